"""The runner: cells in, verdicts out; a learner's cell changes nothing for a test."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from dlcourse.runner.run import Cell, SetupError, run
from dlcourse.runner.verdict import Verdict, VerdictError, from_json

SETUP = Cell("setup", "setup", "import math\nfrom dlcourse.checks import call, check_close\n")
TEST = Cell("f-one", "test", "check_close(call(f, 1.0), 2.0, 'one more')", 2.0, False, "One more.")
RIGHT = "def f(x):\n    return x + 1\n"


def answer(source: str) -> Cell:
    return Cell("f", "answer", source)


def graded(source: str, *more: Cell) -> dict[str, Verdict]:
    return {v.grade_id: v for v in run([SETUP, answer(source), *(more or (TEST,))])}


def test_a_right_answer_gets_the_points() -> None:
    verdicts = graded(RIGHT)
    assert verdicts["f-one"] == Verdict("f-one", "One more.", 2.0, 2.0, False, True)
    assert verdicts["f"].passed


def test_a_wrong_one_gets_the_fields_of_its_failure() -> None:
    failure = graded("def f(x):\n    return x")["f-one"].failure
    assert failure
    assert (failure.kind, failure.expected, failure.got) == ("wrong", "2", "1")
    assert failure.given == "x = 1"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("def f(x):\n    pass", "unanswered"),
        ("def f(x):\n    raise NotImplementedError", "unanswered"),
        ("def f(x):\n    return y", "error"),
        ("def f(x):\n    raise SystemExit", "error"),
        ("def f(x):\n    raise type('X', (BaseException,), {})", "error"),
        ("def f(x)", "missing"),
        ("", "missing"),
        ("1/0\n" + RIGHT, "missing"),
    ],
)
def test_each_kind_of_failure(source: str, kind: str) -> None:
    verdict = graded(source)["f-one"]
    assert verdict.failure
    assert (verdict.points, verdict.failure.kind) == (0.0, kind)


def test_an_answers_own_error_names_its_line() -> None:
    failure = graded("x = 1\nx.y = 2\n")["f"].failure
    assert failure
    assert failure.got == "AttributeError: 'int' object has no attribute 'y' (line 2: `x.y = 2`)"
    failure = graded("x = 1\ndef f(:\n")["f"].failure
    assert failure
    assert str(failure.got).startswith("SyntaxError: invalid syntax (line 2: `def f(:`)")


@pytest.mark.parametrize(
    "rebound",
    [
        "call = check_close = lambda *a, **k: None",
        "def check_close(*a, **k): pass",
        "from math import *\nlist = dict = [1]\nprint = None",
        "del call, check_close, math",
        "globals().clear()",
        "__builtins__['__import__'] = None",
    ],
)
def test_what_a_cell_does_to_the_tests_names_changes_nothing(rebound: str) -> None:
    assert graded(rebound + "\ndef f(x): return 0\n")["f-one"].points == 0
    assert graded(rebound + "\ndef f(x): return x + 1\n")["f-one"].points == 2


def test_a_learners_function_sees_its_own_names() -> None:
    assert graded("math = 1\ndef f(x): return x + math")["f-one"].passed


def test_a_test_leaves_no_name_to_the_next_cell() -> None:
    first = Cell("f-first", "test", "x = 2.0\ncheck_close(call(f, 1.0), x, 'one more')", 1.0)
    verdicts = graded(RIGHT, first, Cell("f-second", "test", "assert x", 1.0))
    assert verdicts["f-first"].passed
    assert verdicts["f-second"].failure
    assert verdicts["f-second"].failure.kind == "missing"


def test_what_is_printed_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    graded("print('x')\n" + RIGHT, Cell("f-p", "test", "print('y'); f(1)", 1.0))
    assert capfd.readouterr() == ("", "")


def test_a_setup_that_does_not_run_is_the_courses_own_mistake() -> None:
    with pytest.raises(SetupError, match="ZeroDivisionError"):
        run([Cell("setup", "setup", "1/0"), TEST])


def test_a_role_that_is_none_is_refused() -> None:
    with pytest.raises(VerdictError, match="odd"):
        Cell("f", "odd", "")


def test_a_failure_is_known_by_its_method_whatever_its_class() -> None:
    fields = dict.fromkeys(("diagnosis", "general", "given", "expected", "got"))
    fields |= {"what": "x\n" * 999, "kind": "overtime", "first_difference": None, "advice": None}
    test = f"class E(Exception):\n    def _failure_(self): return {fields!r}\nraise E"
    failure = graded(RIGHT, Cell("f-x", "test", test, 1.0))["f-x"].failure
    assert failure
    assert failure.kind == "overtime"
    assert "\n" not in failure.what
    test = "class CheckFailed(Exception):\n    def _failure_(self): return 1/0\nraise CheckFailed"
    failure = graded(RIGHT, Cell("f-x", "test", test, 1.0))["f-x"].failure
    assert failure
    assert failure.kind == "error"


def test_the_command_reads_json_and_writes_json() -> None:
    cells = [{"grade_id": "f", "role": "answer", "source": RIGHT}]
    cells.append({"grade_id": "f-one", "role": "test", "source": "assert f(1) == 2"})

    def command(text: str) -> subprocess.CompletedProcess[str]:
        program = [sys.executable, "-m", "dlcourse.runner"]
        return subprocess.run(program, input=text, capture_output=True, text=True, check=False)

    done = command(json.dumps({"cells": cells}))
    assert [v.passed for v in from_json(json.loads(done.stdout))] == [True, True]
    for text in ("", "[]", '{"cells": [{"role": "odd"}]}'):
        done = command(text)
        assert done.returncode == 2
        assert "wanted JSON with a list of cells" in done.stderr


def test_the_runner_needs_the_standard_library_alone(root: Path) -> None:
    for path in (root / "dlcourse" / "runner").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                ours = name.startswith("dlcourse.runner")
                assert ours or name.split(".")[0] in sys.stdlib_module_names, f"{path}: {name}"
