"""The way in: one file, one input format; one place that turns raw records into the model."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from kexie_report.errors import DataError, UnknownNameError
from kexie_report.model.origin import Origin
from kexie_report.model.report import Report
from kexie_report.sources.calamine_file import read_ods, read_xls, read_xlsb
from kexie_report.sources.cells import Table
from kexie_report.sources.csv_file import read_csv
from kexie_report.sources.database import SQLITE, is_url, read_database, read_sqlite
from kexie_report.sources.excel_file import read_excel
from kexie_report.sources.json_file import read_json
from kexie_report.sources.memory import uncollected
from kexie_report.sources.node import Node, Problem, Rejected, by_place
from kexie_report.sources.reading import collected
from kexie_report.sources.records import report_from
from kexie_report.sources.rows import Rows, tree_from_rows
from kexie_report.sources.tables import COMPANIONS, tree_from
from kexie_report.sources.text_file import content_of, unopened
from kexie_report.sources.toml_file import read_toml
from kexie_report.sources.yaml_file import read_yaml

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.sql.expression import SelectBase

__all__ = ["INPUTS", "READERS", "from_database", "from_rows", "load"]

Tree = tuple[Node | None, tuple[Problem, ...]]
Reader = Callable[[bytes, str], Tree]

READERS: dict[str, Reader] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".json": read_json,
    ".toml": read_toml,
    ".xlsx": read_excel,
    ".xlsm": read_excel,
    ".xls": read_xls,
    ".xlsb": read_xlsb,
    ".ods": read_ods,
}

_CSV = ".csv"
INPUTS = (*READERS, _CSV, *SQLITE)
"""The suffixes of the files that `load` reads; a folder of CSV files and a database's URL are read too."""

_MAX_FILES = 100


def load(path: str | os.PathLike[str]) -> Report:
    """Return the report that a file holds, a folder of CSV files, or a database, by any URL of SQLAlchemy.

    A CSV file is read with the 报告.csv and 板块.csv beside it.  Of a database those tables are read that are
    named as the sheets of a workbook; nothing is written.  Raises DataError with *all* that is wrong,
    each with its place, in Chinese; UnknownNameError where no reader knows the file's suffix.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "report.yaml"
    ...     written = file.write_text("单位: 青河县科协", encoding="utf-8")
    ...     print(load(file).body)
    青河县科协
    """
    try:
        return _report(partial(_tree, path))
    except OSError as error:
        raise DataError([unopened(str(path), error)]) from None


def from_rows(tables: Mapping[str, Rows], *, report: Mapping[str, object], name: str = "数据") -> Report:
    """Return the report that rows of plain Python values hold: a data frame's, a program's own.

    `tables` holds the rows of each kind under its label, their keys being headings as in a workbook;
    `report` holds the report's own fields; `name` is what places call the whole.  Raises DataError with *all*
    that is wrong, each with table, row and key; a float that is no whole number is wrong.

    >>> told = from_rows({"活动": [{"名称": "讲座", "次数（场）": 25}]}, report={"单位": "青河县科协"})
    >>> print(told.achievements[0].count)
    25场
    """
    return _report(partial(tree_from_rows, tables, report, name))


def from_database(
    source: str | Engine | Connection,
    tables: Mapping[str, str | SelectBase] | None = None,
    *,
    report: Mapping[str, object] | None = None,
) -> Report:
    """Return the report that a database holds: `source` is a URL of SQLAlchemy, its engine or its connection.

    `tables` says for each kind which table, view or SELECT gives its rows, the columns being headings as in a
    workbook (`SELECT n AS "次数（场）"`); without it those tables are read that are named as the sheets of a
    workbook.  `report` holds the report's own fields, instead of a table 报告.  A place names table, primary
    key and column, and rows come in the order of 序号 and the primary key; a SELECT orders its own, and its
    column 序号 names them.

    Nothing is written.  Raises DataError with *all* that is wrong; a float that is no whole number is wrong.
    MissingExtraError where SQLAlchemy is not installed.

    >>> from sqlalchemy import create_engine
    >>> engine = create_engine("sqlite://")
    >>> with engine.connect() as connection:
    ...     made = connection.exec_driver_sql("CREATE TABLE talks (id INTEGER PRIMARY KEY, topic TEXT, n)")
    ...     made = connection.exec_driver_sql("INSERT INTO talks VALUES (17, '讲座', 25)")
    ...     talks = 'SELECT id AS "序号", topic AS "名称", n AS "次数（场）" FROM talks ORDER BY id'
    ...     told = from_database(connection, {"活动": talks}, report={"单位": "青河县科协"})
    >>> print(told.achievements[0].count, told.achievements[0].count.origin.place())
    25场 数据库 活动 序号=17 次数（场）
    """
    return _report(partial(read_database, source, tables, report))


@uncollected()
def _report(reading: Callable[[], Tree]) -> Report:
    try:
        tree, broken = reading()
    except Rejected as rejected:
        refused = sorted(rejected.problems, key=by_place)
        raise DataError(refused) from None
    report, wrong = report_from(tree) if tree is not None else (None, ())
    problems = sorted((*broken, *_news(wrong, broken)), key=by_place)
    if report is None or problems:
        raise DataError(problems)
    return report


def _news(wrong: Iterable[Problem], broken: Iterable[Problem]) -> Iterator[Problem]:
    """What the fields say, but for cells that are refused as they stand."""
    known = {attrs.evolve(problem.origin, key="") for problem in broken if problem.origin.column}
    for problem in wrong:
        if problem.code.startswith("missing") or attrs.evolve(problem.origin, key="") not in known:
            yield problem


def _tree(path: str | os.PathLike[str]) -> Tree:
    if is_url(path):
        return read_database(str(path))
    file = Path(path)
    if file.is_dir():
        return _of_csv(_csv_files(file, str(path)), file.name)
    if file.suffix.lower() in SQLITE:
        return read_sqlite(file)
    if file.suffix.lower() == _CSV:
        beside = (file.with_name(f"{name}{file.suffix}") for name in COMPANIONS)
        return _of_csv([file, *(one for one in beside if one != file and one.is_file())], file.name)
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        raise UnknownNameError("输入格式", file.suffix, INPUTS)
    return reader(content_of(file), file.name)


def _csv_files(folder: Path, named: str) -> list[Path]:
    found = sorted(one for one in folder.iterdir() if one.suffix.lower() == _CSV and one.is_file())
    files = [one for one in found if not one.name.startswith(".")]
    if not files:
        said = "这是一个文件夹，里面没有CSV文件，请写出里面的台账文件"
        raise Rejected(Problem("unreadable", Origin(named), said))
    if len(files) > _MAX_FILES:
        raise Rejected(Problem("too-many", Origin(named), f"CSV文件超过{_MAX_FILES}个，不像是台账文件夹"))
    return files


def _of_csv(files: list[Path], named: str) -> Tree:
    tables = collected(partial(_csv, file) for file in files)
    return tree_from(tables, named)


def _csv(file: Path) -> Table:
    return read_csv(content_of(file), file.name)
