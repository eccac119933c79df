"""Limits: positive numbers, that cross as JSON."""

from __future__ import annotations

import json

import pytest

from dlcourse.grading.sandbox.limits import Limits


def test_limits_survive_json() -> None:
    limits = Limits(memory=1 << 30, processes=2, call_seconds=0.5)
    assert Limits(**json.loads(json.dumps(limits.to_json()))) == limits


@pytest.mark.parametrize("name", ["memory", "processes", "cpu_seconds", "call_seconds"])
@pytest.mark.parametrize("value", [0, -1, float("nan")])
def test_a_limit_is_positive(name: str, value: float) -> None:
    with pytest.raises(ValueError, match=f"the limit {name} is .*; wanted a positive number"):
        Limits(**{name: value})  # type: ignore[arg-type]
