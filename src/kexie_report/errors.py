"""Every exception of the library: each takes data and writes its own sentence.

Trouble in the *user's data* is never raised one piece at a time: it is collected and
raised once, as a :class:`DataError` that lists all of it.  The other exceptions are
mistakes of the *caller* (a genre that does not exist, a float where a figure must be
exact) or of a *house file* (a pattern or a layout that names an unknown slot).
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from typing import Protocol

__all__ = [
    "DataError",
    "FilesThereError",
    "InexactError",
    "KexieReportError",
    "LayoutError",
    "MissingExtraError",
    "NumeralError",
    "PatternError",
    "Trouble",
    "UnknownNameError",
    "UntracedFigureError",
    "closest",
    "did_you_mean",
    "perhaps_meant",
    "reason_of",
    "unknown",
]


_CLOSE = 0.5


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the question for a developer, or "" where nothing known is close to `word`.

    >>> did_you_mean("totl", ["total"])
    "; did you mean 'total'?"
    """
    guess = closest(word, known)
    return f"; did you mean {guess!r}?" if guess else ""


def perhaps_meant(word: str, known: Iterable[str]) -> str:
    """Return the same question for a press officer.

    >>> perhaps_meant("次书", ["次数"])
    '；您是不是要写“次数”？'
    """
    guess = closest(word, known)
    return f"；您是不是要写“{guess}”？" if guess else ""


