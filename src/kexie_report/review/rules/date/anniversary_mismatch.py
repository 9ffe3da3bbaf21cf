"""anniversary-mismatch: N周年 is not the year less the year of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention, whole_of
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.registries import events, names_in
from kexie_report.review.rule import Group, Rule, Wrong

_NUMBER = "[0-9]{1,4}|[一二三四五六七八九十百零]{1,6}"
_COUNT = re.compile(
    rf"[”》]?(?:以?来)?(?:的|即将迎来|迎来)?第?(?P<number>{_NUMBER})个?(?:周年|华诞)|[”》]?(?P<whole>百)年"
)
_ANY_COUNT = re.compile("周年|华诞|(?<=百)年")
_ANY_BEFORE = re.compile(rf"(?P<number>{_NUMBER})个?$")
_SET_UP = "成立"
_FOUNDING = re.compile(rf"{_SET_UP}(?P<number>{_NUMBER})周年")
_TILL_FOUNDING = re.compile("，?(?:将|即将|也|又|迎来|喜迎|迎|隆重|热烈|庆祝|纪念|举行|的)+")
_STANDS_FREE = tuple("祝念接迎是年值逢为来贺在与和及暨届献对从自后前")
_SAID_OF_YEAR = re.compile(
    r"[，,]?(?:既|也|又|正|正好|恰|恰好|将|适)?(?:是|为|值|逢|适逢|恰逢|正值|迎来|喜迎|系)[^。；！？\n]{0,20}"
)
_JUST = re.compile(r"，?[^，。；！？\n]{0,24}")
_AHEAD = re.compile("启动|筹备|迎接|喜迎|献礼|部署|征集|征文|预热|倒计时|提前|策划|即将|将")
_PAST = re.compile("曾|获|[纪奖勋]章|以来|退休")
_SPRING, _HUNDRED = 3, 100
_YEAR_BEHIND = re.compile(r"[^。；，！？\n（(]{0,8}[（(](?:即)?(?P<year>[0-9]{4})年[）)]")
_FOUND = "成立|创办|创建|始建|创立|创刊|建馆|建校|建会|建院|组建|设立"
_FOUNDED = (
    re.compile(f"(?:{_FOUND}|建成|诞生)于$"),
    re.compile(f"(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?，?(?:正式)?(?:{_FOUND})"),
)
_NEAR, _NAME = 70, 48


def _check(document: Document) -> Iterator[Hit]:
    known = events(document.settings)
    for unit in _ANY_COUNT.finditer(document.bare):
        event = _event(document, known, unit)
        if event is None:
            yield from _founded(document, unit.start())
        else:
            found, count = event
            name = found[0] if found[0] in known else found[0] + _SET_UP
            yield from _compared(document, name, known[name], found.start(), count)


def _event(
    document: Document, known: Mapping[str, int], unit: re.Match[str]
) -> tuple[re.Match[str], re.Match[str]] | None:
    """The event whose anniversary is named, and its number."""
    text, begin = document.bare, max(0, unit.start() - _NAME)
    for found in names_in(text, known, begin, unit.start()):
        count = _COUNT.match(text, found.end())
        if count and count.end() == unit.end() and _stands_free(text, found.start()):
            return found, count
    return _event_of_founding(text, known, begin, unit)


def _event_of_founding(
    text: str, known: Mapping[str, int], begin: int, unit: re.Match[str]
) -> tuple[re.Match[str], re.Match[str]] | None:
    """The body that 中国科协将迎来成立60周年 speaks of."""
    count = _FOUNDING.search(text, begin, unit.end())
    if count is None:
        return None
    bodies = {name.removesuffix(_SET_UP): year for name, year in known.items() if name.endswith(_SET_UP)}
    for found in names_in(text, bodies, begin, unit.start()):
        if _TILL_FOUNDING.fullmatch(text, found.end(), count.start()):
            return found, count
    return None


def _stands_free(text: str, start: int) -> bool:
    """Whether the name is whole: in 服务队建队 it is a part of another event."""
    before = text[start - 1 : start]
    return not before or not "一" <= before <= "鿿" or before in _STANDS_FREE


def _compared(document: Document, name: str, founded: int, start: int, count: re.Match[str]) -> Iterator[Hit]:
    number = whole_of(count["number"]) if count["number"] else _HUNDRED
    kept = _year_of(document, start, count.end())
    if number is None or kept is None or number - (kept.year - founded) in kept.slack:
        return
    if not count["number"] and not kept.exact:
        return
    yield _hit(
        document,
        count.span("number" if count["number"] else "whole"),
        f"{name}于{founded}年",
        kept.year,
        founded,
    )


def _hit(document: Document, place: tuple[int, int], what: str, year: int, founded: int) -> Hit:
    right = str(year - founded)
    better = (right,) if document.text[place[0]].isdigit() else ()
    return Hit(*place, "周年数与年份不符", better, evidence=f"{what}，{year}－{founded}＝{right}")


@attrs.frozen
class _Kept:
    """The year of which an anniversary is said; `slack` are the differences that are no mistake.

    What is prepared ahead, or made up for in spring, belongs to another year.
    """

    year: int
    slack: tuple[int, ...] = (0,)
    exact: bool = True


def _year_of(document: Document, start: int, end: int) -> _Kept | None:
    behind = _YEAR_BEHIND.match(document.bare, end)
    if behind:
        return _Kept(int(behind["year"]))
    begin, stop = document.around(start)
    years = [one for one in document.dates.between(begin, stop) if one.year]
    before = [one for one in years if one.start < start]
    if before and before[-1].year and _is_said_of(document, before[-1], start):
        return _Kept(before[-1].year)
    loose = len(years) == 1 and not document.depth_at(start) and not _PAST.search(document.bare, begin, stop)
    if loose and years[0].year and _is_beside(document, years[0], start, end):
        return _Kept(years[0].year, _slack(document, years[0], begin, stop), exact=False)
    spoken = document.dates.spoken_at(start)
    this = document.bare.rfind("今年", max(begin, start - _NEAR), start)
    if not years and this >= 0 and spoken and spoken.year and _said_of(document, this + 2, start):
        return _Kept(spoken.year)
    return None


def _is_beside(document: Document, one: Mention, start: int, end: int) -> bool:
    """Whether the year stands before the event, or goes on right behind it (…100周年之际，2021年)."""
    if one.start < start:
        return start - one.start < _NEAR
    return document.bare[end : one.start] in ("之际，", "，", "的", "之际的")


def _is_said_of(document: Document, one: Mention, start: int) -> bool:
    return not one.month and (one.end == start or _said_of(document, one.end, start))


def _said_of(document: Document, end: int, start: int) -> bool:
    return bool(_SAID_OF_YEAR.fullmatch(document.bare, end, start))


def _slack(document: Document, one: Mention, begin: int, stop: int) -> tuple[int, ...]:
    early = bool(_AHEAD.search(document.bare, begin, stop))
    late = 0 < (one.month or 0) <= _SPRING
    return (0, *((1,) if early else ()), *((-1,) if late else ()))


def _founded(document: Document, unit: int) -> Iterator[Hit]:
    """学会成立于1985年，2024年迎来成立40周年: the year of the event stands in the sentence itself."""
    count = _ANY_BEFORE.search(document.bare[max(0, unit - 6) : unit])
    number = whole_of(count["number"]) if count else None
    begin, _ = document.around(unit)
    years = [one for one in document.dates.between(begin, unit) if one.year]
    if count is None or number is None or len(years) > 2:
        return
    births = [one for one in years if _is_founding(document, one.start, one.end)]
    others = [one.year for one in years if one.year and one not in births and _is_near(document, one, unit)]
    spoken = document.dates.spoken_at(unit)
    if not others and spoken and spoken.year and "今年" in document.bare[begin:unit]:
        others = [spoken.year]
    if len(births) == 1 and len(others) == 1 and births[0].year and number != others[0] - births[0].year:
        place = unit - len(count[0]), unit - len(count[0]) + len(count["number"])
        yield _hit(document, place, f"始于{births[0].year}年", others[0], births[0].year)


def _is_near(document: Document, one: Mention, unit: int) -> bool:
    """Whether nothing but the anniversary stands behind the year: 2026年迎来建馆60周年."""
    return bool(_JUST.fullmatch(document.bare, one.end, unit))


def _is_founding(document: Document, start: int, end: int) -> bool:
    before, behind = _FOUNDED
    return bool(before.search(document.bare[max(0, start - 6) : start]) or behind.match(document.bare, end))


RULE = Rule(
    code="anniversary-mismatch",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="周年数与年份算出来的对不上",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    options={"events": ()},
    wrong=(
        Wrong("2023年是中国科协成立60周年。", "2023年是中国科协成立65周年。"),
        Wrong("2021年，正值中国共产党成立90周年。", "2021年，正值中国共产党成立100周年。"),
        Wrong(
            "2024年9月，县科协举办庆祝新中国成立70周年书画展。",
            "2024年9月，县科协举办庆祝新中国成立75周年书画展。",
        ),
        Wrong("为纪念抗战胜利七十周年（2025年），县里布展。", "为纪念抗战胜利八十周年（2025年），县里布展。"),
        Wrong("2028年，中国科协将迎来成立60周年。", "2028年，中国科协将迎来成立70周年。"),
        Wrong("2020年是建党百年。", "2021年是建党百年。"),
        Wrong("2018年迎来改革开放30周年。", "2018年迎来改革开放40周年。"),
        Wrong(
            "梧岭县图书馆成立于1956年，2026年迎来建馆60周年。",
            "梧岭县图书馆成立于1956年，2026年迎来建馆70周年。",
        ),
        Wrong(
            "2029年既是五四运动100周年，也是科普馆开馆十年。",
            "2029年既是五四运动110周年，也是科普馆开馆十年。",
        ),
    ),
    right=(
        "2020年12月，县里启动庆祝建党100周年系列活动。",
        "学会成立于1985年，2020年获评先进，将迎来成立40周年。",
        "2023年3月，建党百年主题展移至新馆。",
        "2022年退休的他曾获庆祝新中国成立70周年纪念章。",
        "2022年，作品入选“庆祝中国共产党成立100周年”特展。",
        "2022年2月，庆祝建党100周年成果展延期开幕。",
        "2023年，志愿服务队建队10周年座谈会召开。",
        "2019年开馆，为庆祝中国科协成立65周年，2023年推出特展。",
        "2023年是梧岭县航模协会成立15周年。",
        "学会成立于1985年，2025年迎来成立40周年。",
        "2021年是中国共产党成立100周年，2024年是新中国成立75周年。",
        "何砚秋教授诞辰90周年纪念会2023年举行。",
    ),
)
