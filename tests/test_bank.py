"""The grader is proved by answers: right ones get all points, wrong ones lose some and hear why."""

from __future__ import annotations

import itertools
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import tools.bank
from dlcourse import checks
from dlcourse.runner.run import run
from dlcourse.runner.verdict import Verdict
from dlcourse.runner.words import OR, words
from tests import bank
from tests.bank import Submission
from tools.bank import graded

pytestmark = pytest.mark.bank

ASSIGNMENTS = sorted(path.stem for path in (bank.ROOT / "solutions").glob("*.py"))
QUESTIONS = [(a, q) for a in ASSIGNMENTS for q in bank.names(bank.assignment(a))]
WRONG, RIGHT = bank.submissions("wrong"), bank.submissions("right")
NO_SYNTAX = "def answer(:\n    return 1\n"


def name(case: Submission) -> str:
    return str(case.path.relative_to(bank.SUBMISSIONS).with_suffix(""))


def message(verdict: Verdict) -> str:
    return words(verdict.failure) if verdict.failure else ""


def diagnosis(verdict: Verdict) -> str:
    return (verdict.failure.diagnosis or "") if verdict.failure else ""


def lost(verdicts: Mapping[str, Verdict]) -> dict[str, str]:
    """Return the message of each cell that lost points or raised."""
    return {name: message(verdict) for name, verdict in verdicts.items() if not verdict.passed}


def points(verdicts: Mapping[str, Verdict]) -> float:
    return sum(verdict.points for verdict in verdicts.values())


def errors_of_a_check(verdicts: Mapping[str, Verdict]) -> list[str]:
    """Return the messages of errors that arose in `dlcourse.checks` itself."""
    modules = "|".join(path.stem for path in (bank.ROOT / "dlcourse" / "checks").glob("*.py"))
    pattern = re.compile(rf"\(at ({modules})\.py:")
    return [text for text in lost(verdicts).values() if pattern.search(text)]


@pytest.mark.parametrize("submission", RIGHT, ids=name)
def test_right_answer_gets_all_points(submission: Submission) -> None:
    verdicts = graded(submission)
    assert not lost(verdicts)
    assert points(verdicts) > 0


@pytest.mark.parametrize("submission", WRONG, ids=name)
def test_wrong_answer_loses_points_and_hears_why(submission: Submission) -> None:
    verdicts = graded(submission)
    assert points(verdicts) < sum(verdict.possible for verdict in verdicts.values())
    messages = "\n".join(lost(verdicts).values())
    diagnoses = {diagnosis(verdict) for verdict in verdicts.values()} - {""}
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
    assert not untrue, f"add a line `# also: …` for what is true of it: {sorted(untrue)}"
    # A check fails in its own words, never with an error of its own.
    assert not errors_of_a_check(verdicts)


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_reference_solution_gets_all_points(assignment: str) -> None:
    notebook = bank.assignment(assignment)
    outcomes = bank.grade(notebook, bank.solutions(notebook))
    assert not lost(outcomes)
    assert points(outcomes) == notebook.points > 0


@pytest.mark.parametrize("kind", ["stub", "empty", "no_syntax"])
@pytest.mark.parametrize(("assignment", "question"), QUESTIONS)
def test_no_answer_gets_no_points(assignment: str, question: str, kind: str) -> None:
    notebook = bank.assignment(assignment)
    answer = {"stub": bank.stubs(notebook)[question], "empty": "", "no_syntax": NO_SYNTAX}[kind]
    outcomes = bank.grade(notebook, {question: answer})
    tests = {grade_id: verdict for grade_id, verdict in outcomes.items() if verdict.possible}
    assert tests
    assert points(tests) == 0
    assert all(message(verdict) for verdict in tests.values())
    assert not errors_of_a_check(tests)
    assert ("SyntaxError" in message(outcomes[question])) == (kind == "no_syntax")
    kinds = {verdict.failure.kind for verdict in tests.values() if verdict.failure}
    # A stub that returns None may be an error in a test's own code, as in W, b = train(…).
    assert kind == "stub" or kinds <= {"missing", "unanswered"}, kinds


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_syntax_errors_cost_their_own_questions_alone(assignment: str, first: int) -> None:
    """Every other question is broken: those lose all their points, the others none."""
    notebook = bank.assignment(assignment)
    broken = bank.names(notebook)[first::2]
    outcomes = bank.grade(notebook, bank.solutions(notebook) | dict.fromkeys(broken, NO_SYNTAX))
    own = {*broken, *(t.grade_id for name in broken for t in notebook.question(name).tests)}
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
    if isinstance(one, tuple):
        return all(alike(a, b) for a, b in zip(one, other, strict=True))
    return np.shape(one) == np.shape(other) and np.allclose(
        one, other, rtol=1e-6, atol=1e-9, equal_nan=True
    )


