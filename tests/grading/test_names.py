"""Short names of assignments: one that is meant, or a sentence; never a guess."""

from __future__ import annotations

import pytest

from dlcourse.grading.errors import GradingError
from dlcourse.grading.names import full_name

NAMES = ["ps1_perceptron", "ps2_backpropagation", "ps10_more", "ps2-extra"]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("ps1", "ps1_perceptron"),
        ("PS1", "ps1_perceptron"),
        ("ps10", "ps10_more"),
        ("ps1_perceptron", "ps1_perceptron"),
        ("ps1_perceptron.ipynb", "ps1_perceptron"),
        ("ps2-extra", "ps2-extra"),
    ],
)
def test_a_name_or_its_first_part_is_enough(given: str, meant: str) -> None:
    assert full_name(given, NAMES) == meant


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("ps2", "ps2 may be ps2-extra or ps2_backpropagation. Type more of the name."),
        ("ps", "ps is no assignment of this course."),
        ("ps3", "ps3 is no assignment of this course."),
        ("perceptron", "Wanted one of ps10_more, ps1_perceptron, "),
        ("ps1_perceptrn", "Did you mean ps1_perceptron?"),
        ("", "A name with no letters is no assignment of this course."),
        ("  ", "A name with no letters is no assignment of this course."),
        ("*", "* is no assignment of this course."),
    ],
)
def test_anything_else_is_a_sentence(given: str, says: str) -> None:
    with pytest.raises(GradingError) as refused:
        full_name(given, NAMES)
    assert says in str(refused.value)


def test_without_assignments_it_says_how_to_make_them() -> None:
    with pytest.raises(GradingError, match="There is no assignment yet, so no ps1"):
        full_name("ps1", [])
