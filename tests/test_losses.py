"""Every loss against every promise of a loss; then the formulas by hand, and one-hot rows."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse.activations import sigmoid, softmax
from dlcourse.arrays import Array
from dlcourse.gradcheck import check_loss
from dlcourse.losses import (
    BinaryCrossEntropy,
    BinaryCrossEntropyFromLogits,
    CategoricalCrossEntropy,
    CategoricalCrossEntropyFromLogits,
    HalfMeanSquaredError,
    Huber,
    Loss,
    MeanAbsoluteError,
    one_hot,
)

steady = settings(deadline=None, derandomize=True, max_examples=30)
seeds = st.integers(0, 2**32 - 1)
shapes = hnp.array_shapes(min_dims=1, max_dims=3, max_side=4)
tables = hnp.array_shapes(min_dims=2, max_dims=2, max_side=5)

LN2 = math.log(2)


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def numbers(random: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, Array]:
    """Return targets and outputs: errors of both signs, from 0.1 to 0.9 or from 1.1 to 3 in size,
    so off the kinks at 0 and 1."""
    T = random.normal(size=shape)
    far = random.random(shape) < 0.5
    size = np.where(far, random.uniform(1.1, 3, shape), random.uniform(0.1, 0.9, shape))
    return T + size * random.choice([-1, 1], shape), T


def probabilities(random: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, Array]:
    return random.uniform(0.1, 0.9, shape), random.integers(0, 2, shape).astype(float)


def logits(random: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, Array]:
    return random.normal(scale=3, size=shape), random.integers(0, 2, shape).astype(float)


def rows(random: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, Array]:
    Z, T = row_logits(random, shape)
    return 0.1 + 0.8 * softmax(Z), T


def row_logits(random: np.random.Generator, shape: tuple[int, ...]) -> tuple[Array, Array]:
    n, K = shape
    return random.normal(scale=3, size=shape), one_hot(random.integers(K, size=n), K)


@dataclass(frozen=True)
class Case:
    """A loss, and how to draw outputs and targets for it, away from its kinks."""

    loss: Loss
    make: Callable[[np.random.Generator, tuple[int, ...]], tuple[Array, Array]]
    shapes: st.SearchStrategy[tuple[int, ...]]

    def draw(self, data: st.DataObject) -> tuple[Loss, Array, Array]:
        Y, T = self.make(rng(data.draw(seeds)), data.draw(self.shapes))
        return self.loss, Y, T


CASES = {
    "HalfMeanSquaredError": Case(HalfMeanSquaredError(), numbers, shapes),
    "MeanAbsoluteError": Case(MeanAbsoluteError(), numbers, shapes),
    "Huber": Case(Huber(), numbers, shapes),
    "Huber 2": Case(Huber(3.5), numbers, shapes),
    "BinaryCrossEntropy": Case(BinaryCrossEntropy(), probabilities, shapes),
    "BinaryCrossEntropyFromLogits": Case(BinaryCrossEntropyFromLogits(), logits, shapes),
    "CategoricalCrossEntropy": Case(CategoricalCrossEntropy(), rows, tables),
    "CategoricalCrossEntropyFromLogits": Case(
        CategoricalCrossEntropyFromLogits(), row_logits, tables
    ),
}

every_loss = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


# --- what every loss promises --------------------------------------------------------------


@every_loss
@steady
@given(data=st.data())
def test_the_gradient_is_the_slope(case: Case, data: st.DataObject) -> None:
    assert check_loss(*case.draw(data)) <= 1e-7


@every_loss
@steady
@given(data=st.data())
def test_targets_between_0_and_1_have_a_gradient_too(case: Case, data: st.DataObject) -> None:
    loss, Y, T = case.draw(data)
    T = 0.2 + T / 2 if "Entropy" in type(loss).__name__ else T
    assert check_loss(loss, Y, T) <= 1e-7


@every_loss
@steady
@given(data=st.data())
def test_float32_in_gives_a_float32_gradient_with_its_precision(
    case: Case, data: st.DataObject
) -> None:
    loss, Y, T = case.draw(data)
    Y, T = Y.astype(np.float32), T.astype(np.float32)
    wide = Y.astype(np.float64), T.astype(np.float64)
    for targets in (T, wide[1]):  # the outputs decide, whatever the targets are
        gradient = loss.grad(Y, targets)
        assert gradient.dtype == np.float32
        np.testing.assert_allclose(gradient, loss.grad(*wide), rtol=1e-4, atol=1e-5)
        assert loss.value(Y, targets) == pytest.approx(loss.value(*wide), rel=1e-4, abs=1e-5)
    assert loss.grad(wide[0], T).dtype == np.float64
    assert type(loss.value(Y, T)) is float


@every_loss
@steady
@given(data=st.data())
def test_outputs_and_targets_are_left_as_they_were(case: Case, data: st.DataObject) -> None:
    loss, Y, T = case.draw(data)
    before = Y.copy(), T.copy()
    Y.setflags(write=False)
    T.setflags(write=False)
    value, gradient = loss.value(Y, T), loss.grad(Y, T)
    np.testing.assert_array_equal(Y, before[0])
    np.testing.assert_array_equal(T, before[1])
    assert not np.shares_memory(gradient, Y)
    assert not np.shares_memory(gradient, T)
    kept = gradient.copy()
    loss.grad(Y[:1], T[:1])
    np.testing.assert_array_equal(gradient, kept)
    assert loss.value(Y, T) == value
    np.testing.assert_array_equal(loss.grad(Y, T), kept)


@every_loss
@steady
@given(data=st.data())
def test_a_batch_costs_the_mean_of_its_examples(case: Case, data: st.DataObject) -> None:
    loss, Y, T = case.draw(data)
    each = [(Y[i : i + 1], T[i : i + 1]) for i in range(len(Y))]
    mean = sum(loss.value(*one) for one in each) / len(Y)
    assert loss.value(Y, T) == pytest.approx(mean, rel=1e-12, abs=1e-14)
    gradient = np.concatenate([loss.grad(*one) for one in each]) / len(Y)
    np.testing.assert_allclose(loss.grad(Y, T), gradient, rtol=1e-12, atol=1e-14)


@every_loss
@steady
@given(data=st.data())
def test_no_loss_is_below_the_one_of_the_right_answer(case: Case, data: st.DataObject) -> None:
    loss, Y, T = case.draw(data)
    right = 1000 * (2 * T - 1) if "Logits" in type(loss).__name__ else T
    assert loss.value(right, T) == pytest.approx(0, abs=1e-12)
    assert loss.value(Y, T) >= 0


@every_loss
def test_lists_and_whole_numbers_are_taken_as_they_come(case: Case) -> None:
    Y, T = [[0, 1, 0], [0, 1, 0]], [[0, 1, 0], [1, 0, 0]]
    as_floats = np.array(Y, dtype=float), np.array(T, dtype=float)
    assert case.loss.value(Y, T) == case.loss.value(*as_floats)
    np.testing.assert_array_equal(case.loss.grad(Y, T), case.loss.grad(*as_floats))


@every_loss
@pytest.mark.parametrize(
    ("Y", "T", "advice"),
    [
        ((2, 3), (3, 2), ""),
        ((2, 3), (2, 4), ""),
        ((2, 3), (2, 3, 1), ""),
        ((2, 1), (2,), "; write T[..., np.newaxis]"),
        ((2, 3, 1), (2, 3), "; write T[..., np.newaxis]"),
        ((2, 3), (2,), "; for class labels write one_hot(t, classes)"),
        ((2, 2), (2,), "; for class labels write one_hot(t, classes)"),
        ((2, 3), (), ""),
    ],
)
@pytest.mark.parametrize("ask", [Loss.value, Loss.grad])
def test_other_shapes_are_refused(
    case: Case, ask: Any, Y: tuple[int, ...], T: tuple[int, ...], advice: str
) -> None:
    with pytest.raises(ValueError, match="wanted one shape") as refused:
        ask(case.loss, np.full(Y, 0.5), np.full(T, 0.5))
    assert str(refused.value) == f"Y has shape {Y}, T {T}; wanted one shape{advice}"


@every_loss
@pytest.mark.parametrize("shape", [(0,), (0, 3), (2, 0)])
def test_an_empty_batch_has_no_mean(case: Case, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"are empty, shape .* wanted at least one example"):
        case.loss.value(np.ones(shape), np.ones(shape))


@every_loss
@pytest.mark.parametrize("odd", [[[1j]], [["a"]], np.ones((1, 1), object)])
def test_odd_kinds_of_number_are_refused(case: Case, odd: Any) -> None:
    with pytest.raises(TypeError, match=r"Y has dtype .* wanted float32 or float64"):
        case.loss.value(odd, [[1.0]])
    with pytest.raises(TypeError, match=r"T has dtype .* wanted float32 or float64"):
        case.loss.grad([[1.0]], odd)


@pytest.mark.parametrize(
    "loss",
    [BinaryCrossEntropy(), CategoricalCrossEntropy()],
    ids=lambda loss: type(loss).__name__,
)
@pytest.mark.parametrize("bad", [-0.1, 1.1, 3.0, np.inf, -np.inf])
def test_outputs_that_are_no_probabilities_are_refused(loss: Loss, bad: float) -> None:
    with pytest.raises(ValueError, match=f"Y has {bad}; wanted numbers from 0 to 1") as refused:
        loss.value([[0.5, bad]], [[0.0, 1.0]])
    assert f"use {type(loss).__name__}FromLogits" in str(refused.value)
    with pytest.raises(ValueError, match=f"Y has {bad}; wanted numbers from 0 to 1"):
        loss.grad([[0.5, bad]], [[0.0, 1.0]])


@pytest.mark.parametrize("name", [name for name in CASES if "Entropy" in name])
@pytest.mark.parametrize("bad", [-1.0, 2.0])
def test_targets_outside_0_to_1_are_refused(name: str, bad: float) -> None:
    advice = "targets are 0 or 1" if "Binary" in name else "write one_hot"
    with pytest.raises(ValueError, match=f"T has {bad}; wanted numbers from 0 to 1; .*{advice}"):
        CASES[name].loss.value([[0.5, 0.5]], [[0.0, bad]])


@every_loss
def test_a_nan_goes_through_for_the_training_loop_to_report(case: Case) -> None:
    assert np.isnan(case.loss.value([[np.nan, 0.5]], [[0.0, 1.0]]))


@pytest.mark.parametrize("loss", [CategoricalCrossEntropy(), CategoricalCrossEntropyFromLogits()])
@pytest.mark.parametrize("shape", [(3,), (2, 3, 4)])
def test_a_row_is_an_example(loss: Loss, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"wanted \(n, K\), one row an example; .*np.newaxis"):
        loss.value(np.full(shape, 0.5), np.full(shape, 0.5))


def test_a_loss_without_formulas_has_to_be_given_them() -> None:
    with pytest.raises(NotImplementedError):
        Loss().value([1.0], [1.0])
    with pytest.raises(NotImplementedError):
        Loss().grad([1.0], [1.0])


# --- the regression losses -----------------------------------------------------------------


def test_mean_squared_error_by_hand() -> None:
    # The errors are 1, −2, 0 and 3: (1 + 4 + 0 + 9) / (2 · 4).
    Y, T = [[1.0, 0.0], [5.0, 4.0]], [[0.0, 2.0], [5.0, 1.0]]
    assert HalfMeanSquaredError().value(Y, T) == 14 / 8
    assert HalfMeanSquaredError().grad(Y, T).tolist() == [[1 / 4, -2 / 4], [0, 3 / 4]]


def test_mean_absolute_error_by_hand_with_slope_0_at_its_kink() -> None:
    Y, T = [[1.0, 0.0], [5.0, 4.0]], [[0.0, 2.0], [5.0, 1.0]]
    assert MeanAbsoluteError().value(Y, T) == 6 / 4
    assert MeanAbsoluteError().grad(Y, T).tolist() == [[1 / 4, -1 / 4], [0, 1 / 4]]


def test_huber_by_hand() -> None:
    # δ = 2. The errors are 1, −1, 3 and −6: ½, ½, 2·3 − 2, 2·6 − 2.
    Y, T = [1.0, 0.0, 3.0, -5.0], [0.0, 1.0, 0.0, 1.0]
    assert Huber(2).value(Y, T) == (0.5 + 0.5 + 4 + 10) / 4
    assert Huber(2).grad(Y, T).tolist() == [1 / 4, -1 / 4, 2 / 4, -2 / 4]
    assert Huber().delta == 1


@pytest.mark.parametrize("delta", [0.25, 1.0, 3.0])
@pytest.mark.parametrize("sign", [-1, 1])
def test_the_two_pieces_of_huber_meet_at_delta_in_value_and_slope(delta: float, sign: int) -> None:
    loss = Huber(delta)
    at = sign * delta
    inside, outside = at * (1 - 1e-9), at * (1 + 1e-9)
    assert loss.value([at], [0.0]) == delta**2 / 2 == delta * abs(at) - delta**2 / 2
    assert loss.grad([at], [0.0]).tolist() == [at]
    for near in (inside, outside):
        assert loss.value([near], [0.0]) == pytest.approx(delta**2 / 2, rel=1e-8)
        assert loss.grad([near], [0.0])[0] == pytest.approx(at, rel=1e-8)


def test_huber_takes_outliers_whose_square_overflows() -> None:
    assert Huber().value([1e200], [0.0]) == 1e200
    assert Huber(1e200).value([2.0], [0.0]) == 2.0
    far = np.array([1e30], np.float32)
    assert Huber(2).value(far, np.zeros(1, np.float32)) == pytest.approx(2e30, rel=1e-6)


@pytest.mark.parametrize("delta", [0, -1, np.inf, np.nan])
def test_huber_needs_a_delta_above_0(delta: float) -> None:
    with pytest.raises(ValueError, match=f"delta is {delta}; wanted a finite number above 0"):
        Huber(delta)


# --- the cross entropies -------------------------------------------------------------------


def test_binary_cross_entropy_by_hand() -> None:
    Y, T = [0.5, 0.25, 0.25], [1.0, 1.0, 0.0]
    by_hand = (LN2 + math.log(4) + math.log(4 / 3)) / 3
    assert BinaryCrossEntropy().value(Y, T) == pytest.approx(by_hand, rel=1e-15)
    np.testing.assert_allclose(BinaryCrossEntropy().grad(Y, T), [-2 / 3, -4 / 3, 4 / 9], rtol=1e-15)


def test_categorical_cross_entropy_by_hand() -> None:
    Y, T = [[0.5, 0.25, 0.25], [0.125, 0.75, 0.125]], [[0, 1, 0], [1, 0, 0]]
    by_hand = (math.log(4) + math.log(8)) / 2
    assert CategoricalCrossEntropy().value(Y, T) == pytest.approx(by_hand, rel=1e-15)
    assert CategoricalCrossEntropy().grad(Y, T).tolist() == [[0, -2, 0], [-4, 0, 0]]


@pytest.mark.parametrize(("dtype", "worst"), [(np.float64, 708), (np.float32, 87)])
def test_certain_answers_cost_nothing_or_much_but_never_infinitely(
    dtype: Any, worst: float
) -> None:
    right, wrong = np.array([[0, 1]], dtype), np.array([[1, 0]], dtype)
    for loss, entries in ((BinaryCrossEntropy(), 2), (CategoricalCrossEntropy(), 1)):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert loss.value(right, right) == 0  # 0·log 0 = 0
            value = loss.value(wrong, right)
            gradients = loss.grad(right, right), loss.grad(wrong, right)
        assert value == pytest.approx(-math.log(np.finfo(dtype).tiny), rel=1e-6)
        assert int(value) == worst
        assert all(np.isfinite(gradient).all() for gradient in gradients)
        assert gradients[0].tolist() == ([[0.5, -0.5]] if entries == 2 else [[0, -1]])
        assert gradients[1][0, 1] < -1e37
        assert gradients[1][0, 0] > 1e37 or entries == 1


@steady
@given(shape=shapes, seed=seeds)
def test_the_binary_loss_of_logits_is_that_of_their_probabilities(
    shape: tuple[int, ...], seed: int
) -> None:
    Z, T = logits(rng(seed), shape)
    loss = BinaryCrossEntropyFromLogits()
    wanted = BinaryCrossEntropy().value(sigmoid(Z), T)
    assert loss.value(Z, T) == pytest.approx(wanted, rel=1e-10)
    by_hand = (1 / (1 + np.exp(-Z)) - T) / Z.size
    np.testing.assert_allclose(loss.grad(Z, T), by_hand, rtol=1e-12)


@steady
@given(shape=tables, seed=seeds)
def test_the_categorical_loss_of_logits_is_that_of_their_probabilities(
    shape: tuple[int, ...], seed: int
) -> None:
    Z, T = row_logits(rng(seed), shape)
    loss = CategoricalCrossEntropyFromLogits()
    wanted = CategoricalCrossEntropy().value(softmax(Z), T)
    assert loss.value(Z, T) == pytest.approx(wanted, rel=1e-10, abs=1e-14)
    E = np.exp(Z)
    by_hand = (E / E.sum(axis=1)[:, None] - T) / len(Z)
    np.testing.assert_allclose(loss.grad(Z, T), by_hand, rtol=1e-12, atol=1e-15)


@steady
@given(shape=tables, seed=seeds)
def test_through_the_softmax_the_two_categorical_gradients_agree(
    shape: tuple[int, ...], seed: int
) -> None:
    Z, T = row_logits(rng(seed), shape)
    P = softmax(Z)
    dP = CategoricalCrossEntropy().grad(P, T)
    dZ = np.stack([(np.diag(p) - np.outer(p, p)) @ row for p, row in zip(P, dP, strict=True)])
    wanted = CategoricalCrossEntropyFromLogits().grad(Z, T)
    np.testing.assert_allclose(dZ, wanted, rtol=1e-9, atol=1e-14)


def test_two_equal_logits_cost_log_2() -> None:
    assert BinaryCrossEntropyFromLogits().value([0.0], [1.0]) == pytest.approx(LN2, rel=1e-15)
    loss = CategoricalCrossEntropyFromLogits()
    assert loss.value([[7.0, 7.0]], [[0.0, 1.0]]) == pytest.approx(LN2, rel=1e-15)
    assert loss.grad([[7.0, 7.0]], [[0.0, 1.0]]).tolist() == [[0.5, -0.5]]


def test_rows_that_are_not_one_hot_weigh_the_softmax() -> None:
    # ΣⱼTⱼ = ¾: dZ = ¾·softmax(Z) − T.
    gradient = CategoricalCrossEntropyFromLogits().grad([[0.0, 0.0]], [[0.25, 0.5]])
    assert gradient.tolist() == [[0.375 - 0.25, 0.375 - 0.5]]


@pytest.mark.parametrize("z", [1000.0, -1000.0])
def test_huge_logits_cost_their_size_or_nothing_without_a_warning(z: float) -> None:
    wrong, right = float(z < 0), float(z > 0)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        binary, categorical = BinaryCrossEntropyFromLogits(), CategoricalCrossEntropyFromLogits()
        assert binary.value([z], [wrong]) == 1000
        assert binary.value([z], [right]) == 0
        assert binary.grad([z], [wrong]).tolist() == [right - wrong]
        assert categorical.value([[z, 0.0]], [[wrong, right]]) == 1000
        assert categorical.value([[z, 0.0]], [[right, wrong]]) == 0
        assert categorical.grad([[z, 0.0]], [[wrong, right]]).tolist() == [[z / 1000, -z / 1000]]


@pytest.mark.parametrize("z", [1e308, 2e38, np.inf])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_right_answer_costs_nothing_however_far_it_lies(dtype: Any, z: float) -> None:
    z = min(z, 2e38) if dtype is np.float32 and z < np.inf else z
    Z, T = np.array([[z, -z], [-z, z]], dtype), np.eye(2)
    for loss in (BinaryCrossEntropyFromLogits(), CategoricalCrossEntropyFromLogits()):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            value, gradient = loss.value(Z, T), loss.grad(Z, T)
        assert value == 0
        assert not math.copysign(1, value) < 0
        assert gradient.tolist() == [[0, 0], [0, 0]]
        assert gradient.dtype == dtype


@pytest.mark.parametrize(
    ("z", "dtype", "binary", "categorical"),
    [
        # Half of the examples are wrong; a wrong one costs 2z by the softmax, z an entry by σ.
        (0.8e308, np.float64, 0.4e308, 0.8e308),
        (1.7e308, np.float64, 0.85e308, np.inf),  # 2z is no float any more
        (2e38, np.float32, 1e38, 2e38),
        (np.inf, np.float64, np.inf, np.inf),
    ],
)
def test_a_wrong_answer_costs_its_distance_wherever_a_float_can_say_it(
    z: float, dtype: Any, binary: float, categorical: float
) -> None:
    Z, T = np.array([[z, -z], [z, -z]], dtype), np.array([[1, 0], [0, 1]])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = [
            loss.value(Z, T)
            for loss in (BinaryCrossEntropyFromLogits(), CategoricalCrossEntropyFromLogits())
        ]
    assert found == pytest.approx([binary, categorical], rel=1e-6)


def test_a_score_of_minus_infinity_is_left_out_where_the_target_is_0() -> None:
    loss = CategoricalCrossEntropyFromLogits()
    assert loss.value([[0.0, 0.0, -np.inf]], [[1, 0, 0]]) == pytest.approx(LN2)
    assert loss.grad([[0.0, 0.0, -np.inf]], [[1, 0, 0]]).tolist() == [[-0.5, 0.5, 0]]
    assert BinaryCrossEntropyFromLogits().value([0.0, -np.inf], [1, 0]) == pytest.approx(LN2 / 2)


@pytest.mark.parametrize("Z", [[[-np.inf, -np.inf]], [[np.inf, np.inf]], [[np.nan, 0.0]]])
def test_scores_without_a_softmax_are_nan_for_the_training_loop_to_report(Z: Any) -> None:
    loss = CategoricalCrossEntropyFromLogits()
    assert np.isnan(loss.value(Z, [[1, 0]]))
    assert np.isnan(loss.grad(Z, [[1, 0]])).all()


@every_loss
def test_a_perfect_answer_costs_0_and_no_zero_has_a_sign(case: Case) -> None:
    perfect = np.array([[1.0, 0.0], [-0.0, 1.0]])
    far = 1e3 * (2 * perfect - 1)
    Y = far if "Logits" in type(case.loss).__name__ else perfect
    value, gradient = case.loss.value(Y, perfect), case.loss.grad(Y, perfect)
    assert value == 0
    assert not np.signbit(value)
    assert not np.signbit(gradient[gradient == 0]).any()


@pytest.mark.parametrize(
    ("loss", "value"),
    [(HalfMeanSquaredError(), 1.28e308), (MeanAbsoluteError(), 1.6e154), (Huber(), 1.6e154)],
)
def test_a_mean_is_right_where_the_sum_is_no_float(loss: Loss, value: float) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert loss.value([1.6e154] * 2, [0.0] * 2) == pytest.approx(value, rel=1e-12)
        assert loss.value([1.7e308] * 2, [0.0] * 2) in (np.inf, pytest.approx(1.7e308))


def test_the_squares_of_float32_do_not_overflow() -> None:
    Y = np.array([3e38, -3e38], np.float32)
    assert HalfMeanSquaredError().value(Y, [0, 0]) == pytest.approx(4.5e76, rel=1e-6)


@every_loss
@pytest.mark.parametrize("shape", [(), (3,), (2, 3)])
def test_fortran_order_and_single_numbers_cost_the_same(case: Case, shape: tuple[int, ...]) -> None:
    if len(shape) < 2 and "Categorical" in type(case.loss).__name__:
        shape = (1, *shape, 2)[:2]
    Y, T = case.make(rng(3), shape)
    assert case.loss.value(np.array(Y, order="F"), T) == case.loss.value(Y, T)
    gradient = case.loss.grad(np.array(Y, order="F"), T)
    assert type(gradient) is np.ndarray
    np.testing.assert_array_equal(gradient, case.loss.grad(Y, T))
    assert gradient.shape == shape


def test_a_small_binary_loss_keeps_its_digits() -> None:
    assert BinaryCrossEntropyFromLogits().value([50.0], [1.0]) == pytest.approx(
        math.exp(-50), rel=1e-12
    )


# --- one-hot rows --------------------------------------------------------------------------


def test_the_table_of_the_notes() -> None:
    names = ["Good", "Neutral", "Bad"]
    t = [names.index(output) for output in ("Good", "Neutral", "Bad")]
    assert one_hot(t, 3).tolist() == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]


@steady
@given(t=hnp.arrays(np.int64, st.integers(0, 8), elements=st.integers(0, 4)))
def test_the_largest_entry_of_a_one_hot_row_stands_at_its_label(t: Any) -> None:
    T = one_hot(t, 5)
    assert T.shape == (len(t), 5)
    assert T.dtype == np.float64
    np.testing.assert_array_equal(T.sum(axis=1), 1)
    np.testing.assert_array_equal(np.argmax(T, axis=1), t)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int64])
def test_all_kinds_of_integer_are_labels(dtype: Any) -> None:
    assert one_hot(np.array([1, 0], dtype), 2).tolist() == [[0, 1], [1, 0]]


def test_every_label_may_be_the_same() -> None:
    assert one_hot([0, 0], 1).tolist() == [[1], [1]]
    assert one_hot([1], 2).tolist() == [[0, 1]]


@pytest.mark.parametrize(
    ("t", "words"),
    [
        ([0, 3], ["shape (2,)", "from 0 to 3;", "from 0 to 2"]),
        ([-1, 2], ["from -1 to 2;", "from 0 to 2"]),
        ([1, 2, 4, 3], ["from 1 to 4;"]),
        ([0.0, 1.0], ["float64", "from 0.0 to 1.0;"]),
        ([True, False], ["bool", "(2,); wanted integers (n,)"]),
        (["Good"], ["<U4", "(1,); wanted"]),
        ([[0], [1]], ["shape (2, 1) from 0 to 1;", "(n,)"]),
        (1, ["shape ()", "(n,)"]),
        ([], ["float64 and shape (0,); wanted"]),
        (np.zeros((0, 2), int), ["shape (0, 2); wanted"]),
    ],
)
def test_what_are_no_labels_is_refused(t: Any, words: list[str]) -> None:
    with pytest.raises(ValueError, match="wanted integers") as refused:
        one_hot(t, 3)
    for word in words:
        assert word in str(refused.value)


def test_no_labels_are_no_rows() -> None:
    assert one_hot(np.zeros(0, int), 3).shape == (0, 3)


@pytest.mark.parametrize(
    ("t", "classes", "error", "words"),
    [
        ([0], 2.5, TypeError, "classes is 2.5; wanted a whole number"),
        ([0], True, TypeError, "classes is True; wanted a whole number"),
        (np.zeros(0, int), 0, ValueError, "classes is 0; wanted at least 1"),
        ([[0], [0, 1]], 2, ValueError, "t has rows of different lengths"),
    ],
)
def test_classes_are_counted(t: Any, classes: Any, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        one_hot(t, classes)


@pytest.mark.parametrize("delta", ["1", True, [1.0]])
def test_a_delta_is_one_number(delta: Any) -> None:
    with pytest.raises(TypeError, match=r"delta is .*; wanted a number"):
        Huber(delta)
