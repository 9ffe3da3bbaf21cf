"""Archives that tell nothing but their content."""

from __future__ import annotations

import io
import zipfile

import pytest

from kexie_report.archive import repacked


def _archive(year: int, system: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in ("b.xml", "a.xml"):
            member = zipfile.ZipInfo(name, (year, 5, 1, 8, 0, 0))
            member.create_system = system
            archive.writestr(member, f"{name} written")
    return written.getvalue()


@pytest.mark.parametrize("deflated", [False, True])
def test_neither_time_nor_system_tells(deflated: bool) -> None:
    """Archives of the same members in the same order give the same bytes, whenever and wherever written."""
    one, other = (repacked(_archive(*made), deflated=deflated) for made in ((2023, 0), (2024, 3)))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert ["b.xml", "a.xml"] == archive.namelist()
        assert b"b.xml written" == archive.read("b.xml")


def test_members_are_changed_on_the_way() -> None:
    """What is to change each member is applied to its content."""
    changed = repacked(_archive(2023, 0), changed=lambda member: member.replace(b"written", b"read"))
    with zipfile.ZipFile(io.BytesIO(changed)) as archive:
        assert [b"b.xml read", b"a.xml read"] == [archive.read(name) for name in archive.namelist()]
