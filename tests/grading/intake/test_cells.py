"""Damaged cells of a right notebook: the marks stay, and each repair is told in one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from book._ext.course_pages.notebooks.start import first_cell
from dlcourse.exercises import SOLUTION
from tests.grading.intake.damage import (
    NAME,
    POINTS,
    RIGHT,
    STUBS,
    TESTS,
    cell_of,
    copied,
    find,
    full,
    grade,
    name_of,
    own,
    right,
    total,
)

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("intake")]

ALL = set(RIGHT)
WRONG = RIGHT["decide"].replace("return", "return 1 -")


def stub_copied_above(notebook: Any) -> None:
    stub = copied(notebook, "decide") | {"source": STUBS["decide"]}
    notebook["cells"].insert(find(notebook, "decide"), stub)


def stub_copied_below(notebook: Any) -> None:
    notebook["cells"].append(copied(notebook, "decide") | {"source": STUBS["decide"]})


def answer_copied_and_mended(notebook: Any) -> None:
    first = cell_of(notebook, "decide")
    first["source"] = WRONG
    notebook["cells"].append(copied(notebook, "decide") | {"source": RIGHT["decide"]})


def answer_copied_and_spoilt(notebook: Any) -> None:
    notebook["cells"].append(copied(notebook, "decide") | {"source": WRONG})


def copy_of_a_test(notebook: Any) -> None:
    notebook["cells"].append(copied(notebook, TESTS["decide"][0]))


def everything_copied(notebook: Any) -> None:
    notebook["cells"] += json.loads(json.dumps(notebook["cells"]))


def answer_deleted(notebook: Any) -> None:
    del notebook["cells"][find(notebook, "decide")]


def deleted_tests(notebook: Any) -> None:
    notebook["cells"] = [c for c in notebook["cells"] if name_of(c) not in POINTS]


def all_but_answers_deleted(notebook: Any) -> None:
    notebook["cells"] = [c for c in notebook["cells"] if name_of(c) in RIGHT]


def in_parts(notebook: Any, *cuts: int) -> list[Any]:
    """Return the answer to fit, cut in front of these lines, in cells that share its metadata."""
    lines = cell_of(notebook, "fit")["source"].split("\n")
    parts = [lines[i:j] for i, j in pairwise([None, *cuts, None])]
    return [copied(notebook, "fit") | {"source": "\n".join(part)} for part in parts]


def split_between(notebook: Any) -> None:
    parts = in_parts(notebook, -3)
    place = find(notebook, "fit")
    notebook["cells"][place : place + 1] = parts


def split_without_metadata(notebook: Any) -> None:
    split_between(notebook)
    notebook["cells"][find(notebook, "fit") + 1]["metadata"] = {}


def rest_of_answer_in_three(notebook: Any) -> None:
    parts = in_parts(notebook, -4, -2)
    place = find(notebook, "fit")
    notebook["cells"][place : place + 1] = parts


def answers_merged(notebook: Any) -> None:
    cell_of(notebook, "weighted_sum")["source"] += "\n\n\n" + RIGHT["decide"]
    answer_deleted(notebook)


def answers_merged_and_stub_left(notebook: Any) -> None:
    cell_of(notebook, "accuracy")["source"] += "\n\n\n" + RIGHT["decide"]
    cell_of(notebook, "decide")["source"] = STUBS["decide"]


def answer_merged_into_test(notebook: Any) -> None:
    cell_of(notebook, TESTS["sigmoid"][0])["source"] += "\n\n" + RIGHT["decide"]
    answer_deleted(notebook)


def answer_merged_with_its_test(notebook: Any) -> None:
    test = cell_of(notebook, TESTS["decide"][0])
    cell_of(notebook, "decide")["source"] += "\n" + test["source"]
    notebook["cells"].remove(test)


def answer_merged_into_statement(notebook: Any) -> None:
    cell_of(notebook, "decide-statement")["source"] += "\n" + RIGHT["decide"]
    answer_deleted(notebook)


def reversed_order(notebook: Any) -> None:
    notebook["cells"].reverse()


def answers_last(notebook: Any) -> None:
    notebook["cells"].sort(key=lambda cell: name_of(cell) in RIGHT)


def retyped(kind: str) -> Callable[[Any], None]:
    def damage(notebook: Any) -> None:
        for cell in notebook["cells"]:
            cell["cell_type"] = kind
            if kind != "code":
                cell.pop("outputs", None)
                cell.pop("execution_count", None)

    return damage


def stripped(notebook: Any) -> None:
    for cell in notebook["cells"]:
        cell["metadata"] = {}


def stripped_and_ids_lost(notebook: Any) -> None:
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"], cell["id"] = {}, f"new-{number}"


def metadata_broken(notebook: Any) -> None:
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"] = [None, [], {"nbgrader": 3}, {"nbgrader": {"grade_id": []}}][number % 4]


def edited_tests(notebook: Any) -> None:
    for name in POINTS:
        cell_of(notebook, name)["source"] = "assert False"


def setup_edited(notebook: Any) -> None:
    cell_of(notebook, "setup")["source"] = "import nothing_that_is_there"


def answer_in_a_new_cell_at_the_end(notebook: Any) -> None:
    cell_of(notebook, "decide")["source"] = STUBS["decide"]
    notebook["cells"].append(own(RIGHT["decide"]))


def answer_in_a_new_cell_above(notebook: Any) -> None:
    notebook["cells"].insert(find(notebook, "decide"), own(RIGHT["decide"]))
    cell_of(notebook, "decide")["source"] = STUBS["decide"]


def answer_in_a_text_cell(notebook: Any) -> None:
    answer_deleted(notebook)
    notebook["cells"].append(own(RIGHT["decide"], "markdown"))


def same_ids(notebook: Any) -> None:
    for cell in notebook["cells"]:
        cell["id"] = "same"


def points_raised(notebook: Any) -> None:
    for cell in notebook["cells"]:
        cell["metadata"]["nbgrader"] |= {"points": 100, "grade": True, "locked": False}


def line_ends(notebook: Any) -> None:
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].replace("\n", "\r\n")


def zero_bytes(notebook: Any) -> None:
    cell_of(notebook, "decide")["source"] += "  # \0 \ud800"


def wrong_kernel(notebook: Any) -> None:
    notebook["metadata"]["kernelspec"] = {"name": "ir", "language": "R", "display_name": "R"}


def no_kernel(notebook: Any) -> None:
    notebook["metadata"] = {}


def huge_outputs(notebook: Any) -> None:
    output = {"output_type": "stream", "name": "stdout", "text": "x" * 20_000_000}
    cell_of(notebook, "decide")["outputs"] = [output, 7, {"output_type": "none such"}]


def attachments(notebook: Any) -> None:
    notebook["cells"].append(own("![me](attachment:me.png)", "markdown"))
    notebook["cells"][-1]["attachments"] = {"me.png": {"image/png": "AAAA"}, "bad": 3}


def cells_that_are_none(notebook: Any) -> None:
    notebook["cells"] += [None, 3, [], {}, {"cell_type": "video", "source": [1, "x"]}]


def old_format(notebook: Any) -> None:
    cells = [
        {
            "cell_type": cell["cell_type"],
            "metadata": cell["metadata"],
            **(
                {"input": cell["source"], "language": "python", "outputs": []}
                if cell["cell_type"] == "code"
                else {"source": cell["source"]}
            ),
        }
        for cell in notebook.pop("cells")
    ]
    notebook |= {"nbformat": 3, "nbformat_minor": 0, "worksheets": [{"cells": cells}]}


def future_format(notebook: Any) -> None:
    notebook |= {"nbformat": 4, "nbformat_minor": 99, "new": {"x": 1}}
    cell_of(notebook, "decide")["novelty"] = {"x": 1}


Damage = Callable[[Any], None]
# What a sentence must say; nothing: the repair costs the learner nothing, so nothing is said.
KEPT: dict[Damage, str] = {
    stub_copied_above: "The cell decide was there more than once",
    stub_copied_below: "The cell decide was there more than once",
    answer_copied_and_mended: "There are several different answers to decide",
    copy_of_a_test: f"The cell {TESTS['decide'][0]} was there more than once",
    everything_copied: "were there more than once",
    deleted_tests: "were missing, and put back as the course has it",
    all_but_answers_deleted: "were missing, and put back as the course has it",
    split_between: "The answer to fit was in several cells, which were joined",
    split_without_metadata: "The answer to fit was in several cells, which were joined",
    rest_of_answer_in_three: "The answer to fit was in several cells, which were joined",
    answers_merged: "The answer to decide was in another cell",
    answers_merged_and_stub_left: "The answer to decide was in another cell",
    answer_merged_into_test: "The answer to decide was in another cell",
    answer_merged_with_its_test: f"The cell {TESTS['decide'][0]} was missing",
    answer_merged_into_statement: "The answer to decide was in another cell",
    reversed_order: "The cells were in another order",
    answers_last: "The cells were in another order",
    retyped("markdown"): "were of another type, and given the right one",
    retyped("raw"): "were of another type, and given the right one",
    retyped("code"): "were of another type, and given the right one",
    stripped: "without nbgrader's mark, and known by id or text",
    stripped_and_ids_lost: "were in another cell, and taken from there",
    metadata_broken: "without nbgrader's mark, and known by id or text",
    edited_tests: "were changed, though",
    setup_edited: "The cell setup was changed, though",
    answer_in_a_new_cell_at_the_end: "The answer to decide was in another cell",
    answer_in_a_new_cell_above: "The answer to decide was in another cell",
    answer_in_a_text_cell: "The answer to decide was in another cell",
    same_ids: "",
    points_raised: "",
    line_ends: "had line ends or characters that a notebook does not have",
    zero_bytes: "had line ends or characters that a notebook does not have",
    wrong_kernel: "The notebook's language was R: it was graded as python",
    no_kernel: "The notebook named no kernel",
    huge_outputs: "",
    attachments: "",
    cells_that_are_none: "had 3 cells that are none",
    old_format: "had an old format",
    future_format: "",
}


def name(damage: Damage) -> str:
    return damage.__qualname__.partition(".")[0]


@pytest.mark.parametrize("damage", KEPT, ids=name)
def test_all_marks_are_kept_and_the_repair_is_told(damage: Damage) -> None:
    notebook = right()
    damage(notebook)
    result = grade(notebook)
    assert full(result) == ALL, result.repairs
    if KEPT[damage]:
        assert any(KEPT[damage] in sentence for sentence in result.repairs), result.repairs
    else:
        assert result.repairs == ()


LOST: dict[Damage, tuple[set[str], str]] = {
    answer_deleted: ({"decide"}, "The answer to decide was not there: nothing is there"),
    answer_copied_and_spoilt: ({"decide"}, "There are several different answers to decide"),
}


@pytest.mark.parametrize("damage", LOST, ids=name)
def test_what_is_not_there_or_wrong_costs_its_own_question(damage: Damage) -> None:
    notebook = right()
    damage(notebook)
    result = grade(notebook)
    lost, told = LOST[damage]
    assert full(result) == ALL - lost
    assert any(told in sentence for sentence in result.repairs)


@pytest.mark.parametrize("damage", [*KEPT, *LOST], ids=name)
def test_an_empty_notebook_earns_nothing_by_the_same_damage(damage: Damage) -> None:
    notebook = right(STUBS)
    damage(notebook)
    written = json.dumps(SOLUTION.inside(RIGHT["decide"]))[1:-1] in json.dumps(notebook)
    result = grade(notebook)
    assert full(result) == ({"decide"} if written and damage not in LOST else set())
    assert total(result) <= (sum(POINTS[t] for t in TESTS["decide"]) if written else 0)


def test_both_of_two_answers_stand_in_what_the_instructor_sees() -> None:
    notebook = right()
    answer_copied_and_mended(notebook)
    result = grade(notebook)
    text = json.loads(result.notebooks[NAME].text)
    sources = ["".join(cell["source"]) for cell in text["cells"]]
    assert sources.index(WRONG) < sources.index(RIGHT["decide"])
    assert result.flagged == tuple(s for s in result.repairs if "several different" in s)


def test_a_right_notebook_and_an_untouched_one_need_no_repair() -> None:
    assert grade(right()).repairs == ()
    untouched = grade(right(STUBS))
    assert (untouched.repairs, total(untouched)) == ((), 0)


def test_a_learners_own_cells_stay_below_the_cells_they_were_below() -> None:
    notebook = right()
    place = find(notebook, "decide")
    notebook["cells"].insert(place + 1, own("mine = decide(np.zeros(2))"))
    text = json.loads(grade(notebook).notebooks[NAME].text)
    sources = ["".join(cell["source"]) for cell in text["cells"]]
    assert sources.index("mine = decide(np.zeros(2))") == sources.index(RIGHT["decide"]) + 1


def test_the_first_cell_of_a_notebook_from_the_book_costs_nothing() -> None:
    notebook = right()
    notebook["cells"].insert(0, dict(first_cell("dlcourse-0.1.0.whl", "")))
    result = grade(notebook)
    assert full(result) == ALL
    assert result.repairs == ()


@pytest.mark.parametrize("deep", ["-" * 20_000 + "1", "(" * 5_000, "x = " + "[" * 150 + "]" * 150])
def test_an_answer_too_deep_to_be_read_costs_its_own_question(deep: str) -> None:
    notebook = right()
    cell_of(notebook, "decide")["source"] = deep
    assert full(grade(notebook)) == ALL - {"decide"}


def test_a_syntax_error_stays_the_learners_own() -> None:
    notebook = right()
    cell_of(notebook, "decide")["source"] = "def decide(z)\n    return z"
    result = grade(notebook)
    assert (full(result), result.repairs) == (ALL - {"decide"}, ())
