"""weekday-mismatch: a weekday beside a date on which it does not fall."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import weekday

_DAYS = "一二三四五六日天"
_NAME = re.compile(f"(?:星期|礼拜|周)([{_DAYS}])(?![{_DAYS}]?[期次天个年届场轮])")
_BEFORE = re.compile(
    r"(?:上午|下午|晚上|早上|中午|晚|早)?(?:[0-9]{1,2}(?:[:：][0-9]{2}|[时点]))?"
    r"[ ，,]?[（(]?(?:每年的|即|也就是|正值|适逢|是|为|本|这个|这|上|下|当[天日])?"
    "(?:农历[^，。（）()]{2,6}[，、])?$"
)
_AFTER = re.compile(r"(?:上午|下午|晚上|早上|晚)?(?:[（(]|，?即|[，、]?)(?:公历|[0-9]{4}年)?")
_SHARED = re.compile(rf"[（(](?:星期|周)([{_DAYS}])(?:[、和至—-]|到)(?:星期|周)?([{_DAYS}])[）)]")
_GOES_ON = re.compile(r"[^\u4e00-\u9fff]|[上下早晚中凌至到起开举在将的清傍和或（(]|\Z")
_ANOTHER = re.compile(f"(?:[、和及与至—～-]|到)(?:星期|礼拜|周)?[{_DAYS}](?![{_DAYS}])")
_NEAR, _AHEAD = 24, 16


def _check(document: Document) -> Iterator[Hit]:
    for found in _NAME.finditer(document.bare):
        one = _date_of(document, *found.span())
        if one is None or _is_surname(document.bare, found):
            continue
        days = one.days()
        named = _number(found[1])
        if days and all(day.weekday() != named for day in days):
            yield _hit(document, *found.span(), days[0])


def _is_surname(text: str, found: re.Match[str]) -> bool:
    """Whether 周一 may begin a person's name (周一凡): a word follows it, and no bracket stands before it."""
    loose = found[0][0] == "周" and text[found.start() - 1 : found.start()] not in {"（", "(", "日", " "}
    return loose and not _GOES_ON.match(text, found.end())


def _number(said: str) -> int:
    return min(_DAYS.index(said), 6)


def _hit(document: Document, start: int, end: int, day: datetime.date) -> Hit:
    said = document.text[start : end - 1]
    right = said + weekday(day)[-1]
    evidence = f"{day.year}年{day.month}月{day.day}日是{right}"
    return Hit(start, end, "星期与日期不符", (right,), evidence=evidence)


def _date_of(document: Document, start: int, end: int) -> Mention | None:
    """The date that the weekday says more of: that before it, or that in brackets after it."""
    before = document.dates.between(max(0, start - _NEAR), start)
    if before and (shared := _of_two(document, before, start)):
        return shared
    if _ANOTHER.match(document.bare, end):
        return None
    if before and before[-1].day and _BEFORE.fullmatch(document.bare, before[-1].end, start):
        return before[-1]
    after = document.dates.between(end, end + _AHEAD)
    if after and after[0].day and _AFTER.fullmatch(document.bare, end, after[0].start):
        return _behind(document, start, after)
    return None


def _behind(document: Document, start: int, after: tuple[Mention, ...]) -> Mention | None:
    """The date in brackets behind: the last one, where the weekday is the last of several."""
    before = document.bare[start - 1 : start]
    if before in tuple("每逢"):
        return None
    if before not in tuple("、和及与至到—～-"):
        return None if _another_follows(document, after[0]) else after[0]
    closing = document.bare.find("）", after[0].end, after[0].end + _AHEAD)
    inside = [one for one in after if one.start < closing]
    return inside[-1] if len(inside) > 1 else None


def _of_two(document: Document, before: tuple[Mention, ...], start: int) -> Mention | None:
    """The date of one of two weekdays that stand together: 11月18日、19日（周六、周日）."""
    opening = document.bare.rfind("（", max(0, start - 5), start)
    pair = _SHARED.match(document.bare, opening) if opening >= 0 else None
    if pair is None or len(before) < 2 or before[-1].end != opening:
        return None
    return before[-2] if start <= pair.start(1) else before[-1]


def _another_follows(document: Document, one: Mention) -> bool:
    """Whether the date has a weekday of its own behind it."""
    return bool(_NAME.match(document.bare, one.end + 1)) or bool(_NAME.match(document.bare, one.end))


RULE = Rule(
    code="weekday-mismatch",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="星期几与日期对不上",
    authority=Authority(Standard.CALENDAR),
    check=_check,
    wrong=(
        Wrong("活动定于2024年5月30日（星期三）举行。", "活动定于2024年5月30日（星期四）举行。"),
        Wrong("2023年9月17日，星期六，科普日主场活动开幕。", "2023年9月17日，星期日，科普日主场活动开幕。"),
        Wrong("2024年6月12日下午（周四），专家组到校评审。", "2024年6月12日下午（周三），专家组到校评审。"),
        Wrong(
            "2024年3月召开筹备会，3月16日、17日（周五、周日）正式开赛。",
            "2024年3月召开筹备会，3月16日、17日（周六、周日）正式开赛。",
        ),
        Wrong("报告会安排在周二（2023年10月12日）下午。", "报告会安排在周四（2023年10月12日）下午。"),
        Wrong(
            "时间：2023年7月10日（星期一）至14日（星期六）。",
            "时间：2023年7月10日（星期一）至14日（星期五）。",
        ),
        Wrong(
            "关于开展义诊的通知\n现定于8月9日（星期五）到东山村义诊。\n梧岭县科协\n2023年8月1日",
            "关于开展义诊的通知\n现定于8月9日（星期三）到东山村义诊。\n梧岭县科协\n2023年8月1日",
        ),
        Wrong("2024-04-24（星期二）航天日展览", "2024-04-24（星期三）航天日展览"),
    ),
    right=(
        "讲座定于10月12日（星期三）开讲。",
        "2023年7月8日（星期六）至9日（星期日），夏令营举行。",
        "2023年10月1日开馆，每周一闭馆，周二至周日开放。",
        "2024年5月18日、19日（周六、周日）连续开放。",
        "2023年11月18日，周一凡老师作报告。",
        "2023年12月20日发出通知，2024年1月6日（周六）开赛。",
        "2023年12月20日发出通知，1月6日（周六）开赛。",
        "周一至周五（2023年10月9日至13日）上课，周六、周日（2023年10月14日、15日）实践。",
        "2023年10月14日、15日、16日（周六、周日、周一）连展，10月14日至15日，周六、周日开放。",
        "每周三（2023年10月12日起）开课。",
        "2024年6月3日起，周三、周五下午开课。",
    ),
)
