"""`rules`: the rules of review."""

from __future__ import annotations

import click

from kexie_report.cli.command import Command
from kexie_report.cli.completion import groups
from kexie_report.cli.console import show
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Example

__all__ = ["COMMAND"]


def _run(*, group: str | None) -> int:
    from kexie_report.review.explaining import listed

    show(f"{listed(group)}\n")
    return Exit.DONE


COMMAND = Command(
    "rules",
    _run,
    params=(click.Option(("--group",), metavar="组", help="只列一组，如“标点”", shell_complete=groups),),
    examples=(
        Example("kexie-report rules", "列出所有规则"),
        Example("kexie-report rules --group 日期时间", "只列查日期、时间的规则"),
    ),
)
