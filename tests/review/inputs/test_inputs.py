"""Files as they come in: encodings, sizes, Word files."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kexie_report.errors import DataError, UnknownNameError
from kexie_report.review import inputs, review_file, review_source
from kexie_report.review.inputs import load_source, source_of
from kexie_report.review.lines import LineRole

_SAID = "设有“甲”、“乙”两处。\r\n第二段。\n"


@pytest.mark.parametrize(
    ("data", "name", "signed"),
    [
        (_SAID.encode(), "utf-8", False),
        (b"\xef\xbb\xbf" + _SAID.encode(), "utf-8", True),
        (_SAID.encode("gb18030"), "gb18030", False),
    ],
)
@pytest.mark.parametrize("file", ["稿子.txt", "稿子.MD"])
def test_a_file_is_written_as_it_came(data: bytes, name: str, signed: bool, file: str) -> None:
    """The encoding is found out, and the same bytes come back."""
    source = source_of(data, file)
    assert source.encoding is not None
    assert (_SAID, name, signed) == (source.text, source.encoding.name, source.encoding.signed)
    assert data == source.data()


def test_places_are_those_of_the_file() -> None:
    """Lines and offsets are those of the file, with its line ends."""
    findings = review_source(source_of("第一段。\r\n设有“甲”、“乙”两处。".encode(), "稿子.txt")).findings
    assert [(2, 6, 11)] == [(one.line, one.column, one.start) for one in findings]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("甲".encode("utf-16"), "是UTF-16编码"),
        (b"\xff\xff\xff", "既不是UTF-8编码，也不是GB 18030编码"),
        (b"\xef\xbb\xbf\xb0\xa1", "既不是UTF-8编码"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, said: str) -> None:
    """Bytes that are no text are refused in Chinese."""
    with pytest.raises(DataError, match=said):
        source_of(data, "稿子.txt")


def test_sizes_are_bounded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file that is too large is refused; no more of it is read than it takes to see that."""
    monkeypatch.setattr(inputs, "MAX_BYTES", 10)
    (tmp_path / "大.txt").write_bytes(b"a" * 100)
    assert 11 == len(inputs.content_of(tmp_path / "大.txt"))
    with pytest.raises(DataError, match="文件超过"):
        load_source(tmp_path / "大.txt")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """A file that is not there, and one of another kind, are said so."""
    with pytest.raises(DataError, match=r"没有这个文件或文件夹"):
        review_file(tmp_path / "无.txt")
    (tmp_path / "稿子.doc").write_bytes(b"")
    with pytest.raises(UnknownNameError, match=re.escape(".docx")):
        review_file(tmp_path / "稿子.doc")


def _bytes(file: docx.document.Document) -> bytes:
    written = io.BytesIO()
    file.save(written)
    return written.getvalue()


def test_a_word_file_is_read_in_order() -> None:
    """Paragraphs, tables and what follows are read in order; findings name the paragraph."""
    file = docx.Document()
    file.add_paragraph("总结", style="Title")
    file.add_heading("一、主要做法", 1)
    file.add_paragraph("设有“甲”、“乙”两处。")
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "讲座", "“丙”、“丁”"
    file.add_paragraph("新建队伍", style="List Bullet")
    file.add_paragraph("一行\n又一行")
    source = source_of(_bytes(file), "总结.docx")
    assert (
        "总结/一、主要做法/设有“甲”、“乙”两处。/讲座/“丙”、“丁”/新建队伍/一行/又一行"
        == source.text.replace("\n", "/")
    )
    known = (LineRole.TITLE, LineRole.HEADING, None, LineRole.CELL, LineRole.CELL, LineRole.ITEM, None, None)
    assert known == source.roles
    assert (1, 2, 3, 4, 5, 6, 7, 7) == source.numbers
    findings = review_source(source).findings
    assert [(3, 6), (5, 4)] == [
        (one.line, one.column) for one in findings if one.code == "dunhao-between-quotes"
    ]
    assert findings[0].sentence(source.unit).startswith("第3段第6字 错误")


def test_tracked_changes_are_read_as_accepted() -> None:
    """What was inserted is read, what was deleted is not; a tab stop of the layout is no tab."""
    file = docx.Document()
    paragraph = file.add_paragraph("开展")
    paragraph.paragraph_format.tab_stops.add_tab_stop(100)
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>科普</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>旧</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:moveFrom {nsdecls('w')}><w:r><w:t>移</w:t></w:r></w:moveFrom>"))
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>活动</w:t></w:r>"))
    assert "开展科普活动" == source_of(_bytes(file), "稿子.docx").text


def test_an_empty_word_file_is_read() -> None:
    """A Word file without a paragraph has no finding."""
    assert () == review_source(source_of(_bytes(docx.Document()), "空.docx")).findings


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", "甲".encode()])
def test_what_is_no_word_file_is_said(data: bytes) -> None:
    """A file that only has the suffix is refused in Chinese."""
    with pytest.raises(DataError, match=r"不是\.docx文件"):
        source_of(data, "稿子.docx")
