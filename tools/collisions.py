"""List where a test's inputs cannot tell two functions apart: python -m tools.collisions [NAME …].

For each test of each question (of the assignments or questions named) it compares, on the inputs
of that test, the right value, what each suspect would give, and what each wrong answer of the bank
gives. Where two of them are the same, a diagnosis could be false, or a wrong answer keeps its
points there; other inputs, found by search, may tell them apart. The list is no failure: a test
about the shape need not see the sign. But no wrong answer should pass all tests.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dlcourse.checks import functions
from dlcourse.checks import numbers as checked
from dlcourse.checks.calling import Answer
from dlcourse.checks.compare import matches, numbers
from dlcourse.runner.run import Cell, verdicts
from tests import bank

Job = tuple[str, str, Path | None, tuple[str, ...]]
NEAR = 1e-6
SECONDS = 3.0  # for an answer to one input


@dataclass
class Seen:
    """What one check of a test saw, on all its inputs."""

    what: str
    values: list[Any]
    expected: list[Any]
    suspects: dict[str, list[Any]]


@dataclass
class Run:
    """What an answer's tests saw, check by check, and which of the tests it passed."""

    name: str
    mistakes: tuple[str, ...]  # parts of the diagnoses that are true of it
    seen: dict[str, list[Seen]] = field(default_factory=dict)
    passed: set[str] = field(default_factory=set)


def same(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Return whether two functions gave the same on all inputs."""
    return len(one) == len(other) and all(map(_alike, one, other))


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, tuple | list) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_alike, one, other))
    try:
        return matches(numbers(one), other, NEAR)
    except Exception:  # what is no array of numbers is like nothing
        return False


def collisions(right: Seen, wrong: Sequence[tuple[Run, Seen]]) -> Iterator[str]:
    """Yield a line for each two functions that one check cannot tell apart."""
    blind = [name for name, values in right.suspects.items() if same(values, right.expected)]
    for name in blind:
        yield f"right value = suspect “{name}”"
    others = {name: v for name, v in right.suspects.items() if name not in blind}
    for one, other in itertools.combinations(others, 2):
        if same(others[one], others[other]):
            yield f"suspect “{one}” = suspect “{other}”"
    for name, values in others.items():
        for run, seen in wrong:
            if not any(part in name for part in run.mistakes) and same(seen.values, values):
                yield f"suspect “{name}” = {run.name}, whose mistake is “{run.mistakes[0]}”"
    classes: list[tuple[Seen, list[str]]] = []
    for run, seen in wrong:
        if any(same(seen.values, v) for v in (right.expected, *others.values())):
            continue
        known = next((names for other, names in classes if same(seen.values, other.values)), None)
        if known is None:
            classes.append((seen, [run.name]))
        else:
            known.append(run.name)
    for _, names in classes:
        if len(names) > 1:
            yield f"{' = '.join(names)}, and no suspect"


def watch(cells: Sequence[Cell], run: Run) -> Run:
    """Run cells, and write down what their checks of numbers saw; none of these checks fails."""
    seen: list[Seen] = []
    failed = [False]
    check = checked.compare

    def compare(outcomes: Sequence[checked.Outcome], what: str, **options: Any) -> None:
        names = outcomes[0].suspects
        seen.append(
            Seen(
                what,
                [_plain(o.answer) for o in outcomes],
                [o.expected for o in outcomes],
                {n: [o.suspects[n]() for o in outcomes] for n in names},
            )
        )
        restore = put(check)  # a tuple is compared part by part, by the same function
        try:
            check(outcomes, what, **options)
        except AssertionError:
            failed[0] = True
        finally:
            restore()

    def put(function: Any) -> Callable[[], Any]:
        before = checked.compare
        for module in (checked, functions):
            module.compare = function  # type: ignore[attr-defined]
        return lambda: put(before)

    put(compare)
    for verdict in verdicts(cells):
        if verdict.possible:
            run.seen[verdict.grade_id] = list(seen)
            if verdict.passed and not failed[0]:
                run.passed.add(verdict.grade_id)
        seen.clear()
        failed[0] = False
    return run


def _plain(answer: Answer) -> Any:
    """Return a value that another process can have, or None."""
    value = answer.value
    if isinstance(value, tuple | list):
        return tuple(numbers(v) if numbers(v).dtype.kind in "biuf" else None for v in value)
    return numbers(value) if numbers(value).dtype.kind in "biuf" else None


def _watched(job: Job) -> Run:
    """Run one answer, or the solution where there is no path."""
    assignment, question, path, mistakes = job
    notebook = bank.assignment(assignment)
    answer: str | Path = notebook.question(question).answer if path is None else path
    cells = bank.cells(notebook, {question: answer}, seconds=SECONDS)
    return watch(cells, Run(path.stem if path else "solution", mistakes))


def report(right: Run, wrong: Sequence[Run]) -> Iterator[str]:
    """Yield the lines of one question, test by test."""
    for grade_id, checks in right.seen.items():
        lines: dict[str, list[str]] = defaultdict(list)
        for place, seen in enumerate(checks):
            there = [
                (run, run.seen[grade_id][place])
                for run in wrong
                if len(run.seen.get(grade_id, ())) > place
            ]
            lines[seen.what] += collisions(seen, there)
        passing = [run.name for run in wrong if grade_id in run.passed]
        if passing or any(lines.values()):
            yield f"  {grade_id}"
        for what, found in lines.items():
            yield from (f"    {what}: {line}" for line in dict.fromkeys(found))
        if passing:
            yield f"    {len(passing)} of {len(wrong)} pass: {', '.join(passing)}"
    for count, words in ((0, "no test sees"), (1, "one test alone sees")):
        few = [run.name for run in wrong if len(set(right.seen) - run.passed) == count]
        if few:
            yield f"  {words} {', '.join(few)}"


def main(wanted: Sequence[str]) -> int:
    """Write the list to the standard output; return 0."""
    answers = bank.submissions("wrong")
    keys = sorted({(s.assignment, s.question) for s in answers})
    keys = [k for k in keys if not wanted or k[0] in wanted or k[1] in wanted]
    jobs: list[Job] = []
    for assignment, question in keys:
        jobs.append((assignment, question, None, ()))
        for s in answers:
            if (s.assignment, s.question) == (assignment, question):
                said = s.diagnosis if s.named else s.because or s.message
                jobs.append((assignment, question, s.path, (str(said), *s.also)))
    found: dict[tuple[str, str], list[Run]] = defaultdict(list)
    context = multiprocessing.get_context("fork")
    with context.Pool(os.cpu_count(), maxtasksperchild=1) as pool:  # nothing leaks to the next one
        for job, run in zip(jobs, pool.imap(_watched, jobs), strict=True):
            found[job[:2]].append(run)
    for (assignment, question), runs in found.items():
        lines = list(report(runs[0], runs[1:]))
        if lines:
            print(f"{assignment}/{question}", *lines, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
