"""N个X that announces a list: 三个到位, 四门课程, 三件事, “四到位”."""

from __future__ import annotations

import re

import attrs

from kexie_report.errors import NumeralError
from kexie_report.review.document import Document
from kexie_report.zh import cardinal, parse_number

__all__ = ["Counted", "counted_before"]

_UNITS = "大类|方面|环节|[个项大条种类件点门名位家所支座处本部场篇组步招道张关]"
_COUNTED = re.compile(
    rf"(?P<n>[两二三四五六七八九]|十[一二三四五]?|[1-9][0-9]?)(?P<unit>{_UNITS}|(?<=“[两二三四五六七八九])(?=[一-鿿]{{1,3}}”))"
    r"(?P<noun>[^，。；：！？（）、\n“”《》0-9]{0,8})(?P<closer>[”》]?)(?P<rest>[^，。；：！？（）、\n“”0-9]{0,8})[，。：；]?\s*$"
)
_BEFORE = re.compile("[第每各近约超前后余花0-9.一二三四五六七八九十百千]$")
_NO_NOUN = re.compile("的|以上|左右|[多余有被把由]|参加|参赛|获|出席|规定|包括|^字")
_NUMERAL = re.compile("[两二三四五六七八九十1-9]")
_NO_REST = re.compile("的|参加|参赛|获|出席|[有在到被把对从向由于]")
_NAMING = ("类", "大类", "种", "方面", "环节", "点", "条", "项")
_LEAST, _MOST, _WINDOW = 2, 15, 30


@attrs.frozen
class Counted:
    """A number with its measure word, which announces as many points; `said` runs to the end of the noun."""

    start: int
    end: int
    said: str
    number: int
    unit: str
    noun: str
    digits: bool

    def with_number(self, number: int) -> str:
        """Return the marked text with another number.

        >>> Counted(0, 4, "三个到位", 3, "个", "到位", digits=False).with_number(2)
        '两个到位'
        """
        numeral = str(number) if self.digits else "两" if number == _LEAST else cardinal(number)
        return f"{numeral}{self.unit}{self.noun}"


def counted_before(document: Document, offset: int) -> Counted | None:
    """Return the N个X that stands right before an offset, with a stop or nothing between.

    >>> counted_before(Document("做到“三个到位”：宣传到位、服务到位。"), 8).said
    '三个到位'
    """
    *_, window = document.text[max(0, offset - _WINDOW) : offset].rpartition("\n")
    found = _COUNTED.search(window) if _NUMERAL.search(window) else None
    begin = offset - len(window)
    if found is None or _BEFORE.search(window[: found.start()]) or _NO_NOUN.search(found["noun"]):
        return None
    if _NO_REST.search(found["rest"]) or (found["rest"] and not found["closer"]):
        return None
    if not found["noun"] and found["unit"] not in _NAMING:
        return None
    number = _number(found["n"])
    if number is None:
        return None
    start, end = begin + found.start(), begin + found.end("noun")
    said = document.text[start:end]
    return Counted(start, end, said, number, found["unit"], found["noun"], found["n"].isdigit())


def _number(said: str) -> int | None:
    try:
        number = int(parse_number(said, strict=False))
    except NumeralError:
        return None
    return number if _LEAST <= number <= _MOST else None
