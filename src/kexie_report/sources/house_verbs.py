"""Verbs of a house: others in the place of ours (`动词`), and those that are never used (`停用`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

import attrs

from kexie_report.house.frames import Choice, choices_told, frames, spoken, with_verbs
from kexie_report.house.labels import label_of, slot_keys, told_when
from kexie_report.house.worlds import Left, World, least_of, left_without
from kexie_report.kinds.kind import Kind
from kexie_report.pattern import Wording
from kexie_report.sources.house_patterns import pattern_from
from kexie_report.sources.node import Entry, MappingNode, Node, Problem, Rejected, ScalarNode
from kexie_report.sources.reading import both, chosen, collected, items, scalar, wrong

__all__ = ["refuse_left", "worded_by"]

_SHOWN = 4
"""How many of a row a message names."""


def worded_by(kind: Kind, parts: Mapping[str, Entry]) -> tuple[Wording, ...]:
    """Return the wordings of a kind in the verbs of a house; every record that had one keeps one."""
    wordings, dropped = both(partial(_verbs, kind, parts), partial(_dropped, kind, parts))
    kept = tuple(wording for wording in wordings if spoken(wording)[1] not in dropped)
    if dropped:
        refuse_left("停用", attrs.evolve(kind, wordings=wordings), kept, parts["dropped"])
    return kept


def _verbs(kind: Kind, parts: Mapping[str, Entry]) -> tuple[Wording, ...]:
    """The wordings of a kind with the verbs that a house has for them, by choice or for all."""
    if "verbs" not in parts:
        return kind.wordings
    node = parts["verbs"].node
    if not isinstance(node, MappingNode):
        return _with_verbs(kind, node, None)
    collected(partial(_with_verbs, kind, entry.node, entry) for entry in node.entries)
    for entry in node.entries:
        kind = attrs.evolve(kind, wordings=_with_verbs(kind, entry.node, entry))
    return kind.wordings


def _with_verbs(kind: Kind, node: Node, entry: Entry | None) -> tuple[Wording, ...]:
    choice = None if entry is None else _choice(kind, entry)
    verbs = collected(partial(_verb, one, kind) for one in items(node))
    made = with_verbs(kind, verbs, choice) if verbs else None
    if made is None:
        raise wrong("verbs", node, _not_at_once(kind, choice, verbs))
    return made


def _verb(node: Node, kind: Kind) -> str:
    made = pattern_from(node, slot_keys(kind.record))
    if made.slots or "[" in made.text:
        raise wrong("verbs", node, f"“{scalar(node)}”里有“{{ }}”或“[ ]”，这里只写动词，别的请用“句式”写")
    return made.text


def _choice(kind: Kind, entry: Entry) -> Choice:
    told_for = choices_told(kind)
    allowed = dict.fromkeys(member.value for _, member in told_for.values())
    if not allowed:
        raise Rejected(
            Problem("unknown-choice", entry.origin, f"“{kind.label}”的动词不分种类，直接写一个列表")
        )
    node = ScalarNode(entry.key, entry.origin)
    return chosen(node, told_for, allowed, f"“{kind.label}”没有“{{}}”这一种", "unknown-choice")


def _not_at_once(kind: Kind, choice: Choice | None, verbs: Iterable[str]) -> str:
    what = kind.label if choice is None else choice[1].value
    found = (f for f in frames(kind) if f.verbs and (choice is None or f.tells(choice, kind.verb_by)))
    groups = dict.fromkeys(_some(frame.verbs) for frame in found)
    if not tuple(verbs):
        return "这里没有写动词"
    if not groups:
        return f"“{what}”的句式不由程序选动词，请用“句式”写"
    way = "分种类写，如{种类: [动词]}，或者用“停用”和“句式”写"
    how = way if choice is None and choices_told(kind) else "用“停用”和“句式”写"
    return f"“{what}”的几组句式动词不同（{_some(tuple(groups), '；')}），不能一起换，请{how}"


def _some(names: tuple[str, ...], mark: str = "、") -> str:
    return mark.join(names[:_SHOWN]) + ("等" if len(names) > _SHOWN else "")


def _dropped(kind: Kind, parts: Mapping[str, Entry]) -> frozenset[str]:
    """The verbs of a kind that the house does not use."""
    nodes = items(parts["dropped"].node) if "dropped" in parts else ()
    verbs = dict.fromkeys(verb for frame in frames(kind) for verb in frame.verbs)
    known = {verb: verb for verb in verbs}
    why = f"“{kind.label}”的句式里没有动词“{{}}”"
    return frozenset(collected(partial(chosen, node, known, verbs, why, "unknown-verb") for node in nodes))


def refuse_left(key: str, kind: Kind, kept: Iterable[Wording], entry: Entry) -> None:
    """Raise Rejected where records that had a wording would have none; those are named that hold least."""
    left = list(left_without(kind, kept))
    least = [one for one in left if not any(_holds_less(other, one) for other in left)]
    if least:
        said = _some(tuple(dict.fromkeys(_left(kind, *one) for one in least)), "；")
        why = f"{key}后，有的“{kind.label}”没有句式可写：{said}"
        raise Rejected(Problem("no-wording-left", entry.origin, why))


def _holds_less(one: Left, other: Left) -> bool:
    (given, world), (others, whole) = one, other
    fewer = given <= others and world.items() <= whole.items()
    return fewer and (given < others or len(world) < len(whole))


def _left(kind: Kind, given: frozenset[str], world: World) -> str:
    """Records that are left, by their choices and by what they hold that not every one does."""
    least = least_of(kind.record)
    more, when = sorted(given - least), told_when(kind.record, world)
    if more or not when:
        labels = "、".join(label_of(kind.record, slot) for slot in more or sorted(least))
        return "，".join((*([when] if when else []), f"{'有' if more else '只有'}{labels}"))
    return when
