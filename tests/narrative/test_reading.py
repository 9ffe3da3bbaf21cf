"""What makes a text read well: verbs that vary, sentences of a length, connectives that are true."""

from __future__ import annotations

import re

import pytest

import kexie_report as kr

BODY = kr.Organization("青河县科协", short="县科协")


def _counted(name: str, number: int, unit: str = "场") -> kr.Event:
    return kr.Event(name, count=kr.Quantity(number, unit))


def _section(title: str, *achievements: kr.Achievement) -> kr.Section:
    return kr.Section(title=title, achievements=achievements)


def _sentences(report: kr.Report, style: kr.Style | None = None) -> list[str]:
    return str(kr.compose(report, style=style or kr.Style())).removesuffix("。").split("。")


@pytest.mark.parametrize("seed", range(10))
def test_a_verb_is_not_said_again_at_the_head_of_the_next_section(seed: int) -> None:
    """Sections of one sentence each vary their verbs as the sentences of one section do."""
    sections = tuple(_section(f"{name}类工作", _counted(f"{name}类讲座", 3)) for name in "甲乙丙")
    said = str(kr.compose(kr.Report(body=BODY, sections=sections), seed=seed))
    verbs = re.findall("(?:县科协|。)([^。]*?)[甲乙丙]类讲座", said)
    assert 3 == len(verbs) == len(set(verbs))


def test_a_sentence_keeps_to_the_length_of_the_style() -> None:
    """Clauses that would make a sentence too long begin another one."""
    events = [
        kr.Event(f"{name}类科普影展", verb=verb) for name, verb in zip("甲乙", ("推出", "承接"), strict=True)
    ]
    report = kr.Report(body=BODY, achievements=(events[0], _counted("科普讲座", 3), events[1]))
    assert 1 == len(_sentences(report, kr.Style(sentence_length=120)))
    assert 3 == len(_sentences(report, kr.Style(sentence_length=20)))


def test_a_connective_opens_what_turns_to_something_else() -> None:
    """With connectives the last of several sentences says 此外 or 同时 where its kind is new."""
    records = (
        _counted("科普讲座", 3),
        kr.Distribution("科普读物", count=kr.Quantity(900, "份")),
        kr.Demand("技术需求", count=kr.Quantity(5, "条")),
    )
    report = kr.Report(body=BODY, period="今年以来", achievements=records)
    with_connectives = _sentences(report, kr.Style(connectives=True))
    assert re.match("此外，|同时，", with_connectives[-1])
    assert [False, False] == [bool(re.match("此外|同时", one)) for one in with_connectives[:-1]]
    assert not re.search("此外|同时", str(kr.compose(report)))


def test_no_connective_where_it_would_not_be_true() -> None:
    """A dated record, one of a kind told before, and the last of two sentences take no connective."""
    dated = kr.Demand("技术需求", count=kr.Quantity(5, "条"), date="2023-08-01")
    lectures, leaflets = _counted("科普讲座", 3), kr.Distribution("读物", count=kr.Quantity(9, "份"))
    style = kr.Style(connectives=True)
    for records in ((lectures, leaflets, dated), (lectures, leaflets)):
        said = str(kr.compose(kr.Report(body=BODY, achievements=records), style=style))
        assert not re.search("此外|同时", said)


def test_what_opens_a_sentence_is_said_once_for_neighbours_of_one_kind() -> None:
    """Two standing totals in a row say 目前 once, and 现有 says it by itself."""
    part = kr.Part("省级", kr.Quantity(3, "个"))
    totals = [kr.Inventory(name, count=kr.Quantity(9, "个"), parts=part) for name in "甲乙"]
    texts = [str(kr.compose(kr.Report(body=BODY, achievements=totals), seed=seed)) for seed in range(20)]
    assert {1} == {text.count("目前") for text in texts if not re.search("科协现有", text)}
    assert {0} == {text.count("目前，青河县科协现有") for text in texts}


def test_a_person_has_titles_at_the_first_mention_only() -> None:
    """Who was introduced with titles is called by the name afterwards."""
    chair = kr.Person("李青", titles="县科协主席")
    quotes = [kr.Quote(said, speaker=chair) for said in ("讲座要办到村口", "活动要走进校园")]
    said = str(kr.compose(kr.Report(body=BODY, achievements=quotes)))
    assert (2, 1) == (said.count("李青"), said.count("县科协主席"))


def test_a_record_that_stands_there_twice_is_told_once() -> None:
    """A repeated record is one sentence that states the facts of both, and is remarked upon."""
    fair = kr.Event("科普集市", places="柳河村")
    draft = kr.compose(kr.Report(body=BODY, achievements=(fair, _counted("科普讲座", 3), fair)))
    keys = {key for span in draft.spans() if span.fact for key in span.fact.keys}
    assert (1, ()) == (str(draft).count("科普集市"), draft.untold)
    assert {"achievements[0].name", "achievements[2].name"} <= keys
    assert ["repeated-record"] == [remark.code for remark in draft.remarks]


def test_an_indicator_leaves_the_body_understood_and_a_winner_does_not() -> None:
    """After a figure of its own subject the deeds go on; after somebody's honour the body is named again."""
    figure = kr.Indicator("公众满意率", value=kr.Quantity(96, "%"))
    winner = kr.Honour(kr.Title("“甲奖”"), winner="李青")
    for between, named in ((figure, 1), (winner, 2)):
        records = (_counted("科普讲座", 3), between, kr.Demand("技术需求", count=kr.Quantity(5, "条")))
        genre = kr.Genre(name="plain", label="平铺")
        assert named == str(kr.compose(kr.Report(body=BODY, achievements=records), genre)).count("县科协")


def test_summing_up_is_said_once_in_a_passage() -> None:
    """Of the totals of several series the first says 累计; one that the user wrote stays."""
    rows = [kr.Event(f"{name}讲座", series=f"{name}类讲座") for name in "甲甲乙乙丙丙"]
    assert 1 == str(kr.compose(kr.Report(body=BODY, achievements=rows))).count("累计")
    given = kr.Distribution("科普读物", count=kr.Quantity(900, "册"), cumulative=True)
    assert 2 == str(kr.compose(kr.Report(body=BODY, achievements=(*rows, given)))).count("累计")


def test_a_yes_that_is_not_told_is_listed_by_its_word() -> None:
    """What a yes-or-no field says, said or not, is its word, and stands where its record stands."""
    origin = kr.Origin("a.yaml", 4)
    event = kr.Event("科普讲座", cumulative=True, internal=True, origin=origin)
    draft = kr.compose(kr.Report(body=BODY, achievements=event))
    assert [("累计", (origin,))] == [
        (str(untold.fact.value), untold.fact.origins)
        for untold in draft.untold
        if untold.fact.key.endswith("cumulative")
    ]
