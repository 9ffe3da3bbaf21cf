"""House style and phrasebook on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kexie_report.cli import main
from kexie_report.house.frames import frames
from kexie_report.house.table import STANDARD
from kexie_report.kinds import KINDS

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORT = EXAMPLES / "house-style" / "report.yaml"
STYLE = EXAMPLES / "house-style" / "style"


def _run(capfdbinary: pytest.CaptureFixture[bytes], *argv: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in argv])
    out, err = capfdbinary.readouterr()
    return code, out.decode("utf-8"), err.decode("utf-8")


def test_a_draft_in_the_style_of_a_house(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """--style gives wordings and genres of the house; the same report without it has neither."""
    code, out, err = _run(capfdbinary, "draft", REPORT, "--style", STYLE, "--genre", "工作专报")
    assert (0, (EXAMPLES / "house-style" / "工作专报.txt").read_text(encoding="utf-8"), "") == (
        code,
        out,
        err,
    )
    code, _, err = _run(capfdbinary, "draft", REPORT, "--genre", "工作专报")
    assert (2, True) == (code, "没有名为“工作专报”的体裁" in err)


def test_a_house_and_a_report_are_refused_together(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """What is wrong with the folder and with the report is said in one run, exit code 2, nothing written."""
    (tmp_path / "style.yaml").write_text("每句分句: 0", encoding="utf-8")
    report = tmp_path / "report.yml"
    report.write_text("单位: 青河县科协\n时段: 某时", encoding="utf-8")
    output = tmp_path / "release.txt"
    house = tmp_path / "house"
    house.mkdir()
    (tmp_path / "style.yaml").rename(house / "style.yaml")
    code, out, err = _run(capfdbinary, "draft", report, "--style", house, "-o", output)
    assert (2, "", False) == (code, out, output.exists())
    lines = err.strip().split("\n")
    assert ["共2处问题：", "style.yaml", "report.yml"] == [line.split(" ")[0] for line in lines]


def test_all_wordings_are_listed_with_a_sample(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The wordings of every kind stand in it, those alike but for the verb in one line with an example."""
    code, out, _ = _run(capfdbinary, "wordings")
    lines = out.split("\n")
    listed = [line.strip() for line in lines if line.startswith("  ") and not line.startswith("    ")]
    samples = [line for line in lines if line.startswith("    例：")]
    every = [frame for kind in STANDARD for frame in frames(kind)]
    assert (0, len(every), len(every)) == (code, len(listed), len(samples))
    assert all(all(verb in line for verb in frame.verbs) for frame, line in zip(every, listed, strict=True))
    assert all(line.endswith("。") for line in samples)
    assert len(set(listed)) > len(listed) * 0.9


def test_hundreds_of_wordings_are_few_lines(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Events have a verb for every sort of name; the list says once that the verb follows the name."""
    out = _run(capfdbinary, "wordings", "活动")[1]
    held = [line for line in out.split("\n") if "角色：主办" in line]
    assert len(held) < 20
    assert all(line.endswith("（动词随形式、名称）") for line in held)


def test_the_samples_are_sentences_of_a_report(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With --data a wording is shown with a record of the report, what hangs on records included."""
    out = _run(capfdbinary, "wordings", "惠及", "--data", REPORT)[1]
    assert "例：惠及中小学生800余人。" in out
    out = _run(capfdbinary, "wordings", "event", "--data", REPORT)[1]
    assert "例：召开青年科技人才座谈会2次。" in out


def test_the_wordings_of_a_house_are_marked(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A reviewer sees which wordings are the house's own; those that it replaced are gone."""
    out = _run(capfdbinary, "wordings", "发放", "--style", STYLE)[1]
    first, *rest = out.strip().split("\n")
    assert "发放（distribution），句式27条，合并为9组：" == first
    own = "  [向{对象}]免费发放{名称}{数量}（方式：发放、赠送）〔本单位〕"
    assert [own] == [line for line in rest if line.endswith("〔本单位〕")]


def test_verbs_of_a_house_are_marked_and_no_others(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """What is left of our wordings when a choice has other verbs is not the house's own."""
    out = _run(capfdbinary, "wordings", "活动", "--style", STYLE)[1]
    own = [line for line in out.split("\n") if line.endswith("〔本单位〕")]
    assert all("形式：会议" in line or "推出、办好" in line for line in own)
    assert 20 > len(own) > 1


def test_an_unknown_kind_is_refused(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A kind that there is not gives exit code 2 and a guess."""
    code, out, err = _run(capfdbinary, "wordings", "活功")
    assert (2, "", True) == (code, out, "您是不是要写“活动”" in err)


def test_what_a_draft_did_not_use_is_listed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """--coverage names the kinds and, of those that were used, the wordings that were not."""
    code, out, _ = _run(capfdbinary, "draft", REPORT, "--style", STYLE, "--coverage")
    release = _run(capfdbinary, "draft", REPORT, "--style", STYLE)[1]
    assert (0, True) == (code, out.startswith(release + "句式用到"))
    listed = out.removeprefix(release).split("\n")
    assert "计划用到1条，共2条，没有用到的：" in listed
    assert "活动用到2条" in "".join(listed)
    assert len(listed) < 400
    assert (
        next(line for line in listed if line.startswith("没有用到的类型：")).count("、") == len(KINDS) - 6 - 1
    )
