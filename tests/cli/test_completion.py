"""What a shell offers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kexie_report.cli.commands import SUMMARIES
from kexie_report.cli.commands.completion import SHELLS
from kexie_report.genres import GENRES
from kexie_report.kinds import KINDS
from kexie_report.render import SUFFIXES
from kexie_report.render.text import ENCODINGS
from tests.cli.terminals import installed, piped, surroundings
from tests.peers import peer

SMALL = Path(__file__).parents[2] / "examples" / "small" / "report.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the command, a register and a file that is none."""
    installed(tmp_path)
    shutil.copy(SMALL, tmp_path / "台账.yaml")
    shutil.copy(SMALL, tmp_path / "台账 副本.yaml")
    (tmp_path / "readme.doc").touch()
    shutil.copy(SMALL, tmp_path / "report.yaml")
    return tmp_path


def _offered(desk: Path, *words: str) -> list[str]:
    """What bash offers for the last of the words."""
    bash = peer("bash", package="bash")
    script = """
source <(kexie-report completion bash)
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
compopt() { COMPREPLY=("<$*>"); }
_kexie_report_completion kexie-report
printf '%s\\n' "${COMPREPLY[@]}"
"""
    return _run(desk, bash, "--norc", "-c", script, "bash", "kexie-report", *words).split()


def _run(desk: Path, *command: str) -> str:
    around = surroundings({"PATH": f"{desk}{os.pathsep}{os.environ['PATH']}", "HOME": str(desk)})
    done = subprocess.run(command, cwd=desk, env=around, capture_output=True, text=True, check=True)
    assert "" == done.stderr
    return done.stdout


def test_bash_offers_the_commands(desk: Path) -> None:
    """Every command is offered where nothing is typed, and one where it is begun."""
    assert [*SUMMARIES] == _offered(desk, "")
    assert ["draft"] == _offered(desk, "dr")


def test_bash_offers_options_and_their_words(desk: Path) -> None:
    """Options, genres under both names, encodings, kinds."""
    assert ["--seed", "--style"] == _offered(desk, "draft", "report.yaml", "--s")
    assert {name for genre in GENRES for name in genre.names} == {*_offered(desk, "draft", "--genre", "")}
    assert ["简报"] == _offered(desk, "draft", "--genre", "简")
    assert [*ENCODINGS] == _offered(desk, "draft", "--encoding", "")
    assert {kind.label for kind in KINDS} <= {*_offered(desk, "wordings", "")}
    assert ["event"] == _offered(desk, "wordings", "ev")
    assert [*SHELLS] == _offered(desk, "completion", "")


def test_bash_offers_files_that_can_be_read(desk: Path) -> None:
    """A register is offered and no other file; where a name has to be quoted the shell lists the files."""
    assert ["report.yaml"] == _offered(desk, "draft", "re")
    assert ["report.yaml"] == _offered(desk, "check", "report.yaml", "re")
    assert ["<-o", "default>"] == _offered(desk, "draft", "台")
    assert ["<-o", "default>"] == _offered(desk, "draft", "没有")


def test_bash_offers_the_suffixes_of_an_output(desk: Path) -> None:
    """The name of a draft goes on with each suffix that there is; a folder is left to the shell."""
    assert {f"稿子{suffix}" for suffix in SUFFIXES} == {*_offered(desk, "draft", "report.yaml", "-o", "稿子")}
    assert ["稿子.docx"] == _offered(desk, "draft", "report.yaml", "-o", "稿子.d")
    (desk / "稿件夹").mkdir()
    assert ["<-o", "default>"] == _offered(desk, "draft", "report.yaml", "-o", "稿件")
    assert ["<-o", "dirnames>"] == _offered(desk, "draft", "report.yaml", "--style", "")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_asks_under_the_name_that_is_answered(shell: str) -> None:
    """The script of each shell sets the variable that the command looks for."""
    script = piped("completion", shell)
    assert (0, "") == (script.code, script.err)
    variable = f"_KEXIE_REPORT_COMPLETE={shell}_complete"
    assert variable in script.out
    asked = {"COMP_WORDS": "kexie-report dr", "COMP_CWORD": "dr" if shell == "fish" else "1"}
    answer = piped(**{variable.partition("=")[0]: f"{shell}_complete", **asked})
    assert (0, True) == (answer.code, "draft" in answer.out)


FISH = """
kexie-report completion fish | source
complete -C "kexie-report draft --genre 简"
complete -C "kexie-report dr"
"""

# zsh completes only what is typed by hand: here its own two functions print what they were given.
ZSH = """
compdef() { :; }
compadd() { print -l -- ${(P)@[-1]}; }
_describe() { print -l -- ${(P)3}; }
source <(kexie-report completion zsh)
words=(kexie-report draft --genre 简) CURRENT=4
_kexie_report_completion
words=(kexie-report dr) CURRENT=2
_kexie_report_completion
"""


@pytest.mark.parametrize(("shell", "script"), [("fish", FISH), ("zsh", ZSH)])
def test_other_shells_offer_the_same_with_what_it_is(shell: str, script: str, desk: Path) -> None:
    """fish and zsh read the script, and show beside each word what it stands for."""
    done = _run(desk, peer(shell, package=shell), *(("-f",) if shell == "zsh" else ()), "-c", script)
    assert ["简报 简报", f"draft {SUMMARIES['draft']}"] == re.sub("[:\t]", " ", done).splitlines()
