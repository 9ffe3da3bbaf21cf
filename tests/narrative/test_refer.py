"""By which name everybody is called where."""

from __future__ import annotations

import re

import attrs

import kexie_report as kr
from kexie_report.genres import genre_named

COUNTY = kr.Organization("青河县", self_name="我县", third_name="该县")
BODY = kr.Organization("青河县科协", short="县科协", self_name="我会")
MUSEUM = kr.Organization("青河县科技馆", short="县科技馆")


def _said(*achievements: kr.Achievement, voice: kr.Voice = kr.Voice.THIRD, lede: bool = True) -> str:
    genre = attrs.evolve(genre_named("press_release"), voice=voice)
    report = kr.Report(
        body=BODY, guidance=kr.Guidance(mainline="改革") if lede else None, achievements=achievements
    )
    return str(kr.compose(report, genre)).split("\n")[-1]


def test_the_body_is_understood_after_the_lede() -> None:
    """Once the lede has named the body, its deeds need no subject."""
    assert _said(kr.Event("大会", form=kr.EventForm.MEETING, verb="召开")) == "召开大会。"


def test_the_first_sentence_names_the_body_where_no_lede_does() -> None:
    """Without a lede the first sentence says the full name."""
    assert _said(kr.Event("大会", verb="召开"), lede=False) == "青河县科协召开大会。"


def test_full_name_then_short_name_then_none() -> None:
    """A museum is named in full, then not at all, then by its short name."""
    said = _said(
        kr.Event("讲座", verb="举办", subject=MUSEUM, effects=kr.Effect("兴趣", verb="激发")),
        kr.Event("影展", verb="推出", subject=MUSEUM),
        kr.Plan("三年计划"),
        kr.Event("开放日", verb="开设", subject=MUSEUM),
    )
    assert [sentence[:length] for sentence, length in zip(said.split("。"), (8, 4, 3, 6), strict=False)] == [
        "青河县科技馆举办",
        "推出影展",
        "县科协",
        "县科技馆开设",
    ]


def test_the_first_person_says_its_own_names() -> None:
    """A genre of the first person says 我会 and 我县."""
    honour = kr.Honour(kr.Title("“好人”"), subject=COUNTY, count=kr.Quantity(2, "人"))
    said = _said(kr.Event("大会", verb="召开"), honour, voice=kr.Voice.FIRST, lede=False)
    assert (said.startswith("我会召开大会。"), "我县2人" in said) == (True, True)


def test_the_third_person_says_that_county() -> None:
    """A genre of the third person says the full name first and 该县 afterwards."""
    first = kr.Honour(kr.Title("“好人”"), subject=COUNTY, count=kr.Quantity(2, "人"))
    between = kr.Honour(kr.Title("“标兵”"), subject=BODY, count=kr.Quantity(1, "人"))
    again = attrs.evolve(first, title=kr.Title("“能手”"))
    said = _said(first, between, again)
    assert (said.startswith("青河县2人"), "县科协1人" in said, "该县2人" in said) == (True, True, True)


def test_an_issuer_is_named_in_full_once() -> None:
    """The issuer of two honours in two sentences is named in full, then in short."""
    city = kr.Organization("南湖市科协", short="市科协")
    first = kr.Honour(
        kr.Title("“甲奖”", issuer=city), winner="甲项目", effects=kr.Effect("信心", verb="增强")
    )
    second = kr.Honour(kr.Title("“乙奖”", issuer=city), level="市级", contest="大赛", winner="乙项目")
    said = _said(first, second)
    assert [name for name in ("南湖市科协", "市科协") if name in said] == ["南湖市科协", "市科协"]
    assert said.count("南湖市科协") == 1


def test_the_body_of_an_honour_in_the_passive_is_always_named() -> None:
    """A sentence never begins with 被."""
    said = _said(kr.Event("大会", verb="召开"), kr.Honour(kr.Title("“先进集体”", issuer="市科协")))
    assert re.search("。县科协(被市科协|获评|荣获)", said)
