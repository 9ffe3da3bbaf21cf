"""The commands as the tests walk them, and what of their words is no English."""

from __future__ import annotations

import re

import click

from kexie_report.cli.app import APP
from kexie_report.cli.command import Chinese, Command
from kexie_report.cli.commands import SUMMARIES
from kexie_report.genres import GENRES
from kexie_report.render import FORMATS, SUFFIXES
from kexie_report.render.text import ENCODINGS
from kexie_report.review import Profile
from kexie_report.review.inputs import SUFFIXES as TEXTS
from kexie_report.review.levels import LEVELS
from kexie_report.review.reporters import REPORTERS
from kexie_report.review.settings_file import FILE
from kexie_report.sources import INPUTS

__all__ = ["ALL", "COMMANDS", "arguments_of", "english_in", "options_of"]


def _command(name: str) -> Command:
    with click.Context(APP) as context:
        command = APP.get_command(context, name)
    assert isinstance(command, Command)
    return command


COMMANDS: dict[str, Command] = {name: _command(name) for name in SUMMARIES}
ALL: dict[str, Chinese] = {"": APP, **COMMANDS}


def options_of(command: click.Command) -> list[click.Option]:
    """The options of a command."""
    return [one for one in command.params if isinstance(one, click.Option)]


def arguments_of(command: click.Command) -> list[click.Argument]:
    """What a command takes without an option."""
    return [one for one in command.params if isinstance(one, click.Argument)]


_OPTIONS = {name for command in ALL.values() for option in options_of(command) for name in option.opts}
_NAMES = {
    *{
        "kexie-report",
        *REPORTERS,
        *LEVELS,
        *(profile.value for profile in Profile),
        *TEXTS,
        FILE,
        "pyproject.toml",
        "Word",
        "JSON Schema",
        "CSV",
        "GB/T",
        "Tab",
        "Shell",
        "bash",
        "zsh",
        "fish",
        "--seed N",
    },
    *_OPTIONS,
    *SUMMARIES,
    *(genre.name for genre in GENRES),
    *FORMATS,
    *SUFFIXES,
    *INPUTS,
    *ENCODINGS,
}
_NAMED = re.compile("|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True)))


def english_in(text: str, *typed: str) -> list[str]:
    """The words of Latin letters but for names of ours, of formats and of programs, and what was typed."""
    for words in typed:
        text = text.replace(words, "")
    return re.findall("[A-Za-z]{2,}", _NAMED.sub("", text))
