"""What the measuring sets of review promise: enough of each kind, places that exist, correct texts."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from decimal import Decimal

import pytest

from tests.review.sets import (
    HELD_OUT,
    Fault,
    Passage,
    Wrong,
    group_of,
    is_found,
    passages,
    rights,
    sums,
    wrongs,
)

GROUPS = "arithmetic date numeral percent punct redundancy structure typo unit wording"
RULES = 119
WRONGS, RIGHTS, PASSAGES = wrongs(), rights(), passages()
HELD = wrongs(HELD_OUT)
EVERY_WRONG = [*WRONGS, *HELD]
SUMS = [*sums(), *sums(HELD_OUT)]
CORRECT = [
    *(item.mended for item in EVERY_WRONG),
    *(right.text for right in RIGHTS),
    *(p.text for p in PASSAGES),
]
_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[（，]?(?:星期|周)([一二三四五六日])")


def _leading() -> dict[str, set[str]]:
    """The groups in which each rule leads an item."""
    found: dict[str, set[str]] = {}
    for item in WRONGS:
        found.setdefault(item.faults[0].rules[0], set()).add(item.group)
    return found


def test_every_group_has_its_share_of_errors() -> None:
    """Each of the ten groups has at least twenty wrong texts, and all of them together 260."""
    counts = Counter(item.group for item in WRONGS)
    assert sorted(counts) == GROUPS.split()
    assert min(counts.values()) >= 20
    assert counts.total() >= 260


def test_every_rule_is_measured() -> None:
    """Every rule leads wrong texts in one group, and at least two of them."""
    assert {rule: groups for rule, groups in _leading().items() if len(groups) > 1} == {}
    assert len(_leading()) >= RULES
    uses = Counter(rule for item in WRONGS for fault in item.faults for rule in fault.rules)
    assert {rule for rule, number in uses.items() if number < 2} == set()


def test_the_texts_held_out_measure_the_same_rules() -> None:
    """The set held out has 220 wrong texts, fifteen in each group, and leads with every rule in its group."""
    counts = Counter(item.group for item in HELD)
    assert sorted(counts) == GROUPS.split()
    assert min(counts.values()) >= 15
    assert counts.total() >= 220
    assert {(rule, item.group) for item in HELD for rule in item.faults[0].rules[:1]} == {
        (rule, group) for rule, groups in _leading().items() for group in groups
    }
    assert {rule for item in HELD for fault in item.faults for rule in fault.rules} - set(_leading()) == set()


@pytest.mark.parametrize(("items", "prefix"), [(WRONGS, ""), (HELD, "h-")], ids=["first", "held_out"])
def test_ids_name_the_group_and_count_up(items: list[Wrong], prefix: str) -> None:
    """An item's id is its group and its number, without a gap; an item held out has h- before it."""
    for group in GROUPS.split():
        ids = [item.id for item in items if item.group == group]
        assert ids == [f"{prefix}{group}-{number:03}" for number in range(1, len(ids) + 1)]


@pytest.mark.parametrize("item", EVERY_WRONG, ids=lambda item: item.id)
def test_every_place_can_be_found(item: Wrong) -> None:
    """Every place of an error stands in its text exactly once, and mending the text changes it."""
    assert [p for fault in item.faults for p in fault.places if item.text.count(p) != 1] == []
    assert all(fault.mended(item.text) != item.text for fault in item.faults)
    assert [right for fault in item.faults for right in fault.rights if right not in item.mended] == []


def test_no_text_stands_twice() -> None:
    """No text occurs twice, and none is both wrong and correct."""
    texts = Counter([*(item.text for item in EVERY_WRONG), *CORRECT])
    assert [text for text, number in texts.items() if number > 1] == []


def test_the_correct_sentences_tempt_the_rules() -> None:
    """There are at least 330 correct sentences, of which 150 tempt a rule that has wrong texts."""
    assert len(RIGHTS) >= 330
    traps = [right.trap for right in RIGHTS if right.trap]
    assert len(traps) >= 150
    assert set(traps) - set(_leading()) == set()


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.name)
def test_passages_are_long_enough(passage: Passage) -> None:
    """A passage has at least 500 characters, blanks not counted."""
    assert len("".join(passage.text.split())) >= 500


