"""heading-count: N个X is followed by more or fewer than N points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kexie_report.draft import Severity
from kexie_report.review.brands import brand_hits
from kexie_report.review.counted import Counted, counted_before
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.items import items_of
from kexie_report.review.lines import LineRole
from kexie_report.review.numbering import Numbering
from kexie_report.review.outline import siblings_in
from kexie_report.review.points import Point, points_in, series_in
from kexie_report.review.rule import Group, Rule, Scope, Wrong
from kexie_report.zh import parse_number

_OPENER = re.compile("[：（]|——|，(?:即|分别是|分别为|也就是)")
_BRAND = re.compile("“(?P<n>[两三四五六七八九])个(?P<word>[一-鿿]{2})”")
_STOP = re.compile("[。！？\n]")
_POINT = re.compile(
    "[一1]、|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|[（(][一二1][）)]|1[.．]|①|首先"
)
_ETC = re.compile("等[^、，；]{0,8}$")
_ASIDE = re.compile("[含其如见详即约共]|包括|不含|以下|简称|括号")
_OPENING = (LineRole.PARAGRAPH, LineRole.RECIPIENTS, LineRole.TITLE)
_LEAST, _REACH = 2, 300


def _check(document: Document) -> Iterator[Hit]:
    for found in _OPENER.finditer(document.plain):
        counted = counted_before(document, found.start())
        if counted is not None:
            yield from _listed(document, counted, found)
    for found in _BRAND.finditer(document.text):
        yield from _repeated(document, found)
    inside = (row for row in series_in(document) if not row[0].spoken)
    for row in (*_spoken_rows(document), *inside):
        yield from _points(document, row)
    for row in siblings_in(document):
        yield from _lines(document, row)
    yield from brand_hits(document)


# --- a list behind the count: 三个到位：宣传到位、服务到位 ------------------------------------------------


def _listed(document: Document, counted: Counted, found: re.Match[str]) -> Iterator[Hit]:
    region = _region(document, found)
    if region is None or _POINT.match(region) or _ASIDE.match(region):
        return
    etc = bool(_ETC.search(region))
    counts = _counts(region, counted)
    if not counts or counted.number in counts or (etc and counted.number > min(counts)):
        return
    yield _hit(counted, min(counts))


def _region(document: Document, found: re.Match[str]) -> str | None:
    """The list behind a colon up to the end of the sentence, or inside the brackets."""
    plain, start = document.plain, found.end()
    if found[0] == "（":
        end = plain.find("）", start, start + _REACH)
    else:
        stop = _STOP.search(plain, start, start + _REACH)
        end = stop.start() if stop else (len(plain) if len(plain) - start <= _REACH else -1)
    return plain[start:end].strip("；，、") if end > start else None


def _counts(region: str, counted: Counted) -> frozenset[int]:
    """How many points a list holds, by all readings of its marks; none where it is no list."""
    same = {_same_word(region, counted), _same_word(region.split("，")[0], counted)} - {0}
    if same or not counted.unit:
        return frozenset(same)
    if all(len(item) == 1 for item in region.split("、")):
        return frozenset()
    clauses = [one for one in region.split("；") if one]
    if len(clauses) > 1:
        first = items_of(clauses[0]).counts if "、" in clauses[0] else frozenset()
        return first | {len(clauses)}
    clauses = [one for one in region.split("，") if one]
    if "、" not in region:
        even = len({len(one) for one in clauses}) == 1 and len(clauses) > 1
        return frozenset((len(clauses),)) if even else frozenset()
    if len(clauses) > 1 and sum("、" in one for one in clauses) > 1:
        return frozenset()
    if len(clauses) == 1 or "、" in clauses[0]:
        first = items_of(clauses[0]).counts
        return (
            first
            if len(clauses) == 1
            else first | {len(clauses)} | items_of(region.replace("，", "、")).counts
        )
    return frozenset()


def _same_word(region: str, counted: Counted) -> int:
    """How many points hold the word that all of them share: 到位 in 宣传到位、服务到位."""
    word = counted.noun[-2:]
    times = region.count(word) if len(word) == _LEAST or (word and not counted.unit) else 0
    parts = [part for part in re.split("[、，；]", region) if part]
    sharing = sum(word in part for part in parts)
    return sharing if times == sharing >= _LEAST else 0


def _repeated(document: Document, found: re.Match[str]) -> Iterator[Hit]:
    """“三个坚持”的要求，坚持…，坚持…: clauses of the sentence that begin with the word."""
    text, word = document.text, found["word"]
    stop = _STOP.search(text, found.end(), found.end() + _REACH)
    region = text[found.end() : stop.start()] if stop else ""
    if not region or region[0] in "：（—即" or "等" in region:
        return
    parts = re.split("[，、；：]", region)[1:]
    count = sum(part.startswith(word) for part in parts)
    number = int(parse_number(found["n"], strict=False))
    if count >= _LEAST and count != number:
        said = found[0].strip("“”")
        counted = Counted(found.start("n"), found.end("word"), said, number, "个", word, digits=False)
        yield _hit(counted, count)


# --- points behind the count: 三件事：一是…；二是… ----------------------------------------------------


def _points(document: Document, row: Sequence[Point]) -> Iterator[Hit]:
    """三件事：一是…；二是…, in one paragraph or over several."""
    if not _whole(row) or (row[0].first and not row[0].spoken):
        return
    first = row[0].mark.start
    counted = counted_before(document, _last_before(document, first) if row[0].first else first)
    if counted is not None and counted.unit and counted.number != len(row):
        yield _hit(counted, len(row))


def _lines(document: Document, row: Sequence[Point]) -> Iterator[Hit]:
    """三点意见：⏎一、…⏎二、…: the line before the list ends with the count."""
    if not _whole(row):
        return
    end = _last_before(document, row[0].mark.start)
    counted = counted_before(document, end)
    if counted is None or not counted.unit or counted.number == len(row) or not _announces(document, end):
        return
    # A slogan inside the line is no announcement of its headings.
    if not document.text[counted.end : end].strip("”：。，；"):
        yield _hit(counted, len(row))


def _whole(row: Sequence[Point]) -> bool:
    """Whether a series counts from one on without a gap."""
    return len(row) >= _LEAST and [point.mark.number for point in row] == list(range(1, len(row) + 1))


def _spoken_rows(document: Document) -> Iterator[list[Point]]:
    """The points that count in words, in rows of one form that may run over several lines."""
    rows: dict[Numbering, list[Point]] = {}
    for point in points_in(document):
        # 首先 and 其次 go on with 第三 or 最后, or end at two.
        if not point.spoken or point.mark.numbering is Numbering.SEQUENCE:
            continue
        row = rows.setdefault(point.mark.numbering, [])
        if row and (point.mark.number <= row[-1].mark.number or not _joined(row[-1], point)):
            yield row
            row = rows[point.mark.numbering] = []
        row.append(point)
    yield from rows.values()


def _joined(one: Point, other: Point) -> bool:
    return other.line == one.line or (other.first and other.line - one.line <= _LEAST)


def _announces(document: Document, end: int) -> bool:
    """Whether the line that ends there is one that a list may follow."""
    return end > 0 and document.line_at(end - 1).role in _OPENING


def _last_before(document: Document, offset: int) -> int:
    """Where the words before an offset end, blank lines left out."""
    line = document.line_at(offset).number - 2
    while line > 0 and document.lines[line].role is LineRole.BLANK:
        line -= 1
    return document.lines[line].end if line >= 0 else 0


def _hit(counted: Counted, count: int) -> Hit:
    message = f"说的是“{counted.said}”，后面列出{count}项"
    return Hit(counted.start, counted.end, message, (counted.with_number(count),), evidence=f"列出{count}项")


RULE = Rule(
    code="heading-count",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="“N个X”与后面列出的条数、板块数不符",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    scope=Scope.FACTS,
    wrong=(
        Wrong(
            "现就抓好四件事提出要求，做到三个必须。\n一是必须早谋划。\n二是必须抓落实。\n三是必须重实效。\n四是必须守底线。",
            "现就抓好四件事提出要求，做到四个必须。\n一是必须早谋划。\n二是必须抓落实。\n三是必须重实效。\n四是必须守底线。",
        ),
        Wrong(
            "市科协提出“三个坚持”要求，坚持服务大局，坚持守正创新，坚持改革驱动，坚持从严治会。",
            "市科协提出“四个坚持”要求，坚持服务大局，坚持守正创新，坚持改革驱动，坚持从严治会。",
        ),
        Wrong(
            "围绕四个突出做好培训工作\n一、突出主题\n新开课程6门。\n二、突出实效\n结业80人。\n三、突出长效\n建群5个。",
            "围绕三个突出做好培训工作\n一、突出主题\n新开课程6门。\n二、突出实效\n结业80人。\n三、突出长效\n建群5个。",
        ),
        Wrong(
            "青岭书院“两个到位”迎开馆\n一、人员到位\n招募讲解员12名。\n二、设备到位\n添置书架40组。\n三、制度到位\n修订办法5项。",
            "青岭书院“三个到位”迎开馆\n一、人员到位\n招募讲解员12名。\n二、设备到位\n添置书架40组。\n三、制度到位\n修订办法5项。",
        ),
        Wrong("开展“四送”活动：送书、送戏、送科技。", "开展“三送”活动：送书、送戏、送科技。"),
        Wrong(
            "做到“四个到位”：谋划到位、宣传到位、服务到位。", "做到“三个到位”：谋划到位、宣传到位、服务到位。"
        ),
        Wrong("下步抓好三件事：一是办好书展；二是配强队伍。", "下步抓好两件事：一是办好书展；二是配强队伍。"),
        Wrong("开设四门课程：剪纸、陶艺、编程。", "开设三门课程：剪纸、陶艺、编程。"),
        Wrong("设置两个组别（亲子组、青年组、长者组）。", "设置三个组别（亲子组、青年组、长者组）。"),
        Wrong(
            "会议提出三点要求。第一，早谋划；第二，抓落实。", "会议提出两点要求。第一，早谋划；第二，抓落实。"
        ),
        Wrong(
            "现就有关工作提出三点意见：\n一、提高认识\n二、抓好落实\n",
            "现就有关工作提出两点意见：\n一、提高认识\n二、抓好落实\n",
        ),
        Wrong(
            "县科协以“三个聚焦”推动工作\n聚焦人才，办好讲座。\n聚焦科普，办好展览。\n聚焦创新，办好大赛。\n聚焦乡村，办好集市。",
            "县科协以“四个聚焦”推动工作\n聚焦人才，办好讲座。\n聚焦科普，办好展览。\n聚焦创新，办好大赛。\n聚焦乡村，办好集市。",
        ),
    ),
    right=(
        "以两个坚持做好借阅服务\n一、坚持开放\n（一）坚持夜间开馆\n开馆80晚。\n（二）坚持假日开馆\n开馆12天。\n二、坚持创新\n办展3场。",
        "青岭书院“两个到位”迎开馆\n一、人员到位\n招募讲解员12名。\n二、设备到位\n添置书架40组。\n三、下一步打算\n修订办法5项。",
        "青岭书院“三个到位”迎开馆\n一、人员到位\n招募讲解员12名。\n二、设备到位\n添置书架40组。\n三、修订制度\n修订办法5项。",
        "能写四种体裁：消息、通讯、简报、总结；整本登记簿能合计；本单位的用词能放进来。",
        "县里制定了四项措施。首先，加强宣传。其次，改善环境。第三，提高质量。第四，降低收费。",
        "以“三个聚焦”推动工作提档升级。\n一、聚焦人才\n二、聚焦科普\n三、聚焦创新\n四、下一步打算",
        "提出“四个维护”——维护法纪、维护团结、维护稳定、维护利益，得到响应。",
        "全市5个县（市、区）建成书屋。",
        "根据章程第八条规定：入会须填表、缴费。",
        "推广三个阶段：实验室阶段、中试阶段、量产阶段，也称小试、中试和量产阶段。",
        "丛书分四个系列：亲情、友爱，探险、奇遇，童话、幻想，动物、自然。",
        "体现在八个字上：引导、扶植、协调、建制。",
        "持续擦亮“三个到位”服务品牌。",
        "开设六门课程：剪纸、陶艺、编程等。",
        "来自3个村的选手：李青、王岚、赵川、周平。",
        "下步抓好三件事：一是办好书展，第一，定主题，第二，定场地；二是配强队伍；三是管好场馆。",
        "做到“三个到位”：谋划到位、宣传到位、服务到位，推动工作见效。",
        "设两个展厅（一楼展厅周一闭馆）。",
        "全县3个书屋（含分馆）每周开放六天。",
        "坚持两手抓：一手抓队伍，一手抓阵地。",
    ),
)
