"""approx-doubled: one mark of approximation a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report import zh
from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_BEFORE = (
    "不少于",
    "不低于",
    "不超过",
    "大约",
    "超过",
    "至少",
    "至多",
    "突破",
    "不足",
    "不到",
    "近",
    "约",
    "超",
    "逾",
)
_EXTRA = re.compile("(?:大概|将近|接近|最多|最少|起码|(?:大约|大概|约|近|将近|至少)有)$")
_MORE = re.compile("个多(?=小时|月|星期|钟头)")
_INNER = ("余", "多")
_LATE = ("左右", "上下", "以上", "以下", "以内")
_AFTER = re.compile("左右(?!各|两)|上下(?![一同各级])|以上(?![都均皆各是这述])|以下(?![简称是])")
_BEHIND = tuple("多左上以")
_MORPHEMES = frozenset(
    (
        "预约",
        "履约",
        "合约",
        "节约",
        "契约",
        "签约",
        "违约",
        "邻近",
        "附近",
        "就近",
        "最近",
        "靠近",
        "临近",
        "反超",
        "赶超",
        "亲近",
        "毗近",
        "公约",
        "制约",
    )
)
_LAI = re.compile("(大约|将近|约|近|超过|超|逾)[二三四五六七八九]?[十百千]来(?=[个名人位岁里家户米次天])")


def _check(document: Document) -> Iterator[Hit]:
    for figure in document.figures:
        if figure.kind in ("count", "rough", "range") and not figure.quoted:
            marks = _marks(document.bare, figure) if _may_be_doubled(document.bare, figure) else ()
            if len(marks) > 1:
                said = "”“".join(marks)
                yield Hit(figure.start, figure.end, f"“{said}”只用一个")
    for found in _LAI.finditer(document.plain):
        yield Hit(*found.span(), f"“{found[1]}”和“来”只用一个")


def _may_be_doubled(text: str, figure: zh.FoundQuantity) -> bool:
    """Whether a vague word is in the figure or behind it: without one, one before it is the only one."""
    if figure.mark or "余" in figure.text or figure.text.endswith(_LATE):
        return True
    return text[figure.end : figure.end + 1] in _BEHIND or "多" in figure.text


def _marks(text: str, figure: zh.FoundQuantity) -> tuple[str, ...]:
    """The vague words of a figure that are words of their own: 约 of 预约 and 近 of 附近 are none."""
    before = text[max(0, figure.start - 1) : figure.start]
    early = next((word for word in _BEFORE if figure.text.startswith(word)), "")
    if early and before + early in _MORPHEMES:
        early = ""
    elif not early:
        found = _EXTRA.search(text, max(0, figure.start - 3), figure.start)
        early = found[0] if found else ""
    said = figure.text + ("多" if _MORE.match(text, figure.end - 1) else "")
    inner = [mark for mark in _INNER if mark in said[len(early) :]]
    after = _AFTER.match(text, figure.end)
    if early == "近" and inner and text.startswith("来", figure.end):
        early = ""  # 近十多年来: 近 is 最近
    late = next((word for word in _LATE if figure.text.endswith(word)), "") or (after[0] if after else "")
    return tuple(mark for mark in (early, *inner, late) if mark)


RULE = Rule(
    code="approx-doubled",
    group=Group.REDUNDANCY,
    severity=Severity.ERROR,
    catches="一个数用了两个约数标志，或约数与界限词并用",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("近3000余人到场。", "近3000人到场。"),
        Wrong("超500多户受益。", "超500户受益。"),
        Wrong("大约200人左右参加。", "大约200人参加。"),
        Wrong("至少30名以上会员到会。", "至少30名会员到会。"),
        Wrong("大约有300余户用上新技术。", "有300余户用上新技术。"),
        Wrong("山路要走至少3个多小时。", "山路要走至少3个小时。"),
        Wrong("将近百余名学生参观。", "百余名学生参观。"),
        Wrong("约三十来人登台。", "三十来人登台。"),
    ),
    right=(
        "近十多年来，馆藏翻了两番。",
        "履约率98%左右。",
        "就近安置300余户。",
        "业余选手60多名。",
        "逾期未还40余册。",
        "超额完成任务10%以上。",
        "预约300余人次。",
        "附近200多户受益。",
        "1.4万余支队伍。",
        "约80人参加，其中学生30余人。",
        "反超30余分。",
    ),
)
