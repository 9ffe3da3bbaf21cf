"""What holds for the sheets of a workbook whoever reads them: places, merged cells, what nobody sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from kexie_report.model.origin import Origin
from kexie_report.sources.cells import MAX_CELLS, Line, Place
from kexie_report.sources.node import Problem, Rejected

__all__ = [
    "LONGEST",
    "MAX_COLUMNS",
    "ROUNDED",
    "Area",
    "bounded_area",
    "hidden_sheet",
    "place_in",
    "unmerged",
    "unreadable",
]

Area = tuple[int, int, int, int]
"""The first column and row of some cells, and the last ones, from 1."""

LONGEST = 10**15
"""Excel keeps fifteen digits of a number; from the sixteenth on it has written zeros."""

MAX_COLUMNS = 16_384

ROUNDED = "数字超过15位，Excel已把末几位改成0；请把单元格设为文本，重新填写"


def bounded_area(rows: int, columns: int, place: Origin) -> None:
    """Raise Rejected where the cells of a sheet reach too far for a register."""
    if rows * columns > MAX_CELLS or columns > MAX_COLUMNS:
        said = f"有内容的范围超过{MAX_CELLS // 10000}万格，请删去右边和下面的空行空列"
        raise Rejected(Problem("too-large", place, said))


def place_in(file: str, sheet: str, number: int) -> Place:
    """Return where the cells of a row stand."""
    return partial(_place, file, sheet, number)


def _place(file: str, sheet: str, line: int, column: int, key: str) -> Origin:
    return Origin(file, line, column + 1, key, sheet=sheet, cell=_coordinate(line, column + 1))


def _coordinate(line: int, column: int) -> str:
    from openpyxl.utils import get_column_letter

    return f"{get_column_letter(column)}{line}"


def hidden_sheet(file: str, sheet: str) -> Problem:
    """Return what is said of a sheet that nobody sees."""
    return Problem("hidden", Origin(file, sheet=sheet), "这张工作表是隐藏的，请取消隐藏；不用的请删去")


def unreadable(file: str) -> Problem:
    """Return what is said of a workbook over which its reader stumbled."""
    return Problem("unreadable", Origin(file), "这个工作簿打不开，请用Excel或WPS打开后另存为.xlsx")


def unmerged(
    areas: Iterable[Area], every: Mapping[int, Line], filled: Mapping[int, Line]
) -> tuple[dict[int, Line], list[Problem]]:
    """Return the filled rows with cells that are merged all saying the same, and a problem for each area.

    A title above the table is taken out.
    """
    lines, problems = dict(filled), []
    first = min(lines, default=0)
    for left, top, right, bottom in sorted(areas, key=lambda area: area[1::-1]):
        if top not in lines or not any(lines[top].texts[left - 1 : left]):
            continue
        title = top == first and right > left
        remedy = "表格上面的大标题请删去，第一行写列名" if title else "请取消合并，每一格都填上"
        cell = lines[top].cell(left - 1)
        said = f"{cell.origin.cell}:{_coordinate(bottom, right)}是合并的单元格，{remedy}"
        problems.append(Problem("merged", cell.origin, said))
        if title:
            del lines[top]
        for number in () if title else range(top, min(bottom, max(every)) + 1):
            lines[number] = _repeated(lines.get(number, every[number]), left, right, cell.text)
    return lines, problems


def _repeated(line: Line, left: int, right: int, text: str) -> Line:
    """A row in which some columns (from 1) say the same."""
    texts = (text if left <= column <= right else own for column, own in enumerate(line.texts, 1))
    return Line(tuple(texts), line.place)
