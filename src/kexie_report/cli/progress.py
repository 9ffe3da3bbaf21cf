"""How far long work has come, on the standard error of a person who waits for it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from os.path import getsize, isfile

from kexie_report.cli.console import interactive

__all__ = ["Step", "progress"]

Step = Callable[[str], None]
"""Told what is done next."""

_MANY = 3
_BIG = 1 << 20


@contextmanager
def progress(files: Sequence[str], outputs: int = 0, *, quiet: bool = False) -> Iterator[Step]:
    """Yield what is to be told each step: each file that is read, the writing, each output that is made.

    Nothing is shown of short work, where no person looks, and where it is to be quiet.
    """
    steps = len(files) + (outputs and 1 + outputs)
    long = len(files) + outputs >= _MANY or any(isfile(file) and getsize(file) >= _BIG for file in files)
    if quiet or not long or not interactive(sys.stderr):
        yield lambda said: None
    else:
        with _bar(steps) as step:
            yield step


@contextmanager
def _bar(steps: int) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
    from rich.table import Column

    rest = Column(ratio=1, no_wrap=True, overflow="ellipsis")
    bar = Progress(
        SpinnerColumn(),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False, table_column=rest),
        console=Console(file=sys.stderr),
        expand=True,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    done = count()
    with bar:
        task = bar.add_task("", total=steps)
        yield lambda said: bar.update(task, completed=next(done), description=said)
