"""The referee: what an answer does costs its own question at most, and earns nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dlcourse.grading.sandbox.box import Box
from dlcourse.grading.sandbox.channel import Channel
from dlcourse.grading.sandbox.guest import Guest
from dlcourse.grading.sandbox.limits import Limits
from dlcourse.grading.sandbox.plain import Plain, forked
from dlcourse.grading.sandbox.referee import Referee, Times
from dlcourse.grading.sandbox.table import CodecError, weigh
from dlcourse.runner.run import Cell, run
from dlcourse.runner.verdict import Verdict
from tests.grading.sandbox.ends import same

SETUP = """
import numpy as np
from dlcourse.checks import call, check_close, check_equal, check_unchanged
"""
QUICK = Times(cell=2.0, call=1.0, submission=600.0, test=4.0)


def cells(*sources: str, setup: str = SETUP) -> list[Cell]:
    """Return the setup and these cells: a source with "assert" or "check" in it is a test."""
    found = [Cell("setup", "setup", setup)]
    for i, source in enumerate(sources):
        if source.startswith("#test"):
            hidden = source.startswith("#test hidden")
            found.append(Cell(f"t{i}", "test", source, 1.0, hidden, f"test {i}"))
        else:
            found.append(Cell(f"a{i}", "answer", source))
    return found


def grade(*sources: str, setup: str = SETUP, times: Times = QUICK) -> dict[str, Verdict]:
    """Return what becomes of cells in a process with no box around it."""
    return {v.grade_id: v for v in Referee(forked, times).grade(cells(*sources, setup=setup))}


def passed(verdicts: dict[str, Verdict]) -> list[str]:
    """Return which tests passed."""
    return [name for name, verdict in verdicts.items() if name[0] == "t" and verdict.passed]


def kind(verdict: Verdict) -> str | None:
    return verdict.failure.kind if verdict.failure else None


def says(verdict: Verdict) -> str:
    return (verdict.failure.got or verdict.failure.diagnosis or "") if verdict.failure else ""


DOUBLE = "def double(x):\n    return 2 * x\n"
TEST = "#test\ncheck_close(call(double, np.array([1.0, 2.0])), np.array([2.0, 4.0]), 'doubled')\n"

# Names

SHADOWS = {
    "numpy's": "from numpy import *\n",
    "Python's": "len = list = abs = print = isinstance = ValueError = range = 3\n",
    "the checks'": "call = check_close = check_unchanged = np = lambda *a, **k: None\n",
    "NumPy's state": "np.seterr(all='raise'); np.set_printoptions(precision=1)\n",
    "warnings": "import warnings\nwarnings.simplefilter('error')\n",
    "chance": "import random\nrandom.seed(5); np.random.seed(5)\n",
}
NAMES_OF_PYTHON = """#test
assert len([1, 2]) == 2 and list("ab") == ["a", "b"] and abs(-1) == 1 and sum([1, 2]) == 3
assert max(1, 2) == 2 and isinstance(double(1), int) and [*range(2)] == [0, 1]
try:
    raise ValueError
except ValueError:
    print("as it was")
