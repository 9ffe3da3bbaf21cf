"""What a text says to have changed: from which figure to which, and by how much it says so.

会员由320人增至365人，增加45人      今年365人，比上年的320人多45人      去年12场，今年18场，增长50%
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

import attrs

from kexie_report.review.document import Document
from kexie_report.review.figures import alike, clause_start, is_count, other_base
from kexie_report.review.intervals import Interval, operand
from kexie_report.zh import FoundQuantity

__all__ = ["Change", "Pair", "changes_in", "gain_of", "pair_before", "pairs_in"]


@attrs.frozen
class Pair:
    """The old and the new figure; `start` to `end` is the phrase that names both."""

    old: FoundQuantity
    new: FoundQuantity
    start: int
    end: int


@attrs.frozen
class Change:
    """A pair with the figure that says how much lies between.

    `rising` is what its verb says, None for a verb that says neither.  `whole` is true where the
    figure measures the new value itself (是原来的5倍), not the difference (增长4倍).
    """

    pair: Pair
    said: FoundQuantity
    verb: str
    rising: bool | None
    whole: bool = False


_UP = (
    "增加|增长|新增|上升|提升|提高|扩大|扩展|扩充|扩容|扩建|发展|跃升|攀升|上涨|上调|拓展"
    "|壮大|延长|突破|增|升|涨"
)
_DOWN = "下降|降低|减少|压减|压缩|缩短|缩减|下调|回落|下滑|下跌|精简|降|减|跌|缩"
_NEITHER = "调整|变化|变动|变更|优化|变"
# It begins with few characters, so that a text is read fast.
_JOINT = re.compile(f"(?:{_UP}|{_DOWN}|{_NEITHER})(?:到了|到|至|为|成)")
_HEADS = frozenset("增上提扩发跃攀拓壮延突升涨下降减压缩回精跌调变优新")
_JOINTS = re.compile(f"[{''.join(sorted(_HEADS))}][一-鿿]?(?:到了|[到至为成])")
_BETWEEN_OLD = re.compile(r"[^，。；：！？\n0-9]{0,10}")
_BEFORE_NEW = re.compile(
    r"了?(?:现在|目前|如今|今年|去年|上年|本届|当前|现有)?的?|了?(?:19|20)[0-9]{2}年?底?的?"
)

_RISING = "增加|增长|净增|上升|提升|提高|扩大|上涨|增幅|涨幅|升幅|增|升|涨|多|高出|高|超出|超支|延长"
_FALLING = (
    "下降|降低|减少|缩短|减|降|降幅|跌幅|少|低|节约|节省|结余|压减|压缩|下调|缺席|缺勤|短缺|缩减|请假|未到"
)
_VERB = re.compile(
    f"(?P<verb>(?P<up>{_RISING})|(?P<down>{_FALLING}))(?:了|出|达|为|达到|达了|幅度为|幅度达)?$"
)
_ENDS = frozenset("的加长增升高大涨幅多出支降低少短减约省余压假调席勤缺缩了达为到")
_WHOLE = re.compile(
    "(?:是|为|达到?|相当于|[增升涨扩发提][一-鿿]?[到至为成])了?(?:原来|原先|过去|去年|上年|上届|前年|往年|此前|以前|之前|当年|建馆初期?|上年同期|去年同期)的$"
)
_IS = re.compile("[^，。；！？0-9]{0,6}，?(?:是|为|相当于)[^，。；！？0-9]{0,8}")
_FREE = (
    "同比|环比|比上年同期|较上年同期|比去年同期|较去年同期|比上年|较上年|比去年|较去年|比上月|较上月|比年初|较年初|比上届|较上届"
    "|比之前|比原来|较原来|共|总共|一共|累计|实际|足足|整整|大幅|净|也就是|即|人数|数量|总量|总数|总计|同比净|两年|三年|五年|年|三年间|两年间"
    "|一年|年内|直接|比预算|比计划|较预算|较计划|整体|合计|相比|比上一年|较上一年|规模|前后|已|又|则|可|约"
)
_PASSAGE = re.compile(rf"[^，。；：！？、（）\n0-9]{{0,10}}(?:[，、；,]|（)?(?:{_FREE})*")
_FRONT, _FAR, _BOTH = 8, 40, 2

_OLD = re.compile(
    "去年|上年|上届|上月|上季度|上一年|前年|往年|原有|原来|此前|过去|原先|最初|年初|计划|预算|原定|应到|应交|应收|应发|期初"
)
_NEW = re.compile(
    "今年|本年|现有|目前|现在|如今|本届|本月|本季度|年末|年底|当前|实际|实到|实收|实交|实招|实发|决算|期末"
)
_YEAR = re.compile("((?:19|20)[0-9]{2})年")
_VERBAL = re.compile("增|减|多|少|提高|降|升|涨|扩")
_COMPARED = re.compile("[比较](?:上|去|前|往|同|原|年初|计划|预算|19|20)[^，。；：！？\n]{0,12}$")


@lru_cache(maxsize=2)
def pairs_in(document: Document) -> tuple[Pair, ...]:
    """Return every 由A增至B of a text, in order.

    >>> [(pair.old.text, pair.new.text) for pair in pairs_in(Document("会员由320人增至365人。"))]
    [('320人', '365人')]
    """
    starts = document.figure_starts
    joints = (found for found in _JOINTS.finditer(document.bare) if _JOINT.fullmatch(found[0]))
    around = (_around(document, *found.span(), bisect_left(starts, found.start())) for found in joints)
    return tuple(pair for pair in around if pair is not None)


def _around(document: Document, start: int, end: int, index: int) -> Pair | None:
    """The pair whose figures stand on both sides of a joint; `index` is the first figure behind it."""
    text, figures = document.text, document.figures
    old = figures[index - 1] if index else None
    if old is None or not is_count(old) or not _BETWEEN_OLD.fullmatch(text, old.end, start):
        return None
    for new in figures[index : index + 2]:
        if is_count(new) and _BEFORE_NEW.fullmatch(text, end, new.start):
            return Pair(old, new, old.start, new.end) if alike(old, new) else None
    return None


@lru_cache(maxsize=2)
def changes_in(document: Document) -> tuple[Change, ...]:
    """Return what a text says to have changed, with both figures and the difference that is printed.

    >>> [change] = changes_in(Document("去年办班12期，今年办班18期，同比增长40%。"))
    >>> change.pair.old.text, change.pair.new.text, change.verb, change.said.text
    ('12期', '18期', '增长', '40%')
    """
    text = document.text
    told = (
        _told(document, figure)
        for figure in document.figures
        if figure.start and text[figure.start - 1] in _ENDS and is_count(figure)
    )
    return tuple(change for change in told if change is not None)


def _told(document: Document, figure: FoundQuantity) -> Change | None:
    text, front = document.text, max(0, figure.start - _FRONT)
    if figure.unit == "倍" and text[figure.start - 1] == "的" and (pair := _measured_by(document, figure)):
        return Change(pair, figure, f"是{pair.old.text}的", None, whole=True)
    whole = _WHOLE.search(text, max(0, front - _FRONT), figure.start) if figure.unit == "倍" else None
    verbal = whole or _VERB.search(text, front, figure.start)
    if verbal is None:
        return None
    pair = pair_before(document, verbal.start(), figure)
    if pair is None:
        return None
    if whole:
        return Change(pair, figure, whole[0], None, whole=True)
    return Change(pair, figure, verbal["verb"], verbal["up"] is not None)


def _measured_by(document: Document, figure: FoundQuantity) -> Pair | None:
    """产量900吨，是上年300吨的 | 3倍: the old figure stands right before the times."""
    earlier = _counts_of_sentence(document, figure.start, figure)[-_BOTH:]
    if len(earlier) < _BOTH or earlier[1].end != figure.start - 1 or not alike(*earlier):
        return None
    new, old = earlier
    told = _IS.fullmatch(document.text, new.end, old.start)
    return Pair(old, new, new.start, old.end) if told else None


def pair_before(document: Document, offset: int, said: FoundQuantity) -> Pair | None:
    """Return the pair that the verb at an offset speaks of; None where the verb has another subject."""
    pairs = pairs_in(document)
    index = bisect_right(pairs, offset, key=lambda pair: pair.end) - 1
    if (
        index >= 0
        and offset - pairs[index].end < _FAR
        and _PASSAGE.fullmatch(document.text, pairs[index].end, offset)
    ):
        return pairs[index]
    earlier = _counts_of_sentence(document, offset, said)
    if len(earlier) < _BOTH or not alike(*earlier[-_BOTH:]):
        return None
    first, second = earlier[-_BOTH:]
    return _compared(document, first, second, offset) or _contrasted(document, first, second, offset)


def _counts_of_sentence(document: Document, offset: int, said: FoundQuantity) -> list[FoundQuantity]:
    begin, _ = document.around(offset)
    return [figure for figure in document.figures_in(begin, said.start) if is_count(figure)]


def _compared(document: Document, new: FoundQuantity, old: FoundQuantity, offset: int) -> Pair | None:
    """今年18场，比去年的12场 | 多6场."""
    text = document.text
    found = _COMPARED.search(text, clause_start(document, old.start), old.start)
    if offset - old.end > _FRONT or found is None or _VERBAL.search(found[0]):
        return None
    between = text[old.end : offset]
    if re.search("[，。；：！？、]", between):
        return None
    return Pair(old, new, new.start, old.end)


def _contrasted(document: Document, first: FoundQuantity, second: FoundQuantity, offset: int) -> Pair | None:
    """去年12场，今年18场，| 增长50%: which is old is told by the words of time before each."""
    if not _PASSAGE.fullmatch(document.text, second.end, offset):
        return None
    if _VERBAL.search(document.text, first.end, second.start):
        return None
    begin, _ = document.around(first.start)
    one = _age(document.text[begin : first.start])
    other = _age(document.text[first.end : second.start])
    if one is None or other is None or one == other or (one > 1) != (other > 1):
        return None
    old, new = (first, second) if one < other else (second, first)
    return Pair(old, new, first.start, second.end)


def _age(said: str) -> int | None:
    """The year that a phrase speaks of; 0 for the past, 1 for now; None where it says neither."""
    years = _YEAR.findall(said)
    if years:
        return int(years[-1])
    old, new = (
        [found.start() for found in _OLD.finditer(said)],
        [found.start() for found in _NEW.finditer(said)],
    )
    if not old and not new:
        return None
    return int(max(new, default=-1) > max(old, default=-1))


def gain_of(document: Document, change: Change) -> Interval | None:
    """Return what the new figure has more than the old one, or less where the verb says a fall.

    None where the sentence names another base, or a figure has no end or no value.

    >>> document = Document("团员由210人增至258人，增加58人。")
    >>> gain_of(document, changes_in(document)[0]).low
    Fraction(48, 1)
    """
    old, new = operand(change.pair.old), operand(change.pair.new)
    if old is None or new is None or other_base(document, change.said.start):
        return None
    return new - old if change.rising else old - new
