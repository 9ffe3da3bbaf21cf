"""The kinds of achievement: one file, one kind, with its fields and its sentences."""

from __future__ import annotations

from kexie_report.kinds import (
    application,
    assistance,
    attendance,
    campaign,
    casework,
    comparison,
    conferral,
    cooperation,
    coverage,
    demand,
    distribution,
    document,
    effect,
    event,
    facility,
    funding,
    honour,
    indicator,
    inventory,
    measure,
    outlook,
    plan,
    publicity,
    quote,
    reach,
    roll,
    team,
    total,
    visit,
)
from kexie_report.kinds.kind import Kind
from kexie_report.model.achievement import Achievement

__all__ = ["KINDS", "kind_of", "label_of"]

KINDS: tuple[Kind, ...] = (
    measure.KIND,
    campaign.KIND,
    event.KIND,
    attendance.KIND,
    reach.KIND,
    effect.KIND,
    conferral.KIND,
    visit.KIND,
    demand.KIND,
    application.KIND,
    cooperation.KIND,
    facility.KIND,
    publicity.KIND,
    plan.KIND,
    coverage.KIND,
    indicator.KIND,
    inventory.KIND,
    team.KIND,
    distribution.KIND,
    assistance.KIND,
    casework.KIND,
    document.KIND,
    honour.KIND,
    roll.KIND,
    funding.KIND,
    outlook.KIND,
    quote.KIND,
    comparison.KIND,
    total.KIND,
)

_BY_CLASS = {kind.record: kind for kind in KINDS}


def kind_of(record: Achievement) -> Kind:
    """Return the kind to which `record` belongs."""
    return _BY_CLASS[type(record)]


def label_of(record: type[Achievement]) -> str:
    """Return what users call the records of a class.

    >>> label_of(event.Event)
    '活动'
    """
    return _BY_CLASS[record].label
