"""IPython's own commands, taken out of a cell: what is left is Python, line for line the same."""

from __future__ import annotations

import ast
import re
from functools import lru_cache

_COMMAND = re.compile(r"^(\s*)(?:[%!?]|\w[\w.]*\?{1,2}\s*$|\w+\s*=\s*[%!]).*$")
# Commands of a whole cell after which the rest is run as Python all the same.
_RUNS = {"time", "timeit", "capture", "prun"}


def plain_python(source: str) -> str:
    """Return a cell without lines such as `%matplotlib inline`, `!ls` and `help?`.

    Each becomes `pass`, so that lines keep their numbers. A cell that is Python stays as it is, and
    so does one that is still none without them: its error is the learner's to see.
    """
    if _parses(source):
        return source
    lines = source.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if first.startswith("%%"):
        command = first[2:].split()
        if command and command[0] not in _RUNS:
            return "\n".join("pass" if line is first else "" for line in lines)
        lines[lines.index(first)] = "pass"
    kept = "\n".join(_COMMAND.sub(r"\1pass", line) for line in lines)
    return kept if _parses(kept) else source


def has_commands(source: str) -> bool:
    """Whether a cell holds IPython's own commands."""
    return plain_python(source) != source


@lru_cache(maxsize=4096)
def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
