"""An empty register as a text file: the examples of the workbook as comments, to be put in force or away."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from kexie_report.model.fields import fields_of
from kexie_report.model.report import Report
from kexie_report.sources.columns import NUMBER
from kexie_report.sources.forms import forms
from kexie_report.sources.node import MappingNode, Node, SequenceNode
from kexie_report.sources.records import KIND_KEYS
from kexie_report.sources.rows import tree_from_rows

__all__ = ["blank_report"]

_WIDE = 1000
_MAP, _SEQ = "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"
_VALUE = re.compile(r"^(\s*[^\s:]+:) (.+)$", re.MULTILINE)

_ADVICE = """\
## 台账：井号后面有空格的（# ）是示例，都是编的，不写进稿子；去掉“# ”就生效。两个井号的是说明，一直不读。
## 冒号用半角，后面空一格；一件成果一行，前面是“- ”；几个值写成[甲, 乙]。
## 各类成果能写什么，见同一文件夹里Excel台账的“说明”表；两个文件填一个就行。
"""


def blank_report() -> str:
    """Return an empty register in YAML, which says at once what must be filled in.

    Without the first `# ` of each line it holds the same examples as the workbook.

    >>> print(blank_report().splitlines()[4])
      全称: # 青河县科协
    """
    return _ADVICE + "".join(_parts())


def _parts() -> Iterator[str]:
    needed = {info.label for info in fields_of(Report) if info.required}
    for entry in _example().entries:
        held = {entry.key: _plain(entry.node)}
        text = yaml.dump(held, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDE)
        if entry.key in needed:
            yield _VALUE.sub(r"\1 # \2", text)
        else:
            yield re.sub("^", "# ", text.rstrip(), flags=re.MULTILINE) + "\n"


def _example() -> MappingNode:
    """The examples of the whole register, as the tables give them."""
    report, *tables = forms()
    rows = {form.name: [{NUMBER: "", **example} for example in form.examples] for form in tables}
    tree, _ = tree_from_rows(rows, report.examples[0], "", whole=True)
    assert isinstance(tree, MappingNode)
    return tree


# --- a line for each record -----------------------------------------------------------------------


class _Line(dict[str, object]):
    """A record, written in one line."""


class _Values(list[object]):
    """Several values of one field, written in one line."""


class _Dumper(yaml.SafeDumper):
    """The usual dumper, but for what is written in one line."""


_Dumper.add_representer(_Line, lambda d, held: d.represent_mapping(_MAP, held, flow_style=True))
_Dumper.add_representer(_Values, lambda d, held: d.represent_sequence(_SEQ, held, flow_style=True))


def _plain(node: Node) -> object:
    if isinstance(node, SequenceNode):
        items = [_plain(item) for item in node.items]
        return _Values(items) if all(isinstance(item, str) for item in items) else items
    if isinstance(node, MappingNode):
        held = {entry.key: _plain(entry.node) for entry in node.entries}
        return _Line(held) if KIND_KEYS[0] in held else held
    return node.text
