"""The archives in which Office files come, written so that nothing but the content tells in the bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

__all__ = ["repacked"]

_EPOCH = (1980, 1, 1, 0, 0, 0)


def repacked(data: bytes, *, deflated: bool = False, changed: Callable[[bytes], bytes] = bytes) -> bytes:
    """Return an archive with each member `changed`, without the time and the system of its writing.

    Members are stored unless they are to be `deflated`, which depends on the zlib of the machine.

    >>> archive = io.BytesIO()
    >>> with zipfile.ZipFile(archive, "w") as new:
    ...     new.writestr("a.txt", "a")
    >>> repacked(archive.getvalue()) == repacked(repacked(archive.getvalue(), deflated=True))
    True
    """
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0  # else the entry names the system of the machine
            entry.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
            new.writestr(entry, changed(old.read(name)))
    return written.getvalue()
