"""The empty register as a workbook: complete, plain to fill in, and read as it was filled in."""

from __future__ import annotations

import datetime
import io
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

import kexie_report as kr
from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.model.fields import fields_of
from kexie_report.sources import blank_workbook as module
from kexie_report.sources.forms import Blank, Form, forms, others
from kexie_report.sources.headings import Step, resolved
from kexie_report.sources.hints import SAMPLES, hint
from kexie_report.sources.node import ScalarNode
from kexie_report.sources.records import structured
from tests.sources.clerk import Typed, examples_in_force, filled
from tests.sources.libreoffice import through_libreoffice

DATA = kr.blank_workbook()
BY_NAME = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record.__name__)
RECORDS: tuple[type, ...] = tuple(kind.record for kind in KINDS)
RECORD_FORMS = {kind.label: form for kind, form in zip(KINDS, forms()[2:], strict=True)}
REPORT = {"单位.全称": "青河县科协", "单位.简称": "县科协", "时段": "今年以来"}
REQUIRED = "FFFFD966"


def _book(data: bytes = DATA) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


BOOK = _book()


def _load(data: bytes, folder: Path) -> kr.Report:
    path = folder / "台账.xlsx"
    path.write_bytes(data)
    return kr.load(path)


def _steps(heading: str, kind: Kind) -> tuple[Step, ...]:
    cls: type = kind.record
    return resolved(heading, cls).steps


def _headings(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for cell in sheet[1]]


def _rules(sheet: Worksheet) -> dict[str, DataValidation]:
    """The drop-downs of a sheet by the cells for which they are."""
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


# --- what is in it --------------------------------------------------------------------------------


def test_every_kind_has_its_sheet_in_order() -> None:
    """There is a sheet to read, one for the report, one for the sections, and one for each kind."""
    assert ["说明", "报告", "板块", *(kind.label for kind in KINDS)] == BOOK.sheetnames


@BY_NAME
def test_every_kind_has_an_example_that_is_marked(kind: Kind) -> None:
    """Below the headings stands the example that the kind declares, grey, its number saying what it is."""
    rows = list(BOOK[kind.label].iter_rows(min_row=2))
    shown = dict(zip(_headings(BOOK[kind.label]), (cell.value for cell in rows[0]), strict=True))
    assert {"序号": "示例", **kind.example} == {heading: text for heading, text in shown.items() if text}
    assert {(True, "FF808080")} == {(cell.font.i, cell.font.color.rgb) for cell in rows[0]}
    assert 1 == len(rows)


@BY_NAME
def test_every_heading_is_a_field(kind: Kind) -> None:
    """The first column is the number, the last three say where a record stands; the others are fields."""
    first, *headings = _headings(BOOK[kind.label])
    assert ("序号", ["板块", "领起语", "备注"]) == (first, headings[-3:])
    paths = [_steps(heading, kind) for heading in headings[:-3]]
    assert len(paths) == len(set(paths))


@BY_NAME
def test_what_a_record_may_not_lack_is_marked(kind: Kind) -> None:
    """Every required field has a column, and the columns of those alone have the colour for it."""
    sheet = BOOK[kind.label]
    marked = {cell.value for cell in sheet[1] if cell.fill.fgColor.rgb == REQUIRED}
    assert marked == {blank.heading for blank in RECORD_FORMS[kind.label].blanks if blank.required}
    firsts = {_steps(str(heading), kind)[0] for heading in marked}
    assert firsts == {info.label for info in fields_of(kind.record) if info.required}


@BY_NAME
def test_every_field_is_asked_for_or_named(kind: Kind) -> None:
    """What has no column of its own stands in the sheet 说明 as what may be added."""
    asked = {_steps(one, kind)[0] for one in _headings(BOOK[kind.label])[1:-3]}
    line = next(row for row in BOOK["说明"].values if row[0] == kind.label)
    named = {one.partition(".")[0] for one in str(line[2]).split("、")}
    assert {info.label for info in fields_of(kind.record)} <= asked | named


@BY_NAME
def test_what_may_be_added_is_a_heading(kind: Kind) -> None:
    """The columns that the sheet 说明 offers are headings that the reader knows."""
    for heading in others(RECORD_FORMS[kind.label], kind.record):
        assert _steps(heading.partition(".…")[0], kind)


def test_the_links_lead_to_the_sheets() -> None:
    """Each sheet is named on the first one, with a link to it."""
    book = BOOK
    links = {cell.value: cell.hyperlink.location for row in book["说明"] for cell in row if cell.hyperlink}
    assert {name: f"'{name}'!A1" for name in book.sheetnames[1:]} == links


# --- how it is filled in --------------------------------------------------------------------------


