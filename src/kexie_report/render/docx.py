"""Word: the official page of GB/T 9704, an office's own letterhead, and the keys of facts read back.

python-docx is an extra of this library, so nothing of it is imported before a Word file is asked for.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

from kexie_report.draft import Draft
from kexie_report.errors import MissingExtraError
from kexie_report.render.word.profile import GBT9704, PageProfile
from kexie_report.render.word.statement import Statement

__all__ = ["fact_keys", "fill", "need_word", "render_docx"]


def render_docx(draft: Draft, profile: PageProfile = GBT9704) -> bytes:
    """Return the draft as a Word file on the page of the profile (GB/T 9704-2012 unless another is given).

    Raises MissingExtraError where python-docx is not installed.

    >>> from kexie_report.draft import Block, Role
    >>> from kexie_report.prose import words
    >>> render_docx(Draft((Block(Role.HEADLINE, words("工作总结")),)))[:2]
    b'PK'
    """
    need_word()
    from kexie_report.render.word.writer import write

    return write(draft, profile)


def fill(template: str | os.PathLike[str], draft: Draft) -> bytes:
    """Return the letterhead of an office, a .docx file, with the draft in place of its placeholders.

    The placeholders are those of `kexie_report.render.word.template.PLACEHOLDERS`; the look of each is kept.
    Raises one DataError with everything that cannot be filled, an OSError where the file cannot be read,
    and MissingExtraError where python-docx is not installed.

    >>> import io, pathlib, tempfile, docx
    >>> from kexie_report.draft import Block, Role
    >>> from kexie_report.prose import words
    >>> letterhead = docx.Document()
    >>> _ = letterhead.add_paragraph("{{标题}}"), letterhead.add_paragraph("{{正文}}")
    >>> draft = Draft((Block(Role.HEADLINE, words("简报")), Block(Role.PARAGRAPH, words("正文。"))))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder) / "通知.docx"
    ...     letterhead.save(str(path))
    ...     data = fill(path, draft)
    >>> [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    ['简报', '正文。']
    """
    need_word()
    from kexie_report.render.word.template import filled

    return filled(template, draft)


def fact_keys(data: bytes) -> tuple[Statement, ...]:
    """Return every text of a Word file of ours that states a fact, with the keys, in reading order.

    Raises a ValueError where `data` is no Word file, MissingExtraError where python-docx is not installed.

    >>> from kexie_report.draft import Block, Role
    >>> from kexie_report.prose import Fact, stated
    >>> draft = Draft((Block(Role.PARAGRAPH, stated(Fact("讲座.count", 3), "3次")),))
    >>> fact_keys(render_docx(draft))
    (Statement(text='3次', keys=('讲座.count',)),)
    """
    need_word()
    from kexie_report.render.word.marks import statements
    from kexie_report.render.word.package import opened

    return tuple(statements(opened(data)))


def need_word() -> None:
    """Raise MissingExtraError where python-docx is not installed."""
    if find_spec("docx") is None:
        raise MissingExtraError("word", "python-docx")
