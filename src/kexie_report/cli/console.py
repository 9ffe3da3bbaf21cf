"""What is written to the terminal, or where it was sent instead: always UTF-8, colour only for a person."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from typing import TextIO

__all__ = ["close_pipes", "colourful", "interactive", "say", "write"]


def write(data: bytes) -> None:
    """Write to the standard output what was asked for."""
    _put(sys.stdout, data)


def say(text: str, colour: str = "") -> None:
    """Say a line about it on the standard error, in a colour of rich's where that is seen."""
    _put(sys.stderr, f"{_painted(text, colour) if colour and colourful(sys.stderr) else text}\n".encode())


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


def _painted(text: str, colour: str) -> str:
    from kexie_report.render.terminal import painted

    return painted(text, colour)
