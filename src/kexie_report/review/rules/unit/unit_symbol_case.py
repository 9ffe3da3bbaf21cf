"""unit-symbol-case: the case of a unit symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_RIGHT = {
    "v": ("V",),
    "kv": ("kV",),
    "hz": ("Hz",),
    "khz": ("kHz",),
    "mhz": ("MHz",),
    "ghz": ("GHz",),
    "km": ("km",),
    "kg": ("kg",),
    "cm": ("cm",),
    "mm": ("mm",),
    "ml": ("mL", "ml"),
    "kw": ("kW",),
    "kwh": ("kWh",),
    "kw·h": ("kW·h",),
    "pa": ("Pa",),
    "kpa": ("kPa",),
    "mpa": ("MPa",),
    "db": ("dB",),
    "mw": ("MW", "mW"),
    "km²": ("km²",),
    "km/h": ("km/h",),
    "w": ("W",),
    "kj": ("kJ",),
    "kbps": ("kbps",),
}
_SYMBOL = re.compile(
    rf"{DIGIT_RUN}(?:[.][0-9]+)?[万亿]?\s?(kw·h|km/h|km²|[a-z]{{1,4}})(?![A-Za-z0-9/²·-])",
    re.IGNORECASE | re.ASCII,
)
_JOINED = tuple(".-")


def _check(document: Document) -> Iterator[Hit]:
    for found in _SYMBOL.finditer(document.text):
        right = _RIGHT.get(found[1].lower())
        before = document.text[found.start() - 1 : found.start()]
        if (
            right is not None
            and found[1] not in right
            and not ((before.isascii() and before.isalnum()) or before in _JOINED)
        ):
            yield Hit(*found.span(1), f"“{found[1]}”的大小写不对", (right[0],))


RULE = Rule(
    code="unit-symbol-case",
    group=Group.UNIT,
    severity=Severity.ERROR,
    catches="计量单位符号的大小写不对",
    authority=Authority(Standard.UNITS),
    check=_check,
    wrong=(
        Wrong("额定电压380v。", "额定电压380V。"),
        Wrong("全程12KM。", "全程12km。"),
        Wrong("频率为50HZ。", "频率为50Hz。"),
        Wrong("功率3.5Kw。", "功率3.5kW。"),
        Wrong("每袋重5Kg。", "每袋重5kg。"),
    ),
    right=(
        "额定电压380V。",
        "型号KM-200型。",
        "画质为4K。",
        "压强10MPa。",
        "水量500mL和500ml。",
        "5G网络。",
    ),
)
