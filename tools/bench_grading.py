"""Time dlcourse grade against stock nbgrader in one run: python -m tools.bench_grading.

Submissions are composed from the bank, one answer a question. Both write marks and feedback; marks
are compared, and the figures are ratios of one run. Stock's tests share the learner's process.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Gradebook

from dlcourse.grading.config import COURSE_ID, REFEREE, course_config
from dlcourse.grading.names import full_name
from dlcourse.grading.release import release
from tests import bank
from tests.grading import fixture_course

STOCK = """
c = get_config()
c.Autograde.autograde_preprocessors = [
    "nbgrader.preprocessors.Execute" if step == {referee!r} else step
    for step in c.Autograde.autograde_preprocessors
]
"""
Marks = dict[tuple[str, str, str], float]


def compose(course: Path, assignment: str, count: int, *, seed: int) -> None:
    """Hand in `count` submissions of an assignment, each of answers chosen by chance."""
    rng = random.Random(f"{seed} {assignment}")
    answers: dict[str, list[str]] = {}
    for submission in [*bank.submissions("right"), *bank.submissions("wrong")]:
        if submission.assignment == assignment:
            text = submission.path.read_text(encoding="utf-8")
            if "while True" not in text:  # stock would wait half a minute, and nothing be learnt
                answers.setdefault(submission.question, []).append(text)
    solved = bank.solutions(bank.assignment(assignment))
    for i in range(count):
        path = course / f"release/{assignment}/{assignment}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            meta = cell.metadata.nbgrader
            if meta.solution:
                known = answers.get(meta.grade_id, [])
                cell.source = rng.choice([solved[meta.grade_id], *known])
        folder = course / f"submitted/s{i:04}/{assignment}"
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{assignment}.ipynb")


def marks(folder: Path) -> Marks:
    """Return what the tests gave, by learner, assignment and cell."""
    with Gradebook(f"sqlite:///{folder}/course/gradebook.db", COURSE_ID) as book:
        return {
            (submission.student.id, assignment.name, grade.name): grade.auto_score
            for assignment in book.assignments
            for submission in assignment.submissions
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def timed(folder: Path, root: Path, *command: str) -> float:
    """Run a command in a folder; return its seconds. Raises RuntimeError with what it printed."""
    began = time.perf_counter()
    run = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise RuntimeError(run.stdout[-2000:] + run.stderr[-2000:])
    return time.perf_counter() - began


def project(folder: Path, names: Sequence[str], count: int, seed: int) -> Path:
    """Make a project in which so many have handed in each assignment, or the fixture's."""
    (folder / "solutions").mkdir(parents=True)
    shutil.copy(bank.ROOT / "nbgrader_config.py", folder)
    own = [name for name in names if name != fixture_course.NAME]
    for name in own:
        shutil.copy(bank.ROOT / f"solutions/{name}.py", folder / "solutions")
    if own:
        release(folder / "solutions", folder / "course")
    for name in own:
        compose(folder / "course", name, count, seed=seed)
    if fixture_course.NAME in names:
        fixture_course.make(course_config(folder / "course"), folder / "course")
        fixture_course.hand_in(folder / "course")
        handed = sorted((folder / "course/submitted").iterdir())
        handed = [one for one in handed if (one / fixture_course.NAME).is_dir()]
        for i in range(count):
            to = folder / f"course/submitted/s{i:04}/{fixture_course.NAME}"
            shutil.copytree(handed[i % len(handed)] / fixture_course.NAME, to)
        for one in handed:
            shutil.rmtree(one)
    return folder


def fewer(first: Path, folder: Path, count: int) -> Path:
    """Return a copy of a project with the first submissions alone."""
    shutil.copytree(first, folder)
    for one in sorted((folder / "course/submitted").iterdir())[count:]:
        shutil.rmtree(one)
    return folder


@dataclass(frozen=True)
class Measured:
    """A run of dlcourse grade: its seconds, and what its report says."""

    seconds: float
    report: dict[str, Any]
    jobs: int

    @property
    def count(self) -> int:
        """How many submissions were graded."""
        return len(self.report["outcomes"])

    @property
    def each(self) -> float:
        """Milliseconds a submission."""
        return 1000 * self.seconds / self.count


def grade(folder: Path, jobs: int) -> Measured:
    """Run dlcourse grade on a project."""
    command = (sys.executable, "-m", "dlcourse.grading", "grade", f"--jobs={jobs}")
    seconds = timed(folder, bank.ROOT, *command)
    text = (folder / "course/results/report.json").read_text(encoding="utf-8")
    return Measured(seconds, json.loads(text), jobs)


def nbgrader(folder: Path, name: str, *steps: str) -> float:
    """Run nbgrader's own commands on a project; return their seconds."""
    program = str(Path(sys.executable).with_name("nbgrader"))
    return sum(timed(folder, bank.ROOT, program, step, name) for step in steps)


