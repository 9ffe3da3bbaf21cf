"""The way in: one file, one input format; one place that turns raw records into the model."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kexie_report.errors import DataError, UnknownNameError, reason_of
from kexie_report.model.origin import Origin
from kexie_report.model.report import Report
from kexie_report.sources.json_file import read_json
from kexie_report.sources.node import Node, Problem, by_place
from kexie_report.sources.records import report_from
from kexie_report.sources.toml_file import read_toml
from kexie_report.sources.yaml_file import read_yaml

__all__ = ["READERS", "load"]

Reader = Callable[[bytes, str], tuple[Node | None, tuple[Problem, ...]]]

READERS: dict[str, Reader] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".json": read_json,
    ".toml": read_toml,
}


def load(path: str | os.PathLike[str]) -> Report:
    """Return the report that a file holds.

    Raises DataError with *all* that is wrong in the file, each with its place, in Chinese;
    UnknownNameError where no reader knows the file's suffix.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "report.yaml"
    ...     written = file.write_text("单位: 青河县科协", encoding="utf-8")
    ...     print(load(file).body)
    青河县科协
    """
    file = Path(path)
    if file.is_dir():
        raise DataError([Problem("unreadable", Origin(str(path)), "这是一个文件夹，请写出里面的台账文件")])
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        raise UnknownNameError("输入格式", file.suffix, READERS)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise DataError(
            [Problem("unreadable", Origin(str(path)), f"文件打不开（{reason_of(error)}）")]
        ) from None
    tree, broken = reader(data, file.name)
    report, wrong = report_from(tree) if tree is not None else (None, ())
    problems = sorted((*broken, *wrong), key=by_place)
    if report is None or problems:
        raise DataError(problems)
    return report
