"""The JSON Schema of the report file says what reading the file says of its form."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from kexie_report.kinds import KINDS
from kexie_report.model.fields import fields_of
from kexie_report.sources.records import report_from
from kexie_report.sources.schema import report_schema
from kexie_report.sources.yaml_file import read_yaml
from tests.case_files import Case, cases
from tests.narrative.test_cases import FILES

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/report.yaml"))
SOUND = [path for path in EXAMPLES if path.parent.name != "with-errors"]
CASES = [case for name in FILES for case in cases(name)]
VALIDATOR = jsonschema.Draft202012Validator(report_schema())


def _errors(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Loader=yaml.BaseLoader))]


def test_it_is_a_schema() -> None:
    """The schema keeps to its own dialect, and every reference leads somewhere."""
    made = report_schema()
    jsonschema.Draft202012Validator.check_schema(made)
    assert made == report_schema()


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.parent.name)
def test_the_examples_keep_to_it(path: Path) -> None:
    """A report file that loads is valid."""
    assert [] == _errors(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_every_form_that_a_case_uses_is_allowed(case: Case) -> None:
    """What the cases write, with every kind and value among them, is valid."""
    assert [] == _errors(case.given)


def test_numbers_and_yes_or_no_of_json_are_allowed() -> None:
    """A value may be a number or a truth value: its characters are what is read."""
    event = {"类型": "活动", "名称": "科普讲座", "次数": "6场", "不公开": True, "权重": 2}
    VALIDATOR.validate({"单位": "青河县科协", "日期": None, "成果": [event]})


@pytest.mark.parametrize(
    "wrong",
    [
        "成果: []",
        "单位: 青河县科协\n单元: 甲",
        "单位: 青河县科协\n成果: 六场讲座",
        "单位: 青河县科协\n成果: {名称: 讲座}",
        "单位: 青河县科协\n成果: {类型: 讲座, 名称: 讲座}",
        "单位: 青河县科协\n成果: {类型: 活动, 名称: 讲座, 场数目: 6场}",
        "单位: 青河县科协\n成果: {kind: honour, winner: 李青}",
        "单位: 青河县科协\n成果: {类型: 活动, 名称: 讲座, 不公开: 也许}",
        "单位: 青河县科协\n成果: {类型: 活动, 名称: 讲座, 权重: 很重}",
        "单位: 青河县科协\n成果: {类型: 活动, 名称: 讲座, 惠及: {人群: 学生}}",
        "- 单位",
    ],
)
def test_what_has_a_wrong_form_is_refused_by_both(wrong: str) -> None:
    """The schema refuses a form exactly where reading refuses it."""
    tree, _ = read_yaml(wrong.encode("utf-8"), "a.yaml")
    assert tree is not None
    assert report_from(tree)[1]
    assert _errors(wrong)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.label)
def test_every_field_of_every_kind_has_its_keys(kind: object) -> None:
    """Each key of each field is offered, with the label as its title."""
    record = getattr(kind, "record")  # noqa: B009
    properties = report_schema()["$defs"][f"Achievement.{record.__name__}"]["properties"]  # type: ignore[index,call-overload]
    for info in fields_of(record):
        assert {info.label} == {properties[key]["title"] for key in info.keys}  # type: ignore[index,call-overload]