def as_stock(folder: Path) -> Path:
    """Let a project be graded by nbgrader's own Execute."""
    with (folder / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(STOCK.format(referee=REFEREE))
    return folder


HEAD = ("", "stock", "dlcourse", "ratio", "tests", "fork", "the rest", "gradebook", "feedback")


def row(name: str, run: Measured, assignment: str | None = None, stock: float = 0) -> list[str]:
    """Return a line of the table, in ms a submission; a single assignment has no ratio.

    Its own part of the run are the times of the processes that graded it.
    """
    outcomes = [o for o in run.report["outcomes"] if assignment in (None, o["assignment"])]
    whole, tests, fork = (
        1000 * sum(o[part] for o in outcomes) / len(outcomes)
        for part in ("seconds", "seconds_of_tests", "seconds_of_fork")
    )
    parts = [f"{value:.0f}" for value in (tests, fork, whole - tests - fork)]
    if assignment is not None:
        return [name, f"{stock:.0f}", "", "", *parts, "", ""]
    spent = [f"{1000 * run.report['spent'][p] / run.count:.0f}" for p in ("gradebook", "feedback")]
    return [name, f"{stock:.0f}", f"{run.each:.0f}", f"{stock / run.each:.1f}×", *parts, *spent]


def measured(folder: Path, names: Sequence[str], chosen: argparse.Namespace) -> int:
    """Print a table of some assignments, graded in one run, and by stock one after another.

    Returns how many marks differ.
    """
    ours = project(folder / "ours", names, chosen.count, chosen.seed)
    stock = as_stock(fewer(ours, folder / "stock", chosen.stock))
    each = {}
    for name in names:
        seconds = nbgrader(stock, name, "autograde", "generate_feedback")
        each[name] = 1000 * seconds / chosen.stock
    run = grade(ours, chosen.jobs)
    rows = [row(name, run, name, each[name]) for name in names]
    rows.append(row("all, in one run", run, None, sum(each.values()) / len(names)))
    print_table([HEAD, *rows])
    theirs, mine = marks(stock), marks(ours)
    for key, mark in theirs.items():
        if mine.get(key) != mark:
            print(f"  {' '.join(key)}: {mine.get(key)} here, {mark} by stock")
    return sum(mine.get(key) != mark for key, mark in theirs.items())


def main(arguments: Sequence[str] | None = None) -> int:
    """Print tables; return 1 where marks differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignments", nargs="*", help="all, if none")
    parser.add_argument(
        "--count", type=int, default=40, help="submissions an assignment; 0: no comparison"
    )
    parser.add_argument("--stock", type=int, default=10, help="how many of them stock grades, too")
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[10, 100, 1000], help="classes of one assignment"
    )
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    known = sorted(path.stem for path in (bank.ROOT / "solutions").glob("*.py"))
    names = [full_name(given, known) for given in chosen.assignments] or known
    if not chosen.count:
        with tempfile.TemporaryDirectory() as temporary:
            sizes(Path(temporary), names[0], chosen.sizes, chosen.jobs, chosen.seed)
        return 0
    print(
        f"ms a submission; {chosen.count} an assignment by {chosen.jobs} processes, of which stock "
        f"grades {chosen.stock}; start-up included.\nThe parts are of a process's time: the "
        "tests' own, warm, with their calls into the box; the fork; all the rest; then the one "
        "writer's gradebook, and feedback."
    )
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        differ = measured(folder / "course", names, chosen)
        differ += measured(folder / "fixture", [fixture_course.NAME], chosen)
        refereed(folder, chosen.count, chosen.seed)
        sizes(folder, names[0], chosen.sizes, chosen.jobs, chosen.seed)
    print(f"marks that differ from stock's: {differ}")
    return 1 if differ else 0


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows with their columns in line."""
    widths = [max(len(line[i]) for line in rows) for i in range(len(rows[0]))]
    for line in rows:
        print("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))


def refereed(folder: Path, count: int, seed: int) -> None:
    """Print how much faster nbgrader autograde is with the referee than with its own Execute."""
    name = fixture_course.NAME
    ours = project(folder / "refereed", [name], count, seed)
    stock = as_stock(fewer(ours, folder / "unrefereed", count))
    one, other = nbgrader(ours, name, "autograde"), nbgrader(stock, name, "autograde")
    print(f"nbgrader autograde {name}, {count}: {other:.1f} s by stock, {one:.1f} s with the "
          f"referee, {other / one:.1f}×")  # fmt: skip


def sizes(folder: Path, name: str, counts: Sequence[int], jobs: int, seed: int) -> None:
    """Print what classes of different sizes take."""
    if not counts:
        return
    rows: list[tuple[str, ...]] = [
        ("learners", "s", "until the first", "ms each", "writer MB", "worker MB", "disk MB")
    ]
    for count in counts:
        made = project(folder / f"size-{count}", [name], count, seed)
        run = grade(made, jobs)
        first, memory = run.report["spent"]["start"], run.report["memory"]
        figures = (run.seconds, first, 1000 * (run.seconds - first) / count)
        disk = sum(path.stat().st_blocks * 512 for path in (made / "course").rglob("*"))
        most = [f"{value:.0f}" for value in (memory["writer"], memory["worker"], disk / 1e6)]
        rows.append((str(count), *(f"{value:.1f}" for value in figures), *most))
    print(f"{name}, by {jobs} processes; memory of each process; disk of the whole course")
    print_table(rows)


if __name__ == "__main__":
    sys.exit(main())
