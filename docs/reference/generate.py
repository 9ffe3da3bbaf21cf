"""Writes the page of the report file from the declarations of the model.

Run it after a kind or field has changed; a test fails while the page is behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from inspect import cleandoc
from pathlib import Path

from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.parties import Organization, Person, Title
from kexie_report.model.report import Credits, Guidance, Headline, Passage, Report, Section

PAGE = Path(__file__).with_name("report-file.md")

INTRODUCTION = """\
# The report file

Written by `docs/reference/generate.py` from the declarations of the model; change those, not this page.

A report file is YAML. Every key may be written in Chinese or in English. A part of which only the
first field is given may be written as plain text (`称号: “好干部”`), and one value stands for a list of
one. Text is never guessed at: `010` and `NO` stay what was written. Quantities carry their measure word
(`2800余人`); names in “” or 《》 are printed so.
"""

PARTS = (
    (Report, "The whole file"),
    (Headline, "`标题` / `headline`"),
    (Guidance, "`导语` / `guidance`"),
    (Section, "Each of `板块` / `sections`"),
    (Passage, "Each of `段落` / `passages`"),
    (Credits, "`署名` / `credits`"),
    (Organization, "A body (`单位`, each of `机构`, and wherever a body is named)"),
    (Person, "A person"),
    (Title, "`称号` / `title` of an honour"),
)


def page() -> str:
    """Return the text of the page."""
    parts = (section for cls, heading in PARTS for section in _table(f"## {heading}", cls))
    kinds = (section for kind in KINDS for section in _kind(kind))
    opening = "## Records\n\nEach record says its kind under `类型` / `kind`.\n"
    return "\n".join((INTRODUCTION, *parts, opening, *kinds)).rstrip() + "\n"


def _kind(kind: Kind) -> Iterator[str]:
    doc = cleandoc(str(kind.record.__doc__)).split("\n\n>>>")[0]
    said = " ".join(doc.split("\n"))
    yield from _table(f"### {kind.label} / {kind.record.__name__.lower()}\n\n{said}", kind.record)


def _table(heading: str, cls: type) -> Iterator[str]:
    yield heading + "\n"
    yield "| key | English key | holds |\n| --- | --- | --- |"
    yield "\n".join(_row(info) for info in fields_of(cls)) + "\n"


def _row(info: FieldInfo) -> str:
    keys = "、".join((info.label, *info.aliases))
    needed = " (required)" if info.required else ""
    return f"| {keys} | `{info.name}` | {_holds(info)}{needed} |"


def _holds(info: FieldInfo) -> str:
    cls = info.classes[0]
    if issubclass(cls, StrEnum):
        return "one of " + "、".join(member.value for member in cls)
    if cls is bool:
        return "是 or 否"
    name = {"str": "text", "int": "whole number", "Text": "name or phrase"}.get(cls.__name__, cls.__name__)
    return f"list of {name}" if str(info.annotation).startswith("tuple") else name


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
