"""HTML: a page that stands by itself, each figure a <data> with its exact value, its fact, its source."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from kexie_report.draft import Draft, Role
from kexie_report.render.facts import exact_of, number_of, source_of
from kexie_report.render.markup import printable

__all__ = ["render_html"]

_UNTITLED = "稿件"

_ELEMENTS = {
    Role.HEADLINE: "h1",
    Role.ADDRESS: "p",
    Role.HEADING: "h2",
    Role.PARAGRAPH: "p",
    Role.CREDIT: "p",
}


def render_html(draft: Draft) -> bytes:
    """Return the draft as a UTF-8 page of HTML with its own stylesheet, for screens, telephones and A4.

    >>> from kexie_report.draft import Block
    >>> from kexie_report.prose import words
    >>> page = render_html(Draft((Block(Role.HEADLINE, words("科技<周>")),))).decode("utf-8")
    >>> "<h1>科技&lt;周&gt;</h1>" in page
    True
    """
    page = _template().render(
        title=draft.headline or _UNTITLED,
        blocks=draft.blocks,
        elements=_ELEMENTS,
        exact_of=exact_of,
        number_of=number_of,
        source_of=source_of,
    )
    return page.encode("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(files(__package__).joinpath("html.jinja").read_text(encoding="utf-8"))


def _printed(value: object) -> str:
    return printable(str(value))
