"""Fresh processes: each run begins as the last one did, and one that dies costs one cell."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from dlcourse.runner import warm as warm_module
from dlcourse.runner.run import Cell, SetupError
from dlcourse.runner.verdict import Verdict
from dlcourse.runner.warm import ENDED, STUCK, Warm

TESTS = [Cell(f"t{i}", "test", f"assert f({i}) == {i}", 1.0) for i in range(4)]


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    with Warm("json") as server:
        yield server


def graded(warm: Warm, source: str, seconds: float = 60.0) -> dict[str, Verdict]:
    found = warm.run([Cell("f", "answer", source), *TESTS], seconds=seconds)
    assert [v.grade_id for v in found] == ["f", "t0", "t1", "t2", "t3"]
    return {v.grade_id: v for v in found}


def test_nothing_is_left_for_the_next_run(warm: Warm) -> None:
    change = "import json\nassert not hasattr(json, 'mark')\njson.mark = 1\ndef f(x): return x"
    for _ in range(2):
        assert all(v.passed for v in graded(warm, change).values())


@pytest.mark.parametrize(
    "end",
    [
        "import os; os._exit(0)",
        "import os; os.kill(os.getpid(), 9)",
        "import os; os.kill(0, 9)",
        "import ctypes; ctypes.string_at(0)",
        "import os; os.closerange(0, 99); os._exit(3)",
        "import builtins; builtins.len = None; raise SystemExit",
    ],
)
def test_an_end_of_python_costs_one_test(warm: Warm, end: str) -> None:
    verdicts = graded(warm, f"def f(x):\n    if x == 1:\n        {end}\n    return x")
    assert [v.passed for v in verdicts.values()] == [True, True, False, True, True]
    failure = verdicts["t1"].failure
    assert failure
    assert failure.kind == "error"


def test_an_answers_cell_that_ends_python_costs_its_question(warm: Warm) -> None:
    verdicts = graded(warm, "import os; os._exit(0)")
    assert [v.passed for v in verdicts.values()] == [False] * 5
    assert verdicts["f"].failure
    assert verdicts["f"].failure.diagnosis == ENDED


def test_a_loop_without_an_end_costs_one_test(warm: Warm) -> None:
    source = "def f(x):\n    while x == 2: pass\n    return x"
    verdicts = graded(warm, source, seconds=0.5)
    assert [v.passed for v in verdicts.values()] == [True, True, True, False, True]
    failure = verdicts["t2"].failure
    assert failure
    assert (failure.kind, failure.diagnosis) == ("overtime", STUCK)


def test_a_setup_that_does_not_run_is_told(warm: Warm) -> None:
    with pytest.raises(SetupError, match="ZeroDivisionError"):
        warm.run([Cell("setup", "setup", "1/0"), *TESTS])
    assert len(warm.run(TESTS)) == 4


def test_a_server_that_has_died_is_told() -> None:
    server = Warm("json")
    server._server.kill()
    server._server.wait()
    with pytest.raises(RuntimeError, match="has ended"):
        server.run(TESTS)


def test_closing_ends_a_server_whose_input_a_stray_process_keeps_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(warm_module, "_PATIENCE", 0.2)
    server = Warm("json")
    assert server._server.stdin
    stray = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(600)"],
        pass_fds=[server._server.stdin.fileno()],
    )
    server.close()
    assert server._server.returncode == -9
    assert stray.poll() is None
    stray.kill()
    stray.wait()
