"""What is malformed in a text notebook is refused, with file, line and reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dlcourse.exercises import AssignmentError, read
from tests.exercises.text import GOOD, header


def refusal(tmp_path: Path, text: str) -> str:
    path = tmp_path / "ps9.py"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AssignmentError) as error:
        read(path)
    return str(error.value).replace(str(tmp_path) + "/", "")


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


OPEN_BRACKET = "    y = (\n    ### BEGIN SOLUTION\n    2 * x)\n    return y"

BAD = {
    "missing solution marker": (
        GOOD.replace("    ### BEGIN SOLUTION\n", "").replace("    ### END SOLUTION\n", ""),
        "# %% nbgrader",
        "no solution marker",
    ),
    "open solution": (GOOD.replace("    ### END SOLUTION\n", ""), "### BEGIN SOL", "no ### END"),
    "end without begin": (
        GOOD.replace("    ### BEGIN SOLUTION\n", ""),
        "### END SOLUTION",
        "without a ### BEGIN SOLUTION",
    ),
    "open hidden test": (GOOD.replace("### END HIDDEN TESTS\n", ""), "### BEGIN HID", "no ### END"),
    "duplicated grade_id": (
        GOOD.replace(header("test", "double-random", 1), header("test", "double-known", 5)),
        ', "points": 5',
        "'double-known' is used twice",
    ),
    "points missing": (
        GOOD.replace(', "points": 1', "", 1),
        '# %% nbgrader={"grade": true',
        "points are None",
    ),
    "points zero": (GOOD.replace('"points": 1', '"points": 0', 1), ', "points": 0', "points are 0"),
    "points as text": (
        GOOD.replace('"points": 1', '"points": "1"', 1),
        ', "points": "1"',
        "points are '1'",
    ),
    "broken metadata": (GOOD.replace('"grade": true', '"grade": tru', 1), '{"grade": tru,', "JSON"),
    "no metadata": (GOOD + "\n# %%\nx = 1\n", "# %%\nx", "no nbgrader metadata"),
    "no grade_id": (
        GOOD.replace('"grade_id": "double-known", ', ""),
        '# %% nbgrader={"grade": true, "locked"',
        "grade_id is missing",
    ),
    "no docstring": (
        GOOD.replace('"""Twice two is four."""\n', ""),
        '# %% nbgrader={"grade": true',
        "no docstring",
    ),
    "not Python": (
        GOOD.replace("assert double(2) == 4", "assert double(2 =="),
        "assert double(2 ==",
        "not valid Python",
    ),
    "hidden test outside a test": (
        GOOD.replace("2 * x\n", "2 * x\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS\n"),
        "# %% nbgrader",
        "never run",
    ),
    "points of the statement": (
        GOOD.replace("*2 points.*", "*3 points.*"),
        "# %% [markdown]",
        "says 3 points, its tests give 2",
    ),
    "no statement": (
        GOOD.replace('"double-statement"', '"intro"'),
        "# %% nbgrader",
        "no statement",
    ),
    "test of no question": (
        GOOD + header("test", "triple-known", 1) + '"""Thrice."""\n',
        header("test", "triple-known", 1),
        "the test 'triple-known' is of no question",
    ),
    "a cell that only JupyterLab sees": (
        GOOD.replace("assert double(2)", "#%%\nassert double(2)"),
        "#%%\n",
        "'#%%' would begin a cell in JupyterLab",
    ),
    "raw cell": (GOOD.replace("[markdown]", "[raw]"), "# %% [raw]", "the cell is [raw]"),
    "text in quotes": (
        GOOD.replace("# ## 1. Double", '"""\n# ## 1. Double'),
        '"""\n# ## 1. Double',
        "the text is in quotes",
    ),
    "not Python without the solution": (
        GOOD.replace("    ### BEGIN SOLUTION\n    return 2 * x", OPEN_BRACKET),
        "    y = (",
        "not valid Python with the solution left out",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_malformed_notebook_is_refused_with_file_line_and_reason(
    name: str, tmp_path: Path
) -> None:
    text, at, reason = BAD[name]
    message = refusal(tmp_path, text)
    assert reason in message
    assert f"ps9.py:{line_of(text, at)}: " in message
    assert re.fullmatch(r"(ps9\.py:\d+: .+\n?)+", message)


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    text = GOOD.replace('"points": 1', '"points": 0').replace("    ### END SOLUTION\n", "")
    assert refusal(tmp_path, text).count("ps9.py:") == 3


def test_what_is_no_notebook_is_refused(tmp_path: Path) -> None:
    assert "no '# %%' cell" in refusal(tmp_path, "x = 1\n")
    assert "first cell has no" in refusal(tmp_path, "x = 1\n\n" + GOOD)
    path = tmp_path / "ps9.py"
    path.write_bytes(b"# %%\n\xff\xfe")
    with pytest.raises(AssignmentError, match=r"ps9\.py:1: cannot be read as UTF-8"):
        read(path)
