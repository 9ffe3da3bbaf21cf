"""Strict reading takes exactly what is written, whatever slips into a number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import NumeralError

slips = st.lists(
    st.tuples(
        st.sampled_from(("change", "add", "drop")), st.integers(0, 30), st.sampled_from("零一二十百千万亿两")
    ),
    max_size=2,
)


def _slipped(text: str, slips: list[tuple[str, int, str]]) -> str:
    for slip, place, character in slips:
        at = place % len(text) if text else 0
        kept = text[at:] if slip == "add" else text[at + 1 :]
        text = text[:at] + ("" if slip == "drop" else character) + kept
    return text


@given(st.integers(0, 10**17), slips)
def test_what_is_read_is_what_would_be_written(n: int, slips: list[tuple[str, int, str]]) -> None:
    """A misspelt number is refused, or is itself how `cardinal` writes another number."""
    text = _slipped(zh.cardinal(n), slips)
    try:
        number = zh.parse_number(text)
    except NumeralError:
        return
    assert text in (zh.cardinal(number), zh.cardinal(number, liang=True))
