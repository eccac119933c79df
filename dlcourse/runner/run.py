"""Cells in, verdicts out: the setup, then the learner's cells and the tests, in their order.

Each test sees the setup's names as the setup left them, and a learner's names only where neither
the setup nor Python has them: what a learner's cell does to `np`, `call` or `list` changes nothing
for a test. A cell that raises stops nothing else.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import dis
import hashlib
import io
import linecache
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath
from types import CodeType
from typing import Any, Protocol

from dlcourse.runner.verdict import Failure, Verdict, VerdictError, failure_from_json, flat

ROLES = ("setup", "answer", "test")
_LOADS = {"LOAD_NAME", "LOAD_GLOBAL"}
_STORES = {"STORE_NAME", "STORE_GLOBAL", "IMPORT_NAME"}
PYTHON = frozenset(vars(builtins))  # the names that Python itself has
_QUOTED = 2000  # cells whose lines are kept


class SetupError(RuntimeError):
    """The setup does not run: a mistake of the course's, or a package that is missing."""


@dataclass(frozen=True)
class Cell:
    """One code cell to run: what it is, and for a test what it is worth.

    Raises VerdictError for a role that is none of ROLES.
    """

    grade_id: str
    role: str
    source: str
    possible: float = 0.0
    hidden: bool = False
    property: str = ""

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise VerdictError(f"the role of {self.grade_id} is {self.role!r}; wanted {ROLES}")


def run(cells: Iterable[Cell]) -> list[Verdict]:
    """Run cells in their order; return a verdict for each test and for each answer's cell.

    What they print goes nowhere. Raises SetupError where the setup does not run.
    """
    return list(verdicts(cells))


def verdicts(cells: Iterable[Cell]) -> Iterator[Verdict]:
    """Run cells in their order, and yield each verdict as soon as it is there."""
    setup: dict[str, Any] = {"__name__": "__main__", "__builtins__": own_builtins()}
    learner: dict[str, Any] | None = None
    for cell in cells:
        if cell.role == "setup":
            set_up(cell, setup)
            continue
        if learner is None:
            learner = setup | {"__builtins__": own_builtins()}
        if cell.role == "answer":
            yield verdict(cell, answer_cell(cell, learner))
        else:
            own = {name: value for name, value in learner.items() if name not in PYTHON}
            yield verdict(cell, test_cell(cell, own | setup))


def verdict(cell: Cell, failure: Failure | None) -> Verdict:
    """Return what became of a cell: all points, or none and the failure."""
    passed = failure is None
    points = cell.possible if passed else 0.0
    return Verdict(
        cell.grade_id, cell.property, points, cell.possible, cell.hidden, passed, failure
    )


def set_up(cell: Cell, names: dict[str, Any]) -> None:
    """Run the setup in its names. Raises SetupError where it does not run."""
    try:
        exec(_compiled(cell), names)
    except Exception as error:
        raise SetupError(f"{type(error).__name__}: {error}") from error


def own_builtins() -> dict[str, Any]:
    """Return a copy of Python's names, so that who changes them changes them for itself."""
    return dict(vars(builtins))


class Screen(Protocol):
    """Where a cell shows something: a stream for what it prints, and its last value."""

    def write(self, text: str) -> int:
        """Take what is printed."""

    def value(self, value: Any) -> None:
        """Take the value of the last line."""


def answer_cell(cell: Cell, names: dict[str, Any], screen: Screen | None = None) -> Failure | None:
    """Run a learner's cell in the learner's names; return why it failed, if it did."""
    try:
        code = _compiled(cell)
        last = None if screen is None else _last_value(cell)
    except (SyntaxError, ValueError) as error:  # ValueError: a null character
        return Failure("the cell is Python", "error", got=_says(error, cell))
    if screen is None or last is None:
        return _run(cell, code, names, screen)
    before, line = last
    failure = _run(cell, before, names, screen)
    return failure or _run(cell, line, names, screen, screen.value)


def test_cell(cell: Cell, names: dict[str, Any]) -> Failure | None:
    """Run a test in the setup's and the learner's names; return why it failed, if it did."""
    code = _compiled(cell)
    missing = sorted(_wanted(code) - set(names))
    failure = _run(cell, code, names)
    if failure is not None and failure.kind == "error" and missing:
        are = "are" if len(missing) > 1 else "is"
        return Failure(
            cell.property or "the answer is there",
            "missing",
            got=f"{' and '.join(missing)} {are} not defined",
            advice="write the answer in its cell, and run the cell without an error",
        )
    return failure


