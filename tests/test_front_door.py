"""The public names."""

from __future__ import annotations

import ast
import subprocess
import sys
from enum import Enum
from pathlib import Path

import pytest

import kexie_report as kr


@pytest.mark.parametrize("name", kr.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """What is promised can be had."""
    assert getattr(kr, name) is not None
    assert name in dir(kr)


def test_the_list_is_sorted_and_complete() -> None:
    """The public names are those that type checkers see, in order."""
    tree = ast.parse(Path(str(kr.__file__)).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    seen = [alias.asname or alias.name for node in imports for alias in node.names]
    assert sorted([*seen, "__version__"]) == kr.__all__


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt name fails as in any module."""
    with pytest.raises(AttributeError, match="no attribute 'compoes'"):
        getattr(kr, "".join(("compo", "es")))


def _python(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_render_stays_the_function() -> None:
    """Importing the subpackage of that name does not take the function away."""
    code = "import kexie_report.render, kexie_report as kr; print(callable(kr.render), callable(kr.compose))"
    assert "True True" == _python(code)


def test_a_subpackage_that_is_no_public_name_is_there_once_imported() -> None:
    """Importing a module of the library gives it as Python always does."""
    code = "import kexie_report.kinds; print(kexie_report.kinds.__name__, kexie_report.Event.__name__)"
    assert "kexie_report.kinds Event" == _python(code)


def test_the_language_layer_brings_nothing_else() -> None:
    """Importing `kexie_report.zh` imports no templates, no YAML, no attrs."""
    heavy = "{'attr', 'attrs', 'babel', 'cattrs', 'jinja2', 'yaml'}"
    assert "set()" == _python(f"import sys, kexie_report.zh; print({heavy} & set(sys.modules))")


def test_names_can_be_added_to_the_module() -> None:
    """The module object takes other attributes as any module does."""
    setattr(kr, "".join(("some", "thing")), 3)
    assert 3 == kr.__dict__.pop("something")


@pytest.mark.parametrize("name", [name for name in kr.__all__ if callable(getattr(kr, name))])
def test_every_public_name_has_an_example(name: str) -> None:
    """A public class or function shows its use in its docstring; an enumeration shows its members."""
    found = getattr(kr, name)
    choices = isinstance(found, type) and issubclass(found, Enum)
    assert choices or ">>> " in str(found.__doc__)
