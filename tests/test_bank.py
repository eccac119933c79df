"""The grader is proved by answers: right ones get all points, wrong ones lose some and hear why."""

from __future__ import annotations

import itertools
import json
import warnings
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dlcourse import checks
from tests import bank
from tests.bank import Outcome, Submission

pytestmark = pytest.mark.bank

ASSIGNMENTS = sorted(path.stem for path in (bank.ROOT / "solutions").glob("*.py"))
QUESTIONS = [(a, q) for a in ASSIGNMENTS for q in bank.names(bank.assignment(a))]
WRONG, RIGHT = bank.submissions("wrong"), bank.submissions("right")
NO_SYNTAX = "def answer(:\n    return 1\n"


def name(case: Submission) -> str:
    return str(case.path.relative_to(bank.SUBMISSIONS).with_suffix(""))


@cache
def grade(submission: Submission) -> dict[str, Outcome]:
    notebook = bank.assignment(submission.assignment)
    with pytest.MonkeyPatch.context() as patch:
        if submission in WRONG:
            patch.setattr(checks, "SECONDS", 1.0)  # endless loops end soon
        return bank.grade(notebook, {submission.question: submission.path})


def lost(outcomes: Mapping[str, Outcome]) -> dict[str, str]:
    """Return the message of each cell that lost points or raised."""
    return {
        grade_id: outcome.message
        for grade_id, outcome in outcomes.items()
        if outcome.points < outcome.possible or outcome.message
    }


def record(case: Submission, outcomes: Mapping[str, Outcome], keep: Any) -> None:
    """Attach to the test's report what became of the answer, for the book's page."""
    diagnoses = [outcome.diagnosis for outcome in outcomes.values()]
    facts = {
        "path": str(case.path.relative_to(bank.SUBMISSIONS)),
        "assignment": case.assignment,
        "question": case.question,
        "kind": "wrong" if case in WRONG else "right",
        "points": points(outcomes),
        "possible": sum(outcome.possible for outcome in outcomes.values()),
        "named": case.named and any(str(case.diagnosis) in found for found in diagnoses),
    }
    keep("bank", json.dumps(facts))


def points(outcomes: Mapping[str, Outcome]) -> float:
    return sum(outcome.points for outcome in outcomes.values())


@pytest.mark.parametrize("submission", RIGHT, ids=name)
def test_right_answer_gets_all_points(submission: Submission, record_property: Any) -> None:
    outcomes = grade(submission)
    record(submission, outcomes, record_property)
    assert not lost(outcomes)
    assert points(outcomes) > 0


@pytest.mark.parametrize("submission", WRONG, ids=name)
def test_wrong_answer_loses_points_and_hears_why(
    submission: Submission, record_property: Any
) -> None:
    outcomes = grade(submission)
    record(submission, outcomes, record_property)
    assert points(outcomes) < sum(outcome.possible for outcome in outcomes.values())
    messages = "\n".join(lost(outcomes).values())
    diagnoses = {outcome.diagnosis for outcome in outcomes.values() if outcome.diagnosis}
    if submission.named:
        assert any(str(submission.diagnosis) in diagnosis for diagnosis in diagnoses), messages
    elif submission.diagnosis == "-":
        assert submission.because
    else:
        assert submission.message
        assert submission.message in messages
    # A diagnosis that nobody has found to be true of this answer is a misleading one.
    true_ones = [*submission.also, *([str(submission.diagnosis)] if submission.named else [])]
    untrue = {d for d in diagnoses if not any(text in d for text in true_ones)}
    assert not untrue
    # A check fails in its own words, never with an error of its own.
    assert "checks.py" not in messages


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_reference_solution_gets_all_points(assignment: str) -> None:
    notebook = bank.assignment(assignment)
    outcomes = bank.grade(notebook, bank.solutions(notebook))
    assert not lost(outcomes)
    tests = [c.metadata.nbgrader for c in notebook.cells if c.metadata.nbgrader.grade]
    assert points(outcomes) == sum(test.points for test in tests) > 0


@pytest.mark.parametrize("kind", ["stub", "empty", "no_syntax"])
@pytest.mark.parametrize(("assignment", "question"), QUESTIONS)
def test_no_answer_gets_no_points(assignment: str, question: str, kind: str) -> None:
    notebook = bank.assignment(assignment)
    answer = {"stub": bank.stubs(notebook)[question], "empty": "", "no_syntax": NO_SYNTAX}[kind]
    outcomes = bank.grade(notebook, {question: answer})
    tests = {grade_id: outcome for grade_id, outcome in outcomes.items() if outcome.possible}
    assert tests
    assert points(tests) == 0
    assert all(outcome.message for outcome in tests.values())
    assert not any("checks.py" in outcome.message for outcome in tests.values())
    assert ("SyntaxError" in outcomes[question].message) == (kind == "no_syntax")


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_syntax_errors_cost_their_own_questions_alone(assignment: str, first: int) -> None:
    """Every other question is broken: those lose all their points, the others none."""
    notebook = bank.assignment(assignment)
    broken = bank.names(notebook)[first::2]
    outcomes = bank.grade(notebook, bank.solutions(notebook) | dict.fromkeys(broken, NO_SYNTAX))
    own = {grade_id for grade_id in outcomes if grade_id.split("-")[0] in broken}
    assert set(lost(outcomes)) == own
    assert len(own) > len(broken)


