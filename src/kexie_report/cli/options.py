"""The options that several commands have."""

from __future__ import annotations

import click

from kexie_report.cli.completion import folders, genres, registers
from kexie_report.genres import GENRES

__all__ = ["genre", "quiet", "register", "style"]


def genre() -> click.Option:
    """Return the option that chooses the genre; a house may have more of them."""
    listed = "、".join(f"{genre.name}（{genre.label}）" for genre in GENRES)
    return click.Option(
        ("--genre",), default=GENRES[0].name, metavar="体裁", help=f"体裁：{listed}", shell_complete=genres
    )


def style() -> click.Option:
    """Return the option that names the folder of a house."""
    return click.Option(("--style",), metavar="文件夹", help="本单位的风格文件夹", shell_complete=folders)


def quiet() -> click.Option:
    """Return the option that leaves everything unsaid but errors."""
    return click.Option(("--quiet",), is_flag=True, help="只显示错误，不显示提醒和未写入的内容")


def register(name: str, help: str, metavar: str = "台账文件") -> click.Option:
    """Return an option that names a register."""
    return click.Option((name,), metavar=metavar, help=help, shell_complete=registers)
