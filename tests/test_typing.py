"""What a type checker says to somebody who builds a report in code."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

GOOD = """
import kexie_report as kr
event = kr.Event(name="讲座", count=kr.Quantity(25, "次"), reach=kr.Reach("学生", kr.Quantity(9, "人")))
report = kr.Report(body="青河县科协", period="今年以来", achievements=(event,))
text: str = str(kr.compose(report, genre="press_release", style=kr.Style(), seed=0))
"""


def _checked(folder: Path, code: str) -> str:
    path = folder / "snippet.py"
    path.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", str(path)],
        capture_output=True,
        text=True,
    )
    return done.stdout


def test_a_report_in_code_is_typed(tmp_path: Path) -> None:
    """Names, quantities and records are accepted as they are naturally written."""
    assert "Success" in _checked(tmp_path, GOOD)


WRONG = {
    'kr.Event("讲座", reach=kr.Honour(kr.Title("奖")))': "arg-type",
    'kr.Event("讲座", count=25)': "arg-type",
    'kr.Event(nmae="讲座")': "call-arg",
    'kr.Quantity(1.5, "次")': "arg-type",
    "kr.Honour(kr.Title())": "call-arg",
    'kr.Report(body="青河县科协", achievements=(kr.Passage(),))': "arg-type",
    'kr.compose("report.yaml")': "arg-type",
    'str(kr.compoes(kr.Report(body="青河县科协")))': "attr-defined",
    'kr.Quantity(1, "次").unit = "场"': "misc",
}


def test_a_wrong_kind_is_caught(tmp_path: Path) -> None:
    """A record or value of the wrong kind is an error at its line before anything runs."""
    said = _checked(tmp_path, "\n".join(("import kexie_report as kr", *WRONG)))
    found = re.findall(r"snippet\.py:(\d+): error: .*\[([a-z-]+)\]$", said, re.MULTILINE)
    assert [(str(line), code) for line, code in enumerate(WRONG.values(), 2)] == found
