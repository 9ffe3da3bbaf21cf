"""`doctor`: what this machine lacks."""

from __future__ import annotations

from kexie_report.cli.command import Command
from kexie_report.cli.console import show
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Example

__all__ = ["COMMAND"]


def _run() -> int:
    from kexie_report.cli.doctor import seen
    from kexie_report.render.word.profile import PageProfile

    found = seen(PageProfile())
    show("".join(f"{one.sentence()}\n" for one in found))
    return Exit.DONE if all(one.there for one in found) else Exit.FINDINGS


COMMAND = Command(
    "doctor",
    _run,
    params=(),
    examples=(Example("kexie-report doctor", "看看缺哪些字体"),),
)
