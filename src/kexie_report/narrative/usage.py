"""Which wordings drafts have used and which never: for whoever looks after the phrasebook of a house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from kexie_report.draft import Draft
from kexie_report.house.house import House, house_of
from kexie_report.house.labels import told
from kexie_report.kinds.kind import Kind
from kexie_report.model.style import Style

__all__ = ["Usage", "usage"]

_DEFAULT_STYLE = Style()


@attrs.frozen
class Usage:
    """How often the wordings of one kind were used: each with its count, those never used with none.

    >>> Usage("诉求", (("诉求：征集{名称}", 2), ("诉求：收集{名称}", 0))).unused
    ('诉求：收集{名称}',)
    """

    kind: str
    counts: tuple[tuple[str, int], ...]

    @property
    def used(self) -> tuple[str, ...]:
        """The wordings that some draft has used."""
        return tuple(name for name, count in self.counts if count)

    @property
    def unused(self) -> tuple[str, ...]:
        """The wordings that no draft has used."""
        return tuple(name for name, count in self.counts if not count)


def usage(drafts: Draft | Iterable[Draft], *, style: Style | House = _DEFAULT_STYLE) -> tuple[Usage, ...]:
    """Return for every kind how often one or several drafts used each wording of that style.

    >>> from kexie_report.kinds.demand import Demand
    >>> from kexie_report.model.report import Report
    >>> from kexie_report.narrative import compose
    >>> draft = compose(Report(body="青河县科协", achievements=Demand("技术需求")))
    >>> [(one.kind, len(one.used)) for one in usage(draft) if one.used]
    [('诉求', 1)]
    """
    several = (drafts,) if isinstance(drafts, Draft) else drafts
    counted = Counter(name for draft in several for name in draft.used)
    return tuple(_usage(kind, counted) for kind in house_of(style).kinds)


def _usage(kind: Kind, counted: Counter[str]) -> Usage:
    names = dict.fromkeys(told(kind, wording) for wording in kind.wordings)
    return Usage(kind.label, tuple((name, counted[name]) for name in names))
