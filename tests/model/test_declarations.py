"""What is declared once about fields, and what follows from it."""

from __future__ import annotations

import attrs
import pytest

import kexie_report as kr
from kexie_report.kinds import KINDS
from kexie_report.model.facts import leaves
from kexie_report.model.fields import fields_of

CLASSES = [kind.record for kind in KINDS] + [
    kr.Report,
    kr.Section,
    kr.Passage,
    kr.Headline,
    kr.Guidance,
    kr.Credits,
    kr.Title,
    kr.Organization,
    kr.Person,
    kr.Style,
]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_has_a_chinese_label_of_its_own(cls: type) -> None:
    """A field is declared with a label; no key means two fields of one class."""
    names = {field.name for field in attrs.fields(cls)} - {"origin"}
    infos = fields_of(cls)
    keys = [key for info in infos for key in info.keys]
    assert names == {info.name for info in infos}
    assert [] == [info.label for info in infos if info.label.isascii()]
    assert len(set(keys)) == len(keys)


def test_leaves_have_their_keys() -> None:
    """Every value that can be told has a key; an id stands for the path."""
    event = kr.Event(
        "讲座",
        count=kr.Quantity(3, "场"),
        cumulative=True,
        id="讲",
        reach=kr.Reach("学生", kr.Quantity(9, "人")),
    )
    report = kr.Report(body="青河县科协", achievements=(kr.Event("影展"), event))
    assert [
        ("body", "青河县科协"),
        ("achievements[0].name", "影展"),
        ("讲.name", "讲座"),
        ("讲.count", "3场"),
        ("讲.cumulative", "累计"),
        ("讲.reach.group[0]", "学生"),
        ("讲.reach.quantity", "9人"),
    ] == [(key, str(value)) for key, value in leaves(report)]


def test_what_only_classifies_is_no_leaf() -> None:
    """Results, levels of titles and ids are not told."""
    honour = kr.Honour(kr.Title("奖", level="市级", result="提名"), id="荣")
    assert ["荣.title.name"] == [key for key, _ in leaves(honour, "荣")]


def test_one_record_stands_for_a_list_of_one() -> None:
    """Records, effects and demands may be given singly."""
    effect = kr.Effect("兴趣", verb="激发")
    visit = kr.Visit(
        "农户", demands=kr.Demand("需求"), services=kr.Measure("政策", verb="解读"), effects=effect
    )
    campaign = kr.Campaign("行动", events=kr.Event("讲座"))
    passage = kr.Passage(achievements=visit)
    assert [1] * 5 == [
        len(one)
        for one in (visit.demands, visit.services, visit.effects, campaign.events, passage.achievements)
    ]
