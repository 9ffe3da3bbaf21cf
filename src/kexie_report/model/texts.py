"""Values that are words: names as the user gave them, and phrases that may hold no figure.

`str(value)` is how Chinese print writes it; the marks are the business of `zh`.
"""

from __future__ import annotations

import re
from abc import ABCMeta, abstractmethod
from collections.abc import Iterable
from functools import cached_property
from typing import Self

import attrs

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.model.origin import Origin, Traced, names_besides_origin

__all__ = [
    "Label",
    "LabelLike",
    "Name",
    "Phrase",
    "Speech",
    "Text",
    "Value",
    "Work",
    "label",
    "labels",
    "phrase",
    "phrases",
    "quoted",
    "speech",
]


class _Abstract(ABCMeta):
    """The class of abstract classes that nothing registers with: `isinstance` need not ask in Python.

    It is asked of every field of every record.
    """

    __instancecheck__ = type.__instancecheck__


# The classes are frozen: only a copy that nobody has seen yet may still be written to.
_set = object.__setattr__


@attrs.frozen
class Value(Traced, metaclass=_Abstract):
    """A leaf of the model: one thing that a sentence can state."""

    @abstractmethod
    def __str__(self) -> str:
        """Return the value as Chinese print writes it."""

    @cached_property
    def printed(self) -> str:
        """The value as Chinese print writes it, written out once."""
        return str(self)

    def at(self, origin: Origin) -> Self:
        """Return the value from another place; as it is right already, nothing is checked again.

        >>> Text("讲座").at(Origin("台账.csv", 7)).origin.line
        7
        """
        made = object.__new__(type(self))
        for name in names_besides_origin(type(self)):
            _set(made, name, getattr(self, name))
        _set(made, "origin", origin)
        return made


@attrs.frozen
class Text(Value):
    """A name or object that the user gave, printed verbatim, never normalised.

    >>> str(Text("科普大篷车跨县区联动"))
    '科普大篷车跨县区联动'
    """

    text: str = attrs.field(validator=attrs.validators.min_len(1))

    def __str__(self) -> str:
        return self.text


@attrs.frozen
class Phrase(Text):
    """A few words that are no name: they may hold no figure and no full stop.

    A figure in running words would have no unit and no record of its own, so it is refused.

    >>> Phrase("培训6次")
    Traceback (most recent call last):
    kexie_report.errors.NumeralError: “培训6次”里写了数字“6”，请写进带量词的数量字段
    """

    text: str = attrs.field(validator=attrs.validators.min_len(1))

    @text.validator
    def _plain(self, _: object, text: str) -> None:
        if figure := re.search(r"[0-9０-９]+", text):
            raise NumeralError(text, f"里写了数字“{figure[0]}”，请写进带量词的数量字段")
        if stop := re.search("[。！？\n]", text):
            raise NumeralError(text, f"里有“{stop[0].strip() or '换行'}”，这里只写词语，不写整句")


@attrs.frozen
class Name(Text):
    """A name that is printed in quotation marks (GB/T 15834-2011 4.8).

    >>> str(Name("科普副校长"))
    '“科普副校长”'
    """

    def __str__(self) -> str:
        return zh.quote(self.text)


@attrs.frozen
class Speech(Name):
    """What somebody said, word for word, closed inside its marks as a sentence (GB/T 15834-2011 4.8.3).

    >>> str(Speech("讲座办到了家门口"))
    '“讲座办到了家门口。”'
    """

    def __str__(self) -> str:
        return zh.quote(self.text if self.text[-1] in "。！？…" else f"{self.text}。")


@attrs.frozen
class Work(Text):
    """A document, book or case that is printed in title marks (GB/T 15834-2011 4.15).

    >>> str(Work("全民科学素质行动实施方案"))
    '《全民科学素质行动实施方案》'
    """

    def __str__(self) -> str:
        return zh.title(self.text)


Label = Text
LabelLike = str | Text


def label(value: LabelLike) -> Label:
    """Return a name as the value that its marks make it: “…” a Name, 《…》 a Work, else a Text.

    >>> label("“科普副校长”"), label("县级“最美职工”")
    (Name(text='科普副校长'), Text(text='县级“最美职工”'))
    """
    if isinstance(value, Text):
        return value
    for kind, (opening, closing) in ((Name, "“”"), (Work, "《》")):
        inner = value[1:-1]
        wrapped = value.startswith(opening) and value.endswith(closing) and len(value) > 2
        if wrapped and opening not in inner and closing not in inner:
            return kind(inner)
    return Text(value)


def phrase(value: LabelLike) -> Label:
    """Return `value` as words that may hold no figure; a Name or Work stays what it is."""
    made = label(value)
    return Phrase(made.text, origin=made.origin) if type(made) is Text else made


def quoted(value: LabelLike) -> Label:
    """Return a theme or slogan, which is printed in quotation marks whether written with them or not.

    >>> quoted("牢记初心使命") == quoted("“牢记初心使命”")
    True
    """
    made = label(value)
    return Name(made.text, origin=made.origin) if type(made) is Text else made


def speech(value: LabelLike) -> Label:
    """Return what somebody said, whether written with quotation marks or not.

    >>> speech("“办得好！”")
    Speech(text='办得好！')
    """
    made = label(value)
    return Speech(made.text.removesuffix("。") or made.text, origin=made.origin)


def labels(values: LabelLike | Iterable[LabelLike]) -> tuple[Label, ...]:
    """Return one or several names as a tuple of values."""
    return tuple(label(value) for value in _several(values))


def phrases(values: LabelLike | Iterable[LabelLike]) -> tuple[Label, ...]:
    """Return one or several phrases as a tuple of values."""
    return tuple(phrase(value) for value in _several(values))


def _several(values: LabelLike | Iterable[LabelLike]) -> Iterable[LabelLike]:
    return (values,) if isinstance(values, str | Text) else values