def test_there_are_twelve_passages_and_each_is_added_up() -> None:
    """There are twelve passages; those with figures that add up have their sums in the table."""
    assert len(PASSAGES) == 12
    assert {passage.name for passage in PASSAGES} - {name for name, _ in sums()} == {"speech"}


def test_weekdays_of_correct_texts_are_those_of_the_calendar() -> None:
    """A correct text gives a date the weekday that the calendar gives it."""
    found = [day for text in CORRECT for day in _days(text, None)]
    found += [day for passage in PASSAGES for day in _days(passage.text, passage.as_of.year)]
    assert [(day, said) for day, said in found if "一二三四五六日"[day.weekday()] != said] == []
    assert len(found) >= 15


def _days(text: str, year: int | None) -> list[tuple[datetime.date, str]]:
    """The dates that bear a weekday; without a year in the text they are of the given year, or left out."""
    dated = [(int(m[1]) if m[1] else year, m) for m in _DAY.finditer(text)]
    return [(datetime.date(in_year, int(m[2]), int(m[3])), m[4]) for in_year, m in dated if in_year]


@pytest.mark.parametrize(("name", "line"), SUMS)
def test_the_sums_of_correct_texts_are_right(name: str, line: str) -> None:
    """Every figure of a sum is printed in its passage or mended text; the result agrees to its last digit."""
    texts = {passage.name: passage.text for passage in PASSAGES} | {
        item.id: item.mended for item in EVERY_WRONG
    }
    assert _not_printed(line, texts[name]) == []
    left, _, printed = line.partition(" = ")
    digits = Decimal(printed.removesuffix("个百分点").removesuffix("%"))
    last = Decimal(1).scaleb(int(digits.as_tuple().exponent))
    assert abs(_computed(left) * (100 if "%" in printed else 1) - digits) * 2 <= last


@pytest.mark.parametrize(
    "item", [item for item in EVERY_WRONG if item.id in dict(SUMS)], ids=lambda item: item.id
)
def test_the_sums_of_wrong_texts_are_not_theirs(item: Wrong) -> None:
    """What a sum says of a mended text the wrong text does not say."""
    assert [line for name, line in SUMS if name == item.id and _not_printed(line, item.text)] != []


def _not_printed(line: str, text: str) -> list[str]:
    figures = re.findall(r"[\d.]+(?:万|%|个百分点)?", line)
    return [figure for figure in figures if not re.search(rf"(?<![\d.]){re.escape(figure)}(?!\.?\d)", text)]


def _computed(left: str) -> Decimal:
    """The value of `a + b`, `a / b` or, for `old → new`, of the change in relation to the old."""
    old, arrow, new = left.partition(" → ")
    if arrow:
        return (_computed(new) - _computed(old)) / _computed(old)
    first, *rest = left.split(" ")
    value = _number(first)
    for operator, operand in zip(rest[::2], rest[1::2], strict=True):
        other = _number(operand)
        value = {"+": value + other, "-": value - other, "/": value / other}[operator]
    return value


def _number(text: str) -> Decimal:
    return Decimal(text.removesuffix("万")) * (10000 if text.endswith("万") else 1)


def test_a_finding_counts_by_rule_or_group_and_by_place() -> None:
    """A finding counts that names the rule or its group and touches the place; elsewhere it does not."""
    fault = Fault(("fullwidth-digit",), ("８６",), ("86",))
    item = Wrong("numeral-000", "numeral", "到会８６名。", (fault,), None)
    assert group_of("fullwidth-digit") == "numeral"
    assert is_found(item, fault, "fullwidth-digit", "other", 2, 3)
    assert is_found(item, fault, "percent-mixed", "numeral", 4, 4)
    assert not is_found(item, fault, "stray-space", "punct", 2, 4)
    assert not is_found(item, fault, "fullwidth-digit", "numeral", 5, 6)
