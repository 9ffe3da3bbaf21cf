"""Names of the house: bodies that every report knows, put in where a report names them bare."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import attrs

from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.parties import Organization
from kexie_report.model.report import Report
from kexie_report.model.texts import Value

__all__ = ["introduced"]

T = TypeVar("T", bound=Traced)


def introduced(report: Report, known: tuple[Organization, ...]) -> Report:
    """Return the report with the bodies that the house knows under all of their names.

    What the report itself says of a body wins: only a body that is named and not described is looked up.

    >>> city = Organization("南湖市科协", short="市科协")
    >>> introduced(Report(body="市科协"), (city,)).body == city
    True
    """
    own = {name for one in report.organizations for name in one.names}
    named = {name: body for body in known for name in (body.full, body.short) if name and name not in own}
    return _with_names(report, named) if named else report


def _with_names(whole: T, named: Mapping[str, Organization]) -> T:
    held = {info.name: getattr(whole, info.name) for info in fields_of(type(whole))}
    made = {name: _known(value, named) for name, value in held.items()}
    changed = {name: value for name, value in made.items() if value is not held[name]}
    evolve: Callable[..., T] = attrs.evolve
    return evolve(whole, **changed) if changed else whole


def _known(value: object, named: Mapping[str, Organization]) -> object:
    if isinstance(value, tuple):
        made = tuple(_known(one, named) for one in value)
        return made if any(new is not old for new, old in zip(made, value, strict=True)) else value
    if isinstance(value, Organization):
        bare = value == Organization(value.full)
        return attrs.evolve(named[value.full], origin=value.origin) if bare and value.full in named else value
    return _with_names(value, named) if isinstance(value, Traced) and not isinstance(value, Value) else value
