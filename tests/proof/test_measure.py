"""Numbers in the page: what they are held to, and the controls that must not pass."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from dlcourse.algebra import ProofError
from dlcourse.proof import computed, defined, show


@pytest.mark.parametrize(
    ("measured", "criterion", "words"),
    [
        (12, {"equals": 12}, "12 (equal to 12)"),
        (1234567, {"at_least": 10**6}, "1,234,567 (at least 1,000,000)"),
        (-0.25, {"at_most": 0}, "−0.25 (at most 0)"),
        (0.7311, {"equals": 0.731, "tolerance": 1e-3}, "0.7311 (equal to 0.731 within 0.001)"),
        (0.5, {"at_least": 0, "at_most": 1}, "0.5 (at least 0 and at most 1)"),
        (0.5, {"at_least": 0.5, "at_most": 0.5}, "0.5 (at least 0.5 and at most 0.5)"),
        (np.float32(2.0), {"equals": 2}, "2 (equal to 2)"),
        (True, {"equals": True}, "True (equal to True)"),
        ([1, 0, 1], {"equals": [1, 0, 1]}, "1, 0, 1 (equal to 1, 0, 1)"),
        (np.array([True, False]), {"equals": [True, False]}, "True, False (equal"),
        (np.inf, {"equals": np.inf}, "inf"),
        (np.uint8(1), {"equals": np.uint8(2), "tolerance": 1}, "1 (equal to 2 within 1)"),
        ("setosa", {"equals": "setosa"}, "setosa (equal to setosa)"),
    ],
)
def test_a_measurement_is_shown_with_what_it_was_held_to(
    measured: Any, criterion: dict[str, Any], words: str
) -> None:
    result = show("the measure", measured, **criterion)
    assert result.how == "measured"
    assert result.sentence.startswith("the measure: ")
    assert words in result.sentence


@pytest.mark.parametrize(
    ("measured", "criterion"),
    [
        (12, {"equals": 13}),
        (0.7311, {"equals": 0.731}),
        (0.7311, {"equals": 0.73, "tolerance": 1e-3}),
        (0.5, {"at_least": 0.6}),
        (0.5, {"at_most": 0.4}),
        (0.5, {"at_least": 0, "at_most": 0.4}),
        (0.5, {"equals": 0.5, "at_least": 1}),
        ([1, 0, 1], {"equals": [1, 1, 1]}),
        ([1, 1], {"equals": 1}),  # another shape is another measurement
        ([1, 1], {"equals": 1, "tolerance": 0.5}),
        ([0.1, 0.9], {"at_least": 0.5}),
        ([0.1, 0.9], {"at_most": 0.5}),
        (np.nan, {"equals": 1.0, "tolerance": 100}),
        (np.nan, {"at_least": 0}),
        (np.nan, {"at_most": 0}),
        ([], {"at_least": 0}),
        (True, {"equals": False}),
        ("setosa", {"equals": "virginica"}),
    ],
)
def test_a_measurement_that_says_otherwise_raises(measured: Any, criterion: Any) -> None:
    with pytest.raises(ProofError):
        show("the measure", measured, **criterion)


def test_a_measurement_that_could_not_fail_is_refused() -> None:
    with pytest.raises(TypeError, match="what would prove it wrong"):
        show("the measure", 1)


SEEDS = [0.74, 0.61, 0.68, 0.7]
UNTRAINED = [0.1, 0.13, 0.12]


def test_runs_are_shown_with_their_range_and_how_many_held() -> None:
    result = show("share", SEEDS, over="seeds", at_least=0.6, control={"untrained": UNTRAINED})
    assert result.how == "measured"
    assert result.sentence == (
        "share: held in 4 of 4 seeds: 0.61 to 0.74 (at least 0.6); control, untrained: 0.1 to 0.13"
    )


def test_some_runs_may_fail_if_the_sentence_says_so() -> None:
    result = show("share", SEEDS, over="seeds", above=0.65, held_in=3, no_control="it is chance")
    assert "held in 3 of 4 seeds: 0.61 to 0.74 (above 0.65); no control: it is chance" in (
        result.sentence
    )
    with pytest.raises(ProofError, match="held in 3 of 4 seeds"):
        show("share", SEEDS, over="seeds", above=0.65)


def test_pairs_of_runs_are_compared_one_by_one() -> None:
    slower = [9, 3011, 12]
    assert "3 of 3 tasks" in show("steps", [8, 30, 11], over="tasks", below=slower).sentence
    with pytest.raises(ProofError, match="2 of 3 tasks"):
        show("steps", [8, 30, 13], over="tasks", below=slower)


@pytest.mark.parametrize(
    ("criterion", "control"),
    [
        ({"at_least": 0.6}, 0.6),
        ({"at_least": 0.05}, 0.1),
        ({"at_most": 1}, 0.1),
        ({"above": 0.6}, 0.61),
        ({"below": 0.8}, 0.79),
        ({"equals": 0.7, "tolerance": 0.2}, 0.5),
        ({"at_least": 0.6}, [0.1, 0.7]),  # one of its runs is enough
    ],
)
def test_a_control_that_passes_too_settles_nothing(criterion: Any, control: Any) -> None:
    with pytest.raises(ProofError, match=r"passes too.*so this settles nothing: untrained"):
        show("share", 0.7, **criterion, control={"untrained": control})


def test_every_control_has_to_fail() -> None:
    with pytest.raises(ProofError, match="shuffled"):
        show("share", SEEDS, over="seeds", at_least=0.6,
             control={"untrained": UNTRAINED, "shuffled": [0.2, 0.65]})  # fmt: skip


def test_an_array_and_its_control_are_judged_as_wholes() -> None:
    show("counts", [1, 2], equals=[1, 2], control={"reversed": [2, 1]})
    show("lengths", [3, 4], at_least=2, control={"one of them short": [3, 1]})
    with pytest.raises(ProofError, match="passes too"):
        show("lengths", [3, 4], at_least=2, control={"none short": [2, 9]})
    with pytest.raises(ValueError, match=r"shape \(3,\); wanted \(2,\)"):
        show("lengths", [3, 4], at_least=2, control={"other": [1, 1, 1]})


@pytest.mark.parametrize("control", [np.nan, [], [0.1, np.nan]])
def test_a_control_without_a_value_is_none(control: Any) -> None:
    with pytest.raises(ProofError, match="the control, diverged, has no value"):
        show("share", 0.7, at_least=0.6, control={"diverged": control})


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"control": {}}, ValueError, "names no control"),
        ({"no_control": " "}, ValueError, "gives no reason"),
        ({"control": {"a": 1}, "no_control": "none"}, TypeError, "not both"),
        ({"held_in": 1}, TypeError, "over"),
        ({"over": "seeds"}, ValueError, "no run each of at least two seeds"),
    ],
)
def test_a_call_that_settles_nothing_is_refused(options: Any, error: Any, says: str) -> None:
    with pytest.raises(error, match=says):
        show("share", 0.7, at_least=0.6, **options)


def test_half_of_the_runs_are_not_enough() -> None:
    with pytest.raises(ValueError, match="more than half"):
        show("share", [0.1, 0.2, 0.7, 0.8], over="seeds", at_least=0.6, held_in=2)


def test_what_follows_is_computed_and_what_is_meant_is_defined() -> None:
    result = computed("sides", np.array([4, 6]), equals=[4, 6])
    assert repr(result) == "✓ computed: sides: 4, 6 (equal to 4, 6)"
    with pytest.raises(ProofError, match="not so"):
        computed("sides", 4, equals=5)
    with pytest.raises(ProofError, match="nothing was computed"):
        computed("sides", [], equals=[])
    with pytest.raises(TypeError, match="what would prove it wrong"):
        computed("sides", 4)
    assert repr(defined("a label is 0 or 1")) == "≔ defined: a label is 0 or 1"
    with pytest.raises(ValueError, match="without words"):
        defined(" ")
