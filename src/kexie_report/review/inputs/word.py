"""Word files: the text of the body, a line a paragraph, tables and text boxes among them.

python-docx is an extra of this library; nothing of it is imported before a Word file is asked for.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

from kexie_report.errors import DataError, MissingExtraError
from kexie_report.review.inputs.reading import whole
from kexie_report.review.inputs.source import Source
from kexie_report.review.lines import LineRole
from kexie_report.review.trouble import Mistake

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["of_word"]

_MAX_UNPACKED = 128 * 1024 * 1024
_MAX_MEMBERS = 2000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOVED = frozenset({f"{_W}moveFrom", f"{_W}del"})
_SAID = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def of_word(data: bytes, name: str) -> Source:
    """Return the source that a .docx file is; its lines are called by the numbers of their paragraphs.

    Raises a DataError where it is no Word file, MissingExtraError where python-docx is not installed.

    >>> import docx
    >>> file, written = docx.Document(), io.BytesIO()
    >>> _ = file.add_paragraph("会议开始。"), file.save(written)
    >>> of_word(written.getvalue(), "稿子.docx").text
    '会议开始。'
    """
    if find_spec("docx") is None:
        raise MissingExtraError("word", "python-docx")
    lines: list[str] = []
    roles: list[LineRole | None] = []
    numbers: list[int] = []
    for number, (said, role) in enumerate(_paragraphs(data, name), 1):
        parts = said.split("\n")
        lines += parts
        roles += [role] * len(parts)
        numbers += [number] * len(parts)
    text = "\n".join(lines)
    return Source(
        name=name,
        text=text,
        reading=whole(text),
        roles=tuple(roles) or (None,),
        numbers=tuple(numbers) or (1,),
        encoding=None,
    )


def _paragraphs(data: bytes, name: str) -> Iterator[tuple[str, LineRole | None]]:
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    broken = DataError([Mistake(name, "不是.docx文件，或者文件已损坏")])
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
        if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > _MAX_UNPACKED:
            raise DataError([Mistake(name, f"解压后超过{_MAX_UNPACKED // 2**20}MB，请拆分")])
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, PackageNotFoundError, XMLSyntaxError, KeyError, ValueError):
        raise broken from None
    names = {str(style.style_id): str(style.name) for style in document.styles}
    for paragraph in document.element.body.iter(f"{_W}p"):
        if not any(above.tag == _FALLBACK for above in paragraph.iterancestors()):
            yield _said(paragraph), _role(paragraph, names)


def _said(paragraph: etree._Element) -> str:
    """The text of a paragraph: what was inserted is in it, what was deleted or moved away is not."""
    runs = (one for one in paragraph.iter() if _is_said(one, paragraph))
    return "".join(_SAID.get(str(one.tag)) or one.text or "" for one in runs)


def _is_said(one: etree._Element, paragraph: etree._Element) -> bool:
    if one.tag != f"{_W}t" and one.tag not in _SAID:
        return False
    for above in one.iterancestors():
        if above is paragraph:
            return True
        if above.tag in _MOVED or above.tag in (f"{_W}p", f"{_W}tabs"):
            return False
    return False


def _role(paragraph: etree._Element, names: dict[str, str]) -> LineRole | None:
    """What the paragraph is by its style, its number or its place; None where only its looks can tell."""
    properties = paragraph.find(f"{_W}pPr")
    style = properties.find(f"{_W}pStyle") if properties is not None else None
    name = names.get(str(style.get(f"{_W}val")), "").lower() if style is not None else ""
    if name in ("title", "标题"):
        return LineRole.TITLE
    if name.startswith(("heading", "标题", "subtitle")):
        return LineRole.HEADING
    if any(above.tag == f"{_W}tc" for above in paragraph.iterancestors()):
        return LineRole.CELL
    numbered = properties is not None and properties.find(f"{_W}numPr") is not None
    return LineRole.ITEM if numbered or name.startswith("list") else None
