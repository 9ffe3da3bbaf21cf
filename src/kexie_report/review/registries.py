"""The registries of plans, events and days: ours from packs, and what a body adds by an option of a rule."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, cast

import attrs

from kexie_report.review.settings import Settings
from kexie_report.zh.trie import any_of

__all__ = ["Day", "Plan", "added", "days", "events", "names_in", "plans"]

_PLACE = "kexie_report.review.packs"


@attrs.frozen
class Plan:
    """A plan of several years; `follows` is a word behind its number that tells it from its namesakes."""

    number: int
    first: int
    last: int
    follows: str = ""


@attrs.frozen
class Day:
    """A day that falls on one date each year; `first` is the year of the first, None where not known."""

    month: int
    day: int
    first: int | None = None


def _entries(name: str, key: str) -> list[dict[str, Any]]:
    text = resources.files(_PLACE).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return cast("list[dict[str, Any]]", tomllib.loads(text)[key])


@cache
def plans() -> tuple[Plan, ...]:
    """Return the five-year plans.

    >>> [(plan.first, plan.last) for plan in plans() if plan.number == 14]
    [(2021, 2025)]
    """
    return tuple(Plan(**entry) for entry in _entries("plan-periods", "plan"))


@cache
def _events() -> Mapping[str, int]:
    return {name: entry["year"] for entry in _entries("anniversaries", "event") for name in entry["names"]}


@cache
def _days() -> Mapping[str, Day]:
    entries = _entries("commemorative-days", "day")
    return {
        name: Day(entry["month"], entry["day"], entry.get("first"))
        for entry in entries
        for name in entry["names"]
    }


def events(settings: Settings) -> Mapping[str, int]:
    """Return the year of each event that anniversaries are counted from.

    >>> events(Settings())["中国科协成立"]
    1958
    """
    ours = added(settings, "anniversary-mismatch", "events")
    return (
        {**_events(), **{name: int(year) for name, year in ours.items() if year.isdigit()}}
        if ours
        else _events()
    )


def days(settings: Settings) -> Mapping[str, Day]:
    """Return the days of the year that have a name.

    >>> days(Settings())["全国科技工作者日"]
    Day(month=5, day=30, first=2017)
    """
    ours = added(settings, "commemorative-day-mismatch", "days")
    if not ours:
        return _days()
    read = ((name, re.fullmatch("([0-9]{1,2})月([0-9]{1,2})日", said)) for name, said in ours.items())
    return {**_days(), **{name: Day(int(found[1]), int(found[2])) for name, found in read if found}}


def added(settings: Settings, code: str, option: str) -> Mapping[str, str]:
    """Return what a body added to a registry: 名称=值, each a text of the option.

    >>> own = Settings(options={"anniversary-mismatch": {"events": ("梧岭县科协成立=1962",)}})
    >>> added(own, "anniversary-mismatch", "events")
    {'梧岭县科协成立': '1962'}
    """
    given = settings.options.get(code, {}).get(option, ())
    lines = given if isinstance(given, tuple) else ()
    pairs = (line.partition("=") for line in lines)
    return {name.strip(): said.strip() for name, mark, said in pairs if mark}


@cache
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    return any_of(names)


def names_in(
    text: str, names: Mapping[str, object], start: int = 0, end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """Yield where the longest of some names stand in a text, or between two places of it.

    >>> [found[0] for found in names_in("庆祝建党百年", {"建党": 1921})]
    ['建党']
    """
    return _pattern(frozenset(names)).finditer(text, start, end)
