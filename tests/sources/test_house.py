"""A house style is read from a folder: all of it, safely, and with everything that is wrong at once."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import attrs
import pytest
import yaml

import kexie_report as kr
from kexie_report.errors import DataError
from kexie_report.model.fields import fields_of
from kexie_report.pattern import Wording
from kexie_report.sources.house import PARTS
from kexie_report.sources.house_genres import GenreOfHouse
from kexie_report.sources.house_wordings import WordingsOfKind
from tests.case_files import Case, cases, rewrite

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "house-style" / "style"


def _folder(place: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def _plan(place: Path, files: dict[str, str], seed: int = 0) -> str:
    """A plan as a house with these files tells it."""
    report = kr.Report(body="青河县科协", achievements=kr.Plan("巡展计划"))
    return str(kr.compose(report, style=kr.load_style(_folder(place, files)), seed=seed))


@pytest.mark.parametrize("case", cases("house_errors.md"), ids=lambda case: case.title)
def test_house_errors(case: Case, tmp_path: Path, update_golden: bool) -> None:
    """The folder of a case is refused with exactly these lines."""
    with pytest.raises(DataError) as refused:
        kr.load_style(_folder(tmp_path, yaml.safe_load(case.given)))
    if update_golden and case.expected != str(refused.value):
        rewrite("house_errors.md", case, str(refused.value))
    assert update_golden or case.expected == str(refused.value)


def test_an_empty_folder_is_the_style_of_the_library(tmp_path: Path) -> None:
    """What a folder does not settle is as the library has it; notes and hidden files are left alone."""
    _folder(tmp_path, {"说明.txt": "甲", ".hidden.yaml": "甲"})
    assert kr.House() == kr.load_style(tmp_path)


@pytest.mark.parametrize("part", PARTS)
def test_a_file_has_a_chinese_and_an_english_name(part: str, tmp_path: Path) -> None:
    """A part of the style is found by either name, and with either ending."""
    text = (EXAMPLE / f"{part}.yaml").read_text(encoding="utf-8")
    houses = []
    for name in (f"{part}.yaml", f"{PARTS[part]}.yaml", f"{part}.yml"):
        place = tmp_path / name
        place.mkdir()
        houses.append(kr.load_style(_folder(place, {name: text})))
    assert houses[0] == houses[1] == houses[2] != kr.House()


def test_a_house_is_a_value() -> None:
    """Reading twice gives equal houses, which can be hashed and sent to another process."""
    first, second = kr.load_style(EXAMPLE), kr.load_style(EXAMPLE)
    assert first == second == pickle.loads(pickle.dumps(first))
    assert hash(first) == hash(second)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(first, "".join(("sty", "le")), kr.Style())


def test_every_setting_of_the_style_can_be_written(tmp_path: Path) -> None:
    """A field of Style has a label, and the label is a key of style.yaml."""
    infos = fields_of(kr.Style)
    assert {field.name for field in attrs.fields(kr.Style)} - {"origin"} == {info.name for info in infos}
    plain = {info.label: getattr(kr.Style(), info.name) for info in infos}
    written = {label: str(value) for label, value in plain.items() if isinstance(value, int | str)}
    text = yaml.safe_dump(written, allow_unicode=True)
    assert kr.Style() == kr.load_style(_folder(tmp_path, {"style.yaml": text})).style


def test_wordings_are_added_under_chinese_and_english_names(tmp_path: Path) -> None:
    """A wording is written with either names of slots, and each of its verbs is one wording."""
    files = {
        "wordings.yaml": '计划:\n  - {动词: [拟定, 议定], 宾语: "{名称}", 数量: "[{count}]"}\n',
    }
    (kind,) = (kind for kind in kr.load_style(_folder(tmp_path, files)).kinds if kind.label == "计划")
    added = [wording for wording in kind.wordings if wording.verb.text in ("拟定", "议定")]
    asked = [Wording(verb=verb, object="{name}", quantity="[{count}]") for verb in ("拟定", "议定")]
    assert [one.likeness for one in asked] == [one.likeness for one in added]
    assert len(kind.wordings) > len(added)


def test_wordings_replace_ours_where_that_is_said(tmp_path: Path) -> None:
    """With 替换 none of our wordings is left."""
    files = {"wordings.yaml": '计划: {替换: 是, 句式: [{动词: 拟定, 宾语: "{名称}", 数量: "[{数量}]"}]}'}
    assert {"青河县科协拟定巡展计划。"} == {_plan(tmp_path, files, seed) for seed in range(9)}


def test_verbs_take_the_place_of_ours(tmp_path: Path) -> None:
    """A list of verbs leaves the sentence as it is."""
    files = {"wordings.yaml": "计划: {动词: [拟定, 议定]}"}
    said = {_plan(tmp_path, files, seed) for seed in range(9)}
    assert {f"青河县科协{verb}巡展计划。" for verb in ("拟定", "议定")} == said


def test_a_dropped_verb_is_never_used(tmp_path: Path) -> None:
    """A verb that the house does not use is gone, the others stay."""
    ours = {_plan(tmp_path, {}, seed) for seed in range(20)}
    files = {"wordings.yaml": "计划: {停用: [制定]}"}
    said = {_plan(tmp_path, files, seed) for seed in range(20)}
    assert {text for text in ours if "制定" not in text} == said != ours


def test_a_verb_of_events_is_dropped_in_every_place(tmp_path: Path) -> None:
    """举行 is said nowhere any more, neither of the body's own events nor of those of other hosts."""
    kinds = kr.load_style(_folder(tmp_path, {"wordings.yaml": "活动: {停用: [举行]}"})).kinds
    events = [
        kr.Event(name, hosts=hosts, venue=venue)
        for name in ("开馆仪式", "工作例会", "科普报告会")
        for hosts in ((), ("东岭省科协", "东岭省教育厅"))
        for venue in ((), ("市科技馆",))
    ]
    told = [variant for event in events for variant in kr.all_variants(event, style=kr.House(kinds=kinds))]
    assert [] == [str(one) for one in told if "举行" in str(one).replace("组织举行", "")]
    assert all(kr.all_variants(event, style=kr.House(kinds=kinds)) for event in events)


