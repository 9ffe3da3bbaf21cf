"""The files that a command names: a house and reports, with all that is wrong said in one breath."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from os.path import basename
from typing import TypeVar

from kexie_report.cli.progress import Step
from kexie_report.errors import DataError, Trouble
from kexie_report.house.house import House
from kexie_report.model.report import Report
from kexie_report.sources import load
from kexie_report.sources.house import load_style

__all__ = ["kept", "read"]

T = TypeVar("T")


def read(folder: str | None, files: Iterable[str], step: Step) -> tuple[House, list[Report]]:
    """Return the house of a folder and the reports of files; one DataError lists what is wrong with any."""
    troubles: list[Trouble] = []
    houses = kept(partial(_house, folder), troubles)
    reports: list[Report] = []
    for file in files:
        step(f"读入 {basename(file)}")
        reports += kept(partial(load, file), troubles)
    if troubles:
        raise DataError(troubles)
    return houses[0], reports


def _house(folder: str | None) -> House:
    return House() if folder is None else load_style(folder)


def kept(reading: Callable[[], T], troubles: list[Trouble]) -> list[T]:
    """Return what a reading gives, or nothing, with what is wrong added to the troubles."""
    try:
        return [reading()]
    except DataError as error:
        troubles.extend(error.troubles)
        return []
