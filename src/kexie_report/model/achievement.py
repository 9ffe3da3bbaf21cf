"""The record that every kind of achievement is."""

from __future__ import annotations

import attrs

from kexie_report.model.fields import says
from kexie_report.model.origin import Traced
from kexie_report.model.parties import Organization, organization
from kexie_report.model.period import Date, date

__all__ = ["Achievement"]


@attrs.frozen(kw_only=True)
class Achievement(Traced):
    """One typed record: who did what, when; the kinds add what there is to say about it.

    `subject` is None where the reporting body itself is meant.  An `internal` record is kept
    out of every draft, and the draft says so.
    """

    id: str = attrs.field(default="", metadata=says("编号", told=False))
    subject: Organization | None = attrs.field(
        default=None, converter=attrs.converters.optional(organization), metadata=says("主体")
    )
    date: Date | None = attrs.field(
        default=None, converter=attrs.converters.optional(date), metadata=says("日期")
    )
    internal: bool = attrs.field(default=False, metadata=says("不公开", told=False))
