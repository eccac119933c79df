"""A question's visible tests, run on an answer: the runner's verdicts, the notebook's words."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dlcourse.live.clean import cleanly
from dlcourse.runner.run import Cell, verdicts
from dlcourse.runner.verdict import Verdict, to_json
from dlcourse.runner.words import words


def check(
    question: Mapping[str, Any],
    answer: str,
    setup: str,
    *,
    before: Sequence[Mapping[str, str]] = (),
    stopped: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Return what came of an answer's cell and of the visible tests, ready for JSON.

    question is what `Question.public` gives, setup the assignment's setup cell; before are earlier
    answers, each with its `name`, that this one may build on. Nothing of it stays behind. Raises
    SetupError where the setup does not run, and KeyboardInterrupt once `stopped` says so.
    """
    cells = [Cell("setup", "setup", setup)]
    cells += [Cell(earlier["name"], "answer", earlier["answer"]) for earlier in before]
    cells.append(Cell(question["name"], "answer", answer))
    cells += [
        Cell(t["grade_id"], "test", t["source"], t["points"], False, t["property"])
        for t in question["tests"]
    ]
    skipped = {earlier["name"] for earlier in before}
    start = time.perf_counter()

    def run() -> list[Verdict]:
        found = []
        for verdict in verdicts(cells):
            if stopped():  # the runner takes any error for a test's failure, this one too
                raise KeyboardInterrupt
            if verdict.grade_id not in skipped:
                found.append(verdict)
        return found

    found = cleanly(run)
    return summarised(found, time.perf_counter() - start)


def summarised(found: list[Verdict], seconds: float) -> dict[str, Any]:
    """Return verdicts with their words, how many passed, and a sentence for a screen reader."""
    tests = [verdict for verdict in found if verdict.possible]
    passed = sum(verdict.passed for verdict in tests)
    failed = next((verdict for verdict in found if not verdict.passed), None)
    summary = f"{passed} of {len(tests)} visible tests passed"
    if failed is not None:
        what = failed.failure.what if failed.failure else failed.property
        summary += f"; the first that failed: {(failed.property or what).rstrip('.')}"
    return {
        **to_json(found),
        "words": {v.grade_id: words(v.failure) for v in found if v.failure is not None},
        "passed": passed,
        "tests": len(tests),
        "points": sum(verdict.points for verdict in tests),
        "possible": sum(verdict.possible for verdict in tests),
        "summary": f"{summary}.",
        "seconds": seconds,
    }
