"""YAML as text with places."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kexie_report.sources.node import MappingNode, Node, SequenceNode, mappings
from kexie_report.sources.yaml_file import read_yaml

# Any text that can stand in a file, marks of YAML and words that YAML would guess at among it.
texts = st.text("青河县 ：:,，#-{}[]\"'“”《》&*!|>%@`?0123.~\\", max_size=8).map(str.strip) | st.sampled_from(
    ("NO", "010", "1.10", "1e5", "0x1F", "12:30", "2026-09-30", "true", "null", "~", "=", "<<", "- 甲", "?")
)
trees = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("甲乙丙丁", min_size=1), inner),
    max_leaves=8,
)


def _bare(node: Node) -> object:
    if isinstance(node, SequenceNode):
        return [_bare(item) for item in node.items]
    if isinstance(node, MappingNode):
        return {entry.key: _bare(entry.node) for entry in node.entries}
    return node.text


def _read(text: str) -> tuple[Node | None, list[tuple[str, int | None]]]:
    tree, problems = read_yaml(text.encode("utf-8"), "a.yaml")
    return tree, [(problem.code, problem.origin.line) for problem in problems]


@given(trees)
def test_what_was_written_is_what_is_read(tree: object) -> None:
    """Every text comes back to the character, whatever YAML would take it for."""
    written = yaml.dump({"树": tree}, allow_unicode=True, default_style='"')
    node, problems = _read(written)
    assert node is not None
    assert ({"树": tree}, []) == (_bare(node), problems)


@given(st.lists(st.text("甲乙丙", min_size=1, max_size=3), min_size=1, unique=True), st.sampled_from("\n\r"))
def test_a_place_is_a_line_of_the_file(keys: list[str], first: str) -> None:
    """Keys and texts know line and column, whichever line ends the file was saved with."""
    end = {"\n": "\n", "\r": "\r\n"}[first]
    node, _ = _read(end.join(f"{key}:{end}  - 值" for key in keys))
    assert isinstance(node, MappingNode)
    places = [(entry.origin.line, entry.origin.column, entry.origin.key) for entry in node.entries]
    assert [(line, 1, key) for line, key in zip(range(1, 99, 2), keys, strict=False)] == places
    held = [entry.node for entry in node.entries]
    assert [(2 * n, 5, f"{key}[1]") for n, key in enumerate(keys, 1)] == [
        (one.origin.line, one.origin.column, one.origin.key)
        for seq in held
        if isinstance(seq, SequenceNode)
        for one in seq.items
    ]


def test_a_reference_is_what_it_refers_to() -> None:
    """A text that is used twice by reference is the same text, at the place where it was written."""
    node, problems = _read("甲: &a 讲座\n乙: *a")
    assert isinstance(node, MappingNode)
    assert ([], ["讲座", "讲座"], [1, 1]) == (
        problems,
        [_bare(entry.node) for entry in node.entries],
        [entry.node.origin.line for entry in node.entries],
    )


@pytest.mark.parametrize("text", ["甲: ~", "甲: null", "甲:", "甲: ''", 'a: ""'])
def test_nothing_is_an_empty_text(text: str) -> None:
    """A key without anything behind it holds an empty text."""
    node, _ = _read(text)
    assert isinstance(node, MappingNode)
    assert [""] == [_bare(entry.node) for entry in node.entries]


def test_what_is_quoted_is_there() -> None:
    """Words that mean nothing to YAML are words where they stand in quotation marks."""
    node, _ = _read("甲: '~'\n乙: \"null\"")
    assert node is not None
    assert {"甲": "~", "乙": "null"} == _bare(node)


@pytest.mark.parametrize(
    "character", ["\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\x00", "\x07", "\x1b"]
)
def test_a_character_that_no_editor_shows_is_refused(character: str) -> None:
    """A break or control character inside a name is a problem at its line, never a space in the name."""
    assert (None, [("character", 2)]) == _read(f'甲: 乙\r\n名称: "青{character}河"\r\n')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲: 乙\n甲: 丙", [("duplicate-key", 2)]),
        ("甲:\n  乙: 1\n  丙: 2\n  乙 : 3", [("duplicate-key", 4)]),
        ("甲: 乙\n丙：丁\n戊: 己", [("syntax", 2)]),
        ("甲: 乙\n\t丙: 丁", [("syntax", 2)]),
        ("甲: '乙\n丙: 丁", [("syntax", 1)]),
        ("甲: {乙: 丙\n丁: 戊", [("syntax", 1)]),
        ("甲: [乙\n", [("syntax", 1)]),
        ("甲: @乙\n丙: `丁`", [("syntax", 1), ("syntax", 2)]),
        ("甲: *b", [("syntax", 1)]),
        ("甲: 乙\n---\n甲: 丙", [("syntax", 2), ("duplicate-key", 3)]),
        ("# 只有注释", [("empty", 1)]),
        ("\n\n", [("empty", 1)]),
    ],
)
def test_every_broken_line_is_found(text: str, found: list[tuple[str, int]]) -> None:
    """A line that cannot be read is named, and the lines behind it are still looked at."""
    assert found == _read(text)[1]


@given(st.binary(max_size=60))
def test_no_file_brings_the_reader_down(data: bytes) -> None:
    """Whatever the bytes: there is a tree, or something is said about them."""
    tree, problems = read_yaml(data, "a.yaml")
    assert tree is not None or problems


def test_every_mapping_of_a_tree_is_found() -> None:
    """Mappings inside lists and mappings are found, the outer ones first."""
    node, _ = _read("甲:\n  - {乙: [{丙: 丁}]}\n  - 戊")
    assert node is not None
    assert [["甲"], ["乙"], ["丙"]] == [[entry.key for entry in one.entries] for one in mappings(node)]
