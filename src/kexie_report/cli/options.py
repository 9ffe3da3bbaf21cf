"""The options that several commands have, and how their values are read."""

from __future__ import annotations

from collections.abc import Callable

import click

from kexie_report.cli.completion import folders, genres, registers
from kexie_report.cli.usage import UsageError, name_of
from kexie_report.errors import KexieReportError, unknown
from kexie_report.genres import GENRES
from kexie_report.model.dates import Date

__all__ = ["day", "genre", "one_of", "quiet", "register", "style", "whole_number"]

Reading = Callable[[click.Context, click.Parameter, str], object]


def genre() -> click.Option:
    """Return the option that chooses the genre; a house may have more of them."""
    listed = "、".join(f"{genre.name}（{genre.label}）" for genre in GENRES)
    return click.Option(
        ("--genre",), default=GENRES[0].name, metavar="体裁", help=f"体裁：{listed}", shell_complete=genres
    )


def style() -> click.Option:
    """Return the option that names the folder of a house."""
    return click.Option(("--style",), metavar="文件夹", help="本单位的风格文件夹", shell_complete=folders)


def quiet() -> click.Option:
    """Return the option that leaves everything unsaid but errors."""
    return click.Option(("--quiet",), is_flag=True, help="只显示错误，不显示提醒和未写入的内容")


def register(name: str, help: str, metavar: str = "台账文件") -> click.Option:
    """Return an option that names a register."""
    return click.Option((name,), metavar=metavar, help=help, shell_complete=registers)


def whole_number(ctx: click.Context, parameter: click.Parameter, value: str) -> int:
    """Read a whole number."""
    try:
        return int(value)
    except ValueError:
        raise UsageError(f"{name_of(parameter)}应是整数，不是“{value}”", ctx.get_usage()) from None


def day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> Date | None:
    """Read a day."""
    try:
        return None if value is None else Date.parse(value)
    except KexieReportError as error:
        raise UsageError(f"{name_of(parameter)}：{error}", ctx.get_usage()) from None


def one_of(*words: str) -> Reading:
    """Return what reads one of these words."""

    def read(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
        if value not in words:
            said = unknown(value, words, words, f"没有“{{}}”这个{name_of(parameter)}")
            raise UsageError(said, ctx.get_usage())
        return value

    return read
