"""Writes the page of the report file from the declarations of the model.

Run it after a kind or field has changed; a test fails while the page is behind.  The examples of
the kinds are the cases of `tests/cases/kinds.md`, which are tests of their own.
"""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from inspect import cleandoc
from pathlib import Path
from typing import NamedTuple

import attrs

from kexie_report.errors import NumeralError
from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.model.achievement import Achievement
from kexie_report.model.dates import Date, When
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.parties import Headcount, Level, Organization, Person, Title
from kexie_report.model.period import Period, read_when
from kexie_report.model.ranks import Rank
from kexie_report.model.report import Credits, Guidance, Headline, Passage, Report, Section
from kexie_report.model.texts import Phrase, Text, Value, label, phrase
from kexie_report.model.values import Edition, Money, Part, Quantity, Slogan

PAGE = Path(__file__).with_name("report-file.md")
CASES = runpy.run_path(str(Path(__file__).parents[2] / "tests" / "case_files.py"))["cases"]("kinds.md")

INTRODUCTION = """\
# The report file

Written by `docs/reference/generate.py` from the declarations of the model; change those, not this page.

A report file is YAML, JSON or TOML; [tables](../how-to/tables.md) say the same in columns. Every key may
be written in Chinese or in English; where several Chinese keys
are listed, each of them will do. A part of which only the first field is given may be written as
plain text (`称号: “好干部”`), and one value stands for a list of one. Text is never guessed at: `010`
and `NO` stay what was written. The examples are invented.

```yaml
单位: {全称: 青河县科协, 简称: 县科协, 级别: 县级}
机构:
  - {全称: 南湖市科协, 简称: 市科协, 级别: 市级}
时段: 今年以来
日期: 2023-08-14
媒体: 青河网
标题: {抓手: N个聚焦, 动词: 建设, 目标: N有科协}
导语: {主线: 科协系统深化改革, 目标: 全年目标任务, 作风: [开拓创新, 精准发力]}
板块:
  - 原则: 服务基层
    动词: 架起
    品牌: “有情科协”
    落点: 新桥梁
    段落:
      - 领起语: [深入一线, 解决难题]
        成果:
          - {类型: 诉求, 名称: 技术需求, 数量: 5条}
  - 标题: 聚焦科普惠民，搭建“有为科协”新舞台
    成果:
      - {kind: event, name: 科普讲座, count: 6场}
署名: {通讯员: 李青, 责任编辑: 王禾, 来源: 青河网}
```
"""


class Piece(NamedTuple):
    """A part of the file that is no record: its class, its heading, what it is."""

    cls: type
    heading: str
    said: str


PARTS = (
    Piece(Report, "The whole file", "The keys of the file itself."),
    Piece(
        Headline, "标题 / headline", "A headline of two numbered slogans: `{抓手: N个聚焦, 目标: N有科协}`."
    ),
    Piece(Guidance, "导语 / guidance", "What the lede says the work was guided by."),
    Piece(
        Section,
        "板块 / section",
        "The heading is given whole (`标题`) or in parts (`原则`, `动词`, `品牌`, `落点`).",
    ),
    Piece(Passage, "段落 / passage", "Records under one lead phrase; two members are joined by a comma."),
    Piece(Credits, "署名 / credits", "Who wrote the text, edited it and published it first."),
    Piece(
        Organization,
        "单位 / organization",
        "A body. One that stands under `单位` or `机构` is known by each of its names.",
    ),
    Piece(Person, "人 / person", "A person: `李青`, or `{姓名: 李青, 职务: 县科协主席}`."),
    Piece(Title, "称号 / title", "A title: `“好干部”`, or `{名称: “好干部”, 授予单位: 市科协, 结果: 提名}`."),
)


class Written(NamedTuple):
    """A sort of value: what it is, and how it may be written."""

    cls: type[Value]
    said: str
    examples: tuple[str, ...]


VALUES = (
    Written(
        Text,
        "name, printed as it is given, with its marks “” or 《》",
        ("科普讲座", "“科普副校长”", "《实施方案》"),
    ),
    Written(Phrase, "a few words that are no name: no figure and no full stop", ("全面", "科学兴趣")),
    Written(
        Quantity,
        "number with a measure word, in either script; at most one mark of approximation; one in “” is kept "
        "as it stands, with a warning",
        (
            *(
                "25次",
                "2800余人",
                "近300人",
                "达300人",
                "50余万场",
                "122万余册",
                "13.50%",
                "1.2个百分点",
                "18.5/10万",
            ),
            *(
                "3239人(次)",
                "2至3个月",
                "10%~15%",
                "九百多家",
                "百余名",
                "数千份",
                "多家",
                "三四十人",
                "“13425余人”",
            ),
        ),
    ),
    Written(Money, "sum of money, in 元", ("2000元", "1万元", "122万余元")),
    Written(
        Date,
        "day, with or without its year, and with the part of the day",
        ("2023-08-14", "2023年8月14日", "8月14日", "8月14日上午"),
    ),
    Written(
        When,
        "time of a record: a day, a range of days, or a [Period](#period)",
        ("8月14日", "5月1日至7日", "3月28日—4月2日", "“五一”期间"),
    ),
    Written(
        Period,
        "span of time",
        (
            *("今年以来", "近年来", "2022年", "2022年度", "去年", "上半年", "一季度", "前三季度", "全年"),
            *(
                "5月份",
                "2023年1—6月",
                "2022—2024年",
                "五年来",
                "近3年",
                "过去一年",
                "2020年以来",
                "“十四五”期间",
            ),
            *(
                "“五一”期间",
                "春节前夕",
                "科技活动周期间",
                "近日",
                "目前",
                "截至目前",
                "截至8月14日",
                "截至8月底",
            ),
            *("2023年底",),
        ),
    ),
    Written(Edition, "ordinal of an edition or a session", ("第十期", "三届三次", "第347期")),
    Written(Rank, "place in a ranking", ("第2位", "第一", "前三名", "前10名", "TOP10", "首位", "前列")),
    Written(Level, "administrative level, or a bound on it", ("国家级", "省级", "市级以上", "县级")),
    Written(Slogan, "numbered slogan; N becomes what is counted (here four)", ("N个坚持", "四个坚持")),
    Written(
        Headcount,
        "people or bodies of one kind with their number, on either side",
        ("科技工作者120人", "3个集体"),
    ),
    Written(Part, "named part of a whole with its quantity", ("省级15个",)),
)


