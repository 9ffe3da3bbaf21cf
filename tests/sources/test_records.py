"""From text to the model, for every kind and field that is declared."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path

import pytest
import yaml
from hypothesis import given

import kexie_report as kr
from kexie_report.kinds import KINDS, kind_of
from kexie_report.kinds.kind import Kind
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Traced
from kexie_report.sources.node import Problem
from kexie_report.sources.records import report_from
from kexie_report.sources.yaml_file import read_yaml
from tests.strategies import calmly, reports


def _loaded(written: object) -> tuple[kr.Report | None, tuple[Problem, ...]]:
    text = written if isinstance(written, str) else yaml.dump(written, allow_unicode=True, sort_keys=False)
    tree, broken = read_yaml(text.encode("utf-8"), "a.yaml")
    assert tree is not None
    report, wrong = report_from(tree)
    return report, (*broken, *wrong)


def _written(held: object, *, chinese: bool, of_any_kind: bool = False) -> object:
    """A value of the model as a person writes it down, with Chinese or with English keys and choices.

    Where a record of any kind may stand its kind is said.
    """
    if isinstance(held, tuple):
        return [_written(item, chinese=chinese, of_any_kind=of_any_kind) for item in held]
    if isinstance(held, Enum):
        return held.value if chinese else held.name.lower()
    if isinstance(held, bool):
        return {True: "是", False: "否"}[held] if chinese else str(held).lower()
    if not isinstance(held, Traced) or not fields_of(type(held)):
        return str(held)
    written: dict[str, object] = {}
    if of_any_kind and isinstance(held, Achievement):
        kind = kind_of(held)
        written = {"类型": kind.label} if chinese else {"kind": type(held).__name__.lower()}
    for info in fields_of(type(held)):
        value = getattr(held, info.name)
        if value is not None:
            key = info.label if chinese else info.name
            written[key] = _written(value, chinese=chinese, of_any_kind=info.classes == (Achievement,))
    return written


@pytest.mark.parametrize("chinese", [True, False], ids=["Chinese", "English"])
@calmly
@given(report=reports)
def test_every_report_can_be_written_down(report: kr.Report, chinese: bool) -> None:
    """A file with every field under its label, or under its name, gives the same report."""
    assert (report, ()) == _loaded(_written(report, chinese=chinese))


def _turned(written: object) -> object:
    """The same data with the keys of every group in the reverse order."""
    if isinstance(written, dict):
        return {key: _turned(value) for key, value in reversed(written.items())}
    return [_turned(item) for item in written] if isinstance(written, list) else written


@calmly
@given(report=reports)
def test_the_order_of_keys_means_nothing(report: kr.Report) -> None:
    """A file whose keys stand in another order gives the same report, and the same draft."""
    turned, problems = _loaded(_turned(_written(report, chinese=True)))
    assert () == problems
    assert turned is not None
    assert str(kr.compose(report)) == str(kr.compose(turned))


def test_every_alias_means_its_field() -> None:
    """A field may be written under each of its aliases."""
    for kind in KINDS:
        for info in fields_of(kind.record):
            wrong = [
                _loaded({"单位": "青河县科协", "成果": [{"类型": kind.label, key: ""}]}) for key in info.keys
            ]
            assert 1 == len({tuple(problem.message for problem in problems) for _, problems in wrong})
            assert "unknown-key" not in {problem.code for _, problems in wrong for problem in problems}


def test_plain_text_stands_for_the_first_field() -> None:
    """A part of which only the first field is said may be written as plain text."""
    short = {"类型": "荣誉", "称号": "《甲》奖", "资金": "3万元"}
    long = {"类型": "荣誉", "称号": {"名称": "《甲》奖"}, "资金": {"金额": "3万元"}}
    assert _loaded({"单位": "青河县科协", "成果": [short]}) == _loaded(
        {"单位": {"全称": "青河县科协"}, "成果": [long]}
    )


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("是", True),
        ("true", True),
        ("Yes", True),
        ("否", False),
        ("False", False),
        ("no", False),
        ("", False),
    ],
)
def test_yes_and_no_are_said_in_both_languages(word: str, meant: bool) -> None:
    """A yes-or-no field takes the words of both languages, and is no where nothing is said."""
    report, problems = _loaded({"单位": "青河县科协", "成果": {"类型": "活动", "名称": "讲座", "累计": word}})
    assert () == problems
    assert report is not None
    event = report.achievements[0]
    assert isinstance(event, kr.Event)
    assert meant is event.cumulative


def test_one_stands_for_a_list_of_one() -> None:
    """Where several may stand, one may be written without a list."""
    one = {"类型": "活动", "名称": "讲座", "参加人员": "教师", "成效": {"变化": "机制更顺"}}
    listed = {"类型": "活动", "名称": "讲座", "参加人员": ["教师"], "成效": [{"变化": ["机制更顺"]}]}
    assert _loaded({"单位": "青河县科协", "成果": one}) == _loaded({"单位": "青河县科协", "成果": [listed]})


@pytest.mark.parametrize("name", ["东岭省科协", "省科协", "本会", "该会"])
def test_a_body_is_known_by_every_name_of_its_introduction(name: str) -> None:
    """A body that is introduced once is meant by each of its names, at the place of the mention."""
    body = {"全称": "东岭省科协", "简称": "省科协", "自称": "本会", "他称": "该会", "级别": "省级"}
    event = {"类型": "活动", "主体": name, "名称": "讲座"}
    report, _ = _loaded({"单位": "青河县科协", "机构": [body], "成果": [event]})
    assert report is not None
    subject = report.achievements[0].subject
    assert subject is not None
    assert report.organizations[0] == subject
    assert subject.origin is not None
    assert "成果[1].主体" == subject.origin.key


def test_a_body_that_is_not_introduced_is_its_name() -> None:
    """A name that the file does not introduce is the full name of a body."""
    event = {"类型": "活动", "主体": "南湖市科协", "名称": "讲座"}
    report, _ = _loaded({"单位": "青河县科协", "成果": [event]})
    assert report is not None
    assert kr.Organization("南湖市科协") == report.achievements[0].subject


TEXTS = ("", "乱", "3", "-3次", "近20余次", "1.5.2", "2月30日", "“", "第零期", "N", "😀")
GARBAGE: tuple[object, ...] = (*TEXTS, [], ["甲", "3次"], [[]], {"甲": "乙"})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record.__name__)
def test_nothing_that_is_written_brings_the_reader_down(kind: Kind) -> None:
    """Whatever stands under a key: it is a value, or a problem in Chinese at that key of that record."""
    infos = fields_of(kind.record)
    for garbage in GARBAGE:
        written = [{"类型": kind.label, info.label: garbage} for info in infos]
        _, problems = _loaded({"单位": "青河县科协", "成果": written})
        for problem in problems:
            number = re.match(r"成果\[(\d+)\]", problem.origin.key)
            assert number is not None
            own = infos[int(number[1]) - 1].label
            assert problem.code == "missing" or problem.origin.key.startswith(f"成果[{number[1]}].{own}")
            plain = re.sub("“[^”]*”|可用：.*", "", problem.message)
            assert not re.search("[A-Za-z]{3}", plain), problem.message


def test_every_problem_of_every_record_is_found_at_once() -> None:
    """As many problems are reported as there are, in the order of the file."""
    records = [{"类型": kind.label, "没有的键": "甲"} for kind in KINDS]
    report, problems = _loaded({"单位": "青河县科协", "时段": "最近", "成果": records})
    lines = [problem.origin.line or 0 for problem in problems]
    assert (None, sorted(lines)) == (report, lines)
    assert len(KINDS) == sum(problem.code == "unknown-key" for problem in problems)
    assert "value" == problems[0].code


@pytest.mark.parametrize(
    "text", ["单位：青河县科协\n时段：今年以来", "单位: 青河县科协\n成果:\n  - 类型：活动\n    名称：讲座"]
)
def test_full_width_colons_are_named_as_the_fault(text: str) -> None:
    """Keys with full-width colons are no long text: what is wrong with them is said."""
    report, problems = _loaded(text)
    assert (None, 1) == (report, len(problems))
    assert "不能用全角“：”" in problems[0].message


def test_a_file_with_a_problem_gives_no_report(tmp_path: Path) -> None:
    """A repeated id alone is enough: there is no report with a part left out."""
    path = tmp_path / "a.yaml"
    event = "{类型: 活动, 编号: a, 名称: 讲座}"
    path.write_text(f"单位: 青河县科协\n成果: [{event}, {event}]", encoding="utf-8")
    with pytest.raises(kr.DataError) as refused:
        kr.load(path)
    assert ["duplicate-id"] == [t.code for t in refused.value.troubles if isinstance(t, Problem)]
