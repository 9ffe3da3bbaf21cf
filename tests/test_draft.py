"""The draft."""

from __future__ import annotations

import pickle

import kexie_report as kr
from kexie_report.model.origin import Origin


def test_a_draft_reads_as_its_blocks() -> None:
    """The plain text of a draft has one block a line; its spans come in reading order."""
    blocks = tuple(kr.Block(kr.Role.PARAGRAPH, kr.Prose((kr.Span(text),))) for text in ("甲。", "乙。"))
    draft = kr.Draft(blocks)
    assert ("甲。\n乙。", ["甲。", "乙。"]) == (str(draft), [span.text for span in draft.spans()])


def test_a_draft_travels_between_processes() -> None:
    """A draft that was pickled comes back equal: its spans, its facts, what it does not tell."""
    event = kr.Event("讲座", count=kr.Quantity(3, "场"), origin=Origin("a.yaml", 3))
    secret = kr.Event("会商", internal=True)
    draft = kr.compose(kr.Report(body="青河县科协", achievements=(event, secret)))
    back = pickle.loads(pickle.dumps(draft))
    assert (draft, list(draft.spans())) == (back, list(back.spans()))
    assert 1 == len(back.untold)


def test_a_remark_says_its_places() -> None:
    """A remark is one line with weight, code, sentence and places."""
    remark = kr.Remark("code", kr.Severity.WARNING, "不齐", (Origin("a.yaml", 3), Origin()))
    assert "警告（code）：不齐〔a.yaml 第3行〕" == remark.sentence()
    assert "错误（code）：不齐" == kr.Remark("code", kr.Severity.ERROR, "不齐").sentence()
