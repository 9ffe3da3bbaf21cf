"""The narrative engine: from a report to a draft in stages, each a pure function of the one before.

select → total → structure → aggregate → refer → realise; then the genre's layout gives the form.
"""

from __future__ import annotations

import attrs

from kexie_report.draft import Draft
from kexie_report.genres.genre import Genre
from kexie_report.genres.layout import lay_out
from kexie_report.house.house import House, house_of
from kexie_report.model.dates import DateLike, date
from kexie_report.model.report import Report
from kexie_report.model.style import Style
from kexie_report.narrative.aggregate import aggregate
from kexie_report.narrative.frame import offered
from kexie_report.narrative.growth import earlier
from kexie_report.narrative.introduce import introduced
from kexie_report.narrative.lede import lede_words
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
    style: Style | House = _DEFAULT_STYLE,
    seed: int = 0,
    as_of: DateLike | None = None,
    previous: Report | None = None,
) -> Draft:
    """Return the draft of `report` as a document of `genre`.

    The same arguments give the same draft, to the character; another `seed` words the same facts
    differently.  `genre` is a name in English or Chinese, or a Genre of your own; an unknown name
    raises UnknownNameError.  `style` is a Style, or a House with wordings, genres and names of its own.
    `as_of` replaces the report's date.  With the report of the `previous` period totals are compared
    with its totals, as far as the two periods can be compared.

    >>> from kexie_report.kinds.event import Event
    >>> from kexie_report.model.values import Quantity
    >>> lectures = Event("科普讲座", count=Quantity(6, "场"), verb="举办")
    >>> print(compose(Report(body="青河县科协", period="今年以来", achievements=lectures)))
    今年以来，青河县科协举办科普讲座6场。
    """
    if as_of is not None:
        report = attrs.evolve(report, date=date(as_of))
    house = house_of(style)
    plan_of = house.genre(genre)
    report, *others = (introduced(one, house.organizations) for one in (report, previous) if one is not None)
    selected, *past = (select(one, plan_of, house.kinds) for one in (report, *others))
    before, remarks = earlier(report, past[0]) if past else (None, ())
    asked = totalled(attrs.evolve(selected, remarks=remarks), house.style, before)
    document = aggregate(structure(asked, plan_of, seed), house.style, before)
    year = report.date.year if report.date else None
    teller = Teller(refer(document, plan_of), year, house.style.rounding)
    opening = lede_words(document, teller, seed)
    realiser = Realiser(document, teller, house.style, seed, opening=opening)
    layout = plan_of.layout
    blocks = lay_out(layout.name, layout.source, offered(realiser, plan_of))
    left_out = untold(document, plan_of, blocks, teller.names)
    return Draft(blocks, left_out, document.remarks, used=tuple(realiser.used))