def said_of(outcomes: Sequence[Any], suspect: str, **options: Any) -> str:
    """Return the diagnosis of an answer that gives what a suspect does on every input."""
    answers = [replace(o.answer, value=o.suspects[suspect]()) for o in outcomes]
    pairs = zip(outcomes, answers, strict=True)
    try:
        checks.numbers.compare([replace(o, answer=a) for o, a in pairs], "", **options)
    except checks.CheckFailed as failed:
        return failed.diagnosis or ""
    return ""


def suspects(
    assignment: str, named: set[tuple[str, str]] | None = None
) -> list[tuple[str, Any, dict[str, Any]]]:
    """Return what each check of an assignment tests, what it expects, and its suspects.

    A suspect that is a function is an answer itself: `named` takes those that are told of it.
    """
    found: list[tuple[str, Any, dict[str, Any]]] = []
    compared = checks.numbers.compare

    def compare(outcomes: Any, what: str, **options: Any) -> None:
        names = outcomes[0].suspects
        values = {name: tuple(o.suspects[name]() for o in outcomes) for name in names}
        found.append((what, tuple(o.expected for o in outcomes), values))
        compared(outcomes, what, **options)
        if named is not None and outcomes[0].right is not None:
            with pytest.MonkeyPatch.context() as plain:
                plain.setattr(checks.numbers, "compare", compared)
                told = {name: said_of(outcomes, name, **options).split(OR) for name in names}
            named.update((what, name) for name in names if name in told[name])

    def watched(check: Any) -> Any:
        def watch(answer: Any, expected: Any, what: str, **options: Any) -> None:
            found.append((what, expected, options.get("suspects") or {}))
            check(answer, expected, what, **options)

        return watch

    with pytest.MonkeyPatch.context() as patch:
        for module in (checks.numbers, checks.functions):  # through it goes every check of numbers
            patch.setattr(module, "compare", compare)
        patch.setattr(checks, "check_formula", watched(checks.check_formula))
        patch.setattr(checks, "check_derivation", watched(checks.check_derivation))
        notebook = bank.assignment(assignment)
        run(bank.cells(notebook, bank.solutions(notebook)))  # here, not in a process of its own
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
    found: set[tuple[str, str]] = set()
    checked = suspects(assignment, found)
    written = {(what, suspect) for what, _, values in checked for suspect in values}
    verdicts = [v for s in WRONG if s.assignment == assignment for v in graded(s).values()]
    found |= {
        (v.failure.what, said) for v in verdicts if v.failure for said in diagnosis(v).split(OR)
    }
    # A derivation's diagnosis names the line first: "line 3 does not follow from line 2: …".
    found |= {(what, said.partition(": ")[2]) for what, said in found}
    assert written - found == set()


# --- the bank itself -----------------------------------------------------------------------

VANDAL = """
import builtins, sys, warnings
import dlcourse.activations, dlcourse.layers, dlcourse.losses
from dlcourse import checks

np.seterr(all="raise")
np.set_printoptions(precision=1)
np.random.seed(1)
np.exp = None
dlcourse.layers.Layer.forward = None
dlcourse.activations.sigmoid = dlcourse.losses.one_hot = None
checks.check_close = checks.call = None
builtins.len = None
sys.modules.pop("dlcourse.checks.numbers", None)
warnings.simplefilter("error")
{question} = lambda *arguments: 0
"""


@pytest.mark.parametrize(("assignment", "question"), QUESTIONS)
def test_nothing_leaks_from_one_run_into_the_next(assignment: str, question: str) -> None:
    def state() -> list[Any]:
        random = np.random.get_state()[1]  # type: ignore[index]  # noqa: NPY002
        return [np.geterr(), np.get_printoptions(), list(random), list(warnings.filters)]

    notebook = bank.assignment(assignment)
    before = state()
    verdicts = bank.grade(notebook, {question: VANDAL.format(question=question)})
    assert points(verdicts) == 0
    assert verdicts[question].passed
    assert state() == before
    reference = bank.solutions(notebook)[question]
    assert not lost(bank.grade(notebook, {question: reference}))


def test_a_failure_says_what_failed_and_quotes_the_line(tmp_path: Path) -> None:
    answer = tmp_path / "answer.py"
    answer.write_text("\n\ndef weighted_sum(X, w, b):\n    return X @ w + c\n", encoding="utf-8")
    verdicts = bank.grade(bank.assignment("ps1_perceptron"), {"weighted_sum": answer})
    verdict = verdicts["weighted_sum-known"]
    assert (verdict.points, verdict.possible) == (0, 1)
    assert "NameError: name 'c' is not defined (line 4: `return X @ w + c`)" in message(verdict)


def test_the_record_is_used_until_something_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    submission = RIGHT[0]
    verdicts = graded(submission)
    told = [v.to_json() | {"property": "from the record"} for v in verdicts.values()]
    entry = {"key": tools.bank.key(submission), "verdicts": told}
    name = str(submission.path.relative_to(bank.SUBMISSIONS))
    monkeypatch.setattr(tools.bank, "recorded", lambda: {name: entry})
    assert {v.property for v in graded(submission).values()} == {"from the record"}
    entry["key"] = "another"
    assert graded(submission) == verdicts
