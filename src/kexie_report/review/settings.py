"""What a body chooses and adds: which rules, how grave, their options, words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import attrs

from kexie_report.draft import Severity
from kexie_report.review.packs import Entry

__all__ = ["DEFAULT", "Option", "Profile", "Settings"]

Option = bool | int | str | tuple[str, ...]


class Profile(StrEnum):
    """For what kind of text the rules are chosen: news, official papers, any text but for errors only."""

    PRESS = "press"
    OFFICIAL = "official"
    MINIMAL = "minimal"


def _frozen(given: Mapping[str, object]) -> Mapping[str, object]:
    return MappingProxyType(dict(given))


@attrs.frozen(eq=False)
class Settings:
    """The rules of a profile, with those of `select` and without those of `ignore`, by code or group.

    `options`, `added` entries and `removed` words stand under the code of their rule.

    >>> from kexie_report.review import review
    >>> review("设有“航模”、“机器人”两处。", settings=Settings(ignore=("punct",)))
    ()
    """

    profile: Profile = Profile.PRESS
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = attrs.field(factory=dict, converter=_frozen)
    options: Mapping[str, Mapping[str, Option]] = attrs.field(factory=dict, converter=_frozen)
    added: Mapping[str, tuple[Entry, ...]] = attrs.field(factory=dict, converter=_frozen)
    removed: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, converter=_frozen)

    def number(self, code: str, option: str, default: int) -> int:
        """Return the whole number that an option of a rule is set to.

        >>> Settings(options={"sentence-length": {"longest": 120}}).number("sentence-length", "longest", 150)
        120
        """
        said = self.options.get(code, {}).get(option, default)
        return said if isinstance(said, int) else default


DEFAULT = Settings()
