"""What the first sheet of an empty register says to the clerk who fills it in."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.model.report import Report, Section
from kexie_report.narrative import compose
from kexie_report.sources import from_rows
from kexie_report.sources.columns import EXAMPLE, NUMBER, REMARK
from kexie_report.sources.examples import REPORT
from kexie_report.sources.forms import CLOSING, LEAD, SECTION, Form, forms, others
from kexie_report.sources.tables import REPORT_HEADINGS, REPORT_SHEETS

__all__ = ["REGISTER", "advice", "guide"]

REGISTER = "台账"
"""What the files of an empty register are called."""

_REPORT = REPORT_SHEETS[0]
_OF_OTHERS = "由别的表推算"


def guide() -> tuple[tuple[str, ...], ...]:
    """Return the rows of the sheet: what to do, then for every sheet what it says and what it may say.

    >>> guide()[0]
    ('填写说明',)
    """
    return (("填写说明",), *((line,) for line in advice()), (), *_sheets())


def advice() -> tuple[str, ...]:
    """Return how the workbook is filled in, in the order in which it is done."""
    return (
        f"1. 先填“{_REPORT}”表：一行一项，写在“{REPORT_HEADINGS[1]}”一列。“{EXAMPLE}”一列只供参照。",
        "2. 再登记成果：一件事一行，写在它那一类的表里。有哪些表见下面，点表名就到；用不上的表空着或者删去。",
        "3. 黄色列名必填；蓝色的有就填，没有就空着。鼠标停在列名上，看怎么写。有下拉箭头的格，点箭头选。",
        f"4. 灰色斜体、{NUMBER}写着“{EXAMPLE}”的行只供参照，不写进稿子，留着、删去都行；从它下面一行起填。"
        f"在这一行上改的，要把“{EXAMPLE}”二字也改掉。示例里的单位、姓名、数字都是编的。",
        "5. 格里看到什么，稿子里就是什么，名称一个字都不改。列名里有单位的，只写数。",
        "6. 一格里写几个值，用“；”隔开。",
        f"7. “{SECTION}”写这件事放在哪个板块，“{LEAD}”写这一段开头的话，同一板块里{LEAD}相同的写成一段；"
        f"“{SECTION}”写“{CLOSING}”的放在文末。板块的标题写在“{SECTION}”表里；那张表不填，板块名就是标题。",
        f"8. 要登记表里没有的项，插一列，列名照下面“还可以加的列”写；带“.…”的，点号后面写那张表的列名。"
        f"“{REMARK}”不写进稿子。",
        "9. 数字左上角的绿色小三角不用管：格子设成了文本，Excel才不会改动您写的数字。",
        f"10. 填好以后检查：kexie-report check {REGISTER}.xlsx；没有问题就写稿："
        f"kexie-report draft {REGISTER}.xlsx -o 稿子.docx",
    )


def _sheets() -> Iterator[tuple[str, ...]]:
    report, sections, *records = forms()
    yield "表", f"{EXAMPLE}写成的话", "还可以加的列"
    yield _REPORT, "", _others(report, Report)
    yield SECTION, "", _others(sections, Section)
    for kind, form in zip(KINDS, records, strict=True):
        yield kind.label, _told(kind), _others(form, kind.record)


def _others(form: Form, cls: type) -> str:
    return "、".join(others(form, cls))


def _told(kind: Kind) -> str:
    """The example of a kind by itself, as a draft tells it."""
    row = {heading: text for heading, text in kind.example.items() if heading not in (SECTION, LEAD)}
    bodies = {heading: text for heading, text in REPORT.items() if heading.startswith(("单位", "机构"))}
    return str(compose(from_rows({kind.label: [row]}, report=bodies))) or _OF_OTHERS