"""
CHANCE = "#test\nassert np.random.randint(10**6) == FIRST"


@pytest.mark.parametrize("name", SHADOWS)
def test_a_right_answer_keeps_its_marks_whatever_it_calls_its_own(name: str) -> None:
    setup = SETUP + "np.random.seed(3)\nFIRST = np.random.randint(10**6)\nnp.random.seed(3)\n"
    answer = SHADOWS[name] + DOUBLE
    verdicts = grade(answer, TEST, NAMES_OF_PYTHON, CHANCE, setup=setup)
    assert passed(verdicts) == ["t1", "t2", "t3"], verdicts


def test_in_one_process_the_names_of_python_are_pythons_too() -> None:
    found = run(cells("def double(x):\n    return 2 * x\nlist = len = 3\n", NAMES_OF_PYTHON))
    assert [verdict.passed for verdict in found] == [True, True]


def test_a_name_that_nobody_has_is_missing_and_one_of_pythons_never() -> None:
    verdicts = grade("x = 1", "#test\nassert sum(y) == 3 and tripled(2)")
    assert kind(verdicts["t1"]) == "missing"
    assert says(verdicts["t1"]) == "tripled and y are not defined"


# Faults

ENDINGS = {
    "exit()": "exit()",
    "quit()": "quit()",
    "sys.exit": "import sys\nsys.exit(0)",
    "SystemExit": "raise SystemExit",
    "os._exit": "import os\nos._exit(0)",
    "a signal": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
    "an alarm": "import os, signal\nsignal.signal(signal.SIGALRM, signal.SIG_DFL)\n"
    "os.kill(os.getpid(), signal.SIGALRM)",
    "a fault in C": "import ctypes\nctypes.string_at(0)",
    "recursion": "def f(x):\n    return f(x)\nf(1)",
    "recursion in C": "import sys\nsys.setrecursionlimit(10**9)\n"
    "class A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())",
    "KeyboardInterrupt": "raise KeyboardInterrupt",
    "a group": "raise BaseExceptionGroup('a', [KeyboardInterrupt()])",
    "the channel is closed": "import os\nfor i in range(3, 64):\n"
    "    try:\n        os.close(i)\n    except OSError:\n        pass",
    "the channel gets garbage": "import os\nfor i in range(3, 64):\n"
    "    try:\n        os.write(i, b'garbage!' * 9)\n    except OSError:\n        pass",
}
BREAKS = {
    "the child": "import dlcourse.grading.sandbox.child as c\n"
    "c._Child.answer = c.answer_cell = c.Encoder = None",
    "NumPy": "np.ndarray = np.geterr = np.errstate = None",
}


@pytest.mark.parametrize("name", ENDINGS)
def test_an_end_in_a_cell_costs_that_cell(name: str) -> None:
    triple = "def triple(x):\n    return 3 * double(x) / 2\n"
    other = "#test\nassert triple(2.0) == 6.0"
    hidden = "#test hidden\nassert triple(3.0) == 9.0"
    verdicts = grade(DOUBLE, TEST, ENDINGS[name], triple, other, hidden)
    assert {"t1", "t4", "t5"} <= set(passed(verdicts)), verdicts


@pytest.mark.parametrize("name", [*ENDINGS, *BREAKS])
def test_an_end_in_a_call_costs_that_test(name: str) -> None:
    body = (ENDINGS | BREAKS)[name].replace("\n", "\n    ")
    ends = f"import numpy as np\ndef ends(x):\n    {body}\n"
    asks = "#test\nends(1)\nassert False"
    verdicts = grade(DOUBLE, ends, asks, TEST, asks, TEST, "#test hidden\nassert double(2) == 4")
    assert passed(verdicts) == ["t3", "t5", "t6"], verdicts


@pytest.mark.parametrize("name", BREAKS)
def test_who_breaks_their_own_process_breaks_nobody_elses(name: str) -> None:
    referee = Referee(forked, QUICK)
    first = referee.grade(cells(DOUBLE, TEST, BREAKS[name], TEST))
    assert [v.passed for v in first[:2]] == [True, True]
    assert not first[-1].passed
    assert all(v.passed for v in referee.grade(cells(DOUBLE, TEST)))


def test_an_answer_that_goes_on_for_ever_costs_itself() -> None:
    times = Times(cell=1.0, call=0.3, submission=600.0, test=5.0)
    forever = "def forever(x):\n    while True:\n        pass\n"
    stuck = "def stuck(x):\n    import signal, time\n"
    stuck += "    signal.pthread_sigmask(0, {14})\n    time.sleep(99)\n"
    asks, asks_more = "#test\nforever(1)", "#test\nstuck(1)"
    found = grade(
        DOUBLE, forever, stuck, asks, TEST, asks_more, TEST, "while True:\n    pass", TEST,
        times=times,
    )  # fmt: skip
    assert passed(found) == ["t4", "t6", "t8"]
    assert [kind(found[name]) for name in ("t3", "t5", "a7")] == ["overtime"] * 3


def test_a_cell_that_fails_when_it_is_run_again_is_left_out(tmp_path: Any) -> None:
    """One that ends Python at its second run costs nobody else."""
    once = f"import os\nif os.path.exists({str(tmp_path / 'x')!r}):\n    os._exit(1)\n"
    once += f"open({str(tmp_path / 'x')!r}, 'w').close()\n"
    verdicts = grade(DOUBLE, once, "y = 5", TEST, "#test hidden\nassert double(2) == 4 and y == 5")
    assert passed(verdicts) == ["t3", "t4"]


def test_what_nobody_asked_for_is_not_the_next_cells_fault() -> None:
    answer = """
