"""`wordings`: every way of wording a record, for a reviewer."""

from __future__ import annotations

from kexie_report.cli.command import Command
from kexie_report.cli.completion import kinds
from kexie_report.cli.console import show
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Argument, Example
from kexie_report.cli.options import register, style
from kexie_report.cli.phrasebook import phrasebook
from kexie_report.cli.progress import progress
from kexie_report.cli.reading import read

__all__ = ["COMMAND"]


def _run(*, kind: str | None, data: str | None, style: str | None) -> int:
    files = [] if data is None else [data]
    with progress(files) as step:
        house, reports = read(style, files, step)
    show(f"{phrasebook(house, kind, reports[0] if reports else None)}\n")
    return Exit.DONE


COMMAND = Command(
    "wordings",
    _run,
    params=(
        Argument(
            "kind",
            metavar="类型",
            help="只列一种成果，如“活动”",
            required=False,
            shell_complete=kinds,
        ),
        register("--data", "用这份台账的成果作例句"),
        style(),
    ),
    examples=(
        Example("kexie-report wordings 活动", "列出“活动”的句式"),
        Example("kexie-report wordings 活动 --data 台账.yaml", "用台账里的成果作例句"),
    ),
)
