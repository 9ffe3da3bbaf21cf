"""The settings of a body, read from its file: `kexie-review.toml`, or a table of `pyproject.toml`."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from kexie_report.draft import Severity
from kexie_report.errors import DataError, reason_of, unknown
from kexie_report.review.engine import names_of
from kexie_report.review.levels import LEVELS
from kexie_report.review.packs import Entry
from kexie_report.review.packs.own import own_entries, removed_words
from kexie_report.review.rules import RULES
from kexie_report.review.settings import DEFAULT, Option, Profile, Settings
from kexie_report.review.suppression import NOTICES
from kexie_report.review.trouble import Mistake

__all__ = ["FILE", "find_settings", "load_settings"]

FILE = "kexie-review.toml"
"""The name of a file of settings; a pyproject.toml holds them in a table."""

_PROJECT, _TABLE = "pyproject.toml", "tool.kexie_report.review"
_MAX_BYTES = 1024 * 1024
_OFF = "off"
_KEYS = ("profile", "select", "ignore", "severity", "options", "packs", "remove")


def load_settings(path: str | os.PathLike[str]) -> Settings:
    """Return the settings that a file holds: a `pyproject.toml`, or a file of its own.

    Raises one DataError with all that is wrong with the file and with the word lists that it names.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / FILE
    ...     written = file.write_text('profile = "official"\\nignore = "stray-space"', encoding="utf-8")
    ...     settings = load_settings(file)
    >>> settings.profile.value, settings.ignore
    ('official', ('stray-space',))
    """
    file = Path(path)
    given = read_toml(file, str(path))
    prefix = ""
    if file.name == _PROJECT:
        prefix = f"{_TABLE}."
        for key in _TABLE.split("."):
            inner = given.get(key, {})
            given = inner if isinstance(inner, dict) else {}
    reader = _Reader(str(path), prefix, file.parent)
    settings = reader.settings(given)
    if reader.mistakes:
        raise DataError(reader.mistakes)
    return settings


def find_settings(folder: str | os.PathLike[str]) -> Path | None:
    """Return the file of settings of a folder, or of the nearest folder above it that has one."""
    for above in (Path(folder).resolve(), *Path(folder).resolve().parents):
        if (above / FILE).is_file():
            return above / FILE
        project = above / _PROJECT
        if project.is_file() and f"[{_TABLE}" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def read_toml(file: Path, name: str) -> dict[str, object]:
    """Return what a TOML file holds; raises a DataError where it cannot be read."""
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise DataError([Mistake(name, f"文件超过{_MAX_BYTES // 2**20}MB")])
        text = file.read_text(encoding="utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        raise DataError([Mistake(name, f"文件打不开（{reason_of(error)}）")]) from None
    except UnicodeDecodeError:
        raise DataError([Mistake(name, "不是UTF-8编码，请另存为UTF-8")]) from None
    except RecursionError:
        raise DataError([Mistake(name, "括号嵌套过深")]) from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line ([0-9]+)", str(error))
        line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
        shown = text.split("\n")[line - 1].strip()
        raise DataError([Mistake(name, f"这一行不合TOML写法：“{shown}”", f"第{line}行")]) from None


class _Reader:
    """Reads the keys of a file, and keeps what is wrong with each."""

    def __init__(self, name: str, prefix: str, folder: Path) -> None:
        self.name, self.prefix, self.folder = name, prefix, folder
        self.mistakes: list[Mistake] = []

    def settings(self, given: Mapping[str, object]) -> Settings:
        for key in given:
            if key not in _KEYS:
                self._wrong(key, unknown(key, _KEYS, _KEYS))
        severities, off = self._severities(self._table(given, "severity"))
        return Settings(
            profile=self._profile(given.get("profile", DEFAULT.profile.value)),
            select=self._names(given, "select"),
            ignore=(*self._names(given, "ignore"), *off),
            severities=severities,
            options=self._options(self._table(given, "options")),
            added=self._packs(given),
            removed=self._removed(self._table(given, "remove")),
        )

    def _wrong(self, key: str, said: str) -> None:
        self.mistakes.append(Mistake(self.name, said, f"{self.prefix}{key}"))

    def _profile(self, given: object) -> Profile:
        names = [profile.value for profile in Profile]
        if given not in names:
            self._wrong("profile", unknown(str(given), names, names, "没有“{}”这种用途"))
            return DEFAULT.profile
        return Profile(given)

    def _table(self, given: Mapping[str, object], key: str) -> Mapping[str, object]:
        table = given.get(key, {})
        if not isinstance(table, dict):
            self._wrong(key, "应是一组“规则 = 内容”")
            return {}
        return table

    def _texts(self, given: object, key: str) -> tuple[str, ...]:
        """A text or a list of texts."""
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, list) or not all(isinstance(one, str) and one for one in listed):
            self._wrong(key, "应是文字，或一列文字")
            return ()
        return tuple(listed)

    def _names(self, given: Mapping[str, object], key: str) -> tuple[str, ...]:
        """Codes of rules and names of groups."""
        names = self._texts(given.get(key, []), key)
        known = {*NOTICES, *(name for rule in RULES for name in names_of(rule))}
        for name in names:
            self._known(key, name, known)
        return names

    def _known(self, key: str, name: str, known: Iterable[str]) -> bool:
        """Whether there is a rule of that name; says so where there is none."""
        known = tuple(known)
        if name not in known:
            # There are too many rules to list them: only what was meant is said.
            said = unknown(name, ("kexie-report rules列出的规则",), sorted(known), "没有“{}”这条规则")
            self._wrong(key, said)
        return name in known

    def _severities(self, table: Mapping[str, object]) -> tuple[dict[str, Severity], tuple[str, ...]]:
        known = {*NOTICES, *(rule.code for rule in RULES)}
        levels = (*LEVELS, _OFF)
        severities: dict[str, Severity] = {}
        off: list[str] = []
        for code, level in table.items():
            key = f"severity.{code}"
            if not self._known(key, code, known):
                continue
            if level == _OFF:
                off.append(code)
            elif level in LEVELS:
                severities[code] = LEVELS[level]
            else:
                self._wrong(key, unknown(str(level), levels, levels, "没有“{}”这种级别"))
        return severities, tuple(off)

    def _options(self, table: Mapping[str, object]) -> dict[str, dict[str, Option]]:
        rules = {rule.code: rule for rule in RULES}
        options: dict[str, dict[str, Option]] = {}
        for code in table:
            key = f"options.{code}"
            if self._known(key, code, rules):
                given = self._table(table, code) if isinstance(table[code], dict) else None
                if given is None:
                    self._wrong(key, "应是一组“名称 = 内容”")
                    continue
                options[code] = {
                    name: option
                    for name, value in given.items()
                    if (option := self._option(f"{key}.{name}", name, value, rules[code].options)) is not None
                }
        return options

    def _option(self, key: str, name: str, given: object, options: Mapping[str, Option]) -> Option | None:
        if name not in options:
            here = "、".join(options)
            self._wrong(key, unknown(name, options, options) if here else "这条规则没有可选的项")
            return None
        default = options[name]
        if isinstance(default, tuple):
            return self._texts(given, key)
        if type(given) is not type(default):
            self._wrong(key, f"应是{_SAID[type(default)]}，例如{_shown(default)}")
            return None
        assert isinstance(given, bool | int | str)
        return given

    def _packs(self, given: Mapping[str, object]) -> dict[str, tuple[Entry, ...]]:
        added: dict[str, tuple[Entry, ...]] = {}
        for name in self._texts(given.get("packs", []), "packs"):
            try:
                pack = read_toml(self.folder / name, name)
            except DataError as error:
                self.mistakes += [one for one in error.troubles if isinstance(one, Mistake)]
                continue
            entries, mistakes = own_entries(pack, name)
            self.mistakes += mistakes
            for code, entry in entries:
                added[code] = (*added.get(code, ()), entry)
        return added

    def _removed(self, table: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
        removed: dict[str, tuple[str, ...]] = {}
        for code, given in table.items():
            words = self._texts(given, f"remove.{code}")
            for said in removed_words(code, words):
                self._wrong(f"remove.{code}", said)
            removed[code] = words
        return removed


_SAID: Mapping[type, str] = {bool: "true或false", int: "整数", str: "文字"}


def _shown(option: Option) -> str:
    return str(option).lower() if isinstance(option, bool) else f"{option!r}".replace("'", '"')
