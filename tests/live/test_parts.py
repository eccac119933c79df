"""Interrupts, forecasts of packages, and what a page asks while one types."""

from __future__ import annotations

import gzip
import json
import signal
from collections.abc import Iterator

import numpy as np
import pytest

from dlcourse.live.asks import ASKS
from dlcourse.live.interrupts import Interrupts, is_cell
from dlcourse.live.needs import imports, needed
from tests.live.conftest import Page
from tools import names


@pytest.fixture
def interrupts() -> Iterator[Interrupts]:
    before = signal.getsignal(signal.SIGINT)
    made = Interrupts(is_cell)
    made.install()
    yield made
    made.end()
    signal.signal(signal.SIGINT, before)


FIRE = "import signal\ndef stop():\n    signal.raise_signal(signal.SIGINT)\n"


def test_one_interrupt_stops_a_loop(page: Page, interrupts: Interrupts) -> None:
    interrupts.begin()
    assert page.run(f"{FIRE}n = 0\nwhile True:\n    n += 1\n    if n == 3: stop()") == "stopped"
    page.run("n")
    assert page.outputs[-1]["text"] == "3"


def test_a_cells_code_is_known_by_its_name() -> None:
    assert is_cell(compile("1", "<cell-1>", "eval"))
    assert not is_cell(compile("1", "<frozen os>", "eval"))
    assert not is_cell(is_cell.__code__)


MODULES = {
    "sympy": ["sympy"],
    "matplotlib": ["matplotlib"],
    "dlcourse.plotting": ["matplotlib"],
    "dlcourse.checks:check_formula": ["sympy"],
}


@pytest.mark.parametrize(
    ("source", "packages"),
    [
        ("import numpy as np", []),
        ("import matplotlib.pyplot as plt", ["matplotlib"]),
        ("def f():\n    import sympy", ["sympy"]),
        ("from sympy.abc import x", ["sympy"]),
        ("from dlcourse.checks import call", []),
        ("from dlcourse.checks import call, check_formula", ["sympy"]),
        ("from dlcourse import plotting", ["matplotlib"]),
        ("import dlcourse.plotting", ["matplotlib"]),
        ("import sympy\n)", []),
        ("'import sympy'", []),
    ],
)
def test_a_cells_packages_are_foreseen(source: str, packages: list[str]) -> None:
    assert needed([source, source], MODULES) == packages


def test_a_check_waits_only_for_what_it_uses() -> None:
    setup = "from dlcourse.checks import call, check_formula\nimport matplotlib"
    numbers, formula = "call(f, 1)", "def g():\n    check_formula('x')"
    assert needed([setup, numbers], MODULES, used=True) == ["matplotlib"]
    assert needed([setup, formula], MODULES, used=True) == ["sympy", "matplotlib"]
    assert needed([setup, "check_formula ("], MODULES, used=True) == ["matplotlib"]


def test_relative_imports_are_no_package_of_ours() -> None:
    assert list(imports("from . import a\nfrom .b import c\nimport d.e")) == [("d.e", "")]


def test_the_editors_list_has_the_names_of_the_course_and_of_numpy() -> None:
    found = names.public()
    assert {"label": "losses", "kind": "module"} in found["dlcourse"]
    kinds = {entry["label"]: entry["kind"] for entry in found["numpy"]}
    assert set(kinds) == {name for name in np.__all__ if not name.startswith("_")}
    assert [kinds[n] for n in ("mean", "exp", "linalg", "pi", "ndarray")] == (
        ["function", "function", "module", "constant", "class"]
    )
    assert {"label": "norm", "kind": "function", "detail": "(x, ord, axis, keepdims)"} in (
        found["numpy.linalg"]
    )
    assert len(gzip.compress(json.dumps(found).encode())) < 15_000, "it is loaded with an editor"


def test_words_are_completed_after_the_imports_of_unfinished_code() -> None:
    source = "import numpy as np\nimport os\nfrom dlcourse import losses\ndef f(:\n"
    assert "np.zeros_like" in ASKS["complete"]({"source": source, "word": "np.zeros"})
    found = ASKS["complete"]({"source": source, "word": "losses.Cat"})
    assert "losses.CategoricalCrossEntropy" in found
    assert ASKS["complete"]({"source": source, "word": "os.pa"}) == [], "nothing else is imported"
