"""Which tests can be refereed: run by the course's own process on values that an answer gives.

A test that calls functions and looks at values can be. One that draws, looks into the learner's
code or names, or needs the learner's classes cannot: it has to run beside the answer, boxed, so
that its mark is for a person to look at. This is said when an assignment is released, not found
when it is graded.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from dlcourse.grading.plain import has_commands, plain_python
from dlcourse.runner.run import PYTHON

# Modules whose values are numbers, text and arrays, or that are the course's own.
_VALUES = {"numpy", "scipy", "sympy", "dlcourse", "matplotlib", "nose", "pytest"}
_DRAWING = {"matplotlib", "seaborn", "plotly", "IPython", "ipywidgets", "bokeh", "altair"}
_LOOKING = {"inspect", "dis", "gc", "mock", "__main__", "ast", "ctypes"}
_NAMES = {"globals", "locals", "vars", "dir", "eval", "exec", "get_ipython", "In", "Out"}
_HEARING = {"redirect_stdout", "redirect_stderr", "capsys", "capture_output", "stdout", "stderr"}


def defined_names(answer: str) -> dict[str, str]:
    """Return what an answer defines at its top: each name is a "function", "class" or "value"."""
    try:
        body = ast.parse(plain_python(answer)).body
    except SyntaxError:
        return {}
    found: dict[str, str] = {}
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found[node.name] = "function"
        elif isinstance(node, ast.ClassDef):
            found[node.name] = "class"
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            parts = [part for target in targets for part in ast.walk(target)]
            found |= {p.id: "value" for p in parts if isinstance(p, ast.Name)}
    return found


def why_not(test: str, learner: Mapping[str, str], others: Sequence[str] = ()) -> str | None:
    """Return why a test cannot be refereed, as the end of a sentence; None where it can.

    `learner` has the names that answers define, `others` the code of the course's other cells.
    """
    if has_commands(test):
        return "uses IPython's own commands"
    try:
        tree = ast.parse(test)
    except SyntaxError:
        return "is no Python"
    nodes = list(ast.walk(tree))
    imported = _imports([test, *others])
    own = _imports([test])
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    drawing = {name for name, module in imported.items() if module in _DRAWING}
    if drawn := sorted(names & (drawing | _made_of(drawing, others))):
        return f"looks at figures ({', '.join(drawn)})"
    for name, module in own.items():
        if module in _DRAWING:
            return f"looks at figures ({name})"
    looking = sorted(
        {name for name, module in imported.items() if module in _LOOKING and name in names}
        | (names & _NAMES)
        | {name for name, module in own.items() if module in _LOOKING}
    )
    if looking:
        return f"looks into the learner's code or names ({', '.join(looking)})"
    if heard := sorted({name for name in names & _HEARING} | _attributes(nodes) & _HEARING):
        return f"listens to what is printed ({', '.join(heard)})"
    if any(isinstance(node, ast.Await | ast.AsyncFor | ast.AsyncWith) for node in nodes):
        return "waits for asynchronous code"
    return _of_names(nodes, learner, imported, names)


def _made_of(names: set[str], sources: Iterable[str]) -> set[str]:
    """Return the names that are assigned what an expression with one of these names gives."""
    found: set[str] = set()
    for source in sources:
        for parts, targets in _assigned(source):
            if parts & names:
                found |= targets
    return found


@lru_cache(maxsize=4096)
def _assigned(source: str) -> list[tuple[set[str], set[str]]]:
    """Return of each assignment the names that it reads, and those that it binds."""
    try:
        nodes = list(ast.walk(ast.parse(plain_python(source))))
    except SyntaxError:
        return []
    found = []
    for node in nodes:
        if isinstance(node, ast.Assign):
            parts = {n.id for n in ast.walk(node.value) if isinstance(n, ast.Name)}
            targets = [n for target in node.targets for n in ast.walk(target)]
            found.append((parts, {n.id for n in targets if isinstance(n, ast.Name)}))
    return found


def _of_names(
    nodes: list[ast.AST], learner: Mapping[str, str], imported: Mapping[str, str], names: set[str]
) -> str | None:
    for name in sorted(names & set(learner)):
        if name in PYTHON:  # to a refereed test it is Python's own
            return f"uses a name of Python's that the answer defines anew ({name})"
        if learner[name] == "class":
            return f"needs a class of the learner's ({name})"
    for node in nodes:
        if isinstance(node, ast.Name) and node.id in learner and isinstance(node.ctx, ast.Del):
            return f"removes a name of the learner's ({node.id})"
        if (
            isinstance(node, ast.Name)
            and learner.get(node.id) == "function"
            and isinstance(node.ctx, ast.Store)
        ):
            return f"puts something else in place of the learner's {node.id}"
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and learner.get(node.value.id) == "function"
        ):
            return f"looks into the learner's code or names ({node.value.id}.{node.attr})"
    strange = set(imported.values()) - _VALUES - _DRAWING - sys.stdlib_module_names
    if strange and names & set(learner):
        return f"may need values of {', '.join(sorted(strange))}"
    return None


def _imports(sources: Iterable[str]) -> dict[str, str]:
    """Return the names that imports bind, each with the first part of its module's name."""
    found: dict[str, str] = {}
    for source in sources:
        found |= _imports_of(source)
    return found


@lru_cache(maxsize=4096)
def _imports_of(source: str) -> dict[str, str]:
    found: dict[str, str] = {}
    try:
        nodes = list(ast.walk(ast.parse(plain_python(source))))
    except SyntaxError:
        return found
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.partition(".")[0]] = _first(alias.name)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                mock = alias.name if alias.name in _LOOKING else _first(node.module or "")
                found[alias.asname or alias.name] = mock
    return found


def _first(module: str) -> str:
    return "mock" if "mock" in module.split(".") else module.partition(".")[0]


def _attributes(nodes: list[ast.AST]) -> set[str]:
    return {node.attr for node in nodes if isinstance(node, ast.Attribute)}
