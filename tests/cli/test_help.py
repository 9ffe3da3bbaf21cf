"""The help of every command."""

from __future__ import annotations

import gettext
import os
import shutil
import subprocess
from pathlib import Path

import click
import docx
import openpyxl
import pytest

from kexie_report.cli import commands, main
from kexie_report.cli.commands import SUMMARIES
from kexie_report.cli.help import Example
from kexie_report.zh.cells import cells
from tests.cli.commands import ALL, arguments_of, english_in, options_of
from tests.cli.terminals import installed
from tests.peers import peer
from tests.sources.plain import plain_report
from tests.sources.sheets import sheets_of

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "examples" / "small" / "report.yaml"


def _page(name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> str:
    with pytest.raises(SystemExit) as left:
        main([*filter(None, [name]), "--help"])
    assert 0 == left.value.code
    return capfdbinary.readouterr().out.decode("utf-8")


@pytest.mark.parametrize("name", ALL)
def test_a_page_says_all_that_can_be_typed(name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """What the command does, every argument and option with what it is for, and one to three examples."""
    said, command = _page(name, capfdbinary), ALL[name]
    assert command.summary in said
    for option in options_of(command):
        assert all(one in said for one in option.opts)
        assert option.help
    assert all(str(one.metavar) in said for one in arguments_of(command))
    assert 1 <= len(command.examples) <= 3
    assert all(f"    {one.typed}\n" in said for one in command.examples)


@pytest.mark.parametrize("name", ALL)
def test_a_page_is_chinese(name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """There is no English in it but names of options, commands, genres, formats and programs."""
    typed = [example.typed for example in ALL[name].examples]
    assert [] == english_in(_page(name, capfdbinary), *typed)


@pytest.mark.parametrize("columns", ["40", "80", "300"])
def test_a_page_fits_the_terminal(
    columns: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """No line is wider than the terminal, in which a Chinese character takes two cells, nor than 100."""
    monkeypatch.setenv("COLUMNS", columns)
    said = _page("draft", capfdbinary).partition("示例：")[0]
    assert max(cells(line) for line in said.splitlines()) <= min(int(columns), 100)


def test_every_file_of_a_command_is_listed() -> None:
    """A command is listed once it has a file, and has a file once it is listed."""
    files = Path(str(commands.__file__)).parent.glob("*.py")
    assert {*SUMMARIES} == {file.stem for file in files if file.stem != "__init__"}


def test_the_reference_names_every_option() -> None:
    """The page about the commands leaves out no command, and no option of any."""
    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    named = {name for command in ALL.values() for option in options_of(command) for name in option.opts}
    assert [] == sorted(name for name in {*named, *SUMMARIES} if f"`{name}" not in page)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the examples name, and the command on the path."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("台账.yaml", "上期台账.yaml"):
        shutil.copy(SMALL, folder / name)
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets_of(plain_report(SMALL)).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "台账.xlsx")
    for name in ("简报.md", "旧稿.txt"):
        (folder / name).write_text("县科协开展科普讲座。\n", encoding="utf-8")
    letter = docx.Document()
    letter.add_paragraph("县科协开展科普讲座。")
    letter.save(str(folder / "通稿.docx"))
    installed(folder)
    return folder


@pytest.mark.parametrize("example", [one for command in ALL.values() for one in command.examples])
def test_an_example_runs_as_it_stands(example: Example, desk: Path) -> None:
    """What the help shows can be typed, and says nothing is wrong with it."""
    bash = peer("bash", package="bash")
    path = f"{desk}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [bash, "-c", example.typed], cwd=desk, env={**os.environ, "PATH": path}, capture_output=True
    )
    missing_fonts = example.typed == "kexie-report doctor" and done.returncode == 1
    assert (True, b"") == (done.returncode == 0 or missing_fonts, done.stderr)


def test_the_words_of_another_program_stay_as_they_are(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A program that embeds ours and has commands of its own has the help that it had."""
    theirs = click.Command("theirs", params=[click.Option(["--count"], type=int)])
    before = gettext.gettext, theirs.get_help(click.Context(theirs))
    _page("draft", capfdbinary)
    assert before == (gettext.gettext, theirs.get_help(click.Context(theirs)))
    assert "Usage:" in before[1]
