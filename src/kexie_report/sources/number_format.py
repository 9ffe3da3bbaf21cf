"""What a number looks like in its cell: Excel's number formats, as far as registers use them.

The figure that a clerk checked is the one on the screen: 0.124 as `0.0%` is 12.4%, 123456 as
`0!.0,"万"` is 12.3万, 3.35 as `0.000` is 3.350.  Only the commas between thousands are left out.
Source: ECMA-376-1:2016 18.8.31 (formats), 18.8.30 (the dates of Chinese Excel).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

__all__ = ["CHINESE_DATES", "day_shown", "number_shown"]

_YEAR_MONTH, _MONTH_DAY = 'yyyy"年"m"月"', 'm"月"d"日"'
CHINESE_DATES = {
    **dict.fromkeys((27, 36, 50, 52, 57), _YEAR_MONTH),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), _MONTH_DAY),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
}
"""The formats that Chinese Excel names by number only."""

_TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)" | [\\!](?P<escaped>.) | [_*](?P<padding>.)
    | \[\$(?P<currency>[^\]-]*)[^\]]*\] | \[(?P<colour>Red|Black|Blue|Green|White|Yellow|红色|黑色|蓝色)\]
    | (?P<digit>[0\#?]) | (?P<mark>[.,%]) | (?P<literal>[-+() ¥￥$\u4e00-\u9fff])
    """,
    re.VERBOSE,
)
_MOST_DECIMALS = 12
_GENERAL = ("", "general", "@")

Token = tuple[str, str]


@lru_cache(4096)
def number_shown(value: float, code: str) -> str | None:
    """Return a number as its format shows it, or None where the format is none that a register needs.

    >>> number_shown(0.124, "0.0%"), number_shown(123456, '0!.0,"万"'), number_shown(3.35, "0.000")
    ('12.4%', '12.3万', '3.350')
    >>> number_shown(60, '#,##0"人"'), number_shown(0.1 + 0.2, "General"), number_shown(0.5, "# ?/?")
    ('60人', '0.3', None)
    """
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    if code.lower() in _GENERAL:
        return _plain(exact)
    sections = _sections(code)
    if exact < 0 and len(sections) > 1:
        return _shown(-exact, sections[1])
    if exact == 0 and len(sections) > 2:
        return _shown(exact, sections[2])
    shown = _shown(abs(exact), sections[0])
    # What rounds to nothing has no sign.
    return f"-{shown}" if shown is not None and exact < 0 and re.search("[1-9]", shown) else shown


def _plain(exact: Decimal) -> str:
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _sections(code: str) -> list[str]:
    return ["".join(part) for part in _split(re.findall(r'"[^"]*"|[\\!].|.', code))]


def _split(pieces: Sequence[str]) -> Iterator[list[str]]:
    found: list[str] = []
    for piece in pieces:
        if piece == ";":
            yield found
            found = []
        else:
            found.append(piece)
    yield found


def _shown(exact: Decimal, section: str) -> str | None:
    if section.lower() in _GENERAL:
        return _plain(exact)
    tokens = _tokens(section)
    if tokens is None:
        return None
    point = next((i for i, token in enumerate(tokens) if token == ("mark", ".")), len(tokens))
    whole, fraction = tokens[:point], tokens[point + 1 :]
    places = [said for name, said in fraction if name == "digit"]
    if len(places) > _MOST_DECIMALS or tokens.count(("mark", "%")) > 1:
        return None
    scaled = exact * 100 ** tokens.count(("mark", "%")) / 1000 ** _thousands(tokens)
    rounded = scaled.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    before, _, after = f"{rounded:f}".partition(".")
    kept = _kept(after, places)
    return _filled(whole, before) + (f".{kept}" if kept else "") + "".join(map(_literal, fraction))


def _tokens(section: str) -> list[Token] | None:
    tokens: list[Token] = []
    place = 0
    while place < len(section):
        found = _TOKEN.match(section, place)
        if found is None or found.lastgroup is None:
            return None
        tokens.append((found.lastgroup, found[found.lastgroup]))
        place = found.end()
    return tokens


def _thousands(tokens: Sequence[Token]) -> int:
    """How many commas follow the last digit: each leaves three digits out."""
    last = max((i for i, (name, _) in enumerate(tokens) if name == "digit"), default=len(tokens))
    after = tokens[last + 1 :]
    return next((i for i, token in enumerate(after) if token != ("mark", ",")), len(after))


def _kept(after: str, places: Sequence[str]) -> str:
    """The decimals without those that `#` leaves out at the end."""
    needed = max((i for i, place in enumerate(places, 1) if place == "0"), default=0)
    return after[:needed] + after[needed:].rstrip("0")


def _filled(whole: Sequence[Token], digits: str) -> str:
    """The whole number in its places, the first place holding all that is left."""
    first = next((i for i, (name, _) in enumerate(whole) if name == "digit"), None)
    digits = "" if digits == "0" and ("digit", "0") not in whole else digits
    shown: list[str] = []
    for index in range(len(whole) - 1, -1, -1):
        name, said = whole[index]
        if name != "digit":
            shown.append(_literal(whole[index]))
        elif index == first:
            shown.append(digits or ("0" if said == "0" else ""))
        else:
            shown.append(digits[-1:] or ("0" if said == "0" else ""))
            digits = digits[:-1]
    return "".join(reversed(shown))


def _literal(token: Token) -> str:
    name, said = token
    if name == "mark":
        return "%" if said == "%" else ""
    return said if name in ("quoted", "escaped", "currency", "literal") else ""


def day_shown(value: datetime.datetime | datetime.date, code: str) -> str:
    """Return a date with the parts that its format shows.

    A year that nobody sees was never checked: Excel adds the year of typing to 8月14日.

    >>> day = datetime.date(2023, 8, 14)
    >>> [day_shown(day, code) for code in ("yyyy/m/d", 'm"月"d"日"', 'yyyy"年"m"月"')]
    ['2023-08-14', '8月14日', '2023年8月']
    """
    letters = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code.lower())
    if "y" not in letters:
        return f"{value.month}月{value.day}日"
    day = f"{value:%Y-%m-%d}" if "d" in letters else f"{value.year}年{value.month}月"
    clock = isinstance(value, datetime.datetime) and "h" in letters and value.time() != datetime.time()
    return f"{day} {value:%H:%M}" if clock else day
