"""The record that every kind of achievement is."""

from __future__ import annotations

import attrs

from kexie_report.model.dates import When
from kexie_report.model.fields import says
from kexie_report.model.origin import Traced
from kexie_report.model.parties import Organization, organization
from kexie_report.model.period import when
from kexie_report.model.texts import Label, phrase

__all__ = ["Achievement", "Worded"]


@attrs.frozen(kw_only=True)
class Achievement(Traced):
    """One typed record: who did what, when; the kinds add what there is to say about it.

    `subject` is None where the reporting body itself is meant; `date` is a day, a range of days or a
    period.  An `internal` record is kept out of every draft, and the draft says so.

    >>> Achievement(subject="青河县科技馆", date="2023-07-31").date
    Date(month=7, day=31, year=2023, part='')
    """

    id: str = attrs.field(default="", metadata=says("编号", told=False))
    subject: Organization | None = attrs.field(
        default=None, converter=attrs.converters.optional(organization), metadata=says("主体")
    )
    date: When | None = attrs.field(
        default=None, converter=attrs.converters.optional(when), metadata=says("日期", time=True)
    )
    internal: bool = attrs.field(default=False, metadata=says("不公开", told=False))


@attrs.frozen(kw_only=True, slots=False)
class Worded(Achievement):
    """A record of which the user may give the verb and the manner; the wordings then keep to them.

    Without slots, so that a kind can be a Worded and something else at once.
    """

    verb: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("动词")
    )
    adverb: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("状语")
    )
