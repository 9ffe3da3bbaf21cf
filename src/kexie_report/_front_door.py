"""Public names that are fetched when they are first asked for.

`import kexie_report.zh` must cost little more than a bare interpreter, so the package imports
nothing by itself.  The one list of what comes from where is the block of imports under
`TYPE_CHECKING` in `__init__.py`; it is read when the first name is asked for.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from types import ModuleType

__all__ = ["FrontDoor"]


class FrontDoor(ModuleType):
    """The class of the package's module object."""

    @cached_property
    def _homes(self) -> dict[str, tuple[str, str]]:
        """For each public name the module that has it, and what it is called there."""
        import ast  # only where a name is asked for: reading the list is no part of importing `zh`

        with open(str(self.__file__), encoding="utf-8") as source:
            tree = ast.parse(source.read())
        blocks = (node for node in tree.body if isinstance(node, ast.If))
        imports = (node for block in blocks for node in block.body if isinstance(node, ast.ImportFrom))
        return {
            alias.asname or alias.name: (str(node.module), alias.name)
            for node in imports
            for alias in node.names
        }

    def __getattr__(self, name: str) -> object:
        if name.startswith("_") or name not in self._homes:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        home, own = self._homes[name]
        found = import_module(f"{home}.{own}") if home == self.__name__ else getattr(import_module(home), own)
        self.__dict__[name] = found
        return found

    def __setattr__(self, name: str, value: object) -> None:
        """Keep `kexie_report.render` the function: importing a subpackage would put itself there.

        So a module never takes the place of a public name; `__getattr__` finds what belongs there.
        """
        if not (isinstance(value, ModuleType) and name in self.__dict__["__all__"]):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._homes})
