"""`python -m kexie_report` is the command `kexie-report`."""

from kexie_report.cli import run

run()
