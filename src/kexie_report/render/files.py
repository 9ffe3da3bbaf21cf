"""The name by which the command line finds what writes a file whole."""

from __future__ import annotations

from kexie_report.files import write_whole

__all__ = ["write_whole"]
