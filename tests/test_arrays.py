"""What every module asks of its inputs, and whether the answers help."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse.arrays import (
    as_binary_labels,
    as_examples,
    as_float,
    as_generator,
    as_number,
    as_whole,
    length,
)

steady = settings(deadline=None, derandomize=True)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_float_arrays_pass_through_uncopied(dtype: type[np.floating[Any]]) -> None:
    x = np.ones((2, 3), dtype=dtype)
    assert as_float(x, "x") is x


@steady
@given(hnp.arrays(hnp.integer_dtypes() | hnp.unsigned_integer_dtypes(), hnp.array_shapes()))
def test_integers_become_float64_of_the_same_shape_and_value(x: Any) -> None:
    result = as_float(x, "x")
    assert result.dtype == np.float64
    assert result.shape == x.shape
    np.testing.assert_array_equal(result, x.astype(np.float64))


def test_truth_values_and_python_numbers_become_float64() -> None:
    assert as_float(np.array([True, False]), "x").tolist() == [1.0, 0.0]
    assert as_float(3, "x").shape == ()
    assert as_float([[1, 2.5]], "x").dtype == np.float64


@pytest.mark.parametrize(
    "x",
    [
        pytest.param(["1.0"], id="text"),
        pytest.param([1j], id="complex"),
        pytest.param([None], id="none"),
        pytest.param(np.array([1, 2], dtype=object), id="objects"),
        pytest.param(np.array([1, 2], dtype=np.float16), id="float16"),
        pytest.param(np.array(["2020-01-01"], dtype="datetime64[D]"), id="dates"),
    ],
)
def test_what_is_no_float32_or_float64_is_refused_by_name_with_the_way_out(x: Any) -> None:
    with pytest.raises(TypeError) as refused:
        as_float(x, "speed")
    message = str(refused.value)
    assert f"speed has dtype {np.asarray(x).dtype}" in message
    assert "wanted float32 or float64" in message
    assert "np.asarray(speed, dtype=float)" in message


def test_rows_of_different_lengths_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="X has rows of different lengths") as refused:
        as_float([[1.0, 2.0], [3.0]], "X")
    assert "len(row) for row in X" in str(refused.value)


def test_examples_are_a_matrix_of_finite_numbers() -> None:
    X = np.arange(6.0).reshape(3, 2)
    assert as_examples(X) is X
    assert as_examples([[1, 2], [3, 4]]).dtype == np.float64


def test_one_example_alone_is_refused_with_the_way_to_make_it_a_row() -> None:
    with pytest.raises(ValueError, match=r"X has shape \(3,\); wanted \(n, d\)") as refused:
        as_examples([1.0, 2.0, 3.0])
    assert "X[np.newaxis, :]" in str(refused.value)


@pytest.mark.parametrize("shape", [(), (2, 3, 4), (1, 1, 1, 1)])
def test_examples_of_any_other_number_of_axes_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="wanted \\(n, d\\)") as refused:
        as_examples(np.ones(shape), "pixels")
    assert f"pixels has shape {shape}" in str(refused.value)


@pytest.mark.parametrize("shape", [(0, 4), (4, 0), (0, 0)])
def test_no_examples_or_no_features_are_refused(shape: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="X is empty") as refused:
        as_examples(np.empty(shape))
    assert "Check how X was selected" in str(refused.value)


@steady
@given(
    value=st.sampled_from([np.nan, np.inf, -np.inf]),
    row=st.integers(0, 4),
    column=st.integers(0, 2),
)
def test_the_place_of_a_number_that_is_not_finite_is_named(
    value: float, row: int, column: int
) -> None:
    X = np.ones((5, 3))
    X[row, column] = value
    with pytest.raises(ValueError, match=f"{value} in row {row}, column {column}") as refused:
        as_examples(X)
    assert "X[np.isfinite(X).all(axis=1)]" in str(refused.value)


@pytest.mark.parametrize("dtype", [bool, np.int8, np.uint8, np.int64])
def test_labels_of_any_integer_kind_become_int64(dtype: type) -> None:
    labels = as_binary_labels(np.array([0, 1, 1], dtype=dtype), 3)
    assert labels.dtype == np.int64
    assert labels.tolist() == [0, 1, 1]


@pytest.mark.parametrize("t", [[-1, 1], [0, 2], [0.0, 1.0], [np.nan, 1.0]])
def test_a_label_of_another_number_is_refused_with_the_way_out(t: Any) -> None:
    with pytest.raises(ValueError, match="wanted integers 0 or 1") as refused:
        as_binary_labels(t, 2)
    assert repr(t[0]) in str(refused.value)
    assert "t = (t > 0).astype(int)" in str(refused.value)


@pytest.mark.parametrize("t", [["setosa", "virginica"], [None, None]])
def test_a_label_of_another_kind_is_refused_with_the_way_out(t: Any) -> None:
    with pytest.raises(ValueError, match="wanted integers 0 or 1") as refused:
        as_binary_labels(t, 2)
    assert repr(t[0]) in str(refused.value)
    assert "t = (names == " in str(refused.value)


@pytest.mark.parametrize("t", [1, [1], [0, 1, 0], [[0], [1]]])
def test_labels_of_another_shape_are_refused(t: Any) -> None:
    with pytest.raises(ValueError, match=r"wanted \(2,\), one label for each of the 2") as refused:
        as_binary_labels(t, 2)
    assert f"shape {np.shape(t)}" in str(refused.value)


def test_a_message_lists_a_few_labels_and_not_a_thousand() -> None:
    with pytest.raises(ValueError, match="wanted integers 0 or 1") as refused:
        as_binary_labels(np.arange(1000), 1000)
    assert len(str(refused.value)) < 200


def test_a_generator_passes_and_anything_else_is_told_how_to_make_one() -> None:
    rng = np.random.default_rng(0)
    assert as_generator(rng) is rng
    for other in (0, None, np.random, np.random.RandomState(0)):
        with pytest.raises(TypeError, match=r"rng=np\.random\.default_rng"):
            as_generator(other)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [3, np.int8(3), np.array(3)])
def test_a_count_is_a_whole_number_of_any_kind(value: Any) -> None:
    assert as_whole(value, "n") == 3
    assert type(as_whole(value, "n")) is int


@pytest.mark.parametrize("value", [3.0, True, np.True_, "3", None, [3], np.array([3]), np.nan])
def test_a_count_is_nothing_else(value: Any) -> None:
    with pytest.raises(TypeError, match=r"^n is .*; wanted a whole number"):
        as_whole(value, "n")


@pytest.mark.parametrize("value", [2, 2.0, np.float32(2), np.array(2)])
def test_a_setting_is_one_number_of_any_kind(value: Any) -> None:
    assert as_number(value, "p") == 2.0
    assert type(as_number(value, "p")) is float


@pytest.mark.parametrize("value", [True, "2", None, [2.0], np.array([2.0]), 2j])
def test_a_setting_is_nothing_else(value: Any) -> None:
    with pytest.raises(TypeError, match=r"^p is .*; wanted a number"):
        as_number(value, "p")


@pytest.mark.parametrize("size", [1e-320, 1e-200, 1.0, 1e200, 1e307])
def test_a_length_is_right_where_the_squares_are_not(size: float) -> None:
    v = size * np.array([3.0, 4.0])
    assert length(v) == pytest.approx(5 * size, rel=1e-3 if size < 1e-308 else 1e-15)
    assert length(v[:1], v[1:].reshape(1, 1)) == pytest.approx(length(v), rel=1e-15)


def test_a_length_of_nothing_is_0_and_of_no_number_none() -> None:
    assert length() == length(np.zeros(0)) == length(np.zeros(2)) == 0
    assert length(np.array([np.inf, 1.0])) == np.inf
    assert np.isnan(length(np.array([np.nan, 0.0])))
    assert np.isnan(length(np.zeros(1), np.array([np.nan])))


def test_labels_in_rows_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="t has rows of different lengths"):
        as_binary_labels([[1], [0, 1]], 2)