import gc, os, sys, threading, time
def f(x):
    channel = next(c for c in gc.get_objects() if type(c).__name__ == "_Child").channel
    channel.send({"value": os.getpid()})
    channel.send({"value": os.getpid()})
    threading.Thread(target=end_once_it_has_replied).start()
    return os.getpid()
def end_once_it_has_replied():
    main = threading.main_thread().ident
    while sys._current_frames()[main].f_code.co_name != "_read":  # it waits for the next request
        time.sleep(0.001)
    os._exit(0)
"""
    asks = """#test
import pathlib, time
stat = pathlib.Path(f"/proc/{f(1)}/stat")
while stat.exists() and ") Z " not in stat.read_text():
    time.sleep(0.001)
"""
    assert passed(grade(answer, asks, DOUBLE, TEST, asks, TEST)) == ["t1", "t3", "t4", "t5"]


def test_threads_left_behind_harm_nobody() -> None:
    thread = """
import threading, time
def work():
    while True:
        time.sleep(0.001)
for _ in range(5):
    threading.Thread(target=work).start()
"""
    assert passed(grade(DOUBLE, thread, TEST, "#test hidden\nassert double(1) == 2")) == [
        "t2",
        "t3",
    ]


def test_a_function_of_the_tests_may_be_called_by_threads() -> None:
    answer = """
