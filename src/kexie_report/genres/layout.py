"""The gate through which every layout passes: Jinja2 for the form, and no figure loses its origin.

A layout is a Jinja2 file whose lines are blocks, `role: content`.  Only documented Jinja2 is used:
`finalize` lets nothing but Prose through, names must be known, filters and globals are ours, and
what could flatten a figure to bare characters (`~`, arithmetic, macros, filter blocks, digits typed
into the layout) is refused when the layout is read, with its file and line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import takewhile
from traceback import walk_tb

import attrs
from jinja2 import StrictUndefined, Template, TemplateRuntimeError, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kexie_report.draft import Block, Role
from kexie_report.errors import LayoutError, UnknownNameError, did_you_mean, perhaps_meant
from kexie_report.prose import Prose, joined, words

__all__ = ["LAYOUT_NAMES", "Layout", "check_layout", "lay_out", "layout_source", "shipped"]

LAYOUT_NAMES = frozenset(
    {
        "address",
        "credits",
        "headline",
        "lede",
        "opening",
        "page_head",
        "sections",
        "signature",
    }
)

_FLAT = "会把数字变成普通文字"
_ONE_FILE = ("a layout stands in one file", "版式只写在一个文件里")
_REFUSED: dict[type[nodes.Node], tuple[str, str]] = {
    nodes.Concat: (
        "“~” joins bare characters; write the parts one after another",
        f"“~”{_FLAT}，各部分接着写就行",
    ),
    nodes.BinExpr: ("arithmetic is no business of a layout", "版式里不能计算"),
    nodes.UnaryExpr: ("arithmetic is no business of a layout", "版式里不能计算"),
    nodes.FilterBlock: ("a filter block flattens figures to characters", f"过滤块（filter）{_FLAT}"),
    nodes.Filter: ("filters flatten figures to characters", f"过滤器（|）{_FLAT}"),
    nodes.Macro: ("macros flatten figures to characters", f"宏（macro）{_FLAT}"),
    nodes.CallBlock: ("call blocks flatten figures to characters", f"调用块（call）{_FLAT}"),
    nodes.AssignBlock: ("a set block flattens figures to characters", f"赋值块（set）{_FLAT}"),
    nodes.Include: _ONE_FILE,
    nodes.Import: _ONE_FILE,
    nodes.FromImport: _ONE_FILE,
    nodes.Extends: _ONE_FILE,
    nodes.Block: (
        "a layout stands in one file, without blocks of its own",
        f"{_ONE_FILE[1]}，不分块（block）",
    ),
    nodes.EvalContextModifier: ("escaping flattens figures to characters", f"转义（autoescape）{_FLAT}"),
    nodes.Call: ("calls are no business of a layout", "版式里不能调用"),
    nodes.Getitem: ("parts are named, not indexed or cut", "各部分用名字取，不能用“[ ]”取"),
}
_ALLOWED_OPERATORS = (nodes.And, nodes.Or, nodes.Not)
_LINE = re.compile(r"\s*([a-z]+): ?")


class _Piece(str):
    """A span of Prose on its way through Jinja2's stream of strings."""

    prose: Prose

    def __str__(self) -> str:
        return self


def _gate(value: object) -> object:
    if isinstance(value, Prose):
        piece = _Piece(str(value))
        piece.prose = value
        return piece
    if isinstance(value, StrictUndefined):
        return str(value)
    raise TypeError(f"a layout may print Prose only, not {type(value).__name__}")


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=_gate, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    environment.globals.clear()
    environment.filters.clear()
    return environment


@attrs.frozen
class Layout:
    """A layout: the name of its file, and its text.

    >>> Layout("special.jinja", "headline: {{ headline }}").name
    'special.jinja'
    """

    name: str
    source: str


def shipped(name: str) -> Layout:
    """Return the layout that ships under `name`."""
    return Layout(f"{name}.jinja", layout_source(name))


@cache
def layout_source(name: str) -> str:
    """Return the text of the layout that ships under `name`."""
    path = files("kexie_report.genres").joinpath(f"{name}.jinja")
    if not path.is_file():
        raise UnknownNameError("版式", name, ())
    return path.read_text(encoding="utf-8")


