"""A check in the page: the runner's verdicts on the visible tests, and no trace left behind."""

from __future__ import annotations

import json
import math
import random
import sys
import warnings
from typing import Any

import numpy as np
import pytest

from dlcourse.live.checking import check
from dlcourse.runner.run import SetupError
from dlcourse.runner.verdict import from_json
from dlcourse.runner.words import words
from tests import bank

ASSIGNMENT = bank.assignment("ps1_perceptron")
QUESTION = ASSIGNMENT.questions[0]


def checked(answer: str, **more: Any) -> dict[str, Any]:
    found = check(QUESTION.public(), answer, ASSIGNMENT.setup, **more)
    return json.loads(json.dumps(found))


def test_the_solution_passes_the_visible_tests_alone() -> None:
    found = checked(QUESTION.answer)
    visible = [test for test in QUESTION.tests if not test.hidden]
    assert [v["grade_id"] for v in found["verdicts"]] == [
        QUESTION.name,
        *(test.grade_id for test in visible),
    ]
    assert (found["passed"], found["tests"]) == (len(visible), len(visible))
    assert found["points"] == found["possible"] == sum(test.points for test in visible)
    assert found["summary"] == f"{len(visible)} of {len(visible)} visible tests passed."
    assert found["words"] == {}


@pytest.mark.bank
@pytest.mark.parametrize("kind", ["wrong", "right"])
def test_verdicts_and_words_are_those_of_the_runner(kind: str) -> None:
    cases = [s for s in bank.submissions(kind) if s.question == QUESTION.name][:4]
    assert cases
    for case in cases:
        found = checked(case.path.read_text(encoding="utf-8"))
        native = bank.grade(ASSIGNMENT, {QUESTION.name: case.path})
        for verdict in from_json({k: found[k] for k in ("version", "verdicts")}):
            assert verdict == native[verdict.grade_id]
            if verdict.failure:
                assert found["words"][verdict.grade_id] == words(verdict.failure)


def test_a_failure_is_summed_up_in_a_sentence() -> None:
    found = checked(QUESTION.stub)
    assert found["passed"] == 0
    assert found["summary"].startswith(f"0 of {found['tests']} visible tests passed; the first")
    assert set(found["words"]) == {v["grade_id"] for v in found["verdicts"] if not v["passed"]}


def test_earlier_answers_can_be_called_and_are_not_judged() -> None:
    before = [{"name": "helper", "answer": "def helper():\n    return 1"}]
    answer = f"assert helper() == 1\n{QUESTION.answer}"
    assert checked(answer)["verdicts"][0]["passed"] is False
    found = checked(answer, before=before)
    assert found["passed"] == found["tests"]
    assert found["verdicts"][0]["grade_id"] == QUESTION.name


def test_a_check_leaves_no_trace() -> None:
    sines, add, chance, limit = math.sin, np.add, random.getstate(), sys.getrecursionlimit()
    settings, filters = np.geterr(), list(warnings.filters)
    checked(
        "import math, sys, warnings, builtins\nimport dlcourse.checks.calling\nmath.sin = len\n"
        "np.add = len\nnp.seterr(all='raise')\nnp.set_printoptions(precision=1)\n"
        "sys.setrecursionlimit(5000)\nwarnings.simplefilter('error')\nbuiltins.sum = len\n"
        "dlcourse.checks.calling.SECONDS = 0.0\n"
    )
    assert math.sin is sines
    assert np.add is add
    assert sum([1, 2]) == 3
    assert sys.getrecursionlimit() == limit
    assert np.geterr() == settings
    assert np.get_printoptions()["precision"] == 8
    assert warnings.filters == filters
    assert checked(QUESTION.answer)["passed"] > 0
    assert chance


def test_the_same_answer_gets_the_same_verdict() -> None:
    answer = "import random\nraise ValueError(random.random(), np.random.rand())"
    first, second = (checked(answer)["words"] for _ in range(2))
    assert first == second


def test_a_stop_ends_the_check_though_the_runner_takes_it_for_a_failure() -> None:
    with pytest.raises(KeyboardInterrupt):
        checked(QUESTION.answer, stopped=lambda: True)


def test_a_setup_that_does_not_run_is_the_courses_own_mistake() -> None:
    with pytest.raises(SetupError, match="ModuleNotFoundError"):
        check(QUESTION.public(), QUESTION.answer, "import no_such_module")
