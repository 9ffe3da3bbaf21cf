"""What can be typed after `kexie-report`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import attrs

from kexie_report._version import __version__
from kexie_report.errors import KexieReportError
from kexie_report.genres import GENRES
from kexie_report.model.dates import Date
from kexie_report.render import SUFFIXES
from kexie_report.render.text import ENCODINGS, Encoding
from kexie_report.sources import INPUTS

__all__ = [
    "Arguments",
    "CheckArguments",
    "Command",
    "DoctorArguments",
    "SchemaArguments",
    "UsageError",
    "WordingsArguments",
    "parsed",
]


class UsageError(KexieReportError):
    """The command line was typed wrongly."""


@attrs.frozen
class Arguments:
    """The arguments of `draft`, read."""

    file: str
    outputs: tuple[str, ...]
    encoding: Encoding
    genre: str
    seed: int
    as_of: Date | None
    trace: bool
    style: str | None
    coverage: bool
    previous: str | None
    quiet: bool


@attrs.frozen
class WordingsArguments:
    """The arguments of `wordings`, read."""

    kind: str | None
    style: str | None
    data: str | None


@attrs.frozen
class CheckArguments:
    """The arguments of `check`, read."""

    files: tuple[str, ...]
    genre: str
    style: str | None
    mark: str | None
    quiet: bool


@attrs.frozen
class SchemaArguments:
    """`schema` has no arguments."""


@attrs.frozen
class DoctorArguments:
    """`doctor` has no arguments."""


Command = Arguments | CheckArguments | DoctorArguments | SchemaArguments | WordingsArguments

_MISTAKES = (
    (r"the following arguments are required: (.*)", r"缺少\1"),
    (r"unrecognized arguments: (.*)", r"不认识“\1”"),
    (r"argument (\S+): invalid int value: '(.*)'", r"\1应是整数，不是“\2”"),
    (r"argument (\S+): expected one argument", r"\1后面缺少内容"),
    (r"argument (\S+): invalid choice: '(.*?)'.*", r"没有“\2”这个\1"),
    (r"argument (\S+): (.*)", r"\1：\2"),
)


class _Formatter(argparse.HelpFormatter):
    """Help with a Chinese heading."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """argparse in Chinese: its headings, its help, and its mistakes, which are exceptions of ours."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, formatter_class=_Formatter)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> NoReturn:
        said = next(
            (re.sub(seen, say, message) for seen, say in _MISTAKES if re.match(seen, message)), message
        )
        raise UsageError(f"命令写法不对：{said}。{self.format_usage().strip()}")


def parsed(argv: Sequence[str]) -> Command:
    """Return the arguments; a wrong one raises UsageError."""
    found = _parser().parse_args(list(argv))
    given = vars(found)
    made: Command = given.pop("made")(**given)
    return made


def _day(text: str) -> Date:
    try:
        return Date.parse(text)
    except KexieReportError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="kexie-report", description="由工作台账生成新闻稿，每个数字可查来处。")
    parser.add_argument("--version", action="version", version=f"kexie-report {__version__}", help="显示版本")
    commands = parser.add_subparsers(required=True, metavar="命令", parser_class=_Parser)
    _draft(commands.add_parser("draft", help="由台账文件写出稿件"))
    _check(commands.add_parser("check", help="检查台账，列出所有问题，不写稿"))
    _wordings(commands.add_parser("wordings", help="列出所有句式，供审阅"))
    _schema(commands.add_parser("schema", help="打印台账文件的 JSON Schema，编辑器据此提示各项名称"))
    doctor = commands.add_parser("doctor", help="看看这台电脑缺什么：Word 版面用到的字体")
    doctor.set_defaults(made=DoctorArguments)
    return parser


def _style(command: argparse.ArgumentParser) -> None:
    command.add_argument("--style", default=None, metavar="文件夹", help="本单位的风格文件夹")


def _quiet(command: argparse.ArgumentParser) -> None:
    command.add_argument("--quiet", action="store_true", help="只显示错误，不显示提醒和未写入的内容")


def _genre(command: argparse.ArgumentParser) -> None:
    genres = "、".join(f"{genre.name}（{genre.label}）" for genre in GENRES)
    command.add_argument("--genre", default=GENRES[0].name, metavar="体裁", help=f"体裁：{genres}")


def _check(command: argparse.ArgumentParser) -> None:
    command.set_defaults(made=_check_arguments)
    command.add_argument("files", nargs="+", metavar="台账文件", help="要检查的台账，可写多份")
    command.add_argument(
        "--mark", default=None, metavar="副本.xlsx", help="另存一份工作簿，错的单元格涂色并加批注"
    )
    _genre(command)
    _style(command)
    _quiet(command)


def _check_arguments(*, files: Iterable[str], mark: str | None, **given: Any) -> CheckArguments:
    files = tuple(files)
    if mark is not None and not _can_mark(files, mark):
        raise UsageError("命令写法不对：--mark只用于一个.xlsx工作簿，副本也是.xlsx，另起一个名字")
    return CheckArguments(files=files, mark=mark, **given)


def _can_mark(files: tuple[str, ...], mark: str) -> bool:
    """Whether there is one workbook to mark, and a place for the copy that is not the workbook itself."""
    workbooks = {Path(name).suffix.lower() for name in (*files, mark)} == {".xlsx"}
    return workbooks and len(files) == 1 and Path(files[0]).resolve() != Path(mark).resolve()


def _schema(command: argparse.ArgumentParser) -> None:
    command.set_defaults(made=SchemaArguments)


def _wordings(command: argparse.ArgumentParser) -> None:
    command.set_defaults(made=WordingsArguments)
    command.add_argument("kind", nargs="?", default=None, metavar="类型", help="只列一种成果，如“活动”")
    command.add_argument("--data", default=None, metavar="台账文件", help="用这份台账的成果作例句")
    _style(command)


def _draft(draft: argparse.ArgumentParser) -> None:
    draft.set_defaults(made=_arguments)
    draft.add_argument("file", metavar="台账文件", help=f"台账：{'、'.join(INPUTS)}，或一个CSV文件夹")
    draft.add_argument(
        "-o",
        "--output",
        action="append",
        default=[],
        dest="outputs",
        metavar="稿件",
        help=f"写到文件，可写多次；后缀定格式：{'、'.join(SUFFIXES)}；写“-”或不写则打印",
    )
    draft.add_argument(
        "--encoding",
        choices=ENCODINGS,
        default=ENCODINGS[0],
        metavar="编码",
        help=f".txt 文件的编码：{'、'.join(ENCODINGS)}",
    )
    _genre(draft)
    draft.add_argument("--seed", type=int, default=0, metavar="N", help="换一个整数，换一种措辞，事实不变")
    draft.add_argument("--as-of", type=_day, default=None, metavar="日期", help="发稿日期，如 2023-08-14")
    draft.add_argument("--trace", action="store_true", help="列出稿中每个数字的来处（文件、行）")
    draft.add_argument("--coverage", action="store_true", help="列出这份稿子用到和没有用到的句式")
    draft.add_argument(
        "--previous", default=None, metavar="上期台账", help="上一时段的台账文件：合计写出增减"
    )
    _quiet(draft)
    _style(draft)


def _arguments(*, outputs: Iterable[str], **given: Any) -> Arguments:
    return Arguments(outputs=tuple(outputs), **given)
