"""age-mismatch: an age is not the year less the year of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention, whole_of
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_AGE = re.compile("岁(?![以至到之的]?[上下内～—至到]|儿童|婴幼儿|组)")
_NUMBER = re.compile("(?<![0-9.～—至到近约超过多余])([0-9]{1,3}|[一二三四五六七八九十]{1,4})周?$")
_AGED = re.compile("(?:年仅|享年|终年|现年|年届|年满|刚满|才|仅|已经?|今年|[他她，（时年的是满以])$")
_AT_AGE = ("时", "那年", "高龄", "退休", "去世", "逝世", "生日")
_NOT_OF_ONE = re.compile("平均|年龄|相差|[相年]差|大|小|距")
_AGE_ONLY = re.compile(r"(?:时年|年仅|享年|终年|现年)(?P<number>[0-9]{1,3})(?=[，。；、）\n]|\Z)")
_BORN_BEFORE = re.compile("(?:出生于|生于|出生在)$")
_BORN_BEHIND = re.compile(
    "(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?，?(?:出?生(?![产活成物长态效动肖日源意于前命涯平])|出生于)"
)
_LIFE = re.compile(r"[（(]([0-9]{4})年?[—–~～-]{1,2}([0-9]{4})年?[）)]")
_THIS = re.compile("现年|今年")
_DIED = re.compile("享年|终年")
_NEAR, _GROWN = 60, 18
_SLACK, _BY_OLD_COUNT = 1, 2


def _check(document: Document) -> Iterator[Hit]:
    text = document.bare
    for found in _AGE.finditer(text):
        begin = max(0, found.start() - 5)
        number = _NUMBER.search(text[begin : found.start()])
        if number:
            yield from _compared(document, begin + number.start(1), begin + number.end(1))
    for found in _AGE_ONLY.finditer(text):
        yield from _compared(document, *found.span("number"))


def _compared(document: Document, start: int, end: int) -> Iterator[Hit]:
    born, then = _years(document, start, end)
    age = whole_of(document.bare[start:end])
    if born is None or then is None or age is None or not _is_of_person(document, start, end):
        return
    before = document.bare[max(0, start - 4) : start]
    most = _BY_OLD_COUNT if _DIED.search(before) else _SLACK
    if not -_SLACK <= age - (then - born) <= most:
        better = (str(then - born),) if document.bare[start].isdigit() else ()
        evidence = f"{then}－{born}＝{then - born}"
        yield Hit(start, end, "年龄与出生年份不符", better, evidence=evidence)


def _is_of_person(document: Document, start: int, end: int) -> bool:
    """Whether the age is said of the person: 时年55岁, 55岁时, not 面向6岁儿童, 平均年龄35岁."""
    before = document.bare[max(0, start - 6) : start]
    behind = document.bare[end : end + 6].lstrip("周岁")
    told = _AGED.search(before) or behind.startswith(_AT_AGE) or _opens(document, start, end)
    return bool(told) and not _NOT_OF_ONE.search(before)


def _opens(document: Document, start: int, end: int) -> bool:
    """Whether a clause begins with a grown person: 65岁的何青（1968年生）."""
    begins = document.text[start - 1 : start] in ("", "，", "。", "\n", "；")
    return (
        begins
        and document.bare.startswith("岁的", end)
        and (whole_of(document.bare[start:end]) or 0) >= _GROWN
    )


def _years(document: Document, start: int, end: int) -> tuple[int | None, int | None]:
    """The year of birth and the year of the age, of the one person that the sentence speaks of."""
    begin, stop = document.around(start)
    life = tuple(_LIFE.finditer(document.bare, begin, stop))
    if len(life) == 1 and _DIED.search(document.bare[max(0, start - 4) : start]):
        return int(life[0][1]), int(life[0][2])
    years = [one for one in document.dates.between(begin, stop) if one.year]
    births = [one for one in years if _is_birth(document, one)]
    births = births or _births_before(document, begin)
    if len(births) != 1 or abs(births[0].start - start) > _NEAR or life:
        return None, None
    others = [one for one in years if one is not births[0]]
    return births[0].year, _year_of_age(document, start, others)


def _births_before(document: Document, begin: int) -> list[Mention]:
    """The births of the sentence before, where it stands in the same paragraph."""
    earlier = document.around(max(0, begin - 1))[0]
    same = earlier < begin and earlier >= document.line_at(begin).start
    years = document.dates.between(earlier, begin) if same else ()
    return [one for one in years if one.year and _is_birth(document, one)]


def _is_birth(document: Document, one: Mention) -> bool:
    before = _BORN_BEFORE.search(document.bare[max(0, one.start - 4) : one.start])
    return bool(before or _BORN_BEHIND.match(document.bare, one.end))


def _year_of_age(document: Document, start: int, others: list[Mention]) -> int | None:
    """The year in which the age was reached: the last one before it, else the only one, else this year."""
    told = document.bare[max(0, start - 6) : start]
    spoken = document.dates.spoken_at(start)
    if _THIS.search(told) or (not others and told.endswith("，")):
        return spoken.year if spoken else None
    before = [one.year for one in others if one.start < start]
    if before:
        return before[-1]
    return others[0].year if len(others) == 1 else None


RULE = Rule(
    code="age-mismatch",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="年龄与出生年份算出来的对不上",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("何砚秋1958年出生，2023年当选时55岁。", "何砚秋1958年出生，2023年当选时65岁。"),
        Wrong("生于1940年的周老2020年去世，享年70岁。", "生于1940年的周老2020年去世，享年80岁。"),
        Wrong(
            "林晚出生于1990年3月，2022年获评首席专家，年仅22岁。",
            "林晚出生于1990年3月，2022年获评首席专家，年仅32岁。",
        ),
        Wrong("画家何青（1930—2015），享年95岁。", "画家何青（1930—2015），享年85岁。"),
        Wrong(
            "周敏行1975年生，五十八岁时（2023年）主持编志。", "周敏行1975年生，四十八岁时（2023年）主持编志。"
        ),
        Wrong("55岁的何青（1958年生）2023年仍授课。", "65岁的何青（1958年生）2023年仍授课。"),
        Wrong("他生于1962年。2022年他光荣退休，时年50岁。", "他生于1962年。2022年他光荣退休，时年60岁。"),
    ),
    right=(
        "林晚1990年出生，2022年获评首席专家，年仅31岁。",
        "生于1940年的周老2020年去世，享年81岁。",
        "1958年建馆，2023年面向6岁儿童开放。",
        "何砚秋1958年出生，2023年仍坚持给6岁的孙子讲科普故事。",
        "2010年出生的小选手与1950年出生的教练同台，2023年两人相差60岁。",
        "1990年生产的仪器，2023年由25岁的技师修复。",
        "2023年，生于1958年的老馆长带队，队员平均年龄35岁。",
        "何老1936年生，1958年参加工作，1996年退休，今年已87岁高龄。",
        "何青生于1962年，年近60岁时（2015年）仍下乡。",
    ),
)
