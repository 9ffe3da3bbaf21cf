"""An empty register as a workbook, made from the model: one sheet to read, the others to fill in."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING, cast

from kexie_report.model.dates import Date
from kexie_report.model.texts import Text
from kexie_report.sources.blank_guide import guide
from kexie_report.sources.columns import EXAMPLE, NUMBER, REMARK
from kexie_report.sources.forms import SECTION, Blank, Form, forms
from kexie_report.sources.hints import hint
from kexie_report.sources.tables import NOTES, REPORT_HEADINGS
from kexie_report.sources.workbook_file import AUTHOR, new_workbook, saved

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["blank_workbook"]

_REQUIRED, _ASKED, _GREY, _LINK = "FFFFD966", "FFDDEBF7", "FF808080", "FF0563C1"
_TEXT, _DAY = "@", "yyyy-mm-dd"
_LAST_ROW = 1048576
_MOST_SECTIONS = 200
_NARROWEST, _OF_WORDS, _WIDEST = 6, 16, 44
_GUIDE = {"A": 12, "B": 60, "C": 90}
_OF_REPORT = {"A": 18, "B": 36, "C": 24, "D": 60}
_LINE, _COMMENT_WIDTH = 18, 280
_IN_A_LINE = 36


def blank_workbook() -> bytes:
    """Return an empty register: 说明, 报告, 板块 and a sheet for every kind, each with an example.

    Raises MissingExtraError where openpyxl is not installed.

    >>> blank_workbook() == blank_workbook()
    True
    """
    book = new_workbook()
    report, *tables = forms()
    _guide(book.create_sheet(NOTES[0]), [form.name for form in forms()])
    _report(book.create_sheet(report.name), report)
    for form in tables:
        _table(book.create_sheet(form.name), form)
    return saved(book, new=True)


# --- the sheets -----------------------------------------------------------------------------------


def _guide(sheet: Worksheet, names: Container[str]) -> None:
    """Lines across the sheet, then a table whose first column leads to the other sheets."""
    from openpyxl.styles import Alignment, Font

    for number, row in enumerate(guide(), 1):
        cells = [_write(sheet, number, column, text) for column, text in enumerate(row, 1)]
        if len(cells) == 1:
            sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=3)
            sheet.row_dimensions[number].height = _LINE * _lines(row[0], sum(_GUIDE.values()))
        elif cells:
            sheet.row_dimensions[number].height = _LINE * max(map(_lines, row, _GUIDE.values()))
            _lead(cells, names)
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    for letters, width in _GUIDE.items():
        sheet.column_dimensions[letters].width = width
    _printed(sheet, "")


def _lead(cells: Sequence[Cell], names: Container[str]) -> None:
    """Link the name of a sheet to it; a row that begins with none has the headings."""
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    first = cells[0]
    if first.value in names:
        first.hyperlink = Hyperlink(first.coordinate, location=f"'{first.value}'!A1")
        first.font = Font(color=_LINK, underline="single")
    else:
        for cell in cells:
            _head(cell, required=False)


def _report(sheet: Worksheet, form: Form) -> None:
    """A line for each field: what it is, what it says, an example, how it is written."""
    for column, heading in enumerate((*REPORT_HEADINGS, EXAMPLE, REMARK), 1):
        _head(_write(sheet, 1, column, heading), required=False)
    for row, blank in enumerate(form.blanks, 2):
        shown = (blank.heading, "", form.examples[0].get(blank.heading, ""), hint(blank))
        cells = [_write(sheet, row, column, text) for column, text in enumerate(shown, 1)]
        _head(cells[0], required=blank.required)
        cells[1].number_format = _format(blank)
        _greyed(cells[2:])
        _choose(sheet, blank, f"B{row}")
    for letters, width in _OF_REPORT.items():
        sheet.column_dimensions[letters].width = width
    sheet.freeze_panes = "A2"
    _printed(sheet, "1:1")


def _table(sheet: Worksheet, form: Form) -> None:
    """A column for each field; below the headings the examples, and room for the records."""
    from openpyxl.utils import get_column_letter

    rows = [{NUMBER: EXAMPLE, **example} for example in form.examples]
    for column, blank in enumerate(form.blanks, 1):
        letters = get_column_letter(column)
        head = _write(sheet, 1, column, blank.heading)
        _head(head, required=blank.required)
        _explain(head, hint(blank))
        texts = [example.get(blank.heading, "") for example in rows]
        _greyed(_write(sheet, row, column, text) for row, text in enumerate(texts, 2))
        sheet.column_dimensions[letters].width = _width(blank, texts)
        sheet.column_dimensions[letters].number_format = _TEXT
        _choose(sheet, blank, f"{letters}2:{letters}{_LAST_ROW}")
    sheet.freeze_panes = "A2"
    _printed(sheet, "1:1")


# --- their cells ----------------------------------------------------------------------------------


def _write(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """A cell of text, which no spreadsheet takes for a formula."""
    cell = cast("Cell", sheet.cell(row, column))
    cell.number_format = _TEXT
    if text:
        cell.value, cell.data_type = text, "s"
    return cell


def _format(blank: Blank) -> str:
    """A day alone may be a date; in a cell for a date Excel would make a day of “2023年5月”."""
    info = blank.path.info if blank.path else None
    return _DAY if info is not None and info.classes[0] is Date else _TEXT


def _head(cell: Cell, *, required: bool) -> None:
    from openpyxl.styles import Border, Font, PatternFill, Side

    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor=_REQUIRED if required else _ASKED)
    cell.border = Border(bottom=Side("thin"), right=Side("thin", color=_GREY))


def _greyed(cells: Iterable[Cell]) -> None:
    from openpyxl.styles import Font

    for cell in cells:
        cell.font = Font(italic=True, color=_GREY)


def _explain(cell: Cell, said: str) -> None:
    from openpyxl.comments import Comment

    if said:
        height = _LINE * (_lines(said, _IN_A_LINE) + 1)
        cell.comment = Comment(said, AUTHOR, height=height, width=_COMMENT_WIDTH)


def _choose(sheet: Worksheet, blank: Blank, cells: str) -> None:
    """Offer what may stand in some cells; where other words may stand there too, none is refused."""
    from openpyxl.worksheet.datavalidation import DataValidation

    source = _source(blank, sheet.title)
    if not source:
        return
    rule = DataValidation("list", formula1=source, allow_blank=True, showErrorMessage=blank.strict)
    if blank.strict:
        rule.errorTitle, rule.error = blank.heading, f"只能写：{'、'.join(blank.choices)}"
    rule.add(cells)
    sheet.add_data_validation(rule)


def _source(blank: Blank, sheet: str) -> str:
    if blank.choices:
        return f'"{",".join(blank.choices)}"'
    if blank.heading != SECTION or sheet == SECTION:
        return ""
    return f"'{SECTION}'!$B$2:$B${_MOST_SECTIONS}"


def _width(blank: Blank, texts: Iterable[str]) -> int:
    """Room for what stands there, for what may be chosen, and in a column of words for a name."""
    words = blank.path is not None and blank.path.info is not None and blank.path.info.holds(Text)
    least = _OF_WORDS if words else _NARROWEST
    return min(max(least, *map(_places, (blank.heading, *texts, *blank.choices))) + 3, _WIDEST)


def _places(text: str) -> int:
    """How many places a text takes: a Chinese character two, as it takes two bytes here."""
    return len(text.encode("gb18030"))


def _lines(text: str, width: int) -> int:
    return 1 + _places(text) // (width - 2)


def _printed(sheet: Worksheet, titles: str) -> None:
    """On paper: across the page, as wide as it is, the headings on each page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = titles or None