def test_meetings_have_the_verb_of_the_house_alone(tmp_path: Path) -> None:
    """With 召开 for 会议 a meeting is told with no other verb, and an activity as before."""
    text = "活动: {停用: [举行, 组织举行], 动词: {会议: [召开]}}"
    house = kr.load_style(_folder(tmp_path, {"wordings.yaml": text}))
    meeting = kr.Event("企业家座谈会", form=kr.EventForm.MEETING)
    assert ["召开企业家座谈会。"] == [str(one) for one in kr.all_variants(meeting, style=house)]
    lecture = kr.Event("科普讲座")
    assert kr.all_variants(lecture) == kr.all_variants(lecture, style=house)


def test_a_fall_is_never_told_in_the_words_of_a_house_for_growth(tmp_path: Path) -> None:
    """走势: 增长 asks where the figure went, by its values where they are given, else by what is written."""
    text = """比较:
  - {状语: "{比较基准}[的{原值}]", 动词: 攀升, 宾语: "{比率}", 当: {走势: 增长}}
  - {动词: 达成, 宾语: "{目标}的目标", 当: {走势: 增长, 目标性质: [达到, 没有写]}}
"""
    house = kr.load_style(_folder(tmp_path, {"wordings.yaml": text}))
    rate, old, new = kr.Quantity(5, "%"), kr.Quantity(20, "场"), kr.Quantity(21, "场")
    growth = kr.Comparison(basis="比上年", rate=rate, old=old)
    rising = [growth, attrs.evolve(growth, new=new), kr.Comparison(target=kr.Quantity(9, "%"))]
    written = [attrs.evolve(one, trend=kr.Trend.FALL) for one in (rising[0], rising[2])]
    falling = [*written, attrs.evolve(growth, old=new, new=old)]
    told = [[str(one) for one in kr.all_variants(record, style=house)] for record in (*rising, *falling)]
    ours = [[one for one in some if "攀升" in one or "达成" in one] for some in told]
    once = ["比上年的20场攀升5%。"]
    assert [once, once, ["达成9%的目标。"], [], [], []] == ours


def test_verbs_are_set_for_one_choice(tmp_path: Path) -> None:
    """Verbs for 印发 do not touch 制定."""
    (tmp_path / "句式.yaml").write_text("文件: {动词: {印发: [发出]}}", encoding="utf-8")
    kinds = kr.load_style(tmp_path).kinds
    verbs = {
        mode: {w.verb.text for w in kinds.of(record).fitting(record)}
        for mode in (kr.DocumentMode.ISSUED, kr.DocumentMode.DRAFTED)
        for record in (kr.Document("《方案》", mode=mode),)
    }
    assert {"发出"} == verbs[kr.DocumentMode.ISSUED]
    assert "发出" not in verbs[kr.DocumentMode.DRAFTED]


def test_a_condition_may_name_several_choices_and_a_measure_word(tmp_path: Path) -> None:
    """当 takes one value, or a list of which one must be true, for a choice, a yes or no, a measure word."""
    line = '- {动词: 发到, 宾语: "{名称}", 数量: "{数量}", 当: {方式: [发放, 赠送], 数量.单位: [册, 本]}}'
    kinds = kr.load_style(_folder(tmp_path, {"wordings.yaml": f"发放:\n  {line}\n"})).kinds
    records = {
        (mode, unit): kr.Distribution("读本", count=kr.Quantity(3, unit), mode=mode)
        for mode in kr.DistributionMode
        for unit in ("册", "份")
    }
    told = {
        key
        for key, record in records.items()
        if "发到" in {w.verb.text for w in kinds.of(record).fitting(record)}
    }
    modes = (kr.DistributionMode.HANDED_OUT, kr.DistributionMode.GIVEN)
    assert {(mode, "册") for mode in modes} == told


