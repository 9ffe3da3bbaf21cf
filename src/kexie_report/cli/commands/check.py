"""`check`: say all that is wrong with files that cannot be read, or what would be remarked upon."""

from __future__ import annotations

from pathlib import Path

import click

from kexie_report.cli.command import Command
from kexie_report.cli.completion import files, registers
from kexie_report.cli.console import show
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Argument, Example
from kexie_report.cli.options import genre, quiet, style
from kexie_report.cli.progress import progress
from kexie_report.cli.reading import read
from kexie_report.cli.remarks import remarked
from kexie_report.cli.usage import UsageError
from kexie_report.draft import Draft
from kexie_report.errors import DataError
from kexie_report.files import write_whole
from kexie_report.narrative import compose
from kexie_report.sources.database import spoken_name
from kexie_report.sources.mark import marked
from kexie_report.sources.node import Problem
from kexie_report.sources.text_file import content_of

__all__ = ["COMMAND"]


def _run(*, files: tuple[str, ...], mark: str | None, genre: str, style: str | None, quiet: bool) -> int:
    if mark is not None and not _can_mark(files, mark):
        raise UsageError("--mark只用于一个.xlsx工作簿，副本也是.xlsx，另起一个名字")
    try:
        with progress(files, quiet=quiet) as step:
            house, reports = read(style, files, step)
    except DataError as error:
        if mark is not None:
            _mark(files[0], mark, error)
        raise
    house.genre(genre)
    worst = Exit.DONE
    for file, report in zip(files, reports, strict=True):
        draft = compose(report, genre, style=house)
        worst = max(worst, remarked(draft, quiet=quiet))
        show(f"{spoken_name(file)}：{_verdict(draft)}。\n")
    return worst


def _verdict(draft: Draft) -> str:
    asked = f"提醒{len(draft.remarks)}处，未写入{len(draft.untold)}处"
    return f"可以写稿；{asked if draft.remarks or draft.untold else '没有问题'}"


def _can_mark(files: tuple[str, ...], mark: str) -> bool:
    """Whether there is one workbook to mark, and a place for the copy that is not the workbook itself."""
    workbooks = {Path(name).suffix.lower() for name in (*files, mark)} == {".xlsx"}
    return workbooks and len(files) == 1 and Path(files[0]).resolve() != Path(mark).resolve()


def _mark(file: str, copy: str, error: DataError) -> None:
    """Write the copy of a workbook in which the wrong cells are coloured, where it can be opened."""
    name = Path(file).name
    found = [one for one in error.troubles if isinstance(one, Problem) and one.origin.file == name]
    data = marked(content_of(Path(file)), name, found) if Path(file).is_file() else None
    if found and data is not None:
        write_whole(copy, data)
        show(f"错的单元格已在{copy}中标出。\n")


COMMAND = Command(
    "check",
    _run,
    params=(
        Argument(
            "files",
            metavar="台账文件",
            help="要检查的台账，可写多份",
            many=True,
            shell_complete=registers,
        ),
        click.Option(
            ("--mark",),
            metavar="副本.xlsx",
            help="另存一份工作簿，错的单元格涂色并加批注",
            shell_complete=files,
        ),
        genre(),
        style(),
        quiet(),
    ),
    examples=(
        Example("kexie-report check 台账.yaml 上期台账.yaml", "检查两份台账"),
        Example("kexie-report check 台账.xlsx --mark 标错.xlsx", "有错时另存一份工作簿，标出错的单元格"),
    ),
)
