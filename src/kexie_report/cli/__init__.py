"""The command line; what it says is for press officers, in Chinese."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from click.exceptions import Exit as Left

from kexie_report.cli.app import APP, COMPLETE, NAME
from kexie_report.cli.console import close_pipes, say
from kexie_report.cli.exits import Exit
from kexie_report.errors import DataError, KexieReportError, reason_of

__all__ = ["Exit", "main", "run"]


def run() -> None:
    """Run the command with the arguments of this process and leave it; answer a shell that completes."""
    _open_streams()
    asked = os.environ.get(COMPLETE)
    if asked:
        from click.shell_completion import shell_complete

        sys.exit(shell_complete(APP, {}, NAME, COMPLETE, asked))
    code = main(sys.argv[1:])
    if code == Exit.PIPE_CLOSED:
        close_pipes()
    sys.exit(code)


def _open_streams() -> None:
    """Write to nowhere what the caller closed (`>&-`): Python then has no stream at all."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115  # open as long as the process
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115


def main(argv: Sequence[str]) -> int:
    """Run the command and return its exit code; `--help` and `--version` end in SystemExit.

    >>> main(["draft", "nowhere.yaml"]) == Exit.BAD_INPUT
    True
    """
    try:
        return _done(argv)
    except BrokenPipeError:
        return Exit.PIPE_CLOSED
    except KeyboardInterrupt:
        say("\n已中断。")
        return Exit.INTERRUPTED


def _done(argv: Sequence[str]) -> int:
    try:
        with APP.make_context(NAME, list(argv)) as context:
            return int(APP.invoke(context))
    except Left as left:
        raise SystemExit(left.exit_code) from None
    except BrokenPipeError:
        raise
    except DataError as error:
        say(str(error))
    except KexieReportError as error:
        say(f"错误：{error}")
    except OSError as error:
        say(f"错误：写不出文件{error.filename or ''}（{reason_of(error)}）")
    return Exit.BAD_INPUT
