"""list-count: the items listed are not as many as the count behind them says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.figures import is_count
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.items import Listed, begins_inside, items_of, only_numbers
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.wordsets import words_of
from kexie_report.zh import cardinal, parse_number

_CODE = "list-count"
_UNITS = frozenset(
    (
        *("个", "门", "类", "种", "项", "名", "位", "家", "所", "级", "支", "场", "座", "处", "本", "部"),
        *("篇", "件", "条", "款", "组", "人", "村", "幅", "台", "套", "大类", "方面"),
    )
)
_BIG = re.compile(
    "[两三四五六七八九十](?:大类?(?=[一-鿿]{2})(?![队学会洋军厦陆地])|方面)|[1-9]大(?=[一-鿿]{2})"
)
_TAIL = re.compile("(?:等|共计?|一共|合计)+$")
_BOUNDARY = re.compile("[，。；：！？（）()\n]")
_JOINED = re.compile("[、”》]")
_DIGIT = re.compile("[0-9]")
_LEVELS = re.compile("[国省市县区乡镇街村]{2}$")
_NOUN = re.compile("[一-鿿“《]{2}|[一-鿿](?=[，。；、])")
_NOT_NOUN = re.compile(r"[，。；、）以上下]|左右|多|余|月|日|年|小?时|分|秒|次|百|千|万|亿|点|成|倍|之|半")
# Levels and the like are named by their measure word alone.
_NAMING = frozenset(("级", "大类", "方面", "类", "人", "村", "项", "家", "种", "门"))
# Behind a list these may count what the listed kinds hold together: 讲座、展览4场活动.
_TOGETHER = frozenset(
    ("场", "期", "件", "篇", "本", "部", "条", "幅", "台", "套", "名", "位", "人", "支", "座", "处")
)
_OF_PERSONS, _NAME_LENGTHS = frozenset(("名", "位", "人")), (2, 3)
_NO_COUNT = frozenset("0123456789.第每一二三四五六七八九十百千万几数近约超逾点、和与及这那各")
_BARE = frozenset("的各每有了近约超第前后达至到共为含获在从把将由对")
_WINDOW, _NEAR, _LENGTH = 160, 40, 6
_HAN_MORE, _DIGIT_MORE, _MOST, _LEAST = 2, 1, 20, 2


@attrs.frozen
class _Count:
    """A count that may stand behind its list, as it is printed."""

    start: int
    end: int
    number: int
    unit: str
    digits: bool


def _check(document: Document) -> Iterator[Hit]:
    plain = document.plain
    for count in _counts(document):
        if plain[count.start - 1 : count.start] in _NO_COUNT:
            continue
        if _JOINED.search(plain, max(0, count.start - _NEAR), count.start):
            yield from _judged(document, count)


def _counts(document: Document) -> Iterator[_Count]:
    for figure in document.figures:
        if figure.unit in _UNITS and not figure.mark and is_count(figure) and figure.value is not None:
            value = int(figure.value)
            if _LEAST <= value <= _MOST:
                yield _Count(figure.start, figure.end, value, figure.unit, figure.script == "arabic")
    for found in _BIG.finditer(document.plain):
        said = found[0][0]
        number = int(said) if said.isdigit() else int(parse_number(said, strict=False))
        yield _Count(found.start(), found.end(), number, found[0][1:], said.isdigit())


def _judged(document: Document, count: _Count) -> Iterator[Hit]:
    plain = document.plain
    *_, phrase = _BOUNDARY.split(plain[max(0, count.start - _WINDOW) : count.start])
    tail = _TAIL.search(phrase)
    etc = tail is not None and "等" in tail[0]
    listed = items_of(phrase[: tail.start()] if tail else phrase)
    if _is_list(listed, count) and _apposed(plain, count, etc) and not _agrees(listed, count, etc):
        yield _hit(document, count, len(listed), etc)


def _is_list(listed: Listed, count: _Count) -> bool:
    """Whether a phrase is a plain list, each item a name, none a bare number or a clause of its own."""
    if len(listed) < _LEAST or not listed.marked or only_numbers(listed) or listed[-1][-1:] in _BARE:
        return False
    if any(map(_DIGIT.search, listed)) or begins_inside(listed[-1]):
        return False
    if count.unit == "级" and _LEVELS.search(listed[-1]):
        return False
    rest = listed[1:-1] or listed[:1]
    return len(listed[-1]) <= max(map(len, rest)) + _LENGTH and not _shares_ending(listed)


def _shares_ending(listed: Listed) -> bool:
    """东、中、西部: the items share the end of the last."""
    return all(len(item) == 1 for item in listed[1:-1] or listed[:1]) and len(listed[-1]) > 1


def _apposed(plain: str, count: _Count, etc: bool) -> bool:
    """Whether the count speaks of the items: a noun follows, or its measure word is one."""
    following = plain[count.end : count.end + 3]
    if count.unit in _NAMING and (etc or following[:1] in "，。；）联" or not following):
        return True
    return bool(_NOUN.match(following)) and not _NOT_NOUN.match(following)


def _agrees(listed: Listed, count: _Count, etc: bool) -> bool:
    number = count.number
    if number in listed.counts:
        return True
    if etc:
        return number > min(listed.counts)
    if number < min(listed.counts):
        return False
    more = _DIGIT_MORE if count.digits else _HAN_MORE
    together = count.unit in _TOGETHER and not (count.unit in _OF_PERSONS and _are_names(listed))
    return number - max(listed.counts) > more or together or number < max(listed.counts)


def _are_names(listed: Listed) -> bool:
    """Whether the items are names of persons, as far as their length and first character tell."""
    return all(len(item) in _NAME_LENGTHS and item[0] in words_of(_CODE, "surnames") for item in listed[1:])


def _hit(document: Document, count: _Count, items: int, etc: bool) -> Hit:
    numeral = "两" if items == _LEAST and count.unit != "级" else cardinal(items)
    right = f"{items if count.digits else numeral}{count.unit}"
    said = document.text[count.start : count.end]
    message = f"前面{'已' if etc else ''}列出{items}项，后面说的是“{said}”"
    return Hit(count.start, count.end, message, (right,), evidence=f"{items}项，不是{count.number}项")


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
        "发扬《青岭公约》精神和互助共进五项原则。",
        "围绕航天、生物、信息三大领域、四个方向开展。",
        "这次研讨由青山、柳河、石桥三镇两区共同主办。",
        "来自青山市、柳河市以及来自这三个县的代表参加。",
        "在维护秩序、增进团结、促进两个文明建设中作出贡献。",
        "选定良种、蔬菜、花卉、四大名药和林果等项目。",
        "青山、柳河和石桥两省南部有冻雨，全市近二十部影片、三十部短片上映。",
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
