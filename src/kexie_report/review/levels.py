"""What the levels are called where they are typed: in settings, word lists, the command line, the formats."""

from __future__ import annotations

from typing import Literal, cast

from kexie_report.draft import Severity

__all__ = ["LEVELS", "LevelName", "level_name"]

LevelName = Literal["error", "warning", "info"]

LEVELS: dict[str, Severity] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "info": Severity.INFO,
}


def level_name(severity: Severity) -> LevelName:
    """Return what is typed for a level.

    >>> level_name(Severity.ERROR)
    'error'
    """
    return cast(LevelName, next(name for name, level in LEVELS.items() if level is severity))
