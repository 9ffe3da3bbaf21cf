"""Markdown as a reader sees it, each character with its place in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kexie_report.review.inputs.markdown import of_markdown
from kexie_report.review.inputs.source import Source
from kexie_report.review.lines import LineRole

_SEEN = (
    ("# 标题 #\n\n正文。\n", "标题\n正文。"),
    ("标题\n===\n\n小标题\n---\n", "标题\n小标题"),
    ("开展**科普**_活动_和~~旧~~***新***。", "开展科普活动和旧新。"),
    ("共3*4场，a_b_c。", "共3*4场，a_b_c。"),
    ("- 甲项\n- [ ] 乙项\n* 丙项\n1. 丁项\n2) 戊项", "甲项\n乙项\n丙项\n丁项\n戊项"),
    ("1.不是列表", "1.不是列表"),
    ("> 引用甲\n>\n> > 引用乙", "引用甲\n引用乙"),
    ("见[办法](https://a.cn/b)和![照片](a.png)<https://a.cn>。", "见办法和https://a.cn。"),
    ("转义\\*不是\\*强调，&nbsp;&lt;甲&gt;", "转义*不是*强调，\xa0<甲>".replace("\xa0", " ")),
    ("前<b>粗</b>后<br>另起", "前粗后\n另起"),
    ("前`a,b`后", "前\ufffc后"),
    ("前``a`b``后`没完", "前\ufffc后`没完"),
    ("前<!-- 注 -->后", "前后"),
    ("前<!-- 没完", "前<!-- 没完"),
    ("---\ntitle: a\n---\n正文。", "正文。"),
    ("---\n\n正文。", "正文。"),
    ("甲\n\n---\n\n乙\n\n***\n丙", "甲\n乙\n丙"),
    ("```text\n甲,乙\n```\n丙", "丙"),
    ("~~~~\n甲\n~~~\n乙\n~~~~\n丙", "丙"),
    ("甲\n\n    代码\n\n乙", "甲\n乙"),
    ("- 甲\n\n    仍是甲项", "甲\n    仍是甲项"),
    ("<script>\n甲,乙\n</script>\n丙", "丙"),
    ("[1]: https://a.cn\n甲", "甲"),
    (":::tip\n甲\n:::", "甲"),
    ("| 名称 | 数量 |\n|---|--:|\n| 讲座 | 3场 |\n\n后文", "名称\n数量\n讲座\n3场\n后文"),
    ("　　段一。\n　　段二。", "　　段一。\n　　段二。"),
    (
        "这一段有二十个以上的字所以它很可能只是被编辑器\n折成了两行。",
        "这一段有二十个以上的字所以它很可能只是被编辑器折成了两行。",
    ),
    (
        "这一段很长但是它的末尾已经有了表示句子结束的标点。\n下一句。",
        "这一段很长但是它的末尾已经有了表示句子结束的标点。\n下一句。",
    ),
    ("第一行短\n第二行", "第一行短\n第二行"),
    ("有逗号，\n所以没完", "有逗号，所以没完"),
    ("A line of English that is wrapped by\nan editor.", "A line of English that is wrapped by an editor."),
)


def _places_hold(source: Source) -> None:
    """Every character is where it is said to stand, and places never go back."""
    before = 0
    for offset in range(len(source.reading.text)):
        start, end = source.reading.place_of(offset, offset + 1)
        assert before <= start <= end <= len(source.text)
        before = start
    for piece in source.reading.pieces:
        if piece.literal and not piece.text.isspace():
            assert piece.text == source.text[piece.start : piece.end]


@pytest.mark.parametrize(("text", "seen"), _SEEN)
def test_the_text_is_what_a_reader_sees(text: str, seen: str) -> None:
    """Marks, code, comments and front matter are no text."""
    source = of_markdown(text, "稿子.md")
    assert seen == source.reading.text
    _places_hold(source)


@pytest.mark.parametrize(("text", "seen"), _SEEN)
def test_the_line_ends_of_windows_change_nothing(text: str, seen: str) -> None:
    """The same text is read, and its places are those of the file as it is."""
    source = of_markdown(text.replace("\n", "\r\n"), "稿子.md")
    assert seen == source.reading.text
    _places_hold(source)


def test_roles_are_known() -> None:
    """The first heading of the highest level is the title; headings, items and cells are what they are."""
    text = "# 题\n\n正文。\n\n# 又一题\n\n## 小题\n\n- 甲\n\n| 乙 |\n|---|\n"
    roles = of_markdown(text, "稿子.md").roles
    wanted = (LineRole.TITLE, None, LineRole.HEADING, LineRole.HEADING, LineRole.ITEM)
    assert roles is not None
    assert wanted == roles[:5]


def test_comments_are_kept() -> None:
    """A comment is known with what it says, and whether its line is its own; those in code are none."""
    text = "甲<!-- 一 -->\n\n<!--\n二\n三 -->\n\n```\n<!-- 四 -->\n```\n"
    comments = of_markdown(text, "稿子.md").comments
    assert [("一", False), ("二\n三", True)] == [(comment.said, comment.alone) for comment in comments]
    assert ["<!-- 一 -->", "<!--\n二\n三 -->"] == [text[one.start : one.end] for one in comments]


def _han(text: str) -> str:
    return "".join(character for character in text if "一" <= character <= "鿿")


def _independent(text: str) -> str:
    """What another reader of Markdown takes for text."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inline = (child for token in tokens for child in token.children or ())
    return "".join(child.content for child in inline if child.type == "text")


_BLOCKS = (
    "# 标题一",
    "正文**加粗**一句。",
    "- 条目甲\n- 条目乙",
    "> 引用一句",
    "```\n代码\n```",
    "[链接](a.html)后文",
)
_MORE = (
    "| 表头 |\n|---|\n| 单元格 |",
    "1. 有序甲\n2. 有序乙",
    "行内`代码`一处",
    "<!-- 注释 -->",
    "***",
    "标题二\n---",
)


@given(st.lists(st.sampled_from([*_BLOCKS, *_MORE]), max_size=6))
def test_another_reader_sees_the_same(blocks: list[str]) -> None:
    """The Chinese of any document of common blocks is that which markdown-it reads."""
    text = "\n\n".join(blocks)
    assert _han(_independent(text)) == _han(of_markdown(text, "稿子.md").reading.text)


@given(st.text(alphabet="甲乙，。 #*_`~-=+>|<!-[]()\\&;1.\r\n\t　", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Nothing that stands in a file stops it from being read; every place is inside it."""
    source = of_markdown(text, "稿子.md")
    _places_hold(source)
    assert source.roles is not None
    assert len(source.roles) == source.reading.text.count("\n") + 1