from concurrent.futures import ThreadPoolExecutor
def all_of(f, xs):
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(f, xs))
"""
    test = "#test\nassert all_of(lambda x: x * x, [1, 2, 3, 4] * 9) == [1, 4, 9, 16] * 9"
    assert passed(grade(answer, test, test)) == ["t1", "t2"]


# Time

LOOPS = {
    "a slow call again and again": (
        "import time\ndef f(x):\n    time.sleep(0.05)\n    return x\n",
        "for i in range(10_000): f(i)",
    ),
    "a function that is never done": ("def f(x):\n    return x + 1\n", "while f(0): pass"),
    "a value that is never right": ("n = 5", "while n: pass"),
    "an error that is caught": (
        "def f(x):\n    raise ValueError\n",
        "while True:\n    try:\n        f(1)\n    except Exception:\n        pass",
    ),
    "one that is caught in a call": (
        "def f(g):\n    while True:\n        try:\n            g()\n        except BaseException:"
        "\n            pass\n",
        "call(f, lambda: None, seconds=99)",
    ),
    "calls to and fro": (
        "def f(g):\n    while g(1): pass\n",
        "import time\nf(lambda x: time.sleep(0.01) or True)",
    ),
}


@pytest.mark.parametrize("name", LOOPS)
def test_a_test_that_never_ends_is_ended(name: str) -> None:
    answer, test = LOOPS[name]
    times = Times(cell=5.0, call=60.0, submission=600.0, test=0.5)
    verdicts = grade(DOUBLE, answer, f"#test\n{test}", TEST, times=times)
    assert kind(verdicts["t2"]) == "overtime"
    assert passed(verdicts) == ["t3"]


def test_it_is_ended_in_a_thread_too() -> None:
    found: list[dict[str, Verdict]] = []
    times = Times(cell=5.0, call=60.0, submission=600.0, test=0.5)
    sources = (DOUBLE, "n = 5", "#test\nwhile n: pass", TEST)
    thread = threading.Thread(target=lambda: found.append(grade(*sources, times=times)))
    thread.start()
    thread.join()
    assert (kind(found[0]["t2"]), passed(found[0])) == ("overtime", ["t3"])


def test_a_submission_has_an_end() -> None:
    times = Times(cell=5.0, call=0.3, submission=1.0, test=5.0)
    slow = "import time\nfor _ in range(30): time.sleep(0.01)"
    found = grade(DOUBLE, TEST, *[slow] * 8, TEST, "#test hidden\nassert True", times=times)
    late = [name for name, verdict in found.items() if "notebook takes too long" in says(verdict)]
    assert late == [*late[:1], *list(found)[list(found).index(late[0]) + 1 :]]
    assert "t1" in passed(found)
    assert {"t10", "t11"} <= set(late)


def test_a_test_may_not_take_all_memory() -> None:
    answer = "def f(n):\n    return np.ones((20_000, 1))\n"
    broad = "#test\nassert np.all(f(1) + np.ones(200_000) > 0)"  # 32 GB
    verdicts = grade("import numpy as np\n" + DOUBLE + answer, broad, TEST)
    assert passed(verdicts) == ["t2"]
    assert "Unable to allocate" in says(verdicts["t1"])


# Calls to and fro


def test_calls_lie_within_each_other() -> None:
    answer = "def down(n, g):\n    return n if n == 0 else 1 + g(n - 1)\n"
    test = "#test\nfactor = []\ndef g(n):\n    factor.append(n)\n    return down(n, g)\n"
    verdicts = grade(answer, f"{test}assert down(15, g) == 15 and len(factor) == 15", TEST, DOUBLE,
                     TEST, f"{test}down(10_000, g)", "#test\nassert double(1) == 2")  # fmt: skip
    assert passed(verdicts) == ["t1", "t4", "t6"]
    assert "call each other more than 40 deep" in says(verdicts["t5"])


def test_time_is_kept_within_nested_calls() -> None:
    answer = "def twice(g):\n    return g()\ndef loop():\n    while True: pass\n"
    times = Times(cell=5.0, call=0.5, submission=600.0, test=20.0)
    nested = "#test\ntwice(lambda: loop())"
    slow = "#test\nimport time\ntwice(lambda: time.sleep(4))"
    verdicts = grade(answer + DOUBLE, nested, TEST, slow, TEST, times=times)
    assert passed(verdicts) == ["t2", "t4"]
    assert (kind(verdicts["t1"]), kind(verdicts["t3"])) == ("overtime", "overtime")


def test_errors_go_to_and_fro() -> None:
    answer = """
def careful(g):
    try:
        return g(1)
    except ZeroDivisionError as error:
        return "caught " + str(error)
def careless(g):
    return g(1)
def no(x):
    raise KeyError("no")
"""
    test = """#test
def divides(x):
    return x // 0
assert careful(divides) == "caught integer division or modulo by zero"
try:
    careless(divides)
except ZeroDivisionError:
    pass
try:
    careless(lambda x: no(x))
except KeyError:
    pass
def is_no_text(x):
    b"\\xff".decode()
try:
    careless(is_no_text)
except RuntimeError:
    pass
"""
    verdicts = grade(answer, test)
    assert passed(verdicts) == ["t1"], says(verdicts["t1"])


# Values: the same as in one process


def list_and_part(part: list[int]) -> tuple[Any, Any]:
    return [part, part], part


# NumPy itself never ends, or crashes, on a list that holds itself.
ARRAY = """
import numpy as np
def array(values, **kinds):
    if "..." in repr(values):
        raise ValueError("it holds itself")
    return np.asarray(values, **kinds)
