"""document-number: 发文字号: 〔〕, the whole year, no 第, no 0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_NUMBER = re.compile(
    "(?P<mark>[〔\\[【（(［])(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})[〕\\]】）)］](?:第)?(?P<number>[0-9]{1,4})号(?!楼|院|线|展|馆|厅)"
)
_PREFIX = re.compile("[一-鿿]{2}$")
_OTHER = re.compile("(?:公告|令|证|许可|备|民初|刑初|字号|批次|编号|门牌|注册|[许证准备批检]字)$")


def _check(document: Document) -> Iterator[Hit]:
    for found in _NUMBER.finditer(document.text):
        right = f"〔{_year(found['year'])}〕{int(found['number'])}号"
        said = document.text[found.start("mark") : found.end()]
        before = document.text[max(0, found.start("mark") - 6) : found.start("mark")]
        if said != right and _PREFIX.search(before) and not _OTHER.search(before):
            safe = re.sub("[^0-9]", "", said) == re.sub("[^0-9]", "", right) and "第" not in said
            yield Hit(
                found.start("mark"),
                found.end(),
                "发文字号应为“〔年份〕序号号”，年份四位，不加“第”，不补0",
                (right,),
                safe=safe,
            )


def _year(digits: str) -> str:
    return digits if len(digits) == 4 else f"20{digits}"


RULE = Rule(
    code="document-number",
    group=Group.WORDING,
    severity=Severity.ERROR,
    catches="发文字号写法不对",
    authority=Authority(Standard.OFFICIAL_PAPERS, "7.2.5"),
    check=_check,
    wrong=(
        Wrong("按青科协[2024]8号文件执行。", "按青科协〔2024〕8号文件执行。"),
        Wrong("见青教字【24】15号。", "见青教字〔2024〕15号。"),
        Wrong("印发青政发（2023）第6号。", "印发青政发〔2023〕6号。"),
        Wrong("依据梧科普〔2024〕012号。", "依据梧科普〔2024〕12号。"),
    ),
    right=(
        "（2023）皖1702民初123号判决书。",
        "京ICP备12345号。",
        "执行GB/T 15834—2011。",
        "按青科协〔2024〕8号文件执行。",
        "财政部公告2023年第5号。",
        "门牌（12）8号。",
        "许可证编号为农种许字（2023）第0005号。",
    ),
)
