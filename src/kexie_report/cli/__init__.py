"""The command line; what it says is for press officers, in Chinese."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

from kexie_report.cli.arguments import (
    Arguments,
    CheckArguments,
    Command,
    DoctorArguments,
    SchemaArguments,
    WordingsArguments,
    parsed,
)
from kexie_report.cli.doctor import seen
from kexie_report.cli.phrasebook import coverage, phrasebook
from kexie_report.cli.trace import trace
from kexie_report.draft import Draft, Remark, Severity
from kexie_report.errors import DataError, KexieReportError, Trouble, reason_of
from kexie_report.house.house import House
from kexie_report.model.origin import listed_places
from kexie_report.model.report import Report
from kexie_report.narrative import compose
from kexie_report.render import Format, format_of, limits_of, render
from kexie_report.render.files import write_whole
from kexie_report.render.text import Encoding, PlainText
from kexie_report.render.word.profile import PageProfile
from kexie_report.sources import load
from kexie_report.sources.house import load_style
from kexie_report.sources.mark import marked
from kexie_report.sources.node import Problem
from kexie_report.sources.schema import report_schema
from kexie_report.sources.text_file import content_of

__all__ = ["Exit", "main", "run"]

T = TypeVar("T")

_STDOUT = "-"


class Exit(IntEnum):
    """What the shell is told."""

    DONE = 0
    FINDINGS = 1
    BAD_INPUT = 2


def run() -> None:
    """Run the command with the arguments of this process and leave it."""
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    try:
        return _done(parsed(argv))
    except DataError as error:
        _say(str(error))
    except KexieReportError as error:
        _say(f"错误：{error}")
    except OSError as error:
        _say(f"错误：写不出文件{error.filename or ''}（{reason_of(error)}）")
    return Exit.BAD_INPUT


def _done(command: Command) -> int:
    match command:
        case Arguments():
            return _draft(command)
        case CheckArguments():
            return _check(command)
        case WordingsArguments():
            return _wordings(command)
        case SchemaArguments():
            return _schema()
        case DoctorArguments():
            return _doctor()


def _draft(arguments: Arguments) -> int:
    formats = {output: _named(output) for output in arguments.outputs or (_STDOUT,)}
    house, (report, *previous) = _read(arguments.style, arguments.file, arguments.previous)
    draft = compose(
        report,
        arguments.genre,
        style=house,
        seed=arguments.seed,
        as_of=arguments.as_of,
        previous=previous[0] if previous else None,
    )
    made = {
        output: render(draft, format=_format(name, arguments.encoding)) for output, name in formats.items()
    }
    for output, data in made.items():
        _write(output, data)
    if arguments.trace:
        _print(trace(draft) + "\n")
    if arguments.coverage:
        _print(coverage(draft, house) + "\n")
    limits = [limit for name in dict.fromkeys(formats.values()) for limit in limits_of(draft, name)]
    return _remarked(draft, limits, quiet=arguments.quiet)


def _named(output: str) -> str:
    """The name of the format of an output; what goes to the terminal is text."""
    return "text" if output == _STDOUT else format_of(output)


def _write(output: str, data: bytes) -> None:
    if output != _STDOUT:
        return write_whole(output, data)
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return None


def _format(name: str, encoding: Encoding) -> str | Format:
    """The format of a name with the options that were typed."""
    return PlainText(encoding=encoding) if name == "text" else name


def _check(arguments: CheckArguments) -> int:
    """Say all that is wrong with files that cannot be read, or what would be remarked upon."""
    try:
        house, reports = _read(arguments.style, *arguments.files)
    except DataError as error:
        if arguments.mark is not None:
            _marked(arguments.files[0], arguments.mark, error)
        raise
    house.genre(arguments.genre)
    worst: int = Exit.DONE
    for file, report in zip(arguments.files, reports, strict=True):
        draft = compose(report, arguments.genre, style=house)
        worst = max(worst, _remarked(draft, quiet=arguments.quiet))
        asked = f"提醒{len(draft.remarks)}处，未写入{len(draft.untold)}处"
        _print(f"{file}：可以写稿；{asked if draft.remarks or draft.untold else '没有问题'}。\n")
    return worst


def _marked(file: str, copy: str, error: DataError) -> None:
    """Write the copy of a workbook in which the wrong cells are coloured, where it can be opened."""
    name = Path(file).name
    found = [one for one in error.troubles if isinstance(one, Problem) and one.origin.file == name]
    data = marked(content_of(Path(file)), name, found) if Path(file).is_file() else None
    if found and data is not None:
        write_whole(copy, data)
        _print(f"错的单元格已在{copy}中标出。\n")


def _schema() -> int:
    _print(json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n")
    return Exit.DONE


def _doctor() -> int:
    found = seen(PageProfile())
    _print("\n".join(one.sentence() for one in found) + "\n")
    return Exit.DONE if all(one.there for one in found) else Exit.FINDINGS


def _wordings(arguments: WordingsArguments) -> int:
    house, reports = _read(arguments.style, arguments.data)
    _print(phrasebook(house, arguments.kind, reports[0] if reports else None) + "\n")
    return Exit.DONE


def _house(folder: str | None) -> House:
    return House() if folder is None else load_style(folder)


def _read(folder: str | None, *files: str | None) -> tuple[House, list[Report]]:
    """The house and the reports of the files that were named; all that is wrong is said in one breath."""
    troubles: list[Trouble] = []
    houses = _kept(partial(_house, folder), troubles)
    named = [file for file in files if file is not None]
    reports = [report for file in named for report in _kept(partial(load, file), troubles)]
    if troubles:
        raise DataError(troubles)
    return houses[0], reports


def _kept(reading: Callable[[], T], troubles: list[Trouble]) -> list[T]:
    """What a reading gives, or nothing, with what is wrong added to the troubles."""
    try:
        return [reading()]
    except DataError as error:
        troubles.extend(error.troubles)
        return []


def _remarked(draft: Draft, limits: Sequence[Remark] = (), *, quiet: bool = False) -> int:
    """Say what is to be said of a draft, only the errors where it is to be quiet."""
    for remark in (*draft.remarks, *limits):
        if remark.severity is Severity.ERROR or not quiet:
            _say(remark.sentence())
    for untold in () if quiet else draft.untold:
        places = listed_places(untold.fact.origins)
        _say(f"未写入：{untold.fact.value}，{untold.reason}〔{places or untold.fact.key}〕")
    errors = any(remark.severity is Severity.ERROR for remark in draft.remarks)
    return Exit.FINDINGS if errors else Exit.DONE


def _print(text: str) -> None:
    _write(_STDOUT, text.encode("utf-8"))


def _say(text: str) -> None:
    sys.stderr.buffer.write((text + "\n").encode("utf-8"))
    sys.stderr.buffer.flush()
