"""Programs that tests compare with; where one is missing its test is skipped, but not in CI."""

from __future__ import annotations

import os
import shutil

import pytest

__all__ = ["peer"]


def peer(*names: str, package: str) -> str:
    """Return the path of the first of the programs that is there; `package` is what brings one."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        said = f"needs {' or '.join(names)}: apt-get install {package}"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)
    return found
