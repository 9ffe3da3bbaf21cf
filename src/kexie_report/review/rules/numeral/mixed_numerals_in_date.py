"""mixed-numerals-in-date: a date is all Arabic or all 汉字."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report import zh
from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.scanning import matches

_HAN = "[一二三四五六七八九十]"
_APPROXIMATE = re.compile("[一二三四五六七八九]{2}[点时月日分]")
_HEADS = re.compile("[0-9〇零一二三四五六七八九十](?=[0-9〇零一二三四五六七八九十]{0,3}[年月点时世])")
_DATE = re.compile(
    f"[0-9]{{4}}年{_HAN}{{1,2}}月(?:{_HAN}{{1,3}}日|[0-9]{{1,2}}日|(?!{_HAN}))"
    f"|[〇零一二三四五六七八九]{{4}}年[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?"
    f"|[0-9]{{1,2}}月{_HAN}{{1,3}}日|{_HAN}{{1,2}}月[0-9]{{1,2}}日"
    f"|{_HAN}{{1,3}}[点时][0-9]{{1,2}}分|[0-9]{{1,2}}[点时]{_HAN}{{1,3}}分(?!之)"
    f"|[0-9]{{2}}世纪[二三四五六七八九]十年代|{_HAN}{{1,3}}世纪[0-9]0年代"
)
_YEAR_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


def _check(document: Document) -> Iterator[Hit]:
    for found in matches(_HEADS, _DATE, document.plain):
        if document.plain[found.start() - 1 : found.start()].isdecimal() or _APPROXIMATE.search(found[0]):
            continue
        yield Hit(*found.span(), "日期里汉字和阿拉伯数字不混用", _arabic(found[0]))


def _arabic(said: str) -> tuple[str, ...]:
    """The date in Arabic digits; a year in 汉字 is read digit by digit."""
    year = re.match("[〇零一二三四五六七八九]{4}", said)
    written = said.translate(_YEAR_DIGITS) if year else said
    rest = written if not year else said[: year.end()].translate(_YEAR_DIGITS) + said[year.end() :]
    return (re.sub("[一二三四五六七八九十]+", lambda found: str(int(zh.parse_number(found[0]))), rest),)


RULE = Rule(
    code="mixed-numerals-in-date",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="日期里汉字和阿拉伯数字混用",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("2024年五月一日开馆。", "2024年5月1日开馆。"),
        Wrong("二〇二三年10月启动。", "2023年10月启动。"),
        Wrong("晚上八点20分开讲。", "晚上8点20分开讲。"),
        Wrong("定于6月十五日举行。", "定于6月15日举行。"),
        Wrong("20世纪九十年代建成。", "20世纪90年代建成。"),
    ),
    right=(
        "2024年农历正月十五举行灯会。",
        "10月1日“十一”假期首日。",
        "2024年5月1日开馆。",
        "二〇二三年十月启动。",
        "2024年八月十五赏月。",
        "1995年六七月间，河水暴涨。",
    ),
)
