"""Which packages a cell needs, so that they can be fetched before it runs, with a progress bar.

It is a forecast. What it misses is fetched when it is imported.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator, Mapping, Sequence


def needed(
    sources: Sequence[str], modules: Mapping[str, Sequence[str]], *, used: bool = False
) -> list[str]:
    """Return the packages that the imports in some code need, each once.

    modules maps a module, or "module:name" where a package's name comes from a module of its own,
    to its packages. With `used`, a name that is imported counts only where the code goes on to use
    it: an assignment's setup imports `check_formula`, and few questions ask for a formula.
    """
    names = {name for source in sources for name in _names(source)} if used else set()
    found: dict[str, None] = {}
    for source in sources:
        for module, name in imports(source):
            if used and name and name not in names:
                continue
            for key in (module.partition(".")[0], module, f"{module}:{name}", f"{module}.{name}"):
                found.update(dict.fromkeys(modules.get(key, ())))
    return list(found)


def _names(source: str) -> Iterator[str]:
    """Yield the names that code uses; code that is not valid Python uses none."""
    with contextlib.suppress(SyntaxError, ValueError):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Name):
                yield node.id


def imports(source: str) -> Iterator[tuple[str, str]]:
    """Yield each module that code imports, with the name that it imports of it, or nothing.

    Code that is not valid Python imports nothing. `plt.show` counts as nothing of its own.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, ""
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                yield node.module, alias.name
