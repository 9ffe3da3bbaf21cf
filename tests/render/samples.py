"""Drafts for the tests of the formats: those of the examples, and drafts with hostile names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

import kexie_report as kr
from tests.golden.test_releases import GENRE_OF, RELEASES, report_beside

__all__ = ["HOSTILE", "RELEASES", "drafts", "example", "hostile", "made", "said"]

HOSTILE = (
    "<script>alert('名称')</script>",
    "</p></section></title></style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "&lt;&amp;&#60;",
    "**“四个坚持”**的_强调_",
    "# 标题",
    "1. 第一",
    "12) 第十二",
    "- 项",
    "+ 项",
    "===",
    "---",
    "> 引",
    "    代码",
    "`代码`",
    "~~删去~~",
    "[链接](javascript:alert(1))",
    "![图](x.png)",
    "<https://example.com>",
    "https://example.com 和 www.example.com",
    "[注]: https://example.com",
    "甲\n\n# 乙",
    "甲\r\n- 乙",
    "甲  \n乙\\",
    "|甲|乙|\n|---|---|",
    "{{ 7*7 }}{% raw %}",
    "科普\x00周\x1b[31m",
    "　全角空格\u2028行\u00a0",
    " ",
    "\t",
    "]]>",
    "<!--",
    "$x^2$ @张三",
)
"""Names that are markup somewhere."""

hostile = st.one_of(
    st.sampled_from(HOSTILE),
    st.text("\\`*_{}[]<>()#+-.!|~&;:='\"/$^@ \n\r\tab1甲“”。", min_size=1, max_size=12),
    st.text(min_size=1, max_size=8),
)
"""Names that a careless or wicked hand might write."""


def _span(text: str, key: str, file: str) -> kr.Span:
    return kr.Span(text, kr.Fact(key, kr.Text(text), origins=(kr.Origin(file, 3),)))


def made(role: kr.Role, *texts: str) -> kr.Block:
    """A block in which each text states a fact."""
    return kr.Block(role, kr.Prose(tuple(_span(text, text, text) for text in texts)))


_blocks = st.builds(
    lambda role, texts: made(role, *texts),
    st.sampled_from(list(kr.Role)),
    st.lists(hostile, min_size=1, max_size=3),
)
drafts = st.lists(_blocks, min_size=1, max_size=4).map(lambda blocks: kr.Draft(tuple(blocks)))


@cache
def example(golden: Path) -> kr.Draft:
    """The draft of a text that stands beside its report."""
    return kr.compose(kr.load(report_beside(golden)), GENRE_OF[golden.name])


def said(draft: kr.Draft) -> list[str]:
    """The text of each block."""
    return [str(block.prose) for block in draft.blocks]