def check_layout(name: str, source: str) -> nodes.Template:
    """Return the parsed layout, or raise a LayoutError with file and line.

    >>> check_layout("mine.jinja", "paragraph: {{ lede }}共3次")
    Traceback (most recent call last):
    kexie_report.errors.LayoutError: mine.jinja, line 1: the digit '3' states no fact
    """
    try:
        tree = _environment().parse(source)
        for node in tree.find_all(nodes.Node):
            _check_node(name, node)
        undeclared = meta.find_undeclared_variables(tree)
    except TemplateSyntaxError as error:
        why = error.message or "cannot be read"
        raise LayoutError(name, error.lineno, why, f"版式的写法不对（{why}）") from None
    for unknown in sorted(undeclared - LAYOUT_NAMES):
        line = next(n.lineno for n in tree.find_all(nodes.Name) if n.name == unknown)
        hint, question = did_you_mean(unknown, LAYOUT_NAMES), perhaps_meant(unknown, LAYOUT_NAMES)
        said = f"版式里没有“{unknown}”{question or '；'}可用：{'、'.join(sorted(LAYOUT_NAMES))}"
        raise LayoutError(name, line, f"no report offers {unknown!r}{hint}", said)
    return tree


def _check_node(name: str, node: nodes.Node) -> None:
    for kind, (why, said) in _REFUSED.items():
        if isinstance(node, kind) and not isinstance(node, _ALLOWED_OPERATORS):
            raise LayoutError(name, node.lineno, why, said)
    if isinstance(node, nodes.TemplateData) and (digit := re.search(r"[0-9０-９]", node.data)):
        line = node.lineno + node.data[: digit.start()].count("\n")
        said = f"写了数字“{digit[0]}”，数字只能由成果填入"
        raise LayoutError(name, line, f"the digit {digit[0]!r} states no fact", said)


def lay_out(name: str, source: str, offered: Mapping[str, object]) -> tuple[Block, ...]:
    """Return the blocks that the layout makes of what the plan offers."""
    try:
        pieces = list(_compiled(name, source).generate(offered))
    except (TypeError, TemplateRuntimeError) as error:
        raise LayoutError(name, _line_of(error), str(error), _in_chinese(str(error))) from error
    return tuple(_block(name, line) for line in _lines(pieces) if line)


def _in_chinese(why: str) -> str:
    missing = re.search(r"has no attribute '(\w+)'|'(\w+)' is undefined", why)
    return f"没有“{missing[1] or missing[2]}”可以填" if missing else f"版式填不出来（{why}）"


def _line_of(error: Exception) -> int:
    """The line of the layout at which rendering stopped; Jinja2 names it in the traceback."""
    frames = walk_tb(error.__traceback__)
    return max((line for frame, line in frames if frame.f_code.co_filename == "<template>"), default=0)


@cache
def _compiled(name: str, source: str) -> Template:
    return _environment().from_string(check_layout(name, source))


def _lines(pieces: Iterable[str]) -> Iterator[Prose]:
    line: list[Prose] = []
    for piece in pieces:
        if isinstance(piece, _Piece):
            line.append(piece.prose)
            continue
        head, *rest = piece.split("\n")
        line.append(words(head))
        for following in rest:
            yield joined(line)
            line = [words(following)]
    yield joined(line)


def _block(name: str, line: Prose) -> Block:
    plain = list(takewhile(lambda piece: piece.fact is None, line.pieces))
    opening = "".join(piece.text for piece in plain)
    role = _LINE.match(opening)
    if role is None or role[1] not in list(Role):
        why = f"a line must begin with its role ({', '.join(Role)}): {str(line)[:20]!r}"
        said = f"每一行开头要写明是什么（{'、'.join(Role)}），这一行没有写：“{str(line)[:20]}”"
        raise LayoutError(name, 0, why, said)
    rest = Prose(line.pieces[len(plain) :])
    return Block(Role(role[1]), joined((words(opening[role.end() :]), rest)))
