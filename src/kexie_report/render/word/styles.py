"""The styles of the page: East Asian fonts stand on them, under the names that Word itself knows.

Built-in names (Title, Heading 1 …) make the navigation pane, a table of contents and other programs work.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from docx.document import Document
from docx.oxml.ns import qn

from kexie_report.render.word.profile import Face, PageProfile
from kexie_report.render.word.xml import Node, attributes, element, twips

__all__ = [
    "BODY",
    "CREDITS",
    "DATE",
    "FOOTER",
    "SALUTATION",
    "SIGNATURE",
    "TITLE",
    "heading",
    "indents",
    "set_styles",
]

TITLE, BODY, FOOTER = "Title", "Body Text", "footer"
SALUTATION, SIGNATURE, DATE, CREDITS = "Salutation", "Signature", "Date", "Credits"

_STRICT = (
    '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/>'
    '<w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
)
"""Fills page and row: no line moved for a widow, no mark hung outside, no gap beside digits."""


def heading(level: int) -> str:
    """Return the name of the built-in style of a heading level.

    >>> heading(1)
    'heading 1'
    """
    return f"heading {level}"


@attrs.frozen
class _Look:
    """One paragraph style; `first`, `left` and `right` are in characters, `before` and `after` in lines."""

    name: str
    face: Face
    align: str = "both"
    first: int = 0
    left: int = 0
    right: int = 0
    before: int = 0
    after: int = 0
    outline: int | None = None
    together: bool = False


def set_styles(document: Document, profile: PageProfile) -> None:
    """Give the document the styles of the profile, and no other paragraph styles."""
    styles = document.styles.element
    for style in list(styles.iterchildren(qn("w:style"))):
        if style.get(qn("w:default")) != "1" or style.get(qn("w:type")) == "paragraph":
            styles.remove(style)
    _set_defaults(styles, profile)
    styles.append(_normal(profile))
    styles.extend([_style(look, profile) for look in _looks(profile)])


def _looks(profile: PageProfile) -> Iterator[_Look]:
    body, indent, inset = profile.body, profile.indent, profile.signature_inset
    yield _Look(TITLE, profile.title, "center", after=1, together=True)
    for level, face in enumerate(profile.headings, 1):
        yield _Look(heading(level), face, first=indent, outline=level - 1, together=True)
    yield _Look(BODY, body, first=indent)
    yield _Look(SALUTATION, body)
    yield _Look(SIGNATURE, body, "right", right=inset, before=1, together=True)
    yield _Look(DATE, body, "right", right=inset)
    yield _Look(CREDITS, body, first=indent)
    yield _Look(FOOTER, profile.number, "left")


def _set_defaults(styles: Node, profile: PageProfile) -> None:
    """Replace what every style starts from: theme fonts there would win over names."""
    for old in styles.iterchildren(qn("w:docDefaults")):
        styles.remove(old)
    styles.insert(
        0,
        element(
            f"<w:docDefaults><w:rPrDefault>{_characters(profile.body, profile, 0)}</w:rPrDefault>"
            "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
        ),
    )


def _normal(profile: PageProfile) -> Node:
    pitch = attributes(before=0, after=0, line=twips(profile.pitch), lineRule="exact")
    return element(
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_STRICT}<w:spacing{pitch}/></w:pPr></w:style>"
    )


def _style(look: _Look, profile: PageProfile) -> Node:
    spacing = 0 if look.name == FOOTER else profile.spacing
    identity = "".join(word.capitalize() for word in look.name.split())
    following = identity if look.name in (BODY, CREDITS, FOOTER) else BODY.replace(" ", "")
    return element(
        f"<w:style{attributes(type='paragraph', styleId=identity)}><w:name{attributes(val=look.name)}/>"
        f'<w:basedOn w:val="Normal"/><w:next{attributes(val=following)}/><w:qFormat/>'
        f"{_paragraph(look, profile)}{_characters(look.face, profile, spacing)}</w:style>"
    )


def _paragraph(look: _Look, profile: PageProfile) -> str:
    pitch, size = twips(profile.pitch), look.face.size
    line = twips(look.face.size) if look.name == FOOTER else pitch
    outline = "" if look.outline is None else f"<w:outlineLvl{attributes(val=look.outline)}/>"
    spacing = attributes(before=look.before * pitch, after=look.after * pitch, line=line, lineRule="exact")
    return (
        f"<w:pPr>{'<w:keepNext/>' if look.together else ''}<w:spacing{spacing}/>"
        f"<w:ind{indents(size, left=look.left, right=look.right, firstLine=look.first)}/>"
        f"<w:jc{attributes(val=look.align)}/>{outline}</w:pPr>"
    )


def indents(size: float, **characters: float) -> str:
    """Return indents in characters of `size` points, each with the length that it comes to.

    >>> indents(16, firstLine=2)
    ' w:firstLineChars="200" w:firstLine="640"'
    """
    return "".join(
        attributes(**{f"{side}Chars": round(count * 100), side: twips(count * size)})
        for side, count in characters.items()
    )


def _characters(face: Face, profile: PageProfile, spacing: float) -> str:
    latin, size = profile.digits or face.font, round(face.size * 2)
    fonts = attributes(ascii=latin, hAnsi=latin, eastAsia=face.font, cs=latin)
    bold = '<w:b w:val="1"/>' if face.bold else ""
    return (
        f"<w:rPr><w:rFonts{fonts}/>{bold}<w:spacing{attributes(val=twips(spacing))}/>"
        f'<w:kern w:val="0"/><w:sz{attributes(val=size)}/><w:szCs{attributes(val=size)}/>'
        '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>'
    )
