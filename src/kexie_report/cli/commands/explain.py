"""`explain`: all that there is to say of a rule of review."""

from __future__ import annotations

from kexie_report.cli.command import Command
from kexie_report.cli.completion import rules
from kexie_report.cli.console import show
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Argument, Example

__all__ = ["COMMAND"]


def _run(*, rule: str) -> int:
    from kexie_report.review.explaining import explained

    show(f"{explained(rule)}\n")
    return Exit.DONE


COMMAND = Command(
    "explain",
    _run,
    params=(Argument("rule", metavar="规则", help="规则的名称，审校结果的括号里就是", shell_complete=rules),),
    examples=(Example("kexie-report explain dunhao-between-quotes", "看这条规则查什么、依据什么"),),
)
