"""What stands on the styles, for the programs that LibreOffice does not speak for."""

from __future__ import annotations

import io
import zipfile

import attrs
import docx
import pytest
from docx.oxml.ns import qn

from kexie_report.draft import Block, Draft, Role
from kexie_report.prose import words
from kexie_report.render.docx import render_docx
from kexie_report.render.word.profile import GBT9704, Face

DRAFT = Draft((Block(Role.HEADLINE, words("标题")), Block(Role.PARAGRAPH, words("正文。"))))
FONTS = {
    "Title": ("方正小标宋简体", 22),
    "Heading 1": ("黑体", 16),
    "Heading 2": ("楷体_GB2312", 16),
    "Heading 3": ("仿宋_GB2312", 16),
    "Heading 4": ("仿宋_GB2312", 16),
    "Body Text": ("仿宋_GB2312", 16),
    "Footer": ("宋体", 14),
}


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return parts.read(name).decode("utf-8")


@pytest.mark.parametrize("name", FONTS)
def test_the_chinese_font_stands_on_the_style(name: str) -> None:
    """Each role of GB/T 9704 has its font and size on the built-in style, for Chinese and for digits."""
    style = docx.Document(io.BytesIO(render_docx(DRAFT))).styles[name]
    fonts = style.element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    assert fonts is not None
    font, size = FONTS[name]
    sized = style.element.find(f"{qn('w:rPr')}/{qn('w:sz')}")
    assert {font} == {fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert sized is not None
    assert str(2 * size) == sized.get(qn("w:val"))


def test_a_font_of_digits_is_that_of_the_profile() -> None:
    """Digits of an office may have a font of their own, and its levels may be bold."""
    levels = (Face("黑体", 16), Face("楷体", 16, bold=True), *GBT9704.headings[2:])
    office = attrs.evolve(GBT9704, digits="Times New Roman", headings=levels)
    styles = _part(render_docx(DRAFT, office), "word/styles.xml")
    assert 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="楷体"' in styles
    assert 1 == styles.count("<w:b ")


def test_no_theme_wins_over_the_names() -> None:
    """Theme fonts would win over names and an English default over Chinese rules: neither is left."""
    styles = _part(render_docx(DRAFT), "word/styles.xml")
    assert ("Theme=" in styles, 'w:eastAsia="en-US"' in styles) == (False, False)
    assert 'w:lang w:val="zh-CN" w:eastAsia="zh-CN"' in styles


def test_rows_and_pages_are_filled() -> None:
    """No gap beside digits, no mark in the margin, no line moved for a widow, no figure that ends a line."""
    data = render_docx(DRAFT)
    styles = _part(data, "word/styles.xml")
    asked = ("autoSpaceDE", "autoSpaceDN", "overflowPunct", "widowControl", "snapToGrid")
    assert [] == [name for name in asked if f'<w:{name} w:val="0"/>' not in styles]
    settings = _part(data, "word/settings.xml")
    assert '0123456789."/><w:noLineBreaksBefore' in settings
    assert "docGrid" not in _part(data, "word/document.xml")


def test_an_indent_has_the_length_that_it_comes_to() -> None:
    """Two characters of 16 points are 640 twips: a program that cannot count characters takes these."""
    styles = _part(render_docx(DRAFT), "word/styles.xml")
    assert 'w:firstLineChars="200" w:firstLine="640"' in styles
