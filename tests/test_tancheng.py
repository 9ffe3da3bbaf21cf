"""The main job on the real case: from data alone, the release of Tancheng with all its facts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import attrs
import pytest

import kexie_report as kr
from kexie_report.render.figures import figures

ROOT = Path(__file__).parents[1]
REPORT = ROOT / "examples" / "tancheng-2023" / "report.yaml"
SEEDS = range(10)


def _facts() -> list[tuple[int, str]]:
    text = (Path(__file__).parent / "cases" / "tancheng_facts.md").read_text(encoding="utf-8")
    return [(int(number), said) for number, said in re.findall(r"^(\d+)\. (.+)$", text, re.MULTILINE)]


def _pattern(said: str) -> re.Pattern[str]:
    alternatives = (re.escape(one.strip()) for one in said.split("|"))
    whole = "|".join(alternatives)
    return re.compile(whole.replace("……", "[^。]*?").replace("…", "[^，。；]*?"))


@pytest.fixture(scope="module")
def report() -> kr.Report:
    """The report of Tancheng."""
    return kr.load(REPORT)


def test_every_item_is_listed_once() -> None:
    """The list of what must be said has the items 1 to 126."""
    assert list(range(1, 127)) == [number for number, _ in _facts()]


@pytest.mark.parametrize("seed", SEEDS)
def test_release_says_every_item(report: kr.Report, seed: int) -> None:
    """Whatever the seed, the release says all 126 items, each with its own figure and owner."""
    text = str(kr.compose(report, seed=seed))
    assert [(number, said) for number, said in _facts() if not _pattern(said).search(text)] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_left_untold(report: kr.Report, seed: int) -> None:
    """Whatever the seed, no fact of the report is left out."""
    assert kr.compose(report, seed=seed).untold == ()


def test_seeds_word_differently_and_say_the_same(report: kr.Report) -> None:
    """Ten seeds give ten texts, and one set of facts."""
    drafts = [kr.compose(report, seed=seed) for seed in SEEDS]
    stated = {
        frozenset(
            (key, str(span.fact.value)) for span in draft.spans() if span.fact for key in span.fact.keys
        )
        for draft in drafts
    }
    assert (len({str(draft) for draft in drafts}), len(stated)) == (10, 1)


def test_applied_is_not_approved_and_nominated_is_not_won(report: kr.Report) -> None:
    """No wording tells an application as an approval or a nomination as an honour."""
    for seed in SEEDS:
        text = str(kr.compose(report, seed=seed))
        assert not re.search("获批[^，。]*(创新达人|论坛|课题|沂蒙最美)", text)
        assert not re.search("(评为|获评|当选|荣获)[^，。]*最美职工", text)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_title_of_two_issuers_stays_two_counts(report: kr.Report, seed: int) -> None:
    """One nominee of the province and fifteen of the city for one title are never added up."""
    text = str(kr.compose(report, seed=seed))
    assert re.findall("山东省企业“创新达人”([0-9]+名)", text) == ["1名", "15名"]


def test_full_width_punctuation_only(report: kr.Report) -> None:
    """The release holds no half-width mark."""
    assert re.findall(r"[,.:;!?()\"']", str(kr.compose(report))) == []


def test_no_figure_without_a_fact(report: kr.Report) -> None:
    """Every digit of the release lies in a span that states a fact with its place in the file."""
    for span in kr.compose(report).spans():
        if re.search(r"[0-9]", span.text):
            assert span.fact is not None
            assert [origin.line for origin in span.fact.origins] != []


def test_trace_accounts_for_every_figure(report: kr.Report) -> None:
    """The traced figures hold every Arabic figure of the release, each as often as it is printed."""
    draft = kr.compose(report)
    printed = Counter(re.findall("[0-9]+", str(draft)))
    traced = Counter(figure for _, span in figures(draft) for figure in re.findall("[0-9]+", span.text))
    assert printed == traced


def test_trace_accounts_for_every_counting_numeral(report: kr.Report) -> None:
    """The traced figures hold the numerals in 汉字 that count."""
    traced = " ".join(span.text for _, span in figures(kr.compose(report)))
    for numeral in (
        "四个坚持",
        "四新科协",
        "四服务",
        "三型",
        "第十期",
        "三届三次",
        "四级品牌",
        "五大",
        "三年",
    ):
        assert numeral in traced


def test_dated_honours_close_the_release_in_the_order_of_their_days(report: kr.Report) -> None:
    """The last two sentences of the text are the two dated honours."""
    last = [block for block in kr.compose(report).blocks if block.role is kr.Role.PARAGRAPH][-1]
    sentences = str(last.prose).split("。")
    assert [sentence.split("，")[0] for sentence in sentences[-3:-1]] == ["7月31日", "8月7日"]


def test_headings_have_one_length_of_nineteen(report: kr.Report) -> None:
    """The four run-in headings have nineteen characters each, their full stop counted."""
    paragraphs = [str(b.prose) for b in kr.compose(report).blocks if b.role is kr.Role.PARAGRAPH]
    headings = [text.split("。")[0] + "。" for text in paragraphs if text.startswith("坚持")]
    assert [len(heading) for heading in headings] == [19, 19, 19, 19]


def test_without_a_section_the_slogan_counts_three(report: kr.Report) -> None:
    """Three sections give 三个坚持 and 三新科协, in headline and lede alike."""
    text = str(kr.compose(attrs.evolve(report, sections=report.sections[1:])))
    assert (text.count("“三个坚持”"), text.count("“三新科协”"), text.count("“四个坚持”")) == (2, 2, 0)


def _without(report: kr.Report, title: str) -> kr.Report:
    def kept(passage: kr.Passage) -> kr.Passage:
        told = (a for a in passage.achievements if not _is_honour(a, title))
        return attrs.evolve(passage, achievements=tuple(told))

    sections = (
        attrs.evolve(section, passages=tuple(kept(passage) for passage in section.passages))
        for section in report.sections
    )
    return attrs.evolve(report, sections=tuple(sections))


def _is_honour(record: kr.Achievement, title: str) -> bool:
    return isinstance(record, kr.Honour) and title in record.title.name.text


HONOURS = (
    "践行沂蒙精神好干部",
    "最美职工",
    "候补院士",
    "科技指导教师",
    "科学家精神宣讲团",
    "荣誉",
    "品牌培育项目",
    "典型好案例",
)


@pytest.mark.parametrize("title", HONOURS)
def test_without_an_honour_the_prose_stays_whole(report: kr.Report, title: str) -> None:
    """Taking out one honour takes out its words and leaves no stray mark behind."""
    draft = kr.compose(_without(report, title))
    text = str(draft)
    assert (
        title in text.replace("荣誉感", ""),
        re.search("[，、；。][，、；。]|、分别|^。", text),
        draft.untold,
    ) == (False, None, ())


@pytest.mark.parametrize("date", [None, "8月7日", "8月9日"])
def test_a_second_honour_of_the_same_issuer_is_merged(report: kr.Report, date: str | None) -> None:
    """Two honours of one issuer, dated alike or not, stand in one sentence that names it once."""
    second = kr.Honour(
        kr.Title("“先进单位”", issuer=report.organizations[0]), winner="“青河科普”项目", date=date or "8月7日"
    )
    last = report.sections[-1].passages[-1]
    longer = attrs.evolve(last, achievements=(*last.achievements, second))
    section = attrs.evolve(report.sections[-1], passages=(*report.sections[-1].passages[:-1], longer))
    draft = kr.compose(attrs.evolve(report, sections=(*report.sections[:-1], section)))
    sentence = str(draft).split("“青河科普”项目")[0].split("。")[-1] + str(draft).split("“青河科普”项目")[1]
    assert (sentence.split("。")[0].count("被省科协"), draft.untold) == (1, ())


def test_same_bytes_in_another_process(report: kr.Report) -> None:
    """Two processes with different hash seeds write the same bytes."""
    command = [sys.executable, "-m", "kexie_report", "draft", str(REPORT), "--seed", "7", "--trace"]
    written = [
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "4242")
    ]
    assert written[0] == written[1]
