"""Numbers in 汉字, both ways."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import InexactError, NumeralError

numbers = st.integers(-(10**24), 10**24) | st.decimals(allow_nan=False, allow_infinity=False, places=4)


@given(numbers, st.booleans())
def test_cardinals_read_back(n: int | Decimal, liang: bool) -> None:
    """A cardinal reads back as its number, with 两 and without, and keeps its written decimals."""
    read = zh.parse_number(zh.cardinal(n, liang=liang))
    assert read == n
    if isinstance(n, Decimal):
        assert str(read) == str(n or n.copy_abs())


@given(numbers, st.sampled_from([None, "万", "亿", "万亿", "auto"]))
def test_arabic_figures_read_back(n: int | Decimal, scale: str | None) -> None:
    """An Arabic figure reads back as its number, whatever its scale."""
    assert zh.parse_number(zh.number(n, scale=scale)) == n


@given(st.integers(-(10**20), 10**20))
def test_grouped_figures_read_back(n: int) -> None:
    """A grouped figure reads back."""
    assert zh.parse_number(zh.number(n, group=True)) == n


@given(st.integers(1, 999), st.integers(1, 99))
def test_sessions_read_back(term: int, meeting: int) -> None:
    """A session reads back as its two numbers."""
    assert zh.parse_session(zh.session(term, meeting)) == (term, meeting)


@given(st.integers(100, 9999))
def test_years_read_back(y: int) -> None:
    """A year reads back from 〇 and from Arabic digits."""
    assert zh.parse_year(zh.year(y)) == y == zh.parse_year(str(y))


@given(st.text(alphabet="零〇一二两三四五六七八九十百千万亿点负0123456789.,-", max_size=8))
def test_whatever_is_read_is_what_we_write(text: str) -> None:
    """Strict reading takes a text only if one of our writings of the number is that very text."""
    try:
        n = zh.parse_number(text)
    except NumeralError:
        return
    if not set(text) & set("0123456789"):
        assert text in (zh.cardinal(n), zh.cardinal(n, liang=True))
    elif not text.strip("-0123456789.,"):
        assert text in (zh.number(n), zh.number(n, group=True))
    else:
        assert zh.parse_number(zh.number(n)) == n


@pytest.mark.parametrize(
    ("n", "written"),
    [
        (0, "零"),
        (20, "二十"),
        (1010, "一千零一十"),
        (101000, "十万一千"),
        (101311338, "一亿零一百三十一万一千三百三十八"),
        (10**8 + 10**7, "一亿一千万"),
        (10**12 + 10**8, "一万零一亿"),
        (10**12 + 10**7, "一万亿零一千万"),
        (10**16, "一亿亿"),
        (5 * 10**16 + 3 * 10**8, "五亿零三亿"),
        (10**20, "一万亿亿"),
        (-13, "负十三"),
        (Decimal("0.10"), "零点一零"),
        (Decimal("-0.5"), "负零点五"),
        (Decimal("-0"), "零"),
        (Decimal("1E+4"), "一万"),
        (Decimal("123456789012345678901234567890.5"), None),
    ],
)
def test_cardinals(n: int | Decimal, written: str | None) -> None:
    """Zeros, heads and scales are written as print does, and no digit is lost to any precision."""
    text = zh.cardinal(n)
    assert written in (text, None)
    assert zh.parse_number(text) == n


@pytest.mark.parametrize(
    ("n", "written"), [(2, "二"), (200, "二百"), (20000, "两万"), (-2000, "负两千"), (32000, "三万二千")]
)
def test_liang_stands_at_the_head_only(n: int, written: str) -> None:
    """两 stands at the head before 千, 万 and 亿, nowhere else."""
    assert zh.cardinal(n, liang=True) == written


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一百八", 180),
        ("三千二", 3200),
        ("三百二十万五千六", 3205600),
        ("二十万五", 205000),
        ("一亿三", 130000000),
        ("十万零三千", 103000),
        ("一亿三百万", 103000000),
        ("廿五", 25),
        ("卅", 30),
        ("壹佰零壹", 101),
        ("两百", 200),
        ("两万两千", 22000),
        ("负三万五", -35000),
        ("一点五零", Decimal("1.50")),
        ("二〇二四", 2024),
        ("１，２３４", 1234),
        ("3千", 3000),
        ("5百万", 5000000),
        ("1.5万亿", 1500000000000),
        ("零", 0),
    ],
)
def test_the_lenient_reader(text: str, number: int | Decimal) -> None:
    """Loose writings that have one reading are read when asked for."""
    assert zh.parse_number(text, strict=False) == number


@pytest.mark.parametrize(
    "text",
    [
        *("", "万", "三四", "第三", "一亿一千", "一兆", "十百", "一百零", "3十百", "一点", "一点十", "零零"),
        *("甲", "千", "亿万五", "零亿", "十万万", "一万亿三万万", "1.2.3", "百五"),
    ],
)
def test_what_has_no_one_reading_is_refused_by_both(text: str) -> None:
    """What is no number, or has two readings, is refused even by the lenient reader."""
    for strict in (True, False):
        with pytest.raises(NumeralError):
            zh.parse_number(text, strict=strict)


@pytest.mark.parametrize(
    "text", ["负零", "-0", "-0.0", "01", "1.", "+1", "1.2亿万", "10亿零8175万5288", "10亿零5"]
)
def test_odd_arabic_figures(text: str) -> None:
    """Leading zeros, signs without need and wrong sections are refused; a right section is read."""
    if text == "10亿零5":
        assert zh.parse_number(text) == 1000000005
    else:
        with pytest.raises(NumeralError):
            zh.parse_number(text)


def test_sections_of_a_mixed_figure() -> None:
    """亿 and 万 sections add up, with a sign, and 零 stands exactly where a place is empty."""
    assert zh.parse_number("-10亿8175万") == -1081750000
    assert zh.parse_number("3亿4500万零8") == 345000008
    for wrong in ("3亿4500万0008", "3亿零4500万", "3亿4500万8", "3亿8000"):
        with pytest.raises(NumeralError):
            zh.parse_number(wrong)


@pytest.mark.parametrize("wrong", [True, 1.5, "3", None, float("nan")])
def test_only_exact_numbers(wrong: object) -> None:
    """A bool, a float, a text or nothing is no exact number."""
    written: list[Callable[..., str]] = [zh.cardinal, zh.number, zh.percent, zh.financial]
    for write in written:
        with pytest.raises(InexactError):
            write(wrong)


@pytest.mark.parametrize(
    "refused",
    [
        lambda: zh.cardinal(Decimal("Infinity")),
        lambda: zh.cardinal(Decimal("NaN")),
        lambda: zh.year(98),
        lambda: zh.year(10000),
        lambda: zh.digits(""),
        lambda: zh.digits(-5),
        lambda: zh.ordinal(0, "期"),
        lambda: zh.session(0, 1),
        lambda: zh.count(3, ""),
        lambda: zh.count(-1, "个"),
        lambda: zh.parse_session("零届三次"),
        lambda: zh.parse_session("三届"),
        lambda: zh.parse_year("零零二四"),
        lambda: zh.parse_year("0998"),
        lambda: zh.parse_year("二〇2四"),
    ],
)
def test_refused_numbers(refused: Callable[[], object]) -> None:
    """Infinity, shortened years, negative codes, a zeroth thing, a count of nothing are refused."""
    with pytest.raises(NumeralError):
        refused()


@pytest.mark.parametrize(
    "read", [zh.parse_number, zh.parse_session, zh.parse_quantity, zh.parse_financial, zh.parse_year]
)
def test_endless_texts_are_refused(read: Callable[[str], object]) -> None:
    """A text that is no number is refused whatever its length, never a crash."""
    for text in (
        "一" + "亿" * 5000,
        "1," * 5000 + "亿",
        "一" + "亿" * 5000 + "届三次",
        "壹" + "亿" * 5000 + "元整",
    ):
        with pytest.raises(NumeralError):
            read(text)


def test_figures_of_any_size_are_written() -> None:
    """Very large numbers are written without loss."""
    assert len(zh.number(10**5000, group=True)) == 6667
    assert zh.parse_number(zh.cardinal(10**200 + 1)) == 10**200 + 1


def test_a_year_may_be_any_exact_whole_number() -> None:
    """A Decimal year is a year, a float is not exact."""
    year: Callable[..., str] = zh.year
    assert year(Decimal(2024)) == "二〇二四"
    with pytest.raises(InexactError):
        year(2024.0)


def test_a_style_that_does_not_exist_is_refused() -> None:
    """An unknown style is named in the message."""
    ordinal: Callable[..., str] = zh.ordinal
    with pytest.raises(NumeralError, match="roman"):
        ordinal(3, style="roman")
