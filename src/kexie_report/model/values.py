"""Values that are figures: exact, frozen, typed; each knows its Origin.

`str(value)` is how Chinese print writes it; the writing itself is the business of `zh`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

import attrs

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, Value, label
from kexie_report.zh import exactness

__all__ = ["Edition", "Money", "Part", "Quantity", "Slogan", "parts", "slogan", "total"]

Exact = int | Decimal | str


def exact(number: Exact) -> Decimal:
    """Return `number` as a Decimal with its written zeros; a float or bool is refused.

    >>> exact("13.50"), exact(25)
    (Decimal('13.50'), Decimal('25'))
    """
    if not isinstance(number, str):
        return exactness.exact(number)
    if not re.fullmatch(r"-?\d+(\.\d+)?", number):
        raise NumeralError(number, "不是阿拉伯数字写的数")
    return Decimal(number)


@attrs.frozen
class Quantity(Value):
    """A count with its measure word: exact number, scale, at most one vague mark (余, 近, 以上 …).

    `number` is the figure as it is written before the scale, so Quantity(50, "场", scale="万",
    mark="余") is 50余万场; written zeros are kept.  `position` is "after_scale" for 122万余元.
    What print does not write so (近 and 余 at once, 余 after a number that is not round) raises
    NumeralError.

    >>> str(Quantity(2800, "人", mark="余")), str(Quantity("13.50", "%"))
    ('2800余人', '13.50%')
    >>> str(Quantity(50, "场", scale="万", mark="余"))
    '50余万场'
    """

    number: Decimal = attrs.field(converter=exact)
    unit: str
    scale: str = attrs.field(default="", kw_only=True)
    mark: str = attrs.field(default="", kw_only=True)
    position: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.unit:
            raise NumeralError(self.number, "缺少量词或单位，例如“次”“人”“篇”")
        if self.number < 0:
            raise NumeralError(f"{self.number}{self.unit}", "是负数，数量不能小于零")
        str(self)

    def __str__(self) -> str:
        return str(self._written)

    @property
    def _written(self) -> zh.ParsedQuantity:
        return zh.ParsedQuantity(self.number, self.scale, self.mark, self.position, self.unit)

    @property
    def value(self) -> Decimal:
        """The number with its scale multiplied in: 1万 → 10000."""
        return self._written.value

    @property
    def bounds(self) -> zh.Bounds:
        """The values that the figure admits: 2800余 lies above 2800 and below 2900 (see `zh.Bounds`)."""
        return self._written.bounds

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Read a quantity as print writes it.

        >>> Quantity.parse("122万余元") == Quantity(122, "元", scale="万", mark="余", position="after_scale")
        True
        """
        found = zh.parse_quantity(text)
        return cls(
            found.number, found.unit, scale=found.scale, mark=found.mark, position=_own_place(found.position)
        )


def _own_place(position: str) -> str:
    """The position where it must be said; after the number is where a mark stands by itself."""
    return "" if position == "after_number" else position


@attrs.frozen
class Money(Quantity):
    """A sum of money in 元.

    >>> str(Money(1, scale="万")), str(Money.parse("122万余元"))
    ('1万元', '122万余元')
    """

    unit: str = attrs.field(default="元", kw_only=True, validator=attrs.validators.in_(("元",)))

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read a sum of money; another unit than 元 is refused."""
        found = Quantity.parse(text)
        if found.unit != "元":
            raise NumeralError(text, f"的单位是“{found.unit}”，金额的单位应是“元”")
        return cls(found.number, scale=found.scale, mark=found.mark, position=found.position)


@attrs.frozen
class Part(Value):
    """One named part of a whole with its quantity: 国家级3个.  A part larger than its whole is no error.

    >>> str(Part.parse("省级15个")), Part.parse("省级15个").quantity.number
    ('省级15个', Decimal('15'))
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    quantity: Quantity = attrs.field(metadata=says("数量"))

    def __str__(self) -> str:
        return f"{self.name}{self.quantity}"

    @classmethod
    def parse(cls, text: str) -> Part:
        """Read a name with a quantity behind it."""
        name = re.match(r"[^0-9]*", text)
        if name is None or not name[0] or name.end() == len(text):
            raise NumeralError(text, "不是“名称加数量”，写法如“省级15个”")
        return cls(name[0], Quantity.parse(text[name.end() :]))


