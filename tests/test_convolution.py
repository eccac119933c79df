"""Convolution and max-pooling: the definitions, the gradients, the adjoint, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import correlate

import dlcourse.convolution
from dlcourse.arrays import Array
from dlcourse.convolution import Conv2D, MaxPool2D, col2im, im2col, output_size
from dlcourse.initializers import xavier_uniform
from dlcourse.layers import Layer

steady = settings(deadline=None, derandomize=True, max_examples=60)


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """A random batch with a kernel that fits: nothing square, unless by chance."""

    def pair(low: int, high: int) -> tuple[int, int]:
        return draw(st.integers(low, high)), draw(st.integers(low, high))

    kernel_size, padding, stride, more = pair(1, 4), pair(0, 2), pair(1, 4), pair(0, 4)
    image = [max(1, f - 2 * p) + m for f, p, m in zip(kernel_size, padding, more, strict=True)]
    n, channels, filters = (draw(st.integers(1, 3)) for _ in range(3))
    random = rng(draw(st.integers(0, 2**32 - 1)))
    return {
        "X": random.normal(size=(n, channels, *image)),
        "filters": filters,
        "kernel_size": kernel_size,
        "padding": padding,
        "stride": stride,
        "rng": random,
    }


def conv(case: dict[str, Any]) -> Conv2D:
    how = {key: case[key] for key in ("kernel_size", "padding", "stride", "rng")}
    layer = Conv2D(case["X"].shape[1], case["filters"], **how)
    layer.params["b"] = case["rng"].normal(size=case["filters"])
    return layer


def places(case: dict[str, Any]) -> list[tuple[int, int]]:
    """Return all (y, x) of the output, counted by trying where the kernel still fits."""
    counts = []
    for size, f, p, s in zip(
        case["X"].shape[2:], case["kernel_size"], case["padding"], case["stride"], strict=True
    ):
        counts.append(len([at for at in range(0, size + 2 * p, s) if at + f <= size + 2 * p]))
    return list(product(range(counts[0]), range(counts[1])))


def pixel(image: Array, y: int, x: int) -> Any:
    inside = 0 <= y < image.shape[0] and 0 <= x < image.shape[1]
    return image[y, x] if inside else 0.0


def distinct(case: dict[str, Any]) -> Array:
    """Return images like X without ties: any two pixels are 0.1 apart."""
    X: Array = case["X"]
    return 0.1 * case["rng"].permutation(X.size).reshape(X.shape)


def assert_gradients(layer: Layer, X: Array, random: np.random.Generator) -> None:
    """Compare dX and every gradient with centred differences of Σ dY·Y for a random dY."""
    dY = random.normal(size=layer.forward(X).shape)
    analytic = {"X": layer.backward(dY)} | layer.grads
    assert set(layer.grads) == set(layer.params)
    X = X.copy()
    for name, array in ({"X": X} | layer.params).items():
        numeric = np.zeros_like(array)
        for index in np.ndindex(array.shape):
            before, sides = array[index], []
            for step in (1e-3, -1e-3):  # Y is linear in each number, or linear nearby
                array[index] = before + step
                sides.append(np.sum(dY * layer.forward(X)))
            array[index] = before
            numeric[index] = (sides[0] - sides[1]) / 2e-3
        assert analytic[name].shape == array.shape
        scale = float(np.linalg.norm(analytic[name]) + np.linalg.norm(numeric))
        assert np.linalg.norm(analytic[name] - numeric) <= 1e-7 * max(scale, 1e-3), name


# --- the size of what comes out --------------------------------------------------------------


@pytest.mark.parametrize(
    ("n", "kernel_size", "padding", "stride", "size"),
    [(8, 3, 0, 1, 6), (6, 3, 1, 1, 6), (6, 3, 1, 2, 3), (7, 3, 0, 2, 3), (3, 3, 0, 5, 1)],
)
def test_the_output_sizes_of_the_notes(
    n: int, kernel_size: int, padding: int, stride: int, size: int
) -> None:
    assert output_size(n, kernel_size, padding=padding, stride=stride) == size


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            {"kernel_size": 5},
            ["kernel_size is 5", "4 pixels", "padding 0", "at most 4", "at least 1"],
        ),
        ({"kernel_size": 9, "padding": 1}, ["6 in all", "at most 6", "at least 3"]),
        ({"kernel_size": 0}, ["kernel_size is 0", "at least 1"]),
        ({"kernel_size": 2.0}, ["kernel_size is 2.0", "whole number"]),
        ({"kernel_size": 2, "stride": 0}, ["stride is 0", "at least 1"]),
        ({"kernel_size": 2, "padding": -1}, ["padding is -1", "at least 0"]),
    ],
)
def test_a_size_that_cannot_be_says_why(arguments: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(ValueError, match="wanted") as refused:
        output_size(4, **arguments)
    for word in words:
        assert word in str(refused.value)


# --- columns ---------------------------------------------------------------------------------


def test_the_columns_of_a_small_image_by_hand() -> None:
    X = np.array([[[[1.0, 2, 3], [4, 5, 6], [7, 8, 9]]]])
    by_hand = [[1, 2, 4, 5], [2, 3, 5, 6], [4, 5, 7, 8], [5, 6, 8, 9]]
    assert im2col(X, 2).tolist() == [by_hand]
    counted = [[1, 2, 1], [2, 4, 2], [1, 2, 1]]  # how many kernels lie on each pixel
    assert col2im(np.ones((1, 4, 4)), (1, 1, 3, 3), 2).tolist() == [[counted]]


@steady
@given(cases())
def test_a_column_holds_the_pixels_under_the_kernel_at_one_place(case: dict[str, Any]) -> None:
    X, (kh, kw) = case["X"], case["kernel_size"]
    (down, right), (top, left) = case["stride"], case["padding"]
    C = im2col(X, (kh, kw), padding=(top, left), stride=(down, right))
    for place, (y, x) in enumerate(places(case)):
        for i in range(len(X)):
            column = [
                pixel(image, y * down + u - top, x * right + v - left)
                for image in X[i]
                for u, v in np.ndindex(kh, kw)
            ]
            assert C[i, :, place].tolist() == column


@steady
@given(cases())
def test_im2col_and_col2im_are_adjoint(case: dict[str, Any]) -> None:
    X, how = case["X"], {"padding": case["padding"], "stride": case["stride"]}
    columns = im2col(X, case["kernel_size"], **how)
    C = case["rng"].normal(size=columns.shape)
    back = col2im(C, X.shape, case["kernel_size"], **how)
    assert back.shape == X.shape
    scale = np.linalg.norm(columns) * np.linalg.norm(C) + 1
    assert abs(np.sum(columns * C) - np.sum(X * back)) <= 1e-13 * scale


@pytest.mark.parametrize("kernel_size", [1, 2])
def test_columns_and_images_are_new_arrays_of_the_same_dtype(kernel_size: int) -> None:
    X = rng().normal(size=(1, 2, 3, 3)).astype(np.float32)
    C = im2col(X, kernel_size)
    back = col2im(C, X.shape, kernel_size)
    assert C.dtype == back.dtype == np.float32
    assert not np.shares_memory(C, X)
    assert not np.shares_memory(back, C)


# --- convolution -----------------------------------------------------------------------------


@steady
@given(cases())
def test_a_convolution_is_its_definition_written_as_loops(case: dict[str, Any]) -> None:
    X, layer = case["X"], conv(case)
    W, b = layer.params["W"], layer.params["b"]
    (down, right), (top, left) = case["stride"], case["padding"]
    Y = layer.forward(X)
    assert Y.shape[:2] == (len(X), len(W))
    assert list(np.ndindex(Y.shape[2:])) == places(case)
    for i, f, y, x in np.ndindex(Y.shape):
        total = b[f]
        for c, u, v in np.ndindex(W.shape[1:]):
            total += W[f, c, u, v] * pixel(X[i, c], down * y + u - top, right * x + v - left)
        assert abs(Y[i, f, y, x] - total) <= 1e-12


def test_a_vertical_edge_lights_up_a_band() -> None:
    X = np.zeros((1, 1, 6, 6))
    X[..., :3] = 10
    layer = Conv2D(1, 1, 3, rng=rng())
    layer.params["W"][0, 0] = [[1, 0, -1]] * 3
    assert layer.forward(X).tolist() == [[[[0, 30, 30, 0]] * 4]]
    assert layer.forward(X[..., ::-1]).tolist() == [[[[0, -30, -30, 0]] * 4]]  # dark to bright


def test_a_filter_is_not_turned_around() -> None:
    layer = Conv2D(1, 1, (1, 2), rng=rng())
    layer.params["W"][0, 0] = [[1, 10]]
    assert layer.forward([[[[1, 2, 3]]]]).tolist() == [[[[21, 32]]]]


@settings(steady, max_examples=40)
@given(cases())
def test_the_gradients_of_a_convolution(case: dict[str, Any]) -> None:
    assert_gradients(conv(case), case["X"], case["rng"])


def test_new_weights_have_the_shapes_the_spread_and_the_dtype_asked_for() -> None:
    layer = Conv2D(3, 400, (5, 4), rng=rng(), dtype=np.float32)
    assert layer.params["W"].shape == (400, 3, 5, 4)
    assert layer.params["W"].std() == pytest.approx(np.sqrt(2 / 60), rel=0.02)  # He: fan-in 3·5·4
    assert layer.params["b"].tolist() == [0] * 400
    assert {array.dtype for array in layer.params.values()} == {np.dtype(np.float32)}
    same = Conv2D(3, 400, (5, 4), rng=rng(), dtype=np.float32)
    np.testing.assert_array_equal(layer.params["W"], same.params["W"])
    glorot = Conv2D(3, 400, (5, 4), rng=rng(), initializer=xavier_uniform).params["W"]
    np.testing.assert_array_equal(glorot, xavier_uniform((400, 3, 5, 4), rng=rng()))


# --- max-pooling -----------------------------------------------------------------------------


@steady
@given(cases())
def test_max_pooling_is_its_definition_written_as_loops(case: dict[str, Any]) -> None:
    case |= {"padding": (0, 0), "X": np.pad(case["X"], [(0, 0), (0, 0), (4, 3), (3, 4)])}
    X, (kh, kw), (down, right) = case["X"].round(), case["kernel_size"], case["stride"]  # with ties
    layer = MaxPool2D((kh, kw), stride=(down, right))
    Y = layer.forward(X)
    assert list(np.ndindex(Y.shape[2:])) == places(case)
    dY = case["rng"].normal(size=Y.shape)
    dX = np.zeros_like(X)
    for i, c, y, x in np.ndindex(Y.shape):
        window = X[i, c, down * y : down * y + kh, right * x : right * x + kw]
        assert Y[i, c, y, x] == window.max()
        u, v = np.argwhere(window == window.max())[0]  # the first in row order
        dX[i, c, down * y + u, right * x + v] += dY[i, c, y, x]
    np.testing.assert_allclose(layer.backward(dY), dX, rtol=0, atol=1e-14)


@settings(steady, max_examples=40)
@given(cases())
def test_the_gradients_of_max_pooling_away_from_ties(case: dict[str, Any]) -> None:
    case["X"] = np.pad(case["X"], [(0, 0), (0, 0), (2, 2), (2, 2)])
    assert_gradients(
        MaxPool2D(case["kernel_size"], stride=case["stride"]), distinct(case), case["rng"]
    )


def test_of_equal_pixels_the_first_in_row_order_gets_the_whole_gradient() -> None:
    layer = MaxPool2D(2)
    assert layer.forward([[[[1, 2, 5, 5], [2, 2, 5, 5]]]]).tolist() == [[[[2, 5]]]]
    assert layer.backward([[[[3, 7]]]]).tolist() == [[[[0, 3, 7, 0], [0, 0, 0, 0]]]]


def test_what_lies_under_no_kernel_gets_no_gradient() -> None:
    X = np.arange(35.0).reshape(1, 1, 5, 7)
    layer = MaxPool2D(2, stride=3)
    assert layer.forward(X).tolist() == [[[[8, 11], [29, 32]]]]
    dX = layer.backward(np.ones((1, 1, 2, 2)))
    assert np.flatnonzero(dX).tolist() == [8, 11, 29, 32]


def test_the_stride_is_the_kernel_unless_given_and_places_may_overlap() -> None:
    X = np.array([[[[1.0, 9, 2, 3, 0, 5]]]])
    assert MaxPool2D((1, 2)).forward(X).tolist() == [[[[9, 3, 5]]]]
    layer = MaxPool2D((1, 3), stride=1)
    assert layer.forward(X).tolist() == [[[[9, 9, 3, 5]]]]
    assert layer.backward([[[[1, 2, 4, 8]]]]).tolist() == [[[[0, 3, 0, 4, 0, 8]]]]


def test_the_largest_of_negative_pixels_of_infinity_and_of_many() -> None:
    assert MaxPool2D(2).forward(-np.ones((1, 1, 2, 2))).tolist() == [[[[-1]]]]
    layer = MaxPool2D(2)
    assert layer.forward(np.full((1, 1, 2, 2), -np.inf)).tolist() == [[[[-np.inf]]]]
    assert layer.backward([[[[1.0]]]]).tolist() == [[[[1, 0], [0, 0]]]]
    layer = MaxPool2D(20)  # 400 entries are more than one byte can count
    X = np.arange(400.0).reshape(1, 1, 20, 20)
    layer.forward(X)
    assert np.flatnonzero(layer.backward([[[[1.0]]]])).tolist() == [399]


# --- what holds for both layers --------------------------------------------------------------

LAYERS = [
    pytest.param(lambda: Conv2D(3, 4, (3, 2), rng=rng(1), padding=1, stride=2), id="Conv2D"),
    pytest.param(lambda: Conv2D(3, 4, 1, rng=rng(1)), id="Conv2D 1×1"),
    pytest.param(lambda: MaxPool2D(3, stride=2), id="MaxPool2D"),
]


def images(n: int = 5) -> Array:
    return rng(2).normal(size=(n, 3, 8, 7))


def passes(layer: Layer, X: Array, seed: int = 3) -> list[Array]:
    Y = layer.forward(X)
    dX = layer.backward(rng(seed).normal(size=Y.shape).astype(X.dtype))
    return [Y, dX, *(layer.grads[name] for name in sorted(layer.grads))]


@pytest.mark.parametrize("make", LAYERS)
def test_nothing_that_came_in_is_written_into_or_handed_out(make: Any) -> None:
    layer, X = make(), images()
    before = {name: array.copy() for name, array in layer.params.items()}
    for array in (X, *layer.params.values()):
        array.setflags(write=False)
    Y = layer.forward(X)
    dY = rng(3).normal(size=Y.shape)
    dY.setflags(write=False)
    out = [Y, layer.backward(dY), *layer.grads.values()]
    for name, array in before.items():
        np.testing.assert_array_equal(layer.params[name], array)
    for array in out:
        assert array.flags.writeable
        assert not any(np.shares_memory(array, came) for came in (X, dY, *layer.params.values()))


@pytest.mark.parametrize("make", LAYERS)
def test_a_second_pass_gives_the_same_and_leaves_the_first_as_it_was(make: Any) -> None:
    layer, X = make(), images()
    first = passes(layer, X)
    kept = [array.copy() for array in first]
    passes(layer, images(7), seed=4)  # another batch in between leaves no trace
    again = passes(layer, X)
    for one, copy, two in zip(first, kept, again, strict=True):
        np.testing.assert_array_equal(one, copy)
        np.testing.assert_array_equal(one, two)


@pytest.mark.parametrize("make", LAYERS)
def test_float32_in_is_float32_out_within_its_precision(make: Any) -> None:
    double, single = passes(make(), images()), passes(make(), images().astype(np.float32))
    for exact, rounded in zip(double, single, strict=True):
        assert exact.dtype == np.float64
        assert rounded.dtype == np.float32
        assert np.abs(rounded - exact).max() <= 2e-6 * np.abs(exact).max()


@pytest.mark.parametrize("make", LAYERS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_gradients_have_the_dtype_of_the_input_whatever_the_upstream_has(
    make: Any, dtype: Any
) -> None:
    layer = make()
    Y = layer.forward(images().astype(dtype))
    for upstream in (np.float32, np.float64, np.int64):
        dX = layer.backward(np.ones(Y.shape, dtype=upstream))
        assert {dX.dtype, *(g.dtype for g in layer.grads.values())} == {np.dtype(dtype)}


@pytest.mark.parametrize("make", LAYERS)
@pytest.mark.parametrize("cache", [1, 3000, 2**40])
def test_it_makes_no_difference_how_many_images_are_worked_on_at_a_time(
    make: Any, cache: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = passes(make(), images())
    monkeypatch.setattr(dlcourse.convolution, "CACHE", cache)
    for one, other in zip(usual, passes(make(), images()), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("make", LAYERS)
def test_it_makes_no_difference_how_the_images_lie_in_memory(make: Any) -> None:
    last = np.ascontiguousarray(images().transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)
    for one, other in zip(passes(make(), images()), passes(make(), last), strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("make", LAYERS)
def test_a_batch_of_none_gives_gradients_of_zero(make: Any) -> None:
    Y, dX, *grads = passes(make(), images(0))
    assert len(Y) == len(dX) == 0
    assert all((gradient == 0).all() for gradient in grads)


# --- what is refused -------------------------------------------------------------------------


@pytest.mark.parametrize("make", LAYERS)
def test_a_backward_that_cannot_be_says_why(make: Any) -> None:
    layer = make()
    with pytest.raises(RuntimeError, match="backward came before forward"):
        layer.backward(np.ones((1, 4, 2, 2)))
    Y = layer.forward(images())
    with pytest.raises(ValueError, match="dY has shape") as refused:
        layer.backward(Y[:1])
    assert f"wanted {Y.shape}" in str(refused.value)


IMAGES = [
    (np.ones((8, 7)), ["(8, 7)", "height, width)"]),
    (np.ones((3, 8, 7)), ["(3, 8, 7)", "X[np.newaxis]", "X[:, np.newaxis]"]),
    (np.ones((1, 3, 8, 7), dtype=np.float16), ["float16", "float32 or float64"]),
]


@pytest.mark.parametrize("make", [*LAYERS, lambda: None])
@pytest.mark.parametrize(("X", "words"), IMAGES)
def test_what_are_no_images_is_refused_with_what_to_do(make: Any, X: Any, words: list[str]) -> None:
    layer = make()
    with pytest.raises((ValueError, TypeError), match="wanted") as refused:
        layer.forward(X) if layer else im2col(X, 2)
    for word in words:
        assert word in str(refused.value)


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda: Conv2D(3, 4, 3, rng=rng()).forward(np.ones((2, 1, 8, 8))), ["(n, 3,", "filters"]),
        (lambda: Conv2D(3, 4, 3, rng=rng()).forward(np.ones((2, 8, 8, 3))), ["X.transpose(0, 3,"]),
        (lambda: Conv2D(3, 4, 9, rng=rng()).forward(images()), ["kernel_size is 9", "8 pixels"]),
        (
            lambda: Conv2D(3, 4, (8, 9), rng=rng()).forward(images()),
            ["kernel_size is 9", "7 pixels"],
        ),
        (lambda: MaxPool2D(8).forward(images()), ["kernel_size is 8", "7 pixels"]),
        (lambda: im2col(images(), 8), ["kernel_size is 8", "7 pixels"]),
        (lambda: col2im(np.ones((1, 4, 5)), (1, 1, 3, 3), 2), ["(1, 4, 5)", "(1, 4, 4)", "Pass"]),
        (lambda: Conv2D(0, 4, 3, rng=rng()), ["Conv2D(0, 4, …)", "at least 1 channel"]),
        (lambda: Conv2D(3, 0, 3, rng=rng()), ["Conv2D(3, 0, …)", "1 filter"]),
        (lambda: Conv2D(3, 4, 0, rng=rng()), ["kernel_size is 0", "at least 1", "(height, width)"]),
        (lambda: Conv2D(3, 4, (3, 3, 3), rng=rng()), ["kernel_size is (3, 3, 3)", "a pair"]),  # type: ignore[arg-type]
        (lambda: Conv2D(3, 4, 3, rng=rng(), stride=(1, 0)), ["stride is (1, 0)", "at least 1"]),
        (lambda: Conv2D(3, 4, 3, rng=rng(), padding=-1), ["padding is -1", "at least 0"]),
        (lambda: Conv2D(3, 4, 3, rng=rng(), padding=True), ["padding is True", "whole number"]),
        (lambda: MaxPool2D(2, stride=0), ["stride is 0", "at least 1"]),
        (lambda: MaxPool2D(0), ["kernel_size is 0", "at least 1"]),
        (lambda: MaxPool2D(2.5), ["kernel_size is 2.5", "whole number"]),  # type: ignore[arg-type]
    ],
)
def test_shapes_and_sizes_that_cannot_be_are_refused_with_what_to_do(
    ask: Any, words: list[str]
) -> None:
    with pytest.raises(ValueError, match="wanted") as refused:
        ask()
    for word in words:
        assert word in str(refused.value)


def test_a_forward_that_fails_leaves_the_last_one_for_backward() -> None:
    layer = Conv2D(3, 4, 3, rng=rng())
    Y, dX, *_ = passes(layer, images())
    with pytest.raises(ValueError, match="kernel_size is 3"):
        layer.forward(np.ones((1, 3, 2, 2)))
    np.testing.assert_array_equal(layer.backward(rng(3).normal(size=Y.shape)), dX)


def test_a_convolution_without_a_generator_says_how_to_make_one() -> None:
    with pytest.raises(TypeError, match=r"default_rng\(0\)"):
        Conv2D(1, 1, 3, rng=0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("height", "width", "kernel_size"), [(6, 6, 3), (9, 5, (2, 4)), (32, 32, 5)]
)
def test_the_convolution_is_scipys_correlation(
    height: int, width: int, kernel_size: int | tuple[int, int]
) -> None:
    rng = np.random.default_rng(11)
    X = rng.normal(size=(2, 3, height, width))
    layer = Conv2D(3, 4, kernel_size, rng=rng)
    layer.params["b"] = rng.normal(size=4)
    Y = layer.forward(X)
    for image, found in zip(X, Y, strict=True):
        for W, b, y in zip(layer.params["W"], layer.params["b"], found, strict=True):
            np.testing.assert_allclose(
                y, correlate(image, W, mode="valid")[0] + b, rtol=1e-10, atol=1e-12
            )


def test_the_stride_is_one_and_the_padding_none_unless_given() -> None:
    assert output_size(8, 3) == 6
    assert output_size(5, 5) == 1


def test_a_kernel_one_pixel_larger_than_the_padded_image_is_refused() -> None:
    assert output_size(3, 5, padding=1) == 1
    with pytest.raises(ValueError, match="kernel_size is 6"):
        output_size(3, 6, padding=1)


@pytest.mark.parametrize("odd", [1.5, True, "3"])
def test_counts_of_channels_filters_and_pixels_are_whole(odd: Any) -> None:
    asks: dict[str, Callable[[], Any]] = {
        "channels": lambda: Conv2D(odd, 2, 3, rng=rng()),
        "filters": lambda: Conv2D(2, odd, 3, rng=rng()),
        "n": lambda: output_size(odd, 3),
    }
    for name, ask in asks.items():
        with pytest.raises(TypeError, match=f"{name} is .*; wanted a whole number"):
            ask()


def test_columns_go_into_images_of_four_axes() -> None:
    with pytest.raises(ValueError, match=r"shape is \(1, 2, 3\); wanted that of the images"):
        col2im([[1.0]], (1, 2, 3), 2)  # type: ignore[arg-type]


@pytest.mark.parametrize("layer", [Conv2D(3, 2, 2, rng=rng()), MaxPool2D(2)])
def test_an_empty_batch_of_images_gives_one(layer: Any) -> None:
    Y = layer.forward(np.zeros((0, 3, 4, 4)))
    assert Y.shape == (0, layer.params["W"].shape[0] if layer.params else 3, *Y.shape[2:])
    assert layer.backward(Y).shape == (0, 3, 4, 4)
