"""`completion`: the script with which a shell completes what is typed."""

from __future__ import annotations

from click.shell_completion import get_completion_class

from kexie_report.cli.command import Command
from kexie_report.cli.completion import among
from kexie_report.cli.console import show
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Argument, Example
from kexie_report.cli.values import one_of

__all__ = ["COMMAND", "SHELLS"]

SHELLS = ("bash", "zsh", "fish")


def _run(*, shell: str) -> int:
    from kexie_report.cli.app import APP, COMPLETE, NAME

    found = get_completion_class(shell)
    assert found is not None
    script = found(APP, {}, NAME, COMPLETE)
    # Not `source()`: that of bash looks for a bash of this machine and complains in English.
    show(script.source_template % script.source_vars())
    return Exit.DONE


COMMAND = Command(
    "completion",
    _run,
    params=(
        Argument(
            "shell",
            metavar="Shell",
            help=f"用的是哪一种：{'、'.join(SHELLS)}",
            callback=one_of(*SHELLS),
            shell_complete=among(*SHELLS),
        ),
    ),
    examples=(
        Example('eval "$(kexie-report completion bash)"', "在这个 bash 窗口里用"),
        Example("kexie-report completion zsh > _kexie-report", "存成 zsh 的补全文件"),
    ),
)
