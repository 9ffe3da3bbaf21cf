"""The command line, as a press officer meets it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report._version import __version__
from kexie_report.cli import main
from kexie_report.genres import GENRES
from kexie_report.render import FORMATS

REPORT = """\
单位: {全称: 青河县科协, 简称: 县科协}
时段: 今年以来
日期: 2023-08-14
媒体: 青河网
标题: {抓手: N个聚焦, 目标: N有科协}
导语: {主线: 改革}
板块:
  - 原则: 政治引领
    动词: 筑牢
    品牌: “有魂科协”
    落点: 新根基
    成果:
      - {类型: 活动, 名称: 专题学习, 次数: 6次}
  - 原则: 服务基层
    动词: 架起
    品牌: “有情科协”
    落点: 新桥梁
    成果:
      - {类型: 活动, 名称: 科普讲座, 次数: 20余场, 日期: 6月1日}
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report file without a fault."""
    path = tmp_path / "report.yaml"
    path.write_text(REPORT, encoding="utf-8")
    return path


def _run(capfdbinary: pytest.CaptureFixture[bytes], *argv: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in argv])
    out, err = capfdbinary.readouterr()
    return code, out.decode("utf-8"), err.decode("utf-8")


def test_the_release_is_printed(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Without -o the release goes to the terminal, and the exit code is 0."""
    code, out, err = _run(capfdbinary, "draft", report)
    assert (0, "", True) == (code, err, "组织科普讲座20余场" in out or "科普讲座20余场" in out)


