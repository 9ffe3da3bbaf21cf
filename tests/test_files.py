"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kexie_report import files


def test_what_stood_there_survives_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new file cannot be completed the old one stays, and nothing else is left."""
    path = tmp_path / "release.txt"
    path.write_text("old", encoding="utf-8")

    def full(_: Path) -> int:
        raise OSError("disk full")

    monkeypatch.setattr(files, "_mode", full)
    with pytest.raises(OSError, match="disk full"):
        files.write_whole(path, b"new")
    assert ("old", ["release.txt"]) == (path.read_text(encoding="utf-8"), os.listdir(tmp_path))


def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    """A file that its group may write stays so; a new file gets what the process gives."""
    path = tmp_path / "release.txt"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o664)
    files.write_whole(path, b"new")
    plain = tmp_path / "plain.txt"
    plain.write_bytes(b"")
    files.write_whole(tmp_path / "made.txt", b"")
    assert (0o664, plain.stat().st_mode) == (
        path.stat().st_mode & 0o777,
        (tmp_path / "made.txt").stat().st_mode,
    )
