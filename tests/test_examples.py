"""Every example runs as it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import kexie_report as kr

EXAMPLES = Path(__file__).parents[1] / "examples"
REPORTS = sorted(EXAMPLES.glob("**/*.yaml"))
SCRIPTS = sorted(EXAMPLES.glob("**/*.py"))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_report_file_gives_a_draft_that_tells_all(path: Path) -> None:
    """A report file of the examples loads, and its draft leaves nothing untold."""
    draft = kr.compose(kr.load(path))
    assert ((), []) == (draft.untold, [r for r in draft.remarks if r.severity is kr.Severity.ERROR])


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_runs(path: Path) -> None:
    """A script of the examples runs and prints something, and nothing on the error stream."""
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, check=True)
    assert ("", True) == (done.stderr, bool(done.stdout.strip()))


def test_no_example_goes_untested() -> None:
    """Every folder of the examples has a report file or a script, and stands in the list."""
    folders = {path.name for path in EXAMPLES.iterdir() if path.is_dir() and path.name != "__pycache__"}
    listed = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert folders == {path.parent.name for path in (*REPORTS, *SCRIPTS)}
    assert [] == [name for name in folders if f"[{name}]" not in listed]
