"""Python files beside a notebook: grading imports none of them, and says so."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dlcourse.grading.intake.words import listed
from dlcourse.grading.plain import plain_python


def unused_modules(
    others: Iterable[str], modules: Sequence[str], sources: Iterable[str]
) -> Iterator[tuple[str, bool]]:
    """Yield a sentence for the files of each module, and whether a person should look.

    `others` are paths below the learner's folder, `modules` the names that the course imports.
    """
    course = {name.partition(".")[0] for name in modules} | {"dlcourse"} | sys.stdlib_module_names
    files: dict[str, str] = {}
    for path in sorted(others):
        first, _, rest = path.partition("/")
        if path.endswith(".py"):
            files.setdefault(first.removesuffix(".py"), f"{first}/" if rest else first)
    shadows = sorted(set(files) & course)
    if shadows:
        yield (f"{_unused(files, shadows)}: the course has its own {listed(shadows)}.", False)
    own = set(files) - course
    if needed := sorted(own & _imported(sources)) if own else []:
        yield (f"{_unused(files, needed)}: an answer has to stand in the notebook.", True)


def _unused(files: Mapping[str, str], names: Sequence[str]) -> str:
    verb = "was" if len(names) == 1 else "were"
    return f"{listed(files[name] for name in names)} beside the notebook {verb} not used"


def _imported(sources: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for source in sources:
        try:
            nodes = list(ast.walk(ast.parse(plain_python(source))))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for node in nodes:
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found
