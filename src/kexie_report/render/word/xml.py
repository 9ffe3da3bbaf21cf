"""Small pieces of WordprocessingML that python-docx has no names for."""

from __future__ import annotations

import re
from typing import TypeAlias, cast
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from kexie_report.render.markup import printable

__all__ = [
    "Node",
    "attributes",
    "drop",
    "element",
    "parent",
    "properties_of",
    "twips",
]

Node: TypeAlias = etree._Element


def attributes(**given: str | int) -> str:
    """Return the attributes of an element, each in the main namespace.

    >>> attributes(val="a<b", line=579)
    ' w:val="a&lt;b" w:line="579"'
    """
    return "".join(f" w:{name}={quoteattr(printable(str(value)))}" for name, value in given.items())


def element(source: str) -> Node:
    """Return the element that `source` writes with the prefix `w`."""
    return parse_xml(re.sub(r"^<w:\w+", rf"\g<0> {nsdecls('w')}", source, count=1))


def parent(node: Node) -> Node:
    """Return the element that holds `node`, which is not a root."""
    return cast(Node, node.getparent())


def drop(node: Node) -> None:
    """Take `node` out of the element that holds it."""
    parent(node).remove(node)


def properties_of(paragraph: Node) -> Node:
    """Return the properties of a paragraph, which stand first in it; they are made where there are none."""
    found = paragraph.find(qn("w:pPr"))
    if found is None:
        found = element("<w:pPr/>")
        paragraph.insert(0, found)
    return found


def twips(points: float) -> int:
    """Return points as twentieths of a point.

    >>> twips(28.95)
    579
    """
    return round(points * 20)
