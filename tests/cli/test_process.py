"""The command as a process among others: pipes, signals, how much it imports."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy

import kexie_report as kr
from kexie_report.cli import Exit, main
from kexie_report.sources.database import spoken_name
from tests.cli.terminals import COMMAND, surroundings
from tests.peers import peer

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    ("words", "end"), [("wordings", "stdout"), ("--help", "stdout"), ("draft nowhere.yaml", "stderr")]
)
def test_a_reader_that_stops_reading_is_no_error(words: str, end: str) -> None:
    """`| head` ends the command without a word, with the exit code of a closed pipe."""
    theirs, ours = os.pipe()
    os.close(theirs)
    out, err = (ours if end == name else subprocess.PIPE for name in ("stdout", "stderr"))
    process = subprocess.Popen([*COMMAND, *words.split()], stdout=out, stderr=err, env=surroundings({}))
    os.close(ours)
    said = b"".join(filter(None, process.communicate()))
    assert (Exit.PIPE_CLOSED, b"") == (process.returncode, said)


def test_what_has_nowhere_to_go_is_no_error() -> None:
    """A standard output that the caller closed (`>&-`) takes nothing, and the command is done."""
    report = EXAMPLES / "small" / "report.yaml"
    bash = peer("bash", package="bash")
    line = f"{shlex.join([*COMMAND, 'draft', str(report)])} >&-"
    process = subprocess.run([bash, "-c", line], env=surroundings({}), capture_output=True)
    assert (Exit.DONE, b"", b"") == (process.returncode, process.stdout, process.stderr)


def _as_at_a_terminal() -> None:
    """Mind interrupts, which a process that was started in the background has been told to ignore."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_is_said_in_chinese(tmp_path: Path) -> None:
    """Ctrl-C while a file is read gives one line and exit code 130, and nothing is written."""
    pipe, output = tmp_path / "report.yaml", tmp_path / "a.txt"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [*COMMAND, "draft", str(pipe), "-o", str(output)],
        stderr=subprocess.PIPE,
        env=surroundings({}),
        preexec_fn=_as_at_a_terminal,
    )
    with pipe.open("wb"):  # opens once the command reads, which then waits until it is closed
        process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[1].decode()
    assert (Exit.INTERRUPTED, "已中断。", False) == (process.returncode, said.strip(), output.exists())


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["completion", "bash"]])
def test_what_needs_no_report_imports_next_to_nothing(words: list[str]) -> None:
    """Neither the model nor any package but click is imported for the version and the list of commands."""
    code = f"""
import sys
from kexie_report.cli import main
try:
    main({words!r})
except SystemExit:
    pass
heavy = "attr babel cattrs jinja2 openpyxl rich yaml kexie_report.kinds kexie_report.render".split()
sys.stderr.write(str([name for name in heavy if name in sys.modules]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stderr


@pytest.mark.parametrize("encoding", ["cp936", "ascii"])
def test_what_is_printed_is_utf_8_whatever_the_terminal_is_set_to(encoding: str) -> None:
    """Output and errors are the same bytes on a machine whose Python would write another encoding."""
    command = [*COMMAND, "draft", str(EXAMPLES / "with-errors" / "report.yaml")]
    runs = [
        subprocess.run(command, env=surroundings({"PYTHONIOENCODING": name}), capture_output=True)
        for name in ("utf-8", encoding)
    ]
    assert runs[0].stderr == runs[1].stderr
    assert "处问题" in runs[1].stderr.decode("utf-8")


def test_what_is_read_is_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database's URL reaches the readers character for character, not as a path."""
    url, asked = "sqlite:///台账.db?mode=ro&x=//y", list[object]()

    def load(path: object) -> kr.Report:
        asked.append(path)
        return kr.load(EXAMPLES / "small" / "report.yaml")

    monkeypatch.setattr("kexie_report.cli.reading.load", load)
    assert [0, 0] == [main(["draft", url]), main(["check", url, url])]
    assert [url] * 3 == asked


def test_a_name_that_is_no_text_is_said_all_the_same(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A file name in another encoding than that of the machine does not break the sentence about it."""
    assert 2 == main(["check", "\udcd6\udcd0.yaml"])
    assert "文件打不开" in capfdbinary.readouterr().err.decode("utf-8")


def test_the_password_of_a_database_is_not_printed(tmp_path: Path) -> None:
    """`check` calls a database by its name, never by the address that was typed."""
    assert "register" == spoken_name("postgresql+psycopg://kexie:secret@host/register")
    register = tmp_path / "台账.db"
    engine = sqlalchemy.create_engine(f"sqlite:///{register}")
    with engine.begin() as connection:
        connection.exec_driver_sql('CREATE TABLE "报告" ("项目" TEXT, "内容" TEXT)')
        connection.exec_driver_sql("INSERT INTO \"报告\" VALUES ('单位.全称', '青河县科协')")
        connection.exec_driver_sql('CREATE TABLE "活动" ("名称" TEXT, "次数（场）" INTEGER)')
        connection.exec_driver_sql("INSERT INTO \"活动\" VALUES ('科普讲座', 25)")
    engine.dispose()
    process = subprocess.run(
        [*COMMAND, "check", f"sqlite:///{register}"], env=surroundings({}), capture_output=True, text=True
    )
    assert (0, "台账.db：可以写稿；没有问题。\n") == (process.returncode, process.stdout)
