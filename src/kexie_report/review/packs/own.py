"""The word lists of a body: entries as in our own packs, each with the rule that is to know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from kexie_report.errors import unknown
from kexie_report.review.levels import LEVELS
from kexie_report.review.packs import Entry, pack
from kexie_report.review.rules import RULES
from kexie_report.review.trouble import Mistake

__all__ = ["listed_rules", "own_entries", "removed_words"]

_RULE, _WRONG = "rule", "wrong"
_TEXTS = frozenset(("note", "level", _WRONG))
_FIELDS = (_RULE, *(field.name for field in attrs.fields(Entry)))


def listed_rules() -> tuple[str, ...]:
    """Return the codes of the rules that are word lists.

    >>> "confusable-word" in listed_rules()
    True
    """
    return tuple(sorted(rule.code for rule in RULES if rule.word_list))


def own_entries(
    given: Mapping[str, object], file: str
) -> tuple[tuple[tuple[str, Entry], ...], tuple[Mistake, ...]]:
    """Return the entries of a body's list, each with its rule, and what is wrong with the list.

    >>> row = {"rule": "confusable-word", "wrong": "科创助梦", "right": "科创筑梦"}
    >>> ((rule, entry),), mistakes = own_entries({"entry": [row]}, "本单位.toml")
    >>> rule, entry.right, mistakes
    ('confusable-word', ('科创筑梦',), ())
    """
    rows = given.get("entry")
    if not isinstance(rows, list) or given.keys() != {"entry"}:
        return (), (Mistake(file, "应只有[[entry]]，每个词一组"),)
    read = [_entry(row, file, f"entry[{number}]") for number, row in enumerate(rows, 1)]
    entries = tuple(one for one in read if not isinstance(one, list))
    return entries, tuple(mistake for one in read if isinstance(one, list) for mistake in one)


def _entry(row: object, file: str, key: str) -> tuple[str, Entry] | list[Mistake]:
    if not isinstance(row, dict):
        return [Mistake(file, "应是一组“名称 = 内容”", key)]
    mistakes = [Mistake(file, said, f"{key}.{name}") for name, said in _wrong(row)]
    if mistakes:
        return mistakes
    fields = {name: _value(name, value) for name, value in row.items() if name != _RULE}
    return str(row[_RULE]), Entry(**fields)  # type: ignore[arg-type]


def _value(name: str, given: object) -> str | tuple[str, ...]:
    if name in _TEXTS or not isinstance(given, str | list):
        return str(given)
    return (given,) if isinstance(given, str) else tuple(given)


def _wrong(row: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry: the field, and what is to be said of it."""
    for name, value in row.items():
        if name not in _FIELDS:
            yield name, unknown(name, _FIELDS, _FIELDS)
        elif name in _TEXTS or name == _RULE:
            if not isinstance(value, str) or not (value or name == "note"):
                yield name, "应是文字"
        elif not (isinstance(value, str) or (isinstance(value, list) and all(map(_is_text, value)))):
            yield name, "应是文字，或一列文字"
    for name in (_RULE, _WRONG):
        if name not in row:
            yield name, "缺少这一项"
    rule, level = row.get(_RULE), row.get("level", "error")
    if isinstance(rule, str) and rule not in listed_rules():
        yield _RULE, unknown(rule, listed_rules(), listed_rules(), "没有“{}”这份词表")
    if isinstance(level, str) and level not in LEVELS:
        yield "level", unknown(level, LEVELS, LEVELS, "没有“{}”这种级别")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def removed_words(code: str, words: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with taking words out of the list of a rule."""
    if code not in listed_rules():
        yield unknown(code, listed_rules(), listed_rules(), "没有“{}”这份词表")
        return
    known = [entry.wrong for entry in pack(code)]
    for word in words:
        if word not in known:
            yield f"词表里没有“{word}”"
