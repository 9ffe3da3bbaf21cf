"""What is said once about a field: its Chinese label, and how its value is stated.

The label is at the same time the YAML key, the word in an error message and (later) the
heading of a column.  It stands in the metadata of the attrs field, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar, get_args, get_type_hints

import attrs

__all__ = ["FieldInfo", "computed", "computed_of", "fields_of", "says", "time_fields"]

_KEY = "kexie_report"
Getter = TypeVar("Getter", bound=Callable[..., object])


@attrs.frozen
class FieldInfo:
    """One field of a class of the model.

    `told` is False for what only classifies (a level, an id); `joint` is the word before the last of
    several values, or between any two of them where it begins with a comma or a space; `word` is what a
    true yes-or-no field says in the prose; `counts` names the field beside it that a numbered slogan
    counts; `turn` is when a record that hangs on this one is told (comparisons first, effects last);
    `time` marks what opens the clause as its time.
    """

    label: str
    aliases: tuple[str, ...] = ()
    told: bool = True
    joint: str = "和"
    word: str = ""
    counts: str = ""
    turn: int = 0
    time: bool = False
    name: str = ""
    annotation: object = None
    classes: tuple[type, ...] = ()
    required: bool = False

    def holds(self, *bases: type) -> bool:
        """Whether a value of this field, or a member of it, may be one of `bases`."""
        return any(issubclass(cls, bases) for cls in self.classes)

    @property
    def optional(self) -> bool:
        """Whether the field may hold nothing."""
        return type(None) in get_args(self.annotation)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key under which a user may write this field."""
        return (self.name, self.label, *self.aliases)


def says(
    label: str,
    *aliases: str,
    told: bool = True,
    joint: str = "和",
    word: str = "",
    counts: str = "",
    turn: int = 0,
    time: bool = False,
) -> dict[object, object]:
    """Return the attrs metadata that declares a field of the model.

    >>> says("次数", "场次")["kexie_report"].aliases
    ('场次',)
    """
    return {_KEY: FieldInfo(label, tuple(aliases), told, joint, word, counts, turn, time)}


def computed(label: str, *aliases: str) -> Callable[[Getter], Getter]:
    """Declare, beneath `@property`, what follows from the fields of a class and conditions may ask.

    A label or alias that a field has too means this one where a condition asks it.

    >>> class Grown:
    ...     @property
    ...     @computed("走势")
    ...     def moved(self) -> bool: ...
    >>> [(info.name, info.label) for info in computed_of(Grown)]
    [('moved', '走势')]
    """

    def declared(getter: Getter) -> Getter:
        setattr(getter, _KEY, FieldInfo(label, tuple(aliases), told=False))
        return getter

    return declared


@cache
def computed_of(cls: type) -> tuple[FieldInfo, ...]:
    """Return what is declared to follow from the fields of a class, in the order of the names."""
    getters = {name: getattr(getattr(cls, name), "fget", None) for name in dir(cls)}
    return tuple(
        _named(getattr(getter, _KEY), name, get_type_hints(getter)["return"])
        for name, getter in getters.items()
        if hasattr(getter, _KEY)
    )


def fields_of(cls: type) -> tuple[FieldInfo, ...]:
    """Return the declared fields of an attrs class of the model: its own first, then the inherited."""
    return _fields_of(cls)


@cache
def time_fields(cls: type) -> tuple[FieldInfo, ...]:
    """Return the fields of a class of the model that open a clause as its time."""
    return tuple(info for info in fields_of(cls) if info.time)


@cache
def _fields_of(cls: type) -> tuple[FieldInfo, ...]:
    return tuple(_infos(cls))


def _infos(cls: type) -> list[FieldInfo]:
    hints = get_type_hints(cls)
    own: list[FieldInfo] = []
    shared: list[FieldInfo] = []
    for field in attrs.fields(cls):
        info = field.metadata.get(_KEY)
        if info is None:
            continue
        made = _named(info, field.name, hints[field.name])
        required = field.default is attrs.NOTHING
        (shared if field.inherited else own).append(attrs.evolve(made, required=required))
    return own + shared


def _named(info: FieldInfo, name: str, annotation: object) -> FieldInfo:
    return attrs.evolve(info, name=name, annotation=annotation, classes=_classes(annotation))


def _classes(annotation: object) -> tuple[type, ...]:
    """The classes inside an annotation: `tuple[Effect, ...]` → (Effect,)."""
    inner = [arg for arg in get_args(annotation) if arg is not Ellipsis and arg is not type(None)]
    if inner:
        return tuple(cls for arg in inner for cls in _classes(arg))
    return (annotation,) if isinstance(annotation, type) else ()
