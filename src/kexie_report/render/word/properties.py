"""A long text in the custom properties of a document, in pieces that Word lets a property hold."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

__all__ = ["get_property", "set_property"]

_LONGEST = 255
_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_CUSTOM, _VT = f"{_SPACE}custom-properties", f"{_SPACE}docPropsVTypes"
_EMPTY = f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VT}"/>'
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def get_property(document: Document, name: str) -> str:
    """Return the text that `set_property` wrote under the name; "" where there is none."""
    held = [one for one in _properties(document) if _is_piece(one, name)]
    return "".join(str(one[0].text) for one in sorted(held, key=lambda one: str(one.get("name"))))


def set_property(document: Document, name: str, text: str) -> None:
    """Write `text` under the name, in place of what stands there; other properties stay."""
    root = _properties(document)
    for old in [one for one in root if _is_piece(one, name)]:
        root.remove(old)
    free = max((int(one.get("pid", "1")) for one in root), default=1) + 1
    for index, start in enumerate(range(0, len(text), _LONGEST)):
        piece = {"fmtid": _FORMAT, "pid": str(free + index), "name": f"{name}.{index:04}"}
        one = etree.SubElement(root, f"{{{_CUSTOM}}}property", piece)
        etree.SubElement(one, f"{{{_VT}}}lpwstr").text = text[start : start + _LONGEST]
    _replace(document, etree.tostring(root, encoding="UTF-8", standalone=True))


def _is_piece(one: etree._Element, name: str) -> bool:
    return str(one.get("name")).rpartition(".")[0] == name


def _properties(document: Document) -> etree._Element:
    related = document.part.package.rels.values()
    parts = (rel.target_part for rel in related if rel.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    part = next(parts, None)
    if part is None:
        return etree.fromstring(_EMPTY)
    return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))


def _replace(document: Document, blob: bytes) -> None:
    package = document.part.package
    for key, rel in list(package.rels.items()):
        if rel.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES:
            del package.rels[key]
    part = Part(PackURI("/docProps/custom.xml"), _CONTENT_TYPE, blob, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
