"""What a page asks while a reader types: each a function of plain data, returning plain data."""

from __future__ import annotations

import ast
import contextlib
import rlcompleter
from collections.abc import Callable
from typing import Any

OURS = {"dlcourse", "matplotlib", "numpy", "sympy"}  # what may be imported while one types


def complete(about: dict[str, Any]) -> list[str]:
    """Return what the dotted word `about["word"]` may be, in the code `about["source"]`.

    Of the code, only the imports of the course and of the libraries that it is written with are
    run.
    """
    names: dict[str, Any] = {}
    for node in _imports(about["source"]):
        with contextlib.suppress(Exception):  # the reader hears of it when the cell runs
            exec(compile(ast.Module([node], []), "<imports>", "exec"), names)
    names.pop("__builtins__", None)
    completer = rlcompleter.Completer(names)
    found: list[str] = []
    while (match := completer.complete(about["word"], len(found))) is not None:
        found.append(match.rstrip("() "))
    return found


def _imports(source: str) -> list[ast.Import | ast.ImportFrom]:
    """Return the imports in code that need not be finished yet: each is on a line of its own."""
    found: list[ast.Import | ast.ImportFrom] = []
    for line in source.splitlines():
        with contextlib.suppress(SyntaxError, ValueError):
            for node in ast.parse(line.strip()).body:
                names = []
                if isinstance(node, ast.Import):
                    names = [alias.name for alias in node.names]
                elif isinstance(node, ast.ImportFrom):
                    names = [node.module or ""]
                if names and all(name.partition(".")[0] in OURS for name in names):
                    assert isinstance(node, ast.Import | ast.ImportFrom)
                    found.append(node)
    return found


def formula(about: dict[str, Any]) -> dict[str, Any]:
    """Return how a typed formula is set, or what is wrong with it: see dlcourse.live.formulas."""
    from dlcourse.live import formulas  # SymPy, which no other question needs

    return formulas.formula(about)


def derivation(about: dict[str, Any]) -> dict[str, Any]:
    """Return how typed lines are set, and which of them follow: see dlcourse.live.formulas."""
    from dlcourse.live import formulas

    return formulas.derivation(about)


ASKS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "complete": complete,
    "derivation": derivation,
    "formula": formula,
}
