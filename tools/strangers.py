"""Grade answers by strangers and write down what became of them: python -m tools.strangers.

tests/strangers/ASSIGNMENT/QUESTION/{wrong,right}_NAME.py were written from the statements alone, by
readers who had seen no solution, no test and no other answer; the first line says what is wrong, or
what is unusual. None of them may be used to improve a test: they are to be replaced by new ones
then. record.json, which the page "Trust the grader" shows, holds a state for each answer:

- wrong: `kept` all points, `silent` (no diagnosis), or `named` (a diagnosis)
- right: `full` or `refused`

Whether a diagnosis names the mistake, is general or false, is for a reader to say: judged.json has
N, G or F for an answer, and the table counts them.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dlcourse.runner.verdict import Verdict
from tests import bank

STRANGERS = bank.ROOT / "tests" / "strangers"
RECORD = STRANGERS / "record.json"
SECONDS = 4.0  # for a call; an endless loop ends soon


def answers() -> list[Path]:
    """Return the files."""
    return sorted(STRANGERS.glob("*/*/*.py"))


def name(path: Path) -> str:
    """Return the name of an answer in the record."""
    return str(path.relative_to(STRANGERS))


def state(path: Path) -> str:
    """Grade an answer in a notebook whose other answers are right; return what became of it."""
    return state_of(path, verdicts(path))


def verdicts(path: Path) -> list[Verdict]:
    """Return what the tests of its question say of an answer."""
    assignment = bank.assignment(path.parent.parent.name)
    given: dict[str, str | Path] = {**bank.solutions(assignment), path.parent.name: path}
    found = bank.grade(assignment, given, seconds=SECONDS)
    (question,) = (q for q in assignment.questions if q.name == path.parent.name)
    return [found[name] for name in (question.name, *(t.grade_id for t in question.tests))]


def state_of(path: Path, found: Sequence[Verdict]) -> str:
    """Return what became of an answer, by the verdicts on it."""
    whole = all(verdict.passed for verdict in found)
    if path.name.startswith("right_"):
        return "full" if whole else "refused"
    if whole:
        return "kept"
    return "named" if any(v.failure and v.failure.diagnosis for v in found) else "silent"


def main() -> int:
    """Write the record, and print what is not as it should be."""
    paths = answers()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        states = dict(zip(map(name, paths), pool.map(state, paths), strict=True))
    RECORD.write_text(f"{json.dumps(states, indent=0)}\n", encoding="utf-8")
    for path in paths:
        if states[name(path)] in ("kept", "refused", "silent"):
            says = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
            print(f"{states[name(path)]}: {name(path)}: {says}")
    for one in ("kept", "silent", "named", "full", "refused"):
        print(f"{one}: {sum(s == one for s in states.values())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
