"""A course that is not ours, in nbgrader's plain manner: asserts, a plot, text for a person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

NAME, NOTEBOOK = "week1", "squares"
SQUARES = '''def squares(n):
    """Return the squares of 1 to n, as a list."""
    ### BEGIN SOLUTION
    if n < 1:
        raise ValueError("n has to be 1 or more")
    return [k * k for k in range(1, n + 1)]
    ### END SOLUTION
'''
TOTAL = '''def sum_of_squares(n):
    """Return what the squares of 1 to n add up to."""
    ### BEGIN SOLUTION
    return sum(squares(n))
    ### END SOLUTION
'''
PLOT = """### BEGIN SOLUTION
figure, axes = plt.subplots()
axes.plot(range(1, 16), [sum_of_squares(n) for n in range(1, 16)])
axes.set_xlabel("n")
### END SOLUTION
"""
OWN = """print("the squares")
plt.plot([1, 4, 9])
plt.show()
"""
TESTS = {
    "squares-known": (
        2,
        '"""Small numbers."""\nassert squares(1) == [1]\nassert squares(3) == [1, 4, 9]',
    ),
    "squares-invalid": (
        1,
        "for n in (0, -2):\n    try:\n        squares(n)\n    except ValueError:\n        pass\n"
        '    else:\n        raise AssertionError("no error for %d" % n)',
    ),
    "total-known": (1, "assert sum_of_squares(1) == 1\nassert sum_of_squares(4) == 30"),
    "total-hidden": (
        1,
        "### BEGIN HIDDEN TESTS\nassert sum_of_squares(11) == 506\n### END HIDDEN TESTS",
    ),
    # It takes the learner's squares away, and puts them back.
    "total-uses-squares": (
        0.5,
        "kept = squares\ndel squares\ntry:\n    sum_of_squares(1)\nexcept NameError:\n    pass\n"
        'else:\n    raise AssertionError("squares is not used")\nfinally:\n    squares = kept',
    ),
    "plot-label": (0.5, 'assert axes.get_xlabel() == "n"'),
}
BOXED = {"total-uses-squares", "plot-label"}
RIGHT = {"squares": SQUARES, "total": TOTAL, "plot": PLOT}
ANSWERS = {
    "right": RIGHT,
    "no_error": RIGHT | {"squares": "def squares(n):\n    return [k**2 for k in range(1, n + 1)]"},
    "by_formula": RIGHT
    | {"total": "def sum_of_squares(n):\n    return n * (n + 1) * (2 * n + 1) // 6"},
    "wrong": RIGHT | {"squares": "def squares(n):\n    return [k + k for k in range(1, n + 1)]"},
    "no_label": RIGHT | {"plot": "%matplotlib inline\naxes = plt.subplots()[1]"},
    "syntax": RIGHT | {"total": "def sum_of_squares(n)\n    return 1"},
    "stops": RIGHT | {"plot": "1 / 0"},
    "own_plot": RIGHT | {"own-plot": OWN},
}


def meta(name: str, **kind: Any) -> dict[str, Any]:
    """Return nbgrader's metadata of a cell."""
    none = {"grade": False, "solution": False, "locked": False, "task": False}
    return {"nbgrader": {"schema_version": 3, "grade_id": name, **none, **kind}}


def source() -> Any:
    """Return the source notebook, as an instructor writes it in Jupyter."""

    def test(name: str) -> Any:
        points, text = TESTS[name]
        return new_code_cell(text, metadata=meta(name, grade=True, locked=True, points=points))

    def answer(name: str) -> Any:
        return new_code_cell(RIGHT[name], metadata=meta(name, solution=True))

    cells = [
        new_code_cell("%matplotlib inline\nimport matplotlib.pyplot as plt"),
        new_markdown_cell("Write a function that returns the squares of 1 to n."),
        answer("squares"),
        test("squares-known"),
        test("squares-invalid"),
        answer("total"),
        test("total-known"),
        test("total-hidden"),
        test("total-uses-squares"),
        new_markdown_cell(
            "The formula is ...", metadata=meta("why", grade=True, solution=True, points=1)
        ),
        answer("plot"),
        test("plot-label"),
        new_code_cell(
            "# your own plot", metadata=meta("own-plot", grade=True, solution=True, points=2)
        ),
    ]
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def make(config: Config, course: Path) -> None:
    """Release the assignment with nbgrader's own command."""
    folder = course / "source" / NAME
    folder.mkdir(parents=True)
    nbformat.write(source(), folder / f"{NOTEBOOK}.ipynb")
    result = NbGraderAPI(config=config).generate_assignment(NAME)
    assert result["success"], result["log"]


def hand_in(course: Path) -> None:
    """Hand in each of ANSWERS, and the untouched notebook as "stub"."""
    for learner, answers in {**ANSWERS, "stub": {}}.items():
        notebook = nbformat.read(course / f"release/{NAME}/{NOTEBOOK}.ipynb", as_version=4)
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
            cell.source = answers.get(name, cell.source)
            if name == "why" and learner == "right":
                cell.source = "By induction."
        folder = course / "submitted" / learner / NAME
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{NOTEBOOK}.ipynb")
