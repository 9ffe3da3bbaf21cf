"""What a shell offers when the Tab key is pressed; nothing is imported before it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from glob import escape, glob
from os.path import isdir

import click
from click.shell_completion import CompletionItem

__all__ = [
    "Complete",
    "among",
    "files",
    "folders",
    "genres",
    "groups",
    "kinds",
    "outputs",
    "registers",
    "rules",
    "texts",
]

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

# What a shell would take apart or expand: then it lists the files by itself, and quotes them.
_UNSAFE = re.compile(r"[^\w./+@%,=-]")


def among(*words: str) -> Complete:
    """Return what offers these words."""
    return lambda _, __, begun: _offered(((word, "") for word in words), begun)


def files(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Leave it to the shell, which lists files."""
    return [CompletionItem(begun, type="file")]


def folders(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Leave it to the shell, which lists folders."""
    return [CompletionItem(begun, type="dir")]


def genres(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the genres under both of their names."""
    from kexie_report.genres import GENRES

    return _offered(((name, genre.label) for genre in GENRES for name in genre.names), begun)


def kinds(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the kinds of achievements under both of their names."""
    from kexie_report.house.table import STANDARD, kind_names

    return _offered(((name, kind.label) for kind in STANDARD for name in kind_names(kind)), begun)


def registers(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the files that can be read."""
    from kexie_report.sources import INPUTS

    return _ending(INPUTS, context, parameter, begun)


def texts(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the files that can be reviewed."""
    from kexie_report.review.inputs import SUFFIXES

    return _ending(SUFFIXES, context, parameter, begun)


def rules(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the rules of review."""
    from kexie_report.review import RULES

    return _offered(((rule.code, rule.catches) for rule in RULES), begun)


def groups(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the groups of rules under both of their names."""
    from kexie_report.review import Group

    return _offered(((name, "") for group in Group for name in (group.name.lower(), group.value)), begun)


def outputs(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the suffixes that go on with the name of a file."""
    from kexie_report.render import SUFFIXES

    folder, slash, name = begun.rpartition("/")
    stem = f"{folder}{slash}{name.partition('.')[0]}"
    if not name or _UNSAFE.search(begun) or any(map(isdir, _here(begun))):
        return files(context, parameter, begun)
    return _offered(((f"{stem}{suffix}", format) for suffix, format in SUFFIXES.items()), begun)


def _ending(
    suffixes: tuple[str, ...], context: click.Context, parameter: click.Parameter, begun: str
) -> list[CompletionItem]:
    """The files with one of some suffixes; where a name has to be quoted the shell lists them."""
    found = _here(begun)
    if not found or any(isdir(one) or _UNSAFE.search(one) for one in found):
        return files(context, parameter, begun)
    return _offered(((one, "") for one in found if one.lower().endswith(suffixes)), begun)


def _here(begun: str) -> list[str]:
    """The files and folders whose names go on with what was typed."""
    return sorted(glob(f"{escape(begun)}*"))


def _offered(words: Iterable[tuple[str, str]], begun: str) -> list[CompletionItem]:
    """The words, each with what it is, that go on with what was typed."""
    return [CompletionItem(word, help=said or None) for word, said in words if word.startswith(begun)]
