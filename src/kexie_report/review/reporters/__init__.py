"""The way out: one file, one format; every one of them says the same in the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kexie_report.review.reporters import github, json, junit, rdjson, sarif, text
from kexie_report.review.reviewed import Reviewed

__all__ = ["REPORTERS", "Reporter"]

Reporter = Callable[[Sequence[Reviewed]], str]
"""What makes a text of the reviews of some files."""

REPORTERS: dict[str, Reporter] = {
    "text": text.write,
    "json": json.write,
    "sarif": sarif.write,
    "rdjson": rdjson.write,
    "github": github.write,
    "junit": junit.write,
}
