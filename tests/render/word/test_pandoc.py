"""What pandoc reads in a Word file: a program that knows nothing of how it was written."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.draft import Draft, Role
from kexie_report.render.docx import render_docx
from tests.peers import peer
from tests.render.samples import RELEASES, example, made


def _read(data: bytes, folder: Path) -> dict[str, object]:
    """The document as pandoc has it."""
    path = folder / "in.docx"
    path.write_bytes(data)
    done = subprocess.run(
        [peer("pandoc", package="pandoc"), "-f", "docx", "-t", "json", path], check=True, capture_output=True
    )
    assert b"" == done.stderr
    read: dict[str, object] = json.loads(done.stdout)
    return read


def _elements(tree: object) -> Iterator[tuple[str, object]]:
    """Every element of a tree with its content, outer before inner."""
    if isinstance(tree, dict) and "t" in tree:
        yield tree["t"], tree.get("c")
    inner = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    for one in inner:
        yield from _elements(one)


def _text(tree: object) -> str:
    said = {"Space": " ", "SoftBreak": " "}
    return "".join(str(held) if kind == "Str" else said.get(kind, "") for kind, held in _elements(tree))


def _headings(read: dict[str, object]) -> list[tuple[object, str]]:
    found = [held for kind, held in _elements(read["blocks"]) if kind == "Header"]
    return [(held[0], _text(held[2])) for held in found if isinstance(held, list)]


def test_pandoc_reads_the_four_levels_of_headings(tmp_path: Path) -> None:
    """The numbers of GB/T 9704 are headings of four levels, the title is the title, the text neither."""
    levels = ("一、学习", "（一）培训", "1.讲座", "（1）课堂")
    headings = tuple(made(Role.HEADING, text) for text in levels)
    title, text = made(Role.HEADLINE, "工作总结"), made(Role.PARAGRAPH, "正文。")
    read = _read(render_docx(Draft((title, *headings, text))), tmp_path)
    assert list(enumerate(levels, 1)) == _headings(read)
    assert "工作总结" == _text(read["meta"])


@pytest.mark.parametrize("golden", RELEASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_pandoc_reads_what_an_example_says(golden: Path, tmp_path: Path) -> None:
    """Of every example pandoc finds the headings, each of the first level, and all of the text, in order."""
    draft = example(golden)
    read = _read(kr.render(draft, format="docx"), tmp_path)
    asked = [str(block.prose) for block in draft.blocks if block.role is Role.HEADING]
    assert [(1, text) for text in asked] == _headings(read)
    assert str(draft).replace("\n", "") == _text(read["meta"]) + _text(read["blocks"])
