"""A Word file as LibreOffice sets it: the boxes of its words, in points."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

_WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>|<page |<line '
)
_MINUTES = 3


@attrs.frozen
class Line:
    """A line of a page: where it begins and ends, where it stands, what it says."""

    page: int
    left: float
    right: float
    bottom: float
    text: str


def needs(*programs: str) -> None:
    """Skip where a program is missing; on the machine that checks every change, fail."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"not installed: {missing}")
    if missing:
        pytest.skip(f"{missing}: apt-get install libreoffice-writer poppler-utils fonts-noto-cjk")


def converted(data: bytes, folder: Path, *formats: str) -> bytes:
    """Return the file after LibreOffice has written it in one format after the other."""
    needs("soffice")
    path = folder / "in.docx"
    path.write_bytes(data)
    profile = (folder / "profile").as_uri()
    for number, name in enumerate(formats):
        place = folder / f"step{number}"
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                name,
                "--outdir",
                place,
                path,
            ],
            check=True,
            capture_output=True,
            timeout=60 * _MINUTES,
        )
        path = place / f"in.{name}"
    return path.read_bytes()


def lines(data: bytes, folder: Path) -> list[Line]:
    """Return the lines of all pages, from the top to the bottom of each."""
    needs("soffice", "pdftotext")
    (folder / "out.pdf").write_bytes(converted(data, folder, "pdf"))
    said = subprocess.run(
        ["pdftotext", "-bbox-layout", folder / "out.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    return sorted(_joined(list(_words(said))), key=lambda line: (line.page, line.bottom))


def _words(said: str) -> Iterator[Line]:
    page = 0
    for found in _WORD.finditer(said):
        if found[0] == "<page ":
            page += 1
        elif found[1]:
            left, right, bottom = (float(found[number]) for number in (1, 3, 4))
            yield Line(page, left, right, bottom, found[5])


def _joined(found: list[Line]) -> Iterator[Line]:
    """Words that stand at about the same height are one line."""
    rows: dict[tuple[int, int], list[Line]] = {}
    for word in sorted(found, key=lambda word: word.left):
        rows.setdefault((word.page, round(word.bottom / 14)), []).append(word)
    for (page, _), words in rows.items():
        said = "".join(word.text for word in words)
        yield Line(page, words[0].left, max(word.right for word in words), words[0].bottom, said)
