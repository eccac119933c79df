# ruff: noqa: ARG001, ARG005 (a wrong answer may leave an argument out)
"""Mistakes that nobody foresaw: each is named, and what could be chance is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dlcourse.checks import CheckFailed, call, check_close, check_function, general
from dlcourse.runner.words import OR

rng = np.random.default_rng(7)
Numbers = Any


def right(X: Numbers, w: Numbers, b: float) -> Numbers:
    return np.tanh(X @ w) * b**2 + X[:, 0]


INPUTS = [
    (rng.normal(size=(3, 4)), rng.normal(size=4), 1.37),
    (rng.normal(size=(5, 2)), rng.normal(size=2), 0.71),
]


def said(wrong: Callable[..., Any], of: Callable[..., Any] = right, inputs: Any = None) -> str:
    """Return the diagnosis that a wrong function gets."""
    with pytest.raises(CheckFailed) as failed:
        check_function(wrong, of, inputs or INPUTS, "right")
    general_ = failed.value.failure.general
    assert general_ is None or general_ in general.SENTENCES
    return failed.value.diagnosis or ""


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda X, w, b: -right(X, w, b), "the sign is turned"),
        (lambda X, w, b: 2 * right(X, w, b), "twice the wanted one"),
        (lambda X, w, b: right(X, w, b) / 2, "half of the wanted one"),
        (lambda X, w, b: right(X, w, b) * b, "times b"),
        (lambda X, w, b: right(X, w, b) / b, "divided by b"),
        (lambda X, w, b: right(X, w, b) * 1.7, "times 1.7"),
        (lambda X, w, b: right(X, w, b) * len(X), "times the number of X's rows"),
        (lambda X, w, b: right(X, w, b) / len(w), "divided by the number of X's columns"),
        (lambda X, w, b: right(X, w, b) + b, "b is too much"),
        (lambda X, w, b: right(X, w, b) - b, "b is missing"),
        (lambda X, w, b: right(X, w, b) + 1, "one more"),
        (lambda X, w, b: right(X, w, 0), "right for b = 0: is b left out?"),
        (lambda X, w, b: right(X, w, 1), "right for b = 1: is b left out?"),
        (lambda X, w, b: right(X, -w, b), "right for −w: is a sign turned?"),
        (lambda X, w, b: right(X, w[::-1], b), "w turned round"),
        (lambda X, w, b: right(X, w, 1 - b), "1 − b in the place of b"),
        (lambda X, w, b: right(X[::-1], w, b), "X upside down"),
        (lambda X, w, b: right(X, w, b)[::-1], "X upside down"),
        (lambda X, w, b: w, "the numbers of w"),
        (lambda X, w, b: X @ w, "the matrix product X @ w"),
        (lambda X, w, b: X.mean(axis=1), "the mean of X, over axis 1"),
        (lambda X, w, b: np.cumsum(right(X, w, b)), "running sum"),
        (lambda X, w, b: np.roll(right(X, w, b), 1), "one place on"),
        (lambda X, w, b: np.round(right(X, w, b), 2), "rounded to a few places"),
        (lambda X, w, b: np.abs(right(X, w, b)), "without its minus signs"),
        (lambda X, w, b: np.exp(right(X, w, b)), "a logarithm missing"),
        (lambda X, w, b: 1 / right(X, w, b), "upside down"),
        (lambda X, w, b: right(X, w, b)[:, None], "the values are right"),
        (lambda X, w, b: right(X, w, b).sum(), "the sum of what is wanted"),
        (lambda X, w, b: right(X, w, b)[:-1], "X without its last row"),
        (lambda X, w, b: np.zeros(len(X)), "nothing but zeros"),
        (lambda X, w, b: np.zeros(len(X), dtype=int), "are the fractions cut off?"),
        (lambda X, w, b: right(X, w, b) > 0, "True or False"),
        (lambda X, w, b: np.append(right(X, w, b)[:-1], 5.5), "all is right but in the last entry"),
        (lambda X, w, b: 1 / (1 + np.exp(-right(X, w, b))), "the sigmoid of what is wanted"),
        (lambda X, w, b: np.clip(right(X, w, b), -9, 0.3), "larger than 0.3 comes as 0.3"),
        (lambda X, w, b: right(np.clip(X, -1, 1), w, b), "X cut off at ±1"),
        (lambda X, w, b: np.append(right(X, w, b)[:1], 0 * X[1:, 0]), "return inside of the loop"),
        (lambda X, w, b: right(X, w, b) + 1e-4 * np.abs(right(X, w, b)), "nearly right"),
        (lambda X, w, b: [*right(X, w, b)[:-1], 5.5], "a list, not an array"),
    ],
)
def test_a_general_mistake_is_named(wrong: Callable[..., Any], says: str) -> None:
    assert says in said(wrong)


def test_what_holds_for_one_input_alone_is_not_said() -> None:
    assert said(lambda X, w, b: right(X, w, b) * (3.3 if len(X) == 3 else 7.1)) == (
        general.FACTOR_VARIES
    )
    assert said(lambda X, w, b: (2.2 if len(X) == 3 else 1) * right(X, w, b)) == ""


def test_a_size_is_not_blamed_where_it_is_the_same_in_all_inputs() -> None:
    alike = [(X[:3], w, b) for X, w, b in INPUTS]
    says = said(lambda X, w, b: right(X, w, b) * len(X), inputs=alike)
    assert "rows" not in says
    assert "times 3" in says


def test_small_round_numbers_are_no_reason() -> None:
    for came, wanted in ((4.0, 2.0), (-1.0, 1.0), (np.array([2.0, 0.0]), np.array([1.0, 0.0]))):
        with pytest.raises(CheckFailed) as failed:
            check_close(came, wanted, "one")
        assert failed.value.diagnosis is None


def test_one_unround_number_is_a_reason_for_a_sign_and_two_are_for_a_factor() -> None:
    with pytest.raises(CheckFailed, match="the sign is turned"):
        check_close(-np.pi, np.pi, "π")
    with pytest.raises(CheckFailed) as failed:
        check_close(2 * np.pi, np.pi, "π")
    assert failed.value.diagnosis is None
    with pytest.raises(CheckFailed, match="twice the wanted one"):
        check_close(np.array([2 * np.pi, 2 * np.e]), np.array([np.pi, np.e]), "π and e")


def test_a_test_that_is_content_with_little_does_not_make_a_mistake_likely() -> None:
    answer = call(lambda x: x * 3.1, np.array([1.2345, 2.3456]))
    with pytest.raises(CheckFailed) as failed:
        check_close(answer, np.array([0.1234, 0.2345, 0.3456]), "rough", tolerance=10.0)
    assert failed.value.diagnosis == "the length is 2, not 3: as long as x"


def test_two_mistakes_that_explain_the_same_are_both_named() -> None:
    def f(x: Numbers, p: float, q: float) -> Numbers:
        return np.sin(x) * p * q

    inputs = [(rng.normal(size=n), 0.3771, 0.6229) for n in (4, 6)]
    says = said(lambda x, p, q: np.sin(x) * p * p, f, inputs)
    assert says.count(OR) == 1
    assert "q" in says


def test_a_suspect_is_named_only_if_it_holds_for_every_input() -> None:
    def check(wrong: Callable[..., Any]) -> str | None:
        with pytest.raises(CheckFailed) as failed:
            check_function(
                wrong,
                right,
                INPUTS,
                "right",
                suspects={"b is cubed": lambda X, w, b: np.tanh(X @ w) * b**3 + X[:, 0]},
            )
        return failed.value.diagnosis

    def cubed(X: Numbers, w: Numbers, b: float) -> Numbers:
        return np.tanh(X @ w) * b**3 + X[:, 0]

    assert check(cubed) == "b is cubed"
    assert check(lambda X, w, b: cubed(X, w, b) if len(X) == 3 else np.ones(len(X)) * 0.1) is None


def test_the_step_from_an_argument_is_seen() -> None:
    def step(w: Numbers, g: Numbers, eta: float) -> Numbers:
        return w - eta * np.tanh(g)

    inputs = [(rng.normal(size=n), rng.normal(size=n), 0.0317 * n) for n in (3, 5)]
    assert "right for −g" in said(lambda w, g, eta: w + eta * np.tanh(g), step, inputs)
    assert "eta/2" in said(lambda w, g, eta: w - eta / 2 * np.tanh(g), step, inputs)

    def at_once(w: Numbers, g: Numbers, eta: float) -> Numbers:
        return w - np.tanh(g)

    answer = call(at_once, *inputs[0])
    with pytest.raises(CheckFailed, match="the step from w is the wanted one, divided by eta"):
        check_close(answer, step(*inputs[0]), "one step")

    def climb(w: Numbers, g: Numbers, eta: float) -> Numbers:
        return w + eta * np.tanh(g)

    answer = call(climb, *inputs[0])
    with pytest.raises(CheckFailed, match="the step from w is the wanted one, times −1"):
        check_close(answer, step(*inputs[0]), "one step")


def test_parts_of_a_tuple_are_looked_at_one_by_one() -> None:
    def two(x: Numbers) -> tuple[Numbers, Numbers]:
        return np.sin(x), np.cos(x)

    inputs = [(rng.normal(size=4),), (rng.normal(size=(2, 3)),)]
    assert said(lambda x: (np.sin(x), 2 * np.cos(x)), two, inputs) == general.TWICE
    assert said(lambda x: (np.cos(x), np.sin(x)), two, inputs) == general.ORDER


def test_an_error_on_a_later_input_does_not_hide_a_wrong_value_before_it() -> None:
    def wrong(X: Numbers, w: Numbers, b: float) -> Numbers:
        if len(X) == 5:
            raise ValueError("no")
        return -right(X, w, b)

    assert said(wrong) == general.SIGN
    with pytest.raises(CheckFailed, match="ValueError: no"):
        check_function(wrong, right, INPUTS[::-1], "right")


def test_a_hidden_test_may_name_two_mistakes_that_its_author_wrote() -> None:
    from dlcourse.runner.verdict import Failure
    from dlcourse.runner.words import public

    both = Failure("x", diagnosis=f"a{OR}b")
    assert public(both, "x", {"a", "b"}).diagnosis == f"a{OR}b"
    assert public(both, "x", {"a"}).diagnosis != f"a{OR}b"


def test_inputs_that_differ_in_their_axes_are_compared_all_the_same() -> None:
    inputs = [(np.linspace(-1.63, 1.81, 12).reshape(shape),) for shape in ((3, 4), (12,), (2, 6))]
    wrong = lambda X: np.where(X > 0.31, X**3 + 0.17 * X**4, X**3)  # noqa: E731
    assert said(wrong, lambda X: X**3, inputs) == ""


def test_a_list_that_a_later_call_changes_is_looked_at_as_it_came() -> None:
    kept: list[float] = []

    def adds(x: float) -> list[float]:
        kept.append(x)
        return kept

    check_function(adds, lambda x: {1.5: [1.5], 2.5: [1.5, 2.5]}[x], [(1.5,), (2.5,)], "right")


TABLES = [(rng.normal(size=(3, 4)),), (rng.normal(size=(5, 2)),)]


def blank(X: Numbers, rows: int, columns: int) -> Numbers:
    """Return X with 0 in its last rows and columns."""
    found = X.copy()
    found[len(X) - rows :] = found[:, X.shape[1] - columns :] = 0
    return found


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda X: np.repeat(X[1:2], len(X), axis=0), "all rows of what comes are alike"),
        (lambda X: np.repeat(X[:1], len(X), axis=0), "every row is that of the first"),
        (lambda X: np.repeat(X[:, 1:2], X.shape[1], axis=1), "all columns of what comes are alike"),
        (lambda X: blank(X, 1, 1), "all is right but the last row and last column, where 0 comes"),
        (lambda X: np.pad(X, 1), "in a frame of zeros"),
    ],
)
def test_what_rows_and_edges_have_in_common_is_said(wrong: Callable[..., Any], says: str) -> None:
    assert says in said(wrong, lambda X: X + 0, TABLES)


def test_a_quarter_turn_is_seen() -> None:
    def turned(X: Numbers, K: Numbers) -> Numbers:
        return X.sum() * np.rot90(K) + K.T

    inputs = [(rng.normal(size=n), rng.normal(size=(n, n))) for n in (2, 3)]
    heard = said(lambda X, K: turned(X, np.rot90(K)), turned, inputs)
    assert "that is right for K turned by a quarter" in heard


def test_a_threshold_next_to_0_is_seen() -> None:
    def ramp(x: Numbers, least: float = 0.0) -> Numbers:
        return np.where(x > least, 1.3 * x + 0.1, 0.0)

    x = np.array([0.0, 1e-9, -1e-9, 0.5, -0.4, 2.0])
    heard = said(lambda x: ramp(x, 1e-6), ramp, [(x,), (x[::-1] * 2,)])
    assert "all is right but where x is positive and next to 0, up to 2e-09" in heard


def test_small_numbers_that_are_rounded_to_0_do_not_hide_the_others() -> None:
    inputs = [(rng.normal(size=(4, 3)),), (1e-9 * rng.normal(size=(3, 2)),)]
    assert "rounded to" in said(lambda X: np.round(X, 1), lambda X: X + 0, inputs)


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ((4, 3), (4,), general.COLUMN_WANTED),
        ((4, 3), (2,), None),
        ((4, 3), (3, 1), general.ROW_WANTED),
        ((2, 5), (5, 2), general.TRANSPOSE_MEETS),
        ((3,), (4,), general.LENGTHS_DIFFER),
        ((3, 4), (3, 6), general.COLUMNS_DIFFER),
        ((3, 4), (5, 4), general.ROWS_DIFFER),
        ((2, 3, 4), (2, 3, 5), None),
    ],
)
def test_two_shapes_that_do_not_fit_say_more(
    one: tuple[int, ...], other: tuple[int, ...], says: str | None
) -> None:
    for a, b in ((one, other), (other, one)):
        with pytest.raises(ValueError, match="broadcast") as error:
            np.add(np.ones(a), np.ones(b))
        heard = general.meaning(error.value, f"ValueError: {error.value}")
        assert heard == (says or general.MESSAGES["could not be broadcast together"])


def test_what_is_changed_in_place_is_said_besides_a_suspect() -> None:
    def wrong(X: Numbers) -> Numbers:
        X -= 1
        return 2 * X

    with pytest.raises(CheckFailed) as failed:
        check_close(
            call(wrong, np.arange(3.0)),
            np.ones(3),
            "right",
            suspects={"doubled": np.array([-2.0, 0.0, 2.0])},
        )
    assert failed.value.diagnosis == "wrong changed its argument X in place; and doubled"


def test_an_argument_that_is_hardly_there_is_not_blamed() -> None:
    def heard(wrong: Callable[..., Any], arguments: tuple[Any, ...], wanted: Numbers) -> str:
        with pytest.raises(CheckFailed) as failed:
            check_close(call(wrong, *arguments), wanted, "right")
        return failed.value.diagnosis or ""

    assert "eps" not in heard(lambda w, eps: w, (np.array([1.0, 2.0]), 1e-8), np.array([0.5, 1.75]))
    wanted = np.array([1.7, 2.9, 3.13])
    assert heard(lambda x: wanted - 1, (2.0,), wanted) == general.ONE_LESS
    assert general.ONE_LESS not in heard(lambda w: wanted - 1, (np.ones(3),), wanted)
