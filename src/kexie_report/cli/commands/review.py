"""`review`: proofread texts, mend what can be mended safely, say what is left to a person."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from os.path import basename

import click

from kexie_report.cli.command import Command
from kexie_report.cli.completion import among, files, texts
from kexie_report.cli.console import say, show, write
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Argument, Example
from kexie_report.cli.progress import progress
from kexie_report.cli.reviewing import STDIN, chosen, sources_of
from kexie_report.cli.usage import UsageError
from kexie_report.cli.values import one_of, whole_day
from kexie_report.files import write_whole
from kexie_report.review import Baseline, Profile, Reviewed, Settings, fix_source, review_source
from kexie_report.review.inputs import SUFFIXES, Source, source_of_text
from kexie_report.review.levels import LEVELS
from kexie_report.review.reporters import REPORTERS, text
from kexie_report.review.settings_file import FILE

__all__ = ["COMMAND"]

_PROFILES = tuple(profile.value for profile in Profile)
_REASON = "审校前已有"
_TEXT = next(iter(REPORTERS))


def _run(
    *,
    files: tuple[str, ...],
    fix: bool,
    format: str,
    all: bool,
    fail_on: str,
    as_of: datetime.date | None,
    profile: str | None,
    config: str | None,
    baseline: str | None,
    update_baseline: bool,
    reason: str,
    stdin_name: str,
) -> int:
    if update_baseline and (baseline is None or fix):
        raise UsageError("--update-baseline要和--baseline一起写，不和--fix一起写")
    if all and format != _TEXT:
        raise UsageError(f"--all只用于{_TEXT}格式，别的格式本来就全部列出")
    settings, known = chosen(config, profile, baseline, new=update_baseline)
    sources = sources_of(files, stdin_name)
    if fix and any(source.encoding is None for source in sources.values()):
        raise UsageError("--fix不能改Word文件，请按审校结果在Word里改")
    reviewed: list[Reviewed] = []
    with progress(list(sources)) as step:
        for file, source in sources.items():
            step(f"审校 {basename(source.name)}")
            kept = None if update_baseline else known
            mended = _mended(file, source, as_of, settings, kept) if fix else source
            reviewed.append(review_source(mended, as_of=as_of, settings=settings, baseline=kept))
    if update_baseline and known is not None:
        return _update(known, reviewed, reason)
    told = text.write(reviewed, every=True) if all else REPORTERS[format](reviewed)
    if fix and STDIN in files:
        say(told.rstrip("\n"))
    else:
        show(told)
    return Exit.FINDINGS if any(one.at_least(LEVELS[fail_on]) for one in reviewed) else Exit.DONE


def _mended(
    file: str, source: Source, as_of: datetime.date | None, settings: Settings, known: Baseline | None
) -> Source:
    """The file with its safe fixes, written back where there are any; the standard input is printed."""
    fixed = fix_source(source, as_of=as_of, settings=settings, baseline=known)
    mended = source_of_text(fixed.text, source)
    if file == STDIN:
        write(mended.data())
    elif fixed.applied:
        write_whole(file, mended.data())
    if fixed.applied:
        say(f"{source.name}：改了{len(fixed.applied)}处。")
    return mended


def _update(known: Baseline, reviewed: Sequence[Reviewed], reason: str) -> int:
    found = known.updated([(one.source.name, one.findings) for one in reviewed], reason)
    write_whole(known.path, found.data())
    show(f"{known.path}：放行{len(found.kept)}处。\n")
    return Exit.DONE


COMMAND = Command(
    "review",
    _run,
    params=(
        Argument(
            "files",
            metavar="稿子",
            help=f"要审校的稿子，可写多份：{'、'.join(SUFFIXES)}；写“{STDIN}”就读标准输入",
            many=True,
            shell_complete=texts,
        ),
        click.Option(
            ("--fix",), is_flag=True, help="能放心改的当场改好：全半角、重复的标点等；数字、名称、用词不动"
        ),
        click.Option(
            ("--format",),
            default=_TEXT,
            metavar="格式",
            help=f"结果的格式：{'、'.join(REPORTERS)}",
            callback=one_of(*REPORTERS),
            shell_complete=among(*REPORTERS),
        ),
        click.Option(("--all",), is_flag=True, help="说法一样的问题有许多处的，也一处处列出（text格式）"),
        click.Option(
            ("--fail-on",),
            default=next(iter(LEVELS)),
            metavar="级别",
            help=f"有这个级别或更重的问题，就以 1 退出：{'、'.join(LEVELS)}",
            callback=one_of(*LEVELS),
            shell_complete=among(*LEVELS),
        ),
        click.Option(
            ("--as-of",),
            metavar="日期",
            help="稿子是哪一天的，如 2023-08-14；写了才查“今年”“周六”对不对",
            callback=whole_day,
        ),
        click.Option(
            ("--profile",),
            metavar="用途",
            help=f"稿子的用途：{'、'.join(_PROFILES)}",
            callback=one_of(*_PROFILES),
            shell_complete=among(*_PROFILES),
        ),
        click.Option(
            ("--config",),
            metavar="设置文件",
            help=f"本单位的设置；不写就在这个文件夹和上层文件夹里找 {FILE}、pyproject.toml",
            shell_complete=files,
        ),
        click.Option(
            ("--baseline",), metavar="基线文件", help="放行这份文件里记下的问题", shell_complete=files
        ),
        click.Option(("--update-baseline",), is_flag=True, help="把现有的问题都记进基线文件，以后放行"),
        click.Option(("--reason",), default=_REASON, metavar="理由", help="记进基线文件的理由"),
        click.Option(
            ("--stdin-name",),
            default="稿子.txt",
            metavar="文件名",
            help="标准输入算作什么文件，后缀定格式",
        ),
    ),
    examples=(
        Example("kexie-report review 通稿.docx 简报.md", "审校两份稿子"),
        Example("kexie-report review 简报.md --fix", "能放心改的改好，其余的列出来"),
        Example(
            "kexie-report review 旧稿.txt --baseline 基线.json --update-baseline",
            "旧稿的问题先记下，以后只看新的",
        ),
    ),
)
