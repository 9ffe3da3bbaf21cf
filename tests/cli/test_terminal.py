"""What a person sees at a terminal, and what goes elsewhere."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from kexie_report.cli import main
from tests.cli.terminals import at_terminal, piped, plain

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORT = EXAMPLES / "tancheng-2023" / "report.yaml"
COLOUR = "\x1b["


def test_a_draft_at_a_terminal_is_the_printed_one_in_colour() -> None:
    """Every Arabic figure of the text is coloured, headings are bold, and not a character is another."""
    seen, printed = at_terminal("draft", REPORT), piped("draft", REPORT)
    assert printed.out == plain(seen.out)
    assert COLOUR not in printed.out + printed.err
    coloured = "".join(re.findall(r"\x1b\[[0-9;]*36m(.*?)\x1b\[0m", seen.out))
    assert re.findall("[0-9]", printed.out) == re.findall("[0-9]", coloured)
    assert seen.out.startswith("\x1b[1")


def test_remarks_are_coloured_by_their_weight(tmp_path: Path) -> None:
    """An error is red and a warning yellow, at a terminal only."""
    report = tmp_path / "report.yaml"
    text = REPORT.read_text(encoding="utf-8")
    report.write_text(text.replace("N个坚持", "五个坚持"), encoding="utf-8")
    seen, printed = at_terminal("draft", report), piped("draft", report)
    assert printed.err == plain(seen.err)
    colours = {"错误": "\x1b[1;31m", "警告": "\x1b[33m"}
    lines = [line for line in seen.err.splitlines() if plain(line)[:2] in colours]
    assert {"错误", "警告"} == {plain(line)[:2] for line in lines}
    assert all(line.startswith(colours[plain(line)[:2]]) for line in lines)


@pytest.mark.parametrize("changed", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=lambda one: next(iter(one)))
def test_who_wants_no_colour_gets_none(changed: dict[str, str]) -> None:
    """NO_COLOR, and a terminal that only prints lines, give what a pipe gives."""
    seen, printed = at_terminal("draft", REPORT, **changed), piped("draft", REPORT)
    assert (printed.out, printed.err) == (plain(seen.out), plain(seen.err))
    assert COLOUR not in seen.out + seen.err


def test_an_encoding_that_was_asked_for_is_without_colour(tmp_path: Path) -> None:
    """What is to be copied into a system of its own encoding has no marks of a terminal in it."""
    assert COLOUR not in at_terminal("draft", REPORT, "--encoding", "utf-8-sig").out


def test_without_rich_a_terminal_is_plain(tmp_path: Path) -> None:
    """The command works, without colour and progress, where the extra is not installed."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nsys.modules['rich'] = None\nimport importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *rest: None if name == 'rich' else find(name, *rest)\n",
        encoding="utf-8",
    )
    path = ":".join((str(tmp_path), *filter(None, sys.path)))
    seen = at_terminal("check", REPORT, REPORT, REPORT, PYTHONPATH=path)
    assert (0, 3) == (seen.code, seen.out.count("可以写稿"))
    assert COLOUR not in seen.out + seen.err


def test_long_work_says_how_far_it_has_come() -> None:
    """Three files are counted while they are read; nothing of it stays, and the remarks come after it."""
    seen, printed = at_terminal("check", REPORT, REPORT, REPORT), piped("check", REPORT, REPORT, REPORT)
    shown, _, rest = seen.err.rpartition("\x1b[2K")
    assert re.search("[0-3]/3", plain(shown))
    assert printed.err == plain(rest)
    assert printed.out == plain(seen.out)


def test_progress_is_for_a_person_who_waits(tmp_path: Path) -> None:
    """There is none in a pipe, with --quiet, or of short work."""
    outputs = [word for name in ("a.txt", "a.md", "a.html") for word in ("-o", tmp_path / name)]
    seen = at_terminal("draft", REPORT, *outputs)
    assert "4/5" in plain(seen.err)
    for silent in (
        piped("draft", REPORT, *outputs),
        at_terminal("draft", REPORT, *outputs, "--quiet"),
        at_terminal("draft", REPORT, *outputs[:2]),
    ):
        assert "/5" not in plain(silent.err)
        assert "写" not in silent.err.replace("未写入", "")


def test_a_big_file_is_long_work(tmp_path: Path) -> None:
    """One file of more than a megabyte is waited for as several are."""
    report = tmp_path / "report.yaml"
    text = REPORT.read_text(encoding="utf-8")
    report.write_text(f"{text}{'#' * 99}\n{('#' * 99 + chr(10)) * 11_000}", encoding="utf-8")
    assert "0/1" in plain(at_terminal("check", report).err)


@pytest.mark.parametrize("changed", [{}, {"NO_COLOR": "1"}], ids=["colour", "plain"])
@pytest.mark.parametrize("count", ["3次", "三\\u001b[2J次"], ids=["right", "wrong"])
def test_what_would_steer_the_terminal_is_shown_instead(
    changed: dict[str, str], count: str, tmp_path: Path
) -> None:
    """A control character from a register cannot clear the terminal, neither in the draft nor in errors."""
    report = tmp_path / "report.json"
    event = f'{{"类型": "活动", "名称": "讲座\\u001b[2J", "次数": "{count}"}}'
    report.write_text(f'{{"单位": "青河县科协", "成果": [{event}]}}', encoding="utf-8")
    seen = at_terminal("draft", report, "--trace", "--as-of", "2023-08-14", **changed)
    assert "\x1b[2J" not in seen.out + seen.err
    assert "\ufffd[2J" in seen.out + seen.err


def test_the_output_of_an_embedding_program_is_never_coloured(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """What is captured is no terminal."""
    assert 0 == main(["draft", str(REPORT)])
    assert b"\x1b" not in capfdbinary.readouterr().out
