"""How much review finds in the measuring sets, and how often it finds what is not there.

Run `make review-score`, or `python -m tests.review.score [--misses]`.  Recall counts errors: found by the
rule that names them or another of its group (the bar), and by just that rule.  Precision is the share of
findings at error or warning that are one of the errors, against those in texts without any.
"""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kexie_report.draft import Severity
from kexie_report.review import RULES, Finding, review
from tests.review.sets import Fault, Wrong, group_of, is_found, passages, rights, wrongs

__all__ = ["main"]

_GROUPS = {rule.code: rule.group.name.lower() for rule in RULES}


class Correct(NamedTuple):
    """A text without an error, and where it stands."""

    kind: str
    name: str
    text: str
    as_of: datetime.date | None


class Count(NamedTuple):
    """The errors of a group: how many there are, found by a rule of the group, found by the very rule."""

    errors: int = 0
    found: int = 0
    exactly: int = 0

    def and_one(self, found: bool, exactly: bool) -> Count:
        """Return the count with one more error."""
        return Count(self.errors + 1, self.found + found, self.exactly + exactly)


def _correct() -> Iterator[Correct]:
    for number, right in enumerate(rights(), 1):
        yield Correct("sentences", f"sentence {number}", right.text, None)
    for passage in passages():
        yield Correct("passages", passage.name, passage.text, passage.as_of)
    for item in wrongs():
        yield Correct("mended texts", item.id, item.mended, item.as_of)


def _grave(text: str, as_of: datetime.date | None) -> list[Finding]:
    return [one for one in review(text, as_of=as_of) if one.severity is not Severity.INFO]


def _names(item: Wrong, fault: Fault, findings: Iterable[Finding], *, exactly: bool) -> bool:
    return any(
        is_found(item, fault, one.code, _GROUPS[one.code], one.start, one.end)
        and (one.code in fault.rules or not exactly)
        for one in findings
    )


def main(argv: list[str]) -> None:
    """Print recall by group, and the false alarms."""
    misses = "--misses" in argv
    counts: dict[str, Count] = {}
    hits = 0
    for item in wrongs():
        findings = review(item.text, as_of=item.as_of)
        grave = [one for one in findings if one.severity is not Severity.INFO]
        hits += sum(any(_names(item, fault, [one], exactly=False) for fault in item.faults) for one in grave)
        for fault in item.faults:
            group = group_of(fault.rules[0])
            found = _names(item, fault, findings, exactly=False)
            exactly = _names(item, fault, findings, exactly=True)
            counts[group] = counts.get(group, Count()).and_one(found, exactly)
            if misses and not found:
                print(f"missed {item.id} {'、'.join(fault.rules)}: {'…'.join(fault.places)}")
    false = list(_false_alarms())
    if misses:
        for text, one in false:
            print(f"false alarm in {text.name}: {one.sentence()} “{one.text}”")
    _print_recall(counts)
    _print_alarms(false, hits)


def _false_alarms() -> Iterator[tuple[Correct, Finding]]:
    for text in _correct():
        yield from ((text, one) for one in _grave(text.text, text.as_of))


def _print_recall(counts: dict[str, Count]) -> None:
    print(f"{'group':<14}{'errors':>8}{'found':>8}{'recall':>9}{'by the rule':>13}")
    for group in (*sorted(counts), "all"):
        every = counts.values()
        count = counts.get(group) or Count(*(sum(column) for column in zip(*every, strict=True)))
        recall, exact = count.found / count.errors, count.exactly / count.errors
        print(f"{group:<14}{count.errors:>8}{count.found:>8}{recall:>9.1%}{exact:>13.1%}")


def _print_alarms(false: list[tuple[Correct, Finding]], hits: int) -> None:
    print()
    texts = Counter(text.kind for text in _correct())
    for kind, total in texts.items():
        flagged = {text.name for text, _ in false if text.kind == kind}
        alarms = sum(text.kind == kind for text, _ in false)
        print(
            f"{kind}: {len(flagged)} of {total} flagged ({len(flagged) / total:.2%}), {alarms} false alarms"
        )
    rules = Counter(one.code for _, one in false)
    print("false alarms by rule:", ", ".join(f"{code} {n}" for code, n in rules.most_common()) or "none")
    print(f"precision at error and warning: {hits / ((hits + len(false)) or 1):.1%}")


if __name__ == "__main__":
    main(sys.argv[1:])
