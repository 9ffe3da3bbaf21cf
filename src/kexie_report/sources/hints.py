"""What a clerk is told about a heading: how its value is written, in a few Chinese words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kexie_report.model.dates import Date, When
from kexie_report.model.parties import Headcount, Organization, Person
from kexie_report.model.period import Period
from kexie_report.model.ranks import Rank
from kexie_report.model.values import Edition, Money, Part, Quantity, Slogan
from kexie_report.sources.columns import EXAMPLE, NUMBER, REMARK
from kexie_report.sources.forms import CLOSING, LEAD, SECTION, Blank

__all__ = ["SAMPLES", "hint"]

SAMPLES: Mapping[type, tuple[str, ...]] = {
    Quantity: ("25次", "2800余人", "13.5%"),
    Money: ("2000元", "122万余元"),
    Date: ("2023-08-14", "2023年8月14日"),
    When: ("2023-08-14", "8月14日", "5月1日至7日", "5月份"),
    Period: ("今年以来", "2023年", "上半年", "截至8月底"),
    Edition: ("第十期", "三届三次"),
    Rank: ("第2位", "前三名"),
    Slogan: ("N个坚持", "四个坚持"),
    Headcount: ("科技工作者120人", "3个集体"),
    Part: ("省级15个", "党员28人"),
    Organization: ("县科协", "青河县图书馆"),
    Person: ("李青",),
}
"""How values are written that are more than words."""

_OF_PEOPLE = {
    NUMBER: f"写“{EXAMPLE}”的行不写进稿子",
    REMARK: "不写进稿子",
    SECTION: f"写在哪个板块；写“{CLOSING}”的放在结尾",
    LEAD: f"同一{SECTION}里，领起语相同的写成一段",
}


def hint(blank: Blank) -> str:
    """Return what is to be known about a heading, "" where its name says it all.

    >>> from kexie_report.kinds.event import Event
    >>> from kexie_report.sources.headings import resolved
    >>> hint(Blank("次数（场）", resolved("次数（场）", Event)))
    '只写数，单位是“场”；单位不同的，连单位写在格里'
    """
    return "；".join(_said(blank)) if blank.path else _OF_PEOPLE[blank.heading]


def _said(blank: Blank) -> Iterator[str]:
    path, info = blank.path, blank.path.info if blank.path else None
    if path is None or info is None:
        return
    if blank.required:
        yield "必填"
    if path.unit:
        yield f"只写数，单位是“{path.unit}”；单位不同的，连单位写在格里"
    elif info.classes[0] in SAMPLES:
        yield f"如：{'、'.join(SAMPLES[info.classes[0]])}"
    if path.several:
        yield "可写几个，用“；”隔开"
    if blank.choices:
        yield "从下拉表里选" if blank.strict else f"如：{'、'.join(blank.choices)}"
    if any(isinstance(step, int) for step in path.steps):
        yield "不止一个的，照样加列或者加行，写[2]、[3]"
    if blank.default:
        yield f"不填就是“{blank.default}”"
