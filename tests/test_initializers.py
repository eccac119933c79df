"""The first weights: their bounds, their spread, their seed, and the shapes they take."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.initializers import (
    Initializer,
    fans,
    he_normal,
    he_uniform,
    xavier_normal,
    xavier_uniform,
)

steady = settings(deadline=None, derandomize=True)
sides = st.integers(1, 50)


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


# The variance that each promises for a fan-in and a fan-out: that of ±a is a²/3.
VARIANCES: dict[Initializer, Any] = {
    xavier_uniform: lambda fan_in, fan_out: 2 / (fan_in + fan_out),
    xavier_normal: lambda fan_in, fan_out: 2 / (fan_in + fan_out),
    he_uniform: lambda fan_in, _: 2 / fan_in,
    he_normal: lambda fan_in, _: 2 / fan_in,
}
every_initializer = pytest.mark.parametrize("initializer", VARIANCES, ids=lambda f: f.__name__)
every_shape = pytest.mark.parametrize(
    ("shape", "fan_in", "fan_out"),
    [((400, 250), 400, 250), ((250, 400), 250, 400), ((64, 32, 7, 5), 32 * 35, 64 * 35)],
)


@every_initializer
@every_shape
def test_the_mean_is_0_and_the_variance_is_the_promised_one(
    initializer: Initializer, shape: tuple[int, ...], fan_in: int, fan_out: int
) -> None:
    W = initializer(shape, rng=rng(1))
    variance = VARIANCES[initializer](fan_in, fan_out)
    assert W.shape == shape
    assert abs(W.mean()) < 5 * math.sqrt(variance / W.size)
    # The variance of x² is 2 variance² for a normal x, and less for a uniform one.
    assert abs((W**2).mean() - variance) < 5 * variance * math.sqrt(2 / W.size)


@every_shape
@pytest.mark.parametrize("initializer", [xavier_uniform, he_uniform])
def test_a_uniform_draw_fills_its_bounds_and_no_more(
    initializer: Initializer, shape: tuple[int, ...], fan_in: int, fan_out: int
) -> None:
    a = math.sqrt(6 / (fan_in + fan_out if initializer is xavier_uniform else fan_in))
    W = initializer(shape, rng=rng(2))
    assert -a <= W.min() < -0.999 * a
    assert 0.999 * a < W.max() <= a
    assert abs((np.abs(W) < a / 2).mean() - 0.5) < 5 * 0.5 / math.sqrt(W.size)


@every_shape
@pytest.mark.parametrize("initializer", [xavier_normal, he_normal])
def test_a_normal_draw_has_the_share_of_a_bell_within_one_deviation(
    initializer: Initializer, shape: tuple[int, ...], fan_in: int, fan_out: int
) -> None:
    deviation = math.sqrt(VARIANCES[initializer](fan_in, fan_out))
    W = initializer(shape, rng=rng(3))
    within = math.erf(1 / math.sqrt(2))
    share = (np.abs(W) < deviation).mean()
    assert abs(share - within) < 5 * math.sqrt(within * (1 - within) / W.size)
    assert np.abs(W).max() > 3.5 * deviation


@every_initializer
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_dtype_is_the_one_asked_for_and_the_seed_decides_the_numbers(
    initializer: Initializer, dtype: Any
) -> None:
    W = initializer((3, 4), rng=rng(4), dtype=dtype)
    assert W.dtype == dtype
    np.testing.assert_array_equal(W, initializer((3, 4), rng=rng(4)).astype(dtype))
    assert W.tolist() != initializer((3, 4), rng=rng(5), dtype=dtype).tolist()


@every_initializer
def test_float64_is_what_nobody_asked_for(initializer: Initializer) -> None:
    assert initializer((1, 1), rng=rng()).dtype == np.float64


@steady
@given(d=sides, m=sides)
def test_the_fans_of_a_dense_layer_are_its_sides(d: int, m: int) -> None:
    assert fans((d, m)) == (d, m)


@steady
@given(filters=sides, channels=sides, height=sides, width=sides)
def test_the_fans_of_a_convolution_count_its_window(
    filters: int, channels: int, height: int, width: int
) -> None:
    window = np.ones((channels, height, width))
    assert fans((filters, channels, height, width)) == (
        window.size,
        filters * window[0].size,
    )


@pytest.mark.parametrize("shape", [(), (3,), (3, 4, 5), (1, 2, 3, 4, 5)])
@every_initializer
def test_other_numbers_of_axes_have_no_fans(
    initializer: Initializer, shape: tuple[int, ...]
) -> None:
    wanted = r"wanted \(d, m\) or \(filters, channels, height, width\)"
    with pytest.raises(ValueError, match=wanted) as refused:
        initializer(shape, rng=rng())
    assert f"weights of shape {shape}" in str(refused.value)


@every_initializer
@pytest.mark.parametrize("no_generator", [0, None, np.random])
def test_a_generator_is_needed(initializer: Initializer, no_generator: Any) -> None:
    with pytest.raises(TypeError, match=r"wanted a numpy\.random\.Generator"):
        initializer((2, 2), rng=no_generator)


def test_he_keeps_the_size_of_a_signal_through_relu_layers_and_xavier_through_linear_ones() -> None:
    random = rng(6)
    x = y = random.normal(size=(200, 300))
    for _ in range(10):
        x = np.maximum(x @ he_normal((300, 300), rng=random), 0)
        y = y @ xavier_normal((300, 300), rng=random)
    assert 0.5 < (x**2).mean() < 2
    assert 0.5 < (y**2).mean() < 2


@every_initializer
@pytest.mark.parametrize(
    ("shape", "error", "words"),
    [
        ((0, 3), ValueError, "wanted sizes of at least 1"),
        ((2, -1), ValueError, "wanted sizes of at least 1"),
        ((2.0, 3), TypeError, "a size in the shape is 2.0; wanted a whole number"),
        (3, TypeError, "the shape of the weights is 3; wanted a tuple"),
    ],
)
def test_a_shape_has_whole_sizes_of_at_least_1(
    initializer: Initializer, shape: Any, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        initializer(shape, rng=rng())


@every_initializer
@pytest.mark.parametrize("dtype", [int, np.float16, complex])
def test_weights_of_another_kind_would_be_zeros_or_worse(
    initializer: Initializer, dtype: Any
) -> None:
    with pytest.raises(TypeError, match=r"wanted np\.float32 or np\.float64"):
        initializer((2, 3), rng=rng(), dtype=dtype)
