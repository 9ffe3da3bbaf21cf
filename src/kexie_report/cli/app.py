"""The command `kexie-report` with the commands below it, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

import click

from kexie_report._version import __version__
from kexie_report.cli.command import Chinese, help_option, immediate
from kexie_report.cli.commands import SUMMARIES
from kexie_report.cli.help import Example
from kexie_report.cli.usage import UsageError
from kexie_report.errors import unknown

__all__ = ["APP", "COMPLETE", "NAME"]

NAME = "kexie-report"
COMPLETE = "_KEXIE_REPORT_COMPLETE"
"""The variable of the environment in which a shell asks for completions."""


class _App(Chinese, click.Group):
    """The group of all commands."""

    summary = "由工作台账生成新闻稿，每个数字可查来处"
    examples = (
        Example(f"{NAME} draft 台账.xlsx -o 通稿.docx", "由工作簿写成 Word"),
        Example(f"{NAME} draft --help", "看一个命令怎么用"),
    )

    def listed(self) -> Iterable[tuple[str, str]]:
        """The commands, each with what it does."""
        return SUMMARIES.items()

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, the most used first."""
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None where there is none of that name."""
        if cmd_name not in SUMMARIES:
            return None
        command: click.Command = import_module(f"kexie_report.cli.commands.{cmd_name}").COMMAND
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the words name, and the words behind it."""
        if args[0] not in SUMMARIES and not ctx.resilient_parsing:
            said = unknown(args[0], SUMMARIES, SUMMARIES, "没有“{}”这个命令")
            raise UsageError(said, self.get_usage(ctx))
        return super().resolve_command(ctx, args)


@click.pass_context
def _command_needed(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        raise UsageError("缺少命令", context.get_usage())


_VERSION = immediate(("--version",), "显示版本", lambda _: f"{NAME} {__version__}\n")

APP = _App(
    NAME,
    callback=_command_needed,
    params=[_VERSION, help_option()],
    add_help_option=False,
    invoke_without_command=True,
)
