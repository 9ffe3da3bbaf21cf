"""授予: titles that the body itself gave; never to be told as titles received."""

from __future__ import annotations

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Conferral"]


@attrs.frozen
class Conferral(Compared):
    """A title given and to how many.

    >>> Conferral("“最美科技工作者”", count=Quantity(15, "名")).title
    Name(text='最美科技工作者')
    """

    title: Label = attrs.field(converter=label, metadata=says("称号"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数", "数量"))


KIND = Kind(
    record=Conferral,
    label="授予",
    wordings=several((each(("评选出", "选树", "评选产生"), object="[{count}]{title}"),)),
)
