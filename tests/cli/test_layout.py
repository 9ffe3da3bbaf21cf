"""Lines and columns of a terminal."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from kexie_report.cli.layout import columns, wrapped
from kexie_report.zh.cells import cells

CLOSING = "，。；：、？！）》”"
texts = st.text("科协台账文件docx .，。、（）“”1-", max_size=80).map(lambda text: " ".join(text.split()))


@given(text=texts, width=st.integers(12, 60))
def test_a_wrapped_text_is_the_text(text: str, width: int) -> None:
    """Not a character but the spaces at the ends of lines is lost."""
    assert text.replace(" ", "") == "".join(wrapped(text, width)).replace(" ", "")


@given(text=texts, width=st.integers(12, 60))
@example(text="11 、、、、、", width=12)
def test_a_line_is_as_wide_as_it_may_be(text: str, width: int) -> None:
    """A line is too wide only where it cannot be broken, and begins with no closing mark."""
    lines = list(wrapped(text, width))
    for line in lines:
        assert cells(line) <= width or 1 == len(list(wrapped(line, 1)))
    assert not any(line[0] in CLOSING for line in lines[1:])


@given(rows=st.lists(st.tuples(st.text("台账a-", min_size=1, max_size=8), texts), min_size=1))
def test_what_is_said_begins_in_one_column(rows: list[tuple[str, str]]) -> None:
    """However wide the names are, what is said of each begins at the same cell."""
    widest = max(cells(name) for name, _ in rows)
    page = columns(rows, 500)
    for (name, said), line in zip(rows, page.split("\n"), strict=True):
        assert (f"  {name}{' ' * (widest - cells(name) + 2)}{said}").rstrip() == line
