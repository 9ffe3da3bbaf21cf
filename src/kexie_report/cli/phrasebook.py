"""The wordings as lists for a reviewer: all that there are, and those that a draft has left unused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kexie_report.draft import Draft
from kexie_report.errors import UnknownNameError
from kexie_report.house.house import House
from kexie_report.house.labels import sample, told
from kexie_report.house.table import STANDARD, Kinds
from kexie_report.kinds.kind import Kind, children
from kexie_report.model.achievement import Achievement
from kexie_report.model.report import Report
from kexie_report.narrative.usage import usage
from kexie_report.narrative.variants import told_by

__all__ = ["coverage", "phrasebook"]


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
    wordings = {told(kind, wording): wording for wording in kind.wordings}
    ours = {told(kind, wording) for own in STANDARD if own.record is kind.record for wording in own.wordings}
    yield f"{kind.label}（{kind.record.__name__.lower()}），共{len(wordings)}条："
    for name, wording in wordings.items():
        mark = "" if name in ours else "〔本单位〕"
        yield f"  {name.removeprefix(f'{kind.label}：')}{mark}"
        yield f"    例：{samples.get(name) or sample(kind, wording, wording.required) + '。'}"


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
        lines += [f"  {name.removeprefix(f'{one.kind}：')}" for name in one.unused]
    return "\n".join(lines)
