"""Which tests can be refereed: decided from their code alone, when they are released."""

from __future__ import annotations

from pathlib import Path

import pytest

from dlcourse.exercises import read
from dlcourse.grading.plain import plain_python
from dlcourse.grading.refereeable import defined_names, why_not
from tests.exercises.text import ASSIGNMENTS
from tests.grading.fixture_course import BOXED, RIGHT, TESTS

LEARNER = {"f": "function", "x": "value", "Net": "class", "sum": "function"}


@pytest.mark.parametrize(
    "test",
    [
        "assert f(1) == 2",
        "check_close(call(f, 1.0), x)",
        "import numpy as np\nnp.testing.assert_allclose(f(np.ones(3)), x)",
        "try:\n    f(0)\nexcept ValueError:\n    pass",
        "for _ in range(3):\n    assert x[0]",
        "assert x.shape == (3,)",
        "1 if f(1) == 2 else 0.5",
        "def part(n):\n    return n / 2\npart(f(1))",
    ],
)
def test_a_test_that_calls_and_compares_can_be(test: str) -> None:
    assert why_not(test, LEARNER) is None


@pytest.mark.parametrize(
    ("test", "reason"),
    [
        ("import matplotlib.pyplot as plt\nplt.gca()", "figures (plt)"),
        (
            "import inspect\ninspect.getsource(f)",
            "looks into the learner's code or names (inspect)",
        ),
        ("assert 'y' in globals()", "names (globals)"),
        ("assert f.__doc__", "names (f.__doc__)"),
        ("from unittest import mock\nmock.patch('f')", "names (mock)"),
        ("with redirect_stdout(out):\n    f(1)", "listens to what is printed"),
        ("Net().forward(1)", "needs a class of the learner's (Net)"),
        ("assert sum([1, 2]) == 3", "a name of Python's that the answer defines anew (sum)"),
        ("del f", "removes a name of the learner's (f)"),
        ("f = print", "puts something else in place of the learner's f"),
        ("import pandas as pd\nf(pd.DataFrame())", "may need values of pandas"),
        ("%timeit f(1)", "IPython's own commands"),
        ("await f(1)", "asynchronous"),
    ],
)
def test_another_cannot_be_and_the_reason_is_said(test: str, reason: str) -> None:
    assert reason in str(why_not(test, LEARNER))


def test_of_the_fixture_course_those_that_need_the_learners_process_cannot() -> None:
    learner: dict[str, str] = {}
    for answer in RIGHT.values():
        learner |= defined_names(answer)
    setup = ["import matplotlib.pyplot as plt", *RIGHT.values()]
    found = {name for name, (_, test) in TESTS.items() if why_not(test, learner, setup)}
    assert found == BOXED


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_every_test_of_this_course_can_be_refereed(path: Path) -> None:
    assignment = read(path)
    learner: dict[str, str] = {}
    for question in assignment.questions:
        learner |= defined_names(question.answer)
    for question in assignment.questions:
        for test in question.tests:
            assert why_not(test.source, learner, [assignment.setup]) is None, test.grade_id


def test_ipythons_commands_go_and_lines_keep_their_numbers() -> None:
    source = "%matplotlib inline\nx = 1\n  \nif x:\n    !ls\nfiles = !ls\nlen?"
    assert plain_python(source) == "pass\nx = 1\n  \nif x:\n    pass\npass\npass"
    assert plain_python("%%time\nx = 1") == "pass\nx = 1"
    assert plain_python("%%bash\nls -l") == "pass\n"
    assert plain_python("x = 5 % 3") == "x = 5 % 3"
    assert plain_python("def f(:\n    %x") == "def f(:\n    %x"
