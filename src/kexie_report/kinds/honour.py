"""荣誉: a title received, a nomination, a selection into a team, a prize at a contest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.funding import Funding
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.outlook import Outlook
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.parties import (
    UNITS_AFTER_GROUP,
    UNITS_BEFORE_GROUP,
    Headcount,
    Level,
    Person,
    Result,
    Title,
    groups,
    headcounts,
    level,
    persons,
)
from kexie_report.model.texts import Label, Name, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import Classifying, Wording, each

__all__ = ["KIND", "PRIZE", "RANK", "Honour", "is_prize"]


@attrs.frozen
class Honour(Compared):
    """Who received which title from whom.

    The winner is a count of people (`count`, `group`, with `subject` as their body), a project or
    document (`winner`), named persons (`persons`, closed by 等 and `count`), individuals and collectives
    together (`winners`), or the body itself where nothing of these is given.

    >>> Honour(Title("践行沂蒙精神好干部"), count=Quantity(1, "人")).title.result.value
    '获得'
    """

    title: Title = attrs.field(metadata=says("称号", "荣誉"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数", "数量"))
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("人群", "获奖人群")
    )
    winner: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("获奖对象")
    )
    contest: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("赛事")
    )
    level: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("赛事级别")
    )
    winners: tuple[Headcount, ...] = attrs.field(
        default=(), converter=headcounts, kw_only=True, metadata=says("获奖名额", joint="、")
    )
    persons: tuple[Person, ...] = attrs.field(
        default=(), converter=persons, kw_only=True, metadata=says("获奖人", joint="、")
    )
    streak: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("连续"))
    repeated: bool = attrs.field(default=False, kw_only=True, metadata=says("多次", word="多次"))
    funding: Funding | None = attrs.field(default=None, kw_only=True, metadata=says("资金"))
    outlook: Outlook | None = attrs.field(default=None, kw_only=True, metadata=says("展望", "后续"))


_PERSONS: Mapping[str, frozenset[str] | None] = {
    "[{subject}]{count}": None,
    "[{subject}]{count}{group}": UNITS_BEFORE_GROUP,
    "[{subject}]{group}{count}": UNITS_AFTER_GROUP,
    "[{subject}]{persons}": None,
    "[{subject}]{persons}等{count}[{group}]": None,
}
_OTHERS: Mapping[str, frozenset[str] | None] = {
    "[{subject}]{winners}": None,
    "[{subject}]{winner}": None,
    "": None,
}
_ANYBODY = {**_PERSONS, **_OTHERS}

_STREAK = "[连续{streak}][{repeated}]"
_CONTEST = "在[{level}]{contest}中"
_WHAT = "[{title.year}][{title.edition}][{title.grade}]{title.name}"
_BY = "被[{title.issuer}]"
_ISSUED = "[{title.issuer}]" + _WHAT


def _bare(name: object) -> str:
    return str(name).rstrip("”》")


def is_prize(name: object) -> bool:
    """Return whether a title is a prize, which is won and not become: 获“甲奖”, never 被评为“甲奖”."""
    return _bare(name).endswith(("奖", "奖项", "奖章", "奖牌", "荣誉", "荣誉称号", "名次", "名"))


def _is_rank(name: object) -> bool:
    return not is_prize(name)


_PLACES = (
    *tuple("县市区乡镇村馆所站校园"),
    *("基地", "单位", "企业", "中心", "品牌", "项目", "案例", "社区", "街道", "之家", "阵地"),
)


def _is_place(name: object) -> bool:
    """Whether what holds the title is named or recognised as such: a base, a unit, a county."""
    return _bare(name).endswith(_PLACES)


def _is_borne(name: object) -> bool:
    """Whether it is a name that somebody bears as a title (“标兵”称号); a project is no title."""
    ends = ("项目", "案例", "课题", "成果", "作品", "称号")
    return isinstance(name, Name) and not is_prize(name) and not _bare(name).endswith(ends)


def _is_praise(name: object) -> bool:
    """Whether the name is the commendation itself: 通报表扬."""
    return str(name).endswith(("表扬", "表彰", "嘉奖", "奖励"))


def _is_title(name: object) -> bool:
    return not _is_praise(name)


_NAMED_SO = (
    "“标兵”",
    "“甲奖”",
    "“甲单位”",
    "“甲项目”",
    "“甲课题”",
    "“表扬”",
    "先进",
    "先进单位",
    "表扬",
    "嘉奖",
)
_NAMES = tuple(label(name) for name in _NAMED_SO)
"""Titles of every sort that the criteria tell apart."""

PRIZE = Criterion("是奖项", is_prize, samples=_NAMES)
RANK = Criterion("不是奖项", _is_rank, samples=_NAMES)
_PLACE = Criterion("是单位、基地、项目一类", _is_place, samples=_NAMES)
_BORNE_NAME = Criterion("是带引号的称号", _is_borne, samples=_NAMES)
_PRAISE = Criterion("本身就是表扬、表彰", _is_praise, samples=_NAMES)
_TITLE = Criterion("不是表扬、表彰", _is_title, samples=_NAMES)


Shape = Mapping[str, str]


def _shape(verb: str, adverbial: str = "", object: str = _ISSUED, after: str = "") -> Shape:
    return {"verb": verb, "adverbial": adverbial, "object": object, "complement": after}


def _for(
    result: Result,
    shapes: Iterable[Shape],
    who: Mapping[str, frozenset[str] | None] = _ANYBODY,
    **when: Classifying,
) -> tuple[Wording, ...]:
    """The shapes of a result for each of those who can have it; `when` speaks of the title."""
    titled = {f"title.{name}": wanted for name, wanted in when.items()}
    return several(
        each(
            (shape["verb"],),
            subject=subject,
            adverbial=_STREAK + shape["adverbial"],
            object=shape["object"],
            complement=shape["complement"],
            when={"title.result": result, **titled} | ({"count.unit": units} if units else {}),
        )
        for subject, units in who.items()
        for shape in shapes
    )


_WON = (
    _shape("评为", _BY, _WHAT),
    _shape("评定为", "被{title.issuer}", _WHAT),
    _shape("获评"),
    _shape("评为", _CONTEST + _BY, _WHAT),
    _shape("获评", _CONTEST),
)
_BORNE = (
    _shape("荣获", after="称号"),
    _shape("荣获", _CONTEST, after="称号"),
    _shape("授予", "被{title.issuer}", _WHAT, "称号"),
)
_ELECTED = (_shape("当选", object=_WHAT),)
_NAMED = (_shape("认定为", "被{title.issuer}", _WHAT), _shape("命名为", "被{title.issuer}", _WHAT))
_PRIZE = (
    _shape("获"),
    _shape("获得"),
    _shape("荣获"),
    _shape("授予", "被{title.issuer}", _WHAT),
    *(_shape(verb, _CONTEST, "[{title.issuer}颁发的]" + _WHAT) for verb in ("斩获", "获得", "摘得")),
)
_NOMINATED = (_shape("获得", after="提名"),)
_CANDIDATES: Mapping[str, Mapping[str, frozenset[str] | None]] = {"提名人选": _PERSONS, "提名对象": _OTHERS}
_SHORTLISTED = (_shape("入围"), _shape("成功入围"), _shape("进入", after="入围名单"))
_SELECTED = (_shape("入选"), _shape("成功入选"), _shape("选入", "被"))
_LISTED = tuple(_shape(verb, _BY, _WHAT) for verb in ("列为", "确定为", "选定为"))
_CREATED = (_shape("创建"), _shape("成功创建"), _shape("创成"))
_REVIEWS = {Result.RECHECKED: "复审", Result.CERTIFIED: "认证", Result.ACCEPTED: "验收"}
_PRAISED = (_shape("受到"), _shape("获"), _shape("得到"))
_COMMENDED = (
    _shape("受到", after="表彰"),
    _shape("获", after="表彰"),
    _shape("表彰为", _BY, _WHAT),
)
_SPOKE = (
    _shape("作典型发言", f"在{_ISSUED}上", ""),
    _shape("作了典型发言", f"在{_ISSUED}上", ""),
    _shape("发言", f"作为典型在{_ISSUED}上", ""),
)
_EXCHANGED = tuple(
    _shape(verb, f"在{_ISSUED}上", "") for verb in ("作经验交流", "交流经验做法", "介绍经验做法")
)
_ADOPTED = tuple(_shape(verb, f"被{_ISSUED}", "") for verb in ("采用", "采纳", "选用"))
_INSTRUCTED = (_shape("获"), _shape("得到"), _shape("获得"))

# With the issuer as subject what follows would be understood of the issuer, so nothing may hang on it.
_ALONE: Mapping[str, Classifying] = {"funding": None, "outlook": None, "comparisons": (), "effects": ()}


def _given(who: str, verb: str, after: str, name: Criterion) -> tuple[Wording, ...]:
    """机构授予主体“称号”称号."""
    when = {"title.result": Result.WINNER, "title.name": name, **_ALONE}
    return each((verb,), subject="{title.issuer}", object=f"{who}{_WHAT}", complement=after, when=when)


KIND = Kind(
    record=Honour,
    label="荣誉",
    example={
        "称号.名称": "“优秀科普项目”",
        "称号.授予单位": "市科协",
        "获奖对象": "“流动科技馆”项目",
        "日期": "2023-07-31",
        "板块": "强基固本",
    },
    brief=frozenset({"title.name", "winner", "count", "group"}),
    topic_said=True,
    wordings=several(
        (
            _for(Result.WINNER, _WON, name=RANK),
            _for(Result.WINNER, _BORNE, name=_BORNE_NAME),
            _for(Result.WINNER, _ELECTED, _PERSONS, name=RANK),
            _for(Result.WINNER, _NAMED, _OTHERS, name=_PLACE),
            _for(Result.WINNER, _PRIZE, name=PRIZE),
            _for(Result.NOMINEE, _NOMINATED),
            *(
                _for(
                    Result.NOMINEE, tuple(_shape(verb, "被", after=role) for verb in ("列为", "确定为")), who
                )
                for role, who in _CANDIDATES.items()
            ),
            _for(Result.SHORTLISTED, _SHORTLISTED),
            _for(Result.SELECTED, _SELECTED),
            _for(Result.LISTED, _LISTED),
            _for(Result.CREATED, _CREATED),
            *(
                _for(
                    result,
                    tuple(_shape(verb, after=done) for verb in ("通过", "顺利通过", "成功通过")),
                )
                for result, done in _REVIEWS.items()
            ),
            _for(Result.COMMENDED, _PRAISED, name=_PRAISE),
            _for(Result.COMMENDED, (_shape("{title.name}", "被{title.issuer}", ""),), name=_PRAISE),
            _for(Result.COMMENDED, _COMMENDED, name=_TITLE),
            _for(Result.SPEECH, _SPOKE),
            _for(Result.EXCHANGE, _EXCHANGED),
            _for(Result.ADOPTED, _ADOPTED),
            _for(Result.INSTRUCTED, _INSTRUCTED),
            # Last, so that who is named again (其中甲项目) is the winner.
            *(
                _given(who, "授予", after, name)
                for who in ("{winner}", "{persons}")
                for after, name in (("称号", _BORNE_NAME), ("", PRIZE))
            ),
        )
    ),
)
