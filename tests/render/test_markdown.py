"""Markdown, as a reader of CommonMark understands it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

import kexie_report as kr
from tests.render.readers import inline
from tests.render.samples import HOSTILE, RELEASES, drafts, example, made

TAGS = {kr.Role.HEADLINE: "h1", kr.Role.HEADING: "h2"}


def _assert_plain(draft: kr.Draft) -> None:
    blocks = inline(kr.render(draft, format="markdown"))
    assert [TAGS.get(block.role, "p") for block in draft.blocks] == [tag for tag, _ in blocks]
    assert {"text"} == {token.type for _, tokens in blocks for token in tokens}


@given(draft=drafts)
def test_there_is_nothing_but_text_in_a_block(draft: kr.Draft) -> None:
    """Every block is the heading or paragraph of its role, and holds plain text alone."""
    _assert_plain(draft)


@pytest.mark.parametrize("role", kr.Role)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_is_markup_stays_a_name(name: str, role: kr.Role) -> None:
    """Each of the known tricks is text in a block of every role."""
    _assert_plain(kr.Draft((made(role, name),)))


@pytest.mark.parametrize("golden", RELEASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_release_is_read_without_escapes(golden: Path) -> None:
    """The Markdown of an example is its text: nothing in it needs an escape."""
    assert b"\\" not in kr.render(example(golden), format="markdown")
