"""The rules told to a person: the list of them, and all that there is to say of one."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.errors import UnknownNameError, unknown
from kexie_report.review.rule import EVERYWHERE, Group, Rule
from kexie_report.review.rules import RULES
from kexie_report.review.settings import Option, Profile
from kexie_report.review.suppression import NOTICES

__all__ = ["LINE_END", "explained", "grouped", "listed", "option_said", "profiles_said"]

LINE_END = "⏎"
"""What stands for the end of a line inside an example."""


def grouped(name: str | None = None) -> dict[Group, tuple[Rule, ...]]:
    """Return the rules of each group, or of one, by its name in English or in Chinese.

    >>> [group.value for group in grouped("punct")]
    ['标点']
    """
    chosen = [group for group in Group if name is None or name in (group.name.lower(), group.value)]
    if not chosen:
        names = [text for group in Group for text in (group.name.lower(), group.value)]
        raise UnknownNameError("规则组", str(name), names)
    found = {group: tuple(rule for rule in RULES if rule.group is group) for group in chosen}
    return {group: rules for group, rules in found.items() if rules}


def listed(name: str | None = None) -> str:
    """Return the list of the rules, or of those of a group, one a line.

    >>> listed("标点").split("\\n")[0]
    '标点（punct）'
    """
    return "\n".join(line for group, rules in grouped(name).items() for line in _group(group, rules))


def _group(group: Group, rules: tuple[Rule, ...]) -> Iterator[str]:
    yield f"{group.value}（{group.name.lower()}）"
    for rule in rules:
        yield f"  {rule.severity}\t{rule.code}\t{rule.catches}"


def explained(code: str) -> str:
    r"""Return all that there is to say of a rule: what it finds, on which authority, wrong and right texts.

    >>> explained("dunhao-between-quotes").split("\n")[:2]
    ['dunhao-between-quotes（标点，错误）', '查什么：标有引号的并列成分之间多用了顿号']
    """
    if code in NOTICES:
        return f"{code}（放行，警告）\n查什么：{NOTICES[code]}"
    rule = next((rule for rule in RULES if rule.code == code), None)
    if rule is None:
        raise _Unknown(code)
    return "\n".join(_lines(rule))


class _Unknown(UnknownNameError):
    """There is no such rule; there are too many of them to name them all."""

    def __init__(self, code: str) -> None:
        self.what, self.name, self.known = "规则", code, (*(rule.code for rule in RULES), *NOTICES)
        said = unknown(code, ("kexie-report rules列出的规则",), self.known, "没有名为“{}”的规则")
        LookupError.__init__(self, said)


def _lines(rule: Rule) -> Iterator[str]:
    yield f"{rule.code}（{rule.group.value}，{rule.severity}）"
    yield f"查什么：{rule.catches}"
    yield f"依据：{rule.authority}"
    if rule.profiles != EVERYWHERE:
        yield f"用途：{profiles_said(rule)}"
    for name, default in rule.options.items():
        yield f"可选：{option_said(name, default)}"
    if rule.as_of is not None:
        yield f"例句按{rule.as_of.isoformat()}读"
    yield "错的和对的："
    for wrong in rule.wrong:
        yield f"  {_one_line(wrong.text)}"
        yield f"    → {_one_line(wrong.right)}"
    yield "不算错："
    for right in rule.right:
        yield f"  {_one_line(right)}"


def profiles_said(rule: Rule) -> str:
    """Return the names of the profiles for which a rule is."""
    return "、".join(profile.value for profile in Profile if profile in rule.profiles)


def option_said(name: str, default: Option) -> str:
    """Return an option as it is written in a file of settings, with its default.

    >>> option_said("law_style", False), option_said("words", ("甲", "乙"))
    ('law_style = false', 'words = ["甲", "乙"]')
    """
    return f"{name} = {_toml(default)}"


def _toml(option: Option) -> str:
    if isinstance(option, bool):
        return str(option).lower()
    if isinstance(option, tuple):
        return f"[{', '.join(_toml(one) for one in option)}]"
    return f'"{option}"' if isinstance(option, str) else str(option)


def _one_line(text: str) -> str:
    return text.replace("\n", LINE_END)
