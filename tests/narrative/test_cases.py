"""Records and the prose that they give, in cases that a person can read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.genres import GENRES
from kexie_report.kinds import KINDS
from tests.case_files import Case, cases, rewrite

Compose = Callable[[kr.Report, str], kr.Draft]


def _as_release(report: kr.Report, _: str) -> kr.Draft:
    return kr.compose(report)


def _as_activity(report: kr.Report, _: str) -> kr.Draft:
    return kr.compose(report, "activity")


def _in_genre(report: kr.Report, said: str) -> kr.Draft:
    return kr.compose(report, said)


def _with_headings(report: kr.Report, said: str) -> kr.Draft:
    return kr.compose(report, style=kr.Style(section_style=said))


FILES: Mapping[str, Compose] = {
    "narrative.md": _as_release,
    "kinds.md": _as_release,
    "genres.md": _in_genre,
    "headlines.md": _as_release,
    "datelines.md": _as_release,
    "ledes.md": _as_activity,
    "headings.md": _with_headings,
    "closings.md": _as_release,
    "honours.md": _as_release,
    "people.md": _as_release,
    "things.md": _as_release,
    "quantities.md": _as_release,
    "periods.md": _as_release,
    "comparisons.md": _as_release,
    "totals.md": _as_release,
}
"""How the report of a case is composed: what stands before the colon of its heading may say more."""

CASES = [(name, case) for name in FILES for case in cases(name)]


def _composed(name: str, case: Case, folder: Path) -> str:
    path = folder / "report.yaml"
    path.write_text(case.given, encoding="utf-8")
    return str(FILES[name](kr.load(path), case.title.split(":")[0]))


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{name}: {case.title}" for name, case in CASES])
def test_records_become_prose(name: str, case: Case, tmp_path: Path, update_golden: bool) -> None:
    """The records of a case give its text."""
    composed = _composed(name, case, tmp_path)
    if update_golden and composed != case.expected:
        rewrite(name, case, composed)
    assert update_golden or case.expected == composed


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("kinds.md", [kind.label for kind in KINDS]),
        ("genres.md", [genre.label for genre in GENRES]),
        ("headlines.md", list(kr.HeadlineForm)),
        ("datelines.md", list(kr.DatelineForm)),
        ("ledes.md", list(kr.LedeForm)),
        ("headings.md", list(kr.HeadingStyle)),
    ],
)
def test_everything_that_can_be_chosen_has_a_case(name: str, known: list[str]) -> None:
    """No kind, genre, form or style is without a text that a person can read."""
    assert set(known) == {case.title.split(":")[0] for case in cases(name)}


ROWS: Mapping[str, tuple[str, ...]] = {
    "quantities.md": (
        *(
            "integer + measure word",
            "scaled 万",
            "scaled 亿",
            "decimals",
            "frequency counts",
            "over",
            "money",
        ),
        *("percent", "人次", "exact with 达", "list of counts", "ordinals", "numbers in Chinese characters"),
        *("duration, area, mass, distance", "threshold", "per-level breakdown", "under or near"),
        *("compound counts", "words-only amounts", "ranges", "‰ and /10万", "verbatim"),
    ),
    "comparisons.md": (
        *("growth", "multiples", "aligned 分别", "target", "rank", "share", "coverage", "average", "zero"),
    ),
    "periods.md": (
        *(
            "exact day",
            "day range",
            "YYYY年",
            "YYYY—YYYY年",
            "截至",
            "今年以来 and 近年来",
            "过去一年 and 全年",
        ),
        *("N年来", "上半年 and quarters", "1—N月", "“十四五”", "festival", "campaign", "recent", "edition"),
        *("为期N天", "two-period comparison"),
    ),
    "honours.md": (
        *(
            "评为",
            "荣获",
            "表彰",
            "授予",
            "入选, 入围 and 提名",
            "创建 and 列为",
            "通过",
            "recognition",
            "prizes",
        ),
        *("level", "year", "连续 and 多次", "rank tag", "先后", "counted persons"),
    ),
    "people.md": ("persons", "participants", "partners", "beneficiaries", "lists"),
    "closings.md": (
        *("next step", "statistics at the end", "effect", "honours", "quote", "pledge"),
        "what a meeting asked for",
    ),
}
"""What local releases say, row by row; a heading begins with its row."""


@pytest.mark.parametrize(("name", "row"), [(name, row) for name, rows in ROWS.items() for row in rows])
def test_every_form_that_releases_use_has_a_case(name: str, row: str) -> None:
    """No form of a figure, a period, an honour, a party or a closing is without a text."""
    assert [case for case in cases(name) if case.title.startswith(row)]
