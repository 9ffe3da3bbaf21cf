"""Every example runs as it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

import kexie_report as kr
from kexie_report.genres import GENRES
from tests.golden.test_formats import FORMATS_OF_THE_REGISTER, REGISTER
from tests.golden.test_releases import REPORT_NAMES

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = {path for path in EXAMPLES.glob("**/*") if path.is_file() and "__pycache__" not in path.parts}
EMBEDDING = EXAMPLES / "embedding"
EMBEDDED = {path for path in FILES if EMBEDDING in path.parents}
WRONG = EXAMPLES / "with-errors" / "report.yaml"
HOUSE = EXAMPLES / "house-style"
IN_STYLE = HOUSE / "report.yaml"
REPORTS = sorted(path for path in FILES - {WRONG, IN_STYLE} if path.name in REPORT_NAMES)
NAMES = tuple(genre.name for genre in GENRES)
SCRIPTS = sorted(path for path in FILES - EMBEDDED if path.suffix == ".py")


GENRE_OF = {"release.txt": GENRES[NAMES.index("press_release")]} | {f"{g.name}.txt": g for g in GENRES}


def _genres(report: Path) -> list[kr.Genre]:
    """The genres for which a report is made: those of the texts beside it, else the first of all."""
    beside = [genre for name, genre in GENRE_OF.items() if report.with_name(name).exists()]
    return beside or [GENRE_OF["release.txt"]]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_report_file_gives_drafts_that_tell_all(path: Path) -> None:
    """A report file of the examples loads, and its drafts leave nothing untold.

    A draft may leave out what the layout of its genre has no place for, if the text of another genre
    beside it tells that; a record is told in every one of them.
    """
    report = kr.load(path)
    untold: list[set[str]] = []
    for genre in _genres(path):
        draft = kr.compose(report, genre)
        assert [] == [r for r in draft.remarks if r.severity is kr.Severity.ERROR]
        assert [] == [u for u in draft.untold if not u.reason.startswith(f"体裁“{genre.label}”的版式")]
        untold.append({u.fact.key for u in draft.untold})
    assert set() == set.intersection(*untold)


def test_the_register_is_a_half_year_of_120_rows() -> None:
    """The workbook holds 120 records of sixteen kinds in four sections, and says that it is invented."""
    report = kr.load(REGISTER)
    passages = [passage for section in report.sections for passage in section.passages]
    records = [*report.closing, *(record for passage in passages for record in passage.achievements)]
    assert (120, 16, 4) == (len(records), len({type(record) for record in records}), len(report.sections))
    notes = openpyxl.load_workbook(REGISTER)["说明"]
    assert any("虚构" in str(cell.value) for row in notes for cell in row)


def test_the_report_file_with_errors_gives_the_list_beside_it() -> None:
    """The file that is filled in wrongly is refused with all of its problems at once."""
    with pytest.raises(kr.DataError) as caught:
        kr.load(WRONG)
    assert WRONG.with_name("errors.txt").read_text(encoding="utf-8") == f"{caught.value}\n"


def test_the_house_style_gives_the_text_beside_it(update_golden: bool) -> None:
    """The folder of a house style loads, and its report in its genre is the text beside it, to the byte."""
    golden = HOUSE / "工作专报.txt"
    draft = kr.compose(kr.load(IN_STYLE), "工作专报", style=kr.load_style(HOUSE / "style"))
    if update_golden:
        golden.write_bytes(kr.render(draft, format="text"))
    assert kr.render(draft, format="text") == golden.read_bytes()
    assert () == draft.untold


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_runs(path: Path) -> None:
    """A script of the examples runs and prints something, and nothing on the error stream."""
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, check=True)
    assert ("", True) == (done.stderr, bool(done.stdout.strip()))


def test_each_embedding_has_tests_of_its_own() -> None:
    """Beside each folder that embeds the library in something else stands a module of tests, by its name."""
    folders = {path.name for path in EMBEDDING.iterdir() if path.is_dir()}
    tests = {
        path.stem.removeprefix("test_") for path in (EXAMPLES.parent / "tests/embedding").glob("test_*.py")
    }
    assert (folders, 3) == (tests, len(folders))


def test_no_example_goes_untested() -> None:
    """There is no file among the examples that no test reads, and every folder stands in the list.

    What a report file gives (release.txt and the other genres and formats) is compared by the golden tests.
    """
    given = {path.with_name(f"{name}.txt") for path in REPORTS for name in ("release", *NAMES)}
    listed = EXAMPLES / "README.md"
    house = {*(HOUSE / "style").iterdir(), IN_STYLE, HOUSE / "工作专报.txt"}
    register = {REGISTER.with_name(name) for name in FORMATS_OF_THE_REGISTER}
    read = {*REPORTS, *SCRIPTS, *register, *EMBEDDED, WRONG, WRONG.with_name("errors.txt"), listed, *house}
    assert set() == FILES - read - given
    text = listed.read_text(encoding="utf-8")
    assert [] == [path for path in EXAMPLES.iterdir() if path.is_dir() and f"[{path.name}]" not in text]
