"""What the shell is told."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Exit"]


class Exit(IntEnum):
    """The exit codes; the last two are those of shells for a signal (128 and its number)."""

    DONE = 0
    FINDINGS = 1
    BAD_INPUT = 2
    INTERRUPTED = 130
    PIPE_CLOSED = 141
