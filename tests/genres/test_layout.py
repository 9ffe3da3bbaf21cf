"""The gate through which every layout passes."""

from __future__ import annotations

import pytest

from kexie_report.draft import Role
from kexie_report.errors import LayoutError, UnknownNameError
from kexie_report.genres import GENRES
from kexie_report.genres.layout import Layout, check_layout, lay_out, layout_source
from kexie_report.model.values import Quantity
from kexie_report.prose import EMPTY, Fact, stated, words

LEDE = stated(Fact("count", Quantity(25, "次")), "25次") + words("。")
EMPTY_OFFER: dict[str, object] = {"lede": LEDE, "headline": EMPTY, "sections": ()}


@pytest.mark.parametrize("genre", GENRES, ids=lambda genre: genre.name)
def test_every_genre_has_a_layout_that_passes(genre: object) -> None:
    """The layout that ships with a genre is let through."""
    layout = getattr(genre, "layout", None)
    assert isinstance(layout, Layout)
    assert check_layout(layout.name, layout.source)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("{{ lede ~ lede }}", "~"),
        ("{{ lede + lede }}", "arithmetic"),
        ("{{ -lede }}", "arithmetic"),
        ("{{ lede|upper }}", "filter"),
        ("{{ lede|join }}", "filter"),
        ("{% filter trim %}{{ lede }}{% endfilter %}", "filter"),
        ("{% macro m() %}{{ lede }}{% endmacro %}", "macros"),
        ("{% call lede() %}x{% endcall %}", "call"),
        ("{% set x %}{{ lede }}{% endset %}", "set block"),
        ("{% include 'x' %}", "one file"),
        ("{% import 'x' as x %}", "one file"),
        ("{% from 'x' import x %}", "one file"),
        ("{% extends 'x' %}", "one file"),
        ("{% block x %}{{ lede }}{% endblock %}", "blocks"),
        ("{% autoescape true %}{{ lede }}{% endautoescape %}", "escaping"),
        ("{{ lede.prose() }}", "calls"),
        ("{{ lede[0] }}", "named"),
        ("共3次", "'3'"),
        ("共３次", "'３'"),
        ("{{ ledes }}", "did you mean 'lede'"),
        ("{{ range }}", "no report offers 'range'"),
        ("{% if %}", "Expected"),
        ("{{ lede is figure }}", "No test named 'figure'"),
    ],
)
def test_what_could_lose_a_figure_is_refused_with_its_line(body: str, why: str) -> None:
    """Each construct that could flatten a figure is refused, with file and line."""
    with pytest.raises(LayoutError, match=r"mine\.jinja, line 2: ") as refused:
        check_layout("mine.jinja", f"{{# a layout #}}\nparagraph: {body}")
    assert (2, True) == (refused.value.line, why in refused.value.why)


def test_a_digit_far_down_is_found_at_its_line() -> None:
    """A digit typed into running words is named with the line on which it stands."""
    with pytest.raises(LayoutError, match=r"mine\.jinja, line 4: the digit '3'"):
        check_layout("mine.jinja", "paragraph: {{ lede }}\n甲\n乙\n共3次\n")


@pytest.mark.parametrize("printed", [3, "三次", None, True, (LEDE,)], ids=str)
def test_only_prose_is_printed(printed: object) -> None:
    """A bare number, string, None or row of Prose is not let through, and the line is named."""
    with pytest.raises(LayoutError, match=r"mine\.jinja, line 3: a layout may print Prose only"):
        lay_out(
            "mine.jinja", "\n{% if lede is defined %}\nparagraph: {{ lede }}{% endif %}", {"lede": printed}
        )


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("{{ signature }}", "'signature' is undefined"),
        ("{{ lede.text }}", "has no attribute 'text'"),
        ("{{ lede.__class__ }}", "unsafe"),
        ("{% if lede.__init__.__globals__ %}{% endif %}", "unsafe"),
        ("{% for span in lede.spans %}{{ span.text }}{% endfor %}", "Prose only, not str"),
        ("{% for span in lede %}{% endfor %}", "not iterable"),
        ("{% for s in sections %}{{ loop.index }}{% endfor %}", "Prose only, not int"),
        ("{% set n = 3 %}{{ n }}", "Prose only, not int"),
        ("{{ '三' '次' }}", "Prose only, not str"),
        ("{{ lede == lede }}", "Prose only, not bool"),
        ("{% if lede is figure %}{% endif %}", "No test named 'figure'"),
    ],
)
def test_what_fails_in_the_printing_is_refused_with_its_line(body: str, why: str) -> None:
    """What only shows when the layout is filled in is an error of the layout too, with file and line."""
    offered = {**EMPTY_OFFER, "sections": ({"lead": LEDE},)}
    with pytest.raises(LayoutError, match=r"mine\.jinja, line 2: ") as refused:
        lay_out("mine.jinja", f"{{# a layout #}}\nparagraph: {body}", offered)
    assert why in refused.value.why


@pytest.mark.parametrize(
    "body",
    [
        "{{ lede }}",
        "{% set all = lede %}{{ all }}",
        "{% with all = lede %}{{ all }}{% endwith %}",
        "{{ headline if headline else lede }}",
        "{% if headline or not lede %}无{% else %}{{ lede }}{% endif %}",
        "{% for s in sections %}{% if loop.first %}{{ s.lead.said }}{% endif %}{% endfor %}",
        "{# 3 #}{{- lede -}}",
    ],
)
def test_what_loses_nothing_is_let_through(body: str) -> None:
    """Conditions, loops, names for a part and nested parts print the figure with its fact."""
    offered = {**EMPTY_OFFER, "sections": ({"lead": {"said": LEDE}},)}
    (block,) = lay_out("mine.jinja", f"paragraph: {body}", offered)
    assert (Role.PARAGRAPH, LEDE) == (block.role, block.prose)


@pytest.mark.parametrize("line", ["{{ lede }}", "somewhere: {{ lede }}", "只有字"])
def test_a_line_without_a_role_is_refused(line: str) -> None:
    """Every line says what it is in the document."""
    with pytest.raises(LayoutError, match="role"):
        lay_out("mine.jinja", line, EMPTY_OFFER)


def test_a_figure_keeps_its_fact_through_the_layout() -> None:
    """Conditions, loops and words around it leave a figure its fact."""
    source = (
        "{% if not headline %}\nparagraph: 共{{ lede }}\n{% endif %}\n"
        "{% for s in sections %}\nheading: {{ s.lead }}\n{% endfor %}"
    )
    blocks = lay_out("mine.jinja", source, {**EMPTY_OFFER, "sections": ({"lead": words("甲")},)})
    assert [(Role.PARAGRAPH, "共25次。"), (Role.HEADING, "甲")] == [(b.role, str(b.prose)) for b in blocks]
    assert "count" in [span.fact.key for span in blocks[0].prose.spans if span.fact]


def test_an_unknown_layout_is_named() -> None:
    """A layout that does not ship is an error of the caller."""
    with pytest.raises(UnknownNameError, match="没有名为“nowhere”的版式"):
        layout_source("nowhere")
