"""What holds of every format."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

import kexie_report as kr
from kexie_report.render import FORMATS
from kexie_report.render.markup import printable
from tests.render.readers import READERS
from tests.render.samples import RELEASES, drafts, example, said

MARKUP = ("markdown", "html", "wechat")


def test_every_format_is_read_back() -> None:
    """There is no format whose files no independent reader reads here."""
    assert set(FORMATS) == set(READERS)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("golden", RELEASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_format_says_what_the_draft_says(golden: Path, name: str) -> None:
    """Whoever opens the file of an example sees the text of its blocks, character for character."""
    draft = example(golden)
    assert said(draft) == READERS[name](kr.render(draft, format=name))


@pytest.mark.parametrize("name", MARKUP)
@given(draft=drafts)
def test_no_name_becomes_markup(name: str, draft: kr.Draft) -> None:
    """However hostile a name is, it is seen as it was written, in a block of its own."""
    assert [printable(text) for text in said(draft)] == READERS[name](kr.render(draft, format=name))


@given(draft=drafts)
def test_data_keeps_every_character(draft: kr.Draft) -> None:
    """JSON gives back what no markup could carry."""
    assert said(draft) == READERS["json"](kr.render(draft, format="json"))


def test_every_run_writes_the_same_bytes(tmp_path: Path) -> None:
    """Another process with another hash seed writes the same files."""
    report = RELEASES[0].with_name("report.yaml")
    written: list[list[bytes]] = []
    for seed in ("1", "2"):
        code = f"""
import kexie_report as kr
draft = kr.compose(kr.load({str(report)!r}))
for name in {list(FORMATS)!r}:
    kr.render(draft, "out." + name, format=name)
"""
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True)
        written.append([(tmp_path / f"out.{name}").read_bytes() for name in FORMATS])
    assert written[0] == written[1]
