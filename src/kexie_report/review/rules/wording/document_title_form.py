"""document-title-form: 关于……的 and one 文种."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_KINDS = "通知|公告|通告|请示|报告|意见|函|决定|通报|批复|纪要|公示|倡议书|方案|办法"
_TITLE = re.compile(
    f"[^，。；：！？\n]{{0,30}}关于(?P<about>[^，。；：！？\n]{{2,50}}?)(?P<kind>{_KINDS})(?P<twice>报告|通知|函)?"
)
_FOR = re.compile(f"(?P<word>对于)[^，。；：！？\n]{{2,50}}的(?:{_KINDS})")
_SHORT = ("通知", "意见", "决定", "请示", "批复", "通报", "公告")
_TOP, _NEAR = 3, 8


def _check(document: Document) -> Iterator[Hit]:
    for found in _FOR.finditer(document.text):
        line = document.line_at(found.start())
        if line.number <= _TOP and line.end == found.end():
            yield Hit(*found.span("word"), "公文标题用“关于”", ("关于",))
    for pair in document.titles:
        named = _TITLE.fullmatch(document.text, *pair.inside)
        if named is not None and named["kind"] in _SHORT:
            yield from _without_de(named)
    for line in document.with_role(LineRole.TITLE, LineRole.PARAGRAPH):
        if line.number > _TOP:
            break
        yield from _without_de(_TITLE.fullmatch(document.text, line.start, line.end))


def _without_de(found: re.Match[str] | None) -> Iterator[Hit]:
    if found is None:
        return
    kind = found["kind"]
    if "的" not in found["about"][-_NEAR:]:
        yield Hit(*found.span("kind"), f"“关于……”后面要有“的”，再写文种“{kind}”", (f"的{kind}",))
    elif found["twice"]:
        yield Hit(*found.span("twice"), "文种写了两个", ("",))


RULE = Rule(
    code="document-title-form",
    group=Group.WORDING,
    severity=Severity.ERROR,
    catches="公文标题应为“关于……的”加一个文种",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong(
            "青岭县科协关于开展科普日活动通知\n　　各单位要认真落实。",
            "青岭县科协关于开展科普日活动的通知\n　　各单位要认真落实。",
        ),
        Wrong(
            "关于拨付经费的请示报告\n　　现将有关情况请示如下。",
            "关于拨付经费的请示\n　　现将有关情况请示如下。",
        ),
        Wrong("印发《关于加强科普工作意见》。", "印发《关于加强科普工作的意见》。"),
        Wrong("对于开展评估的通知\n　　现通知如下。", "关于开展评估的通知\n　　现通知如下。"),
        Wrong("关于调整开放时间公告\n　　现公告如下。", "关于调整开放时间的公告\n　　现公告如下。"),
    ),
    right=(
        "关于设立科技馆请示的批复\n　　现批复如下。",
        "青岭县科协关于开展科普日活动的通知\n　　各单位要认真落实。",
        "青岭科普节开幕\n　　昨天，科普节开幕。",
        "关于2023年工作总结的报告\n　　现报告如下。",
        "关于在全县开展科普调研的情况通报\n　　现通报如下。",
    ),
)
