"""The data: known rows, fixed splits, fresh copies."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from dlcourse.datasets import Dataset, digits, iris, xor

SETS = [xor, iris, digits]


@pytest.mark.parametrize(
    ("load", "shape", "n_train", "counts"),
    [
        (xor, (4, 2), 4, [2, 2]),
        (iris, (150, 4), 100, [50, 50, 50]),
        (digits, (1797, 64), 1000, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]),
    ],
)
def test_each_set_has_its_known_size_and_number_of_examples_a_class(
    load: Callable[[], Dataset], shape: tuple[int, int], n_train: int, counts: list[int]
) -> None:
    data = load()
    assert data.X.shape == shape
    assert data.X.dtype == np.float64
    assert data.t.shape == shape[:1]
    assert data.t.dtype == np.int64
    assert np.bincount(data.t).tolist() == counts
    assert len(data.class_names) == len(counts)
    assert len(data.feature_names) == shape[1]
    assert data.n_train == n_train


@pytest.mark.parametrize("load", SETS)
def test_the_split_is_the_first_rows_and_the_rest(load: Callable[[], Dataset]) -> None:
    data = load()
    (X_train, t_train), (X_test, t_test) = data.train, data.test
    assert len(X_train) == len(t_train) == data.n_train
    np.testing.assert_array_equal(np.vstack([X_train, X_test]), data.X)
    np.testing.assert_array_equal(np.concatenate([t_train, t_test]), data.t)


@pytest.mark.parametrize("load", [iris, digits])
def test_every_class_is_in_both_parts_in_fair_numbers(load: Callable[[], Dataset]) -> None:
    data = load()
    whole = np.bincount(data.t) / len(data.t)
    for _, t in (data.train, data.test):
        np.testing.assert_allclose(np.bincount(t) / len(t), whole, rtol=0.35)


def test_xor_is_the_truth_table() -> None:
    data = xor()
    assert all(t == (a != b) for (a, b), t in zip(data.X.tolist(), data.t, strict=True))
    assert {tuple(x) for x in data.X.tolist()} == {(0, 0), (0, 1), (1, 0), (1, 1)}
    assert data.class_names[1] == "different"


def test_iris_has_the_means_and_ranges_of_its_description() -> None:
    X = iris().X
    np.testing.assert_allclose(X.mean(axis=0), [5.843333, 3.057333, 3.758, 1.199333], atol=5e-7)
    assert X.min(axis=0).tolist() == [4.3, 2.0, 1.0, 0.1]
    assert X.max(axis=0).tolist() == [7.9, 4.4, 6.9, 2.5]


@pytest.mark.parametrize(
    ("flower", "species"),
    [
        ([5.1, 3.5, 1.4, 0.2], "Iris setosa"),  # the first of Fisher's table
        ([4.9, 3.1, 1.5, 0.2], "Iris setosa"),  # the 35th, which the UCI file has wrong
        ([4.9, 3.6, 1.4, 0.1], "Iris setosa"),  # the 38th, likewise
        ([7.0, 3.2, 4.7, 1.4], "Iris versicolor"),
        ([5.9, 3.0, 5.1, 1.8], "Iris virginica"),  # the last
    ],
)
def test_known_flowers_are_in_iris(flower: list[float], species: str) -> None:
    data = iris()
    found = data.t[np.equal(data.X, flower).all(axis=1)]
    assert {data.class_names[k] for k in found} == {species}


def test_the_longest_petals_are_no_setosas() -> None:
    data = iris()
    length = data.X[:, data.feature_names.index("petal length")]
    assert length[data.t == 0].max() == 1.9
    assert length[data.t != 0].min() == 3.0


def test_digits_are_sixteenths_from_0_to_1_with_a_known_mean() -> None:
    X = digits().X
    np.testing.assert_array_equal(X * 16, np.round(X * 16))
    assert (X.min(), X.max()) == (0.0, 1.0)
    assert 16 * X.mean() == pytest.approx(4.884165, abs=5e-7)


def test_the_first_zero_of_the_digits_file_is_there_row_by_row() -> None:
    image = [
        [0, 0, 5, 13, 9, 1, 0, 0],
        [0, 0, 13, 15, 10, 15, 5, 0],
        [0, 3, 15, 2, 0, 11, 8, 0],
        [0, 4, 12, 0, 0, 8, 8, 0],
        [0, 5, 8, 0, 0, 9, 8, 0],
        [0, 4, 11, 0, 1, 12, 7, 0],
        [0, 2, 14, 5, 10, 12, 0, 0],
        [0, 0, 6, 13, 10, 0, 0, 0],
    ]
    data = digits()
    (found,) = np.flatnonzero(np.equal(data.X * 16, np.ravel(image)).all(axis=1))
    assert data.t[found] == 0
    assert data.feature_names[8 * 2 + 5] == "pixel 2,5"


@pytest.mark.parametrize("load", SETS)
def test_each_call_gives_fresh_copies(load: Callable[[], Dataset]) -> None:
    spoiled, kept = load(), load()
    spoiled.X[:] = -1
    spoiled.t[:] = -1
    again = load()
    np.testing.assert_array_equal(again.X, kept.X)
    np.testing.assert_array_equal(again.t, kept.t)
    assert again.X.min() >= 0


@pytest.mark.parametrize("load", [iris, digits])
def test_the_real_sets_name_their_source_and_licence(load: Callable[[], Dataset]) -> None:
    assert "UCI" in load().source
    assert "CC BY 4.0" in load().source
    assert "doi:10.24432/" in (load.__doc__ or "")


def test_only_keeps_the_classes_asked_for_and_relabels_them_in_that_order() -> None:
    data, chosen = iris(), iris().only(2, 0)
    assert chosen.class_names == ("Iris virginica", "Iris setosa")
    np.testing.assert_array_equal(chosen.X, data.X[data.t != 1])
    np.testing.assert_array_equal(chosen.t == 0, data.t[data.t != 1] == 2)
    assert np.bincount(chosen.t).tolist() == [50, 50]
    assert chosen.feature_names == data.feature_names
    assert chosen.source == data.source


def test_only_keeps_each_example_on_its_side_of_the_split() -> None:
    data = iris()
    chosen = data.only(1, 2)
    X, t = data.train
    np.testing.assert_array_equal(chosen.train[0], X[t != 0])
    assert len(chosen.train[0]) + len(chosen.test[0]) == 100


def test_only_of_all_classes_in_order_changes_nothing() -> None:
    data = digits()
    chosen = data.only(*range(10))
    np.testing.assert_array_equal(chosen.X, data.X)
    np.testing.assert_array_equal(chosen.t, data.t)
    assert chosen.n_train == data.n_train


@pytest.mark.parametrize("classes", [(3,), (-1, 0), (0, 0), ()])
def test_only_refuses_classes_that_are_not_there_or_doubled(classes: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="0 to 2") as refused:
        iris().only(*classes)
    assert "Iris setosa, Iris versicolor, Iris virginica" in str(refused.value)
