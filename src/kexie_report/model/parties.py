"""Who and where: organisations, persons, groups, places, levels, and the titles that they receive."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

import attrs

from kexie_report.errors import NumeralError, UnknownNameError
from kexie_report.model.fields import says
from kexie_report.model.origin import Traced
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, LabelLike, Text, Value, label, labels, phrases
from kexie_report.model.values import Edition, Part, Quantity

__all__ = [
    "UNITS_AFTER_GROUP",
    "UNITS_BEFORE_GROUP",
    "Bound",
    "Group",
    "Headcount",
    "Level",
    "Organization",
    "OrganizationLike",
    "Person",
    "Place",
    "Result",
    "Tier",
    "Title",
    "groups",
    "headcounts",
    "level",
    "organization",
    "organizations",
    "person",
    "persons",
    "places",
]


class Tier(StrEnum):
    """The administrative tiers of China, from the highest."""

    NATIONAL = "国家"
    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"
    TOWNSHIP = "乡镇"
    VILLAGE = "村"

    @property
    def place(self) -> int:
        """Its place from the highest, which is 0."""
        return tuple(Tier).index(self)


class Bound(StrEnum):
    """A level as a bound: 市级以上 includes 市级 (民法典 1259)."""

    EXACT = ""
    AT_LEAST = "以上"
    AT_MOST = "以下"


@attrs.frozen
class Level(Value):
    """A tier as print writes it, or a bound on it.

    >>> str(Level("市", "以上")), str(Level.parse("国家级"))
    ('市级以上', '国家级')
    """

    tier: Tier = attrs.field(converter=Tier)
    bound: Bound = attrs.field(default=Bound.EXACT, converter=Bound)

    def __str__(self) -> str:
        return f"{self.tier}级{self.bound}"

    @classmethod
    def parse(cls, text: str) -> Level:
        """Read 市, 市级 or 市级以上; another word is refused with the words that are known."""
        bound = next((b for b in (Bound.AT_LEAST, Bound.AT_MOST) if text.endswith(b)), Bound.EXACT)
        name = text.removesuffix(bound).removesuffix("级")
        if name not in list(Tier):
            raise UnknownNameError("级别", text, [f"{tier}级" for tier in Tier])
        return cls(name, bound)


def level(value: Level | str) -> Level:
    """Return a Level from its text, or the Level itself."""
    return value if isinstance(value, Level) else Level.parse(value)


@attrs.frozen
class Organization(Value):
    """A body with the names by which a text may call it.

    `full` is said first, `third_name` (该县) or `short` (else `full`) afterwards; `self_name` (我会,
    我县) replaces all of them in genres that speak in the first person.

    >>> str(Organization("青河县科协", short="县科协"))
    '青河县科协'
    """

    full: str = attrs.field(validator=attrs.validators.min_len(1), metadata=says("全称", "名称"))
    short: str = attrs.field(default="", kw_only=True, metadata=says("简称"))
    self_name: str = attrs.field(default="", kw_only=True, metadata=says("自称"))
    third_name: str = attrs.field(default="", kw_only=True, metadata=says("他称"))
    level: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("级别")
    )

    def __str__(self) -> str:
        return self.full

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which a report may refer to this body."""
        return tuple(name for name in (self.full, self.short, self.self_name, self.third_name) if name)


OrganizationLike = Organization | str


def organization(value: OrganizationLike) -> Organization:
    """Return an Organization from its full name, or the Organization itself."""
    return value if isinstance(value, Organization) else Organization(value)


def organizations(values: OrganizationLike | Iterable[OrganizationLike]) -> tuple[Organization, ...]:
    """Return one or several organisations as a tuple."""
    several = (values,) if isinstance(values, str | Organization) else values
    return tuple(organization(value) for value in several)


@attrs.frozen
class Person(Value):
    """A person, named after the titles: 县科协主席张三 (an invented name).

    >>> str(Person("张三", titles=("县委常委", "组织部部长")))
    '县委常委、组织部部长张三'
    """

    name: str = attrs.field(validator=attrs.validators.min_len(1), metadata=says("姓名"))
    titles: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("职务")
    )

    def __str__(self) -> str:
        return "、".join(str(title) for title in self.titles) + self.name


def person(value: Person | str) -> Person:
    """Return a Person from the bare name, or the Person itself."""
    return value if isinstance(value, Person) else Person(value)


def persons(values: Person | str | Iterable[Person | str]) -> tuple[Person, ...]:
    """Return one or several persons as a tuple."""
    several = (values,) if isinstance(values, str | Person) else values
    return tuple(person(value) for value in several)


