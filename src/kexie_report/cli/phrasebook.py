"""The wordings as lists for a reviewer: all that there are, and those that a draft has left unused."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from kexie_report.draft import Draft
from kexie_report.errors import UnknownNameError
from kexie_report.house.choices import alternatives
from kexie_report.house.frames import Frame, frames, joined_by
from kexie_report.house.house import House
from kexie_report.house.labels import label_of, sample, told
from kexie_report.house.table import STANDARD, Kinds
from kexie_report.kinds.kind import Kind, children
from kexie_report.model.achievement import Achievement
from kexie_report.model.report import Report
from kexie_report.narrative.usage import usage
from kexie_report.narrative.variants import told_by
from kexie_report.pattern import Wording

__all__ = ["coverage", "phrasebook"]

Ours = Mapping[Hashable, Sequence[Wording]]
"""The wordings that ship, by their patterns."""

Row = tuple[Frame, Sequence[Wording], bool]
"""A frame, wordings of it, and whether they are the house's own."""


def phrasebook(house: House, name: str | None, report: Report | None) -> str:
    """Return every wording of a house, or of one kind, with a sample.

    The samples are sentences of `report` where it has a record for a wording; else the wording with
    the names of what must stand in it.
    """
    samples = _samples(house, report)
    kinds = house.kinds if name is None else (_kind(house.kinds, name),)
    return "\n".join(line for kind in kinds for line in _lines(kind, samples))


def _kind(kinds: Kinds, name: str) -> Kind:
    if name not in kinds.named:
        raise UnknownNameError("类型", name, [kind.label for kind in kinds])
    return kinds.named[name]


def _lines(kind: Kind, samples: dict[str, str]) -> Iterator[str]:
    ours = _ours(kind)
    rows = [row for frame in frames(kind) for row in _rows(frame, ours)]
    yield f"{kind.label}（{kind.record.__name__.lower()}），句式{len(kind.wordings)}条，合并为{len(rows)}组："
    for frame, whole, own in rows:
        yield f"  {_named(kind, frame, whole)}{'〔本单位〕' if own else ''}"
        yield f"    例：{_sample(kind, whole, samples)}"


def _rows(frame: Frame, ours: Ours) -> Iterator[Row]:
    """The wordings of a frame that ship, and those that the house has in it."""
    shipped = [one for one in frame.whole if _ships(one, ours)]
    own = [one for one in frame.whole if one not in shipped]
    yield from ((frame, whole, whole is own) for whole in (shipped, own) if whole)


def _ours(kind: Kind) -> Ours:
    found: dict[Hashable, list[Wording]] = {}
    for wording in (one for own in STANDARD if own.record is kind.record for one in own.wordings):
        found.setdefault(wording.patterns, []).append(wording)
    return found


def _ships(wording: Wording, ours: Ours) -> bool:
    """Whether a wording is one of ours, or what is left of one for which the house has set other verbs."""
    asked = {path: alternatives(wanted) for path, wanted in wording.when.items()}
    return any(
        all(path in asked and asked[path] <= alternatives(wanted) for path, wanted in one.when.items())
        for one in ours.get(wording.patterns, ())
    )


def _named(kind: Kind, frame: Frame, whole: Sequence[Wording]) -> str:
    """The wordings of a frame in one line; what settles which of the verbs is said is named."""
    shared = joined_by(frame, whole)
    by = {path for wording in whole for path in wording.when} - shared.when.keys()
    labels = "、".join(dict.fromkeys(label_of(kind.record, path) for path in sorted(by)))
    name = told(kind, shared).removeprefix(f"{kind.label}：")
    return f"{name}（动词随{labels}）" if labels else name


def _sample(kind: Kind, whole: Sequence[Wording], samples: dict[str, str]) -> str:
    said = (samples[name] for name in (told(kind, wording) for wording in whole) if name in samples)
    return next(said, f"{sample(kind, whole[0], whole[0].required)}。")


def _samples(house: House, report: Report | None) -> dict[str, str]:
    """For each wording the first sentence that it makes of a record of the report."""
    found: dict[str, str] = {}
    for record in () if report is None else _records(report):
        for wording, prose in told_by(record, house):
            found.setdefault(told(house.kinds.of(record), wording), str(prose))
    return found


def _records(report: Report) -> Iterator[Achievement]:
    for section in report.sections:
        for passage in section.passages:
            yield from _with_children(passage.achievements)
        yield from _with_children(section.achievements)
    yield from _with_children(report.achievements)


def _with_children(records: Iterable[Achievement]) -> Iterator[Achievement]:
    for record in records:
        yield record
        yield from _with_children(child for _, child in children(record, record.id))


def coverage(draft: Draft, house: House) -> str:
    """Return how much of the phrasebook a draft used, and every wording of its kinds that it did not use."""
    every = usage(draft, style=house)
    used = [one for one in every if one.used]
    counts = (sum(len(one.used) for one in every), sum(len(one.counts) for one in every))
    silent = [one.kind for one in every if not one.used]
    lines = [f"句式用到{counts[0]}条，共{counts[1]}条；类型用到{len(used)}种，共{len(every)}种。"]
    lines += [f"没有用到的类型：{'、'.join(silent)}"] if silent else []
    for one in used:
        rest = "，没有用到的：" if one.unused else "。"
        lines.append(f"{one.kind}用到{len(one.used)}条，共{len(one.counts)}条{rest}")
        lines += _unused(house.kinds.named[one.kind], frozenset(one.unused))
    return "\n".join(lines)


def _unused(kind: Kind, names: frozenset[str]) -> Iterator[str]:
    """The wordings of these names, those that are alike but for the verb in one line."""
    for frame in frames(kind):
        unused = [wording for wording in frame.whole if told(kind, wording) in names]
        if unused:
            yield f"  {_named(kind, frame, unused)}"