@BY_NAME
def test_a_choice_has_a_drop_down(kind: Kind) -> None:
    """Where a field is one of a few words they can be chosen, and what else is written is refused."""
    sheet = BOOK[kind.label]
    by_heading = {sheet[cells.partition("2")[0] + "1"].value: rule for cells, rule in _rules(sheet).items()}
    blanks = {blank.heading: blank for blank in RECORD_FORMS[kind.label].blanks}
    chosen = {heading for heading, blank in blanks.items() if blank.choices}
    assert {*chosen, "板块"} == set(by_heading)
    for heading in chosen:
        rule, words = by_heading[heading], blanks[heading].choices
        assert (f'"{",".join(words)}"', blanks[heading].strict) == (rule.formula1, rule.showErrorMessage)
        assert all("," not in word for word in words)
        assert max(len(str(rule.formula1)), len(str(rule.error))) <= 255
        assert len(str(rule.errorTitle)) <= 32
    assert "'板块'!$B$2:$B$200" == by_heading["板块"].formula1
    assert not by_heading["板块"].showErrorMessage


def test_the_sheets_of_the_report_are_made_alike() -> None:
    """The report's own fields have drop-downs too; what it and a section may not lack is marked."""
    rules = _rules(BOOK["报告"])
    lines = {line[0].value: line[1].coordinate for line in BOOK["报告"].iter_rows(min_row=2)}
    assert {lines["电头"], lines["自动分段"]} == set(rules)
    assert '"是,否"' == rules[lines["自动分段"]].formula1
    cells = (*(line[0] for line in BOOK["报告"]), *BOOK["板块"][1])
    assert ["单位.全称", "板块"] == [cell.value for cell in cells if cell.fill.fgColor.rgb == REQUIRED]
    assert {} == _rules(BOOK["板块"])


def test_every_choice_may_be_written() -> None:
    """Each word that is offered is read."""
    for form, kind in zip(forms()[2:], KINDS, strict=True):
        for heading, word in ((blank.heading, word) for blank in form.blanks for word in blank.choices):
            held = next(info for info in fields_of(kind.record) if info.label == heading)
            assert structured(ScalarNode(word, kr.Origin()), held.classes[0]) is not None


@pytest.mark.parametrize("cls", SAMPLES, ids=lambda cls: cls.__name__)
def test_every_way_of_writing_is_read(cls: type) -> None:
    """What a comment gives as an example of a value is one."""
    for sample in SAMPLES[cls]:
        assert sample in str(hint(next(_holding(cls))))
        assert structured(ScalarNode(sample, kr.Origin()), cls) is not None


def _holding(cls: type) -> Iterator[Blank]:
    """The blanks in which a value of a class is written."""
    for whole in (kr.Report, *RECORDS):
        for info in fields_of(whole):
            if info.classes[0] is cls:
                yield Blank(info.label, resolved(info.label, whole))


@BY_NAME
def test_headings_stay_in_view_and_say_how(kind: Kind) -> None:
    """The row of the headings is frozen, and a heading whose name does not say it all has a comment."""
    sheet = BOOK[kind.label]
    assert "A2" == sheet.freeze_panes
    said = {cell.value: cell.comment.text if cell.comment else "" for cell in sheet[1]}
    assert {blank.heading: hint(blank) for blank in RECORD_FORMS[kind.label].blanks} == said


@BY_NAME
def test_columns_are_as_wide_as_what_stands_in_them(kind: Kind) -> None:
    """No heading and no word that can be chosen is cut off."""
    sheet = BOOK[kind.label]
    for column, blank in enumerate(RECORD_FORMS[kind.label].blanks, 1):
        width = sheet.column_dimensions[get_column_letter(column)].width
        assert width > max(len(word.encode("gb18030")) for word in (blank.heading, *blank.choices))


def test_cells_are_text_but_for_the_day() -> None:
    """Excel changes nothing that is typed: cells are text, and the day of the report is a date."""
    book = BOOK
    for name in RECORD_FORMS:
        columns = map(get_column_letter, range(1, len(book[name][1]) + 1))
        assert {"@"} == {book[name].column_dimensions[letters].number_format for letters in columns}
    formats = {line[0].value: line[1].number_format for line in book["报告"].iter_rows(min_row=2)}
    assert {"yyyy-mm-dd"} == {code for heading, code in formats.items() if heading == "日期"}
    assert {"@"} == {code for heading, code in formats.items() if heading != "日期"}


