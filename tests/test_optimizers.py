"""The optimisers: the published rules in plain loops, closed forms, and states that stay put."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.arrays import Array
from dlcourse.optimizers import (
    SGD,
    Adagrad,
    Adam,
    AdamState,
    Momentum,
    Optimizer,
    RMSprop,
    exponentially_weighted_average,
)

steady = settings(deadline=None, derandomize=True)
seeds = st.integers(0, 2**32 - 1)
rates = st.floats(1e-4, 1.0)
shares = st.floats(0.0, 0.999)

ALL: list[Any] = [SGD(), Momentum(), Adagrad(), RMSprop(), Adam(), Adam(bias_correction=False)]
NAMES = ["SGD", "Momentum", "Adagrad", "RMSprop", "Adam", "Adam without correction"]
each = pytest.mark.parametrize("optimizer", ALL, ids=NAMES)


def draw(seed: int, *shape: int) -> Array:
    return np.random.default_rng(seed).normal(size=shape)


def steps(optimizer: Optimizer, gradients: Array) -> Array:
    """Return the step for each gradient in turn, from the first state on."""
    state, taken = optimizer.init(gradients[0]), []
    for g in gradients:
        step, state = optimizer.update(g, state)
        taken.append(step)
    return np.array(taken)


def descend(optimizer: Optimizer, gradient: Callable[[Array], Array], w: Array, n: int) -> Array:
    """Return w before and after each of n steps."""
    state, path = optimizer.init(w), [w]
    for _ in range(n):
        step, state = optimizer.update(gradient(path[-1]), state)
        path.append(path[-1] - step)
    return np.array(path)


# --- the published rules, one number at a time ------------------------------------------------


def by_sgd(gs: list[float], eta: float) -> list[float]:
    return [eta * g for g in gs]


def by_momentum(gs: list[float], eta: float, beta: float) -> list[float]:
    out, v = [], 0.0
    for g in gs:
        v = beta * v + (1 - beta) * g
        out.append(eta * v)
    return out


def by_adagrad(gs: list[float], eta: float, epsilon: float) -> list[float]:
    out, s = [], 0.0
    for g in gs:
        s += g * g
        out.append(eta * g / (math.sqrt(s) + epsilon))
    return out


def by_rmsprop(gs: list[float], eta: float, beta: float, epsilon: float) -> list[float]:
    out, s = [], 0.0
    for g in gs:
        s = beta * s + (1 - beta) * g * g
        out.append(eta * g / (math.sqrt(s) + epsilon))
    return out


def by_adam(
    gs: list[float], eta: float, beta1: float, beta2: float, epsilon: float, correct: bool
) -> list[float]:
    """Return the steps of Kingma and Ba (2015), algorithm 1; their m and v are V and S here."""
    out, m, v = [], 0.0, 0.0
    for t, g in enumerate(gs, 1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        m_hat = m / (1 - beta1**t) if correct else m
        v_hat = v / (1 - beta2**t) if correct else v
        out.append(eta * m_hat / (math.sqrt(v_hat) + epsilon))
    return out


RULES = [
    (SGD(0.3), lambda gs: by_sgd(gs, 0.3)),
    (Momentum(0.3, 0.8), lambda gs: by_momentum(gs, 0.3, 0.8)),
    (Adagrad(0.3, 1e-2), lambda gs: by_adagrad(gs, 0.3, 1e-2)),
    (RMSprop(0.3, 0.8, 1e-2), lambda gs: by_rmsprop(gs, 0.3, 0.8, 1e-2)),
    (Adam(0.3, 0.8, 0.95, 1e-2), lambda gs: by_adam(gs, 0.3, 0.8, 0.95, 1e-2, True)),
    (
        Adam(0.3, 0.8, 0.95, 1e-2, bias_correction=False),
        lambda gs: by_adam(gs, 0.3, 0.8, 0.95, 1e-2, False),
    ),
]


@pytest.mark.parametrize(("optimizer", "rule"), RULES, ids=NAMES)
@steady
@given(seed=seeds, n=st.integers(1, 12))
def test_the_steps_are_those_of_the_published_rule_for_each_weight_alone(
    optimizer: Optimizer, rule: Callable[[list[float]], list[float]], seed: int, n: int
) -> None:
    gradients = draw(seed, n, 2, 3)
    taken = steps(optimizer, gradients)
    for i in range(2):
        for j in range(3):
            wanted = rule(gradients[:, i, j].tolist())
            np.testing.assert_allclose(taken[:, i, j], wanted, rtol=1e-12, atol=1e-15)


def test_the_defaults_are_those_of_the_notes_and_papers() -> None:
    assert SGD() == SGD(learning_rate=0.1)
    assert Momentum() == Momentum(learning_rate=0.1, beta=0.9)
    assert Adagrad() == Adagrad(learning_rate=0.01, epsilon=1e-8)
    assert RMSprop() == RMSprop(learning_rate=0.001, beta=0.95, epsilon=1e-8)
    assert Adam() == Adam(0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, bias_correction=True)


# --- closed forms -----------------------------------------------------------------------------


@steady
@given(eta=rates, curvature=st.floats(0.01, 3.0), w=st.floats(-10, 10))
def test_sgd_on_a_parabola_shrinks_the_weight_by_one_factor_a_step(
    eta: float, curvature: float, w: float
) -> None:
    path = descend(SGD(eta), lambda w: curvature * w, np.array([w]), 20)[:, 0]
    np.testing.assert_allclose(path, w * (1 - eta * curvature) ** np.arange(21), atol=1e-12)


@pytest.mark.parametrize(("eta", "turns", "shrinks"), [(0.4, 0, 1), (0.9, 1, 1), (1.1, 1, 0)])
def test_sgd_on_a_parabola_of_curvature_2_turns_beyond_a_half_and_diverges_beyond_1(
    eta: float, turns: int, shrinks: int
) -> None:
    path = descend(SGD(eta), lambda w: 2 * w, np.array([1.0]), 10)[:, 0]
    assert (path[1] < 0) == turns
    assert (abs(path[-1]) < 1) == shrinks


@steady
@given(eta=rates, beta=shares, curvature=st.floats(0.01, 3.0))
def test_momentum_on_a_parabola_follows_its_two_term_recurrence(
    eta: float, beta: float, curvature: float
) -> None:
    # w_(t+1) = (1 + β − η(1 − β)λ) w_t − β w_(t−1): V is gone, since η V_t = w_(t−1) − w_t.
    w = descend(Momentum(eta, beta), lambda w: curvature * w, np.array([1.0]), 20)[:, 0]
    wanted = (1 + beta - eta * (1 - beta) * curvature) * w[1:-1] - beta * w[:-2]
    np.testing.assert_allclose(w[2:], wanted, atol=1e-10)


def test_momentum_of_two_equal_roots_has_its_textbook_solution() -> None:
    # β = ¼ and η(1 − β)λ = (1 − √β)² = ¼ give the double root ½: w_t = (1 + ½t) ½^t.
    w = descend(Momentum(1 / 3, 0.25), lambda w: w, np.array([1.0]), 20)[:, 0]
    t = np.arange(21)
    np.testing.assert_allclose(w, (1 + 0.5 * t) * 0.5**t, rtol=1e-12)


@steady
@given(seed=seeds, eta=rates, beta=shares)
def test_momentum_makes_the_steps_of_the_heavy_ball_with_a_smaller_rate(
    seed: int, eta: float, beta: float
) -> None:
    gradients, V, ball = draw(seed, 15, 3), np.zeros(3), []
    for g in gradients:
        V = beta * V + g
        ball.append(eta * (1 - beta) * V)
    np.testing.assert_allclose(steps(Momentum(eta, beta), gradients), ball, rtol=1e-9, atol=1e-13)


def test_momentum_that_forgets_at_once_is_sgd() -> None:
    gradients = draw(1, 6, 4)
    np.testing.assert_array_equal(
        steps(Momentum(0.2, beta=0), gradients), steps(SGD(0.2), gradients)
    )


@pytest.mark.parametrize("g", [1e-3, -2.0, 500.0])
def test_adagrad_with_the_same_gradient_always_steps_by_the_rate_over_root_t(g: float) -> None:
    taken = steps(Adagrad(0.5, epsilon=1e-12), np.full((30, 1), g))[:, 0]
    np.testing.assert_allclose(taken, np.sign(g) * 0.5 / np.sqrt(np.arange(1, 31)), rtol=1e-8)


@pytest.mark.parametrize("g", [1e-3, -2.0, 500.0])
def test_rmsprop_with_the_same_gradient_starts_large_and_settles_at_the_rate(g: float) -> None:
    taken = steps(RMSprop(0.5, 0.9, epsilon=1e-12), np.full((400, 1), g))[:, 0]
    t = np.arange(1, 401)
    np.testing.assert_allclose(taken, np.sign(g) * 0.5 / np.sqrt(1 - 0.9**t), rtol=1e-8)
    assert taken[-1] == pytest.approx(np.sign(g) * 0.5)


@pytest.mark.parametrize("beta2", [0.9, 0.999])
@pytest.mark.parametrize("g", [1e-3, -2.0, 500.0])
def test_the_first_step_of_adam_is_the_rate_with_correction_and_too_large_without(
    g: float, beta2: float
) -> None:
    gradients = np.array([[g]])
    corrected = steps(Adam(0.5, 0.9, beta2, 1e-12), gradients)
    bare = steps(Adam(0.5, 0.9, beta2, 1e-12, bias_correction=False), gradients)
    assert corrected.item() == pytest.approx(0.5 * np.sign(g), rel=1e-8)
    assert bare.item() == pytest.approx(
        0.5 * np.sign(g) * (1 - 0.9) / math.sqrt(1 - beta2), rel=1e-6
    )


def test_adam_with_the_same_gradient_always_steps_by_the_rate() -> None:
    np.testing.assert_allclose(steps(Adam(0.5), np.full((50, 1), -3.0)), -0.5, rtol=1e-8)


def test_adam_without_averages_of_the_gradient_or_correction_is_rmsprop() -> None:
    gradients = draw(2, 8, 5)
    adam = Adam(0.1, beta1=0, beta2=0.95, bias_correction=False)
    np.testing.assert_array_equal(steps(adam, gradients), steps(RMSprop(0.1), gradients))


@pytest.mark.parametrize(
    "optimizer", [Adagrad(epsilon=1e-300), RMSprop(epsilon=1e-300), Adam(epsilon=1e-300)]
)
def test_the_adaptive_rules_take_the_same_steps_whatever_the_gradients_unit(
    optimizer: Optimizer,
) -> None:
    gradients = draw(3, 8, 5)
    np.testing.assert_allclose(
        steps(optimizer, 1000 * gradients), steps(optimizer, gradients), rtol=1e-12
    )


@each
def test_a_gradient_of_zero_makes_no_step_at_first_and_is_no_division_by_zero(
    optimizer: Optimizer,
) -> None:
    assert not steps(optimizer, np.zeros((3, 2))).any()


@pytest.mark.parametrize(
    "optimizer", [SGD(0.1), Momentum(0.1), Adagrad(0.5), RMSprop(0.02), Adam(0.1)]
)
def test_each_finds_the_bottom_of_a_bowl(optimizer: Optimizer) -> None:
    scales, bottom = np.array([1.0, 0.3]), np.array([1.0, -2.0])
    path = descend(optimizer, lambda w: scales * (w - bottom), np.zeros(2), 1000)
    np.testing.assert_allclose(path[-1], bottom, atol=0.03)


# --- states, shapes and dtypes ----------------------------------------------------------------


def arrays(state: Any) -> list[Array]:
    if isinstance(state, AdamState):
        return [state.V, state.S]
    return [] if state is None else [state]


@each
def test_a_state_can_be_used_twice_and_nothing_passed_in_changes(optimizer: Optimizer) -> None:
    w, g, other = draw(4, 3, 2), draw(5, 3, 2), draw(6, 3, 2)
    for given_array in (w, g, other):
        given_array.setflags(write=False)
    state = optimizer.init(w)
    for _ in range(3):
        for held in arrays(state):
            held.setflags(write=False)
        step, next_state = optimizer.update(g, state)
        optimizer.update(other, state)
        again, next_again = optimizer.update(g, state)
        np.testing.assert_array_equal(again, step)
        for one, two in zip(arrays(next_state), arrays(next_again), strict=True):
            np.testing.assert_array_equal(one, two)
        for new in [step, *arrays(next_state)]:
            assert not any(np.shares_memory(new, old) for old in [w, g, *arrays(state)])
        assert not any(np.shares_memory(step, held) for held in arrays(next_state))
        state = next_state


@each
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("shape", [(), (3,), (4, 3), (2, 3, 5, 5), (0,)])
def test_step_and_state_have_the_gradients_shape_and_dtype(
    optimizer: Optimizer, dtype: Any, shape: tuple[int, ...]
) -> None:
    w, g = np.ones(shape, dtype), np.full(shape, 0.5, dtype)
    state = optimizer.init(w)
    assert not any(held.any() for held in arrays(state))
    for _ in range(2):
        step, state = optimizer.update(g, state)
        for array in [step, *arrays(state)]:
            assert array.shape == shape
            assert array.dtype == dtype


@pytest.mark.parametrize("number", [float, np.float64, np.float32])
@pytest.mark.parametrize(
    "make",
    [
        lambda f: SGD(f(0.25)),
        lambda f: Momentum(f(0.25), f(0.5)),
        lambda f: Adagrad(f(0.25), f(1e-8)),
        lambda f: RMSprop(f(0.25), f(0.5), f(1e-8)),
        lambda f: Adam(f(0.25), f(0.5), f(0.75), f(1e-8)),
        lambda f: Adam(f(0.25), f(0.5), f(0.75), f(1e-8), bias_correction=False),
    ],
    ids=NAMES,
)
def test_float32_stays_float32_whatever_kind_of_number_the_settings_are(
    make: Callable[[Any], Any], number: Any
) -> None:
    optimizer, plain = make(number), make(float)
    g = draw(7, 4).astype(np.float32)
    state, step = optimizer.init(g), g
    for _ in range(3):
        step, state = optimizer.update(g, state)
        assert step.dtype == np.float32
        assert all(held.dtype == np.float32 for held in arrays(state))
    np.testing.assert_allclose(step, steps(plain, np.stack([g] * 3))[-1], rtol=1e-6)


@each
def test_whole_numbers_make_steps_that_are_not_rounded(optimizer: Optimizer) -> None:
    whole = np.array([1, 2, -3])
    step, state = optimizer.update(whole, optimizer.init(whole))
    wanted, _ = optimizer.update(whole.astype(float), optimizer.init(whole.astype(float)))
    np.testing.assert_array_equal(step, wanted)
    assert step.all()
    assert all(held.dtype == np.float64 for held in arrays(state))


def test_adam_counts_its_steps() -> None:
    optimizer, g = Adam(), np.ones(2)
    state = optimizer.init(g)
    counts = [state.t]
    for _ in range(3):
        _, state = optimizer.update(g, state)
        counts.append(state.t)
    assert counts == [0, 1, 2, 3]


# --- what they refuse -------------------------------------------------------------------------

KINDS: list[Any] = [SGD, Momentum, Adagrad, RMSprop, Adam]
SETTINGS = [
    (kind, name)
    for kind in KINDS
    for name in kind.__dataclass_fields__
    if name != "bias_correction"
]


@pytest.mark.parametrize(("kind", "name"), SETTINGS)
def test_a_setting_out_of_range_is_refused_by_name(kind: Any, name: str) -> None:
    if name.startswith("beta"):
        kind(**{name: 0})
        bad, wanted = [-0.1, 1, 1.5, math.nan], "at least 0 and below 1"
    else:
        bad, wanted = [0, -1, math.inf, math.nan], "finite number above 0"
    for value in bad:
        with pytest.raises(ValueError, match=f"{name} is {value}; wanted .*{wanted}"):
            kind(**{name: value})


@each
def test_settings_and_adams_state_cannot_be_changed_afterwards(optimizer: Any) -> None:
    with pytest.raises(AttributeError):
        optimizer.learning_rate = 1.0
    state: Any = Adam().init(np.zeros(2))
    with pytest.raises(AttributeError):
        state.t = 5


@pytest.mark.parametrize("optimizer", ALL[1:], ids=NAMES[1:])
@pytest.mark.parametrize("shape", [(2,), (3, 1), (1, 2), (3, 2, 1)])
def test_the_state_of_another_parameter_is_refused(
    optimizer: Optimizer, shape: tuple[int, ...]
) -> None:
    with pytest.raises(ValueError, match=r"optimizer.init\(w\)") as refused:
        optimizer.update(np.ones(shape), optimizer.init(np.ones((3, 2))))
    assert f"g has shape {shape}, the state (3, 2)" in str(refused.value)


@each
def test_a_gradient_of_text_is_refused(optimizer: Optimizer) -> None:
    with pytest.raises(TypeError, match="g has dtype <U1"):
        optimizer.update(np.array(["a"]), optimizer.init(np.zeros(1)))


# --- the average they are built on ------------------------------------------------------------


@steady
@given(beta=shares, n=st.integers(1, 20))
def test_the_weight_of_a_value_k_steps_old_is_1_minus_beta_times_beta_to_the_k(
    beta: float, n: int
) -> None:
    # The average of the sequence with a single 1 is that value's weight at each time.
    weights = np.array([exponentially_weighted_average(e, beta)[-1] for e in np.eye(n)])
    age = np.arange(n)[::-1]
    np.testing.assert_allclose(weights, (1 - beta) * beta**age, rtol=1e-12, atol=1e-300)
    assert weights.sum() == pytest.approx(1 - beta**n, abs=1e-12)


@steady
@given(seed=seeds, beta=shares, n=st.integers(1, 20))
def test_bias_correction_makes_it_the_weighted_mean(seed: int, beta: float, n: int) -> None:
    a, age = draw(seed, n), np.arange(n)[::-1]
    corrected = exponentially_weighted_average(a, beta, bias_correction=True)
    assert corrected[0] == pytest.approx(a[0], rel=1e-9)
    assert corrected[-1] == pytest.approx(np.average(a, weights=beta**age), rel=1e-9, abs=1e-9)
    assert (np.abs(corrected) <= np.abs(a).max() * (1 + 1e-9)).all()


def test_a_worked_average() -> None:
    a = [8.0, 0.0, 4.0]
    assert exponentially_weighted_average(a, 0.5).tolist() == [4.0, 2.0, 3.0]
    corrected = exponentially_weighted_average(a, 0.5, bias_correction=True)
    np.testing.assert_allclose(corrected, [8.0, 8 / 3, 24 / 7], rtol=1e-14)


@pytest.mark.parametrize("beta", [0.0, 0.5, 0.98])
def test_the_average_of_a_constant_is_the_constant_once_corrected(beta: float) -> None:
    bare = exponentially_weighted_average(np.full(30, 7.0), beta)
    np.testing.assert_allclose(bare, 7 * (1 - beta ** np.arange(1, 31)), rtol=1e-12)
    corrected = exponentially_weighted_average(np.full(30, 7.0), beta, bias_correction=True)
    np.testing.assert_allclose(corrected, 7, rtol=1e-12)


def test_with_beta_0_the_average_is_the_last_value_in_a_new_array() -> None:
    a = draw(8, 6)
    for correct in (False, True):
        average = exponentially_weighted_average(a, 0, bias_correction=correct)
        np.testing.assert_array_equal(average, a)
        assert not np.shares_memory(average, a)


@pytest.mark.parametrize("correct", [False, True])
def test_each_column_is_averaged_alone(correct: bool) -> None:
    a = draw(9, 7, 3)
    whole = exponentially_weighted_average(a, 0.9, bias_correction=correct)
    for j in range(3):
        alone = exponentially_weighted_average(a[:, j], 0.9, bias_correction=correct)
        np.testing.assert_allclose(whole[:, j], alone, rtol=1e-14)


@pytest.mark.parametrize("shape", [(0,), (0, 3), (2, 0), (4,), (3, 2, 2)])
@pytest.mark.parametrize("beta", [0.9, np.float64(0.9)])
def test_the_average_has_the_shape_and_dtype_of_the_values(
    shape: tuple[int, ...], beta: float
) -> None:
    for dtype in (np.float32, np.float64):
        average = exponentially_weighted_average(np.ones(shape, dtype), beta)
        assert average.shape == shape
        assert average.dtype == dtype


def test_the_averages_momentum_and_rmsprop_hold_are_these() -> None:
    gradients = draw(10, 9, 2)
    momentum, rmsprop = Momentum(1.0, 0.7), RMSprop(1.0, 0.7)
    V, S = momentum.init(gradients[0]), rmsprop.init(gradients[0])
    for g in gradients:
        _, V = momentum.update(g, V)
        _, S = rmsprop.update(g, S)
    average = exponentially_weighted_average
    np.testing.assert_allclose(V, average(gradients, 0.7)[-1], rtol=1e-12)
    np.testing.assert_allclose(S, average(gradients**2, 0.7)[-1], rtol=1e-12)


@pytest.mark.parametrize(
    ("a", "beta", "error", "words"),
    [
        ([1.0], 1.0, ValueError, "beta is 1.0; wanted at least 0 and below 1"),
        ([1.0], -0.1, ValueError, "beta is -0.1; wanted"),
        ([1.0], math.nan, ValueError, "beta is nan; wanted"),
        (3.0, 0.9, ValueError, "a is the single number 3.0; wanted a sequence"),
        (["a"], 0.9, TypeError, "a has dtype <U1"),
    ],
)
def test_an_average_that_cannot_be_says_why(
    a: Any, beta: float, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        exponentially_weighted_average(a, beta)


SQUARES: list[Any] = [Adagrad(), RMSprop(), Adam()]


@pytest.mark.parametrize("optimizer", SQUARES, ids=lambda o: type(o).__name__)
@pytest.mark.parametrize("g", [np.array([1.0, -1e200]), np.array([1e25, 0], np.float32)])
def test_a_gradient_whose_square_overflows_is_refused_and_not_a_step_of_0(
    optimizer: Any, g: Any
) -> None:
    with pytest.raises(OverflowError, match=rf"g has .*1e\+.*beyond the largest {g.dtype}"):
        optimizer.update(g, optimizer.init(g))


@pytest.mark.parametrize("optimizer", ALL, ids=NAMES)
@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_a_gradient_that_is_no_number_gives_a_step_that_is_none(
    optimizer: Optimizer, bad: float
) -> None:
    g = np.array([1.0, bad])
    step, _ = optimizer.update(g, optimizer.init(g))
    assert np.isfinite(step).tolist() == [True, False]


@pytest.mark.parametrize("optimizer", ALL, ids=NAMES)
@pytest.mark.parametrize("shape", [(), (0, 3), (2, 0)])
def test_a_single_weight_and_none_at_all_are_parameters_too(
    optimizer: Optimizer, shape: tuple[int, ...]
) -> None:
    step, _ = optimizer.update(np.ones(shape), optimizer.init(np.ones(shape)))
    assert step.shape == shape
    assert (step > 0).all()


@pytest.mark.parametrize(("kind", "name"), SETTINGS)
@pytest.mark.parametrize("odd", ["0.1", True, [0.1], None])
def test_a_setting_is_one_number(kind: Any, name: str, odd: Any) -> None:
    with pytest.raises(TypeError, match=f"{name} is .*; wanted a number"):
        kind(**{name: odd})


def test_an_average_that_forgets_all_is_the_value_itself_even_if_infinite() -> None:
    a = np.array([np.inf, 1.0])
    averages = exponentially_weighted_average(a, 0.0)
    assert averages.tolist() == [np.inf, 1]
    assert averages is not a
