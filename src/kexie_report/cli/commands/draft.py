"""`draft`: a report file becomes a release, printed or written in one or several formats."""

from __future__ import annotations

import sys
from functools import partial
from os.path import basename

import click

from kexie_report.cli.command import Command
from kexie_report.cli.completion import among, outputs, registers
from kexie_report.cli.console import colourful, show, write
from kexie_report.cli.help import Argument, Example
from kexie_report.cli.options import genre, quiet, register, style
from kexie_report.cli.phrasebook import coverage as covered
from kexie_report.cli.progress import progress
from kexie_report.cli.reading import read
from kexie_report.cli.remarks import remarked
from kexie_report.cli.trace import trace as traced
from kexie_report.cli.values import day, one_of, whole_number
from kexie_report.files import write_whole
from kexie_report.model.dates import Date
from kexie_report.narrative import compose
from kexie_report.render import SUFFIXES, Format, format_of, limits_of, render
from kexie_report.render.terminal import render_terminal
from kexie_report.render.text import ENCODINGS, Encoding, PlainText
from kexie_report.sources import INPUTS

__all__ = ["COMMAND"]

_STDOUT = "-"


def _run(
    *,
    file: str,
    outputs: tuple[str, ...],
    encoding: Encoding,
    genre: str,
    seed: int,
    as_of: Date | None,
    trace: bool,
    coverage: bool,
    previous: str | None,
    quiet: bool,
    style: str | None,
) -> int:
    formats = {output: _named(output) for output in outputs or (_STDOUT,)}
    files = [file] if previous is None else [file, previous]
    with progress(files, len(formats), quiet=quiet) as step:
        house, (report, *before) = read(style, files, step)
        step("写稿")
        draft = compose(
            report, genre, style=house, seed=seed, as_of=as_of, previous=before[0] if before else None
        )
        made: dict[str, bytes] = {}
        for output, name in formats.items():
            step(f"写成 {basename(output)}")
            made[output] = render(draft, format=_format(output, name, encoding))
    for output, data in made.items():
        _put(output, data)
    if trace:
        show(f"{traced(draft)}\n")
    if coverage:
        show(f"{covered(draft, house)}\n")
    limits = [limit for name in dict.fromkeys(formats.values()) for limit in limits_of(draft, name)]
    return remarked(draft, limits, quiet=quiet)


def _named(output: str) -> str:
    """The name of the format of an output; what is printed is text."""
    return "text" if output == _STDOUT else format_of(output)


def _format(output: str, name: str, encoding: Encoding) -> str | Format:
    """The format of an output as it was typed; where a person reads it, that of a terminal."""
    if output == _STDOUT and encoding == ENCODINGS[0] and sys.stdout.isatty():
        return partial(render_terminal, colour=colourful(sys.stdout))
    return PlainText(encoding=encoding) if name == "text" else name


def _put(output: str, data: bytes) -> None:
    if output == _STDOUT:
        write(data)
    else:
        write_whole(output, data)


COMMAND = Command(
    "draft",
    _run,
    params=(
        Argument(
            "file",
            metavar="台账文件",
            help=f"台账：{'、'.join(INPUTS)}，一个CSV文件夹，或数据库的网址",
            shell_complete=registers,
        ),
        click.Option(
            ("-o", "--output", "outputs"),
            multiple=True,
            metavar="稿件",
            help=f"写到文件，可写多次；后缀定格式：{'、'.join(SUFFIXES)}；写“-”或不写则打印",
            shell_complete=outputs,
        ),
        click.Option(
            ("--encoding",),
            default=ENCODINGS[0],
            metavar="编码",
            help=f".txt 文件的编码：{'、'.join(ENCODINGS)}",
            callback=one_of(*ENCODINGS),
            shell_complete=among(*ENCODINGS),
        ),
        genre(),
        click.Option(
            ("--seed",),
            default="0",
            metavar="N",
            help="换一个整数，换一种措辞，事实不变",
            callback=whole_number,
        ),
        click.Option(("--as-of",), metavar="日期", help="发稿日期，如 2023-08-14", callback=day),
        click.Option(("--trace",), is_flag=True, help="列出稿中每个数字的来处（文件、行）"),
        click.Option(("--coverage",), is_flag=True, help="列出这份稿子用到和没有用到的句式"),
        register("--previous", "上一时段的台账文件：合计写出增减", "上期台账"),
        quiet(),
        style(),
    ),
    examples=(
        Example("kexie-report draft 台账.yaml", "打印综合通讯"),
        Example("kexie-report draft 台账.xlsx -o 通稿.docx -o 通稿.txt", "由工作簿写成 Word 和纯文本"),
        Example("kexie-report draft 台账.yaml --genre 简报 --trace", "打印简报，列出每个数字的来处"),
    ),
)
