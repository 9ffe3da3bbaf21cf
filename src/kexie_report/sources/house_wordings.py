"""Wordings of a house: `wordings.yaml`, kind by kind, with the checks that our own wordings pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import partial

import attrs

from kexie_report.errors import unknown
from kexie_report.house.checks import can_be_used, must_ask
from kexie_report.house.choices import NOTHING, Choices, answers, choices_of
from kexie_report.house.labels import label_of, said_of, sample, slot_keys, told
from kexie_report.house.table import STANDARD, Kinds
from kexie_report.kinds.kind import Kind
from kexie_report.model.fields import fields_of, says
from kexie_report.model.origin import Traced
from kexie_report.pattern import Classifying, Pattern, Wording
from kexie_report.sources.house_patterns import pattern_from
from kexie_report.sources.house_verbs import refuse_left, worded_by
from kexie_report.sources.node import Entry, Node, Problem, Rejected, ScalarNode, SequenceNode
from kexie_report.sources.reading import (
    both,
    chosen,
    collected,
    group,
    items,
    keyed,
    member,
    refuse,
    scalar,
    wrong,
    yes_no,
)

__all__ = ["WordingsOfKind", "kind_named", "kinds_from"]


@attrs.frozen(kw_only=True)
class WordingsOfKind(Traced):
    """What a house may settle about one kind: wordings, whether they replace ours, verbs, dropped verbs."""

    wordings: tuple[Wording, ...] = attrs.field(default=(), metadata=says("句式"))
    replace: bool = attrs.field(default=False, metadata=says("替换"))
    verbs: tuple[str, ...] = attrs.field(default=(), metadata=says("动词"))
    dropped: tuple[str, ...] = attrs.field(default=(), metadata=says("停用"))


def kinds_from(tree: Node) -> Kinds:
    """Return the table of kinds with what a file changes, or raise Rejected with all that is wrong."""
    seen: dict[str, Entry] = {}
    entries = group(tree).entries
    return STANDARD.with_kinds(collected(partial(_kind, entry, seen) for entry in entries))


def kind_named(node: Node) -> Kind:
    """Return the kind that the text of a node names."""
    labels = [kind.label for kind in STANDARD]
    return chosen(node, STANDARD.named, labels, "没有“{}”这个类型", "unknown-kind")


def _kind(entry: Entry, seen: dict[str, Entry]) -> Kind:
    kind = kind_named(ScalarNode(entry.key, entry.origin))
    first = seen.setdefault(kind.label, entry)
    if first is not entry:
        raise Rejected(Problem("duplicate-key", entry.origin, f"“{kind.label}”写了两次（中英文键是一项）"))
    parts, problems = _parts(entry)
    read = partial(both, partial(worded_by, kind, parts), partial(_added, kind, parts))
    _, (worded, added) = both(partial(refuse, problems), read)
    return attrs.evolve(kind, wordings=(() if _replaces(parts) else worded) + added)


def _parts(entry: Entry) -> tuple[dict[str, Entry], list[Problem]]:
    """What is said of a kind; a list alone is its wordings."""
    if isinstance(entry.node, SequenceNode):
        return {"wordings": entry}, []
    return keyed(group(entry.node, "类型下面"), fields_of(WordingsOfKind))


def _replaces(parts: dict[str, Entry]) -> bool:
    return "replace" in parts and yes_no(parts["replace"].node)


# --- wordings -------------------------------------------------------------------------------------


def _added(kind: Kind, parts: dict[str, Entry]) -> tuple[Wording, ...]:
    """The wordings that the house adds, each of which some record can use."""
    replaces = _replaces(parts)
    nodes = items(parts["wordings"].node) if "wordings" in parts else ()
    rivals = () if replaces else kind.wordings
    several = collected(partial(_wordings, node, kind, rivals) for node in nodes)
    added = tuple(wording for some in several for wording in some)
    if replaces:
        _refuse_gaps(kind, added, parts["replace"])
    whole = attrs.evolve(kind, wordings=rivals + added)
    collected(
        partial(_useful, whole, one, node) for node, some in zip(nodes, several, strict=True) for one in some
    )
    return added


def _refuse_gaps(kind: Kind, added: tuple[Wording, ...], entry: Entry) -> None:
    if not added:
        raise Rejected(Problem("no-wording-left", entry.origin, "写了“替换”，就要在“句式”里写出新的句式"))
    refuse_left("替换", kind, added, entry)


def _useful(kind: Kind, wording: Wording, node: Node) -> None:
    if sum(one.likeness == wording.likeness for one in kind.wordings) > 1:
        raise wrong("duplicate-wording", node, f"“{told(kind, wording)}”已经有了，不用再写")
    if not can_be_used(kind, wording):
        raise wrong("useless-wording", node, f"“{told(kind, wording)}”永远用不上：别的句式总能写得更全")


def _wordings(node: Node, kind: Kind, rivals: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """One wording for each verb of an entry."""
    entries, problems = keyed(group(node, "每条句式"), fields_of(Wording))
    names = [name for name in entries if name != "when"]
    slots = {name: partial(_patterns, entries[name], name, kind) for name in names}
    when = partial(_conditions, entries.get("when"), kind)
    every: tuple[Callable[[], object], ...] = (partial(refuse, problems), *slots.values(), when)
    collected(every)
    verbs = slots.pop("verb")() if "verb" in slots else (Pattern(""),)
    plain = {name: some for name, read in slots.items() for some in read()}
    make: Callable[..., Wording] = Wording
    made = tuple(make(**plain, verb=verb, when=when()) for verb in verbs)
    _refuse_untrue(made[0], node, kind)
    _refuse_marks(made[0], node, kind)
    _useful(attrs.evolve(kind, wordings=(*rivals, made[0])), made[0], node)
    return made


def _patterns(entry: Entry, name: str, kind: Kind) -> tuple[Pattern, ...]:
    nodes = items(entry.node) if name == "verb" else (entry.node,)
    return tuple(collected(partial(pattern_from, node, slot_keys(kind.record)) for node in nodes))


def _refuse_untrue(wording: Wording, node: Node, kind: Kind) -> None:
    if not wording.slots:
        raise wrong("empty-wording", node, "这条句式没有写到成果的任何一项，例如“{名称}”")
    refuse(_left_open(path, node, kind) for path in sorted(must_ask(kind, wording)))


def _left_open(path: str, node: Node, kind: Kind) -> Problem:
    allowed = "、".join(map(said_of, answers(kind.record, path)))
    said = f"要用“当”写明“{label_of(kind.record, path)}”是哪一种，意思才不会写错；可用：{allowed}"
    return Problem("missing-condition", node.origin, said)


_CLASH = re.compile("[，、：][，、：]|^[，、：]|[，、：]$")


def _refuse_marks(wording: Wording, node: Node, kind: Kind) -> None:
    """Marks meet in the shortest or in the longest clause that a wording can make, or nowhere."""
    for slots in (wording.required, wording.slots):
        clause = sample(kind, wording, slots)
        if found := _CLASH.search(clause):
            raise wrong("marks", node, f"写成“{clause}”时，“{found[0]}”的位置不对")


# --- conditions -----------------------------------------------------------------------------------


def _conditions(entry: Entry | None, kind: Kind) -> dict[str, Classifying]:
    asked = () if entry is None else group(entry.node, "“当”下面").entries
    return dict(collected(partial(_condition, one, kind) for one in asked))


def _condition(entry: Entry, kind: Kind) -> tuple[str, Classifying]:
    known = choices_of(kind.record)
    if entry.key not in known:
        allowed = dict.fromkeys(label_of(kind.record, path) for path, _ in known.values())
        why = "“{}”不能用作条件" if entry.key in slot_keys(kind.record) else "没有“{}”这一项"
        raise Rejected(Problem("unknown-condition", entry.origin, unknown(entry.key, allowed, known, why)))
    path, choices = known[entry.key]
    lacking = None in answers(kind.record, path)
    wanted = collected(partial(_wanted, node, choices, lacking) for node in items(entry.node))
    if not wanted:
        raise wrong("empty", entry.node, "这里没有内容")
    return path, wanted[0] if len(wanted) == 1 else frozenset(wanted)


def _wanted(node: Node, choices: Choices, lacking: bool) -> Classifying:
    if lacking and scalar(node) == NOTHING:
        return None
    if issubclass(choices, StrEnum):
        return member(node, choices)
    return yes_no(node) if issubclass(choices, bool) else scalar(node)
