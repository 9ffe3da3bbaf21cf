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
from kexie_report.model.figures import Written, bounds, read, write
from kexie_report.model.texts import Label, Value, label
from kexie_report.zh import exactness
from kexie_report.zh.marks import words_of

__all__ = ["Edition", "Money", "Part", "Quantity", "Slogan", "editions", "parts", "slogan", "total"]

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


def _own_place(position: str) -> str:
    """The position where it must be said; after the number is where a mark stands by itself."""
    return "" if position == "after_number" else position


@attrs.frozen
class Quantity(Value):
    """A count with its measure word: exact number, scale, at most one mark (余, 近, 以上, 达 …).

    `number` is the figure as it is written before the scale, so Quantity(50, "场", scale="万",
    mark="余") is 50余万场; written zeros are kept.  `position` is "after_scale" for 122万余元.
    With `upper` it is a range whose connecting mark is `mark`, its unit behind both figures where
    `position` is "each"; `hanzi` writes it in 汉字 (九百多家, 三四十人).  `verbatim` is a figure as it
    was printed where print should not write it so; the draft then warns.  What print does not write so
    (近 and 余 at once, 余 after a number that is not round) raises NumeralError.

    >>> str(Quantity(2800, "人", mark="余")), str(Quantity("13.50", "%"))
    ('2800余人', '13.50%')
    >>> str(Quantity(50, "场", scale="万", mark="余")), str(Quantity(2, "个月", mark="至", upper=3))
    ('50余万场', '2至3个月')
    >>> str(Quantity(900, "家", mark="多", hanzi=True)), str(Quantity(30, "人", upper=40, hanzi=True))
    ('九百多家', '三四十人')
    """

    number: Decimal = attrs.field(converter=exact)
    unit: str
    scale: str = attrs.field(default="", kw_only=True)
    mark: str = attrs.field(default="", kw_only=True)
    position: str = attrs.field(default="", converter=_own_place, kw_only=True)
    upper: Decimal | None = attrs.field(
        default=None, converter=attrs.converters.optional(exact), kw_only=True
    )
    hanzi: bool = attrs.field(default=False, kw_only=True)
    verbatim: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.unit:
            self._without_unit()
        if self.number < 0:
            raise NumeralError(f"{self.number}{self.unit}", "是负数，数量不能小于零")
        str(self)

    def _without_unit(self) -> None:
        raise NumeralError(self.number, "缺少量词或单位，例如“次”“人”“篇”")

    def __str__(self) -> str:
        return write(self._parts)

    @property
    def _parts(self) -> Written:
        return Written(**{name: getattr(self, name) for name in Written._fields})

    @property
    def value(self) -> Decimal:
        """The number with its scale multiplied in: 1万 → 10000."""
        return zh.ParsedQuantity(self.number, self.scale, "", "", self.unit).value

    @property
    def bounds(self) -> zh.Bounds:
        """The values that the figure admits: 2800余 lies above 2800 and below 2900 (see `zh.Bounds`)."""
        return bounds(self._parts)

    @property
    def is_exact(self) -> bool:
        """Whether it says one number and nothing vague; 达 is exact.

        >>> Quantity.parse("达300人").is_exact, Quantity.parse("2至3个月").is_exact
        (True, False)
        """
        return self.mark in ("", "达") and self.upper is None and not self.verbatim

    @property
    def leads(self) -> bool:
        """Whether a word stands before the figure that takes the place of a verb: 近10万人, 超30人, 达85%.

        >>> Quantity.parse("超30人").leads, Quantity.parse("30余人").leads
        (True, False)
        """
        return self.mark in words_of("before")

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Read a quantity as print writes it, in the script in which it is written.

        A figure in “” that print would not write so is kept verbatim.

        >>> Quantity.parse("122万余元") == Quantity(122, "元", scale="万", mark="余", position="after_scale")
        True
        >>> str(Quantity.parse("近千人")), str(Quantity.parse("“近8000余份”"))
        ('近千人', '近8000余份')
        """
        return cls(**read(text)._asdict())


@attrs.frozen
class Money(Quantity):
    """A sum of money in 元; with 万 or 亿 the 元 may be left out (3.26亿).

    >>> str(Money(1, scale="万")), str(Money.parse("122万余元"))
    ('1万元', '122万余元')
    """

    unit: str = attrs.field(default="元", kw_only=True, validator=attrs.validators.in_(("元", "")))

    def _without_unit(self) -> None:
        if not self.scale:
            super()._without_unit()

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read a sum of money; another unit than 元 is refused."""
        found = read(text)
        if found.unit not in ("元", ""):
            raise NumeralError(text, f"的单位是“{found.unit}”，金额的单位应是“元”")
        return cls(**found._asdict())


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
    if len({_likeness(part) for part in parts}) != 1 or not _adds_up(parts[0]):
        return None
    whole = sum((part.number for part in parts), Decimal(0))
    return attrs.evolve(parts[0], number=whole, hanzi=parts[0].hanzi and bool(parts[0].mark), origin=None)


def _likeness(part: Quantity) -> tuple[object, ...]:
    """What figures must share to be added up; an exact one may be written in either script."""
    script = part.hanzi if part.mark else None
    return type(part), part.unit, part.mark, part.scale, part.position, script


def _adds_up(part: Quantity) -> bool:
    spelt = part.position == "before_number" or part.upper is not None or part.verbatim
    return part.mark in ("", "余", "多") and not spelt


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


def editions(values: Edition | Iterable[Edition]) -> tuple[Edition, ...]:
    """Return one or several editions as a tuple."""
    return (values,) if isinstance(values, Edition) else tuple(values)


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
