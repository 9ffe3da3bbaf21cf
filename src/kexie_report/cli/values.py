"""How what was typed behind an option is read; what cannot be read raises UsageError."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from kexie_report.cli.usage import UsageError, name_of
from kexie_report.errors import KexieReportError, unknown

if TYPE_CHECKING:
    import datetime

    from kexie_report.model.dates import Date

__all__ = ["day", "one_of", "whole_day", "whole_number"]


def whole_number(ctx: click.Context, parameter: click.Parameter, value: str) -> int:
    """Read a whole number."""
    try:
        return int(value)
    except ValueError:
        raise UsageError(f"{name_of(parameter)}应是整数，不是“{value}”", ctx.get_usage()) from None


def day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> Date | None:
    """Read a day, which may have been left out."""
    from kexie_report.model.dates import Date

    try:
        return None if value is None else Date.parse(value)
    except KexieReportError as error:
        raise UsageError(f"{name_of(parameter)}：{error}", ctx.get_usage()) from None


def whole_day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> datetime.date | None:
    """Read a day with its year, which may have been left out."""
    found = day(ctx, parameter, value)
    if found is not None and found.year is None:
        raise UsageError(f"{name_of(parameter)}要写年份，例如2023-08-14", ctx.get_usage())
    return None if found is None else found.in_year(found.year or 0)


def one_of(*words: str) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """Return what reads one of these words, which may have been left out."""

    def read(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        if value is not None and value not in words:
            said = unknown(value, words, words, f"没有“{{}}”这个{name_of(parameter)}")
            raise UsageError(said, ctx.get_usage())
        return value

    return read
