"""Writes the page of the review rules, and the schema of their findings, from the rules themselves.

Run it after a rule has changed; a test fails while the page is behind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from kexie_report.draft import Severity
from kexie_report.review import RULES, findings_in
from kexie_report.review.document import Document
from kexie_report.review.explaining import LINE_END, grouped, option_said, profiles_said
from kexie_report.review.reporters.json import review_schema
from kexie_report.review.rule import EVERYWHERE, Rule
from kexie_report.review.suppression import NOTICES

PAGE = Path(__file__).with_name("rules.md")
SCHEMA = Path(__file__).with_name("review.schema.json")

INTRODUCTION = """\
# 审校规则

由 `docs/reference/generate_rules.py` 按规则本身写出；要改，改规则，不改这一页。
用法见[审校一篇稿子](../how-to/review.md)。

每条规则有名称、级别、依据、错的和对的例句，还有看起来像错、其实不错的例句；这些例句也是规则的测试。
例句里的地名、单位都是虚构的，`⏎` 表示换行。一条规则的某些情形可以比它标出的级别轻。
"""


def page() -> str:
    """Return the text of the page."""
    return "\n".join((INTRODUCTION, *_summary(), *_sections(), *_notices())).rstrip() + "\n"


def schema() -> str:
    """Return the text of the schema."""
    return json.dumps(review_schema(), ensure_ascii=False, indent=2) + "\n"


def _summary() -> Iterator[str]:
    levels = "，".join(f"{level}{sum(rule.severity is level for rule in RULES)}条" for level in Severity)
    yield f"共{len(RULES)}条：{levels}。\n"
    yield "| 组 | 规则 |\n| --- | --- |"
    for group, rules in grouped().items():
        links = " · ".join(f"[{rule.code}](#{rule.code})" for rule in rules)
        yield f"| [{group.value}](#{group.value}) `{group.name.lower()}` | {links} |"
    yield ""


def _sections() -> Iterator[str]:
    for group, rules in grouped().items():
        yield f"## {group.value}\n"
        for rule in rules:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}\n"
    fixable = "；能自动改" if all(_fixes(rule)) else ""
    yield f"{rule.catches}。{rule.severity}；{rule.authority}{fixable}。\n"
    if rule.profiles != EVERYWHERE:
        yield f"只用于：{profiles_said(rule)}。\n"
    for name, default in rule.options.items():
        yield f"可选：`{option_said(name, default)}`。\n"
    yield "| 错 | 对 |\n| --- | --- |"
    for wrong in rule.wrong:
        yield f"| {_code(wrong.text)} | {_code(wrong.right)} |"
    yield "\n不算错：\n"
    for right in rule.right:
        yield f"- {_code(right)}"
    yield ""


def _fixes(rule: Rule) -> Iterator[bool]:
    """Whether what the rule finds in its examples can be fixed without asking."""
    for wrong in rule.wrong:
        yield from (finding.safe for finding in findings_in(Document(wrong.text, rule.as_of), [rule]))


def _notices() -> Iterator[str]:
    yield "## 放行\n"
    yield "放行的写法本身有问题时，也报出来，级别是警告：\n"
    yield "| 名称 | 查什么 |\n| --- | --- |"
    for code, said in NOTICES.items():
        yield f"| `{code}` | {said} |"


def _code(text: str) -> str:
    """A text as code, which Markdown leaves alone, in a cell of a table or an item."""
    line = text.replace("\n", LINE_END).replace("|", "\\|")
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line[:1] in "` " or line[-1:] in "` " else ""
    return f"{fence}{pad}{line}{pad}{fence}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    SCHEMA.write_text(schema(), encoding="utf-8")