"""
CHANGES = [
    "a[0] = 7", "a[:] = b", "a[-1], b[0] = b[0], a[-1]", "b = a", "a = a[:1]", "a = b[::-1]",
    "a, b = b, a", "c = [a, b, a]", "c = a[1:]", "c = (a, [a])", "a += b", "a *= 2", "c.append(b)",
    "c = {'a': a, 'b': b}", "c = [c, c]", "b = array(a)", "b = array(a).copy()[None]",
    "c = array(a).T", "array(b).sort()", "a = array([a, b], dtype=object)",
    "a.sort()", "c = set(array(a).ravel().tolist())", "b[1:] = a[1:]", "a.shape = (-1, 1)",
]  # fmt: skip
ARGUMENTS = {
    "arrays": lambda: (np.arange(3.0), np.arange(3.0) + 5),
    "one array twice": lambda: (np.arange(3.0),) * 2,
    "a table": lambda: (np.arange(6.0).reshape(2, 3), np.ones((2, 3), order="F")),
    "not to be changed": lambda: (np.broadcast_to(1.0, 3), np.arange(3)),
    "lists": lambda: ([1.0, 2.0, 3.0], [4, 5, 6]),
    "one list twice": lambda: ([1, 2, 3],) * 2,
    "lists of arrays": lambda: ([np.zeros(2), np.ones(2)], [np.zeros(2), np.ones(2)]),
    "a list and its part": lambda: list_and_part([1, 2]),
    "small ones": lambda: (np.ones(1, np.float32), np.array([True, False])),
}


@pytest.fixture(scope="module")
def guest() -> Iterator[tuple[Guest, Plain]]:
    """A learner's process that runs what it is sent."""
    process = forked()
    made = Guest(Channel(process.socket), {}, 60.0)
    made._exchange({"do": "setup", "cells": [["s", "import numpy as np"]]}, [], 60.0)
    yield made, process
    process.kill()


@example(["a.shape = (-1, 1)"], "(a, b)", "not to be changed")
@given(
    st.lists(st.sampled_from(CHANGES), max_size=5),
    st.sampled_from(["a", "b", "c", "(a, b)", "[a, b, c, a]", "{'x': c, 'y': (c, b)}", "None"]),
    st.sampled_from(sorted(ARGUMENTS)),
)
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_is_what_is_as_in_one_process(
    guest: tuple[Guest, Plain], changes: list[str], returned: str, given: str
) -> None:
    body = "".join(f"    {change}\n" for change in changes)
    source = f"{ARRAY}def f(a, b):\n    c = []\n{body}    return {returned}\n"
    names: dict[str, Any] = {}
    exec(source, names)

    def outcome(f: Any) -> Any:
        args = ARGUMENTS[given]()  # type: ignore[no-untyped-call]
        try:
            value = f(*args)
        except Exception as error:
            value = next(k.__name__ for k in type(error).__mro__ if k.__module__ == "builtins")
        return [args, value]

    guest[0]._exchange({"do": "run", "grade_id": "a", "source": source}, [], 60.0)
    expected = outcome(names["f"])
    try:
        weigh(expected)
    except CodecError:  # it holds itself
        own = {expected[1]} if isinstance(expected[1], str) else set()
        assert outcome(guest[0].get(["f"])["f"])[1] in {"ValueError", "TypeError"} | own
    else:
        assert same(outcome(guest[0].get(["f"])["f"]), expected)


def test_a_test_sees_whether_its_own_arguments_were_changed() -> None:
    answer = """
def changes(x, items):
    x += 1
    items.append(x)
    return x
def hides(x, items):
    y = x.copy()
    y += 1
    return y
"""
    test = """#test
x, items = np.zeros(2), []
assert {name}(x, items) is {same}
"""
    verdicts = grade(
        answer,
        test.format(name="changes", same="x"),
        "#test\nx = np.zeros(2)\nitems = []\nchanges(x, items)\nassert items[0] is x and x[0] == 1",
        "#test\ncheck_unchanged(call(changes, np.zeros(2), []))",
        "#test\ncheck_unchanged(call(hides, np.zeros(2), []))",
    )
    assert passed(verdicts) == ["t1", "t2", "t4"]


FORGED = """
import dlcourse.grading.sandbox.child as child
from dlcourse.grading.sandbox.codec import Encoder
def f(*values):
    return 1
child._state = lambda value: [object(), id(object())]
child._same_state = lambda *_: False
Encoder.again = lambda self, value: {node}
"""


