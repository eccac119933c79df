"""The perceptron: its rule, its stop, its bound, and its answers to what it cannot take."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.activations import sigmoid
from dlcourse.arrays import Array, Labels
from dlcourse.datasets import iris, xor
from dlcourse.perceptron import Perceptron, mistake_bound

steady = settings(deadline=None, derandomize=True)
seeds = st.integers(0, 2**32 - 1)

CORNERS = xor().X
OR = np.array([0, 1, 1, 1])


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def weights(neuron: Perceptron) -> Array:
    assert neuron.w is not None
    return neuron.w


def separable(seed: int, n: int, d: int, margin: float) -> tuple[Array, Labels, Array, float]:
    """Return n examples and labels, and a line that separates them by at least the margin."""
    random = rng(seed)
    u = random.normal(size=d + 1)
    u /= np.linalg.norm(u)
    X = random.normal(scale=2, size=(n, d))
    t = (X @ u[:-1] + u[-1] >= 0).astype(int)
    X += np.outer((2 * t - 1) * margin / np.linalg.norm(u[:-1]), u[:-1] / np.linalg.norm(u[:-1]))
    return X, t, u[:-1], float(u[-1])


# --- the rule ------------------------------------------------------------------------------


@pytest.mark.parametrize(("eta", "w", "b"), [(1.0, [-2.0, 1.0], -1.0), (0.5, [-1.0, 0.5], -0.5)])
def test_a_positive_answer_to_a_negative_example_takes_the_example_off(
    eta: float, w: list[float], b: float
) -> None:
    neuron = Perceptron()  # z = 0 predicts 1, but the label is 0
    assert neuron.fit([[2.0, -1.0]], [0], rng=rng(), learning_rate=eta) == [1, 0]
    assert weights(neuron).tolist() == w
    assert neuron.b == b


def test_a_negative_answer_to_a_positive_example_adds_the_example() -> None:
    neuron = Perceptron(w=np.array([1.0, -2.0]), b=0.5)  # z = 1·2 − 2·3 + 0.5 = −3.5
    neuron.fit([[2.0, 3.0]], [1], rng=rng(), epochs=1, learning_rate=0.5)
    assert weights(neuron).tolist() == [2.0, -0.5]
    assert neuron.b == 1.0


def test_a_right_answer_changes_nothing() -> None:
    neuron = Perceptron(w=np.array([1.0, 1.0]), b=-1.0)
    assert neuron.fit([[2.0, 3.0], [0.0, 0.0]], [1, 0], rng=rng()) == [0]
    assert weights(neuron).tolist() == [1.0, 1.0]
    assert neuron.b == -1.0


def test_one_epoch_by_hand_in_both_orders() -> None:
    # x = 1 is negative, x = 3 positive. 1 first: w = b = −1, then z = −4 misses 3: w = 2, b = 0.
    # 3 first: z = 0 is right, then 1 is missed: w = b = −1.
    by_hand = {(2.0, 0.0, 2), (-1.0, -1.0, 1)}
    seen = set()
    for seed in range(20):
        neuron = Perceptron()
        (mistakes,) = neuron.fit([[1.0], [3.0]], [0, 1], rng=rng(seed), epochs=1)
        seen.add((float(weights(neuron)[0]), neuron.b, mistakes))
    assert seen == by_hand


@steady
@given(seed=seeds, n=st.integers(1, 8), epochs=st.integers(1, 12), data=st.data())
def test_the_weights_are_the_sum_of_the_mistaken_examples_each_with_its_sign(
    seed: int, n: int, epochs: int, data: st.DataObject
) -> None:
    t = np.array(data.draw(st.lists(st.integers(0, 1), min_size=n, max_size=n)))
    neuron = Perceptron()
    mistakes = neuron.fit(np.eye(n), t, rng=rng(seed), epochs=epochs)  # w holds a count for each
    signed = (2 * t - 1) * weights(neuron)
    assert (signed >= 0).all()
    assert signed.max() <= len(mistakes), "an example was shown twice in one epoch"
    assert signed.sum() == sum(mistakes)
    assert weights(neuron).sum() == neuron.b


def test_the_weighted_sum_the_activation_and_the_decision_of_a_worked_example() -> None:
    neuron = Perceptron(w=np.array([10.0, 1.0]), b=0.5)
    X = [[1.0, 2.0], [-1.0, -1.0], [0.0, -0.5]]
    assert neuron.weighted_sum(X).tolist() == [12.5, -10.5, 0.0]
    np.testing.assert_array_equal(neuron.forward(X), sigmoid([12.5, -10.5, 0.0]))
    assert neuron.predict(X).tolist() == [1, 0, 1]  # z = 0 is σ = ½, which activates


# --- when it stops -------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(8))
def test_it_stops_after_the_first_epoch_without_a_mistake(seed: int) -> None:
    neuron = Perceptron()
    mistakes = neuron.fit(CORNERS, OR, rng=rng(seed))
    assert mistakes[-1] == 0
    assert 0 not in mistakes[:-1]
    assert all(isinstance(count, int) for count in mistakes)
    assert neuron.predict(CORNERS).tolist() == OR.tolist()


@pytest.mark.parametrize("seed", range(4))
def test_xor_never_has_a_clean_epoch_and_stops_after_epochs(seed: int) -> None:
    data = xor()
    mistakes = Perceptron().fit(data.X, data.t, rng=rng(seed), epochs=50)
    assert len(mistakes) == 50
    assert min(mistakes) >= 1


def test_labels_all_alike_are_learned_from_any_start() -> None:
    neuron = Perceptron()
    assert neuron.fit(CORNERS, [1, 1, 1, 1], rng=rng()) == [0]
    neuron.fit(CORNERS, [0, 0, 0, 0], rng=rng())
    assert neuron.predict(CORNERS).tolist() == [0, 0, 0, 0]


def test_a_second_fit_goes_on_where_the_first_stopped() -> None:
    data = iris().only(1, 2)
    at_once, in_steps = Perceptron(), Perceptron()
    together = at_once.fit(data.X, data.t, rng=rng(3), epochs=6)
    one_generator = rng(3)
    apart: list[int] = []
    for _ in range(3):
        apart += in_steps.fit(data.X, data.t, rng=one_generator, epochs=2)
    assert apart == together
    np.testing.assert_array_equal(weights(in_steps), weights(at_once))
    assert in_steps.b == at_once.b


def test_a_fit_of_what_is_learned_already_changes_nothing() -> None:
    neuron = Perceptron()
    neuron.fit(CORNERS, OR, rng=rng(1))
    w, b = weights(neuron).copy(), neuron.b
    assert neuron.fit(CORNERS, OR, rng=rng(2)) == [0]
    np.testing.assert_array_equal(weights(neuron), w)
    assert neuron.b == b


def test_weights_set_by_hand_may_be_any_numbers_and_are_not_written_into() -> None:
    for w in (np.zeros(2), np.array([0, 0]), [0, 0]):
        neuron = Perceptron(w=w, b=0)  # type: ignore[arg-type]
        assert neuron.fit(CORNERS, OR, rng=rng(5))[-1] == 0
        assert neuron.predict(CORNERS).tolist() == OR.tolist()
        assert list(w) == [0, 0]


def test_the_same_seed_gives_the_same_weights_and_another_order_may_not() -> None:
    data = iris().only(0, 1)
    fits = []
    for seed in (7, 7, 8):
        fits.append(Perceptron())
        fits[-1].fit(data.X, data.t, rng=rng(seed), epochs=1)
    np.testing.assert_array_equal(weights(fits[0]), weights(fits[1]))
    assert weights(fits[0]).tolist() != weights(fits[2]).tolist()


# --- the bound -----------------------------------------------------------------------------


@steady
@given(seed=seeds, order=seeds, n=st.integers(1, 25), d=st.integers(1, 4))
def test_separable_data_is_learned_within_the_mistake_bound_in_every_order(
    seed: int, order: int, n: int, d: int
) -> None:
    X, t, w, b = separable(seed, n, d, margin=0.5)
    bound = mistake_bound(X, t, w, b)
    neuron = Perceptron()
    mistakes = neuron.fit(X, t, rng=rng(order), epochs=int(bound) + 2)
    assert sum(mistakes) <= bound * (1 + 1e-9)
    assert mistakes[-1] == 0
    np.testing.assert_array_equal(neuron.predict(X), t)


@pytest.mark.parametrize(
    ("X", "t", "w", "b", "bound"),
    [
        ([[1.0, 0.0], [-1.0, 0.0]], [1, 0], [1.0, 0.0], 0.0, 2.0),  # R² = 2, γ = 1
        ([[3.0], [1.0]], [1, 0], [1.0], -2.0, 50.0),  # R² = 10, γ = 1/√5
        ([[0.0, 3.0], [0.0, -1.0]], [1, 0], [0.0, 2.0], 0.0, 10.0),  # γ is the *least* distance
    ],
)
def test_the_mistake_bound_worked_by_hand(
    X: Any, t: Any, w: list[float], b: float, bound: float
) -> None:
    assert mistake_bound(X, t, w, b) == pytest.approx(bound, rel=1e-12)


@steady
@given(seed=seeds, factor=st.floats(1e-3, 1e3))
def test_the_bound_depends_on_the_line_and_not_on_how_long_its_weights_are(
    seed: int, factor: float
) -> None:
    X, t, w, b = separable(seed, 12, 3, margin=0.5)
    same_line = mistake_bound(X, t, factor * w, factor * b)
    assert same_line == pytest.approx(mistake_bound(X, t, w, b), rel=1e-9)


@pytest.mark.parametrize(
    ("w", "b", "wrong"),
    [([1.0, 1.0], 0.0, 1), ([-1.0, -1.0], 0.5, 4), ([0.0, 0.0], 0.0, 4)],
)
def test_a_line_that_does_not_separate_has_no_bound(w: list[float], b: float, wrong: int) -> None:
    with pytest.raises(ValueError, match=f"{wrong} of 4 examples on the wrong side"):
        mistake_bound(CORNERS, OR, w, b)


@pytest.mark.parametrize(("w", "b"), [([1.0, 1.0], np.nan), ([np.inf, 1.0], 0.0)])
def test_a_line_that_is_no_number_has_no_bound(w: list[float], b: float) -> None:
    with pytest.raises(ValueError, match="wanted finite numbers"):
        mistake_bound(CORNERS, OR, w, b)


@pytest.mark.parametrize("size", [1e-300, 1.0, 1e300])
def test_the_bound_is_the_same_whatever_the_length_of_the_line(size: float) -> None:
    bound = mistake_bound([[1.0], [-1.0]], [1, 0], [size], 0.0)
    assert bound == pytest.approx(2, rel=1e-12)  # R² = 1² + 1², γ = 1


def test_examples_whose_squares_overflow_have_a_bound() -> None:
    assert mistake_bound([[1e200], [-1e200]], [1, 0], [1.0], 0.0) == pytest.approx(1, rel=1e-12)


def test_sums_larger_than_a_float_are_refused_and_not_taken_for_a_class() -> None:
    neuron = Perceptron(w=np.array([1e308, 1e308]))
    with pytest.raises(OverflowError, match="divide X by its largest entry"):
        neuron.predict([[1e308, -1e308]])
    with pytest.raises(OverflowError, match="divide X by its largest entry"):
        neuron.fit([[1e308, 1e308], [-1e308, 1e308]], [0, 1], rng=rng())
    assert neuron.w is not None
    assert neuron.w.tolist() == [1e308, 1e308]


@pytest.mark.parametrize(
    ("w", "b", "error", "words"),
    [
        ("ab", 0.0, TypeError, "w has dtype <U2"),
        (np.ones((2, 2)), 0.0, ValueError, r"w has shape \(2, 2\); wanted \(d,\)"),
        (3.0, 0.0, ValueError, r"w has shape \(\); wanted \(d,\)"),
        ([1.0, 2.0], "a", TypeError, "b is 'a'; wanted a number"),
    ],
)
def test_weights_set_by_hand_are_looked_at(
    w: Any, b: Any, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        Perceptron(w=w, b=b).predict(CORNERS)
    with pytest.raises(error, match=words):
        Perceptron(w=w, b=b).fit(CORNERS, OR, rng=rng())


@pytest.mark.parametrize("w", [1.0, [1.0], [1.0, 1.0, 1.0], [[1.0, 1.0], [5.0, 5.0]], [[1.0], [1]]])
def test_a_line_of_another_number_of_weights_has_no_bound(w: Any) -> None:
    with pytest.raises(ValueError, match=r"wanted \(2,\), one weight a feature") as refused:
        mistake_bound(CORNERS, OR, w, -0.5)
    assert f"w has shape {np.shape(w)}" in str(refused.value)


# --- what makes no difference --------------------------------------------------------------


@steady
@given(seed=seeds, power=st.integers(-8, 8))
def test_from_zero_weights_the_learning_rate_scales_the_weights_and_nothing_else(
    seed: int, power: int
) -> None:
    X, t = rng(seed).normal(size=(20, 3)), rng(seed + 1).integers(2, size=20)
    one, other = Perceptron(), Perceptron()
    mistakes = one.fit(X, t, rng=rng(seed), epochs=10)
    eta = 2.0**power  # exact in floating point
    assert other.fit(X, t, rng=rng(seed), epochs=10, learning_rate=eta) == mistakes
    np.testing.assert_array_equal(weights(other), eta * weights(one))
    assert other.b == eta * one.b
    np.testing.assert_array_equal(other.predict(X), one.predict(X))


@pytest.mark.parametrize("eta", [0.003, 0.1, 0.7, 13.0])
def test_any_learning_rate_draws_the_same_line(eta: float) -> None:
    X, t, _, _ = separable(11, 40, 3, margin=0.1)
    one, other = Perceptron(), Perceptron()
    assert one.fit(X, t, rng=rng(0)) == other.fit(X, t, rng=rng(0), learning_rate=eta)
    np.testing.assert_allclose(weights(other), eta * weights(one), rtol=1e-9)
    np.testing.assert_array_equal(other.predict(X), one.predict(X))


def test_the_inputs_are_left_as_they_were() -> None:
    X, t = CORNERS.copy(), OR.copy()
    X.setflags(write=False)
    t.setflags(write=False)
    neuron = Perceptron()
    neuron.fit(X, t, rng=rng())
    neuron.predict(X)
    assert not np.shares_memory(weights(neuron), X)


@pytest.mark.parametrize("eta", [1.0, 0.3, np.float64(0.3)])
def test_float32_in_keeps_float32(eta: float) -> None:
    X = CORNERS.astype(np.float32)
    neuron = Perceptron()
    neuron.fit(X, OR, rng=rng(), learning_rate=eta)
    assert weights(neuron).dtype == np.float32
    assert neuron.weighted_sum(X).dtype == np.float32
    assert neuron.forward(X).dtype == np.float32
    assert neuron.predict(X).dtype == np.int64


def test_whole_numbers_and_truth_values_are_taken_as_they_come() -> None:
    neuron = Perceptron()
    neuron.fit([[0, 0], [0, 1], [1, 0], [1, 1]], [False, True, True, True], rng=rng())
    assert weights(neuron).dtype == np.float64
    assert neuron.predict([[1, 1]]).tolist() == [1]


def test_two_neurons_are_compared_without_an_error() -> None:
    one, other = Perceptron(w=np.zeros(2)), Perceptron(w=np.zeros(2))
    assert one != other
    assert one in [other, one]


# --- what it refuses -----------------------------------------------------------------------

GOOD: dict[str, Any] = {"X": CORNERS, "t": OR, "rng": rng(), "epochs": 5, "learning_rate": 1.0}

BAD = [
    pytest.param({"t": [-1, 1, 1, 1]}, ValueError, ["-1, 1", "0 or 1", "(t > 0)"], id="−1 and 1"),
    pytest.param({"t": [0, 1, 2, 1]}, ValueError, ["0, 1, 2", "0 or 1"], id="three labels"),
    pytest.param({"t": list("abbb")}, ValueError, ["'a', 'b'", "names =="], id="text labels"),
    pytest.param({"t": [0.0, 1, 1, 1]}, ValueError, ["float64", "astype(int)"], id="float labels"),
    pytest.param({"t": [0, 1]}, ValueError, ["(2,)", "(4,)", "one label for each"], id="too few"),
    pytest.param({"t": [[0], [1], [1], [1]]}, ValueError, ["(4, 1)", "(4,)"], id="label column"),
    pytest.param({"X": [[0.0, np.nan]] * 4}, ValueError, ["nan in row 0, column 1"], id="nan"),
    pytest.param({"X": [[np.inf, 0.0]] * 4}, ValueError, ["inf in row 0, column 0"], id="inf"),
    pytest.param({"X": np.empty((0, 2)), "t": []}, ValueError, ["empty"], id="no examples"),
    pytest.param({"X": np.empty((4, 0))}, ValueError, ["empty"], id="no features"),
    pytest.param({"X": OR}, ValueError, ["(4,)", "(n, d)", "np.newaxis"], id="one axis"),
    pytest.param({"X": CORNERS[None]}, ValueError, ["(1, 4, 2)", "(n, d)"], id="three axes"),
    pytest.param({"X": [["a", "b"]] * 4}, TypeError, ["<U1", "float64"], id="text examples"),
    pytest.param({"X": CORNERS * 1j}, TypeError, ["complex128", "float64"], id="complex"),
    pytest.param({"X": [[1.0], [1.0, 2.0]] * 2}, ValueError, ["different lengths"], id="ragged"),
    pytest.param(
        {"X": np.ones((4, 3))}, ValueError, ["(4, 3)", "3 features", "2", "Perceptron()"], id="wide"
    ),
    pytest.param({"rng": 0}, TypeError, ["int 0", "np.random.default_rng(0)"], id="seed as rng"),
    pytest.param({"rng": None}, TypeError, ["None", "np.random.default_rng(0)"], id="no rng"),
    pytest.param({"rng": np.random}, TypeError, ["default_rng(0)"], id="the module as rng"),
    pytest.param({"epochs": 0}, ValueError, ["epochs is 0", "at least one epoch"], id="0 epochs"),
    pytest.param({"epochs": -3}, ValueError, ["epochs is -3", "at least one"], id="−3 epochs"),
    pytest.param({"epochs": 2.5}, TypeError, ["wanted a whole number"], id="half an epoch"),
    pytest.param({"learning_rate": 0}, ValueError, ["is 0", "above 0"], id="rate 0"),
    pytest.param({"learning_rate": -1}, ValueError, ["is -1", "above 0"], id="rate −1"),
    pytest.param({"learning_rate": np.nan}, ValueError, ["is nan", "above 0"], id="rate nan"),
    pytest.param({"learning_rate": np.inf}, ValueError, ["is inf", "finite"], id="rate inf"),
]


@pytest.mark.parametrize(("change", "error", "words"), BAD)
def test_a_fit_that_cannot_be_says_why_and_leaves_the_weights_as_they_were(
    change: dict[str, Any], error: type[Exception], words: list[str]
) -> None:
    neuron = Perceptron()
    neuron.fit(CORNERS, OR, rng=rng(), epochs=1)
    w, b = weights(neuron), neuron.b
    before = w.copy()
    arguments = GOOD | change
    X, t = arguments.pop("X"), arguments.pop("t")
    with pytest.raises(error) as refused:
        neuron.fit(X, t, **arguments)
    for word in words:
        assert word in str(refused.value)
    assert neuron.w is w
    np.testing.assert_array_equal(w, before)
    assert neuron.b == b


def test_a_first_fit_that_fails_leaves_no_weights() -> None:
    neuron = Perceptron()
    with pytest.raises(ValueError, match="0 or 1"):
        neuron.fit(CORNERS, [-1, 1, 1, 1], rng=rng())
    assert neuron.w is None
    assert neuron.b == 0


def test_a_fit_without_rng_says_that_it_is_missing() -> None:
    with pytest.raises(TypeError, match="rng"):
        Perceptron().fit(CORNERS, OR)  # type: ignore[call-arg]


@pytest.mark.parametrize("ask", [Perceptron.weighted_sum, Perceptron.forward, Perceptron.predict])
def test_a_question_before_the_first_fit_is_answered_with_what_to_do(ask: Any) -> None:
    with pytest.raises(RuntimeError, match=r"no weights yet; call fit\(X, t, rng="):
        ask(Perceptron(), CORNERS)


@pytest.mark.parametrize("ask", [Perceptron.weighted_sum, Perceptron.forward, Perceptron.predict])
@pytest.mark.parametrize(
    ("X", "words"),
    [
        (np.ones((2, 3)), ["(2, 3)", "3 features", "fitted with 2"]),
        (np.ones((2, 1)), ["(2, 1)", "1 features", "fitted with 2"]),
        (np.ones(2), ["(2,)", "np.newaxis"]),
        ([[np.nan, 0.0]], ["nan in row 0"]),
    ],
)
def test_a_question_about_other_columns_or_broken_rows_is_refused(
    ask: Any, X: Any, words: list[str]
) -> None:
    neuron = Perceptron(w=np.ones(2))
    with pytest.raises(ValueError, match=r"wanted|fitted") as refused:
        ask(neuron, X)
    for word in words:
        assert word in str(refused.value)
