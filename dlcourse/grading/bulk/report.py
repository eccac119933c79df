"""What became of a class: one table for a person, one JSON report for a program."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from dlcourse.grading.bulk.moves import Move

VERSION = 1  # of the JSON form


@dataclass(frozen=True)
class Outcome:
    """What became of one learner's submission of one assignment."""

    assignment: str
    student: str
    problem: str | None = None  # why it has no new mark, or no feedback
    marked: bool = True  # whether the mark is new
    score: float | None = None  # what the gradebook holds; None: no mark
    possible: float | None = None
    penalty: float = 0.0
    unmarked: int = 0  # cells that a person has still to mark
    repairs: tuple[str, ...] = ()
    flagged: tuple[str, ...] = ()  # tests that ran beside the answers, and repairs: to look at
    seconds: float = 0.0
    seconds_of_tests: float = 0.0
    seconds_of_fork: float = 0.0
    sandboxed: bool = True  # whether the answers ran in a box


@dataclass
class Report:
    """A run: who was graded, and how it went."""

    outcomes: list[Outcome] = field(default_factory=list)
    seconds: float = 0.0
    resumed: int = 0  # results that were there from a run before
    jobs: int = 1
    moves: list[Move] = field(default_factory=list)  # marks that are others than before, and why
    dry: bool = False  # nothing was written
    # Seconds of the run by what took them, over all processes, and the most memory in MB of one.
    spent: dict[str, float] = field(default_factory=dict)
    memory: dict[str, float] = field(default_factory=dict)
    boxed: dict[str, dict[str, str]] = field(default_factory=dict)  # tests not refereed, and why

    @property
    def problems(self) -> list[Outcome]:
        """Those who have no new mark, or no feedback."""
        return [outcome for outcome in self.outcomes if outcome.problem]

    @property
    def unboxed(self) -> list[Outcome]:
        """Those whose answers ran without a box."""
        return [outcome for outcome in self.outcomes if not outcome.sandboxed]

    def sort(self) -> None:
        """Put the outcomes in the order of assignments and names."""
        self.outcomes.sort(key=lambda outcome: (outcome.assignment, outcome.student))

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return {"version": VERSION, **asdict(self)}


_HEADS = ("assignment", "graded", "marks", "of", "slowest", "repaired", "flagged", "quarantined")


def table(outcomes: Sequence[Outcome]) -> str:
    """Return a line an assignment: the spread of its marks, and who needs a look."""
    rows: list[tuple[str, ...]] = [_HEADS]
    names = dict.fromkeys(outcome.assignment for outcome in outcomes)
    rows += [_row(name, [o for o in outcomes if o.assignment == name]) for name in names]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEADS))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)).rstrip() for r in rows]
    return "\n".join(lines)


def _row(name: str, outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    graded = [outcome for outcome in outcomes if outcome.marked]
    scores = [outcome.score or 0.0 for outcome in graded]
    spread, slowest, of = "", "", ""
    if graded:
        low, middle, high = min(scores), statistics.median(scores), max(scores)
        spread = f"{low:g} … {middle:g} … {high:g}"
        last = max(graded, key=lambda outcome: outcome.seconds)
        slowest = f"{last.student} {last.seconds:.1f} s"
        of = f"{max(o.possible or 0.0 for o in graded):g}"
    return (
        name,
        f"{len(graded)}/{len(outcomes)}",
        spread,
        of,
        slowest,
        str(sum(bool(outcome.repairs) for outcome in outcomes)),
        str(sum(bool(outcome.flagged) for outcome in outcomes)),
        str(len(outcomes) - len(graded)),
    )
