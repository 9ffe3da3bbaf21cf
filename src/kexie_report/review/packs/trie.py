"""One pattern for many words, for the rules."""

from __future__ import annotations

from kexie_report.zh.trie import any_of

__all__ = ["any_of"]
