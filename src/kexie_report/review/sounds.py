"""How 汉字 sound, without tones: names that sound the same may be one name, spelled two ways."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["sound"]


def sound(text: str) -> str:
    """Return the syllables of a text; what is no common 汉字 stands for itself.

    >>> sound("科创助梦") == sound("科创筑梦"), sound("科技之星") == sound("科普之星")
    (True, False)
    """
    table = _syllables()
    return " ".join(table.get(character, character) for character in text)


@cache
def _syllables() -> dict[str, str]:
    text = resources.files("kexie_report.review.packs").joinpath("syllables.txt").read_text(encoding="utf-8")
    lines = (line.split(" ") for line in text.splitlines() if not line.startswith("#"))
    return {character: syllable for syllable, characters in lines for character in characters}
