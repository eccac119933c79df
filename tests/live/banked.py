"""The bank's answers in Pyodide, and where their verdicts are not those of native Python.

Two things differ in every such comparison, and are left out of it: the last digits of a number (the
order of a sum's terms is another), and int32 where a native machine has int64.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any

from dlcourse.runner.verdict import Verdict
from dlcourse.runner.words import words
from tests import bank
from tests.live.node import NodePython

# An answer that never returns is given as much time as tools.bank gives it, any other plenty: it is
# slower here.
ENDLESS, PLENTY = 3.0, 100.0
CLOSE = 1e-6

NO_FLAGS = "WebAssembly has no floating-point flags: np.errstate(over='raise') raises nothing there"
CHAOS = "its training magnifies the last digits"
LINE = "Python 3.14 gives such an error another line than 3.11"
# Answers whose verdicts or words are others in Pyodide, and why.
EXCEPTIONS = {
    "ps2_backpropagation/train/wrong_loss_in_the_loop.py": LINE,
    "ps3_vanishing_gradients/deep_network/wrong_large_weights.py": CHAOS,
    "ps4_activations/elu_pair/wrong_exponential_slope_everywhere.py": NO_FLAGS,
    "ps4_activations/elu_pair/wrong_overflow_thrown_away.py": NO_FLAGS,
    "ps4_activations/elu_pair/wrong_sides.py": NO_FLAGS,
    "ps4_activations/elu_pair/wrong_slip_in_both.py": NO_FLAGS,
    "ps4_activations/elu_pair/wrong_slip_in_y.py": NO_FLAGS,
    "ps4_activations/elu_pair/wrong_slip_with_its_own_slope.py": NO_FLAGS,
    "ps5_losses/train/wrong_slip_of_the_notes.py": CHAOS,
}
_NUMBER = re.compile(r"-?\d+\.?\d*(?:e[+-]?\d+)?")


@dataclass(frozen=True)
class Difference:
    """One cell of one answer that came out otherwise."""

    answer: str  # the file, from tests/submissions
    cell: str
    native: str
    pyodide: str


def answered(assignment: str, question: str, answer: str, seconds: float) -> dict[str, Any]:
    """Return a check of all tests of a question, the hidden ones too."""
    notebook = bank.assignment(assignment)
    asked = notebook.question(question)
    tests = [
        {"grade_id": t.grade_id, "property": t.property, "points": t.points, "source": t.source}
        for t in asked.tests
    ]
    limit = f"import dlcourse.checks.calling\ndlcourse.checks.calling.SECONDS = {seconds}\n"
    return {
        "question": {**asked.public(), "tests": tests},
        "setup": f"{notebook.setup}\n{limit}",
        "answer": answer,
    }


def compared(
    submission: bank.Submission, native: dict[str, Verdict], python: NodePython
) -> list[Difference]:
    """Run an answer in Pyodide; return where it comes out otherwise."""
    endless = any(v.failure and v.failure.kind == "overtime" for v in native.values())
    found = python.ask(
        {
            "check": answered(
                submission.assignment,
                submission.question,
                submission.path.read_text(encoding="utf-8"),
                ENDLESS if endless else PLENTY,
            )
        }
    )
    name = path_of(submission)
    if "verdicts" not in found:
        return [Difference(name, "", "verdicts", str(found))]
    there = {v["grade_id"]: said(Verdict.from_json(v)) for v in found["verdicts"]}
    return [
        Difference(name, cell, said(verdict), there.get(cell, "nothing"))
        for cell, verdict in native.items()
        if not alike(said(verdict), there.get(cell, "nothing"))
    ]


def path_of(submission: bank.Submission) -> str:
    """Return where an answer is, from tests/submissions."""
    return submission.path.relative_to(bank.SUBMISSIONS).as_posix()


def in_sample(submission: bank.Submission, one_in: int) -> bool:
    """Whether an answer is in a sample of about one in so many, the same each time."""
    digest = hashlib.sha256(path_of(submission).encode()).digest()
    return int.from_bytes(digest[:4]) % one_in == 0


def alike(native: str, pyodide: str) -> bool:
    """Whether two texts say the same, but for last digits and the size of whole numbers."""
    native, pyodide = (text.replace("int64", "int32") for text in (native, pyodide))
    if _NUMBER.sub("#", native) != _NUMBER.sub("#", pyodide):
        return False
    pairs = zip(_NUMBER.findall(native), _NUMBER.findall(pyodide), strict=True)
    return all(abs(float(a) - float(b)) <= CLOSE * max(1.0, abs(float(a))) for a, b in pairs)


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
