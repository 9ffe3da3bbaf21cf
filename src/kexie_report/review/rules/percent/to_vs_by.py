"""to-vs-by: 由A增加了B, where B is what A became (增加到), and the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.figures import alike, clause_start, is_count
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import exact
from kexie_report.review.rates import FALLS, RISES
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_VERB = f"(?P<verb>(?P<up>{RISES}|扩大|扩展|延长)|{FALLS}|缩小|缩短|压缩)"
_BY = re.compile(f"[^，。；：！？0-9]{{0,6}}?{_VERB}了")
_TO = re.compile(f"[^，。；：！？0-9]{{0,6}}?{_VERB}(?:到|至)了?")
_FROM = re.compile("[由从](?!此|来|前|于|而)[^，。；]{0,16}$")
_TOTAL = re.compile(
    "(?:现有|现在|现为|现共有|达到?了?|共有?|总数(?:达到?|为)?|目前有?|[增减]至|增加到|减少到|剩余?|[还仅]有|为)"
    "[^，。；0-9]{0,5}$"
)
_GRADES = ("级", "等", "档", "类", "线", "秒")
_RANK = re.compile("排名|位次|名次|位列|排位|列全|居全|成绩|误差|精度")
_BETTER = ("提高", "提升", "上升", "升")
"""What may be said of a figure that falls: 精度由5厘米提高到2厘米."""
_FAR, _GAP = 24, 12


def _check(document: Document) -> Iterator[Hit]:
    for first, second in pairwise(document.figures):
        if (
            second.start - first.end < 12
            and document.text[second.start - 1] in "了到至"
            and _both(first, second)
        ):
            yield from _by(document, first, second)
            yield from _to(document, first, second)


def _both(first: FoundQuantity, second: FoundQuantity) -> bool:
    return is_count(first) and is_count(second) and alike(first, second)


def _is_from(document: Document, figure: FoundQuantity) -> bool:
    begin = clause_start(document, figure.start)
    return bool(_FROM.search(document.text, begin, figure.start))


def _by(document: Document, old: FoundQuantity, new: FoundQuantity) -> Iterator[Hit]:
    found = _BY.fullmatch(document.text, old.end, new.start)
    if found is None or not _is_from(document, old):
        return
    total = _total(document, new)
    rises = found["up"] is not None
    if not _is_reached(old, new, total, rises=rises):
        return
    start, end = found.span("verb")
    verb = found["verb"]
    why = f"后文又说{total.text}" if total else f"由{old.text}到{new.text}"
    message = f"“{verb}了”说的是变化的数量，{new.text}是变化后的数，应为“{verb}到”"
    yield Hit(start, end + 1, message, (f"{verb}到",), evidence=why)


def _total(document: Document, new: FoundQuantity) -> FoundQuantity | None:
    """The figure behind that says what there is now: 现有45名."""
    _, stop = document.around(new.start)
    for figure in document.figures_in(new.end, min(stop, new.end + _FAR)):
        if is_count(figure) and alike(new, figure):
            said = _TOTAL.search(document.text, new.end, figure.start)
            return figure if said else None
    return None


def _is_reached(old: FoundQuantity, new: FoundQuantity, total: FoundQuantity | None, *, rises: bool) -> bool:
    """Whether the second figure is where the change ended: the total behind is the same, or it must be."""
    before, said = exact(old), exact(new)
    return exact(total) == said if total is not None else said > before or (said == before and not rises)


def _is_rank(document: Document, old: FoundQuantity, new: FoundQuantity) -> bool:
    """Whether the figures are places or grades, of which a lower one may be the better."""
    begin = document.around(old.start)[0]
    return new.unit in _GRADES or bool(_RANK.search(document.text, begin, old.start))


def _to(document: Document, old: FoundQuantity, new: FoundQuantity) -> Iterator[Hit]:
    found = _TO.fullmatch(document.text, old.end, new.start)
    if found is None or not _is_from(document, old) or old.mark or new.mark or _is_rank(document, old, new):
        return
    if found["verb"] in _BETTER and old.unit != "%":
        return
    rises, before, said = found["up"] is not None, exact(old), exact(new)
    if (said < before) is rises and said != before:
        verb, joint = found["verb"], document.text[found.end("verb") : found.end()]
        message = f"由{old.text}{verb}{joint}{new.text}，数值走向与“{verb}”相反"
        yield Hit(found.start("verb"), new.end, message, (f"{verb}了{new.text}",))


RULE = Rule(
    code="to-vs-by",
    group=Group.PERCENT,
    severity=Severity.ERROR,
    catches="“增加了”与“增加到”、“减少了”与“减少到”用反",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("讲师由20名增加了35名，现有35名。", "讲师由20名增加到35名，现有35名。"),
        Wrong("馆藏从3万册增加了5万册，目前共有5万册。", "馆藏从3万册增加到5万册，目前共有5万册。"),
        Wrong("覆盖率由82%提高了95%。", "覆盖率由82%提高到95%。"),
        Wrong("投诉由40件减少了12件，仅有12件。", "投诉由40件减少到12件，仅有12件。"),
        Wrong("站点由30个增加到12个，现有42个。", "站点由30个增加了12个，现有42个。"),
        Wrong("办理时限由15天缩短了20天。", "办理时限由20天缩短到15天。"),
    ),
    right=(
        "讲师由20名增至35名，增加了15名。",
        "讲师由20名增加了15名，现有35名。",
        "馆藏由3万册增加到5万册。",
        "投诉由40件减少到12件，减少了28件。",
        "本月从20家单位征集作品，增加了35家。",
        "全省排名由35位上升到28位，测量精度由5厘米提高到2厘米。",
        "由3名馆员增加到5名，减少了外聘。",
    ),
)
