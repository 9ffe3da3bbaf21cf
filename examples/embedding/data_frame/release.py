"""A data frame in, Markdown and a Word file out: python release.py [folder].

The science hall and its sign-in sheet are invented.  What a frame holds becomes rows of plain values; how a
rate is rounded is decided here, since a float says nothing of how many of its digits were meant.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pandas as pd

import kexie_report as kr

REPORT = {
    "单位": {"全称": "柳湾县科技馆", "简称": "县科技馆"},
    "时段": "今年上半年",
    "日期": "2024-07-02",
    "媒体": "柳湾网",
    "署名": {"通讯员": "宋知秋", "来源": "柳湾网"},
}
HEADINGS = {"类别": "系列", "活动": "名称", "对象": "惠及.人群", "人数": "惠及.数量（人）", "日期": "日期"}


def sign_ins(path: Path) -> pd.DataFrame:
    """Return the sign-in sheet; a gap makes a column of floats, `Int64` keeps it whole."""
    whole = dict.fromkeys(("人数", "收回问卷", "满意"), "Int64")
    return pd.read_csv(path, parse_dates=["日期"], dtype=whole)


def rows(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Return rows of plain values, None where nothing stands."""
    plain = frame.astype(object).where(frame.notna(), None)
    return [{str(heading): value for heading, value in row.items()} for row in plain.to_dict("records")]


def percent(part: int, whole: int) -> str:
    """Return a share as it is to stand in print.

    >>> percent(1181, 1224)
    '96.5%'
    """
    return f"{Decimal(100 * part) / whole:.1f}%"


def indicators(frame: pd.DataFrame) -> Iterator[dict[str, object]]:
    """Yield what is computed from all rows."""
    asked = frame.dropna(subset=["收回问卷"])
    rate = percent(int(asked["满意"].sum()), int(asked["收回问卷"].sum()))
    yield {"名称": "参观满意度", "数值": rate}


def report_of(frame: pd.DataFrame) -> kr.Report:
    """Return the report; raises DataError with table, row and heading of all that cannot be used."""
    events = frame.rename(columns=HEADINGS)[[*HEADINGS.values()]]
    tables = {"活动": rows(events), "指标": list(indicators(frame))}
    return kr.from_rows(tables, report=REPORT, name="签到表")


def main(folder: Path | None) -> None:
    """Print the Markdown, and write both files where a folder is given."""
    draft = kr.compose(report_of(sign_ins(Path(__file__).with_name("签到表.csv"))))
    print(kr.render(draft, format="markdown").decode("utf-8"), end="")
    if folder is not None:
        kr.render(draft, folder / "release.md")
        kr.render(draft, folder / "release.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
