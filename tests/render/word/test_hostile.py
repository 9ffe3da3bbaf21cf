"""Names that no file should break on."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.cli import main
from kexie_report.draft import Block, Draft, Role
from kexie_report.errors import MissingExtraError
from kexie_report.prose import Fact, stated
from kexie_report.render import docx as word
from kexie_report.render.docx import fact_keys, fill, render_docx
from kexie_report.render.markup import printable

ANY = st.text(min_size=1, max_size=40) | st.text("<>&\"'{}]\x00\x0b\x1f\ufffe\ud800 \t\n_x0", min_size=1)
ROLES = st.sampled_from(Role)


def _says(text: str) -> str:
    """What a reader finds of a text: line ends are one kind, what XML refuses is visible."""
    return printable(text).replace("\r", "\n")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(ROLES, ANY, ANY), min_size=1, max_size=4))
def test_any_name_gives_a_file_that_says_it(blocks: list[tuple[Role, str, str]]) -> None:
    """Whatever a name or a key holds, the file opens, says it, and gives the keys back as they were."""
    draft = Draft(tuple(Block(role, stated(Fact(key, True), text)) for role, text, key in blocks))
    data = render_docx(draft)
    assert [_says(text) for _, text, _ in blocks] == [
        p.text for p in docx.Document(io.BytesIO(data)).paragraphs
    ]
    assert [(key,) for _, _, key in blocks] == [said.keys for said in fact_keys(data)]


@settings(deadline=None, max_examples=30)
@given(text=ANY, cuts=st.lists(st.integers(0, 12), max_size=4))
def test_a_letterhead_takes_any_name(
    tmp_path_factory: pytest.TempPathFactory, text: str, cuts: list[int]
) -> None:
    """However Word has split a placeholder, what replaces it is the name and nothing else changes."""
    document = docx.Document()
    paragraph, whole = document.add_paragraph(), "前{{标题}}后{{标题}}。"
    for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(whole)], strict=True):
        paragraph.add_run(whole[start:end])
    document.add_paragraph("{{正文}}")
    path = tmp_path_factory.mktemp("letterhead") / "t.docx"
    document.save(str(path))
    draft = Draft(
        tuple(Block(role, stated(Fact("a", True), text)) for role in (Role.HEADLINE, Role.PARAGRAPH))
    )
    filled = docx.Document(io.BytesIO(fill(path, draft)))
    said = _says(text)
    assert [f"前{said}后{said}。", said] == [p.text for p in filled.paragraphs]


def test_what_xml_refuses_is_visible() -> None:
    """A control character in a name is neither dropped in silence nor an unreadable file."""
    assert "甲\ufffd乙\t丙" == printable("甲\x00乙\t丙")


def test_without_the_package_the_command_that_installs_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line names what is missing and how to get it."""
    monkeypatch.setattr(word, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r'pip install "kexie-report\[word\]"'):
        kr.render(Draft(()), format="docx")


def test_word_is_imported_only_when_it_is_asked_for() -> None:
    """The library, its renderers and its profiles load without python-docx and lxml."""
    code = "import sys, kexie_report.cli; print({'docx', 'lxml'} & set(sys.modules) or 'none')"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "none" == said.strip()


def test_nothing_of_the_machine_stands_in_the_file() -> None:
    """No author and no time; every entry of the file has the same fixed date."""
    data = render_docx(Draft((Block(Role.HEADLINE, stated(Fact("a", True), "标题")),)))
    core = docx.Document(io.BytesIO(data)).core_properties
    assert ("标题", "", None, None) == (core.title, core.author, core.created, core.modified)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in parts.infolist()}
        assert not [name for name in parts.namelist() if "thumbnail" in name]


def test_the_command_line_writes_word(tmp_path: Path) -> None:
    """`draft -o release.docx` writes the file that `render` gives."""
    report = Path(__file__).parents[3] / "examples" / "small" / "report.yaml"
    assert 0 == main(["draft", str(report), "-o", str(tmp_path / "release.docx")])
    assert kr.render(kr.compose(kr.load(report)), format="docx") == (tmp_path / "release.docx").read_bytes()
