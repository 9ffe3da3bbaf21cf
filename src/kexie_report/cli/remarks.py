"""What is to be said of a draft beside the draft: remarks, and what was not told."""

from __future__ import annotations

from collections.abc import Iterable

from kexie_report.cli.console import say
from kexie_report.cli.exits import Exit
from kexie_report.draft import Draft, Remark, Severity, Untold
from kexie_report.model.origin import listed_places

__all__ = ["remarked"]

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def remarked(draft: Draft, limits: Iterable[Remark] = (), *, quiet: bool = False) -> Exit:
    """Say what is to be said of a draft, only the errors where it is to be quiet; return the exit code."""
    for remark in (*draft.remarks, *limits):
        if remark.severity is Severity.ERROR or not quiet:
            say(remark.sentence(), _COLOURS[remark.severity])
    for untold in () if quiet else draft.untold:
        say(_untold(untold), "dim")
    errors = any(remark.severity is Severity.ERROR for remark in draft.remarks)
    return Exit.FINDINGS if errors else Exit.DONE


def _untold(untold: Untold) -> str:
    places = listed_places(untold.fact.origins)
    return f"未写入：{untold.fact.value}，{untold.reason}〔{places or untold.fact.key}〕"
