"""What is said of a command line that was typed wrongly: every mistake that click finds, in Chinese."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from kexie_report.errors import KexieReportError, closest, perhaps_meant

__all__ = ["UsageError", "mistake", "name_of"]


class UsageError(KexieReportError):
    """The command line was typed wrongly: what is wrong, and where it helps how it is typed.

    >>> print(UsageError("缺少命令", "用法：kexie-report 命令"))
    命令写法不对：缺少命令。用法：kexie-report 命令
    """

    def __init__(self, said: str, usage: str = "") -> None:
        self.said, self.usage = said, usage
        end = "。" if usage and not said.endswith("？") else ""
        super().__init__(f"命令写法不对：{said}{end}{usage}")


def mistake(error: click.UsageError, context: click.Context, words: Sequence[str]) -> UsageError:
    """Return what is to be said of an error that click raised over the words behind a command.

    Click words its errors in English, and its translations are those of the whole process; what is said
    here is made from the data of the error instead.
    """
    options = (one for one in context.command.params if isinstance(one, click.Option))
    named = {name: option for option in options for name in option.opts}
    return UsageError(_said(error, named, words), context.get_usage())


def name_of(parameter: click.Parameter) -> str:
    """Return what a user types for an option, and what the help calls an argument."""
    named = parameter.opts if isinstance(parameter, click.Option) else [parameter.human_readable_name]
    return max(named, key=len)


def _said(error: click.UsageError, options: Mapping[str, click.Option], words: Sequence[str]) -> str:
    match error:
        case click.NoSuchOption(option_name=typed):
            return _unknown(typed, options, words)
        case click.BadOptionUsage(option_name=typed):
            return f"{typed}后面{'不写' if options[typed].is_flag else '缺少'}内容"
        case click.MissingParameter(param=click.Parameter() as missing):
            return f"缺少{name_of(missing)}"
        case _:
            return error.format_message()


def _unknown(typed: str, options: Mapping[str, click.Option], words: Sequence[str]) -> str:
    """An option that there is not; with it the word behind it, where the one that was meant takes one."""
    meant = options.get(closest(typed, options) or "")
    value = [] if meant is None or meant.is_flag else _behind(typed, words)
    return f"不认识“{' '.join((typed, *value))}”{perhaps_meant(typed, options)}"


def _behind(option: str, words: Sequence[str]) -> Sequence[str]:
    place = words.index(option) + 1 if option in words else len(words)
    return [word for word in words[place : place + 1] if not word.startswith("-")]
