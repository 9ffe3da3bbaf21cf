"""Programs that tests compare with; where one is missing its test is skipped, but not in CI."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

__all__ = ["peer"]


def peer(*names: str, package: str, beside: Iterable[Path] = ()) -> str:
    """Return the path of the first of the programs that is there; `package` is what brings one.

    Some packages keep their programs in folders of their own, `beside` those of the shell.
    """
    folders = os.pathsep.join((os.environ.get("PATH", os.defpath), *map(str, beside)))
    found = next((path for name in names if (path := shutil.which(name, path=folders))), None)
    if found is None:
        said = f"needs {' or '.join(names)}: apt-get install {package}"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)
    return found
