"""liang-vs-er: 两 stands before a measure word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.laws import in_law_style
from kexie_report.review.rule import Group, Rule, Wrong

_CODE = "liang-vs-er"
_TWO = re.compile(
    "二(?:[个名台家所座辆套幅张架艘只篇册棵株场间](?![等期楼])|支队伍|项工|项任|项措|件(?!套)|位(?![您，。、；！？])|次(?![元供装污创加感曲函方能开烧利电])|条[路河意建])"
)
_ACTS = re.compile("(?:了|共|组织|举办|开展|进行|召开|先后|达|各|连续|累计|每年|每月|每周)$")
_BEFORE = tuple("请您你各第十百千万零〇一二三四五六七八九、视央台卫届之老其前星期周")


def _check(document: Document) -> Iterator[Hit]:
    if document.settings.options.get(_CODE, {}).get("law_style", False) or in_law_style(document):
        return
    for found in _TWO.finditer(document.plain):
        before = document.plain[found.start() - 1 : found.start()] if found.start() else ""
        counted = document.plain[found.start() + 1] != "次" or _ACTS.search(
            document.plain, max(0, found.start() - 3), found.start()
        )
        if before not in _BEFORE and counted and not _is_legal(document.plain, *found.span()):
            yield Hit(found.start(), found.start() + 1, "量词前用“两”", ("两",))


def _is_legal(text: str, start: int, end: int) -> bool:
    """Whether it is the wording of a law or a sentence: 二名以上, 拘役二个月."""
    return text.startswith("以上", end) or text[max(0, start - 2) : start] in ("拘役", "徒刑", "超过", "测量")


RULE = Rule(
    code="liang-vs-er",
    group=Group.NUMERAL,
    severity=Severity.WARNING,
    catches="量词前的“二”应作“两”",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    options={"law_style": False},
    wrong=(
        Wrong("馆里添置了二台显微镜。", "馆里添置了两台显微镜。"),
        Wrong("二名学生获奖。", "两名学生获奖。"),
        Wrong("历时二个月完成。", "历时两个月完成。"),
        Wrong("先后组织二次联动。", "先后组织两次联动。"),
        Wrong("新建二座展馆。", "新建两座展馆。"),
    ),
    right=(
        "检查应由二名以上工作人员进行。",
        "他被判处拘役二个月。",
        "第二台设备到位。",
        "获二等奖。",
        "二期工程开工。",
        "十二名学生获奖。",
        "央视二台播出。",
        "二楼展厅。",
        "二百名学生到场。",
        "一二个人。",
        "企业完成二次创业。",
    ),
)
