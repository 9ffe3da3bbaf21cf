"""A draft as a Word file: every block a paragraph of its style, every span a run."""

from __future__ import annotations

from collections.abc import Sequence

import docx
from docx.document import Document

from kexie_report.draft import Draft, Role
from kexie_report.render.markup import printable
from kexie_report.render.word.marks import Marker, keep_keys
from kexie_report.render.word.package import packed
from kexie_report.render.word.page import set_page
from kexie_report.render.word.profile import PageProfile
from kexie_report.render.word.runs import runs
from kexie_report.render.word.signing import Place, Signing, insets, placed
from kexie_report.render.word.styles import (
    BODY,
    CREDITS,
    DATE,
    SALUTATION,
    SIGNATURE,
    TITLE,
    heading,
    indents,
    set_styles,
)
from kexie_report.render.word.xml import element

__all__ = ["style_of", "write"]

_STYLES: dict[Role | Signing, str] = {
    Role.HEADLINE: TITLE,
    Role.ADDRESS: SALUTATION,
    Role.PARAGRAPH: BODY,
    Role.CREDIT: CREDITS,
    Signing.SIGNATURE: SIGNATURE,
    Signing.DATE: DATE,
}
_NOT_OURS = ("/thumbnail", "/stylesWithEffects", "/customXml", "/numbering")
"""Kinds of parts of the packaged empty document that no page of ours uses."""
_LONGEST = 255
"""What a title in the properties may come to."""


def write(draft: Draft, profile: PageProfile) -> bytes:
    """Return the draft on the page of the profile."""
    document = docx.Document()
    _clear(document)
    set_styles(document, profile)
    set_page(document, profile)
    marker = Marker()
    places = tuple(placed(draft.blocks))
    for place in places:
        paragraph = document.add_paragraph(style=style_of(place))
        paragraph._p.extend(list(runs(place.block.prose, marker)))
    _sign(document, places, profile)
    keep_keys(document, marker.sets)
    _set_properties(document, draft)
    return packed(document)


def style_of(place: Place) -> str:
    """Return the name of the style that a block has on a page of ours."""
    return heading(place.level) if place.level else _STYLES[place.name]


def _sign(document: Document, places: Sequence[Place], profile: PageProfile) -> None:
    """Set the signature and the date beside each other, as the length of each demands."""
    ends = {
        place.name: paragraph
        for place, paragraph in zip(places, document.paragraphs, strict=True)
        if place.name in (Signing.SIGNATURE, Signing.DATE)
    }
    if len(ends) < 2:
        return
    said = [str(place.block.prose) for place in places[-2:]]
    for paragraph, inset in zip(ends.values(), insets(said[0], said[1], profile), strict=True):
        indent = element(f"<w:ind{indents(profile.body.size, right=inset)}/>")
        paragraph._p.get_or_add_pPr().append(indent)


def _clear(document: Document) -> None:
    """Take out what the packaged empty document brings and no page of ours uses."""
    for rels in (document.part.rels, document.part.package.rels):
        for key, rel in list(rels.items()):
            if rel.reltype.endswith(_NOT_OURS):
                del rels[key]


def _set_properties(document: Document, draft: Draft) -> None:
    """Title and language; no author, no clock."""
    core = document.core_properties
    for held in list(core._element):
        core._element.remove(held)
    core.title, core.language = printable(draft.headline)[:_LONGEST], "zh-CN"
