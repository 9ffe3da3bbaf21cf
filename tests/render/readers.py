"""Independent readers of every format: each gives the visible text of the blocks."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from itertools import pairwise
from xml.etree.ElementTree import Element

import docx
import html5lib
from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["READERS", "fragment", "inline", "page"]


def _text(data: bytes) -> list[str]:
    return [line.removeprefix("　　") for line in data.decode("utf-8").split("\n") if line]


def _json(data: bytes) -> list[str]:
    return ["".join(span["text"] for span in block["spans"]) for block in json.loads(data)["blocks"]]


def inline(data: bytes) -> list[tuple[str, list[Token]]]:
    """The blocks of a Markdown file: the tag of each and what stands in it."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(data.decode("utf-8"))
    pairs = pairwise(tokens)
    return [(outer.tag, list(token.children or ())) for outer, token in pairs if token.type == "inline"]


def _markdown(data: bytes) -> list[str]:
    return ["".join(token.content for token in tokens) for _, tokens in inline(data)]


def page(data: bytes) -> Element:
    """The root of a page, read by a parser that refuses every error of HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(data.decode("utf-8"))
    return root


def fragment(data: bytes) -> Element:
    """The one element of a fragment, read as strictly."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    (root,) = parser.parseFragment(data.decode("utf-8"))
    assert isinstance(root, Element)
    return root


def _texts(parent: Element | None) -> list[str]:
    assert parent is not None
    return ["".join(child.itertext()) for child in parent]


def _docx(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


READERS: dict[str, Callable[[bytes], list[str]]] = {
    "text": _text,
    "markdown": _markdown,
    "html": lambda data: _texts(page(data).find("body/article")),
    "wechat": lambda data: _texts(fragment(data)),
    "docx": _docx,
    "json": _json,
}