@pytest.mark.parametrize(
    "node",
    [
        '["l", [["r", 0], ["r", 0]]]',
        '["l", [["r", 0]]]',
        '["l", [["r", 1]] * 1000]',
        '["a", "<f8", [2**20], "C", 0]',
        '["d", [[["l", []], 1]]]',
        "5",
        "None",
        '["f", 0]',
    ],
)
def test_a_change_that_did_not_happen_costs_the_test(node: str) -> None:
    test = "#test\nx, y = [[1.0], [2.0]], np.ones(3)\nf(x, x[0], x[1], y)\nrepr(x); x == x[::-1]\n"
    verdicts = grade(DOUBLE, FORGED.replace("{node}", node), test)
    assert kind(verdicts["t2"]) == "error"


def test_the_next_submission_finds_the_setup_as_it_was() -> None:
    setup = SETUP + (
        "class Account:\n    def __init__(self):\n        self.sum = 3.0\n"
        "account, pairs, X = Account(), ([1.0], {'a': [2.0]}), np.arange(3.0)\n"
    )
    changes = "def f(account, pairs, X):\n    account.sum = 9\n    pairs[1]['a'].append(5)\n"
    changes += "    pairs[0].clear()\n    X += 5\n    return 1\n"
    test = "#test\nassert f(account, pairs, X) == 1"
    still = "#test\nassert account.sum == 3.0 and pairs == ([1.0], {'a': [2.0]}) and X[1] == 1.0"
    referee = Referee(forked, QUICK)
    first = referee.grade(cells(changes, test, "#test\nassert account.sum == 9", setup=setup))
    assert [verdict.passed for verdict in first] == [True] * 3
    second = referee.grade(cells("y = 1", still, setup=setup))
    assert second[-1].passed


TOO_LARGE = {
    "many": "[1] * 10**6",
    "wide": "np.broadcast_to(1.0, (10**6, 10**6))",
    "a huge number": "2**(10**7)",
    "a long text": "'x' * 10**7",
    "a ring": "(lambda a: a.append(a) or a)([])",
    "deep": "__import__('functools').reduce(lambda a, _: [a], range(500), 1)",
}


@pytest.mark.parametrize("name", TOO_LARGE)
def test_a_value_that_is_too_large_is_a_sentence(name: str) -> None:
    answer = f"import numpy as np\nx = {TOO_LARGE[name]}\ndef f(n):\n    return x\n" + DOUBLE
    verdicts = grade(answer, "#test\ncall(f, 1)", TEST, "#test\nassert x == 1", TEST)
    assert passed(verdicts) == ["t2", "t4"]
    assert "can't be looked at" in says(verdicts["t1"])


def test_a_value_that_says_that_it_is_huge_is_not_believed() -> None:
    answer = """
class Long:
    def __len__(self): return 2**62
    def __getitem__(self, i): return 1.0
    def __iter__(self):
        while True: yield 1.0
    def __repr__(self): return "x" * 10**7
    def __eq__(self, other): return True
x = Long()
def f(n): return Long()
"""
    tests = ("#test\nassert f(1) == 1", "#test\nassert list(x)", "#test\nassert x == 1", TEST)
    verdicts = grade(answer + DOUBLE, *tests)
    assert passed(verdicts) == ["t4"]


# Lines


def test_the_line_that_is_quoted_is_the_answers_own() -> None:
    """Cells of one name in two submissions, in one, and in two assignments."""
    referee = Referee(forked, QUICK)
    test = Cell("t", "test", "f(0)", 1.0)
    ask = Cell("t", "test", "call(f, 0)", 1.0)
    setup = Cell("setup", "setup", SETUP)
    for word in ("one", "two"):
        found = referee.grade([setup, Cell("a", "answer", f"def f(x):\n    return {word}\n"), ask])
        assert f"(line 2: `return {word}`)" in says(found[-1])
    again = [Cell("a", "answer", f"def {name}(x):\n    return {name}_\n") for name in "fg"]
    assert "`return f_`" in says(referee.grade([setup, *again, ask])[-1])
    own = "from dlcourse.checks import call\ndef f(x):\n    return {}\n"
    one, two = (
        [Cell("given 0", "setup", own.format(word)), Cell("a", "answer", "y = 1"), ask]
        for word in ("first", "second")
    )
    referee.grade(one)
    referee.grade(two)
    assert "`return first`" in says(referee.grade(one)[-1])
    assert kind(referee.grade([setup, test])[-1]) == "missing"


