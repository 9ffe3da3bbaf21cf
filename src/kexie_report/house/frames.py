"""Frames: the wordings of a kind that are alike but for the verb, and verbs put in their place."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from enum import StrEnum

import attrs

from kexie_report.house.choices import alternatives, answers, settled_by
from kexie_report.kinds.kind import Kind
from kexie_report.pattern import Classifying, Wording

__all__ = ["Choice", "Frame", "choices_told", "frames", "joined_by", "spoken", "with_verbs"]

Choice = tuple[str, StrEnum]
"""A field that classifies, by its path, and one of its choices."""

_SPOKEN = re.compile(r"((?:\[[^\[\]]*\])*)([^\[\]{}]+)()")
_IN_WORDS = re.compile(r"(\{[a-z_.]+:)([^\[\]{}]+)(\})")


def spoken(wording: Wording) -> tuple[str, str, str]:
    """Return what stands before the verb that a wording says, the verb, and what stands behind it.

    A verb that the user gives ({verb}) is none of the wording's.

    >>> spoken(Wording(verb="[在{venue}]举行")), spoken(Wording(verb="{verb}"))
    (('[在{venue}]', '举行', ''), ('{verb}', '', ''))
    """
    text = wording.verb.text
    found = _SPOKEN.fullmatch(text) or _IN_WORDS.fullmatch(text)
    return (found[1], found[2], found[3]) if found else (text, "", "")


@attrs.frozen
class Frame:
    """The wordings that are alike but for the verb and for what settles which verb suits a record.

    `when` are the conditions that settle more than that.  `verbs` are the verbs, each once; a verb that
    the user gives and a clause without one are frames of their own, without verbs.
    """

    whole: tuple[Wording, ...]
    when: Mapping[str, Classifying]

    @property
    def verbs(self) -> tuple[str, ...]:
        """The verbs that stand in this frame."""
        return tuple(dict.fromkeys(verb for _, verb, _ in map(spoken, self.whole) if verb))

    def said_with(self, verb: str, when: Mapping[str, Classifying]) -> Wording:
        """Return the wording that `verb` makes in this frame."""
        before, _, behind = spoken(self.whole[0])
        return attrs.evolve(self.whole[0], verb=f"{before}{verb}{behind}", when=when)

    def tells(self, choice: Choice, verb_by: frozenset[str]) -> bool:
        """Whether the verbs of this frame are those of a choice: of its wordings, or of its suited verbs."""
        path, member = choice
        if path in verb_by:
            return any(verb_by & one.when.keys() for one in self.whole)
        return path in self.when and member in _members(self.when[path])


def frames(kind: Kind) -> tuple[Frame, ...]:
    """Return the frames of a kind, in the order of its wordings.

    >>> from kexie_report.kinds.demand import KIND
    >>> frames(KIND)[0].verbs
    ('征集', '收集', '梳理')
    """
    alike: dict[Hashable, list[Wording]] = {}
    for wording in kind.wordings:
        alike.setdefault(_bare(kind, wording), []).append(wording)
    return tuple(Frame(tuple(whole), _meaning(kind, whole[0])) for whole in alike.values())


def _bare(kind: Kind, wording: Wording) -> Hashable:
    before, verb, behind = spoken(wording)
    others = tuple(one for one in wording.patterns if one is not wording.verb)
    return before, bool(verb), behind, others, frozenset(_meaning(kind, wording).items())


def _meaning(kind: Kind, wording: Wording) -> Mapping[str, Classifying]:
    return {path: wanted for path, wanted in wording.when.items() if path not in kind.verb_by}


def joined_by(frame: Frame, whole: Sequence[Wording], mark: str = "、") -> Wording:
    """Return some wordings of a frame as one, with all of their verbs, for a person to read.

    >>> from kexie_report.kinds.demand import KIND
    >>> joined_by(frames(KIND)[0], KIND.wordings[:2]).verb.text
    '征集、收集'
    """
    verbs = dict.fromkeys(spoken(wording)[1] for wording in whole)
    shared = frozenset.intersection(*(frozenset(wording.when.items()) for wording in whole))
    return frame.said_with(mark.join(verbs), dict(shared))


# --- other verbs ----------------------------------------------------------------------------------


def choices_told(kind: Kind) -> Mapping[str, Choice]:
    """Return the choices for which a kind has wordings of their own, by every name."""
    asked = ((path, one) for wording in kind.wordings for path, one in wording.when.items())
    told = ((settled_by(kind.record, path), m) for path, wanted in asked for m in sorted(_members(wanted)))
    return {name: (path, m) for path, m in told for name in (m.value, m.name.lower())}


def _members(wanted: Classifying) -> frozenset[StrEnum]:
    return frozenset(one for one in alternatives(wanted) if isinstance(one, StrEnum))


def with_verbs(kind: Kind, verbs: Iterable[str], choice: Choice | None) -> tuple[Wording, ...] | None:
    """Return the wordings of a kind with other verbs, for the records of one choice or for all.

    None where the frames in question have no verb in common: 增加 a count and 增长 a rate are not changed
    in one breath.
    """
    asked = [f for f in frames(kind) if f.verbs and (choice is None or f.tells(choice, kind.verb_by))]
    if not asked or not set.intersection(*(set(frame.verbs) for frame in asked)):
        return None
    new, known = tuple(verbs), {verb for frame in asked for verb in frame.verbs}
    every = (
        _changed(kind, frame, _suited(new, frame, known), choice) if frame in asked else frame.whole
        for frame in frames(kind)
    )
    return tuple(wording for group in every for wording in group)


def _suited(verbs: tuple[str, ...], frame: Frame, known: set[str]) -> tuple[str, ...]:
    """A verb that the kind has stands only where it stands now, unless there is no other."""
    return tuple(verb for verb in verbs if verb in frame.verbs or verb not in known) or verbs


def _changed(kind: Kind, frame: Frame, verbs: tuple[str, ...], choice: Choice | None) -> tuple[Wording, ...]:
    if choice is None:
        return tuple(frame.said_with(verb, frame.when) for verb in verbs)
    path, member = choice
    kept = tuple(one for one in (_without(kind, whole, choice) for whole in frame.whole) if one)
    return kept + tuple(frame.said_with(verb, {**frame.when, path: member}) for verb in verbs)


def _without(kind: Kind, wording: Wording, choice: Choice) -> Wording | None:
    """The wording for the other choices, or None where there is none."""
    path, member = choice
    asked = alternatives(
        wording.when[path] if path in wording.when else frozenset(answers(kind.record, path))
    )
    others = asked - {member}
    if not others or others == asked:
        return wording if others else None
    wanted = next(iter(others)) if len(others) == 1 else others
    return attrs.evolve(wording, when={**wording.when, path: wanted})
