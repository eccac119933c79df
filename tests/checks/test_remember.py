"""What is remembered is what would have been computed, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dlcourse.activations import ReLU, Tanh
from dlcourse.checks import CheckFailed, check_close, check_formula, remembered
from dlcourse.checks.calling import Overtime
from dlcourse.checks.remember import keeping
from dlcourse.layers import Dense
from dlcourse.network import Sequential


def counted() -> tuple[Callable[..., Any], list[Any]]:
    """Return a function that is remembered, and the arguments with which it was computed."""
    seen: list[Any] = []

    @remembered
    def listed(*given: Any) -> list[int]:
        seen.append(given)
        return [len(seen)]

    return listed, seen


def network(activation: type[Any], seed: int) -> Sequential:
    rng = np.random.default_rng(seed)
    return Sequential(Dense(2, 3, rng=rng), activation())


def test_the_same_is_computed_once_and_what_comes_is_a_copy() -> None:
    listed, seen = counted()
    with keeping({}):
        listed(1.0, np.eye(2)).append(5)
        assert listed(1.0, np.eye(2)) == [1]
    assert len(seen) == 1


def test_what_is_other_is_computed_anew() -> None:
    listed, seen = counted()
    given: list[Any] = [0, False, 0.0, -0.0, "0", None, [0], (0,), {"a": 0}, {"b": 0}]
    given += [np.eye(2), np.eye(2) * 2, np.eye(2, dtype=np.float32), np.ones(4), np.ones((2, 2))]
    given += [np.random.default_rng(1), np.random.default_rng(2)]
    given += [network(ReLU, 0), network(Tanh, 0), network(Tanh, 1)]
    with keeping({}):
        for _ in range(2):
            for value in given:
                listed(value)
    assert len(seen) == len(given)


def test_what_has_no_parts_that_tell_it_is_computed_each_time() -> None:
    listed, seen = counted()
    with keeping({}):
        for value in (len, object(), np.array([None]), "x" * 6000):
            listed(value)
            listed(value)
    assert len(seen) == 8


def test_nothing_is_remembered_where_nobody_keeps_it() -> None:
    listed, seen = counted()
    for _ in range(3):
        with keeping({}):
            listed(1)
    listed(1)
    listed(1)
    assert len(seen) == 5


def test_not_more_is_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlcourse.checks.remember._MOST", 3)
    kept: dict[Any, Any] = {}
    listed, _ = counted()
    with keeping(kept):
        for i in range(10):
            listed(i)
    assert len(kept) == 3


def test_a_formula_is_compared_once_and_fails_with_the_same_words() -> None:
    def check(text: Any) -> dict[str, Any]:
        with pytest.raises(CheckFailed) as failed:
            check_formula(text, "2*x", "twice x", symbols=["x"], suspects={"a square": "x^2"})
        return vars(failed.value.failure)

    plain = check("x*x"), check("3*x"), check("3*"), check(None)
    kept: dict[Any, Any] = {}
    with keeping(kept):
        for _ in range(2):
            assert (check("x*x"), check("3*x"), check("3*"), check(None)) == plain
            check_formula("x + x", "2*x", "twice x", symbols=["x"])
    assert len(kept) == 5


def test_a_formula_that_took_too_long_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: Any) -> None:
        raise Overtime

    kept: dict[Any, Any] = {}
    with keeping(kept):
        with monkeypatch.context() as patch:
            patch.setattr("dlcourse.algebra.parse", stopped)
            with pytest.raises(CheckFailed, match="too long"):
                check_formula("x + x", "2*x", "twice x", symbols=["x"])
        check_formula("x + x", "2*x", "twice x", symbols=["x"])
    assert len(kept) == 1


def test_a_suspect_may_be_a_function_that_is_called_for_a_wrong_answer_alone() -> None:
    called: list[int] = []

    def twice() -> float:
        called.append(1)
        return 4.0

    check_close(2.0, 2.0, "two", suspects={"that is twice as much": twice})
    assert not called
    with pytest.raises(CheckFailed, match="that is twice as much"):
        check_close(4.0, 2.0, "two", suspects={"that is twice as much": twice})
