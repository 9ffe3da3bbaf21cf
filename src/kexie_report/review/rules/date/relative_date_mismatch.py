"""relative-date-mismatch: 今年, 昨日 and the like, and the date beside them, are not the same day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention, Spoken, day_of
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
_MONTHS = {"上个月": -1, "上月": -1, "本月": 0, "这个月": 0, "下个月": 1, "下月": 1}
_DAYS = {
    **dict.fromkeys(("前天", "前日"), -2),
    **dict.fromkeys(("昨天", "昨日", "昨晚"), -1),
    **dict.fromkeys(("今天", "今日", "今晚"), 0),
    **dict.fromkeys(("明天", "明日", "明晚"), 1),
    **dict.fromkeys(("后天", "后日"), 2),
}
_WORDS = {**_YEARS, **_MONTHS, **_DAYS}
_WORD = re.compile("[前去今明后上本昨下这](?:[年天日晚]|个?月)")
_WEEKDAYS = "一二三四五六日天"
_WEEK = re.compile(f"([上本这下])个?(?:周|星期)([{_WEEKDAYS}])")
_PART = "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚)?"
_OF_YEAR = (
    r"(?:的?[0-9]{1,2}月(?:[0-9]{1,2}日)?|全年|年度|[上下]半年|同期|第?[一二三四]季度|[春夏秋冬]季?|年?[初底末]"
    "|暑期|寒假|国庆|春节)?"
)
_OPENING = re.compile(rf"{_PART}{_OF_YEAR}(?:[（(](?:即|也就是|指)?|，?即|是|为)?(?:公元)?")
_BACK = re.compile(r"[（(](?:即|也就是)?$|，?(?:即|也就是)$")
_CLOSING = re.compile(rf"(?:[）)]|[，。；：、]|{_PART}|\Z)")
_AFTER_YEAR = re.compile(r"[）)，。；、]|同期|全|[上下]半|度(?!假)|[0-9]|我|全[县市省区]|\Z")
_AFTER_DAY = re.compile(r"[）)，。；：]|上午|下午|晚|早|凌晨|中午|\Z")
_AFTER_BRACKET = re.compile(
    "(?:上午|下午|晚上?|早上?|凌晨|中午)?(?:[，、]?(?:星期|周)[一二三四五六日天])?[）)，]"
)
_NEAR, _FAR = 14, 1000


def _check(document: Document) -> Iterator[Hit]:
    yield from _weeks(document)
    for found in _WORD.finditer(document.plain):
        spoken = document.dates.spoken_at(found.start())
        offset = _WORDS.get(found[0])
        if spoken is not None and offset is not None and not _is_part_of_word(document.plain, found):
            yield from _compared(document, found, spoken, offset)


def _weeks(document: Document) -> Iterator[Hit]:
    """下周一（8月28日） with the day on which the text speaks in the week before last."""
    for found in _WEEK.finditer(document.plain):
        spoken = document.dates.spoken_at(found.start())
        today = spoken.date if spoken else None
        one = _dated(document, *found.span())
        days = one.days() if one else ()
        if spoken and today and one and days and days[0].weekday() == min(_WEEKDAYS.index(found[2]), 6):
            meant = {offset * 7 for offset in _weeks_meant(found[1], found[2])}
            away = (_monday(days[0]) - _monday(today)).days
            if away not in meant:
                evidence = f"{_shown(spoken)}在另一周"
                said = document.text[one.start : one.end]
                yield Hit(one.start, one.end, f"“{found[0]}”与“{said}”不符", evidence=evidence)


def _weeks_meant(word: str, day: str) -> tuple[int, ...]:
    """The weeks that 上, 本 and 下 can mean; with some a Sunday begins the week."""
    offset = {"上": -1, "本": 0, "这": 0, "下": 1}[word]
    return (offset - 1, offset) if day in "日天" else (offset,)


def _monday(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())


def _is_part_of_word(text: str, found: re.Match[str]) -> bool:
    """Whether the word goes on or began earlier: 今年级, 本日报, 以前年度."""
    before = text[found.start() - 1 : found.start()]
    return before in tuple("以目当同每日逐大") if before else False


def _compared(document: Document, found: re.Match[str], spoken: Spoken, offset: int) -> Iterator[Hit]:
    one = _dated(document, *found.span())
    if one is None or _in_range(document, one):
        return
    if spoken.dateline and found[0] in _DAYS and found.start() - spoken.start > _FAR:
        return  # 今天 far behind a dateline may be that of another piece
    right = _meant(found[0], spoken, offset)
    if right and _says_otherwise(one, found[0], right):
        said = document.text[one.start : one.end]
        evidence = f"{_shown(spoken)}说的“{found[0]}”是{_name(right, found[0])}"
        yield Hit(one.start, one.end, f"“{found[0]}”与“{said}”不符", _better(one, right), evidence=evidence)


_Meant = tuple[int | None, int | None, int | None]


def _meant(word: str, spoken: Spoken, offset: int) -> _Meant | None:
    """The year, month and day that a word means on the day on which the text speaks; None where unknown."""
    if word in _YEARS:
        return (spoken.year + offset, None, None) if spoken.year else None
    if word in _MONTHS:
        months = (spoken.year or 0) * 12 + spoken.month - 1 + offset
        return (months // 12 if spoken.year else None, months % 12 + 1, None)
    day = day_of(spoken.year or _ANY_YEAR, spoken.month, spoken.day)
    if day is None:
        return None
    moved = day + datetime.timedelta(days=offset)
    return (moved.year if spoken.year else None, moved.month, moved.day)


_ANY_YEAR = 2023


def _dated(document: Document, start: int, end: int) -> Mention | None:
    """The date that stands beside the word as another name for it."""
    for one in document.dates.between(end, end + _NEAR):
        opened = _OPENING.fullmatch(document.bare, end, one.start)
        if (
            opened
            and one.relative != document.text[start:end] + "的"
            and _ends(document, start, end, opened[0], one)
        ):
            return one
        if one.year or not opened:
            break
    before = document.dates.between(start - _NEAR, start)
    if before and _BACK.fullmatch(document.bare, before[-1].end, start):
        return before[-1] if _CLOSING.match(document.bare, end) else None
    return None


def _ends(document: Document, start: int, end: int, opening: str, one: Mention) -> bool:
    """Whether the date is the whole of what is said: （2019年）, 即2019年, 昨日8月12日."""
    if opening.endswith(("（", "(")):
        return bool(_AFTER_BRACKET.match(document.bare, one.end))
    if opening.endswith(("即", "指", "是")):
        return True
    if not opening and document.text[start:end] in _DAYS:
        return bool(one.month and one.day and _AFTER_DAY.match(document.bare, one.end))
    return bool(one.year and not opening and _AFTER_YEAR.match(document.bare, one.end))


def _in_range(document: Document, one: Mention) -> bool:
    """Whether the date is an end of a range or of a school year: 2021—2022学年."""
    around = document.text[one.start - 1 : one.start], document.text[one.end : one.end + 2]
    return around[0] in tuple("—-～至、") or around[1].startswith(
        ("—", "-", "～", "至", "、", "学年", "及以")
    )


def _says_otherwise(one: Mention, word: str, right: _Meant) -> bool:
    year, month, day = right
    if one.year and year and one.year != year:
        return True
    if word in _YEARS:
        return False
    if one.month and one.month != month:
        return True
    return word in _DAYS and one.day is not None and one.day != day


def _better(one: Mention, right: _Meant) -> tuple[str, ...]:
    year, month, day = right
    parts = (
        f"{year}年" if one.year and year else "",
        f"{month or one.month}月" if one.month else "",
        f"{day or one.day}日" if one.day else "",
    )
    return ("".join(parts),) if not (one.year and not year) else ()


def _name(right: _Meant, word: str) -> str:
    year, month, day = right
    if word in _YEARS:
        return f"{year}年"
    return f"{month}月" if day is None else f"{month}月{day}日"


def _shown(spoken: Spoken) -> str:
    return (f"{spoken.year}年" if spoken.year else "") + f"{spoken.month}月{spoken.day}日"


_AS_OF = datetime.date(2023, 8, 14)

RULE = Rule(
    code="relative-date-mismatch",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="今年、上月、昨日等说法与所注的日期对不上",
    authority=Authority(Standard.CALENDAR),
    check=_check,
    scope=Scope.DOCUMENT,
    as_of=_AS_OF,
    wrong=(
        Wrong("去年（2021年），全县新建科普馆6个。", "去年（2022年），全县新建科普馆6个。"),
        Wrong("昨日（8月12日），科普大篷车开进东山村。", "昨日（8月13日），科普大篷车开进东山村。"),
        Wrong(
            "本报梧岭2024年3月5日电（记者林晚）今年（2023年），全县计划新建书屋8个。",
            "本报梧岭2024年3月5日电（记者林晚）今年（2024年），全县计划新建书屋8个。",
        ),
        Wrong(
            "梧岭日报讯\n本报5月21日讯（通讯员何青）昨天（5月19日），航模赛收官。",
            "梧岭日报讯\n本报5月21日讯（通讯员何青）昨天（5月20日），航模赛收官。",
        ),
        Wrong("上月（6月），借阅量创新高。", "上月（7月），借阅量创新高。"),
        Wrong("今年是2024年，也是改造的第二年。", "今年是2023年，也是改造的第二年。"),
        Wrong("2020年（前年），县科协完成换届。", "2021年（前年），县科协完成换届。"),
        Wrong("明天（16日）上午，主场活动开幕。", "明天（15日）上午，主场活动开幕。"),
        Wrong("下周一（8月28日）开营。", "下周一（8月21日）开营。"),
        Wrong("昨日8月12日，县科协召开例会。", "昨日8月13日，县科协召开例会。"),
        Wrong("去年5月（2023年5月），基地挂牌。", "去年5月（2022年5月），基地挂牌。"),
    ),
    right=(
        "前年（2021年）和去年（2022年）各建书屋10个，今年（2023年）再建12个。",
        "“去年（2019年）我刚到村里。”他说。",
        "去年（2021—2022学年）开课60节。",
        "昨日（8月13日），县科协发布2024年计划。",
        "今年，2024年度项目申报启动；今年2月，2022年工作总结会召开。",
        "上月（7月）和本月（8月）连续办展。",
        "今年1月（2022年12月底截稿）和2月（2023年1月截稿）分批评审。",
        "以前年度（2020年）结转资金40万元。",
        "本周日（8月20日）闭营，上周五（8月11日）开营。",
        "今年8月10日（农历六月廿四），讲座开讲。",
    ),
)
