"""The command line; what it says is for press officers, in Chinese."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import IntEnum

from kexie_report.cli.arguments import Arguments, parsed
from kexie_report.cli.trace import trace
from kexie_report.draft import Draft, Severity
from kexie_report.errors import DataError, KexieReportError, Trouble, reason_of
from kexie_report.model.origin import listed_places
from kexie_report.model.report import Report
from kexie_report.narrative import compose
from kexie_report.render import FORMATS, format_of, render
from kexie_report.sources import load

__all__ = ["Exit", "main", "run"]


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
        return _draft(parsed(argv))
    except DataError as error:
        _say(str(error))
    except KexieReportError as error:
        _say(f"错误：{error}")
    except OSError as error:
        _say(f"错误：写不出文件{error.filename or ''}（{reason_of(error)}）")
    return Exit.BAD_INPUT


def _draft(arguments: Arguments) -> int:
    for output in arguments.outputs:
        format_of(output)
    report, *previous = _loaded(arguments.file, arguments.previous)
    draft = compose(
        report,
        arguments.genre,
        seed=arguments.seed,
        as_of=arguments.as_of,
        previous=previous[0] if previous else None,
    )
    for output in arguments.outputs:
        render(draft, output)
    if not arguments.outputs:
        _print(FORMATS["text"](draft).decode("utf-8"))
    if arguments.trace:
        _print(trace(draft) + "\n")
    return _remarked(draft)


def _loaded(*files: str | None) -> list[Report]:
    """The reports of the files that were named; what is wrong in any of them is said at once."""
    reports: list[Report] = []
    troubles: list[Trouble] = []
    for file in files:
        try:
            reports += [load(file)] if file is not None else []
        except DataError as error:
            troubles += error.troubles
    if troubles:
        raise DataError(troubles)
    return reports


def _remarked(draft: Draft) -> int:
    for remark in draft.remarks:
        _say(remark.sentence())
    for untold in draft.untold:
        places = listed_places(untold.fact.origins)
        _say(f"未写入：{untold.fact.value}，{untold.reason}〔{places or untold.fact.key}〕")
    errors = any(remark.severity is Severity.ERROR for remark in draft.remarks)
    return Exit.FINDINGS if errors else Exit.DONE


def _print(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def _say(text: str) -> None:
    sys.stderr.buffer.write((text + "\n").encode("utf-8"))
    sys.stderr.buffer.flush()
