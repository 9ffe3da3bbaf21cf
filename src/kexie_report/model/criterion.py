"""A test that a value must pass, under words that say what it tests; and how frozen values travel."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType
from typing import TypeVar

import attrs

__all__ = ["Criterion", "travelling"]

T = TypeVar("T")


@attrs.frozen
class Criterion:
    """What a field must pass where its value is no choice: a name must be one that is 召开.

    `label` says in Chinese what is tested; `given` is handed to `passes` after the value.  `samples` are
    values of the field, some that pass and some that do not: with those of the other criteria of the
    field they stand for every value that there can be.  Criteria are equal that test the same.

    >>> Criterion("以“奖”结尾", str.endswith, ("奖",), samples=("甲奖", "甲"))("科技进步奖")
    True
    """

    label: str
    passes: Callable[..., bool] = attrs.field(repr=False)
    given: tuple[Hashable, ...] = attrs.field(default=(), repr=False)
    samples: tuple[object, ...] = attrs.field(kw_only=True, eq=False, repr=False)

    def __call__(self, value: object) -> bool:
        """Return whether `value` passes."""
        return self.passes(value, *self.given)


def travelling(value: attrs.AttrsInstance) -> tuple[object, ...]:
    """Return what pickle needs to make `value` anew from its fields: a read-only mapping cannot travel.

    >>> travelling(Criterion("甲", str.isalpha, samples=()))[1][1]["label"]
    '甲'
    """
    cls = type(value)
    fields = {field.alias: getattr(value, field.name) for field in attrs.fields(cls) if field.init}
    return _made, (cls, {name: _plain(held) for name, held in fields.items()})


def _plain(held: object) -> object:
    return dict(held) if isinstance(held, MappingProxyType) else held


def _made(cls: Callable[..., T], fields: Mapping[str, object]) -> T:
    return cls(**fields)
