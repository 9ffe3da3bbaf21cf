"""Every value under its key."""

from __future__ import annotations

import re
from collections import Counter

import attrs
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.model.achievement import Achievement
from kexie_report.model.facts import child_key, leaves
from kexie_report.model.fields import fields_of
from kexie_report.model.texts import Phrase
from tests.strategies import calmly, records, reports


def _at(whole: object, key: str) -> object:
    """What stands in a report under a key, found by walking the path."""
    for name, index in re.findall(r"([a-z_]+)(?:\[(\d+)\])?", key):
        whole = getattr(whole, name)
        if index and isinstance(whole, tuple):
            whole = whole[int(index)]
    return whole


@calmly
@given(reports)
def test_a_key_is_the_way_to_its_value(report: kr.Report) -> None:
    """Each key leads to the value that is listed under it, or to the yes whose word is listed."""
    found = list(leaves(report))
    held = [(key, value, _at(report, key)) for key, value in found]
    assert [] == [key for key, value, there in held if there is not True and there is not value]
    assert {True} >= {isinstance(value, Phrase) for _, value, there in held if there is True}
    assert len(found) == len(Counter(key for key, _ in found))


@calmly
@given(st.lists(records, min_size=1, max_size=4), st.randoms())
def test_a_record_with_an_id_keeps_its_keys_wherever_it_stands(
    held: list[Achievement], random: object
) -> None:
    """The keys of records with ids do not change when the records are put in another order."""
    named = [attrs.evolve(record, id=f"r{index}") for index, record in enumerate(held)]
    one = kr.Report(body="青河县科协", achievements=named)
    other = kr.Report(body="青河县科协", achievements=named[::-1])
    assert dict(leaves(one)) == dict(leaves(other))


@calmly
@given(records)
def test_what_only_classifies_is_never_told(record: Achievement) -> None:
    """No key ends in a field that is declared as not told."""
    silent = {info.name for info in fields_of(type(record)) if not info.told}
    assert set() == silent & {key for key, _ in leaves(record)}


def test_a_record_hangs_by_its_id_or_its_path() -> None:
    """The key of a part is the path from the whole, unless the part has an id of its own."""
    event = kr.Event("讲座")
    assert ["甲.reach", "甲.effects[1]", "reach", "乙"] == [
        child_key("甲", "reach", None, event),
        child_key("甲", "effects", 1, event),
        child_key("", "reach", None, event),
        child_key("甲", "effects", 1, attrs.evolve(event, id="乙")),
    ]
