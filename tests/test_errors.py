"""Every exception writes its own sentence."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import errors
from kexie_report.cli.usage import UsageError
from kexie_report.errors import (
    DataError,
    FilesThereError,
    InexactError,
    KexieReportError,
    LayoutError,
    MissingExtraError,
    NumeralError,
    PatternError,
    UnknownNameError,
    UntracedFigureError,
    closest,
    reason_of,
)
from kexie_report.model.origin import Origin
from kexie_report.sources.node import Problem
from tests.strategies import names

SAID: dict[KexieReportError, str] = {
    DataError(
        [Problem("missing", Origin("a.yaml", 3), "缺少“名称”")]
    ): "共1处问题：\na.yaml 第3行：缺少“名称”",
    NumeralError(
        "近20余次", "有两个约数的说法", "GB/T 15835"
    ): "“近20余次”有两个约数的说法（依据：GB/T 15835）",
    InexactError(1.5): "“1.5”是float，不是精确的数；请用int或Decimal",
    UnknownNameError(
        "体裁", "简抱", ["简报", "总结"]
    ): "没有名为“简抱”的体裁，可用：简报、总结；您是不是要写“简报”？",
    PatternError("开展{nmae}", "has no field"): "pattern '开展{nmae}': has no field",
    LayoutError("mine.jinja", 2, "no arithmetic"): "mine.jinja, line 2: no arithmetic",
    FilesThereError(["甲/台账.xlsx", "甲/台账.yaml"]): (
        "已经有甲/台账.xlsx、甲/台账.yaml，没有改动；请换一个文件夹，或者先把它移走"
    ),
    MissingExtraError("word", "python-docx"): (
        '读写这种格式要用python-docx，还没有安装；请运行：pip install "kexie-report[word]"'
    ),
    UntracedFigureError("共3次", "3"): "the figure '3' in '共3次' states no fact",
    UsageError("缺少命令", "用法：kexie-report 命令"): "命令写法不对：缺少命令。用法：kexie-report 命令",
}
EACH = pytest.mark.parametrize("error", SAID, ids=lambda error: type(error).__name__)


@EACH
def test_an_exception_says_all_that_it_knows(error: KexieReportError) -> None:
    """The sentence names what was refused, where, why, and what was meant."""
    assert SAID[error] == str(error)


def test_no_exception_is_left_out_here() -> None:
    """Every exception that the library defines is among those that are tested."""
    found = [getattr(errors, name) for name in errors.__all__]
    raised = {cls for cls in found if isinstance(cls, type) and issubclass(cls, Exception)}
    assert raised == ({type(error) for error in SAID} | {KexieReportError}) - {UsageError}


@EACH
def test_an_exception_travels_between_processes(error: KexieReportError) -> None:
    """An exception of a worker process reaches the caller with its sentence and its data."""
    for made in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (type(error), str(error), vars(error)) == (type(made), str(made), vars(made))


@EACH
def test_an_exception_can_be_caught_by_what_it_is(error: KexieReportError) -> None:
    """Bad data and figures are value errors, an unknown name a lookup error; all have one root."""
    usual: dict[type[KexieReportError], type[Exception]] = {
        FilesThereError: FileExistsError,
        MissingExtraError: ImportError,
        UnknownNameError: LookupError,
        UsageError: KexieReportError,
    }
    assert isinstance(error, usual.get(type(error), ValueError))


@given(st.lists(names, unique=True, min_size=1))
def test_a_word_that_is_known_is_its_own_closest(known: list[str]) -> None:
    """What is written right is never taken for something else."""
    assert known == [closest(word, known) for word in known]


@pytest.mark.parametrize(
    ("word", "known", "guess"),
    [
        ("次书", ["次数", "名称", "届次"], "次数"),
        ("contu", ["count", "content"], "count"),
        ("乙", ["甲", "丙"], None),
        ("州级", ["省级", "市级"], None),
        ("", ["甲"], None),
        ("甲", [], None),
    ],
)
def test_a_guess_is_made_only_where_one_word_is_meant(word: str, known: list[str], guess: str | None) -> None:
    """A slip is corrected; where nothing is near, or several are equally near, there is no guess."""
    assert guess == closest(word, known)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError(2, "x"), "没有这个文件或文件夹"),
        (PermissionError(13, "x"), "没有权限"),
        (IsADirectoryError(21, "x"), "这是一个文件夹"),
        (NotADirectoryError(20, "x"), "路径里有一段不是文件夹"),
        (OSError(28, "No space left on device"), "磁盘已满"),
        (OSError(99, "Address not available"), "Address not available"),
        (OSError("broken"), "broken"),
    ],
)
def test_why_a_file_could_not_be_used(error: OSError, said: str) -> None:
    """The usual reasons are said in Chinese, another one as the system says it."""
    assert said == reason_of(error)
