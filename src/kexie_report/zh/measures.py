"""Measure words: which one a noun takes, what else may stand, and whether one fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from kexie_report.errors import NumeralError
from kexie_report.zh.measure_table import table as _table

Register = Literal["plain", "polite", "spoken"]
Overrides = Mapping[str, Sequence[str]]
_GENERAL = ("个",)


class Measure(NamedTuple):
    """A measure word and its register: "polite" is 位 of persons, "spoken" is 个 of them."""

    word: str
    register: Register


def measure(noun: str, *, register: Register = "plain", overrides: Overrides | None = None) -> str:
    """Return the measure word that suits `noun` best in this register.

    A compound takes the measure word of its longest known ending; an unknown noun takes 个.
    `overrides` maps nouns to their measure words, the best first, and goes before the table.

    Raises NumeralError for an empty noun and for a register in which the noun has no measure word.

    >>> measure("教师"), measure("教师", register="polite"), measure("服务队"), measure("学会")
    ('名', '位', '支', '家')
    >>> measure("学会", overrides={"学会": ["个"]})
    '个'
    """
    for word, of_register in measure_words(noun, overrides=overrides):
        if of_register == register:
            return word
    raise NumeralError(noun, f"没有“{register}”语体的量词")


def measure_words(noun: str, *, overrides: Overrides | None = None) -> tuple[Measure, ...]:
    """Return all measure words that fit `noun`, the best first, each with its register.

    >>> [item.word for item in measure_words("科技指导教师")]
    ['名', '位', '个', '人']
    """
    words = _words(noun, overrides or {})
    of_persons = "位" in words
    return tuple(Measure(word, _register(word, of_persons)) for word in words)


def fits(measure: str, noun: str, *, overrides: Overrides | None = None) -> bool:
    """Whether `measure` may count `noun`.

    >>> fits("名", "专家"), fits("位", "专家"), fits("家", "专家"), fits("支", "宣讲队")
    (True, True, False, True)
    """
    return measure in _words(noun, overrides or {})


def known_measures() -> frozenset[str]:
    """Return every measure word of the table.

    >>> {"名", "场", "支"} <= known_measures()
    True
    """
    return frozenset(word for words in _nouns().values() for word in words)


def known_nouns() -> frozenset[str]:
    """Return every noun of the table.

    >>> {"专家", "服务队"} <= known_nouns()
    True
    """
    return frozenset(_nouns())


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    return _table()


def _words(noun: str, overrides: Overrides) -> tuple[str, ...]:
    if not noun:
        raise NumeralError(noun, "是空的，量词要配名词")
    for start in range(len(noun)):
        ending = noun[start:]
        if found := overrides.get(ending) or _nouns().get(ending):
            return tuple(found)
    return _GENERAL


def _register(word: str, of_persons: bool) -> Register:
    if not of_persons:
        return "plain"
    return "polite" if word == "位" else "spoken" if word == "个" else "plain"