# Hidden tests run last, and find what they would have found in their place

HELPER = "def helper(x):\n    return 2 * x\ndef double(x):\n    return helper(x)\n"
SPOILS = "def helper(x):\n    return 0\ndel double\n"
TWICE = "#test hidden\nassert double(1.0) == 2.0"


@pytest.mark.parametrize("later", [SPOILS, f"{SPOILS}import os\n", "import os\nos._exit(1)"])
def test_a_hidden_test_sees_the_names_of_its_own_place(later: str) -> None:
    verdicts = grade(HELPER, TEST, TWICE, later, "#test\nassert helper(1.0) == 0", TWICE)
    assert verdicts["t1"].passed
    assert verdicts["t2"].passed, says(verdicts["t2"])
    if "exit" not in later:
        assert verdicts["t4"].passed
        assert not verdicts["t5"].passed  # its place is behind the cell that removes the function


def test_what_an_answer_keeps_from_call_to_call_is_there_for_a_hidden_test() -> None:
    counts = "def count(seen=[]):\n    seen.append(1)\n    return len(seen)\n"
    verdicts = grade(counts, "#test\nassert count() == 1", "#test hidden\nassert count() == 2")
    assert passed(verdicts) == ["t1", "t2"]


def test_chance_is_for_a_hidden_test_as_it_was_at_its_place() -> None:
    draw = "def draw():\n    return np.random.randint(10**6)\nfirst = draw()\n"
    same = "#test hidden\nassert draw() == SECOND"
    setup = f"{SETUP}np.random.seed(3)\nSECOND = np.random.randint(10**6, size=2)[1]\n"
    setup += "np.random.seed(3)\n"
    assert passed(grade(draw, same, "np.random.seed(7)", setup=setup)) == ["t1"]


def test_a_hidden_test_that_ends_the_process_costs_itself() -> None:
    ends = "def end(x):\n    import os\n    return os._exit(x) if x else 0\n"
    verdicts = grade(
        ends,
        "#test hidden\nend(1)",
        "#test hidden\nassert end(0) == 0",
        SPOILS,
        HELPER,
        TWICE,
        TWICE,
    )
    assert passed(verdicts) == ["t2", "t5", "t6"]


# What a hidden test shows

SPIES = {
    "a name": ("seen = []\n", "seen.append(x)", "str(seen)"),
    "a file": ("", "open('seen', 'a').write(repr(x))", "open('seen').read()"),
    "shared memory": (
        "import mmap\nm = mmap.mmap(-1, 64)\n",
        "m[:8] = b'%8d' % x",
        "bytes(m).decode()",
    ),
    "a pipe": (
        "import os\nr, w = os.pipe()\nos.set_blocking(r, False)\n",
        "os.write(w, b'%d' % x)",
        "os.read(r, 99).decode()",
    ),
    "a module": ("import sys\n", "sys.seen = x", "str(sys.seen)"),
}


@pytest.mark.parametrize("name", sorted(SPIES.keys() - {"a file"}))  # which a box alone removes
def test_what_a_hidden_test_shows_is_in_no_later_word(name: str) -> None:
    first, keep, tell = SPIES[name]
    spy = f"{first}def f(x):\n    if x == 734:\n        {keep}\n    else:\n"
    spy += f"        try:\n            told = {tell}\n        except Exception:\n"
    spy += "            told = 'nothing'\n        raise ValueError(told)\n    return x\n"
    hidden = "#test hidden\nassert call(f, 734).value == 734"
    visible = "#test\ncall(f, 1)"
    verdicts = grade(
        spy,
        visible,
        hidden,
        visible,
        "y = 1",
        "try:\n    f(2)\nexcept ValueError as e:\n    raise",
        visible,
    )
    assert verdicts["t2"].passed
    shown = "".join(str(v.failure) for v in verdicts.values() if not v.hidden)
    assert "ValueError" in shown
    assert "734" not in shown


