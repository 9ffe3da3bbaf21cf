"""The page that `--help` prints: usage, what the command does, what it takes, examples."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import click

from kexie_report.cli.completion import Complete
from kexie_report.cli.layout import columns, wrapped

__all__ = ["Argument", "Example", "page", "usage_of"]

_WIDEST = 100


class Example(NamedTuple):
    """What can be typed, as it stands, and what it is good for."""

    typed: str
    said: str


class Argument(click.Argument):
    """An argument with its line in the help; `many` takes one or more."""

    def __init__(
        self,
        name: str,
        *,
        metavar: str,
        help: str,
        many: bool = False,
        required: bool = True,
        shell_complete: Complete | None = None,
        callback: Callable[[click.Context, click.Parameter, str], object] | None = None,
    ) -> None:
        super().__init__(
            [name],
            metavar=metavar,
            nargs=-1 if many else 1,
            required=required,
            shell_complete=shell_complete,
            callback=callback,
        )
        self.help = help

    @property
    def typed(self) -> str:
        """How it stands in the usage: what may be left out in brackets, what may be repeated with dots."""
        repeated = f"{self.metavar}{'…' if self.nargs < 0 else ''}"
        return repeated if self.required else f"[{repeated}]"


def usage_of(context: click.Context) -> str:
    """Return in one line how a command is typed."""
    group = ["命令"] if isinstance(context.command, click.Group) else []
    arguments = [one.typed for one in context.command.params if isinstance(one, Argument)]
    return f"用法：{' '.join((context.command_path, *group, *arguments, '[选项]'))}"


def page(
    context: click.Context,
    summary: str,
    examples: Sequence[Example],
    commands: Iterable[tuple[str, str]] = (),
) -> str:
    """Return the whole page, as wide as the terminal but no wider than is read with ease."""
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    parameters = context.command.params
    arguments = [(one.typed, one.help or "") for one in parameters if isinstance(one, Argument)]
    options = [(_typed(one), one.help or "") for one in parameters if isinstance(one, click.Option)]
    parts = (
        usage_of(context),
        "\n".join(wrapped(f"{summary}。", width)),
        _section("命令", commands, width),
        _section("参数", arguments, width),
        _section("选项", options, width),
        "\n".join(("示例：", *(f"  {one.said}：\n    {one.typed}" for one in examples))),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(title: str, rows: Iterable[tuple[str, str]], width: int) -> str:
    rows = list(rows)
    return f"{title}：\n{columns(rows, width)}" if rows else ""


def _typed(option: click.Option) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {option.metavar}"
