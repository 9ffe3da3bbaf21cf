"""The data frame among the examples."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path

import docx
import pandas as pd
import pytest

import kexie_report as kr
from examples.embedding.data_frame import release

SHEET = Path(release.__file__).with_name("签到表.csv")


def _figures(draft: kr.Draft) -> set[Decimal]:
    facts = (span.fact for span in draft.spans())
    return {
        Decimal(fact.value.value)
        for fact in facts
        if fact is not None and isinstance(fact.value, kr.Quantity) and fact.value.value is not None
    }


def test_the_draft_says_what_pandas_counts() -> None:
    """Numbers of events, sums of people and the rate are those that the frame itself gives."""
    frame = release.sign_ins(SHEET)
    groups = frame.groupby("类别")["人数"]
    asked = frame.dropna()
    rate = round(100 * asked["满意"].sum() / asked["收回问卷"].sum(), 1)
    expected = {Decimal(str(one)) for one in (*groups.count(), *groups.sum(), rate)}
    assert expected == _figures(kr.compose(release.report_of(frame)))


def test_markdown_and_word_say_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The script prints the Markdown that it writes, and its Word file has the same text."""
    release.main(tmp_path)
    printed = capsys.readouterr().out
    assert printed == (tmp_path / "release.md").read_text(encoding="utf-8")
    said = [paragraph.text for paragraph in docx.Document(os.fspath(tmp_path / "release.docx")).paragraphs]
    assert [line for line in printed.split("\n") if line] == [text for text in said if text]


def test_a_float_is_refused_with_its_place() -> None:
    """A mean is no figure for print until somebody says how it is rounded."""
    mean = release.sign_ins(SHEET)["满意"].mean()
    frame = pd.DataFrame({"名称": ["平均每次满意"], "数值（份）": [mean]})
    with pytest.raises(kr.DataError) as caught:
        kr.from_rows({"指标": release.rows(frame)}, report={"单位": "柳湾县科技馆"})
    said = f"数据 指标 第1行 数值（份）：float类型的“{mean}”不能用，小数请用Decimal或文字"
    assert f"共1处问题：\n{said}" == str(caught.value)


@pytest.mark.parametrize("dtype", ["Int64", "float64", "object"])
def test_a_gap_is_nothing_in_every_type(dtype: str) -> None:
    """Whatever pandas keeps in a gap, the row has nothing there, and whole numbers stay whole."""
    frame = pd.DataFrame(
        {"人数": pd.Series([38, None], dtype=dtype), "日期": [pd.Timestamp(2024, 1, 13), pd.NaT]}
    )
    assert [{"人数": 38, "日期": pd.Timestamp(2024, 1, 13)}, {"人数": None, "日期": None}] == release.rows(
        frame
    )
