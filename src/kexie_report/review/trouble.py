"""What is wrong with a file that review reads: settings, word lists, baselines, texts."""

from __future__ import annotations

import attrs

__all__ = ["Mistake"]


@attrs.frozen
class Mistake:
    """One thing that is wrong with a file, with its place: the file, and the key where there is one.

    >>> Mistake("kexie-review.toml", "没有“pres”这种用途", "profile").sentence()
    'kexie-review.toml profile：没有“pres”这种用途'
    """

    file: str
    message: str
    key: str = ""

    def sentence(self) -> str:
        """Return the remark with its place, in Chinese."""
        place = " ".join(part for part in (self.file, self.key) if part)
        return f"{place}：{self.message}"
