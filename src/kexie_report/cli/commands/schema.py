"""`schema`: the JSON Schema of the report file."""

from __future__ import annotations

import json

from kexie_report.cli.command import Command
from kexie_report.cli.console import show
from kexie_report.cli.exits import Exit
from kexie_report.cli.help import Example

__all__ = ["COMMAND"]


def _run() -> int:
    from kexie_report.sources.schema import report_schema

    show(f"{json.dumps(report_schema(), ensure_ascii=False, indent=2)}\n")
    return Exit.DONE


COMMAND = Command(
    "schema",
    _run,
    params=(),
    examples=(Example("kexie-report schema > 台账.schema.json", "存成文件"),),
)
