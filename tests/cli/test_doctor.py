"""What the machine lacks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kexie_report.cli import doctor, main
from kexie_report.render.word.profile import PageProfile

ALL = "\n".join(PageProfile().fonts)


def _machine(folder: Path, monkeypatch: pytest.MonkeyPatch, fonts: str, other: str) -> None:
    """A machine with these fonts, that shows `other` in place of any that it lacks."""
    for name, said in (("fc-list", fonts), ("fc-match", other)):
        (folder / name).write_text(f"#!/bin/sh\ncat <<'END'\n{said}\nEND\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_a_machine_with_all_fonts_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Every font has a line of its own, and nothing is to be done."""
    _machine(tmp_path, monkeypatch, ALL, "")
    assert 0 == main(["doctor"])
    lines = capsysbinary.readouterr().out.decode("utf-8").splitlines()
    assert ["有\tpython-docx", *(f"有\t{font}" for font in PageProfile().fonts)] == lines


def test_a_font_that_is_missing_is_said_with_what_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Of a family with several names each counts; the one that is missing has its replacement beside it."""
    _machine(tmp_path, monkeypatch, "SimHei,黑体\n" + ALL.replace("方正小标宋简体\n", ""), "Noto Sans CJK SC")
    assert 1 == main(["doctor"])
    lines = capsysbinary.readouterr().out.decode("utf-8").splitlines()
    assert [
        "没有\t方正小标宋简体\t本机的软件会换成“Noto Sans CJK SC”；"
        "文件里仍写“方正小标宋简体”，收件人的电脑有它就照样显示"
    ] == [line for line in lines if line.startswith("没有")]


def test_an_alias_counts_as_the_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A font that the machine was told to give under the name is there."""
    _machine(tmp_path, monkeypatch, ALL.replace("宋体", ""), "宋体")
    assert [True] == [one.there for one in doctor.seen(PageProfile()) if one.name == "宋体"]


def test_where_nothing_can_be_asked_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without fontconfig, and without the package, each line says what to do."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "docx", None)
    package, *fonts = doctor.seen(PageProfile())
    assert 'pip install "kexie-report[word]"' in package.sentence()
    assert {"查不了：没有 fc-list，请在 Word 的“字体”框里看有没有"} == {font.said for font in fonts}
