"""Every code block in the documents and every docstring example is a test.

python    runs; what it prints is kept for a `text` block that follows it
text      is what the block before it printed
console   `$ command` runs in a copy of the examples; what follows is its output, … for any text
yaml      is written to `report.yaml` beside the examples and must load; so are json and toml
jinja     passes the gate for layouts
sh        commands that set a machine up: every `make` target in it must exist
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

import pytest
from sybil import Document, Example, Sybil
from sybil.parsers.markdown import CodeBlockParser
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent


def _namespace(example: Example) -> dict[str, object]:
    return example.namespace


def _run_python(example: Example) -> str | None:
    output = io.StringIO()
    code = compile("\n" * example.line + example.parsed, str(example.path), "exec")
    with contextlib.redirect_stdout(output), contextlib.chdir(_place(example)):
        exec(code, example.namespace)
    _namespace(example)["__output__"] = output.getvalue()
    return None


def _same_as_printed(example: Example) -> str | None:
    printed = str(_namespace(example).get("__output__", "")).strip()
    return _difference(example.parsed.strip(), printed)


def _difference(expected: str, actual: str) -> str | None:
    pattern = re.escape(expected).replace("…", "(?:.|\n)*?")
    return None if re.fullmatch(pattern, actual) else f"expected:\n{expected}\n\nprinted:\n{actual}"


def _place(example: Example) -> Path:
    """A folder of its own for each document, with a copy of the examples."""
    return Path(str(_namespace(example)["__place__"]))


def _run_console(example: Example) -> str | None:
    for command, expected in _sessions(example.parsed):
        environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
        done = subprocess.run(
            command, shell=True, cwd=_place(example), env=environment, capture_output=True, text=True
        )
        wrong = _difference(expected.strip(), (done.stdout + done.stderr).strip())
        if wrong:
            return f"$ {command}\n{wrong}"
    return None


def _sessions(text: str) -> list[tuple[str, str]]:
    parts = re.split(r"^\$ (.*)$", text, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def _load_report(suffix: str, example: Example) -> str | None:
    from kexie_report import load

    path = _place(example) / f"report.{suffix}"
    path.write_text(example.parsed, encoding="utf-8")
    load(path)
    return None


def _check_jinja(example: Example) -> str | None:
    from kexie_report.genres.layout import check_layout

    check_layout(str(example.path), example.parsed)
    return None


def _known_targets(example: Example) -> str | None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    unknown = set(re.findall(r"^make ([a-z]+)", example.parsed, re.MULTILINE)) - targets
    return f"no such make target: {unknown}" if unknown else None


def _untested(document: Document) -> None:
    """Refuse a document with a block in a language that no test runs."""
    languages = set(re.findall(r"^```(\S*)\n(?=[^`])", document.text, re.MULTILINE))
    unknown = {language for language in languages if language and language not in _EVALUATORS}
    if unknown:
        raise ValueError(f"{document.path}: no test runs a block of {unknown}")


_EVALUATORS = {
    "python": _run_python,
    "text": _same_as_printed,
    "console": _run_console,
    **{suffix: partial(_load_report, suffix) for suffix in ("yaml", "json", "toml")},
    "jinja": _check_jinja,
    "sh": _known_targets,
}


def _prepare(namespace: dict[str, object]) -> None:
    place = Path(tempfile.mkdtemp(prefix="kexie-docs-"))
    shutil.copytree(ROOT / "examples", place / "examples")
    namespace["__place__"] = str(place)
    namespace["__name__"] = "__document__"


def _tidy(namespace: dict[str, object]) -> None:
    shutil.rmtree(str(namespace["__place__"]))


class _CheckedDocument(Document):
    """A document that is refused when a block of it would go untested."""

    def __init__(self, text: str, path: str) -> None:
        super().__init__(text, path)
        _untested(self)


documents = Sybil(
    parsers=[CodeBlockParser(language, evaluate) for language, evaluate in _EVALUATORS.items()],
    patterns=["README*.md", "CONTRIBUTING.md", "docs/*.md", "docs/*/*.md"],
    document_types={".md": _CheckedDocument},
    setup=_prepare,
    teardown=_tidy,
)
docstrings = Sybil(parsers=[DocTestParser()], path=str(ROOT / "src"), pattern="*.py")

pytest_collect_file = (documents + docstrings).pytest()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether the golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))
