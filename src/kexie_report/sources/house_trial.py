"""A trial: every layout of a house lays out an invented report before a real one depends on it.

What only shows when a layout is filled in (a part that does not exist, a line without its role) is
found here, with the fullest and with the least report that there can be.
"""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.errors import LayoutError
from kexie_report.genres import GENRES
from kexie_report.genres.genre import Genre
from kexie_report.house.house import House
from kexie_report.kinds.demand import Demand
from kexie_report.model.front import Credits, Guidance, Headline
from kexie_report.model.origin import Origin
from kexie_report.model.report import Passage, Report, Section
from kexie_report.narrative import compose
from kexie_report.sources.node import Problem

__all__ = ["tried"]

_SHIPPED = frozenset(genre.layout for genre in GENRES)
_PASSAGES = (Passage(lead="深入一线", achievements=Demand("技术需求")), Passage(achievements=Demand("意见")))
_REPORTS = (
    Report(
        body="青河县科协",
        period="今年以来",
        date="2023-08-14",
        outlet="青河网",
        address="各位代表",
        headline=Headline(means="N个聚焦", goal="N有科协"),
        guidance=Guidance(mainline="科协系统深化改革"),
        sections=(
            Section(title="服务基层", passages=_PASSAGES),
            Section(title="服务企业", passages=_PASSAGES),
        ),
        credits=Credits(correspondents="李青", editor="王禾", source="青河网"),
    ),
    Report(body="青河县科协", achievements=Demand("技术需求")),
    Report(body="青河县科协"),
)


def tried(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the layouts that are not those that ship."""
    for genre in house.genres:
        if genre.layout not in _SHIPPED:
            yield from _first_problem(house, genre)


def _first_problem(house: House, genre: Genre) -> Iterator[Problem]:
    for report in _REPORTS:
        try:
            compose(report, genre, style=house)
        except LayoutError as error:
            yield Problem("layout", Origin(error.name, error.line or None), error.said)
            return
