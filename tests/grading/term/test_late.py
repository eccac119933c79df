"""What is taken off for being late, by each policy, and that nbgrader takes ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from nbgrader.preprocessors import AssignLatePenalties
from traitlets import TraitError
from traitlets.config import Config

from dlcourse.grading.config import course_config
from dlcourse.grading.errors import GradingError
from dlcourse.grading.late import LatePolicy, policy

DAY = 24 * 60 * 60


@pytest.mark.parametrize(
    ("typed", "seconds", "taken"),
    [
        ("none", 5 * DAY, None),
        ("zero", 1, 20.0),
        ("zero", 0, None),
        ("10%", 0, None),
        ("10%", 1, 2.0),
        ("10%", DAY, 2.0),
        ("10% per day", DAY + 1, 4.0),
        ("10 % a day", 20 * DAY, 20.0),
        ("2.5", 2 * DAY, 1.0),
    ],
)
def test_a_policy_takes_off_what_it_says(typed: str, seconds: float, taken: float | None) -> None:
    plugin = LatePolicy(config=Config({"LatePolicy": policy(typed)}))
    assert plugin.late_submission_penalty("doe", 20.0, seconds) == taken


@pytest.mark.parametrize("typed", ["", "110%", "0", "-10%", "ten", "10 points", "nan"])
def test_what_is_no_policy_is_a_sentence(typed: str) -> None:
    with pytest.raises(GradingError, match="is no late policy"):
        policy(typed)


def test_nbgrader_takes_the_policy_that_the_class_has(tmp_path: Path) -> None:
    (tmp_path / "class.json").write_text(json.dumps({"LatePolicy": policy("25%")}))
    step = AssignLatePenalties(config=course_config(tmp_path))
    step.init_plugin()
    assert step.plugin_inst.late_submission_penalty("doe", 20.0, 1) == 5.0
    # nbgrader's own setting holds as before.
    step = AssignLatePenalties(config=Config(course_config(tmp_path / "none")))
    step.config.LateSubmissionPlugin.penalty_method = "zero"
    step.init_plugin()
    assert step.plugin_inst.late_submission_penalty("doe", 20.0, 1) == 20.0


def test_a_share_that_is_none_is_refused() -> None:
    with pytest.raises(TraitError):
        LatePolicy(config=Config({"LatePolicy": {"percent_per_day": 120}}))
