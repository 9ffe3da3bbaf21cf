"""Fuzz review with atheris: `make fuzz`, or `python -m tests.fuzz.review -max_total_time=600`.

A text that fails is written to a file crash-…, and belongs as an example into tests/review/test_fuzz.py.
"""

from __future__ import annotations

import importlib
import sys

atheris = importlib.import_module("atheris")
with atheris.instrument_imports(include=["kexie_report"]):
    from kexie_report.review import RULES
    from tests.review.soundness import check

_EXAMPLES = tuple(said for rule in RULES for said in (*rule.right, *(wrong.text for wrong in rule.wrong)))
_LONGEST = 200


def one_input(data: bytes) -> None:
    """Review pieces of examples and characters of any kind, as the bytes choose them."""
    provider = atheris.FuzzedDataProvider(data)
    pieces: list[str] = []
    while provider.remaining_bytes() and len(pieces) < _LONGEST:
        if provider.ConsumeBool():
            example = _EXAMPLES[provider.ConsumeIntInRange(0, len(_EXAMPLES) - 1)]
            first = provider.ConsumeIntInRange(0, len(example) - 1)
            pieces.append(example[first : first + provider.ConsumeIntInRange(1, 20)])
        else:
            pieces.append(provider.ConsumeUnicodeNoSurrogates(provider.ConsumeIntInRange(1, 6)))
    check("".join(pieces))


def main() -> None:
    """Fuzz until a text fails or the time is up."""
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
