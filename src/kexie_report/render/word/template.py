"""A draft in the letterhead of an office: its placeholders give way to the draft, its look stays."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs
from docx.document import Document
from docx.oxml.ns import qn
from docx.styles import BabelFish

from kexie_report.draft import Draft, Role
from kexie_report.errors import DataError, perhaps_meant
from kexie_report.render.word.marks import Marker, free_number, keep_keys, unmark
from kexie_report.render.word.package import opened, packed, stories
from kexie_report.render.word.placeholder import Placeholder, placeholders, put, put_paragraphs
from kexie_report.render.word.signing import Place, Signing, placed
from kexie_report.render.word.writer import style_of

__all__ = ["PLACEHOLDERS", "filled"]

_BODY = "正文"
PLACEHOLDERS: dict[str, tuple[Role | Signing, ...]] = {
    "标题": (Role.HEADLINE,),
    "主送": (Role.ADDRESS,),
    _BODY: (Role.HEADING, Role.PARAGRAPH),
    "单位": (Signing.SIGNATURE,),
    "日期": (Signing.DATE,),
    "落款": (Signing.SIGNATURE, Signing.DATE),
    "署名": (Role.CREDIT,),
}
"""What each placeholder, written {{标题}}, stands for; 署名 are the writers and sources."""


@attrs.frozen
class TemplateTrouble:
    """One thing that keeps a template from being filled, with the text of its paragraph.

    >>> TemplateTrouble("通知.docx", "不认识{{标提}}", "{{标提}}").sentence()
    '通知.docx：不认识{{标提}}〔这一段：{{标提}}〕'
    """

    file: str
    said: str
    paragraph: str = ""

    def sentence(self) -> str:
        """Return the remark as one Chinese line."""
        return f"{self.file}：{self.said}" + (f"〔这一段：{self.paragraph}〕" if self.paragraph else "")


def filled(template: str | os.PathLike[str], draft: Draft) -> bytes:
    """Return the template with the draft in it, or raise a DataError with all that is in the way."""
    path = Path(template)
    try:
        document = opened(path.read_bytes())
    except ValueError as error:
        raise DataError([TemplateTrouble(path.name, str(error))]) from error
    places, found = tuple(placed(draft.blocks)), tuple(_found(document))
    if troubles := list(_troubles(path.name, places, found)):
        raise DataError(troubles)
    unmark(document)
    marker = Marker(free_number(document))
    for one in reversed(found):
        _put(one, _wanted(one.name, places), document, marker)
    keep_keys(document, marker.sets)
    return packed(document)


def _found(document: Document) -> Iterator[Placeholder]:
    for story in stories(document):
        for paragraph in story.iter(qn("w:p")):
            yield from placeholders(paragraph)


def _put(one: Placeholder, places: Sequence[Place], document: Document, marker: Marker) -> None:
    if one.alone:
        put_paragraphs(one, [(place.block.prose, _style(place, document)) for place in places], marker)
    else:
        put(one, places[0].block.prose, marker)


def _style(place: Place, document: Document) -> str | None:
    """The style that the template has for a heading of this level."""
    name = BabelFish.internal2ui(style_of(place))
    known = place.level and name in [style.name for style in document.styles]
    return document.styles[name].style_id if known else None


def _wanted(name: str, places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.name in PLACEHOLDERS[name])


def _troubles(
    file: str, places: tuple[Place, ...], found: tuple[Placeholder, ...]
) -> Iterator[TemplateTrouble]:
    for one in found:
        if said := _trouble(one, places):
            yield TemplateTrouble(file, said, one.text)
    if _BODY not in {one.name for one in found}:
        yield TemplateTrouble(file, f"没有写{{{{{_BODY}}}}}的地方")


def _trouble(one: Placeholder, places: tuple[Place, ...]) -> str:
    written = f"{{{{{one.name}}}}}"
    if one.name not in PLACEHOLDERS:
        known = "、".join(f"{{{{{name}}}}}" for name in PLACEHOLDERS)
        return f"不认识{written}，可用：{known}{perhaps_meant(one.name, PLACEHOLDERS)}"
    wanted = _wanted(one.name, places)
    if not wanted:
        return f"稿件里没有{one.name}，{written}填不了"
    return f"{written}要单独成段" if len(wanted) > 1 and not one.alone else ""
