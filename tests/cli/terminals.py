"""Runs the command as a process: before a terminal, or with its output sent elsewhere."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

__all__ = ["COMMAND", "Done", "at_terminal", "installed", "piped", "plain", "surroundings"]

COMMAND = (sys.executable, "-m", "kexie_report")
_STEERING = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r(?=\n)")


class Done(NamedTuple):
    """What a process has said, and its exit code."""

    code: int
    out: str
    err: str


def plain(text: str) -> str:
    """What is read, without what steers the terminal."""
    return _STEERING.sub("", text)


def installed(folder: Path) -> Path:
    """Put the command into a folder under the name that users type."""
    command = folder / "kexie-report"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kexie_report "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return command


def surroundings(changed: Mapping[str, str]) -> dict[str, str]:
    """The environment of a process at a usual terminal."""
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    return {**kept, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", **changed}


def piped(*argv: str | Path, **changed: str) -> Done:
    """Run the command with pipes for its output."""
    command = [*COMMAND, *map(str, argv)]
    done = subprocess.run(command, env=surroundings(changed), capture_output=True)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def at_terminal(*argv: str | Path, **changed: str) -> Done:
    """Run the command before one terminal for its output and one for its errors."""
    ours, theirs = zip(pty.openpty(), pty.openpty(), strict=True)
    process = subprocess.Popen(
        [*COMMAND, *map(str, argv)], env=surroundings(changed), stdout=theirs[0], stderr=theirs[1]
    )
    for end in theirs:
        os.close(end)
    said = _until_closed(ours)
    return Done(process.wait(), *(said[end].decode() for end in ours))


def _until_closed(ends: tuple[int, ...]) -> dict[int, bytes]:
    said, still_open = dict.fromkeys(ends, b""), list(ends)
    while still_open:
        for end in select.select(still_open, [], [])[0]:
            data = _read(end)
            said[end] += data
            if not data:
                still_open.remove(end)
                os.close(end)
    return said


def _read(end: int) -> bytes:
    try:
        return os.read(end, 4096)
    except OSError:  # Linux: the other end is closed
        return b""
