"""plan-period-mismatch: the years beside a five-year plan are not its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.registries import Plan, added, names_in, plans
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import parse_number

_CODE = "plan-period-mismatch"
_FIVE = re.compile("五(?=[”’时期规计的开收末初（]|年[规计])")
_BEFORE, _BEHIND = 4, 4
_NAME = re.compile(
    "[“‘](十?[一二三四五六七八九]|十)五[”’]|(十[一二三四五])五(?=[时期规计的开收末初（])"
    "|第(十?[一二三四五六七八九]|十)个五年(?=规划|计划)"
)
_ON_LAW = re.compile("普法|法[治制]宣传")
_WHOLE = re.compile(
    "(?P<name>(?:期间?|时期|规划|计划|发展|普法|期)*)(?:[（(]|[，]?(?:即|是指|是)|为|[（(]即)"
)
_TITLED = re.compile("[^，。；（）《》“”]{1,24}(?:规划|纲要|计划)(?:纲要)?[（(]")
_BACK = re.compile("[（(]即?|的|，?即|[是为]")
_ENDS = re.compile(r"[）)，。；]|间|期间|\Z")
_PART = re.compile("以来|[前后][一二三四两半]|中期|中后期|末|初|截至|远景|中长期")
_TURNS = {
    **dict.fromkeys(("开局之年", "开局年", "首年", "第一年", "起步之年", "开局起步之年", "第1年", "初"), 0),
    **dict.fromkeys(("收官之年", "收官年", "最后一年", "末年", "第五年", "末", "期末"), 4),
    **dict.fromkeys(("第二年", "次年"), 1),
    "第三年": 2,
    "第四年": 3,
}
_TURN = re.compile(
    rf"(?:规划|计划|时期|普法)?(?:实施)?的?({'|'.join(sorted(_TURNS, key=len, reverse=True))})"
)
_SAYS_YEAR = re.compile(r"，?(?:既|也|又|正|正好|恰|恰好)?(?:是|为|作为|系|处于)[^，。；0-9]{0,8}$")
_THIS_YEAR = re.compile(r"今年，?(?:既|也|又|正|正好|恰|恰好)?(?:是|为|作为)[^，。；0-9]{0,8}$")
_NEAR = 30


def _check(document: Document) -> Iterator[Hit]:
    text = document.bare
    for five in _FIVE.finditer(text):
        found = _NAME.search(text, max(0, five.start() - _BEFORE), five.end() + _BEHIND)
        plan = _named(text, found) if found and found.start() <= five.start() < found.end() else None
        if found and plan:
            name = text[found.start() : found.end()]
            yield from _years(document, *found.span(), name, plan)
            yield from _turn(document, *found.span(), name, plan)
    for found, plan in _own(document):
        yield from _years(document, *found.span(), found[0], plan)


def _named(text: str, found: re.Match[str]) -> Plan | None:
    around = text[max(0, found.start() - 2) : found.end() + 8]
    return _plan(found[1] or found[2] or found[3], around)


def _plan(said: str, around: str) -> Plan | None:
    """The plan of a number; those on law are counted apart."""
    number, on_law = int(parse_number(said)), bool(_ON_LAW.search(around))
    alike = (plan for plan in plans() if plan.number == number)
    return next((plan for plan in alike if bool(plan.follows) is on_law), None)


def _own(document: Document) -> Iterator[tuple[re.Match[str], Plan]]:
    """The plans that a body added: 科普三年行动=2023—2025."""
    ours = added(document.settings, _CODE, "plans")
    for found in names_in(document.bare, ours) if ours else ():
        years = re.findall("[0-9]{4}", ours[found[0]])
        if len(years) == 2:
            yield found, Plan(0, int(years[0]), int(years[1]))


def _years(document: Document, start: int, end: int, name: str, plan: Plan) -> Iterator[Hit]:
    text, dates = document.bare, document.dates
    for one in dates.ranges_between(end, end + _NEAR):
        between = text[end : one.start]
        whole = _WHOLE.fullmatch(between)
        ends = _ENDS.match(text, one.end)
        if ends and (whole or _TITLED.fullmatch(between)) and not _PART.search(between):
            yield from _compared(name, plan, one.first.year, one.last.year, one.start, one.end, bool(whole))
        return
    for one in dates.ranges_between(max(0, start - _NEAR), start):
        beside = one.end == start and text.startswith(("期间", "时期"), end)
        if (beside or _BACK.fullmatch(text, one.end, start)) and not _PART.match(text, end):
            yield from _compared(name, plan, one.first.year, one.last.year, one.start, one.end, whole=True)
    for single in dates.between(end, end + _NEAR):
        between = text[end : single.start]
        whole = _WHOLE.fullmatch(between)
        closed = whole and text[single.end : single.end + 1] in ("）", ")")
        if closed and single.year and not plan.first <= single.year <= plan.last:
            yield _hit(name, plan, single.start, single.end)
        return


def _compared(
    name: str, plan: Plan, first: int | None, last: int | None, start: int, end: int, whole: bool
) -> Iterator[Hit]:
    if not (first and last):
        return
    inside = plan.first <= first and last <= plan.last
    if not inside or (whole and (first, last) != (plan.first, plan.last)):
        yield _hit(name, plan, start, end)


def _hit(name: str, plan: Plan, start: int, end: int) -> Hit:
    years = f"{plan.first}—{plan.last}年"
    return Hit(start, end, f"{name}的起止年份不对", (years,), evidence=f"{name}是{years}")


def _turn(document: Document, start: int, end: int, name: str, plan: Plan) -> Iterator[Hit]:
    """2024年是“十四五”开局之年."""
    found = _TURN.match(document.bare, end)
    year = _year_beside(document, start, found.end()) if found else None
    if found and year:
        said, place = year
        right = plan.first + _TURNS[found[1]]
        if said != right:
            evidence = f"{name}是{plan.first}—{plan.last}年，{found[1]}是{right}年"
            yield Hit(*place, f"{said}年不是{name}{found[1]}", evidence=evidence)


def _year_beside(document: Document, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """The year that is said to be one of the plan, and where that is said."""
    before = document.dates.between(start - _NEAR, start)
    if before and before[-1].year and _SAYS_YEAR.fullmatch(document.bare, before[-1].end, start):
        return before[-1].year, (before[-1].start, before[-1].end)
    if before and before[-1].year and document.bare[before[-1].end : start] in ("（", "("):
        return before[-1].year, (before[-1].start, before[-1].end)
    after = document.dates.between(end, end + 3)
    if after and after[0].year and document.bare[end : after[0].start] in ("（", "(", "——", "，即", "的"):
        return after[0].year, (after[0].start, after[0].end)
    this = _THIS_YEAR.search(document.bare[max(0, start - 20) : start])
    spoken = document.dates.spoken_at(start)
    if this and spoken and spoken.year:
        return spoken.year, (start, end)
    return None


RULE = Rule(
    code=_CODE,
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="五年规划（计划）与所注的年份对不上",
    authority=Authority(Standard.LOGIC),
    check=_check,
    options={"plans": ()},
    wrong=(
        Wrong("“十三五”期间（2015—2020年），新建基地30个。", "“十三五”期间（2016—2020年），新建基地30个。"),
        Wrong(
            "“十四五”时期，即2020年至2025年，投入稳步增长。", "“十四五”时期，即2021年至2025年，投入稳步增长。"
        ),
        Wrong("2006—2011年（“十一五”期间），完成布点。", "2006—2010年（“十一五”期间），完成布点。"),
        Wrong(
            "印发《“十四五”科普发展规划（2022—2026年）》。", "印发《“十四五”科普发展规划（2021—2025年）》。"
        ),
        Wrong("2022年是“十四五”规划的开局之年。", "2021年是“十四五”规划的开局之年。"),
        Wrong("“十三五”收官之年（2019年），各项任务完成。", "“十三五”收官之年（2020年），各项任务完成。"),
        Wrong("2015—2020年“十三五”期间，新建站点30个。", "2016—2020年“十三五”期间，新建站点30个。"),
        Wrong("《第十四个五年规划（2020—2025年）》印发。", "《第十四个五年规划（2021—2025年）》印发。"),
        Wrong("“八五”普法（2020—2025年）启动。", "“八五”普法（2021—2025年）启动。"),
        Wrong("“十五五”期间（2025—2029年）计划新建场馆。", "“十五五”期间（2026—2030年）计划新建场馆。"),
    ),
    right=(
        "“十四五”前三年（2021—2023年），新建书屋40个；“十三五”后两年（2019—2020年）补齐短板。",
        "“十四五”期间（2021—2023年已投入300万元）继续加大投入。",
        "印发《“十四五”和中长期科普发展规划（2021—2035年）》。",
        "“十四五”以来（2021—2023年），投入逐年增加。",
        "“七五”普法（2016—2020年）圆满收官。",
        "2021年是“十四五”开局之年，2025年是“十四五”规划收官之年。",
        "印发《梧岭县“十四五”科普工作实施方案（2023—2025年）》。",
        "“十四五”期间（2023年）建成科技馆。",
        "到“十三五”末（2020年），覆盖率达95%。",
        "讲好“十四五”规划和2035年远景目标。",
    ),
)
