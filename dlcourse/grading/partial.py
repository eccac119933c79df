"""Part of a test's points by the test's last value, as nbgrader gives it.

In a notebook a cell's last value is its output, and nbgrader takes a number there for the points. A
test that runs elsewhere hands its last value over to `given`, in a call that is put around it.
"""

from __future__ import annotations

import ast
import contextlib
import io
import tokenize
from collections.abc import Iterator
from typing import Any

_LONGEST = 200  # characters of a value; a number has fewer
_HAND = "import dlcourse.grading.partial as _partial_; _partial_.given"
_given: dict[str, str] | None = None


def ends_in_value(source: str) -> bool:
    """Whether a notebook would show a last value of a cell."""
    return _last(source) is not None and not _is_quiet(source)


def handing_over(source: str, name: str) -> str:
    """Return the code of a test that ends in a value with that value handed over under a name."""
    return _wrapped(source, f"{_HAND}({name!r}, (", "))")


def keeping(source: str, name: str) -> tuple[str, str]:
    """Return such a test with its last value kept in a variable, and a test that hands that over.

    For a test that runs where what is here can't be imported.
    """
    variable = f"_value_of_{''.join(c if c.isalnum() else '_' for c in name)}_"
    return _wrapped(source, f"{variable} = (", ")"), f"{_HAND}({name!r}, {variable})"


@contextlib.contextmanager
def collected() -> Iterator[dict[str, str]]:
    """Collect, by name, the text of each value that is handed over meanwhile."""
    global _given
    before, _given = _given, {}
    try:
        yield _given
    finally:
        _given = before


def given(name: str, value: Any) -> None:
    """Take the last value of a test, which a notebook would show; None has no output there."""
    if _given is not None and value is not None:
        with contextlib.suppress(Exception):  # it may be anybody's
            _given[name] = repr(value)[:_LONGEST]


def _wrapped(source: str, before: str, after: str) -> str:
    last = _last(source)
    assert last is not None
    assert last.end_lineno is not None
    assert last.end_col_offset is not None
    lines = source.encode().splitlines(keepends=True)
    start = sum(map(len, lines[: last.lineno - 1])) + last.col_offset
    end = sum(map(len, lines[: last.end_lineno - 1])) + last.end_col_offset
    text = source.encode()
    return (text[:start] + before.encode() + text[start:end] + after.encode() + text[end:]).decode()


def _last(source: str) -> ast.Expr | None:
    """Return the last statement if it is a value, and no docstring."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError):
        return None
    if not body or not isinstance(body[-1], ast.Expr):
        return None
    value = body[-1].value
    is_text = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return None if is_text else body[-1]


def _is_quiet(source: str) -> bool:
    """Whether a semicolon at the end keeps a notebook from showing the value."""
    if ";" not in source:
        return False
    skipped = {tokenize.NEWLINE, tokenize.NL, tokenize.COMMENT, tokenize.ENDMARKER}
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    return next((t.string for t in reversed(tokens) if t.type not in skipped), "") == ";"
