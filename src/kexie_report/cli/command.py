"""A command of ours: what click knows of one, with its help and its mistakes in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import click

from kexie_report.cli.commands import SUMMARIES
from kexie_report.cli.console import show
from kexie_report.cli.help import Example, page, usage_of
from kexie_report.cli.usage import UsageError, mistake

__all__ = ["Chinese", "Command", "immediate"]


class Chinese(click.Command):
    """What a command and the group of commands share."""

    summary: str
    examples: Sequence[Example]
    allow_extra_args = True

    def get_usage(self, ctx: click.Context) -> str:
        """Return the line that says how the command is typed."""
        return usage_of(ctx)

    def get_help(self, ctx: click.Context) -> str:
        """Return the page of the help."""
        return page(ctx, self.summary, self.examples, self.listed())

    def listed(self) -> Iterable[tuple[str, str]]:
        """The commands below this one, each with what it does."""
        return ()

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what a shell says of the command where it completes its name."""
        return self.summary

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; a mistake raises our UsageError."""
        words = tuple(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise mistake(error, ctx, words) from None


class Command(Chinese):
    """A command with what it takes, examples that can be typed as they stand, and the function that it runs.

    The function takes the parameters by their names and returns the exit code.
    """

    def __init__(
        self,
        name: str,
        callback: Callable[..., int],
        params: Iterable[click.Parameter],
        examples: Sequence[Example],
    ) -> None:
        self.summary, self.examples = SUMMARIES[name], examples
        super().__init__(name, callback=callback, params=[*params, help_option()], add_help_option=False)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words, every one of which must have a meaning."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise UsageError(f"不认识“{' '.join(rest)}”", self.get_usage(ctx))
        return rest


def immediate(names: Sequence[str], help: str, said: Callable[[click.Context], str]) -> click.Option:
    """Return an option that prints something in place of whatever else was typed."""

    def print_it(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            show(said(ctx))
            ctx.exit()

    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, callback=print_it, help=help)


def help_option() -> click.Option:
    """Return the option that prints the help of the command where it stands."""
    return immediate(("-h", "--help"), "显示这份说明", lambda ctx: ctx.get_help())
