"""headline-body-mismatch: the headline says another figure than the body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.figures import after, alike, before, clause_start, is_count
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, exact
from kexie_report.review.intervals import result as meaning
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Scope, Wrong
from kexie_report.zh import FoundQuantity

_BODY = (LineRole.PARAGRAPH, LineRole.ITEM, LineRole.HEADING)
_OTHER_SCOPE = re.compile(
    "累计|去年|上年|上半年|下半年|季度|其中|目标|计划|预计|力争|将|每|平均|同比|环比|首批|第[一二三四五六七八九十0-9]+批|往年|此前|历年"
    "|(?<!年)(?<![0-9])[0-9]{1,2}月(?![0-9])|比|较|另|还|分别|至今|明年|全国|[两三四五六七八九十]年"
)
_PLACE = re.compile("[一-鿿]{2,5}?[市县区镇乡](?!级)|[一-鿿]{2,4}村")
_COMMON = frozenset("全我该本各两此")
_BESIDE, _LEAST, _CONTEXT = 3, 4, 10
_SAME_TITLE, _FIRST = 3, 40


def _check(document: Document) -> Iterator[Hit]:
    titles = [line for line in document.lines[:_SAME_TITLE] if line.role is LineRole.TITLE]
    if not titles:
        return
    end = titles[-1].end
    said = [figure for figure in document.figures_in(0, end) if is_count(figure) and figure.unit]
    for figure in said:
        if figure.unit not in ("%", "倍", "年", "周年"):
            yield from _judged(document, figure, _alike_in_body(document, figure, end))


def _alike_in_body(document: Document, figure: FoundQuantity, begin: int) -> list[FoundQuantity]:
    return [
        one
        for one in document.figures_in(begin, len(document.text))
        if alike(one, figure) and is_count(one) and document.line_at(one.start).role in _BODY
    ]


def _judged(document: Document, figure: FoundQuantity, bodies: Sequence[FoundQuantity]) -> Iterator[Hit]:
    headline = _known(figure)
    known = [(one, _known(one)) for one in bodies]
    if headline is None or any(value is None or value.meets(headline) for _, value in known):
        return
    same = [one for one in bodies[:_FIRST] if _same_thing(document, figure, one)]
    if same and sum(map(exact, bodies)) != exact(figure) and sum(map(exact, same)) != exact(figure):
        message = f"标题的“{figure.text}”与正文的“{same[0].text}”不一致"
        evidence = f"标题{figure.text}，正文{same[0].text}"
        yield Hit(figure.start, figure.end, message, (same[0].text,), evidence=evidence)


def _known(figure: FoundQuantity) -> Interval | None:
    """What a figure says; one that is exact is exact, one that is rounded may be rounded."""
    return meaning(figure) if figure.mark or "." in figure.text else Interval.of(exact(figure))


def _same_thing(document: Document, figure: FoundQuantity, body: FoundQuantity) -> bool:
    if document.stated:
        one, other = document.fact_at(figure.start), document.fact_at(body.start)
        return one is not None and other is not None and bool(set(one.keys) & set(other.keys))
    sentence = document.text[document.around(body.start)[0] : body.start]
    title = document.line_at(figure.start)
    if _OTHER_SCOPE.search(sentence) or _OTHER_SCOPE.search(document.text, title.start, figure.start):
        return False
    clause = document.text[clause_start(document, body.start) : body.start]
    return _same_words(document, figure, body) and not _other_place(
        document.text[title.start : title.end], clause
    )


def _same_words(document: Document, figure: FoundQuantity, body: FoundQuantity) -> bool:
    """Whether both count one thing: 新增科普基地9家, 新增9家科普基地."""
    heads = [before(document, one)[-_BESIDE:] for one in (figure, body)]
    if heads[0] == heads[1] and len(heads[0]) == _BESIDE:
        return True
    one, other = _around(document, figure), _around(document, body)
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size >= _LEAST


def _around(document: Document, figure: FoundQuantity) -> str:
    return before(document, figure)[-_CONTEXT:] + after(document, figure)[:_CONTEXT]


def _other_place(title: str, clause: str) -> bool:
    """Whether the clause in the body speaks of a place or house that the title does not name."""
    return any(
        found[0] not in title and found[0][0] not in _COMMON and found[0][-2] not in _COMMON
        for found in _PLACE.finditer(clause)
    )


RULE = Rule(
    code="headline-body-mismatch",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="标题的数与正文同一事项的数不一致",
    authority=Authority(Standard.LOGIC),
    check=_check,
    scope=Scope.FACTS,
    wrong=(
        Wrong(
            "青岭县新建农家书屋12个\n今年，青岭县新建农家书屋11个。",
            "青岭县新建农家书屋11个\n今年，青岭县新建农家书屋11个。",
        ),
        Wrong(
            "60名小记者走进天文馆\n7月6日，来自全县的66名小记者走进天文馆。",
            "66名小记者走进天文馆\n7月6日，来自全县的66名小记者走进天文馆。",
        ),
        Wrong(
            "青岭县图书馆办讲座86场\n　　青岭县图书馆把好书送到身边，全年举办讲座68场，听众达4000人次。",
            "青岭县图书馆办讲座68场\n　　青岭县图书馆把好书送到身边，全年举办讲座68场，听众达4000人次。",
        ),
        Wrong(
            "青岭科普大集吸引超5000名群众\n科普大集吸引4600名群众参加。",
            "青岭科普大集吸引超4500名群众\n科普大集吸引4600名群众参加。",
        ),
    ),
    right=(
        "青岭县新建农家书屋超200个\n今年，青岭县新建农家书屋218个。",
        "青岭县新建农家书屋12个\n今年，青岭县新建农家书屋12个，累计建成86个。",
        "青岭县新建农家书屋12个\n今年，新建标准农家书屋8个、特色农家书屋4个。",
        "青岭县新建农家书屋12个\n其中，柳河镇新建农家书屋2个。",
        "近3000人走进天文馆\n国庆假期，2900余人走进天文馆。",
        "三个到位抓落实\n做好三件事，建成两个馆。",
    ),
)
