"""What this machine lacks of what the official page asks for, and what is seen in its place."""

from __future__ import annotations

import shutil
import subprocess

import attrs

from kexie_report.errors import MissingExtraError
from kexie_report.render.docx import need_word
from kexie_report.render.word.profile import PageProfile

__all__ = ["Sight", "seen"]


@attrs.frozen
class Sight:
    """One thing that the page asks for: whether it is there, and what is to be known of it.

    >>> Sight("黑体", False, "本机的软件会换成“宋体”").sentence()
    '没有\\t黑体\\t本机的软件会换成“宋体”'
    """

    name: str
    there: bool
    said: str = ""

    def sentence(self) -> str:
        """Return it as one line."""
        return "\t".join(part for part in ("有" if self.there else "没有", self.name, self.said) if part)


def seen(profile: PageProfile) -> tuple[Sight, ...]:
    """Return what the machine has and lacks: the package that writes Word files, every font of the page."""
    return (_package(), *_fonts(profile))


def _package() -> Sight:
    try:
        need_word()
    except MissingExtraError as missing:
        return Sight(missing.package, False, str(missing))
    return Sight("python-docx", True)


def _fonts(profile: PageProfile) -> tuple[Sight, ...]:
    if shutil.which("fc-list") is None or shutil.which("fc-match") is None:
        said = "查不了：没有 fc-list，请在 Word 的“字体”框里看有没有"
        return tuple(Sight(font, False, said) for font in profile.fonts)
    families = {name.strip() for name in _told("fc-list", ":", "family").replace("\n", ",").split(",")}
    return tuple(_font(font, families) for font in profile.fonts)


def _font(font: str, families: set[str]) -> Sight:
    if font in families:
        return Sight(font, True)
    # A name that is no plain word would be read as a pattern of fontconfig.
    plain = "".join(f"\\{mark}" if mark in "\\-:," else mark for mark in font)
    other = _told("fc-match", "-f", "%{family[0]}", f"{plain}:lang=zh-cn")
    if other == font:
        return Sight(font, True)
    return Sight(font, False, f"本机的软件会换成“{other}”；文件里仍写“{font}”，收件人的电脑有它就照样显示")


def _told(*command: str) -> str:
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout.strip()