def page() -> str:
    """Return the text of the page."""
    parts = (part for one in PARTS for part in _table(f"## {one.heading}\n\n{one.said}", one.cls))
    kinds = (part for kind in KINDS for part in _kind(kind))
    opening = "## Records\n\nEach record says its kind under `类型` / `kind`.\n"
    return "\n".join((INTRODUCTION, *_values(), *parts, opening, *kinds)).rstrip() + "\n"


def _values() -> Iterator[str]:
    """Every way of writing a value, with what print makes of it."""
    yield "## Values\n"
    yield "| value | what it is | written → printed |\n| --- | --- | --- |"
    yield "\n".join(_value(value) for value in VALUES) + "\n"


def _value(value: Written) -> str:
    pairs = ((example, _printed(value.cls, example)) for example in value.examples)
    said = "; ".join(
        f"`{given}`" if given == printed else f"`{given}` → {printed}" for given, printed in pairs
    )
    return f'| <a id="{value.cls.__name__.lower()}"></a>{value.cls.__name__} | {value.said} | {said} |'


def _printed(cls: type[Value], written: str) -> str:
    if cls is Slogan:
        return Slogan.parse(written).said(4)
    plain: dict[type[Value], Callable[[str], Value]] = {Text: label, Phrase: phrase, When: read_when}
    return str(plain[cls](written) if cls in plain else getattr(cls, "parse")(written))  # noqa: B009


def _kind(kind: Kind) -> Iterator[str]:
    doc = cleandoc(str(kind.record.__doc__)).split("\n\n>>>")[0]
    said = re.sub(r"\s+", " ", doc)
    yield from _table(f"### {kind.label} / {kind.record.__name__.lower()}\n\n{said}", kind.record)
    for case in CASES:
        name, _, what = case.title.partition(": ")
        if name == kind.label:
            heading = f"{what[0].upper()}{what[1:]}"
            quoted = "\n> ".join(case.expected.split("\n"))
            yield f"{heading}:\n\n```yaml\n{case.given.rstrip()}\n```\n\n> {quoted}\n"


def _table(heading: str, cls: type) -> Iterator[str]:
    yield heading + "\n"
    yield "| key | English key | holds |\n| --- | --- | --- |"
    yield "\n".join(_row(info, cls) for info in fields_of(cls)) + "\n"


def _row(info: FieldInfo, cls: type) -> str:
    keys = "、".join((info.label, *info.aliases))
    needed = " (required)" if info.required else ""
    return f"| {keys} | `{info.name}` | {_holds(info, cls)}{needed} |"


def _holds(info: FieldInfo, cls: type) -> str:
    held = info.classes[0]
    if issubclass(held, StrEnum):
        return _choice(held, attrs.fields_dict(cls)[info.name].default)
    if held is bool:
        return "是 or 否"
    if held is Text and _refuses_figures(attrs.fields_dict(cls)[info.name].converter):
        held = Phrase
    plain = {str: "text", int: "whole number", Achievement: "[records](#records)"}
    name = plain.get(held) or _linked(held)
    return f"list of {name}" if str(info.annotation).startswith("tuple") else name


def _choice(members: Iterable[StrEnum], default: object) -> str:
    said = "one of " + "、".join(member.value for member in members)
    return f"{said}; {default} where none is given" if isinstance(default, StrEnum) else said


def _refuses_figures(convert: object) -> bool:
    """Whether a field holds running words, in which a figure would have no record of its own."""
    try:
        return not callable(convert) or not convert("甲1")
    except NumeralError:
        return True


def _linked(cls: type) -> str:
    """The name of a class with a link to where this page describes it."""
    if cls in {value.cls for value in VALUES}:
        return f"[{cls.__name__}](#{cls.__name__.lower()})"
    headings = {part.cls: part.heading for part in PARTS}
    headings |= {kind.record: f"{kind.label} / {kind.record.__name__.lower()}" for kind in KINDS}
    heading = headings[cls]
    return f"[{heading.partition(' / ')[0]}](#{heading.replace(' / ', '--')})"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
