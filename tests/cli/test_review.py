"""The proofreader on the command line."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import yaml

from kexie_report.cli import main
from kexie_report.review import RULES
from kexie_report.review.reporters import REPORTERS

_ROOT = Path(__file__).parents[2]
_WRONG = "设有“甲”、“乙”两处。\n"
_RIGHT = "设有“甲”“乙”两处。\n"
_RULE = "dunhao-between-quotes"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command in an empty folder with a standard input."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        code = main(words)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return run


def _write(name: str, text: str) -> Path:
    file = Path(name)
    file.write_text(text, encoding="utf-8")
    return file


def test_findings_are_listed(run: Run) -> None:
    """What is found is printed with its place; the exit code is 1 where there is an error, else 0."""
    _write("错.txt", _WRONG)
    _write("对.md", _RIGHT)
    code, out, err = run("review", "错.txt", "对.md")
    assert (1, "") == (code, err)
    assert out.startswith(f"错.txt:1:6 错误（{_RULE}）：")
    assert out.endswith("2个文件：错误1处，警告0处，提示0处。\n")
    assert 0 == run("review", "对.md")[0]


@pytest.mark.parametrize("name", REPORTERS)
def test_one_exit_code_for_all_formats(name: str, run: Run) -> None:
    """The exit code depends on the findings and --fail-on, not on the format."""
    _write("错.txt", _WRONG)
    _write("kexie-review.toml", f'severity = {{{_RULE} = "warning"}}')
    codes = [run("review", "错.txt", "--format", name, *more)[0] for more in ((), ("--fail-on", "warning"))]
    assert [0, 1] == codes


def test_many_alike_are_listed_when_asked_for(run: Run) -> None:
    """Findings in the same words are counted from the fourth on; --all lists them in the text format."""
    _write("错.txt", _WRONG * 8)
    assert "同样的还有5处" in run("review", "错.txt")[1]
    assert 8 == run("review", "错.txt", "--all")[1].count(_RULE)
    code, _, err = run("review", "错.txt", "--all", "--format", "json")
    assert (2, True) == (code, "--all只用于text格式" in err)


def test_it_is_fixed_in_place(run: Run) -> None:
    """With --fix the file has what can be mended, in its encoding, and the rest is listed."""
    file = Path("稿.txt")
    file.write_bytes((_WRONG + "又。。\r\n").encode("gb18030"))
    code, _, err = run("review", "稿.txt", "--fix")
    assert (0, "稿.txt：改了2处。\n") == (code, err)
    assert (_RIGHT + "又。\r\n").encode("gb18030") == file.read_bytes()
    before = file.stat().st_mtime_ns
    assert (0, "") == run("review", "稿.txt", "--fix")[::2]
    assert before == file.stat().st_mtime_ns


def test_the_standard_input_is_read(run: Run) -> None:
    """- is the standard input under a name; with --fix the mended text is printed, the findings beside it."""
    code, out, _ = run("review", "-", "--stdin-name", "简报.md", typed=f"# 题\n\n{_WRONG}")
    assert (1, True) == (code, out.startswith("简报.md:3:6 "))
    code, out, err = run("review", "-", "--fix", typed=_WRONG)
    assert (0, _RIGHT) == (code, out)
    assert "稿子.txt：改了1处。\n1个文件：错误0处" in err


def test_a_word_file_is_not_fixed(run: Run) -> None:
    """A Word file is reviewed; its fixes are left to a person."""
    file = docx.Document()
    file.add_paragraph(_WRONG.strip())
    file.save("通稿.docx")
    assert run("review", "通稿.docx")[1].startswith("通稿.docx:第1段 错误（")
    code, _, err = run("review", "通稿.docx", "--fix")
    assert (2, True) == (code, "--fix不能改Word文件" in err)


def test_a_day_and_a_profile_are_taken(run: Run) -> None:
    """The day on which a text speaks settles what 去年 is; a profile may replace that of the settings."""
    _write("稿.txt", "活动于2024年5月30日（星期五）举行。\n")
    assert "weekday" in run("review", "稿.txt", "--as-of", "2024-06-01", "--profile", "official")[1]


def test_settings_are_those_of_the_folder(run: Run, tmp_path: Path) -> None:
    """The nearest file of settings holds; --config names another; what is wrong with either is said."""
    _write("稿.txt", _WRONG)
    _write("kexie-review.toml", 'ignore = ["punct"]')
    assert 0 == run("review", "稿.txt")[0]
    _write("另.toml", "")
    assert 1 == run("review", "稿.txt", "--config", "另.toml")[0]
    _write("坏.toml", "ignroe = 1")
    code, _, err = run("review", "稿.txt", "--config", "坏.toml", "--baseline", "无.json")
    assert (2, True, True) == (code, "坏.toml ignroe" in err, "无.json：文件打不开" in err)


def test_a_baseline_is_made_and_kept(run: Run) -> None:
    """What was there at first stands from then on; what is new is found; a baseline behind is a warning."""
    _write("旧稿.txt", _WRONG)
    made = run("review", "旧稿.txt", "--baseline", "基线.json", "--update-baseline", "--reason", "旧稿已发")
    assert (0, "基线.json：放行1处。\n", "") == made
    assert "旧稿已发" in Path("基线.json").read_text(encoding="utf-8")
    code, out, _ = run("review", "旧稿.txt", "--baseline", "基线.json", "--format", "json")
    (finding,) = json.loads(out)["files"][0]["findings"]
    assert (0, "external") == (code, finding["suppression"]["where"])
    _write("旧稿.txt", f"{_WRONG}又“丙”、“丁”。\n")
    assert 1 == run("review", "旧稿.txt", "--baseline", "基线.json")[0]
    _write("旧稿.txt", _RIGHT)
    code, out, _ = run("review", "旧稿.txt", "--baseline", "基线.json", "--fail-on", "warning")
    assert (1, True) == (code, "unused-suppression" in out)


def test_a_suppressed_finding_is_not_fixed(run: Run) -> None:
    """What a baseline lets stand stays as it is with --fix."""
    file = _write("旧稿.txt", _WRONG)
    run("review", "旧稿.txt", "--baseline", "基线.json", "--update-baseline")
    assert 0 == run("review", "旧稿.txt", "--baseline", "基线.json", "--fix")[0]
    assert _WRONG == file.read_text(encoding="utf-8")


def test_all_files_that_cannot_be_read_are_said(run: Run) -> None:
    """Nothing is reviewed while a file cannot be read; all of them are said at once."""
    _write("好.txt", _WRONG)
    Path("坏.txt").write_bytes(b"\xff\xff")
    code, out, err = run("review", "好.txt", "坏.txt", "无.txt")
    assert (2, "") == (code, out)
    assert err.startswith("共2处问题：\n坏.txt：")
    code, _, err = run("review", "好.doc")
    assert (2, True) == (code, "没有名为“.doc”的稿件格式" in err)


def test_the_rules_are_listed_and_explained(run: Run) -> None:
    """Every rule has a line; each can be looked up, and one that there is not is guessed at."""
    _, out, _ = run("rules")
    assert all(f"\t{rule.code}\t" in out for rule in RULES)
    assert f"\t{_RULE}\t" not in run("rules", "--group", "typo")[1]
    assert "查什么：" in run("explain", _RULE)[1]
    code, _, err = run("explain", "dunhao-betwen-quotes")
    assert (2, True) == (code, f"您是不是要写“{_RULE}”？" in err)


def test_the_hooks_run_what_there_is(run: Run) -> None:
    """What pre-commit is told to run is a command with its options, and takes the files that it passes."""
    hooks = yaml.safe_load((_ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {"kexie-report-review", "kexie-report-review-fix"} == {hook["id"] for hook in hooks}
    for hook in hooks:
        _write("简报.md", _RIGHT)
        program, *words = hook["entry"].split()
        assert re.search(hook["files"], "稿子/简报.md")
        assert ("kexie-report", 0) == (program, run(*words, "简报.md")[0])
