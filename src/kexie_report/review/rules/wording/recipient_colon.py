"""recipient-colon: the line of recipients ends in ：."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Wrong


def _check(document: Document) -> Iterator[Hit]:
    for line in document.with_role(LineRole.RECIPIENTS):
        last = document.text[line.end - 1]
        if last != "：" and not document.stated:
            marked = last in ":，。；,;"
            place = line.end - 1
            yield Hit(place, line.end, "主送机关后用全角冒号", ("：" if marked else f"{last}：",))


RULE = Rule(
    code="recipient-colon",
    group=Group.WORDING,
    severity=Severity.ERROR,
    catches="主送机关后没有用全角冒号",
    authority=Authority(Standard.OFFICIAL_PAPERS),
    check=_check,
    wrong=(
        Wrong(
            "各乡镇科协、县直各学会，\n　　现将有关事项通知如下。",
            "各乡镇科协、县直各学会：\n　　现将有关事项通知如下。",
        ),
        Wrong(
            "关于开展科普日活动的通知\n各乡镇人民政府、县直各单位\n　　现将有关事项通知如下。",
            "关于开展科普日活动的通知\n各乡镇人民政府、县直各单位：\n　　现将有关事项通知如下。",
        ),
        Wrong(
            "尊敬的各位专家、同志们，\n今天，我们在这里召开年会。",
            "尊敬的各位专家、同志们：\n今天，我们在这里召开年会。",
        ),
        Wrong("各会员单位:\n　　现将名单公布如下。", "各会员单位：\n　　现将名单公布如下。"),
    ),
    right=(
        "各乡镇科协、县直各学会：\n　　现将有关事项通知如下。",
        "县科协召开会议\n　　会议昨天召开。",
        "各地群众、游客冒雨到场，现场座无虚席。\n　　掌声不断。",
    ),
)
