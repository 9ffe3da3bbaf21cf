"""A draft in the style of a house: its wordings and names, and nobody else's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.genres import GENRES
from kexie_report.house.labels import told
from kexie_report.house.table import STANDARD
from kexie_report.pattern import Wording
from tests.strategies import reports

EXAMPLE = Path(__file__).parents[2] / "examples" / "house-style"
HOUSE = kr.load_style(EXAMPLE / "style")
REPORT = kr.load(EXAMPLE / "report.yaml")
MARK = "着力"


def _marked(wording: Wording) -> Wording:
    return attrs.evolve(wording, adverbial=MARK + wording.adverbial.text)


MARKED = kr.House(
    kinds=kr.Kinds(attrs.evolve(kind, wordings=tuple(map(_marked, kind.wordings))) for kind in STANDARD)
)
"""A house that has put a word of its own into every one of its wordings."""


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(reports, st.sampled_from(GENRES), st.integers(0, 9))
def test_only_the_wordings_of_the_house_are_used(report: kr.Report, genre: kr.Genre, seed: int) -> None:
    """Whatever hangs on a record or is added up, it is told in the words of the house that was asked."""
    names = {told(kind, wording) for kind in MARKED.kinds for wording in kind.wordings}
    assert set(kr.compose(report, genre, style=MARKED, seed=seed).used) <= names
    assert not set(kr.compose(report, genre, seed=seed).used) & names


def test_houses_do_not_influence_each_other() -> None:
    """Drafts of several houses in one process are each as if it were alone."""
    styles: list[kr.Style | kr.House] = [kr.Style(), HOUSE, MARKED, kr.Style(chain_mark="、")]
    alone = [str(kr.compose(REPORT, style=style)) for style in styles]
    with ThreadPoolExecutor(4) as pool:
        mixed = list(pool.map(lambda style: str(kr.compose(REPORT, style=style)), styles * 5))
    assert alone * 5 == mixed
    assert len(set(alone)) > 2


def test_a_style_and_a_house_with_that_style_give_one_draft() -> None:
    """A Style stands for a house that is the library's in all else."""
    style = kr.Style(sentence_clauses=1)
    assert kr.compose(REPORT, style=style) == kr.compose(REPORT, style=kr.House(style=style))


def test_the_example_is_in_the_words_of_its_house() -> None:
    """Verbs, replaced wordings, names, headline and order are those of the folder."""
    texts = [str(kr.compose(REPORT, "special", style=HOUSE, seed=seed)) for seed in range(12)]
    ours = {w.verb.text for kind in STANDARD if kind.label in ("诉求", "计划") for w in kind.wordings}
    for text in texts:
        assert text.startswith("青河县科协2023年上半年工作专报\n")
        assert "召开青年科技人才座谈会2次" in text
        assert "征询技术需求5条" in text
        assert "立足企业需求，研究制定科技服务计划" in text or "立足企业需求，谋划制定科技服务计划" in text
        assert "南湖市科协" in text
        assert text.index("座谈会") < text.index("技术需求")
        assert not [verb for verb in ours if f"{verb}技术需求" in text or f"，{verb}科技服务计划" in text]
    assert any("免费发放科普读本1200册" in text for text in texts)


def _named(*organizations: kr.Organization) -> str:
    """Two honours of 市科协 in a report that introduces these bodies."""
    honours = tuple(kr.Honour(kr.Title(name, issuer="市科协")) for name in ("“先进集体”", "“优秀单位”"))
    sections = tuple(kr.Section(title="甲", achievements=honour) for honour in honours)
    report = kr.Report(body="青河县科协", organizations=organizations, sections=sections)
    house = kr.House(organizations=kr.Organization("南湖市科协", short="市科协"))
    return str(kr.compose(report, style=house))


def test_a_name_of_the_house_is_known_to_every_report() -> None:
    """A body that the report names and does not describe has its full name first, then the short one."""
    text = _named()
    assert 1 == text.count("南湖市科协") == text.replace("南湖市科协", "").count("市科协")


def test_what_the_report_says_of_a_body_wins() -> None:
    """A body that the report introduces itself is not looked up, whatever the house calls it."""
    text = _named(kr.Organization("市科协"))
    assert (0, 2) == (text.count("南湖市科协"), text.count("市科协"))


def test_variants_are_those_of_the_house() -> None:
    """A reviewer can see a record in the words of a house."""
    demand = kr.Demand("需求")
    assert ["征询需求。"] == [str(one) for one in kr.all_variants(demand, style=HOUSE)]
    assert "征询需求。" not in {str(one) for one in kr.all_variants(demand)}


def test_a_draft_names_the_wordings_that_it_used() -> None:
    """There is one name for each clause of records, in reading order."""
    achievements = (kr.Demand("需求"), kr.Event("讲座", reach=kr.Reach("学生", kr.Quantity(9, "人"))))
    draft = kr.compose(kr.Report(body="青河县科协", achievements=achievements))
    assert ["诉求", "活动", "惠及"] == [name.split("：")[0] for name in draft.used]


def test_usage_counts_over_several_drafts() -> None:
    """Every wording is listed once, with how often the drafts used it."""
    report = kr.Report(body="青河县科协", achievements=kr.Demand("需求"))
    drafts = [kr.compose(report, seed=seed) for seed in range(7)]
    every = {one.kind: one for one in kr.usage(drafts)}
    demand = every["诉求"]
    assert 7 == sum(count for _, count in demand.counts)
    assert {name for draft in drafts for name in draft.used} == set(demand.used)
    assert {name for name, _ in demand.counts} == {*demand.used, *demand.unused}
    assert () == every["活动"].used
    assert [kind.label for kind in STANDARD] == list(every)


def test_usage_is_of_the_wordings_of_the_house() -> None:
    """The wordings that a house has replaced are not counted as unused."""
    (one,) = (one for one in kr.usage((), style=HOUSE) if one.kind == "计划")
    verbs = ("研究制定", "谋划制定")
    assert tuple((f"计划：[立足{{依据}}，]{verb}{{名称}}[{{数量}}]", 0) for verb in verbs) == one.counts
