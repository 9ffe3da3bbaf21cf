"""The register's release in the other formats, compared with the files that stand beside it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import kexie_report as kr
from tests.golden.test_releases import EXAMPLES

REGISTER = EXAMPLES / "register" / "台账.xlsx"

# What else is in a Word file (styles, theme) is python-docx's and moves with its versions.
_WRITTEN = ("word/document.xml", "docProps/custom.xml")


def _whole(data: bytes) -> list[bytes]:
    return [data]


def _parts(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return [parts.read(name) for name in _WRITTEN]


FORMATS_OF_THE_REGISTER: dict[str, Callable[[bytes], list[bytes]]] = {
    "release.docx": _parts,
    "release.html": _whole,
    "wechat.html": _whole,
}


@pytest.mark.parametrize("name", FORMATS_OF_THE_REGISTER)
def test_the_release_of_the_register_is_the_golden_one(
    name: str, tmp_path: Path, update_golden: bool
) -> None:
    """The workbook still gives its Word file, page and article, in what this library writes of them."""
    golden, compared = REGISTER.with_name(name), FORMATS_OF_THE_REGISTER[name]
    written = kr.render(kr.compose(kr.load(REGISTER)), tmp_path / name)
    if update_golden:
        golden.write_bytes(written)
    assert compared(golden.read_bytes()) == compared(written)
