"""Mutants: does a wrong sign in a formula fail a test? `make mutants`, not part of `make test`.

One mutant is a copy of the package with one change: a sign, an operator, a comparison, a constant
(factor, exponent, index or axis), min for max. The module's own test files then have to fail. What
survives is a change that no test sees, or one that makes no difference.

The common tools run the whole suite, which builds a book, or fork from a warmed-up process and
rewrite the tree; this runs only the tests named below, in a copy. Names and texts stay as they
are: docstrings, strings, messages in a `raise`, annotations.

    .venv/bin/python -m tools.mutants [module …]
"""

from __future__ import annotations

import ast
import copy
import os
import queue
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AT_ONCE = 2
SECONDS = 120  # a mutant that runs longer hangs, which a test run shows too

TESTS = {
    "layers": ["test_layers"],
    "losses": ["test_losses"],
    "convolution": ["test_convolution"],
    "activations": ["test_activations"],
    "optimizers": ["test_optimizers"],
}

OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
NAMES = {"min": "max", "minimum": "maximum", "argmin": "argmax", "zeros": "ones"}
NAMES |= {f"{name}_like": f"{other}_like" for name, other in NAMES.items() if name == "zeros"}
NAMES |= {other: name for name, other in NAMES.items()}


@dataclass(frozen=True)
class Mutant:
    """One change of a module: where, what, and the whole module with it."""

    module: str
    line: int
    change: str
    source: str


def variants(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the other forms of one expression, each with one change."""
    new = copy.copy(node)
    match new:
        case ast.BinOp(op=ast.MatMult()):
            new.left, new.right = new.right, new.left
            yield new
        case ast.BinOp() | ast.AugAssign() if type(new.op) in OPERATORS:
            new.op = OPERATORS[type(new.op)]()
            yield new
        case ast.UnaryOp(op=ast.USub() | ast.Not() | ast.Invert()):
            yield new.operand
            if ast.unparse(new) == "-1":  # an index or an axis: the first in place of the last
                yield ast.Constant(0)
        case ast.BoolOp():
            new.op = ast.Or() if isinstance(new.op, ast.And) else ast.And()
            yield new
        case ast.Compare():
            for i, op in enumerate(new.ops):
                if type(op) in COMPARISONS:
                    other = copy.copy(new)
                    other.ops = [*new.ops[:i], COMPARISONS[type(op)](), *new.ops[i + 1 :]]
                    yield other
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(value=float(value)):
            yield ast.Constant(2 * value if value else 1.0)
        case ast.Attribute() if new.attr in NAMES:
            new.attr = NAMES[new.attr]
            yield new
        case ast.Name() if new.id in NAMES:
            new.id = NAMES[new.id]
            yield new


def mutants(module: str, source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module's source, from top to bottom."""
    tree = ast.parse(source)

    def below(node: ast.AST) -> Iterator[Mutant]:
        for field, value in ast.iter_fields(node):
            if field in ("annotation", "returns"):
                continue
            places = value if isinstance(value, list) else [value]
            for i, child in enumerate(places):
                if isinstance(child, ast.Raise | ast.JoinedStr) or not isinstance(child, ast.AST):
                    continue
                for other in variants(child):
                    # Put the variant in, write the module out, and put the original back.
                    whole = [*places[:i], other, *places[i + 1 :]]
                    setattr(node, field, whole if isinstance(value, list) else other)
                    text = ast.unparse(tree)
                    setattr(node, field, value)
                    change = f"{ast.unparse(child)}  →  {ast.unparse(other)}"
                    yield Mutant(module, getattr(child, "lineno", 0), change, text)
                yield from below(child)

    yield from below(tree)


# One failure is enough: no search for its smallest form, and the tests worked by hand come first.
QUICK = """

from hypothesis import Phase, is_hypothesis_test, settings

settings.register_profile("mutants", phases=[Phase.explicit, Phase.generate])
settings.load_profile("mutants")


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: is_hypothesis_test(item.obj))
"""


class Room:
    """A copy of the package and its tests, in which one mutant at a time is tried."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        without_caches = shutil.ignore_patterns("__pycache__")
        for part in ("dlcourse", "tests"):
            shutil.copytree(ROOT / part, folder / part, ignore=without_caches)
        shutil.copy(ROOT / "pyproject.toml", folder)
        with (folder / "tests" / "conftest.py").open("a", encoding="utf-8") as conftest:
            conftest.write(QUICK)

    def passes(self, module: str, source: str) -> bool:
        """Return whether the module's tests pass with this source in place of its own."""
        file = self.folder / "dlcourse" / f"{module}.py"
        own = file.read_text(encoding="utf-8")
        file.write_text(source, encoding="utf-8")
        tests = [f"tests/{name}.py" for name in TESTS[module]]
        # No .pyc: one is told from another by the second and the size, which mutants share. No
        # plugins: the tests here need none, and each costs time.
        quick = {"PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        try:
            return not subprocess.run(
                [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
                cwd=self.folder,
                env=os.environ | quick | {"PYTHONPATH": str(self.folder), "OMP_NUM_THREADS": "1"},
                timeout=SECONDS,
                capture_output=True,
            ).returncode
        except subprocess.TimeoutExpired:
            return False
        finally:
            file.write_text(own, encoding="utf-8")


def main(modules: list[str]) -> int:
    """Try the mutants of these modules, print each with its end, and return the survivors."""
    with tempfile.TemporaryDirectory() as temporary:
        rooms: queue.Queue[Room] = queue.Queue()
        for i in range(AT_ONCE):
            rooms.put(Room(Path(temporary) / str(i)))

        def survives(mutant: Mutant) -> bool:
            room = rooms.get()
            try:
                return room.passes(mutant.module, mutant.source)
            finally:
                rooms.put(room)

        survivors = 0
        for module in modules:
            own = (ROOT / "dlcourse" / f"{module}.py").read_text(encoding="utf-8")
            as_written = Mutant(module, 0, "", ast.unparse(ast.parse(own)))
            broken = Mutant(module, 0, "", "raise ImportError('the copy is what is imported')")
            if not survives(as_written) or survives(broken):
                sys.exit(f"{module}: its tests fail as they are, or do not import the copy")
            each = list(mutants(module, own))
            alive = 0
            with ThreadPoolExecutor(AT_ONCE) as pool:
                for mutant, survived in zip(each, pool.map(survives, each), strict=True):
                    end = "SURVIVED" if survived else "killed  "
                    place = f"dlcourse/{module}.py:{mutant.line}"
                    print(f"{end}  {place}  {mutant.change}", flush=True)
                    alive += survived
            print(f"{module}: {len(each) - alive} of {len(each)} killed", flush=True)
            survivors += alive
    return survivors


if __name__ == "__main__":
    unknown = [name for name in sys.argv[1:] if name not in TESTS]
    if unknown:
        sys.exit(f"no mutants of {', '.join(unknown)}; wanted some of {', '.join(TESTS)}")
    main(sys.argv[1:] or list(TESTS))