@attrs.frozen
class Group(Text):
    """People as a kind: 中小学生, 科技工作者.

    >>> str(Group("中小学生"))
    '中小学生'
    """


@attrs.frozen
class Place(Text):
    """A place, or a kind of place: 黄花塘新四军军部纪念馆, 部分乡镇.

    >>> str(Place("农业园区"))
    '农业园区'
    """


def groups(values: LabelLike | Iterable[LabelLike]) -> tuple[Label, ...]:
    """Return one or several groups of people as a tuple."""
    return tuple(_as(Group, value) for value in labels(values))


def places(values: LabelLike | Iterable[LabelLike]) -> tuple[Label, ...]:
    """Return one or several places as a tuple."""
    return tuple(_as(Place, value) for value in labels(values))


def _as(kind: type[Text], value: Label) -> Label:
    return kind(value.text, origin=value.origin) if type(value) is Text else value


UNITS_BEFORE_GROUP = frozenset({"名", "位", "个", "对", "户", "家"})
"""Measure words that stand before the group they count: 3名教师."""

UNITS_AFTER_GROUP = frozenset({"人", "人次"})
"""Measure words that need the group before them: 教师3人."""


def _group(value: LabelLike) -> Label:
    return _as(Group, label(value))


_BEFORE = "".join(sorted(UNITS_BEFORE_GROUP))
_COUNTED_FIRST = re.compile(rf"([0-9][^{_BEFORE}]*[{_BEFORE}])([^0-9]+)")


@attrs.frozen
class Headcount(Value):
    """People or bodies of one kind with their number, each side as its measure word wants it.

    >>> str(Headcount("科技工作者", Quantity(120, "人"))), str(Headcount("集体", Quantity(3, "个")))
    ('科技工作者120人', '3个集体')
    """

    group: Label = attrs.field(converter=_group, metadata=says("人群", "名称"))
    quantity: Quantity = attrs.field(metadata=says("数量", "人数"))

    def __str__(self) -> str:
        if self.quantity.unit in UNITS_BEFORE_GROUP:
            return f"{self.quantity}{self.group}"
        return f"{self.group}{self.quantity}"

    @classmethod
    def parse(cls, text: str) -> Headcount:
        """Read 3个集体 or 科技工作者120人.

        >>> Headcount.parse("3个集体") == Headcount.parse("集体3个")
        True
        """
        if first := _COUNTED_FIRST.fullmatch(text):
            return cls(first[2], Quantity.parse(first[1]))
        try:
            part = Part.parse(text)
        except NumeralError:
            raise NumeralError(text, "不是“人群加人数”，写法如“科技工作者120人”“3个集体”") from None
        return cls(part.name, part.quantity)


def headcounts(values: Headcount | Iterable[Headcount]) -> tuple[Headcount, ...]:
    """Return one or several headcounts as a tuple."""
    return (values,) if isinstance(values, Headcount) else tuple(values)


class Result(StrEnum):
    """What became of an honour; a nominee is no winner, a selected one no titleholder."""

    WINNER = "获得"
    NOMINEE = "提名"
    SHORTLISTED = "入围"
    SELECTED = "入选"
    LISTED = "列为"
    CREATED = "创建"
    RECHECKED = "复审"
    CERTIFIED = "认证"
    ACCEPTED = "验收"
    COMMENDED = "表彰"
    SPEECH = "典型发言"
    EXCHANGE = "经验交流"
    ADOPTED = "采用"
    INSTRUCTED = "批示"


@attrs.frozen
class Title(Traced):
    """An honour as it was given: its name verbatim, who gave it, and with what result.

    `year`, `edition` and `grade` are said before the name (2023年度国家级“…”); `level` only classifies.
    Where nothing was won the name is what the result speaks of: the meeting of a 典型发言, the journal
    that took a text up (采用), the commendation (通报表扬) or the instruction (肯定性批示) itself.

    >>> Title("“最美职工”", result="提名").result
    <Result.NOMINEE: '提名'>
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    issuer: Organization | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(organization),
        kw_only=True,
        metadata=says("授予单位", "评选单位"),
    )
    grade: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("称号级别")
    )
    level: Level | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(level),
        kw_only=True,
        metadata=says("级别", told=False),
    )
    year: Period | None = attrs.field(
        default=None, converter=attrs.converters.optional(period), kw_only=True, metadata=says("年度")
    )
    edition: Edition | None = attrs.field(default=None, kw_only=True, metadata=says("届次"))
    result: Result = attrs.field(
        default=Result.WINNER, converter=Result, kw_only=True, metadata=says("结果", told=False)
    )
