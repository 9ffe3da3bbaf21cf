"""The page of an office as data: GB/T 9704-2012 is the preset, and an office's own page is made from it."""

from __future__ import annotations

from typing import Any

import attrs
from attrs.validators import deep_iterable, ge, instance_of, optional

__all__ = ["GBT9704", "Face", "PageProfile"]

_POINTS_OF_MM = 72 / 25.4


def _positive(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, int | float) or value <= 0:
        raise ValueError(f"版面的{attribute.name}应是大于0的数，不是{value!r}")


@attrs.frozen
class Face:
    """A font by the name that Word shows, its size in points (三号 is 16), and whether it is bold.

    >>> Face("仿宋_GB2312", 16)
    Face(font='仿宋_GB2312', size=16, bold=False)
    """

    font: str = attrs.field(validator=instance_of(str))
    size: float = attrs.field(validator=_positive)
    bold: bool = attrs.field(default=False, validator=instance_of(bool))


@attrs.frozen(kw_only=True)
class PageProfile:
    """Paper and margins in millimetres, line pitch and character spacing in points, fonts by what they set.

    `headings` are the faces of the levels 一、（一）1.（1）; `digits` is the font of digits and Latin letters
    where it is not the font around them.  `indent`, `signature_inset`, `date_shift` and `number_inset` are
    counted in characters: of the first line, of what signs the text, of the date under it, of page numbers.
    A variant is made with `attrs.evolve`; a length that is not positive, or margins that
    leave no place, raise a ValueError.

    >>> import attrs
    >>> GBT9704.lines, GBT9704.characters
    (22, 28)
    >>> attrs.evolve(GBT9704, pitch=30).lines
    21
    """

    width: float = attrs.field(default=210, validator=_positive)
    height: float = attrs.field(default=297, validator=_positive)
    top: float = attrs.field(default=37, validator=_positive)
    bottom: float = attrs.field(default=35, validator=_positive)
    left: float = attrs.field(default=28, validator=_positive)
    right: float = attrs.field(default=26, validator=_positive)
    pitch: float = attrs.field(default=28.95, validator=_positive)
    spacing: float = attrs.field(default=-0.25, validator=instance_of((int, float)))
    title: Face = Face("方正小标宋简体", 22)
    headings: tuple[Face, Face, Face, Face] = attrs.field(
        default=(
            Face("黑体", 16),
            Face("楷体_GB2312", 16),
            Face("仿宋_GB2312", 16),
            Face("仿宋_GB2312", 16),
        ),
        validator=deep_iterable(instance_of(Face), instance_of(tuple)),
    )
    body: Face = Face("仿宋_GB2312", 16)
    number: Face = Face("宋体", 14)
    digits: str | None = attrs.field(default=None, validator=optional(instance_of(str)))
    indent: int = attrs.field(default=2, validator=ge(0))
    signature_inset: int = attrs.field(default=2, validator=ge(0))
    date_shift: int = attrs.field(default=2, validator=ge(0))
    number_gap: float = attrs.field(default=7, validator=_positive)
    number_inset: int = attrs.field(default=1, validator=ge(0))

    def __attrs_post_init__(self) -> None:
        if min(self.height - self.top - self.bottom, self.width - self.left - self.right) <= 0:
            raise ValueError("版心没有地方了：页边距加起来不小于纸的大小")

    @property
    def lines(self) -> int:
        """How many lines a page holds."""
        return int((self.height - self.top - self.bottom) * _POINTS_OF_MM / self.pitch)

    @property
    def characters(self) -> int:
        """How many characters a full row of the body holds."""
        return int((self.width - self.left - self.right) * _POINTS_OF_MM / (self.body.size + self.spacing))

    @property
    def footer(self) -> float:
        """How far above the edge of the paper the line of the page number ends, in millimetres."""
        return max(self.bottom - self.number_gap - self.number.size / _POINTS_OF_MM, 0)

    @property
    def fonts(self) -> tuple[str, ...]:
        """Every font that the page asks for, each once."""
        faces = (self.title, self.body, *self.headings, self.number)
        return tuple(dict.fromkeys((*(face.font for face in faces), *filter(None, (self.digits,)))))


GBT9704 = PageProfile()
"""GB/T 9704-2012 5 to 7: A4, 37/35/28/26 mm, 22 lines of 28 characters, 三号仿宋, 二号小标宋.

The standard's own pitch gives the last line no gap below it; Word gives it one, so that 22 lines need
28.95 points each, and 28 characters of 16 points need 0.25 point less each.
"""
