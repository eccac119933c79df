"""The bank's answers in Pyodide, and where their verdicts are not those of native Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any

from dlcourse.runner.verdict import Verdict
from dlcourse.runner.words import words
from tests import bank
from tests.live.node import NodePython

WRONG_SECONDS = 3.0  # as tools.bank gives a wrong answer


@dataclass(frozen=True)
class Difference:
    """One cell of one answer that came out otherwise."""

    answer: str  # the file, from tests/submissions
    cell: str
    native: str
    pyodide: str


def answered(assignment: str, question: str, answer: str, limit: float | None) -> dict[str, Any]:
    """Return a check of all tests of a question, the hidden ones too."""
    notebook = bank.assignment(assignment)
    asked = notebook.question(question)
    tests = [
        {"grade_id": t.grade_id, "property": t.property, "points": t.points, "source": t.source}
        for t in asked.tests
    ]
    setup = notebook.setup
    if limit is not None:
        setup = (
            f"import dlcourse.checks.calling\ndlcourse.checks.calling.SECONDS = {limit}\n{setup}"
        )
    return {
        "question": {**asked.public(), "tests": tests},
        "setup": setup,
        "answer": answer,
    }


def compared(
    submission: bank.Submission, native: dict[str, Verdict], python: NodePython
) -> list[Difference]:
    """Run an answer in Pyodide; return where it comes out otherwise."""
    wrong = submission.path.name.startswith("wrong_")
    found = python.ask(
        {
            "check": answered(
                submission.assignment,
                submission.question,
                submission.path.read_text(encoding="utf-8"),
                WRONG_SECONDS if wrong else None,
            )
        }
    )
    name = str(submission.path.relative_to(bank.SUBMISSIONS))
    if "verdicts" not in found:
        return [Difference(name, "", "verdicts", str(found))]
    there = {v["grade_id"]: Verdict.from_json(v) for v in found["verdicts"]}
    return [
        Difference(name, cell, said(verdict), said(there[cell]) if cell in there else "nothing")
        for cell, verdict in native.items()
        if cell not in there or said(verdict) != said(there[cell])
    ]


def said(verdict: Verdict) -> str:
    """Return all that a verdict says: points, the words, and the fields that have none of them."""
    if verdict.failure is None:
        return f"{verdict.points:g} of {verdict.possible:g}"
    fields = asdict(verdict.failure)
    unsaid = {name: fields[name] for name in ("kind", "general", "first_difference")}
    points = f"{verdict.points:g} of {verdict.possible:g}"
    return f"{points}\n{words(verdict.failure)}\n{unsaid}"


def all_compared(
    cases: Iterable[tuple[bank.Submission, dict[str, Verdict]]], processes: int = 2
) -> Iterator[list[Difference]]:
    """Run many answers, in several processes; yield the differences of each."""
    shares: list[list[tuple[bank.Submission, dict[str, Verdict]]]] = [[] for _ in range(processes)]
    for i, case in enumerate(cases):
        shares[i % processes].append(case)

    def work(share: list[tuple[bank.Submission, dict[str, Verdict]]]) -> list[list[Difference]]:
        python = NodePython()
        try:
            return [compared(submission, native, python) for submission, native in share]
        finally:
            python.close()

    with ThreadPoolExecutor(processes) as pool:
        for share in pool.map(work, shares):
            yield from share
