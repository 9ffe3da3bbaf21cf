"""`init`: an empty register to fill in, and what to do with it."""

from __future__ import annotations

from pathlib import Path

from kexie_report.cli.command import Command
from kexie_report.cli.completion import folders
from kexie_report.cli.console import show
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Argument, Example

__all__ = ["COMMAND"]


def _run(*, folder: str) -> int:
    from kexie_report.sources.new_register import init

    written = init(folder)
    lines = ("已建好空白台账：", *_indented(*written), *_next(written[0]))
    show("".join(f"{line}\n" for line in lines))
    return Exit.DONE


def _next(register: Path) -> tuple[str, ...]:
    """What to do with the register, as it can be typed."""
    name, draft = _typed(register), _typed(register.with_name("稿子.docx"))
    commands = (f"kexie-report check {name}", f"kexie-report draft {name} -o {draft}")
    return ("填好其中一份，然后检查、写稿：", *_indented(*commands))


def _indented(*lines: object) -> tuple[str, ...]:
    return tuple(f"  {line}" for line in lines)


def _typed(path: Path) -> str:
    """A path as it is typed: in quotation marks where it has a space in it."""
    return f'"{path}"' if " " in str(path) else str(path)


COMMAND = Command(
    "init",
    _run,
    params=(Argument("folder", metavar="文件夹", help="放台账的文件夹，没有就新建", shell_complete=folders),),
    examples=(Example("kexie-report init 八月", "在“八月”文件夹里建一份空白台账"),),
)
