"""The narrative engine: from a report to a draft in stages, each a pure function of the one before.

select → total → structure → aggregate → refer → realise; then the genre's layout gives the form.
"""

from __future__ import annotations

import attrs

from kexie_report.draft import Draft
from kexie_report.genres import genre_named
from kexie_report.genres.genre import Genre
from kexie_report.genres.layout import lay_out, layout_source
from kexie_report.model.period import DateLike, date
from kexie_report.model.report import Report
from kexie_report.model.style import Style
from kexie_report.narrative.aggregate import aggregate
from kexie_report.narrative.frame import offered
from kexie_report.narrative.growth import earlier
from kexie_report.narrative.realise import Realiser
from kexie_report.narrative.refer import refer
from kexie_report.narrative.select import select
from kexie_report.narrative.structure import structure
from kexie_report.narrative.telling import Teller
from kexie_report.narrative.totals import totalled
from kexie_report.narrative.untold import untold

__all__ = ["compose"]

_DEFAULT_STYLE = Style()


def compose(
    report: Report,
    genre: str | Genre = "press_release",
    *,
    style: Style = _DEFAULT_STYLE,
    seed: int = 0,
    as_of: DateLike | None = None,
    previous: Report | None = None,
) -> Draft:
    """Return the draft of `report` as a document of `genre`.

    The same arguments give the same draft, to the character; another `seed` words the same facts
    differently.  `genre` is a name in English or Chinese, or a Genre of your own; an unknown name
    raises UnknownNameError.  `as_of` replaces the report's date.  With the report of the `previous`
    period totals are compared with its totals, as far as the two periods can be compared.

    >>> from kexie_report.kinds.event import Event
    >>> from kexie_report.model.values import Quantity
    >>> lectures = Event("科普讲座", count=Quantity(6, "场"), verb="举办")
    >>> print(compose(Report(body="青河县科协", period="今年以来", achievements=lectures)))
    今年以来，青河县科协举办科普讲座6场。
    """
    if as_of is not None:
        report = attrs.evolve(report, date=date(as_of))
    plan_of = genre if isinstance(genre, Genre) else genre_named(genre)
    selected = select(report, plan_of)
    before, remarks = (None, ()) if previous is None else earlier(report, select(previous, plan_of))
    asked = totalled(attrs.evolve(selected, remarks=remarks), style, before)
    document = aggregate(structure(asked, plan_of), style, before)
    teller = Teller(refer(document, plan_of), report.date.year if report.date else None, style.rounding)
    realiser = Realiser(document, teller, style, seed)
    blocks = lay_out(f"{plan_of.name}.jinja", layout_source(plan_of.name), offered(realiser, plan_of))
    return Draft(blocks, untold(document, plan_of, blocks, teller.names), document.remarks)