@pytest.mark.parametrize(("assignment", "question"), QUESTIONS)
def test_every_question_has_wrong_and_right_answers(assignment: str, question: str) -> None:
    here = (assignment, question)
    assert sum((s.assignment, s.question) == here for s in WRONG) >= 6
    assert sum((s.assignment, s.question) == here for s in RIGHT) >= 3


def test_every_file_is_an_answer_to_a_question() -> None:
    files = set(bank.SUBMISSIONS.rglob("*.py"))
    assert files == {s.path for s in (*WRONG, *RIGHT)}
    assert {(s.assignment, s.question) for s in (*WRONG, *RIGHT)} <= set(QUESTIONS)


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_nine_in_ten_wrong_answers_are_named(assignment: str) -> None:
    here = [s for s in WRONG if s.assignment == assignment]
    assert sum(s.named for s in here) >= 0.9 * len(here)


def alike(one: Any, other: Any) -> bool:
    pairs = zip(one, other, strict=True) if isinstance(one, tuple) else [(one, other)]
    return all(
        np.shape(a) == np.shape(b) and np.allclose(a, b, rtol=1e-6, atol=1e-9, equal_nan=True)
        for a, b in pairs
    )


def suspects(assignment: str) -> list[tuple[str, Any, dict[str, Any]]]:
    """Return what each check of an assignment tests, what it expects, and its suspects."""
    found = []

    def watched(check: Any) -> Any:
        def watch(answer: Any, expected: Any, what: str, **options: Any) -> None:
            found.append((what, expected, options.get("suspects") or {}))
            check(answer, expected, what, **options)

        return watch

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "check_close", watched(checks.check_close))
        patch.setattr(checks, "check_formula", watched(checks.check_formula))
        patch.setattr(checks, "check_derivation", watched(checks.check_derivation))
        notebook = bank.assignment(assignment)
        assert not lost(bank.grade(notebook, bank.solutions(notebook)))
    return found


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_each_suspect_has_a_value_of_its_own(assignment: str) -> None:
    for what, expected, values in suspects(assignment):
        if not any(isinstance(value, str) for value in (expected, *values.values())):
            wrong = {s: v for s, v in values.items() if not alike(v, expected)}
            for one, other in itertools.combinations(wrong, 2):
                assert not alike(wrong[one], wrong[other]), f"{what}: {one} | {other}"


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_each_suspect_is_found_in_some_wrong_answer(assignment: str) -> None:
    written = {(what, suspect) for what, _, values in suspects(assignment) for suspect in values}
    outcomes = [o for s in WRONG if s.assignment == assignment for o in grade(s).values()]
    found = {(o.message.split("\n")[0].removeprefix("✗ "), o.diagnosis) for o in outcomes}
    # A derivation's diagnosis names the line first: "line 3 does not follow from line 2: …".
    found |= {(what, diagnosis.partition(": ")[2]) for what, diagnosis in found}
    assert written - found == set()


# --- the bank itself -----------------------------------------------------------------------

VANDAL = """
import warnings

np.seterr(all="raise")
np.set_printoptions(precision=1)
np.random.seed(1)
np.exp = None
Perceptron.predict = None
warnings.simplefilter("error")
{question} = lambda *arguments: 0
"""


@pytest.mark.parametrize(("assignment", "question"), QUESTIONS[:1])
def test_nothing_leaks_from_one_run_into_the_next(assignment: str, question: str) -> None:
    def state() -> list[Any]:
        random = np.random.get_state()[1]  # type: ignore[index]  # noqa: NPY002
        return [np.geterr(), np.get_printoptions(), list(random), list(warnings.filters)]

    notebook = bank.assignment(assignment)
    before = state()
    outcomes = bank.grade(notebook, {question: VANDAL.format(question=question)})
    assert points(outcomes) == 0
    assert not outcomes[question].message
    assert state() == before
    assert not lost(bank.grade(notebook, bank.solutions(notebook)))


def test_outcome_says_what_failed_and_quotes_the_line(tmp_path: Path) -> None:
    answer = tmp_path / "answer.py"
    answer.write_text("\n\ndef weighted_sum(X, w, b):\n    return X @ w + c\n", encoding="utf-8")
    outcomes = bank.grade(bank.assignment("ps1_perceptron"), {"weighted_sum": answer})
    outcome = outcomes["weighted_sum-known"]
    assert (outcome.points, outcome.possible) == (0, 1)
    assert "NameError: name 'c' is not defined (line 4: `return X @ w + c`)" in outcome.message
