"""The page itself: margins, page numbers on odd and even pages, rules of the whole document."""

from __future__ import annotations

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section, _Footer
from docx.shared import Mm

from kexie_report.render.word.profile import PageProfile
from kexie_report.render.word.styles import FOOTER, indents
from kexie_report.render.word.xml import attributes, element

__all__ = ["set_page"]

_NEVER_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥0123456789."
"""What may not end a line: opening marks, and digits, so that a figure takes its unit along.

This is ECMA-376 17.15.1.58; LibreOffice 7.4 does not read it.
"""
_WORD = "15"
"""Word 2013 and later; an older mode would be announced in the title of the window."""
_NEVER_FIRST = (
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
)


def set_page(document: Document, profile: PageProfile) -> None:
    """Give the document the paper, margins and page numbers of the profile."""
    section = document.sections[0]
    _set_paper(section, profile)
    document.settings.odd_and_even_pages_header_footer = True
    _number(section.footer, profile, "right")
    _number(section.even_page_footer, profile, "left")
    _set_rules(document)


def _set_paper(section: Section, profile: PageProfile) -> None:
    section.start_type = WD_SECTION.NEW_PAGE
    section.page_width, section.page_height = Mm(profile.width), Mm(profile.height)
    section.top_margin, section.bottom_margin = Mm(profile.top), Mm(profile.bottom)
    section.left_margin, section.right_margin = Mm(profile.left), Mm(profile.right)
    section.footer_distance, section.gutter = Mm(profile.footer), Mm(0)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        # A grid would give each 16-point character two cells of 15.79 points where the font is wider.
        section._sectPr.remove(grid)


def _number(footer: _Footer, profile: PageProfile, side: str) -> None:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = FOOTER
    inset = indents(profile.number.size, **{side: profile.number_inset})
    paragraph._p.get_or_add_pPr().extend(
        [element(f"<w:ind{inset}/>"), element(f"<w:jc{attributes(val=side)}/>")]
    )
    field = (
        _run('<w:t xml:space="preserve">— </w:t>'),
        _run('<w:fldChar w:fldCharType="begin"/>'),
        _run('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
        _run('<w:fldChar w:fldCharType="separate"/>'),
        _run("<w:t>1</w:t>"),
        _run('<w:fldChar w:fldCharType="end"/>'),
        _run('<w:t xml:space="preserve"> —</w:t>'),
    )
    paragraph._p.extend([element(run) for run in field])


def _run(content: str) -> str:
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{content}</w:r>'


def _set_rules(document: Document) -> None:
    settings = document.settings.element
    for language in settings.iterchildren(qn("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _WORD)
    control = next(settings.iterchildren(qn("w:characterSpacingControl")))
    for name, marks in (("noLineBreaksBefore", _NEVER_FIRST), ("noLineBreaksAfter", _NEVER_LAST)):
        control.addnext(element(f"<w:{name}{attributes(lang='zh-CN', val=marks)}/>"))
