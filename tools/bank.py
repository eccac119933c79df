"""Grade the whole bank and write down what became of each answer: python -m tools.bank.

The book's page "Trust the grader" and the tests of the bank read the record, _build/bank.json. An
answer is graded again when it, its assignment, `dlcourse` or the locked toolchain has changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from dlcourse.runner.verdict import Verdict
from tests import bank

RECORD = bank.ROOT / "_build" / "bank.json"
WRONG_SECONDS = 3.0  # so that an endless loop ends soon, and a busy machine is no reason to fail


@cache
def _state(assignment: str) -> bytes:
    """Return a digest of all that a verdict depends on, but for the answer."""
    root = bank.ROOT
    state = hashlib.sha256(sys.version.encode())
    files = [p for p in (root / "dlcourse").rglob("*") if p.suffix in (".py", ".csv", ".gz")]
    unused = {"grading", "live"}
    files = [p for p in files if not unused & set(p.relative_to(root / "dlcourse").parts)]
    for path in [
        root / "requirements.lock",
        root / "solutions" / f"{assignment}.py",
        root / "tests" / "bank.py",
        *sorted(files),
    ]:
        state.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return state.digest()


def key(submission: bank.Submission) -> str:
    """Return the digest under which an answer's verdicts are recorded."""
    state = _state(submission.assignment) + submission.path.read_bytes()
    return hashlib.sha256(state).hexdigest()[:16]


@cache
def recorded() -> dict[str, dict[str, Any]]:
    """Return the record's entries by path; none where there is no record yet."""
    if not RECORD.exists():
        return {}
    return {str(e["path"]): e for e in json.loads(RECORD.read_text(encoding="utf-8"))}


def graded(submission: bank.Submission) -> dict[str, Verdict]:
    """Return an answer's verdicts by grade_id: those on record, if nothing has changed."""
    entry = recorded().get(_name(submission), {})
    if entry.get("key") == key(submission):
        return {v["grade_id"]: Verdict.from_json(v) for v in entry["verdicts"]}
    wrong = submission.path.name.startswith("wrong_")
    return bank.grade(
        bank.assignment(submission.assignment),
        {submission.question: submission.path},
        seconds=WRONG_SECONDS if wrong else None,
    )


def _name(submission: bank.Submission) -> str:
    return str(submission.path.relative_to(bank.SUBMISSIONS))


def _entry(submission: bank.Submission) -> dict[str, Any]:
    verdicts = graded(submission).values()
    diagnoses = [v.failure.diagnosis or "" for v in verdicts if v.failure]
    return {
        "path": _name(submission),
        "assignment": submission.assignment,
        "question": submission.question,
        "kind": submission.path.name.partition("_")[0],
        "points": sum(verdict.points for verdict in verdicts),
        "possible": sum(verdict.possible for verdict in verdicts),
        "named": submission.named and any(str(submission.diagnosis) in d for d in diagnoses),
        "key": key(submission),
        "verdicts": [verdict.to_json() for verdict in verdicts],
    }


def main() -> int:
    """Write the record; return 0."""
    answers = [*bank.submissions("wrong"), *bank.submissions("right")]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        entries = list(pool.map(_entry, answers))
    lost = sum(e["points"] < e["possible"] for e in entries if e["kind"] == "wrong")
    full = sum(e["points"] == e["possible"] for e in entries if e["kind"] == "right")
    wrong = sum(e["kind"] == "wrong" for e in entries)
    RECORD.parent.mkdir(exist_ok=True)
    text = json.dumps(sorted(entries, key=lambda e: str(e["path"])), ensure_ascii=False, indent=1)
    if not RECORD.exists() or RECORD.read_text(encoding="utf-8") != text:
        RECORD.write_text(text, encoding="utf-8")
    print(f"{lost} of {wrong} wrong answers lost points, {full} of {len(entries) - wrong} right ")
    print(f"ones have them all: {RECORD.relative_to(bank.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
