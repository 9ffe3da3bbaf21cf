"""What a review is made of: texts, settings, a baseline, with all that is wrong said in one breath."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import attrs

from kexie_report.cli.reading import kept
from kexie_report.errors import DataError, Trouble
from kexie_report.review import Baseline, Profile, Settings, load_baseline, load_settings
from kexie_report.review.inputs import MAX_BYTES, Source, load_source, source_of
from kexie_report.review.settings_file import find_settings

__all__ = ["STDIN", "chosen", "sources_of"]

STDIN = "-"
"""What stands for the standard input."""


def chosen(
    config: str | None, profile: str | None, baseline: str | None, *, new: bool
) -> tuple[Settings, Baseline | None]:
    """Return the settings and the baseline; one DataError lists what is wrong with either.

    Without `config` the settings are those of the folder or of one above it; a `new` baseline may be missing.
    """
    troubles: list[Trouble] = []
    settings = kept(partial(_settings, config), troubles)
    known = [] if baseline is None else kept(partial(_baseline, baseline, new), troubles)
    if troubles:
        raise DataError(troubles)
    own = settings[0]
    wanted = own if profile is None else attrs.evolve(own, profile=Profile(profile))
    return wanted, known[0] if known else None


def _settings(config: str | None) -> Settings:
    file = find_settings(".") if config is None else config
    return Settings() if file is None else load_settings(file)


def _baseline(path: str, new: bool) -> Baseline:
    return Baseline(Path(path)) if new and not Path(path).exists() else load_baseline(path)


def sources_of(files: Iterable[str], stdin_name: str) -> dict[str, Source]:
    """Return the texts of some files by what was typed; one DataError lists what is wrong with any."""
    troubles: list[Trouble] = []
    sources: dict[str, Source] = {}
    for file in dict.fromkeys(files):
        sources.update((file, one) for one in kept(partial(_source, file, stdin_name), troubles))
    if troubles:
        raise DataError(troubles)
    return sources


def _source(file: str, stdin_name: str) -> Source:
    if file == STDIN:
        return source_of(sys.stdin.buffer.read(MAX_BYTES + 1), stdin_name)
    return load_source(file)
