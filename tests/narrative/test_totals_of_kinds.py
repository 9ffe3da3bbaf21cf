"""Totals of every kind of record, in every genre and house."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import kexie_report as kr
from kexie_report.genres import GENRES
from kexie_report.house.table import STANDARD
from kexie_report.model.facts import leaves
from kexie_report.pattern import Wording

Q = kr.Quantity.parse
TITLES = ("“先进集体”", "“文明单位”")
SERIES = (
    kr.Event("航天课", series="科普进校园", date="5月6日", reach=kr.Reach("学生", Q("90人"))),
    kr.Event("航模课", series="科普进校园", date="5月8日", reach=kr.Reach("学生", Q("60人"))),
)
OPENING = kr.Event("开馆仪式", date="6月1日")


def _report(*records: kr.Achievement, date: str = "2023-07-05", grouped: bool = False) -> kr.Report:
    return kr.Report(body="青河县科协", period="上半年", date=date, achievements=records, grouped=grouped)


def _untold(draft: kr.Draft) -> list[str]:
    return [untold.fact.key for untold in draft.untold if untold.fact.key != "date"]


# --- what is added up, and what is not -------------------------------------------------------


def test_a_figure_that_is_not_added_up_is_not_told_of_the_total() -> None:
    """Both rows say that 8 of 10 were settled, 80%: 16 were, but of the rate the total says nothing."""
    row = kr.CaseWork("咨询", count=Q("10件"), settled=Q("8件"), rate=Q("80%"), mode="受理", series="咨询")
    draft = kr.compose(_report(row, row))
    assert ["20件", "16件"] == [text for text in ("20件", "16件", "80%") if text in str(draft)]
    assert ["achievements[0].rate", "achievements[1].rate"] == _untold(draft)


def test_numbers_of_each_are_no_part_of_a_total() -> None:
    """每场50人 is neither added to what was reached in all, nor told as that."""
    rows = [kr.Event("讲座", count=Q("3场"), reach=kr.Reach("学生", Q("50人"), per="场"))] * 2
    draft = kr.compose(_report(kr.Total("讲座", category="活动"), *rows))
    assert ("讲座6场" in str(draft), "学生" in str(draft)) == (True, False)
    stated = kr.Total("讲座", category="活动", reach=kr.Reach("学生", Q("100人次")))
    assert ["合计写的是学生100人次，台账里没有可以核对的记录"] == [
        remark.message for remark in kr.compose(_report(stated, *rows)).remarks
    ]


def test_titles_that_are_examples_are_not_counted() -> None:
    """“甲”“乙”等荣誉 does not say how many there were; 5项 does."""
    asked = kr.Total("荣誉", category="多项荣誉", unit="项")
    rolls = [kr.HonourRoll(TITLES, count=Q("5项")), kr.HonourRoll(TITLES[:1], count=Q("2项"))]
    assert "荣誉7项" in str(kr.compose(_report(asked, *rolls)))
    (remark,) = kr.compose(_report(asked, kr.HonourRoll(TITLES))).remarks
    assert "“多项荣誉”的条目没有数量，加不出合计" == remark.message


def test_payments_and_their_money_are_added_up_side_by_side() -> None:
    """12笔340万元 and 8笔160万元 are 20笔500万元; money without a number of payments is another sum."""
    loans = [
        kr.Funding(kr.Money(n, scale="万"), name="贷款", count=kr.Quantity(m, "笔"), mode="贷款")
        for n, m in ((340, 12), (160, 8))
    ]
    draft = kr.compose(_report(kr.Total(category="资金"), *loans))
    assert ("20笔500万元" in str(draft), _untold(draft)) == (True, [])


def test_rows_without_a_name_are_a_total_without_one() -> None:
    """Money of which nobody says what it is for is added up all the same."""
    money = [kr.Funding(kr.Money(n, scale="万")) for n in (2, 3)]
    assert "5万元" in str(kr.compose(_report(kr.Total(category="资金"), *money)))


def test_what_a_total_says_of_its_rows_has_their_keys() -> None:
    """Whom the rows name is said under the key of the row that does; 完成 under that of the 合计."""
    helped = [kr.Assistance(group, count=Q("3名"), series="慰问") for group in ("职工", "党员")]
    built = [kr.Facility("站点", mode=mode) for mode in ("打造", "建成")]
    asked = kr.Total(category="阵地", unit="项", verb="完成")
    report = _report(*helped, asked, *built)
    held = {key for key, _ in leaves(report)} | {f"achievements[{place}].cumulative" for place in range(5)}
    facts = [span.fact for span in kr.compose(report).spans() if span.fact and not span.fact.rows]
    assert [] == [fact.key for fact in facts if fact.key not in held and not fact.key.startswith("body")]
    assert {"achievements[0].group[0]", "achievements[1].group[0]"} <= {fact.key for fact in facts}
    asked_people = kr.compose(_report(kr.Total(series="科普进校园"), *SERIES)).spans()
    (people,) = [span.fact for span in asked_people if span.fact and span.text == "学生"]
    assert ("achievements[1].reach.group[0]", "achievements[2].reach.group[0]") == people.keys


# --- in every genre --------------------------------------------------------------------------


@pytest.mark.parametrize("genre", [genre.name for genre in GENRES])
@pytest.mark.parametrize("grouped", [False, True])
def test_a_total_is_told_in_every_genre(genre: str, grouped: bool) -> None:
    """Its figures stand in the text, what it rests on is not told again, and nothing is left out."""
    honours = [kr.Honour(kr.Title(title)) for title in TITLES]
    asked = (kr.Total("荣誉", category="荣誉"), kr.Total(series="科普进校园"))
    draft = kr.compose(_report(*asked, OPENING, *honours, *SERIES, grouped=grouped), genre)
    told = "".join(str(block.prose) for block in draft.blocks if block.role is not kr.Role.HEADLINE)
    assert [1, 1] == [told.count(said) for said in ("科普进校园2次", "荣誉2项")]
    assert ([], False) == (_untold(draft), "“先进集体”" in told)


def test_a_total_of_honours_stands_among_the_honours() -> None:
    """Under headings it is gathered with what it counts, without them it comes last as honours do."""
    records = (kr.Total("荣誉", category="荣誉"), kr.Honour(kr.Title(TITLES[0])), OPENING)
    plain, grouped = (str(kr.compose(_report(*records, grouped=how))) for how in (False, True))
    assert plain.endswith("荣誉1项。")
    assert ["选树", "荣誉1项"] == [said for said in ("选树", "荣誉1项") if said in grouped.splitlines()[-1]]


@pytest.mark.parametrize("asked", [(), (kr.Total(series="科普进校园"),)], ids=["series", "asked"])
def test_neither_a_total_nor_its_rows_open_a_document(asked: tuple[kr.Achievement, ...]) -> None:
    """An 活动消息 begins with the event that is told by itself."""
    draft = kr.compose(_report(*asked, *SERIES, OPENING), "activity")
    assert str(draft).splitlines()[1].startswith("6月1日，青河县科协")
    assert "开馆仪式" in str(draft).splitlines()[1]


def test_a_total_makes_a_headline_and_a_closing() -> None:
    """Figures of a title may be those of a total; one that closes the document is told by 据统计."""
    headed = attrs.evolve(
        _report(kr.Total("荣誉", category="荣誉"), kr.Honour(kr.Title(TITLES[0]))),
        headline=kr.Headline(form="数据"),
    )
    assert "荣誉1项" in str(kr.compose(headed)).splitlines()[0]
    closed = attrs.evolve(_report(OPENING), closing=(kr.Total(series="科普进校园"), *SERIES))
    assert "据统计，累计" in str(kr.compose(closed))


def test_what_a_total_counts_is_what_readers_look_for() -> None:
    """A genre that expects honours finds them in the rows of a total."""
    records = (kr.Total("荣誉", category="荣誉"), kr.Honour(kr.Title(TITLES[0])))
    assert [] == [r for r in kr.compose(_report(*records), "award").remarks if "没有这一类" in r.message]


# --- in every house --------------------------------------------------------------------------


def _worded(*wordings: tuple[type[kr.Achievement], Wording]) -> kr.House:
    """A house that has these wordings and no other for records of these kinds."""
    kinds = {kind.record: kind for kind in STANDARD}
    changed = [attrs.evolve(kinds[record], wordings=(wording,)) for record, wording in wordings]
    return kr.House(kinds=STANDARD.with_kinds(changed))


HOUSE = _worded(
    (kr.Event, Wording(verb="操办", object="{name}", quantity="[{count}]")),
    (kr.Reach, Wording(verb="造福", object="{group}", quantity="{quantity}")),
    (kr.Comparison, Wording(verb="多办", object="{amount}", adverbial="{basis}")),
    (kr.Total, Wording(verb="当中有", object="[{name}]{parts}")),
)


@pytest.mark.parametrize("asked", [(), (kr.Total(series="科普进校园", by="月份"),)], ids=["series", "asked"])
def test_a_total_is_told_in_the_words_of_the_house(asked: tuple[kr.Achievement, ...]) -> None:
    """So is what hangs on it: its parts, the people, the growth over the previous period."""
    june = attrs.evolve(SERIES[1], date="6月8日")
    now, before = _report(*asked, SERIES[0], june), _report(SERIES[0], date="2022-07-05")
    said = str(kr.compose(now, style=HOUSE, previous=before))
    words = ("操办科普进校园2次", "比上年同期多办1次", "造福学生150人次")
    assert [] == [word for word in words if word not in said]
    assert bool(asked) is ("当中有5月份1次、6月份1次" in said)


def test_a_house_rounds_totals_as_its_file_says(tmp_path: Path) -> None:
    """`style.yaml` holds how totals are rounded, as a group of settings, and how exact a rate is."""
    settings = "约取:\n  约数词: 多\n  起点: 100\n  保留位数: 1\n增幅小数: 2\n"
    (tmp_path / "style.yaml").write_text(settings, encoding="utf-8")
    house = kr.load_style(tmp_path)
    assert (kr.Rounding(mark="多", keep=1), 2) == (house.style.rounding, house.style.rate_digits)
    assert "学生100多人次" in str(kr.compose(_report(*SERIES), style=house))


def test_a_setting_of_a_group_that_is_out_of_bounds_is_found_at_its_line(tmp_path: Path) -> None:
    """Every wrong setting of 约取 is said at once, each with its own label and line."""
    (tmp_path / "style.yaml").write_text("约取:\n  保留位数: 0\n  近似: 3\n", encoding="utf-8")
    with pytest.raises(kr.DataError) as caught:
        kr.load_style(tmp_path)
    assert ["style.yaml 第2行 约取.保留位数：“保留位数”应不小于1，写的是0", "style.yaml 第3行 约取.近似"] == [
        line.split("：没有")[0] for line in str(caught.value).splitlines()[1:]
    ]