def test_the_release_is_written(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With -o, once or more, the same release is written and nothing is printed."""
    outputs = [report.with_name(name) for name in ("a.txt", "b.txt")]
    code, out, _ = _run(capfdbinary, "draft", report, "-o", outputs[0], "-o", outputs[1])
    printed = _run(capfdbinary, "draft", report)[1]
    assert (0, "") == (code, out)
    assert [printed, printed] == [path.read_text(encoding="utf-8") for path in outputs]


def test_the_trace_accounts_for_every_figure(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Every figure that is printed stands in a traced line with file and line number."""
    _, out, _ = _run(capfdbinary, "draft", report, "--trace")
    release, _, traced = out.partition("共")
    lines = traced.split("\n")[1:-1]
    for figure in re.findall("[0-9]+", release):
        assert any(figure in line.split("\t")[1] and re.search("第[0-9]+行", line) for line in lines)
    assert lines[0].startswith("第1段\t“两个聚焦”\t计数\t")


EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = [*EXAMPLES.glob("tancheng-2023/report.yaml"), *EXAMPLES.glob("qinghe-register/report.yaml")]


@pytest.mark.parametrize("genre", [genre.name for genre in GENRES])
@pytest.mark.parametrize("example", REPORTS, ids=lambda path: path.parent.name)
def test_no_figure_of_an_example_is_without_a_trace(
    example: Path, genre: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Every run of digits of a whole release is accounted for, as often as it is printed."""
    release = _run(capfdbinary, "draft", example, "--genre", genre)[1]
    _, out, _ = _run(capfdbinary, "draft", example, "--genre", genre, "--trace")
    number, *lines = out.removeprefix(release).strip().split("\n")
    traced = Counter(figure for line in lines for figure in re.findall("[0-9]+", line.split("\t")[1]))
    assert f"共{len(lines)}处数字：" == number
    assert Counter(re.findall("[0-9]+", release)) == traced
    assert [] == [line for line in lines if not re.search(r"第\d+行", line.split("\t")[3])]


def test_another_seed_is_another_wording(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The seed changes words, and no figure."""
    texts = [_run(capfdbinary, "draft", report, "--seed", seed)[1] for seed in "0123"]
    assert texts[0] == _run(capfdbinary, "draft", report)[1]
    assert 1 < len(set(texts))
    assert 1 == len({tuple(sorted(re.findall("[0-9]+", text))) for text in texts})


def test_as_of_is_the_day_of_the_release(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The day given on the command line is that of the dateline; what came later is left out and said."""
    code, out, err = _run(capfdbinary, "draft", report, "--as-of", "2023-05-01")
    assert (0, True, False) == (code, "青河网5月1日讯" in out, "科普讲座" in out)
    assert (
        "未写入：20余场，日期6月1日晚于发稿日期2023年5月1日〔report.yaml 第19行 板块[2].成果[1].次数〕" in err
    )


def test_the_genre_has_two_names(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """--genre takes the English and the Chinese name."""
    texts = [_run(capfdbinary, "draft", report, "--genre", name)[1] for name in ("press_release", "综合通讯")]
    assert texts[0] == texts[1]


def test_a_slogan_that_disagrees_is_a_finding(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A numeral of the user's that is not the count is kept, reported, and gives exit code 1."""
    report.write_text(REPORT.replace("N个聚焦", "五个聚焦"), encoding="utf-8")
    code, out, err = _run(capfdbinary, "draft", report)
    assert (1, True) == (code, "“五个聚焦”" in out)
    assert "错误（slogan-count）：口号“五个聚焦”写的数目是5，实有2个板块" in err


def test_bad_data_writes_nothing(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """All problems are printed, exit code 2, and a file that was there stays as it was."""
    report.write_text(REPORT.replace("6次", "十六次").replace("2023-08-14", "2月30日"), encoding="utf-8")
    output = report.with_name("release.txt")
    output.write_text("old", encoding="utf-8")
    code, out, err = _run(capfdbinary, "draft", report, "-o", output)
    assert (2, "", "old") == (code, out, output.read_text(encoding="utf-8"))
    assert ["共2处问题：", "第3行", "第13行"] == [
        line if line.startswith("共") else line.split(" ")[1] for line in err.strip().split("\n")
    ]
    assert ["release.txt", "report.yaml"] == sorted(os.listdir(report.parent))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "命令写法不对：缺少命令。用法：kexie-report"),
        (("draft",), "命令写法不对：缺少台账文件。"),
        (("daft",), "没有“daft”这个命令"),
        (("draft", "{report}", "--seed", "x"), "--seed应是整数，不是“x”"),
        (("draft", "{report}", "--seed"), "--seed后面缺少内容"),
        (("draft", "{report}", "--sed", "1"), "不认识“--sed 1”"),
        (("draft", "{report}", "--as-of", "2月30日"), "不是日历上的日子"),
        (("draft", "{report}", "--genre", "简报x"), "没有名为“简报x”的体裁"),
        (("draft", "{report}", "-o", "release.xyz"), "没有名为“.xyz”的输出格式"),
        (
            ("draft", "{report}", "-o", "no/such/folder/release.txt"),
            "写不出文件no/such/folder/release.txt（没有这个文件或文件夹）",
        ),
        (("draft", "nowhere.yaml"), "nowhere.yaml：文件打不开"),
        (("draft", "report.docx"), "没有名为“.docx”的输入格式"),
    ],
)
def test_mistakes_are_said_in_chinese(
    report: Path, arguments: tuple[str, ...], said: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A mistake on the command line gives exit code 2 and a Chinese sentence."""
    code, out, err = _run(capfdbinary, *(argument.format(report=report) for argument in arguments))
    assert (2, "", True) == (code, out, said in err)


@pytest.mark.parametrize("argv", [["-h"], ["draft", "-h"]])
def test_help_is_chinese(argv: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The help has no English sentence in it."""
    with pytest.raises(SystemExit):
        main(argv)
    said = capfdbinary.readouterr().out.decode("utf-8")
    assert said.startswith("用法：kexie-report")
    assert [] == re.findall(r"[a-z]{4,} [a-z]{4,}", said.replace("kexie-report draft", ""))


def test_the_version_is_printed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """--version says name and version."""
    with pytest.raises(SystemExit):
        main(["--version"])
    assert f"kexie-report {__version__}\n" == capfdbinary.readouterr().out.decode("utf-8")


def test_an_unknown_format_among_several_writes_nothing(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Where one of the outputs cannot be written in any format, none of them is."""
    good, bad = report.with_name("good.txt"), report.with_name("bad.xyz")
    assert 2 == _run(capfdbinary, "draft", report, "-o", good, "-o", bad)[0]
    assert ["report.yaml"] == os.listdir(report.parent)


def test_every_process_prints_the_same_bytes(report: Path) -> None:
    """Neither the seed of Python's hashes nor locale or time zone changes a byte."""
    command = [sys.executable, "-m", "kexie_report", "draft", str(report), "--trace", "--seed", "7"]
    surroundings = (
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Shanghai"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "America/New_York", "PYTHONUTF8": "0"},
    )
    printed = [
        subprocess.run(command, env={**os.environ, **around}, capture_output=True, check=True).stdout
        for around in surroundings
    ]
    assert printed[0] == printed[1]


def test_the_package_runs_as_a_module(report: Path) -> None:
    """`python -m kexie_report` does the same, whatever the encoding of the terminal."""
    command = [sys.executable, "-m", "kexie_report", "draft", str(report)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert "青河县科协" in done.stdout.decode("utf-8")


SERIES = """\
单位: 青河县科协
时段: 上半年
日期: {year}-07-05
成果:
  - {{类型: 活动, 系列: 科普讲座, 名称: 甲讲座, 次数: {count}次}}
  - {{类型: 活动, 系列: 科普讲座, 名称: 乙讲座}}
"""


def test_totals_are_compared_with_the_previous_register(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """--previous takes the register of the previous period; the trace names the rows of both."""
    now, before = tmp_path / "今年.yaml", tmp_path / "上年.yaml"
    for path, year, count in ((now, 2023, 5), (before, 2022, 4)):
        path.write_text(SERIES.format(year=year, count=count), encoding="utf-8")
    _, out, _ = _run(capfdbinary, "draft", now, "--previous", before, "--trace")
    assert re.search("比上年同期(增加|多出?)1次[、，](增长|增幅)20%", out)
    assert "上年.yaml 第5行 成果[1].次数" in out
    assert "6次\t累加：5次、乙讲座，共2条\t" in out


def test_what_is_wrong_in_both_registers_is_said_at_once(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A fault in the previous register does not wait for the first to be mended."""
    now, before = tmp_path / "今年.yaml", tmp_path / "上年.yaml"
    for path in (now, before):
        path.write_text("单位: 青河县科协\n日子: 8月1日\n", encoding="utf-8")
    code, _, err = _run(capfdbinary, "draft", now, "--previous", before)
    assert (2, ["今年", "上年"]) == (code, re.findall(r"^(..)\.yaml", err, re.MULTILINE))


def test_check_says_that_a_sound_file_can_be_used(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """`check` says of each file that nothing is wrong with it, and writes no draft."""
    code, out, err = _run(capfdbinary, "check", report, report)
    assert (0, "") == (code, err)
    assert [f"{report}：可以写稿；没有问题。"] * 2 == out.splitlines()


def test_check_says_all_that_is_wrong_with_all_files(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The problems of several files come in one list, and the exit code is 2."""
    other = report.with_name("other.yaml")
    other.write_text(REPORT.replace("6次", "二十五次"), encoding="utf-8")
    report.write_text(REPORT.replace("20余场", "近20余场"), encoding="utf-8")
    code, out, err = _run(capfdbinary, "check", report, other)
    assert (2, "", True) == (code, out, err.startswith("共2处问题："))


def test_check_remarks_upon_what_a_draft_would_say(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A figure that the rows contradict is an error of the content: exit code 1."""
    report.write_text(REPORT.replace("抓手: N个聚焦", "抓手: 四个聚焦"), encoding="utf-8")
    code, out, err = _run(capfdbinary, "check", report)
    assert (1, True) == (code, "四个聚焦" in err)
    assert "提醒1处" in out


def test_the_schema_is_printed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`schema` prints the JSON Schema of the report file."""
    code, out, err = _run(capfdbinary, "schema")
    assert (0, "", "台账文件") == (code, err, json.loads(out)["title"])


def test_one_draft_is_written_in_every_format(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The suffix of each output tells its format, and each file is what the library gives."""
    pages = {"a.md": "markdown", "a.html": "html", "wechat.html": "wechat"}
    names = {"a.txt": "text", **pages, "a.docx": "docx", "a.json": "json"}
    assert set(FORMATS) == set(names.values())
    outputs = [argument for name in names for argument in ("-o", report.with_name(name))]
    code, out, err = _run(capfdbinary, "draft", report, *outputs)
    assert (0, "", "") == (code, out, err)
    draft = kr.compose(kr.load(report))
    for name, format in names.items():
        assert kr.render(draft, format=format) == report.with_name(name).read_bytes()


def test_text_is_written_in_the_encoding_that_was_asked_for(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """--encoding is that of the text; a page stays in UTF-8, and an encoding that is unknown is refused."""
    outputs = [report.with_name(name) for name in ("a.txt", "a.html")]
    argv = ("draft", report, "-o", outputs[0], "-o", outputs[1], "--encoding")
    assert 0 == _run(capfdbinary, *argv, "gb18030")[0]
    draft = kr.compose(kr.load(report))
    assert kr.render(draft) == outputs[0].read_bytes().decode("gb18030").encode("utf-8")
    assert kr.render(draft, format="html") == outputs[1].read_bytes()
    code, _, err = _run(capfdbinary, *argv, "gbk")
    assert (2, True) == (code, "没有“gbk”这个--encoding" in err)


def test_an_article_that_wechat_does_not_take_is_remarked(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A headline that is too long for WeChat is said where an article for WeChat is written, only there."""
    report.write_text(REPORT.replace("目标: N有科协", f"目标: N{'有' * 30}科协"), encoding="utf-8")
    plain = _run(capfdbinary, "draft", report, "-o", report.with_name("a.html"))
    code, _, err = _run(capfdbinary, "draft", report, "-o", report.with_name("wechat.html"))
    assert ("", 0) == (plain[2], code)
    assert re.fullmatch(r"警告（wechat-title）：标题有\d+字，公众号最多32字\n", err)


def test_where_one_output_cannot_be_made_none_is_written(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that one format lacks is said before the file of another format is there."""
    monkeypatch.setitem(sys.modules, "docx", None)
    text = report.with_name("a.txt")
    code, _, err = _run(capfdbinary, "draft", report, "-o", text, "-o", report.with_name("a.docx"))
    assert (2, True, False) == (code, 'pip install "kexie-report[word]"' in err, text.exists())


def test_a_dash_is_the_terminal(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`-o -` prints the text beside what goes to files, in the encoding that was asked for."""
    text = report.with_name("a.txt")
    argv = [str(argument) for argument in ("draft", report, "-o", "-", "-o", text, "--encoding", "gb18030")]
    assert 0 == main(argv)
    assert text.read_bytes() == capfdbinary.readouterr().out
    assert "青河县科协" in text.read_bytes().decode("gb18030")


@pytest.mark.parametrize("command", ["draft", "check"])
def test_quiet_says_only_errors(
    command: str, report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """--quiet leaves out warnings and what was not told; errors and the exit code stay."""
    record = "{类型: 活动, 名称: 专题学习, 次数: 6次}"
    hidden = f"{record}\n      - {{类型: 活动, 名称: 会商, 不公开: 是}}"
    report.write_text(REPORT.replace(record, hidden), encoding="utf-8")
    assert "未写入：会商" in _run(capfdbinary, command, report)[2]
    assert (0, "") == _run(capfdbinary, command, report, "--quiet")[::2]
    report.write_text(REPORT.replace("N个聚焦", "四个聚焦"), encoding="utf-8")
    assert _run(capfdbinary, command, report)[::2] == _run(capfdbinary, command, report, "--quiet")[::2]
    assert 1 == _run(capfdbinary, command, report, "--quiet")[0]