def unknown(said: str, allowed: Iterable[str], known: Iterable[str], why: str = "没有“{}”这一项") -> str:
    """Return the sentence about a word that is not known, with what was meant and what there is.

    >>> unknown("次书", ["次数"], ["次数", "count"])
    '没有“次书”这一项；您是不是要写“次数”？可用：次数'
    """
    hint = perhaps_meant(said, known) or "；"
    return f"{why.format(said)}{hint}可用：{'、'.join(allowed)}"


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` most likely meant, or None.

    Where several are as close as the closest, none of them is the one that was meant.

    >>> closest("totl", ["total", "title"])
    'total'
    >>> closest("州级", ["省级", "市级", "县级"]) is None
    True
    """
    scores = {name: _likeness(word, name) for name in known}
    best = max(scores.values(), default=(0.0, 0))
    names = [name for name, score in scores.items() if score == best]
    return names[0] if best[0] >= _CLOSE and len(names) == 1 else None


def _likeness(word: str, name: str) -> tuple[float, int]:
    """How much of the two is alike, and how many characters stand at the same place."""
    from difflib import SequenceMatcher  # needed only once something is wrong

    return SequenceMatcher(None, word, name).ratio(), sum(a == b for a, b in zip(word, name, strict=False))


def reason_of(error: OSError) -> str:
    """Return in Chinese why a file could not be read or written.

    >>> reason_of(FileNotFoundError(2, "No such file or directory"))
    '没有这个文件或文件夹'
    """
    known = (
        (FileNotFoundError, "没有这个文件或文件夹"),
        (PermissionError, "没有权限"),
        (IsADirectoryError, "这是一个文件夹"),
        (NotADirectoryError, "路径里有一段不是文件夹"),
    )
    numbered = {
        errno.ENOSPC: "磁盘已满",
        errno.EROFS: "磁盘是只读的",
        errno.ENAMETOOLONG: "名字太长",
        errno.EBUSY: "正被别的程序占用",
        errno.EIO: "磁盘读写出错",
        errno.EMFILE: "打开的文件太多",
    }
    said = next((said for kind, said in known if isinstance(error, kind)), None)
    return said or numbered.get(error.errno or 0) or str(error.strerror or error)


class KexieReportError(Exception):
    """The root of all exceptions raised by this library.

    >>> issubclass(DataError, KexieReportError)
    True
    """

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes as it is: neither asked nor written anew on the other side."""
        return _remade, (type(self), self.args), vars(self)


def _remade(kind: type[KexieReportError], said: tuple[object, ...]) -> KexieReportError:
    error = kind.__new__(kind, *said)
    error.args = said
    return error


class Trouble(Protocol):
    """One thing that is wrong with the user's data, able to say itself in Chinese."""

    def sentence(self) -> str:
        """Return the whole remark: the place, what was found, what is allowed."""


class DataError(KexieReportError, ValueError):
    """The user's data cannot be used; `troubles` lists everything that is wrong.

    >>> class Gap:
    ...     def sentence(self) -> str:
    ...         return "a.yaml 第3行：缺少“称号”"
    >>> print(DataError([Gap()]))
    共1处问题：
    a.yaml 第3行：缺少“称号”
    """

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles = tuple(troubles)
        lines = [f"共{len(self.troubles)}处问题：", *(t.sentence() for t in self.troubles)]
        super().__init__("\n".join(lines))


class NumeralError(KexieReportError, ValueError):
    """A figure or date that Chinese print does not write so.

    `refused` is the value or text, `why` the reason, `source` the rule it rests on.
    """

    def __init__(self, refused: object, why: str, source: str = "") -> None:
        self.refused, self.why, self.source = refused, why, source
        authority = f"（依据：{source}）" if source else ""
        super().__init__(f"“{refused}”{why}{authority}")


class InexactError(NumeralError, TypeError):
    """A bool or float was given where a figure must be exact (int, Decimal or str)."""

    def __init__(self, refused: object) -> None:
        super().__init__(refused, f"是{type(refused).__name__}，不是精确的数；请用int或Decimal")


class UnknownNameError(KexieReportError, LookupError):
    """The caller asked for a genre, kind or format that does not exist."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        self.what, self.name, self.known = what, name, tuple(known)
        hint = perhaps_meant(name, self.known)
        super().__init__(f"没有名为“{name}”的{what}，可用：{'、'.join(self.known)}{hint}")


class FilesThereError(KexieReportError, FileExistsError):
    """What was to be made exists already and was left as it is; `paths` are the files.

    >>> print(FilesThereError(["台账.xlsx"]))
    已经有台账.xlsx，没有改动；请换一个文件夹，或者先把它移走
    """

    def __init__(self, paths: Iterable[object]) -> None:
        self.paths = tuple(str(path) for path in paths)
        super().__init__(f"已经有{'、'.join(self.paths)}，没有改动；请换一个文件夹，或者先把它移走")


class MissingExtraError(KexieReportError, ImportError):
    """A format needs a package that is not installed; says the command that installs it.

    >>> print(MissingExtraError("excel", "openpyxl"))
    读写这种格式要用openpyxl，还没有安装；请运行：pip install "kexie-report[excel]"
    """

    def __init__(self, extra: str, package: str) -> None:
        self.extra, self.package = extra, package
        super().__init__(
            f'读写这种格式要用{package}，还没有安装；请运行：pip install "kexie-report[{extra}]"'
        )


class PatternError(KexieReportError, ValueError):
    """A wording that cannot be right: an unknown slot, a typed figure, an open bracket.

    `said` is the reason in Chinese, for a house that writes wordings of its own.
    """

    def __init__(self, pattern: str, why: str, said: str = "") -> None:
        self.pattern, self.why, self.said = pattern, why, said or why
        super().__init__(f"pattern {pattern!r}: {why}")


class LayoutError(KexieReportError, ValueError):
    """A layout that the gate refuses, with its file and line; `said` is the reason in Chinese."""

    def __init__(self, name: str, line: int, why: str, said: str = "") -> None:
        self.name, self.line, self.why, self.said = name, line, why, said or why
        super().__init__(f"{name}, line {line}: {why}")


class UntracedFigureError(KexieReportError, ValueError):
    """A figure was about to be written that states no fact: a fault of a wording or a layout."""

    def __init__(self, text: str, figure: str) -> None:
        self.text, self.figure = text, figure
        super().__init__(f"the figure {figure!r} in {text!r} states no fact")
