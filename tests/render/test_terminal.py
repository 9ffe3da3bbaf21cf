"""The format of a terminal."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given

import kexie_report as kr
from kexie_report.render.figures import figures
from kexie_report.render.markup import printable
from tests.render.samples import RELEASES, drafts, example

SPAN = re.compile(r"\x1b\[([0-9;]*)m(.*?)\x1b\[0m", re.DOTALL)


def _shown(prose: kr.Prose) -> kr.Prose:
    return kr.Prose(tuple(kr.Span(printable(span.text), span.fact) for span in prose.spans))


@given(draft=drafts)
def test_without_colour_it_is_the_plain_text(draft: kr.Draft) -> None:
    """Whatever names hold, what is left without our own colours is the text, and steers nothing."""
    lines = SPAN.sub(r"\2", kr.render_terminal(draft).decode())
    assert "\x1b" not in lines
    assert kr.render_terminal(draft, colour=False).decode() == lines
    blocks = (kr.Block(block.role, _shown(block.prose)) for block in draft.blocks)
    shown = kr.Draft(tuple(blocks))
    assert kr.render(shown, format="text").decode() == lines


def test_every_figure_is_coloured_and_nothing_else() -> None:
    """The coloured runs are the spans that the list of figures names, in reading order."""
    for golden in RELEASES:
        draft = example(golden)
        coloured = [text for codes, text in SPAN.findall(kr.render_terminal(draft).decode()) if "36" in codes]
        assert [span.text for _, span in figures(draft)] == coloured


def test_headings_are_bold() -> None:
    """Headline and headings are bold throughout, other blocks nowhere."""
    block = kr.Block(kr.Role.HEADING, kr.Prose((kr.Span("聚焦科普"),)))
    headline = kr.Draft((block,))
    assert b"\x1b[1m" + "聚焦科普".encode() + b"\x1b[0m\n" == kr.render_terminal(headline)
    paragraph = kr.Draft((kr.Block(kr.Role.PARAGRAPH, block.prose),))
    assert "　　聚焦科普\n".encode() == kr.render_terminal(paragraph)


def test_what_is_missing_is_said_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rich the error says the command that installs it."""
    monkeypatch.setitem(sys.modules, "rich", None)
    draft = kr.Draft((kr.Block(kr.Role.HEADING, kr.Prose((kr.Span("聚焦科普"),))),))
    with pytest.raises(kr.errors.MissingExtraError, match=r"kexie-report\[terminal\]"):
        kr.render_terminal(draft)
    assert "聚焦科普\n".encode() == kr.render_terminal(draft, colour=False)