def test_what_looks_like_a_formula_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell that begins with a sign of a formula is written as text."""
    texts = ("=1+1", "+1", "-1", "@甲")
    report, *_ = forms()
    form = Form("活动", tuple(Blank(f"{text}列") for text in texts), ({f"{text}列": text for text in texts},))
    monkeypatch.setattr(module, "forms", lambda: (report, form))
    monkeypatch.setattr(module, "hint", lambda blank: "")
    cells = [cell for row in _book(kr.blank_workbook())["活动"] for cell in row]
    assert {"s"} == {cell.data_type for cell in cells}
    assert [f"{text}列" for text in texts] + list(texts) == [cell.value for cell in cells]


def test_the_same_bytes_in_every_process() -> None:
    """No time, no order of a set and no address stands in the workbook."""
    code = "import sys, kexie_report as kr; sys.stdout.buffer.write(kr.blank_workbook())"
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
        assert DATA == done.stdout


# --- what is read from it -------------------------------------------------------------------------


def test_an_empty_register_says_what_is_missing(tmp_path: Path) -> None:
    """As it is written it gives one problem, at the cell for the name of the body."""
    with pytest.raises(kr.DataError) as refused:
        _load(DATA, tmp_path)
    assert "共1处问题：\n台账.xlsx 报告!B2 单位.全称：缺少“全称”" == str(refused.value)


def test_a_register_with_a_body_alone_is_a_report_of_nothing(tmp_path: Path) -> None:
    """No example is taken for a record, a section or a field of the report."""
    told = _load(filled(DATA, {"单位.全称": "青河县科协"}, {}), tmp_path)
    assert kr.Report(body="青河县科协") == told


@pytest.mark.parametrize("seed", range(5))
def test_the_examples_are_a_release(tmp_path: Path, seed: int) -> None:
    """Put in force, the examples are a report of which all is told and nothing is to be remarked."""
    told = _load(examples_in_force(DATA), tmp_path)
    draft = kr.compose(told, seed=seed)
    assert ((), ()) == (draft.untold, draft.remarks)
    assert draft.headline.startswith("青河县科协")
    sections = [section.principle for section in told.sections]
    assert ["强基固本", "科普惠民", "人才服务"] == [str(principle) for principle in sections]
    held = chain(
        *((*one.achievements, *chain(*(p.achievements for p in one.passages))) for one in told.sections)
    )
    assert {kind.record for kind in KINDS} == {type(record) for record in (*held, *told.closing)}


def test_the_guide_shows_what_becomes_of_each_example() -> None:
    """Beside the name of each kind stands its example as a draft tells it by itself."""
    said = {str(row[0]): str(row[1]) for row in BOOK["说明"].values if row[0] in RECORD_FORMS}
    assert set(RECORD_FORMS) == set(said)
    assert "青河县科协深入学校、乡镇举办科普讲座25场，服务学生和教师2800余人。" == said["活动"]
    assert {"合计"} == {name for name, text in said.items() if not text.endswith(("。", "”"))}


@given(chosen=st.lists(st.sampled_from([kind for kind in KINDS if kind.label != "合计"]), max_size=8))
@settings(max_examples=12, deadline=None)
def test_what_is_filled_in_is_what_is_read(
    chosen: list[Kind], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever rows stand below the examples, the report is that of these rows alone."""
    rows: dict[str, list[Mapping[str, Typed]]] = {}
    for kind in chosen:
        rows.setdefault(kind.label, []).append(dict(kind.example))
    in_order = {kind.label: rows[kind.label] for kind in KINDS if kind.label in rows}
    told = _load(filled(DATA, REPORT, in_order), tmp_path_factory.mktemp("register"))
    assert kr.from_rows(in_order, report=REPORT) == told


def test_libreoffice_keeps_the_form_and_what_was_filled_in(tmp_path: Path) -> None:
    """Saved by LibreOffice, a filled register loads the same, its drop-downs and comments kept."""
    day = datetime.date(2023, 8, 14)
    rows: dict[str, list[Mapping[str, Typed]]] = {
        "活动": [
            {
                "名称": "科普讲座",
                "次数（场）": "25",
                "形式": "活动",
                "惠及.人群": "学生；教师",
                "惠及.数量（人）": "2800余",
            }
        ],
        "荣誉": [
            {"称号.名称": "“先进集体”", "称号.授予单位": "南湖市科协", "日期": "7月31日", "板块": "结尾"}
        ],
        "指标": [{"名称": "公民具备科学素质的比例", "数值（%）": "13.50", "截至": "2022年底"}],
    }
    before = tmp_path / "register.xlsx"
    before.write_bytes(filled(DATA, {**REPORT, "日期": day}, rows))
    after = through_libreoffice(before, tmp_path)
    assert kr.load(before) == kr.load(after)
    old, new = _book(before.read_bytes()), _book(after.read_bytes())
    assert old.sheetnames == new.sheetnames
    for one, other in zip(old.worksheets, new.worksheets, strict=True):
        assert _comments(one) == _comments(other)
        assert _offered(one) == _offered(other)


def _comments(sheet: Worksheet) -> dict[str, str]:
    return {cell.coordinate: cell.comment.text for row in sheet for cell in row if cell.comment}


def _offered(sheet: Worksheet) -> set[str]:
    return {str(rule.formula1).replace("'", "") for rule in _rules(sheet).values()}
