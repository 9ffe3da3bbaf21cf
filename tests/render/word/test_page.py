"""The page as LibreOffice sets it, and the same page in the hands of other programs."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import attrs
import docx
import pytest

import kexie_report as kr
from kexie_report.draft import Block, Draft, Role
from kexie_report.model.dates import Date
from kexie_report.prose import Fact, stated, words
from kexie_report.render.docx import fact_keys, render_docx
from kexie_report.render.word.profile import GBT9704, PageProfile
from tests.render.word.pages import Line, converted, lines, needs

POINTS_OF_MM = 72 / 25.4
NEAR = 0.5 * POINTS_OF_MM
EXAMPLES = Path(__file__).parents[3] / "examples"
FULL = Draft((Block(Role.PARAGRAPH, words("国" * 28 * 60)),))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """Three pages of one paragraph of one character."""
    needs("soffice", "pdftotext")
    return lines(render_docx(FULL), tmp_path_factory.mktemp("full"))


def _text(full: list[Line]) -> list[Line]:
    return [line for line in full if "—" not in line.text]


def test_a_full_page_has_22_lines_of_28_characters(full: list[Line]) -> None:
    """GB/T 9704-2012 5.2.2: 22 lines a page, 28 characters a row; the profile says the same of itself."""
    rows = [line for line in _text(full) if line.page == 2]
    assert [28] * 22 == [len(line.text) for line in rows]
    assert (22, 28) == (GBT9704.lines, GBT9704.characters)


def test_the_text_fills_the_margins_to_half_a_millimetre(full: list[Line]) -> None:
    """37 mm above, 35 below, 28 left, 26 right: measured from the boxes of the words."""
    rows = [line for line in _text(full) if line.page == 2]
    measured = (
        rows[0].bottom - GBT9704.pitch,
        297 * POINTS_OF_MM - rows[-1].bottom,
        min(line.left for line in rows),
        210 * POINTS_OF_MM - max(line.right for line in rows),
    )
    asked = [millimetres * POINTS_OF_MM for millimetres in (37, 35, 28, 26)]
    assert asked == [pytest.approx(found, abs=NEAR) for found in measured]


def test_a_first_line_stands_two_characters_in(full: list[Line]) -> None:
    """The first line begins two characters of 16 points right of the others, and holds 26."""
    first, second = _text(full)[:2]
    assert pytest.approx(32, abs=NEAR) == first.left - second.left
    assert 26 == len(first.text)


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(full: list[Line]) -> None:
    """— 1 — one character of 14 points in from the right, — 2 — from the left, 7 mm below the text."""
    numbers = [line for line in full if "—" in line.text]
    left, right = 28 * POINTS_OF_MM + 14, (210 - 26) * POINTS_OF_MM - 14
    assert ["—1—", "—2—", "—3—"] == [line.text for line in numbers]
    assert [right, left, right] == [
        pytest.approx(line.right if line.page % 2 else line.left, abs=NEAR) for line in numbers
    ]
    top = (297 - 35 + 7) * POINTS_OF_MM
    assert all(top - NEAR < line.bottom < top + 14 + NEAR + 4 for line in numbers)


def test_a_variant_of_an_office_is_data(tmp_path: Path) -> None:
    """Margins and pitch of a variant come out on the page: 30 points give 21 lines."""
    office = attrs.evolve(GBT9704, pitch=30, left=30, right=24)
    rows = [
        line for line in lines(render_docx(FULL, office), tmp_path) if line.page == 2 and "国" in line.text
    ]
    assert (21, 21) == (office.lines, len(rows))
    assert pytest.approx(30 * POINTS_OF_MM, abs=NEAR) == rows[0].left


def test_signature_and_date_stand_where_the_standard_has_them(tmp_path: Path) -> None:
    """One line below the text; the longer date two characters in, beginning two right of the signature."""
    blocks = (
        Block(Role.PARAGRAPH, words("正文。")),
        Block(Role.CREDIT, words("某某县科学技术协会")),
        Block(Role.CREDIT, stated(Fact("date", Date(6, 2, 2023)), "二〇二三年六月二日")),
    )
    text, signature, date, _ = lines(render_docx(Draft(blocks)), tmp_path)
    assert pytest.approx(2 * GBT9704.pitch, abs=1) == signature.bottom - text.bottom
    assert pytest.approx(GBT9704.pitch, abs=1) == date.bottom - signature.bottom
    assert pytest.approx(32, abs=2) == date.left - signature.left


EACH = pytest.mark.parametrize(
    ("name", "genre"),
    [
        ("tancheng-2023", "press_release"),
        ("qinghe-register", "summary"),
        ("baihe-library", "annual_report"),
        ("linjiang-union", "brief"),
        ("qingshan-health", "summary"),
    ],
)


def _example(name: str, genre: str) -> Draft:
    return kr.compose(kr.load(EXAMPLES / name / "report.yaml"), genre)


def _outline(data: bytes) -> list[tuple[str, str]]:
    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    return [(str(p.style and p.style.name), p.text) for p in paragraphs if p.text]


@EACH
def test_the_file_says_what_the_draft_says(name: str, genre: str) -> None:
    """Every block is a paragraph, every figure carries its keys, and the same draft gives the same bytes."""
    draft = _example(name, genre)
    data = render_docx(draft)
    assert str(draft).split("\n") == [text for _, text in _outline(data)]
    stated_facts = [(span.text, span.fact.keys) for span in draft.spans() if span.fact is not None]
    assert stated_facts == [(said.text, said.keys) for said in fact_keys(data)]
    assert data == render_docx(_example(name, genre))


@EACH
def test_libreoffice_keeps_text_headings_and_keys(name: str, genre: str, tmp_path: Path) -> None:
    """docx → odt → docx: the paragraphs, the styles of title and headings, and every key are there."""
    data = render_docx(_example(name, genre))
    back = converted(data, tmp_path, "odt", "docx")
    assert [text for _, text in _outline(data)] == [text for _, text in _outline(back)]
    assert _headings(data) == _headings(back)
    assert Counter(fact_keys(data)) == Counter(fact_keys(back))


def _headings(data: bytes) -> list[tuple[str, str]]:
    return [(style, text) for style, text in _outline(data) if style.startswith(("Title", "Heading"))]


def test_a_page_without_place_is_refused() -> None:
    """Margins that leave nothing, or a length that is none, are mistakes of who wrote the profile."""
    with pytest.raises(ValueError, match="版心没有地方了"):
        PageProfile(left=120, right=100)
    with pytest.raises(ValueError, match="pitch应是大于0的数，不是0"):
        PageProfile(pitch=0)
