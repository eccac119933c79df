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
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from dlcourse.grading.config import COURSE_ID, REFEREE
from dlcourse.grading.release import release
from tests import bank

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


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table; return 1 where marks differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignments", nargs="*")
    parser.add_argument("--count", type=int, default=40, help="submissions an assignment")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--no-stock", action="store_true", help="time dlcourse grade alone")
    chosen = parser.parse_args(arguments)
    names = chosen.assignments or sorted(p.stem for p in (bank.ROOT / "solutions").glob("*.py"))
    with tempfile.TemporaryDirectory() as temporary:
        ours, stock = Path(temporary, "ours"), Path(temporary, "stock")
        (ours / "solutions").mkdir(parents=True)
        for name in names:
            shutil.copy(bank.ROOT / f"solutions/{name}.py", ours / "solutions")
        shutil.copy(bank.ROOT / "nbgrader_config.py", ours)
        release(ours / "solutions", ours / "course")
        for name in names:
            compose(ours / "course", name, chosen.count, seed=chosen.seed)
        shutil.copytree(ours, stock)
        with (stock / "nbgrader_config.py").open("a", encoding="utf-8") as file:
            file.write(STOCK.format(referee=REFEREE))
        command = (sys.executable, "-m", "dlcourse.grading", "grade", f"--jobs={chosen.jobs}")
        seconds = timed(ours, bank.ROOT, *command)
        path = ours / "course/results/report.json"
        outcomes = json.loads(path.read_text(encoding="utf-8"))["outcomes"]
        total = chosen.count * len(names)
        own = sum(outcome["seconds_of_tests"] for outcome in outcomes) / total
        spent = seconds * chosen.jobs / total
        print(f"{total} submissions, {chosen.jobs} processes")
        print(f"dlcourse grade   {seconds:8.1f} s   {1000 * seconds / total:8.0f} ms a submission")
        print(f"  the tests' own time, warm          {1000 * own:8.0f} ms")
        print(f"  all else, start-up included        {1000 * (spent - own):8.0f} ms of a process")
        if chosen.no_stock:
            return 0
        nbgrader = str(Path(sys.executable).with_name("nbgrader"))
        waited = sum(
            timed(stock, bank.ROOT, nbgrader, step, name)
            for name in names
            for step in ("autograde", "generate_feedback")
        )
        print(f"stock nbgrader   {waited:8.1f} s   {1000 * waited / total:8.0f} ms a submission")
        print(f"ratio            {waited / seconds:8.1f}")
        mine, theirs = marks(ours), marks(stock)
        differ = {key: (mine.get(key), theirs.get(key)) for key in mine.keys() | theirs.keys()}
        differ = {key: pair for key, pair in differ.items() if pair[0] != pair[1]}
        print(f"marks            {len(theirs)} compared, {len(differ)} differ")
        for key, (one, two) in sorted(differ.items()):
            print(f"  {' '.join(key)}: {one} here, {two} by stock")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