def _last_value(cell: Cell) -> tuple[CodeType, CodeType] | None:
    """Return a cell's code but for its last line, and that line's, if a notebook shows its value.

    A semicolon at the end says that it shall not.
    """
    tree = ast.parse(cell.source)
    last = tree.body.pop() if tree.body else None
    if not isinstance(last, ast.Expr) or cell.source.rstrip().endswith(";"):
        return None
    line = ast.Expression(last.value)
    return compile(tree, _name(cell), "exec"), compile(line, _name(cell), "eval")


def _run(
    cell: Cell,
    code: CodeType,
    names: dict[str, Any],
    screen: Screen | None = None,
    show: Callable[[Any], None] | None = None,
) -> Failure | None:
    stream: Any = _Nowhere() if screen is None else screen
    try:
        with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
            if show is None:
                exec(code, names)
            else:
                show(eval(code, names))
    except BaseException as error:
        return _failure(error, cell)
    return None


def _failure(error: BaseException, cell: Cell) -> Failure:
    """Return the fields of an error: its own, where it is a check's; else what Python says."""
    method: Callable[[BaseException], Any] | None = getattr(type(error), "_failure_", None)
    if method is not None:  # known by its method, whatever its name
        with contextlib.suppress(Exception):
            return failure_from_json(method(error))
    what = cell.property if cell.role == "test" else "the cell runs without an error"
    return Failure(what or "the test runs", "error", got=_says(error, cell))


def _says(error: BaseException, cell: Cell) -> str:
    """Return what Python says of an error, and where it arose.

    In an answer's cell that is the learner's own line, in a test the file and the line.
    """
    says = f"{flat(type(error).__name__, 60)}: {flat(error, 300)}"
    frames = traceback.extract_tb(error.__traceback__)
    if cell.role != "answer":
        place = f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}"
        return f"{says} (at {getattr(error, '_place_', None) or place})"
    line = next((f.lineno for f in reversed(frames) if f.filename == _name(cell)), None)
    if isinstance(error, SyntaxError) and error.filename == _name(cell):
        says, line = f"SyntaxError: {flat(error.msg, 300)}", error.lineno
    if line is None:
        return says
    quoted = flat(linecache.getline(_name(cell), line), 120)
    return f"{says} (line {line}{f': `{quoted}`' if quoted else ''})"


def wanted(cell: Cell) -> frozenset[str]:
    """Return the names that a test reads, and neither it nor Python defines."""
    return _wanted(_compiled(cell))


@lru_cache(maxsize=1024)
def _wanted(code: CodeType) -> frozenset[str]:
    stored = {i.argval for i in dis.get_instructions(code) if i.opname in _STORES}
    return frozenset(_read(code) - stored - PYTHON)


def _read(code: CodeType) -> set[str]:
    found = {i.argval for i in dis.get_instructions(code) if i.opname in _LOADS}
    return found.union(*(_read(c) for c in code.co_consts if isinstance(c, CodeType)))


def _name(cell: Cell) -> str:
    """Return the file name of a cell's code: another one for another source of the same name."""
    digest = hashlib.sha256(cell.source.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{digest[:16]}/<{cell.grade_id}>"


def _compiled(cell: Cell) -> CodeType:
    """Compile a cell under a name that linecache knows, so that a message can quote its lines."""
    name = _name(cell)
    _keep_lines(name, cell.source)
    return _code(name, cell.source)


def _keep_lines(name: str, source: str) -> None:
    """Let linecache know a cell's lines, and forget those of the cells longest unused."""
    _quoted.pop(name, None)
    _quoted[name] = None
    while len(_quoted) > _QUOTED:
        oldest = next(iter(_quoted))
        del _quoted[oldest]
        linecache.cache.pop(oldest, None)
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)


_quoted: dict[str, None] = {}


@lru_cache(maxsize=1024)
def _code(name: str, source: str) -> CodeType:
    return compile(source, name, "exec")


class _Nowhere(io.TextIOBase):
    """Where prints go; it keeps nothing, so a flood fills nothing."""

    def write(self, text: str) -> int:
        return len(text)
