"""A report as sheets: what a person would type into a workbook to say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Sheets = dict[str, list[list[str]]]


def sheets_of(report: Mapping[str, object]) -> Sheets:
    """Return a report as the sheets 报告, 板块 and one of records with a column 类型."""
    rest = {key: value for key, value in report.items() if key not in ("板块", "成果", "结尾")}
    outline: list[dict[str, str]] = []
    records: list[dict[str, str]] = []
    for number, section in enumerate(_many(report.get("板块", [])), 1):
        own = {key: value for key, value in section.items() if key not in ("段落", "成果")}
        outline.append({"板块": f"第{number}块", **dict(_flat(own, ""))})
        for passage in _many(section.get("段落", [])):
            lead = dict(_flat(passage["领起语"], "领起语"))
            records += [
                {"板块": f"第{number}块", **lead, **dict(_flat(one, ""))} for one in _many(passage["成果"])
            ]
        records += [
            {"板块": f"第{number}块", **dict(_flat(one, ""))} for one in _many(section.get("成果", []))
        ]
    records += [dict(_flat(one, "")) for one in _many(report.get("成果", []))]
    records += [{"板块": "结尾", **dict(_flat(one, ""))} for one in _many(report.get("结尾", []))]
    sheets = {"报告": [["项目", "内容"], *([key, text] for key, text in _flat(rest, ""))]}
    return sheets | {name: _table(rows) for name, rows in (("板块", outline), ("台账", records)) if rows}


def _table(rows: list[dict[str, str]]) -> list[list[str]]:
    headings = list(dict.fromkeys(key for row in rows for key in row))
    return [headings, *([row.get(heading, "") for heading in headings] for row in rows)]


def _many(value: object) -> list[dict[str, object]]:
    return value if isinstance(value, list) else [value]  # type: ignore[list-item]


def _flat(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield path, "；".join(value)
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _flat(inner, f"{path}[{number}]")
    else:
        yield path, str(value)
