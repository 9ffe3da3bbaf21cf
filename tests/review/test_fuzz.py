"""Review is sound on any text: of any characters, of what rules look at, of examples that were mangled."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kexie_report.review import RULES, review
from tests.review.soundness import check

_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
_ODD = ("\r\n", "\0", "\x0b", "\u202e", "\u200f", "e\u0301", "\U00020000", "\U0001f600", "\ufffc", "\ufeff")
_PIECES = st.sampled_from(
    (
        *"，。、；：？！“”‘’（）《》〈〉〔〕【】…—～·,.;:?!\"'()[]<>-–~/%％ 　\t\n",
        *"0123456789０５〇零一二两三四五六七八九十百千万亿第几数余多约近超年月日时分点号次人个名家场",
        *("一、", "（一）", "1.", "（1）", "①", "一是", "首先，", "其中", "分别为", "以上", "左右", "等"),
        *("增长", "减少", "下降", "达到", "同比", "比上年", "由", "增至", "占", "共", "合计", "率"),
        *(
            "2023年",
            "6月31日",
            "星期一",
            "周五",
            "上午",
            "25:70",
            "百分之",
            "个百分点",
            "km",
            "GB/T 7714—2015",
        ),
        *(
            "科协",
            "县科协",
            "（以下简称“科协”）",
            "附件：",
            "特此通知。",
            "供稿：",
            "TODO",
            "www.a.cn",
            "的",
            "了",
            "地",
        ),
        *_ODD,
    )
)
_EXAMPLES = [said for rule in RULES for said in (*rule.right, *(wrong.text for wrong in rule.wrong))]


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """Return two examples of rules with pieces of them cut out, doubled or put elsewhere."""
    text = (
        draw(st.sampled_from(_EXAMPLES))
        + draw(st.sampled_from(("", "\n")))
        + draw(st.sampled_from(_EXAMPLES))
    )
    for _ in range(draw(st.integers(1, 4))):
        first, last = sorted(draw(st.tuples(*2 * (st.integers(0, len(text)),))))
        last = min(last, first + 6)
        text = draw(
            st.sampled_from(
                (
                    text[:first] + text[last:],
                    text[:last] + text[first:],
                    text[:first] + draw(_PIECES) + text[first:],
                    text[:first] + text[first:last][::-1] + text[last:],
                )
            )
        )
    return text


@given(_ANY)
@settings(max_examples=100, deadline=None)
def test_any_characters(text: str) -> None:
    """Any text at all is reviewed."""
    check(text)


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=200, deadline=None)
def test_marks_figures_and_units(text: str) -> None:
    """So are marks, figures, units and list marks in any order."""
    check(text)


@given(mangled())
@settings(max_examples=200, deadline=None)
def test_mangled_examples(text: str) -> None:
    """So are the examples of the rules with parts of them missing, doubled or elsewhere."""
    check(text)


@pytest.mark.parametrize("text", ["一季度（1月", "第一季度(1月", "0\u202e0"])
def test_what_failed_once(text: str) -> None:
    """Texts in which the fuzzer found a fault are sound now."""
    check(text)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1",
            "A",
            "“",
            "（",
            "“（",
            "（“”",
            "”“",
            "、",
            "，",
            "。",
            " ",
            "　",
            "\n",
            "《",
            "a.",
            "1,",
            "一",
            "十届",
        ),
        *(
            "第",
            "“甲”、",
            "12人，",
            "增长3倍",
            "（以下简称“甲”）",
            "3月5日",
            "12:30",
            "一、甲。\n",
            "2024]",
            "\r\n",
        ),
    ],
)
def test_a_long_text_of_one_thing(piece: str) -> None:
    """A text of 200 kB that says one thing again and again, without a break or with one, is reviewed."""
    text = piece * (200_000 // len(piece.encode()))
    assert all(finding.end <= len(text) for finding in review(text))
