"""The ways out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.errors import UnknownNameError
from kexie_report.render import FORMATS, format_of
from kexie_report.render import text as one_format

DRAFT = kr.Draft(
    (
        kr.Block(kr.Role.HEADLINE, kr.Prose((kr.Span("标题"),))),
        kr.Block(kr.Role.PARAGRAPH, kr.Prose((kr.Span("正文。"),))),
        kr.Block(kr.Role.CREDIT, kr.Prose((kr.Span("来源：青河网"),))),
    )
)
TEXT = "标题\n\n　　正文。\n来源：青河网\n"


def test_text_indents_paragraphs() -> None:
    """Plain text has the headline, an empty line, indented paragraphs and the credits."""
    assert TEXT == kr.render(DRAFT, format="text").decode("utf-8")


def test_text_is_the_format_where_none_is_named() -> None:
    """Without a path and a format the text comes back."""
    assert kr.render(DRAFT) == kr.render(DRAFT, format="text")


def test_the_suffix_names_the_format(tmp_path: Path) -> None:
    """A .txt file is written as text, whole."""
    path = tmp_path / "release.txt"
    assert path.write_bytes(b"old") == 3
    written = kr.render(DRAFT, path)
    assert (written, ["release.txt"]) == (path.read_bytes(), os.listdir(tmp_path))


@pytest.mark.parametrize(("name", "said"), [("release.xyz", ".xyz"), ("release", ".*release")])
def test_an_unknown_suffix_is_refused(tmp_path: Path, name: str, said: str) -> None:
    """Nothing is written for a suffix that no format has, or for a name without one."""
    with pytest.raises(UnknownNameError, match=f"没有名为“{said}”的输出格式，可用：.txt"):
        kr.render(DRAFT, tmp_path / name)
    assert [] == os.listdir(tmp_path)


def test_an_unknown_format_is_refused() -> None:
    """A format that does not exist is an error of the caller."""
    with pytest.raises(UnknownNameError, match="texts"):
        kr.render(DRAFT, format="texts")


def test_every_format_is_a_file() -> None:
    """One output format is one file; the others are what formats share, and what surrounds one.

    That of a terminal has no name, since no file is written in it.
    """
    stems = {path.stem for path in Path(one_format.__file__).parent.glob("*.py")}
    shared = {"__init__", "facts", "figures", "markup", "schema", "wechat_rules"}
    assert {*FORMATS, "terminal"} == stems - shared


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("稿.txt", "text"),
        ("稿.MD", "markdown"),
        ("稿.html", "html"),
        ("稿.htm", "html"),
        ("稿.json", "json"),
        ("wechat.html", "wechat"),
        ("稿.wechat.html", "wechat"),
        ("wechat/稿.html", "html"),
        ("mywechat.html", "html"),
        ("wechat.htm", "html"),
    ],
)
def test_the_name_of_a_file_names_its_format(name: str, format: str) -> None:
    """The suffix tells the format; a page for WeChat has a suffix or a name of its own."""
    assert format == format_of(name)


def test_a_format_can_be_a_value_with_options(tmp_path: Path) -> None:
    """A format with options goes where a name goes, whatever the suffix is."""
    path = tmp_path / "release.html"
    written = kr.render(DRAFT, path, format=kr.PlainText(indent=False))
    assert (written, "标题\n\n正文。\n来源：青河网\n") == (path.read_bytes(), written.decode("utf-8"))


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing to a link writes to the file that it leads to."""
    path, link = tmp_path / "release.txt", tmp_path / "link.txt"
    path.write_bytes(b"old")
    link.symlink_to(path)
    written = kr.render(DRAFT, link)
    assert (written, True) == (path.read_bytes(), link.is_symlink())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("folder.txt", IsADirectoryError),
        ("nowhere/release.txt", FileNotFoundError),
        ("plain/release.txt", NotADirectoryError),
    ],
)
def test_what_cannot_be_written_is_named_as_it_was_asked_for(
    tmp_path: Path, name: str, kind: type[OSError]
) -> None:
    """The error names the output, not a file that was made on the way, and none is left behind."""
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "plain").write_bytes(b"")
    with pytest.raises(kind) as refused:
        kr.render(DRAFT, tmp_path / name)
    assert str(tmp_path / name) == refused.value.filename
    assert ["folder.txt", "plain"] == sorted(os.listdir(tmp_path))
