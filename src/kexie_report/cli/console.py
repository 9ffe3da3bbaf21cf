"""What is written to the terminal, or where it was sent instead: always UTF-8, colour only for a person."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from typing import TextIO

__all__ = ["close_pipes", "colourful", "interactive", "say", "show", "write"]


def write(data: bytes) -> None:
    """Write to the standard output what was asked for, as it is."""
    _put(sys.stdout, data)


def show(text: str) -> None:
    """Write text to the standard output."""
    _put(sys.stdout, _safe(text, sys.stdout))


def say(text: str, colour: str = "") -> None:
    """Say a line about it on the standard error, in a colour of rich's where that is seen."""
    line = _safe(text, sys.stderr)
    _put(sys.stderr, (_painted(text, colour) if colour and colourful(sys.stderr) else line) + b"\n")


def interactive(stream: TextIO) -> bool:
    """Return whether a person looks at it through a terminal that can do more than print lines."""
    return stream.isatty() and os.environ.get("TERM") != "dumb" and find_spec("rich") is not None


def colourful(stream: TextIO) -> bool:
    """Return whether colour is seen and wanted (`NO_COLOR`, https://no-color.org)."""
    return interactive(stream) and not os.environ.get("NO_COLOR")


def close_pipes() -> None:
    """Let nothing be written any more: whoever read what is written has stopped (`| head`)."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _put(stream: TextIO, data: bytes) -> None:
    stream.buffer.write(data)
    stream.buffer.flush()


def _safe(text: str, stream: TextIO) -> bytes:
    """The text as bytes; a terminal is not steered by what somebody wrote into a register."""
    if stream.isatty() and not all(line.isprintable() for line in text.splitlines()):
        from kexie_report.render.markup import printable

        text = printable(text)
    return text.encode("utf-8", "replace")


def _painted(text: str, colour: str) -> bytes:
    from kexie_report.render.terminal import painted

    return painted(text, colour).encode("utf-8", "replace")
