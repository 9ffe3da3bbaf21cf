"""Workbooks as LibreOffice opens and saves them."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.peers import peer

__all__ = ["through_libreoffice"]


def through_libreoffice(file: Path, folder: Path, wanted: str = "xlsx") -> Path:
    """Return the file after LibreOffice has saved it; without it the test is skipped, on CI it fails."""
    command = [peer("soffice", package="libreoffice-calc"), f"-env:UserInstallation=file://{folder}/profile"]
    command += ["--headless", "--convert-to", wanted, "--outdir", str(folder / "out"), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / "out" / f"{file.stem}.{wanted.partition(':')[0]}"
