"""The letterhead of an office, filled."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from kexie_report.draft import Block, Draft, Role
from kexie_report.errors import DataError
from kexie_report.model.dates import Date
from kexie_report.prose import Fact, joined, stated, words
from kexie_report.render.docx import fact_keys, fill, render_docx
from kexie_report.render.word import package
from kexie_report.render.word.properties import set_property

DRAFT = Draft(
    (
        Block(Role.HEADLINE, words("五月份工作总结")),
        Block(Role.ADDRESS, words("各乡镇科协：")),
        Block(Role.HEADING, words("一、科普 & <惠民>")),
        Block(Role.PARAGRAPH, joined((words("开展讲座"), stated(Fact("讲座.count", 3), "3次"), words("。")))),
        Block(Role.PARAGRAPH, words("队伍更强。")),
        Block(Role.CREDIT, words("青河县科协")),
        Block(Role.CREDIT, stated(Fact("date", Date(6, 2, 2023)), "2023年6月2日")),
    )
)


def _template(path: Path, write: Callable[[Document], object]) -> Path:
    document = docx.Document()
    write(document)
    document.save(str(path))
    return path


def _paragraphs(data: bytes) -> list[tuple[str, str]]:
    return [(str(p.style and p.style.name), p.text) for p in docx.Document(io.BytesIO(data)).paragraphs]


def _letterhead(document: Document) -> None:
    document.add_paragraph("青科发")
    title = document.add_paragraph(style="Title")
    for piece in ("关于{", "{标", "题 ", "}}的通知"):
        title.add_run(piece).bold = True
    document.add_paragraph("{{主送}}")
    document.add_paragraph("{{正文}}", style="Quote")
    document.add_paragraph("{{单位}}，{{ 日期 }}。")
    document.sections[0].header.paragraphs[0].text = "{{单位}}专报"


def test_placeholders_give_way_wherever_word_has_split_them(tmp_path: Path) -> None:
    """Title, address, body, signature and date stand in the styles of the template; the header too."""
    data = fill(_template(tmp_path / "t.docx", _letterhead), DRAFT)
    assert [
        ("Normal", "青科发"),
        ("Title", "关于五月份工作总结的通知"),
        ("Normal", "各乡镇科协："),
        ("Heading 1", "一、科普 & <惠民>"),
        ("Quote", "开展讲座3次。"),
        ("Quote", "队伍更强。"),
        ("Normal", "青河县科协，2023年6月2日。"),
    ] == _paragraphs(data)
    document = docx.Document(io.BytesIO(data))
    assert "青河县科协专报" == document.sections[0].header.paragraphs[0].text
    assert {True} == {run.bold for run in document.paragraphs[1].runs if run.text}


def test_a_filled_letterhead_carries_the_keys(tmp_path: Path) -> None:
    """Figures keep their keys, the same draft gives the same bytes, and earlier marks are gone."""
    path = _template(tmp_path / "t.docx", _letterhead)
    data = fill(path, DRAFT)
    assert [("3次", ("讲座.count",)), ("2023年6月2日", ("date",))] == [
        (said.text, said.keys) for said in fact_keys(data)
    ]
    assert data == fill(path, DRAFT)


def test_a_draft_of_ours_may_become_a_template(tmp_path: Path) -> None:
    """Marks and keys of the draft that the template was made from do not come along."""
    document = docx.Document(io.BytesIO(render_docx(DRAFT)))
    document.add_paragraph("{{正文}}")
    document.save(str(tmp_path / "t.docx"))
    assert [("3次", ("讲座.count",))] == [
        (said.text, said.keys) for said in fact_keys(fill(tmp_path / "t.docx", DRAFT))
    ]


def test_signature_and_date_may_stand_in_one_placeholder(tmp_path: Path) -> None:
    """落款 gives two paragraphs in the look of the placeholder, in a cell of a table as well."""

    def write(document: Document) -> None:
        document.add_paragraph("{{正文}}")
        document.add_table(1, 1).cell(0, 0).paragraphs[0].text = "{{落款}}"

    document = docx.Document(io.BytesIO(fill(_template(tmp_path / "t.docx", write), DRAFT)))
    assert "青河县科协\n2023年6月2日" == document.tables[0].cell(0, 0).text


def test_a_section_ends_after_the_body(tmp_path: Path) -> None:
    """The end of a section that stood at the placeholder stands once, behind the last paragraph."""

    def write(document: Document) -> None:
        paragraph = document.add_paragraph("{{正文}}")
        document.add_section()
        (ending,) = document.element.body.iterfind(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:sectPr')}")
        paragraph._p.get_or_add_pPr().append(ending)
        document.add_paragraph("附件")

    document = docx.Document(io.BytesIO(fill(_template(tmp_path / "t.docx", write), DRAFT)))
    ends = [p.text for p in document.paragraphs if p._p.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None]
    assert (["队伍更强。"], 2) == (ends, len(document.sections))


def test_everything_that_cannot_be_filled_is_said_at_once(tmp_path: Path) -> None:
    """Unknown placeholders, what the draft lacks, a body within a line: one error with the paragraphs."""

    def write(document: Document) -> None:
        document.add_paragraph("关于{{标提}}的通知")
        document.add_paragraph("正文如下：{{正文}}")
        document.add_paragraph("{{署名}}")

    with pytest.raises(DataError) as refused:
        fill(_template(tmp_path / "通知.docx", write), DRAFT)
    known = "{{标题}}、{{主送}}、{{正文}}、{{单位}}、{{日期}}、{{落款}}、{{署名}}"
    assert [
        f"通知.docx：不认识{{{{标提}}}}，可用：{known}；您是不是要写“标题”？〔这一段：关于{{{{标提}}}}的通知〕",
        "通知.docx：{{正文}}要单独成段〔这一段：正文如下：{{正文}}〕",
        "通知.docx：稿件里没有署名，{{署名}}填不了〔这一段：{{署名}}〕",
    ] == [trouble.sentence() for trouble in refused.value.troubles]


def test_a_template_without_a_body_is_refused(tmp_path: Path) -> None:
    """A letterhead that has no place for the text would lose it."""
    with pytest.raises(DataError, match=r"t.docx：没有写\{\{正文\}\}的地方"):
        fill(_template(tmp_path / "t.docx", lambda document: document.add_paragraph("{{标题}}")), DRAFT)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0 a .doc file"])
def test_what_is_no_word_file_is_refused(tmp_path: Path, data: bytes) -> None:
    """A broken file, or one of the old format, gives one sentence that says what to do."""
    path = tmp_path / "t.docx"
    path.write_bytes(data)
    with pytest.raises(DataError, match=r"t\.docx：不是完好的 \.docx 文件，请用 Word 另存为 \.docx"):
        fill(path, DRAFT)


@settings(deadline=None, max_examples=40)
@given(cut=st.integers(0, 40_000), bits=st.binary(min_size=1, max_size=8))
def test_a_damaged_file_gives_no_other_error(
    tmp_path_factory: pytest.TempPathFactory, cut: int, bits: bytes
) -> None:
    """Wherever bytes of a letterhead are lost or changed, it is filled or refused in one sentence."""
    path = _template(tmp_path_factory.mktemp("damaged") / "t.docx", _letterhead)
    data = path.read_bytes()
    path.write_bytes(data[:cut] + bits + data[cut + len(bits) :])
    with contextlib.suppress(DataError):
        assert fill(path, DRAFT)[:2] == b"PK"


def test_keys_that_a_person_has_cut_are_said(tmp_path: Path) -> None:
    """A property that was edited by hand is no reason for an error about JSON."""
    document = docx.Document(io.BytesIO(render_docx(DRAFT)))
    set_property(document, "kexie_report.facts", '[["讲座')
    with pytest.raises(ValueError, match="文件里记录的出处不完整"):
        fact_keys(package.packed(document))


def test_a_template_without_headings_has_them_as_text(tmp_path: Path) -> None:
    """Where the template has no heading of the level, a heading looks as the body does."""

    def write(document: Document) -> None:
        document.styles["Heading 1"].delete()
        document.add_paragraph("{{正文}}", style="Quote")

    data = fill(_template(tmp_path / "t.docx", write), DRAFT)
    assert ["Quote"] * 3 == [style for style, _ in _paragraphs(data)]


def test_another_office_file_is_refused(tmp_path: Path) -> None:
    """A zip of something else is no Word file either."""
    path = tmp_path / "t.docx"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("a.txt", "a")
    with pytest.raises(DataError, match="请用 Word 另存为"):
        fill(path, DRAFT)


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a template may come to is bounded before it is unpacked."""
    path = _template(tmp_path / "t.docx", _letterhead)
    monkeypatch.setattr(package, "MOST_BYTES", 1024)
    with pytest.raises(DataError, match="太大"):
        fill(path, DRAFT)


def test_a_missing_template_is_an_error_of_the_system(tmp_path: Path) -> None:
    """The path that cannot be read is named."""
    with pytest.raises(FileNotFoundError, match=r"none.docx"):
        fill(tmp_path / "none.docx", DRAFT)