def test_a_new_genre_is_known_by_both_names_and_has_its_layout(tmp_path: Path) -> None:
    """A genre of the house is asked for as ours are, and is in all else as the one it is based on."""
    files = {
        "genres.yaml": "专报: {依据: 简报, 英文名: special, 人称: 第一人称, 标题: '{单位}',"
        " 不写: [诉求], 后写: [活动]}",
        "专报.jinja": "headline: {{ headline }}专报\n",
    }
    house = kr.load_style(_folder(tmp_path, files))
    special, brief = house.genre("special"), house.genre("简报")
    assert house.genre("专报") is special
    assert "青河县科协专报" == str(kr.compose(kr.Report(body="青河县科协"), "专报", style=house))
    assert (kr.Voice.FIRST, brief.ledes) == (special.voice, special.ledes)
    assert frozenset({kr.Demand}) == special.excluded
    assert (2, 1, 0) == tuple(
        special.rank(record)
        for record in (kr.Event("讲座"), kr.Honour(kr.Title("奖")), kr.Measure("机制", verb="完善"))
    )


def test_the_layout_of_a_known_genre_is_replaced(tmp_path: Path) -> None:
    """A layout named after a genre, in either language, gives that genre its form."""
    house = kr.load_style(_folder(tmp_path, {"brief.jinja": "headline: {{ headline }}（内部）\r\n"}))
    report = kr.Report(body="青河县科协", achievements=kr.Demand("需求"))
    assert "青河县科协工作简报（内部）" == str(kr.compose(report, "简报", style=house))
    assert str(kr.compose(report)) == str(kr.compose(report, style=house))


def test_a_genre_sets_headlines_headings_and_ledes(tmp_path: Path) -> None:
    """Headlines stand under their strategies, and the styles of headings and forms of ledes are taken."""
    text = (
        '简报: {标题: {口号: ["{单位}{抓手}"], 文种: ["{单位}情况"]}, 板块标题样式: "1.", 领起语样式: 独行,'
        " 导语形式: [获悉, 概述]}"
    )
    genre = kr.load_style(_folder(tmp_path, {"genres.yaml": text})).genre("简报")
    told = {form.value: [one.text for one in some] for form, some in genre.headlines.items()}
    assert {"口号": ["{body}{means}"], "文种": ["{body}情况"]} == told
    assert (kr.HeadingStyle.ARABIC, kr.HeadingStyle.LINE) == (genre.section_style, genre.passage_style)
    assert (kr.LedeForm.LEARNED, kr.LedeForm.SUMMARY) == genre.ledes


def test_large_files_are_not_read(tmp_path: Path) -> None:
    """A file that is too large, or too many files, are refused before they are read as YAML."""
    (tmp_path / "style.yaml").write_bytes(b"#" * (9 * 1024 * 1024))
    (tmp_path / "brief.jinja").write_bytes(b"{# #}" * 100_000)
    with pytest.raises(DataError) as refused:
        kr.load_style(tmp_path)
    assert ["版式超过256KB", "文件超过8MB，请拆分"] == [
        trouble.sentence().split("：")[1] for trouble in refused.value.troubles
    ]
    many = tmp_path / "many"
    many.mkdir()
    _folder(many, {f"{n}.yaml": "" for n in range(101)})
    with pytest.raises(DataError, match="文件超过100个"):
        kr.load_style(many)


def test_only_plain_files_are_read(tmp_path: Path) -> None:
    """A pipe or a folder with the name of a file of the house is not opened."""
    os.mkfifo(tmp_path / "style.yaml")
    (tmp_path / "wordings.yaml").mkdir()
    assert kr.House() == kr.load_style(tmp_path)


def test_what_is_no_folder_or_no_text_is_said(tmp_path: Path) -> None:
    """A folder that is not there and a layout in another encoding are errors with their file."""
    with pytest.raises(DataError, match="没有这个文件或文件夹"):
        kr.load_style(tmp_path / "nowhere")
    (tmp_path / "brief.jinja").write_bytes("版式".encode("gbk"))
    with pytest.raises(DataError, match=r"brief\.jinja：不是UTF-8编码"):
        kr.load_style(tmp_path)


@pytest.mark.parametrize("cls", [kr.Style, WordingsOfKind, Wording, GenreOfHouse])
def test_every_key_stands_on_the_reference_page(cls: type) -> None:
    """The page of the house style lists every key by both of its names."""
    page = (ROOT / "docs" / "reference" / "house-style.md").read_text(encoding="utf-8")
    missing = [info for info in fields_of(cls) if f"| {info.label} | `{info.name}` |" not in page]
    assert [] == missing
