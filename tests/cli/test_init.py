"""An empty register from the command line."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from kexie_report.cli import main
from tests.cli.terminals import installed, surroundings
from tests.peers import peer
from tests.render.readers import READERS
from tests.sources.clerk import Rows, filled

SAID = """\
已建好空白台账：
  {0}/台账.xlsx
  {0}/台账.yaml
填好其中一份，然后检查、写稿：
"""


def _run(capfdbinary: pytest.CaptureFixture[bytes], *argv: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in argv])
    out, err = capfdbinary.readouterr()
    return code, out.decode("utf-8"), err.decode("utf-8")


def test_an_empty_register_is_made(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`init` makes the folder, and says which files it wrote and what to do with them."""
    folder = tmp_path / "八月"
    code, out, err = _run(capfdbinary, "init", folder)
    assert (0, "", True) == (code, err, out.startswith(SAID.format(folder)))
    assert ["台账.xlsx", "台账.yaml"] == sorted(os.listdir(folder))


def test_what_is_to_be_done_next_can_be_typed(tmp_path: Path) -> None:
    """Once the workbook is filled in, the commands that were printed run as they stand, spaces or not."""
    installed(tmp_path)
    bash, around = peer("bash", package="bash"), surroundings({"PATH": f"{tmp_path}:{os.environ['PATH']}"})
    for folder in ("八月", "八月 台账"):
        said = subprocess.run(
            [bash, "-c", f'kexie-report init "{folder}"'],
            cwd=tmp_path,
            env=around,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        register = tmp_path / folder / "台账.xlsx"
        own = {"单位.全称": "青河县科协", "时段": "今年以来"}
        rows: Rows = {"活动": [{"名称": "科普讲座", "次数（场）": 25}]}
        register.write_bytes(filled(register.read_bytes(), own, rows))
        for command in (line for line in said.splitlines() if "kexie-report" in line):
            subprocess.run([bash, "-c", command], cwd=tmp_path, env=around, capture_output=True, check=True)
        assert (tmp_path / folder / "稿子.docx").is_file()


def test_a_filled_register_becomes_every_file(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """From the empty workbook to Word, a page, WeChat and the newspaper: all say the same."""
    folder = tmp_path / "d"
    assert 0 == _run(capfdbinary, "init", folder)[0]
    register = folder / "台账.xlsx"
    own = {"单位.全称": "青河县科协", "单位.简称": "县科协", "时段": "今年以来", "媒体": "青河网"}
    rows: Rows = {
        "活动": [
            {"名称": "科普讲座", "次数（场）": 25, "惠及.人群": "学生", "惠及.数量（人）": "2800余"},
            {"名称": "科普展览", "次数（场）": 6},
        ],
        "发放": [{"名称": "科普读物", "数量（份）": "1.2万余"}],
        "荣誉": [{"主体": "青河县科协", "称号.名称": "“科普先进集体”", "称号.授予单位": "南湖市科协"}],
    }
    register.write_bytes(filled(register.read_bytes(), own, rows))
    names = {"release.docx": "docx", "release.html": "html", "wechat.html": "wechat", "release.txt": "text"}
    outputs = [argument for name in names for argument in ("-o", tmp_path / name)]
    code, out, err = _run(capfdbinary, "draft", register, *outputs)
    assert (0, "", "警告（wechat-title）：稿子没有标题，公众号文章须另填标题\n") == (code, out, err)
    told = {name: READERS[read]((tmp_path / name).read_bytes()) for name, read in names.items()}
    assert any("2800余人" in block and "“科普先进集体”" in block for block in told["release.txt"])
    assert all(blocks == told["release.txt"] for blocks in told.values())


def test_a_register_that_is_there_is_left_as_it_is(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Where one of the files exists neither is written, and exit code 2 says so."""
    register = tmp_path / "台账.yaml"
    register.write_text("单位: 青河县科协", encoding="utf-8")
    code, out, err = _run(capfdbinary, "init", tmp_path)
    assert (2, "", f"错误：已经有{register}，没有改动；请换一个文件夹，或者先把它移走\n") == (code, out, err)
    assert ["台账.yaml"] == os.listdir(tmp_path)
    assert "单位: 青河县科协" == register.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_is_said(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A file in the way of the folder gives exit code 2 and a Chinese sentence."""
    (tmp_path / "八月").touch()
    code, _, err = _run(capfdbinary, "init", tmp_path / "八月")
    assert (2, f"错误：写不出文件{tmp_path / '八月'}（路径里有一段不是文件夹）\n") == (code, err)