def parts(values: Part | Iterable[Part]) -> tuple[Part, ...]:
    """Return one or several parts as a tuple."""
    return (values,) if isinstance(values, Part) else tuple(values)


def total(quantities: Iterable[Quantity]) -> Quantity | None:
    """Return the sum of quantities of one unit, or None where no truthful sum can be written.

    Exact figures add up; figures that all lie above what is written (余) add up to one that does too.

    >>> str(total([Quantity(3, "次"), Quantity(4, "次")]))
    '7次'
    >>> total([Quantity(3, "次"), Quantity(20, "次", mark="余")]) is None
    True
    """
    parts = tuple(quantities)
    kinds = {(type(part), part.unit, part.mark, part.scale, part.position) for part in parts}
    if len(kinds) != 1 or parts[0].mark not in ("", "余", "多"):
        return None
    return attrs.evolve(parts[0], number=sum((p.number for p in parts), Decimal(0)), origin=None)


@attrs.frozen
class Edition(Value):
    """The ordinal of an edition or session: 第十期, 三届三次.

    >>> str(Edition(10, "期")), str(Edition(3, meeting=3)), str(Edition(347, "期", arabic=True))
    ('第十期', '三届三次', '第347期')
    """

    number: int
    unit: str = "届"
    meeting: int | None = attrs.field(default=None, kw_only=True)
    arabic: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        str(self)

    def __str__(self) -> str:
        if self.meeting is not None:
            return zh.session(self.number, self.meeting)
        return zh.ordinal(self.number, self.unit, style="arabic" if self.arabic else "hanzi")

    @classmethod
    def parse(cls, text: str) -> Edition:
        """Read 第十期, 第347期 or 三届三次.

        >>> Edition.parse("三届三次") == Edition(3, meeting=3)
        True
        """
        if "届" in text and text.endswith("次"):
            term, meeting = zh.parse_session(text)
            return cls(term, meeting=meeting)
        if edition := re.fullmatch(r"第([一二三四五六七八九十百零]+|\d+)([届期次批位名])", text):
            return cls(_ordinal(edition[1]), edition[2], arabic=edition[1].isdecimal())
        raise NumeralError(text, "不是届次，写法如“第十期”“三届三次”")


def _ordinal(text: str) -> int:
    return int(zh.parse_number(text))


@attrs.frozen
class Slogan(Value):
    """A numbered slogan such as “四个坚持”: the numeral counts what stands in the document.

    Written with N ("N个坚持") the numeral is computed; written with a numeral it is the user's
    statement, kept as it is and compared with the count.

    >>> Slogan.parse("N个坚持").said(3), Slogan.parse("四个坚持").said(3)
    ('“三个坚持”', '“四个坚持”')
    """

    tail: str
    stated: int | None = None
    head: str = ""

    def __attrs_post_init__(self) -> None:
        if not self.tail:
            numeral = "N" if self.stated is None else self.stated
            raise NumeralError(f"{self.head}{numeral}", "的数目后面没有要数的词，写法如“N个坚持”“四个坚持”")

    def __str__(self) -> str:
        return self.said(self.stated) if self.stated is not None else zh.quote(f"{self.head}N{self.tail}")

    def said(self, count: int | None) -> str:
        """Return the slogan with the stated numeral, else with `count` in 汉字."""
        number = self.stated if self.stated is not None else count
        return zh.quote(self.head + (self.tail if number is None else zh.count(number, self.tail)))

    @property
    def word(self) -> str:
        """What is counted, without its measure word: 坚持 of N个坚持."""
        return re.sub("^[个大项条]", "", self.tail)

    @classmethod
    def parse(cls, text: str) -> Slogan:
        """Read a slogan that holds N or one 汉字 numeral.

        >>> Slogan.parse("“四新科协”")
        Slogan(tail='新科协', stated=4, head='')
        """
        inner = text.removeprefix("“").removesuffix("”")
        found = re.search("[NＮ]|[一二两三四五六七八九十]+", inner)
        if found is None:
            raise NumeralError(text, "里没有数目，写法如“N个坚持”（自动计数）或“四个坚持”")
        stated = None if found[0] in "NＮ" else _ordinal(found[0].replace("两", "二"))
        return cls(inner[found.end() :], stated, inner[: found.start()])


def slogan(value: Slogan | str) -> Slogan:
    """Return a Slogan from its text, or the Slogan itself."""
    return value if isinstance(value, Slogan) else Slogan.parse(value)
