"""What a field declares agrees with what it holds."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest

import kexie_report as kr
from kexie_report.kinds import KINDS
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, computed_of, fields_of, says
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value


def _reached(cls: type, seen: set[type]) -> Iterator[type]:
    """Every class that a value of `cls` can be made of."""
    if cls in seen or not fields_of(cls):
        return
    seen.add(cls)
    yield cls
    for inner in (part for info in fields_of(cls) for part in info.classes if attrs.has(part)):
        yield from _reached(inner, seen)


ROOTS: list[type] = [kr.Report, *(kind.record for kind in KINDS)]
SEEN: set[type] = set()
CLASSES = [cls for root in ROOTS for cls in _reached(root, SEEN)]
EACH = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


@EACH
def test_every_key_of_a_class_means_one_field(cls: type) -> None:
    """No label, alias or name stands for two fields, and labels and aliases are Chinese."""
    keys = [key for info in fields_of(cls) for key in info.keys]
    said = [label for info in fields_of(cls) for label in (info.label, *info.aliases)]
    assert len(set(keys)) == len(keys)
    assert [] == [label for label in said if label.isascii() or not label.strip()]


@EACH
def test_a_counting_slogan_counts_a_field_beside_it(cls: type) -> None:
    """What a numbered slogan counts is a field of the same class that holds several."""
    tuples = {info.name for info in fields_of(cls) if str(info.annotation).startswith("tuple")}
    assert set() == {info.counts for info in fields_of(cls) if info.counts} - tuples


@EACH
def test_a_declaration_fits_what_the_field_holds(cls: type) -> None:
    """Times hold days, periods or words; words belong to yes-or-no fields, turns to what hangs on one."""
    infos = fields_of(cls)
    assert [] == [info.name for info in infos if info.time and not info.holds(kr.When, kr.Text)]
    assert [] == [info.name for info in infos if info.word and info.classes != (bool,)]
    assert [] == [info.name for info in infos if info.turn and not info.holds(Achievement)]


@EACH
def test_what_is_told_can_be_said(cls: type) -> None:
    """A field that is told holds values, parts or records, or has a word for yes; else it would be lost."""
    told = [info for info in fields_of(cls) if info.told and not issubclass(cls, Value)]
    assert [] == [info.name for info in told if not (info.word or info.holds(Traced))]


def test_own_fields_come_before_inherited_ones() -> None:
    """What a kind declares itself stands first, so that plain text is read as its first field."""
    assert ["group", "quantity", "service"] == [info.name for info in fields_of(kr.Reach)][:3]
    assert {"id", "subject", "date"} < {info.name for info in fields_of(kr.Reach)[4:]}


@EACH
def test_what_follows_from_fields_is_named_as_the_field_of_that_name(cls: type) -> None:
    """A computed choice shares its name with no field, or with the one field that it goes before."""
    fields = {key: info for info in fields_of(cls) for key in info.keys}
    for info in computed_of(cls):
        shared = {fields[key].name for key in info.keys if key in fields}
        assert len(shared) <= 1
        assert all({*fields[label].keys} <= {*info.keys} for label in shared)
        assert not info.label.isascii()


def test_what_follows_from_fields_is_found() -> None:
    """走势 is computed; a comparison has always one, an indicator only with an old value."""
    found = [(info.name, info.label, info.optional) for info in computed_of(kr.Comparison)]
    assert [("moved", "走势", False)] == found
    assert [("moved", True)] == [(info.name, info.optional) for info in computed_of(kr.Indicator)]


def test_a_class_without_declarations_has_no_fields() -> None:
    """A class of attrs whose fields say nothing offers none."""
    assert () == fields_of(kr.Span)


def test_what_is_declared_is_kept() -> None:
    """Label, aliases and the rest are found again under the key of the library."""
    (info,) = says("次数", "场次", told=False, joint="、", word="累计").values()
    assert isinstance(info, FieldInfo)
    assert ("次数", ("场次",), False, "、", "累计") == (
        info.label,
        info.aliases,
        info.told,
        info.joint,
        info.word,
    )
