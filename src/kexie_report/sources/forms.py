"""What an empty register asks for: of each part of the model the headings that people need, in order.

First comes what no record may lack, then what the example fills in, then what is chosen from a few words
(of a part with few fields all of them), then what every record may have.  Nothing is listed here: a field
that a kind gets tomorrow is found by the same rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

import attrs

from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.parties import Level, Tier
from kexie_report.model.report import Passage, Report, Section
from kexie_report.model.texts import Value
from kexie_report.sources.columns import NUMBER, REMARK
from kexie_report.sources.examples import REPORT, SECTIONS
from kexie_report.sources.headings import Path, resolved
from kexie_report.sources.reading import YES_NO
from kexie_report.sources.tables import REPORT_SHEETS

__all__ = ["CLOSING", "LEAD", "SECTION", "Blank", "Form", "forms", "others"]


def _label(cls: type, name: str) -> str:
    return next(info.label for info in fields_of(cls) if info.name == name)


SECTION, LEAD = _label(Report, "sections"), _label(Passage, "lead")
CLOSING = _label(Report, "closing")

_FEW = 10
"""So many fields of its own may stand in a sheet in full."""


@attrs.frozen
class Blank:
    """Something to be filled in, under its heading.

    `path` is where it belongs in the model, None where the heading is no field; a `required` one may not
    stay empty; `default` is what holds where nothing is filled in.
    """

    heading: str
    path: Path | None = None
    required: bool = False
    default: str = ""

    @property
    def choices(self) -> tuple[str, ...]:
        """The words of which it is one; () where it may say anything."""
        return () if self.path is None or self.path.info is None else _choices(self.path.info)

    @property
    def strict(self) -> bool:
        """Whether nothing but one of the choices will do."""
        path = self.path
        open_ended = path is None or path.info is None or path.several or path.info.holds(Level)
        return bool(self.choices) and not open_ended


@attrs.frozen
class Form:
    """A sheet to be filled in, with the rows that show how."""

    name: str
    blanks: tuple[Blank, ...]
    examples: tuple[Mapping[str, str], ...]


def forms() -> tuple[Form, ...]:
    """Return the sheets of an empty register: the report's own fields, its sections, and every kind.

    >>> [form.name for form in forms()][:3]
    ['报告', '板块', '举措']
    """
    report = Form(REPORT_SHEETS[0], tuple(_blanks(Report, REPORT)), (REPORT,))
    return report, _sections(), *(_records(kind) for kind in KINDS)


def others(form: Form, cls: type) -> Iterator[str]:
    """Yield the headings that a form might have besides; `成效.…` has parts, which are those of a kind."""
    asked = {tuple(s for s in blank.path.steps if isinstance(s, str)) for blank in form.blanks if blank.path}
    for info in fields_of(cls):
        if info.holds(Achievement):
            yield from (f"{info.label}.…（见“{label}”表）" for label in _kinds(info))
        elif _in_parts(info) or any(len(path) > 1 and path[0] == info.label for path in asked):
            paths = ((info.label, part.label) for held in info.classes for part in fields_of(held))
            yield from (".".join(path) for path in paths if path not in asked)
        elif (info.label,) not in asked and not info.holds(Section, Passage):
            yield info.label


def _kinds(info: FieldInfo) -> Iterator[str]:
    return (kind.label for kind in KINDS if kind.record in info.classes)


def _in_parts(info: FieldInfo) -> bool:
    """Whether what a field holds is written part by part."""
    return not _fits_a_cell(info) and not info.holds(Section, Passage)


def _sections() -> Form:
    told = (Blank(NUMBER), Blank(SECTION, required=True))
    return Form(SECTION, (*told, *_blanks(Section, SECTIONS[0]), Blank(REMARK)), SECTIONS)


def _records(kind: Kind) -> Form:
    told = tuple(Blank(heading) for heading in (SECTION, LEAD, REMARK))
    return Form(kind.label, (Blank(NUMBER), *_blanks(kind.record, kind.example), *told), (kind.example,))


def _blanks(cls: type, example: Mapping[str, str]) -> list[Blank]:
    fields = [heading for heading in example if heading not in (SECTION, LEAD)]
    begun = {resolved(heading, cls).steps[0] for heading in fields}
    silent = (label for label in _further(cls) if label not in begun)
    blanks = [_blank(heading, cls) for heading in dict.fromkeys((*fields, *silent))]
    return sorted(blanks, key=lambda blank: not blank.required)


def _further(cls: type) -> Iterator[str]:
    """What is asked of a class even where its example is silent on it."""
    shared = {info.name: info for info in fields_of(Achievement)} if issubclass(cls, Achievement) else {}
    own = [info for info in fields_of(cls) if info.name not in shared and _fits_a_cell(info)]
    few = len(own) <= _FEW
    yield from (info.label for info in fields_of(cls) if info.required)
    yield from (info.label for info in own if few or _choices(info))
    yield from (info.label for info in shared.values() if info.told or _choices(info))


def _blank(heading: str, cls: type) -> Blank:
    path = resolved(heading, cls)
    default = attrs.fields_dict(cls)[path.info.name].default if path.info and len(path.steps) == 1 else None
    return Blank(heading, path, path.required, default.value if isinstance(default, StrEnum) else "")


def _fits_a_cell(info: FieldInfo) -> bool:
    return not any(attrs.has(cls) and not issubclass(cls, Value) for cls in info.classes)


def _choices(info: FieldInfo) -> tuple[str, ...]:
    held = info.classes[0]
    if issubclass(held, StrEnum):
        return tuple(member.value for member in held if member.value)
    if held is bool:
        return tuple(word for word in YES_NO if not word.isascii())
    return tuple(f"{tier}级" for tier in Tier) if held is Level else ()
