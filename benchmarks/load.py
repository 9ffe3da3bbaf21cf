"""How much longer does loading a register take than merely reading its cells, and how much memory?

Run `python benchmarks/load.py [ROWS]`.  Writes an invented register of a mixed table as CSV and as a
workbook, and reads each in new processes, turn by turn: bare (`csv.reader` with the decoding; openpyxl
asking every cell for its value and number format, as a reader that honours formats must; python-calamine,
which sees no formats) and as a report, also with 1500 wrong cells.  Prints medians of the processor time,
the ratios to the bare reader, and the peak memory of a process.  Compare ratios, not times.
"""

from __future__ import annotations

import csv
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl

import kexie_report as kr

ROWS = 100_000
WRONG = 1500
RUNS = 3
Row = list[str | int]
BODY: list[Row] = [["项目", "内容"], ["单位", "青河县科协"], ["时段", "2023年"], ["日期", "2024-01-16"]]
HEADINGS: Row = [
    *("编号", "类型", "主体", "日期", "名称", "次数（场）", "惠及.人群", "惠及.数量（人）"),
    *("称号.名称", "称号.授予单位", "内容", "篇数（篇）"),
]
_PLACES = ("东街", "西街", "南湖", "北坡", "河口", "山前", "桥头", "新村")
_TOPICS = ("防灾减灾", "食品安全", "果树管护", "智能手机", "急救常识", "垃圾分类", "近视防控")


def row(index: int) -> Row:
    """Return one row: an activity, an honour or a piece of publicity, all of them invented."""
    place, topic = _PLACES[index % 8], _TOPICS[index % 7]
    said: Row = [f"Q{index:06}", ("活动", "荣誉", "宣传")[index % 3], f"{place}镇科协"]
    said += [f"2023-{1 + index % 12}-{1 + index % 28}"]
    activity: Row = [f"{place}{topic}讲座之{index}", 1 + index % 40, "学生；教师", 20 + index % 900]
    honour: Row = [f"“{topic}先进集体”", f"{_PLACES[index % 5]}市科协"]
    publicity: Row = [f"{topic}短文", 1 + index % 90]
    parts = [activity, honour, publicity]
    return [*said, *(cell if i == index % 3 else "" for i, part in enumerate(parts) for cell in part)]


def rows(count: int, wrong: int) -> Iterator[Row]:
    """Yield the register, with so many days that are in no calendar."""
    yield HEADINGS
    for index in range(count):
        made = row(index)
        if wrong and index % (count // wrong) == 0 and index // (count // wrong) < wrong:
            made[3] = "2023-13-41"
        yield made


def write_csv(path: Path, table: Iterator[Row]) -> None:
    """Write a table, with the table of the report beside it."""
    for file, content in ((path, table), (path.with_name("报告.csv"), iter(BODY))):
        with file.open("w", encoding="utf-8-sig", newline="") as opened:
            csv.writer(opened).writerows(content)


def write_workbook(path: Path, table: Iterator[Row]) -> None:
    """Write a workbook with both tables."""
    book = openpyxl.Workbook(write_only=True)
    for name, content in (("报告", iter(BODY)), ("台账", table)):
        sheet = book.create_sheet(name)
        for cells in content:
            sheet.append(cells)
    book.save(path)


# --- what is measured, each in a process of its own ------------------------------------------------


def bare_csv(path: Path) -> str:
    """Read every cell of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened))
        return f"{sum(map(len, rows))} cells"


def bare_openpyxl(path: Path) -> str:
    """Ask every cell of a workbook for its value and its format."""
    cells = [
        (cell.value, cell.number_format)
        for sheet in openpyxl.load_workbook(path).worksheets
        for given in sheet.iter_rows()
        for cell in given
    ]
    return f"{len(cells)} cells"


def bare_calamine(path: Path) -> str:
    """Read every value of a workbook."""
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    read = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return f"{sum(len(cells) for sheet in read for cells in sheet)} cells"


def loaded(path: Path) -> str:
    """Load a report, or count what is wrong with it."""
    try:
        return f"{len(kr.load(path).achievements)} records"
    except kr.DataError as error:
        return f"{len(error.troubles)} problems"


READERS: dict[str, Callable[[Path], str]] = {
    "csv.reader": bare_csv,
    "openpyxl": bare_openpyxl,
    "python-calamine": bare_calamine,
    "kr.load": loaded,
}


def measured(reader: str, path: Path) -> tuple[float, float, str]:
    """Return the seconds and megabytes that a new process needs, and what it found."""
    command = [sys.executable, __file__, "--one", reader, str(path)]
    seconds, megabytes, found = subprocess.check_output(command, text=True).split(maxsplit=2)
    return float(seconds), float(megabytes), found.strip()


def one(reader: str, path: Path) -> None:
    """Print what one reading costs this process."""
    kr.load  # noqa: B018  # imports are no part of a reading
    start = time.process_time()
    found = READERS[reader](path)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:.3f} {peak:.0f} {found}")


def compared(path: Path, wrong: Path, readers: tuple[str, ...]) -> None:
    """Measure the readings of a file in turn, and print their medians and ratios to the first."""
    turns = [
        [*(measured(reader, path) for reader in readers), measured("kr.load", wrong)] for _ in range(RUNS)
    ]
    for index, name in enumerate((*readers, "kr.load, wrong cells")):
        seconds = statistics.median(turn[index][0] for turn in turns)
        ratio = statistics.median(turn[index][0] / turn[0][0] for turn in turns)
        _, megabytes, found = turns[0][index]
        line = f"{path.suffix[1:]:5} {name:22} {seconds:8.2f} s {ratio:7.2f}x"
        print(f"{line} {megabytes:6.0f} MB  {found}", flush=True)


def main(count: int) -> None:
    """Write the registers, measure and print."""
    wrong = min(WRONG, count)
    with tempfile.TemporaryDirectory() as folder:
        right_folder, wrong_folder = Path(folder, "right"), Path(folder, "wrong")
        for place, planted in ((right_folder, 0), (wrong_folder, wrong)):
            place.mkdir()
            write_csv(place / "台账.csv", rows(count, planted))
            write_workbook(place / "台账.xlsx", rows(count, planted))
        for name, readers in (
            ("台账.csv", ("csv.reader", "kr.load")),
            ("台账.xlsx", ("openpyxl", "python-calamine", "kr.load")),
        ):
            compared(right_folder / name, wrong_folder / name, readers)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
