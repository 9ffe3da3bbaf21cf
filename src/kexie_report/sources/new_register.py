"""A folder with an empty register: a workbook and a text file of which one is to be filled in."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from kexie_report.errors import FilesThereError
from kexie_report.files import write_whole
from kexie_report.sources.blank_guide import REGISTER
from kexie_report.sources.blank_report import blank_report
from kexie_report.sources.blank_workbook import blank_workbook

__all__ = ["init"]


def init(folder: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Write an empty register, 台账.xlsx and 台账.yaml, into a folder and return the paths of the two.

    The folder is made where it is not there.  Both are written, or neither; their examples are
    marked as such and never read.  Raises FilesThereError where one of the files exists, which is
    then left as it is, MissingExtraError without openpyxl, and OSError where the folder cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as place:
    ...     print([path.name for path in init(Path(place) / "八月")])
    ['台账.xlsx', '台账.yaml']
    """
    target = Path(folder)
    files = {
        target / f"{REGISTER}.xlsx": blank_workbook(),
        target / f"{REGISTER}.yaml": blank_report().encode("utf-8"),
    }
    if there := [path for path in files if os.path.lexists(path)]:
        raise FilesThereError(there)
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target))
    target.mkdir(parents=True, exist_ok=True)
    _write(files)
    return tuple(files)


def _write(files: Mapping[Path, bytes]) -> None:
    """Write all files or none."""
    written: list[Path] = []
    try:
        for path, data in files.items():
            write_whole(path, data)
            written.append(path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
