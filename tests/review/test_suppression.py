"""Findings that are let stand: by comments in Markdown, by a baseline for other files."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from kexie_report.draft import Severity
from kexie_report.errors import DataError
from kexie_report.review import Baseline, Reviewed, Settings, load_baseline, review_file, review_source
from kexie_report.review.baseline import Kept
from kexie_report.review.inputs import source_of
from kexie_report.review.suppression import Where

_RULE = "dunhao-between-quotes"
_WRONG = "设有“甲”、“乙”两处。"


def _of(text: str, settings: Settings = Settings()) -> Reviewed:  # noqa: B008
    return review_source(source_of(text.encode(), "稿子.md"), settings=settings)


def _codes(reviewed: Reviewed) -> list[str]:
    return [finding.code for finding in reviewed.findings]


@pytest.mark.parametrize(
    "text",
    [
        f"{_WRONG}<!-- kexie: ignore {_RULE} 来文如此 -->",
        f"<!-- kexie: ignore {_RULE} 来文如此 -->\n{_WRONG}",
        f"<!-- kexie：ignore punct 来文如此 -->\n\n{_WRONG}",
        f"<!--kexie: ignore dash-form、{_RULE} 来文如此-->\n{_WRONG}",
        f"<!-- kexie: ignore-start 标点 来文如此 -->\n{_WRONG}\n\n“丙”、“丁”。\n\n<!-- kexie: ignore-end -->",
        f"<!-- kexie: ignore-start {_RULE} 来文\n如此 -->\n{_WRONG}\n<!-- kexie: ignore-end {_RULE} -->\n",
    ],
)
def test_a_comment_lets_findings_stand(text: str) -> None:
    """A comment names rules or a group, and why; it holds for its line, the next, or up to its end."""
    reviewed = _of(text)
    assert [] == _codes(reviewed)
    assert {_RULE} == {one.finding.code for one in reviewed.suppressed}
    assert all(one.where is Where.SOURCE and one.reason.startswith("来文") for one in reviewed.suppressed)


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- kexie: ignore {_RULE} 理由 -->\n设有“甲”“乙”。\n\n{_WRONG}",
        f"{_WRONG}\n\n<!-- kexie: ignore {_RULE} 理由 -->",
        f"<!-- kexie: ignore-start {_RULE} 理由 -->\n\n正文。\n\n<!-- kexie: ignore-end -->\n\n{_WRONG}",
        f"```\n<!-- kexie: ignore {_RULE} 理由 -->\n```\n{_WRONG}",
        f"<!-- 注：ignore {_RULE} 理由 -->\n{_WRONG}",
    ],
)
def test_it_holds_nowhere_else(text: str) -> None:
    """What stands elsewhere is found; a comment in code is none, nor is one that does not name us."""
    assert _RULE in _codes(_of(text))


@pytest.mark.parametrize(
    ("comment", "codes", "said"),
    [
        (f"ignore {_RULE}", ["unexplained-suppression", "unused-suppression"], "没有写放行的理由"),
        (
            "ignore dunhao-betwen-quotes 理由",
            ["unknown-suppression"],
            "您是不是要写“dunhao-between-quotes”？",
        ),
        ("ignore", ["unknown-suppression"], "没有写放行哪条规则"),
        ("ingore stray-space 理由", ["unknown-suppression"], "您是不是要写“ignore”？"),
        ("", ["unknown-suppression"], "可用：ignore、ignore-start、ignore-end"),
        (f"ignore {_RULE} 理由", ["unused-suppression"], "这里没有要放行的问题"),
        (f"ignore-start {_RULE} 理由", ["unpaired-suppression", "unused-suppression"], "后面没有与它成对的"),
        ("ignore-end", ["unpaired-suppression"], "前面没有与它成对的"),
    ],
)
def test_what_is_wrong_with_a_comment_is_found(comment: str, codes: list[str], said: str) -> None:
    """A suppression that is not used, not known, not explained or not paired is itself a warning."""
    text = f"正文。\n\n<!-- kexie: {comment} -->\n\n正文。"
    findings = _of(text).findings
    assert codes == [finding.code for finding in findings]
    assert any(said in finding.message for finding in findings)
    assert all((Severity.WARNING, 3) == (finding.severity, finding.line) for finding in findings)


def test_what_is_not_asked_is_not_unused() -> None:
    """A comment about a rule that the settings leave out is not called unused; remarks can be off, too."""
    text = f"<!-- kexie: ignore {_RULE} 理由 -->\n正文。"
    assert [] == _codes(_of(text, Settings(ignore=(_RULE,))))
    assert [] == _codes(_of(text, Settings(ignore=("unused-suppression",))))
    graver = _of(text, Settings(severities={"unused-suppression": Severity.ERROR}))
    assert [Severity.ERROR] == [finding.severity for finding in graver.findings]


def _file(folder: Path, text: str = _WRONG) -> Path:
    file = folder / "稿子" / "简报.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def _kept(folder: Path, reason: str = "旧稿") -> Baseline:
    reviewed = review_file(_file(folder))
    return Baseline(folder / "基线.json").updated([(reviewed.source.name, reviewed.findings)], reason)


def test_a_baseline_lets_findings_stand(tmp_path: Path) -> None:
    """What was there when it was written stands, with its reason, though the text around it has moved."""
    baseline = _kept(tmp_path)
    file = _file(tmp_path, f"新的一段。\n{_WRONG}\n新的“丙”、“丁”。")
    reviewed = review_file(file, baseline=baseline)
    assert [(3, _RULE)] == [(one.line, one.code) for one in reviewed.findings]
    assert [("旧稿", Where.BASELINE)] == [(one.reason, one.where) for one in reviewed.suppressed]


def test_a_baseline_is_written_and_read(tmp_path: Path) -> None:
    """The file has one finding a line, in the same bytes each time, and is read as it was."""
    baseline = _kept(tmp_path)
    baseline.path.write_bytes(baseline.data())
    assert baseline == load_baseline(baseline.path)
    assert '"file": "稿子/简报.txt", "rule": "dunhao-between-quotes"' in baseline.data().decode()
    mixed = attrs.evolve(baseline, kept=(*reversed(baseline.kept),))
    assert baseline.data() == mixed.data()


def test_a_baseline_that_is_behind_is_found(tmp_path: Path) -> None:
    """What it lets stand but is no longer there, and what has no reason, is a warning."""
    gone = review_file(_file(tmp_path, "正文。"), baseline=_kept(tmp_path) and _gone(tmp_path))
    assert ["unused-suppression"] == _codes(gone)
    baseline = _kept(tmp_path, "")
    assert ["unexplained-suppression"] == _codes(review_file(_file(tmp_path), baseline=baseline))


def _gone(folder: Path) -> Baseline:
    baseline = _kept(folder)
    _file(folder, "正文。")
    return baseline


def test_an_update_keeps_reasons_and_other_files(tmp_path: Path) -> None:
    """Findings that stay keep their reasons, those that are gone go, other files are left alone."""
    other = Kept("别的.txt", _RULE, "0123456789abcdef", "、", "别的理由")
    baseline = attrs.evolve(_kept(tmp_path, "老理由"), kept=(*_kept(tmp_path, "老理由").kept, other))
    reviewed = review_file(_file(tmp_path, f"{_WRONG}\n新的“丙”、“丁”。"))
    updated = baseline.updated([(reviewed.source.name, reviewed.findings)], "新理由")
    assert ["别的理由", "新理由", "老理由"] == sorted(one.reason for one in updated.kept)
    emptied = updated.updated([(reviewed.source.name, ())], "")
    assert (other,) == emptied.kept


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "不是审校基线文件"),
        ("[]", "不是第1版的审校基线文件"),
        ('{"version": 2, "kept": []}', "不是第1版的审校基线文件"),
        ('{"version": 1, "kept": [{"file": "a"}, 3]}', "共2处问题"),
    ],
)
def test_what_is_no_baseline_is_said(tmp_path: Path, text: str, said: str) -> None:
    """A file of another shape is refused, with the place of every line that is wrong."""
    (tmp_path / "基线.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=said):
        load_baseline(tmp_path / "基线.json")


def test_a_missing_baseline_is_said(tmp_path: Path) -> None:
    """A file that is not there is said so."""
    with pytest.raises(DataError, match="没有这个文件"):
        load_baseline(tmp_path / "无.json")
