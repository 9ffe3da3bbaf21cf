"""LibreOffice Calc as the program with which a clerk saves a workbook."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

__all__ = ["through_libreoffice"]


def through_libreoffice(file: Path, folder: Path, wanted: str = "xlsx") -> Path:
    """The workbook opened and saved by LibreOffice; without it the test is skipped, on CI it fails."""
    needed = "needs LibreOffice Calc: apt-get install libreoffice-calc"
    soffice = shutil.which("soffice")
    if soffice is not None:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [soffice, profile, "--headless", "--convert-to", wanted, "--outdir", str(folder / "out")]
        subprocess.run([*command, str(file)], check=False, capture_output=True, timeout=180)
    saved = folder / "out" / f"{file.stem}.{wanted.partition(':')[0]}"
    if not saved.exists():
        assert not os.environ.get("CI"), needed
        pytest.skip(needed)
    return saved
