"""Plain text and its options."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given

import kexie_report as kr
from kexie_report.errors import UnknownNameError
from kexie_report.render.text import Encoding, LineEnding
from tests.render.samples import drafts

DRAFT = kr.Draft(
    (
        kr.Block(kr.Role.HEADLINE, kr.Prose((kr.Span("郯城县工作综述"),))),
        kr.Block(kr.Role.PARAGRAPH, kr.Prose((kr.Span("正文。"),))),
    )
)
PLAIN = "郯城县工作综述\n\n　　正文。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_the_encoding_can_be_chosen(encoding: Encoding) -> None:
    """The bytes are those of the encoding, and no character is lost."""
    data = kr.render(DRAFT, format=kr.PlainText(encoding=encoding))
    assert PLAIN.encode(encoding) == data


def test_the_byte_order_mark_stands_once() -> None:
    """utf-8-sig begins with the mark that old Windows programs look for."""
    data = kr.render(DRAFT, format=kr.PlainText(encoding="utf-8-sig"))
    assert (True, 1) == (data.startswith(b"\xef\xbb\xbf"), data.count(b"\xef\xbb\xbf"))


def test_lines_can_end_as_on_windows_and_begin_without_an_indent() -> None:
    """The ending is that of every line, the empty one too."""
    data = kr.render(DRAFT, format=kr.PlainText(indent=False, line_ending="\r\n"))
    assert "郯城县工作综述\r\n\r\n正文。\r\n" == data.decode("utf-8")


@given(draft=drafts)
def test_gb18030_carries_every_name(draft: kr.Draft) -> None:
    """What is written in GB 18030 reads back as what is written in UTF-8."""
    data = kr.PlainText(encoding="gb18030")(draft)
    assert kr.PlainText()(draft) == data.decode("gb18030").encode("utf-8")


def test_another_encoding_or_ending_is_refused() -> None:
    """What is none of the choices is an error that lists them."""
    with pytest.raises(UnknownNameError, match="没有名为“gbk”的编码，可用：utf-8、utf-8-sig、gb18030"):
        kr.PlainText(encoding=cast(Encoding, "gbk"))
    with pytest.raises(UnknownNameError, match="换行"):
        kr.PlainText(line_ending=cast(LineEnding, "\r"))