@pytest.fixture(scope="module")
def box() -> Iterator[Box]:
    with Box(["dlcourse.checks"], Limits()) as made:
        yield made


@pytest.mark.parametrize("name", SPIES)
def test_nor_in_a_box(name: str, box: Box) -> None:
    first, keep, tell = SPIES[name]
    spy = f"{first}def f(x):\n    {keep}\n    return {tell}\n"
    hidden = Cell("h", "test", "call(f, 734)", 1.0, True, "hidden")
    visible = Cell("v", "test", "assert '734' not in str(f(1))", 1.0)
    found = Referee(box.spawn, QUICK, box.prepare).grade(
        [*cells(spy), hidden, visible, Cell("b", "answer", "y = 2"), visible]
    )
    assert [verdict.passed for verdict in found] == [True] * 5


def test_an_answer_may_keep_a_file_of_its_own(box: Box) -> None:
    answer = """
def f(x):
    with open("numbers.txt", "w") as file:
        file.write(str(x))
    with open("numbers.txt") as file:
        return float(file.read())
with open("mine.txt", "w") as file:
    file.write("5")
"""
    more = "mine = float(open('mine.txt').read())"
    test = "#test\nassert f(2.5) == 2.5"
    later = "#test hidden\nassert mine == 5.0 and f(1.0) == 1.0"
    found = Referee(box.spawn, QUICK, box.prepare).grade(cells(answer, test, more, later))
    assert [verdict.passed for verdict in found] == [True] * 4


@pytest.mark.parametrize("prepared", [True, False])
def test_a_setup_that_is_prepared_is_as_one_that_is_run(
    box: Box, prepared: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the setup runs here too, and leaves a file
    setup = SETUP + "import random\nnp.seterr(all='raise')\nfirst = random.random(), [3]\n"
    setup += "second = np.random.rand()\n"
    answer = "import random\nx = random.random(), np.random.rand(), np.geterr()['over']\n"
    answer += "first[1].append(1)\ny = first[0], second\n"
    tests = (
        "#test\nassert x[2] == 'raise' and y == (first[0], second)",
        "#test\nimport random\nrandom.seed(0); np.random.seed(0)\n"
        "assert (random.random(), random.random()) == (y[0], x[0])\n"
        "assert (np.random.rand(), np.random.rand()) == (y[1], x[1])",
    )
    setup = "import random\nimport numpy as np\nrandom.seed(0); np.random.seed(0)\n" + setup
    referee = Referee(box.spawn, QUICK, box.prepare if prepared else None)
    for _ in range(2):
        found = referee.grade(cells(answer, *tests, setup=setup))
        assert [verdict.passed for verdict in found] == [True] * 3, found
    files = setup + "open('kept.txt', 'w').write('1')\n"
    reads = cells("z = open('kept.txt').read()", "#test\nassert z == '1'", setup=files)
    for _ in range(2):
        assert all(verdict.passed for verdict in referee.grade(reads))


def test_a_fault_in_the_box_costs_its_own_test(box: Box) -> None:
    answer = "import os, ctypes, numpy as np\ndef bomb(n):\n    return bytearray(n)\n"
    answer += "def dies(n):\n    ctypes.string_at(0)\n"
    forks = "#test\nimport os\nfork = forks(1)"
    verdicts = Referee(box.spawn, QUICK, box.prepare).grade(
        cells(answer + DOUBLE + "def forks(n):\n    return os.fork()\n",
              "#test\nbomb(1 << 40)", TEST, "#test\ndies(1)", TEST, forks, TEST)
    )  # fmt: skip
    assert [v.passed for v in verdicts] == [True, False, True, False, True, False, True]
