"""勾稽: figures that are given together."""

from __future__ import annotations

import pytest

import kexie_report as kr

Q = kr.Quantity.parse


def _lectures(comparison: kr.Comparison, count: str = "30场") -> kr.Event:
    return kr.Event("讲座", count=Q(count), comparisons=comparison)


@pytest.mark.parametrize(
    "record",
    [
        _lectures(kr.Comparison(target=Q("40场"), rate=Q("75%"))),
        _lectures(kr.Comparison(basis="同比", amount=Q("5场"), rate=Q("20%"))),
        _lectures(kr.Comparison(basis="同比", amount=Q("10场"), rate=Q("25.0%"), trend="下降")),
        _lectures(kr.Comparison(basis="同比", rate=Q("12.5%"))),
        _lectures(kr.Comparison(target=Q("40场"), rate=Q("90%")), count="30余场"),
        _lectures(kr.Comparison(target=Q("400人"), rate=Q("90%"))),
        _lectures(kr.Comparison(old=Q("25场"), new=Q("30场"), rate=Q("20%"), amount=Q("5场"))),
        _lectures(kr.Comparison(target=Q("40场"), gap=Q("10场"), trend="下降")),
        _lectures(kr.Comparison(basis="同比", amount=Q("10场"), rate=Q("50%")), count="达30场"),
        kr.Indicator(
            "率",
            value=Q("13.50%"),
            comparisons=kr.Comparison(since="2020年", old=Q("10.50%"), rate=Q("3个百分点")),
        ),
        kr.Indicator(
            "率",
            value=Q("3.2%"),
            comparisons=kr.Comparison(target=Q("4.5%"), gap=Q("1.3个百分点"), trend="下降"),
        ),
        kr.Funding(
            kr.Money("1.5", scale="万"),
            comparisons=kr.Comparison(basis="同比", amount=kr.Money(3000), rate=Q("25%")),
        ),
        kr.Assistance("职工", count=Q("30名"), each=kr.Money(2000), total=kr.Money(6, scale="万")),
        kr.Inventory(
            "基地", count=Q("18个"), parts=(kr.Part("国家级", Q("3个")), kr.Part("省级", Q("15个")))
        ),
        kr.Inventory("基地", count=Q("18个"), parts=kr.Part("志愿者", Q("30人"))),
        kr.Team("服务队", count=Q("3支"), members=Q("60人"), parts=kr.Part("党员", Q("28人"))),
        kr.CaseWork("信访件", count=Q("50件"), settled=Q("48件"), rate=Q("96%"), mode="受理"),
        kr.CaseWork("企业", count=Q("50家"), found=Q("8处"), settled=Q("6处"), rate=Q("75%"), mode="检查"),
        kr.CaseWork(
            "信访件", count=Q("50件"), settled=Q("48件"), rate=Q("99%"), rate_name="满意率", mode="受理"
        ),
    ],
    ids=str,
)
def test_figures_that_agree_are_not_remarked_upon(record: kr.Achievement) -> None:
    """Nothing is said of figures that agree, are approximate, or cannot be compared."""
    assert () == kr.compose(kr.Report(body="青河县科协", achievements=record)).remarks


@pytest.mark.parametrize(
    ("record", "severity", "said"),
    [
        (
            _lectures(kr.Comparison(target=Q("40场"), rate=Q("57%"))),
            "错误",
            "由30场推算应为75%，写的是57%",
        ),
        (
            _lectures(kr.Comparison(basis="同比", amount=Q("5场"), rate=Q("16.67%"))),
            "错误",
            "由30场推算应为20.00%，写的是16.67%",
        ),
        (
            kr.Assistance("职工", count=Q("30名"), each=kr.Money(2000), total=kr.Money(5, scale="万")),
            "错误",
            "每人2000元、30名，应合计60000元，写的是5万元",
        ),
        (
            _lectures(kr.Comparison(old=Q("25场"), new=Q("30场"), rate=Q("25%"))),
            "错误",
            "由25场、30场推算应为20%，写的是25%",
        ),
        (
            _lectures(kr.Comparison(old=Q("25场"), new=Q("30场"), amount=Q("6场"))),
            "错误",
            "由25场、30场推算应为5场，写的是6场",
        ),
        (
            _lectures(kr.Comparison(old=Q("40场"), new=Q("30场"), trend="增长")),
            "错误",
            "走势写的是“增长”，可是由40场到30场是下降",
        ),
        (
            _lectures(kr.Comparison(target=Q("40场"), gap=Q("10场"))),
            "错误",
            "30场比目标40场低，走势写反了",
        ),
        (
            _lectures(kr.Comparison(target=Q("40场"), gap=Q("9场"), trend="下降")),
            "错误",
            "由30场推算应为10场，写的是9场",
        ),
        (
            kr.Indicator(
                "率",
                value=Q("7.8%"),
                comparisons=kr.Comparison(basis="比上年", old=Q("6.6%"), rate=Q("1.3个百分点")),
            ),
            "错误",
            "由6.6%、7.8%推算应为1.2个百分点，写的是1.3个百分点",
        ),
        (
            _lectures(kr.Comparison(basis="同比", rate=Q("3个百分点"))),
            "错误",
            "30场不是百分数，增减不能用百分点，应写百分之几（%）",
        ),
        (
            kr.Indicator("率", value=Q("7.8%"), comparisons=kr.Comparison(basis="同比", rate=Q("3%"))),
            "警告",
            "7.8%是百分数，两个百分数的差用百分点，写的是3%",
        ),
        (
            kr.Inventory("基地", count=Q("18个"), parts=kr.Part("省级", Q("25个"))),
            "警告",
            "“其中”各项合计25个，大于总数18个",
        ),
        (
            kr.Team("服务队", count=Q("3支"), members=Q("60人"), parts=kr.Part("党员", Q("80人"))),
            "警告",
            "“其中”各项合计80人，大于总数60人",
        ),
        (
            kr.CaseWork("信访件", count=Q("50件"), settled=Q("48件"), rate=Q("98%"), mode="受理"),
            "错误",
            "50件中的48件，推算应为96%，写的是98%",
        ),
    ],
    ids=str,
)
def test_figures_that_disagree_are_reported(record: kr.Achievement, severity: str, said: str) -> None:
    """A rate, product or sum that does not follow is reported, and the text keeps what was given."""
    draft = kr.compose(kr.Report(body="青河县科协", achievements=record))
    assert [("arithmetic", severity, said)] == [(r.code, r.severity.value, r.message) for r in draft.remarks]
    assert [] == [untold.fact.key for untold in draft.untold if untold.fact.key != "body"]


def test_nothing_follows_for_a_figure_in_words() -> None:
    """A figure in 汉字 that should be 0 is remarked upon with the digit: nothing is not counted in 汉字."""
    compared = kr.Comparison(old=Q("30场"), new=Q("30场"), amount=kr.Quantity(3, "场", hanzi=True))
    draft = kr.compose(kr.Report(body="青河县科协", achievements=_lectures(compared)))
    assert ["由30场、30场推算应为0场，写的是三场"] == [remark.message for remark in draft.remarks]


def test_what_hangs_on_a_record_is_calculated_too() -> None:
    """A figure inside a figure is checked as well."""
    reach = kr.Reach("学生", Q("90人"), comparisons=kr.Comparison(target=Q("100人"), rate=Q("80%")))
    draft = kr.compose(kr.Report(body="青河县科协", achievements=kr.Event("讲座", reach=reach)))
    assert ["arithmetic"] == [remark.code for remark in draft.remarks]
