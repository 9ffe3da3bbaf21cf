"""year-abbreviated: a year has four digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN, is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_YEAR = re.compile(f"({DIGIT_RUN})年")
_INSIDE = tuple(".第约近满逾超余多共达足整了这前后长有每隔")
_MONTH = re.compile("[0-9]{1,2}月|度|[上下]半年|第?[一二三四]季度|[春夏秋冬]季")
_THEN = re.compile(
    "(?P<founded>建[成立会馆校站]|成立|创[办建刊]|毕业|入[党会学职]|从[^，。未不来]{2,10}毕业)|[，。建成开毕出入获被起底初末春夏秋冬考调任]|以来|至今|参加|培训|举办|开展|新[建增]|完成|实现|共"
)
_YEAR_BEFORE = re.compile("(?:19|20)[0-9]{2}年[^。！？]*$")
_REACH = 30
_OLD = 50


def _check(document: Document) -> Iterator[Hit]:
    for found in _YEAR.finditer(document.plain):
        start, digits = found.start(), found[1]
        if len(digits) == 2 and _is_year(document.plain, start, found.end(), digits):
            yield Hit(start, found.end(1), "年份写四位数", (_full(digits),))


def _is_year(text: str, start: int, end: int, digits: str) -> bool:
    """Whether two digits before 年 name a year: a duration is no year."""
    # 25年至30年 is how long something lasts.
    lasts = int(digits) < _OLD and text[start - 2 : start] in ("年至", "年到", "年—", "年～")
    if lasts or text[start - 1 : start] in _INSIDE:
        return False
    if _MONTH.match(text, end) or digits.startswith("0"):
        return True
    then = _THEN.match(text, end)
    before = text[start - 1 : start]
    if then is None:
        return False
    dated = int(digits) >= _OLD or before in tuple("于自从至")
    if then["founded"]:
        return dated or (is_han(before) and then["founded"].startswith("从"))
    begins = start == 0 or before in tuple("\n，。；：、（在于自从截至　")
    return begins and (dated or bool(_YEAR_BEFORE.search(text, max(0, start - _REACH), start)))


def _full(digits: str) -> str:
    return f"19{digits}" if int(digits) >= _OLD else f"20{digits}"


RULE = Rule(
    code="year-abbreviated",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="年份只写了两位",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("98年建成的老馆翻新。", "1998年建成的老馆翻新。"),
        Wrong("该校自08年起开设科技课。", "该校自2008年起开设科技课。"),
        Wrong("他23年6月入会。", "他2023年6月入会。"),
        Wrong("基地始建于87年，面积3000平方米。", "基地始建于1987年，面积3000平方米。"),
        Wrong("2021年办讲座9期，22年举办13期。", "2021年办讲座9期，2022年举办13期。"),
        Wrong("县学会96年成立，会员300人。", "县学会1996年成立，会员300人。"),
        Wrong("24年上半年，办讲座30场。", "2024年上半年，办讲座30场。"),
    ),
    right=(
        "果树可连续采摘25年至30年。",
        "建馆95年，藏书10万册。",
        "办刊已满30年。",
        "10年间走遍全县。",
        "展览以“’98抗洪”为题。",
        "1998年建成的老馆翻新。",
        "近20年来，他坚持授课。",
        "工作10年后返乡。",
        "15年建成书屋300个。",
    ),
)
