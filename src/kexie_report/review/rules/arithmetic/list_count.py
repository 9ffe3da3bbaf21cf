"""list-count: the items listed are not as many as the count behind them says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.items import Listed, begins_inside, items_of, only_numbers
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.wordsets import words_of
from kexie_report.zh import cardinal, parse_number

_CODE = "list-count"
_DIGIT = re.compile("[0-9]")
_OF_PERSONS, _NAME_LENGTHS = frozenset(("名", "位", "人")), (2, 3)
_COUNT = re.compile(
    "(?P<n>[两二三四五六七八九十][一二三四五六七八九]?|[1-9][0-9]?)(?P<unit>大类|方面|[个大门类种项名位家所级支场座处本部篇件条款届代期组人村镇县市区省幅台套])"
)
_TAIL = re.compile("(?:(?P<etc>等)|共计?|这|一共|合计)+$")
_BOUNDARY = re.compile("[，。；：！？（）()\n]")
_WINDOW, _NEAR = 160, 40
_NO_COUNT = frozenset("0123456789.第每")
_JOINED = re.compile("[、”》]")
_NOUN = re.compile("[一-鿿“《]{2}|[一-鿿](?=[，。；、])")
_NOT_NOUN = re.compile(r"[，。；、）以上下]|左右|多|余|月|日|年|小?时|分|秒|次|百|千|万|亿|点|成|倍|之|半")
# Levels and the like are named by their measure word alone.
_NAMING = frozenset(
    ("级", "大类", "方面", "类", "人", "村", "镇", "县", "市", "区", "省", "项", "家", "种", "门")
)
# Behind a list these may count what the listed kinds hold together: 讲座、展览4场活动.
_TOGETHER = frozenset(
    ("场", "期", "件", "篇", "本", "部", "条", "幅", "台", "套", "名", "位", "人", "支", "座", "处")
)
_BARE = frozenset("的各每有了近约超第前后达至到共为含获")
_HAN_MORE, _DIGIT_MORE, _MOST, _LEAST = 2, 1, 20, 2
_LENGTH = 6


def _check(document: Document) -> Iterator[Hit]:
    plain = document.plain
    for found in _COUNT.finditer(plain):
        before = plain[found.start() - 1 : found.start()]
        if before not in _NO_COUNT and _JOINED.search(plain, max(0, found.start() - _NEAR), found.start()):
            yield from _judged(document, found)


def _judged(document: Document, found: re.Match[str]) -> Iterator[Hit]:
    plain = document.plain
    phrase = plain[max(0, found.start() - _WINDOW) : found.start()]
    *_, phrase = _BOUNDARY.split(phrase)
    tail = _TAIL.search(phrase)
    etc = tail is not None and "等" in tail[0]
    listed = items_of(phrase[: tail.start()] if tail else phrase)
    number = _number(found["n"])
    if number is None or not _is_list(listed) or not _apposed(plain, found, etc):
        return
    if not _agrees(listed, number, found, etc):
        yield _hit(found, len(listed), etc)


def _number(said: str) -> int | None:
    number = int(said) if said.isdigit() else int(parse_number(said, strict=False))
    return number if _LEAST <= number <= _MOST else None


def _is_list(listed: Listed) -> bool:
    """Whether a phrase is a plain list, each item a name, none a bare number or a clause of its own."""
    if len(listed) < _LEAST or only_numbers(listed) or listed[-1][-1:] in _BARE:
        return False
    if any(map(_DIGIT.search, listed)) or begins_inside(listed[-1]):
        return False
    rest = listed[1:-1] or listed[:1]
    return len(listed[-1]) <= max(map(len, rest)) + _LENGTH and not _shares_ending(listed)


def _shares_ending(listed: Listed) -> bool:
    """东、中、西部: the items share the end of the last."""
    return all(len(item) == 1 for item in listed[1:-1] or listed[:1]) and len(listed[-1]) > 1


def _apposed(plain: str, found: re.Match[str], etc: bool) -> bool:
    """Whether the count speaks of the items: a noun follows, or its measure word is one."""
    following = plain[found.end() : found.end() + 3]
    if found["unit"] in _NAMING and (etc or following[:1] in "，。；、）联" or not following):
        return True
    return bool(_NOUN.match(following)) and not _NOT_NOUN.match(following)


def _agrees(listed: Listed, number: int, found: re.Match[str], etc: bool) -> bool:
    if number in listed.counts:
        return True
    if etc:
        return number > min(listed.counts)
    if number < min(listed.counts):
        return False
    more = _DIGIT_MORE if found["n"].isdigit() else _HAN_MORE
    together = found["unit"] in _TOGETHER and not (found["unit"] in _OF_PERSONS and _are_names(listed))
    return number - max(listed.counts) > more or together or number < max(listed.counts)


def _are_names(listed: Listed) -> bool:
    """Whether the items are names of persons, as far as their length and first character tell."""
    return all(len(item) in _NAME_LENGTHS and item[0] in words_of(_CODE, "surnames") for item in listed[1:])


def _hit(found: re.Match[str], count: int, etc: bool) -> Hit:
    said = found["n"]
    if said.isdigit():
        right = str(count)
    else:
        right = "两" if count == _LEAST and found["unit"] != "级" else cardinal(count)
    what = "已列出" if etc else "列出"
    message = f"前面{what}{count}项，后面说的是“{found[0]}”"
    return Hit(
        found.start("n"), found.end(), message, (right + found["unit"],), evidence=f"{count}项，不是{said}项"
    )


RULE = Rule(
    code=_CODE,
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="列举的项数与后面的数目不符",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("馆内开设剪纸、陶艺、编程、天文等三门课程。", "馆内开设剪纸、陶艺、编程、天文等四门课程。"),
        Wrong("活动设置亲子、青年、长者4个组别。", "活动设置亲子、青年、长者3个组别。"),
        Wrong("展览分为“看见”“听见”“遇见”四个单元。", "展览分为“看见”“听见”“遇见”三个单元。"),
        Wrong("县教育局、县文旅局和县科协两家单位联合主办。", "县教育局、县文旅局和县科协三家单位联合主办。"),
        Wrong("会上宣读了《章程》《公约》《守则》两项制度。", "会上宣读了《章程》《公约》《守则》三项制度。"),
        Wrong("形成省、市、县、乡三级联动机制。", "形成省、市、县、乡四级联动机制。"),
        Wrong("走进柳河、石桥、大榆四个村。", "走进柳河、石桥、大榆三个村。"),
        Wrong("李青、王岚、赵川等2人受到表彰。", "李青、王岚、赵川等3人受到表彰。"),
        Wrong("会上聘请沈知远、何砚秋、周敏行4位顾问。", "会上聘请沈知远、何砚秋、周敏行3位顾问。"),
        Wrong("打造科普、文化、体育四大品牌。", "打造科普、文化、体育三大品牌。"),
    ),
    right=(
        "馆内开设剪纸、陶艺、编程等8门课程。",
        "文化和旅游、体育两个部门联合发文。",
        "县科协、县教育局联合开设剪纸、陶艺、编程三门课程。",
        "课程面向小学三、四、五年级6个班。",
        "赠送图书、文具、球拍300件。",
        "举办讲座、展览、研学5场活动。",
        "语文、数学、英语各两门课程。",
        "县教育局、县文旅局、县科协的2名代表参加。",
        "覆盖东、中、西部8个省份。",
        "市、县两级科协联动，省、市、县三级同步。",
        "组织30名科技工作者、12名教师走进3个村。",
        "邀请专家、教师、学生4名代表发言。",
        "评出文明、和谐、友善家庭20户。",
    ),
)
