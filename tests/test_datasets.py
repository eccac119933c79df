"""The data: known rows, fixed splits, fresh copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.datasets import (
    Dataset,
    breast_cancer,
    digits,
    iris,
    moons,
    penguins,
    photos,
    spirals,
    xor,
)

steady = settings(deadline=None, derandomize=True)
seeds = st.integers(0, 2**32 - 1)

SETS = [xor, iris, digits, breast_cancer, penguins, photos]
DRAWN: list[Any] = [moons, spirals]


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


@pytest.mark.parametrize(
    ("load", "shape", "n_train", "counts"),
    [
        (xor, (4, 2), 4, [2, 2]),
        (iris, (150, 4), 100, [50, 50, 50]),
        (digits, (1797, 64), 1000, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]),
        (breast_cancer, (569, 30), 400, [212, 357]),
        (photos, (520, 192), 312, [260, 260]),
        (lambda: moons(rng=rng()), (200, 2), 133, [100, 100]),
        (lambda: moons(31, rng=rng()), (31, 2), 20, [16, 15]),
        (lambda: spirals(rng=rng()), (300, 2), 200, [100, 100, 100]),
        (lambda: spirals(10, rng=rng(), classes=4), (10, 2), 6, [3, 3, 2, 2]),
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


@pytest.mark.parametrize("load", [iris, digits, breast_cancer, photos])
def test_every_class_is_in_both_parts_in_fair_numbers(load: Callable[[], Dataset]) -> None:
    data = load()
    whole = np.bincount(data.t) / len(data.t)
    for _, t in (data.train, data.test):
        np.testing.assert_allclose(np.bincount(t) / len(t), whole, rtol=0.35)


def test_penguins_have_numbers_to_predict_and_no_classes() -> None:
    data = penguins()
    assert data.X.shape == (333, 4)
    assert data.t.shape == (333,)
    assert data.X.dtype == data.t.dtype == np.float64
    assert len(set(data.feature_names)) == 4
    assert data.class_names == ()
    assert data.n_train == 240
    means = [t.mean() for _, t in (data.train, data.test)]
    np.testing.assert_allclose(means, data.t.mean(), rtol=0.05)  # a fair split


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


def column(data: Dataset, name: str) -> Any:
    return data.X[:, data.feature_names.index(name)]


def test_breast_cancer_has_the_ranges_of_its_description_and_benign_ones_are_smaller() -> None:
    data = breast_cancer()
    ranges = {  # from the description that comes with the set
        "mean radius": (6.981, 28.11),
        "mean texture": (9.71, 39.28),
        "mean area": (143.5, 2501.0),
        "mean smoothness": (0.053, 0.163),
        "error radius": (0.112, 2.873),
        "error fractal dimension": (0.001, 0.03),
        "worst radius": (7.93, 36.04),
        "worst area": (185.2, 4254.0),
        "worst fractal dimension": (0.055, 0.208),
    }
    for name, wanted in ranges.items():
        values = column(data, name)
        assert (round(values.min(), 3), round(values.max(), 3)) == wanted
    assert len(set(data.feature_names)) == 30
    radius = column(data, "mean radius")
    assert radius.mean() == pytest.approx(14.127292, abs=5e-7)
    assert radius[data.t == 1].mean() < 12.2 < 17.4 < radius[data.t == 0].mean()
    assert data.class_names == ("malignant", "benign")
    assert (column(data, "worst radius") >= radius).all()


def test_penguins_have_the_ranges_and_means_of_their_published_summary() -> None:
    """Of the 333 without a gap, as the summaries of palmerpenguins print them."""
    data = penguins()
    means = [column(data, name).mean() for name in data.feature_names[:3]]
    np.testing.assert_allclose(means, [43.99, 17.16, 201.0], atol=0.05)
    assert data.t.mean() == pytest.approx(4207, abs=0.5)
    for name, least, most in (("bill length", 32.1, 59.6), ("flipper length", 172, 231)):
        assert (column(data, name).min(), column(data, name).max()) == (least, most)
    assert (data.t.min(), data.t.max()) == (2700, 6300)
    assert column(data, "sex").sum() == 168  # males; 165 are females


def test_the_first_penguin_of_the_published_table_is_there() -> None:
    data = penguins()
    assert data.t[np.equal(data.X, [39.1, 18.7, 181, 1]).all(axis=1)].tolist() == [3750]


def test_longer_flippers_and_males_are_heavier() -> None:
    data = penguins()
    assert np.corrcoef(column(data, "flipper length"), data.t)[0, 1] == pytest.approx(
        0.873, abs=5e-4
    )
    male = column(data, "sex") == 1
    assert data.t[male].mean() > data.t[~male].mean()


def test_the_pieces_of_the_photographs_put_together_are_smooth_pictures() -> None:
    strips = photos().X.reshape(5, 2, 13, 4, 3, 8, 8)[[0, 3, 1, 4, 2]]  # from left to right
    pictures = strips.transpose(1, 2, 5, 0, 3, 6, 4).reshape(2, 104, 160, 3)
    np.testing.assert_array_equal(pictures * 31, np.round(pictures * 31))
    assert (pictures.min(), pictures.max()) == (0, 1)
    for axis in (1, 2):  # a border between pieces is no more of a step than any other
        steps = np.abs(np.diff(pictures, axis=axis)).mean(axis=(0, 3 - axis, 3))
        assert steps[7::8].mean() == pytest.approx(steps.mean(), rel=0.1)
    temple, flower = pictures
    red, _, blue = temple[:20, :30].mean(axis=(0, 1))
    assert blue > red + 0.02  # the sky
    assert flower[52, 70, 0] > 2 * flower[52, 70, 2]  # the flower is orange


def test_the_pieces_of_the_photographs_are_split_by_place_with_both_classes_in_each_strip() -> None:
    data = photos()
    assert data.t.reshape(5, 2, 52).tolist() == [[[0] * 52, [1] * 52]] * 5
    assert data.feature_names[64 + 8 * 2 + 5] == "green 2,5"
    for names in (data.source, photos.__doc__ or ""):
        assert "danielbuechele" in names
        assert "vultilion" in names
        assert "CC BY 2.0" in names


# --- drawn at random --------------------------------------------------------------------------


@pytest.mark.parametrize("draw", DRAWN)
def test_the_same_rng_draws_the_same_points_and_another_one_others(draw: Any) -> None:
    one, same, other = draw(rng=rng(5)), draw(rng=rng(5)), draw(rng=rng(6))
    np.testing.assert_array_equal(one.X, same.X)
    assert one.X.tolist() != other.X.tolist()
    assert one.source == "drawn at random"
    assert one.feature_names == ("x₁", "x₂")


@pytest.mark.parametrize("draw", DRAWN)
@pytest.mark.parametrize("bad", [0, None, np.random])
def test_the_drawn_sets_want_a_generator(draw: Any, bad: Any) -> None:
    with pytest.raises(TypeError, match=r"np.random.default_rng\(0\)"):
        draw(rng=bad)
    with pytest.raises(TypeError, match="rng"):
        draw()


@pytest.mark.parametrize("draw", DRAWN)
@pytest.mark.parametrize("n", [1, 0, -5])
def test_the_drawn_sets_want_a_point_a_class(draw: Any, n: int) -> None:
    with pytest.raises(ValueError, match=f"n is {n} and classes is .; wanted at least one point"):
        draw(n, rng=rng())


@pytest.mark.parametrize("classes", [0, -1, 11])
def test_spirals_want_at_least_one_class_and_no_more_than_points(classes: int) -> None:
    with pytest.raises(ValueError, match=f"n is 10 and classes is {classes}; wanted"):
        spirals(10, rng=rng(), classes=classes)


@steady
@given(seed=seeds, n=st.integers(2, 60))
def test_moons_without_noise_are_two_half_circles(seed: int, n: int) -> None:
    data = moons(n, rng=rng(seed), noise=0)
    upper, lower = data.X[data.t == 0], data.X[data.t == 1]
    np.testing.assert_allclose(np.hypot(*upper.T), 1, rtol=1e-12)
    np.testing.assert_allclose(np.hypot(lower[:, 0] - 1, lower[:, 1] - 0.5), 1, rtol=1e-12)
    assert (upper[:, 1] >= 0).all()
    assert (lower[:, 1] <= 0.5).all()


@steady
@given(seed=seeds, n=st.integers(6, 60), classes=st.integers(1, 6))
def test_spirals_without_noise_wind_once_and_are_each_other_turned(
    seed: int, n: int, classes: int
) -> None:
    data = spirals(n, rng=rng(seed), noise=0, classes=classes)
    radius = np.hypot(*data.X.T)
    assert ((radius >= 0.1 - 1e-12) & (radius <= 1 + 1e-12)).all()
    z = (data.X[:, 0] + 1j * data.X[:, 1]) * np.exp(-2j * np.pi * (radius + data.t / classes))
    np.testing.assert_allclose(z, radius, atol=1e-12)


@pytest.mark.parametrize("draw", DRAWN)
def test_noise_is_the_standard_deviation_in_each_direction(draw: Any) -> None:
    still = draw(30_000, rng=rng(1), noise=0)
    moved = draw(30_000, rng=rng(1), noise=0.3)
    np.testing.assert_allclose((moved.X - still.X).std(axis=0), 0.3, rtol=0.02)
    np.testing.assert_allclose((moved.X - still.X).mean(axis=0), 0, atol=0.01)


def test_no_line_separates_the_moons_but_one_separates_two_irises() -> None:
    def wrong(data: Dataset) -> int:
        X = np.column_stack([data.X, np.ones(len(data.X))])
        w, *_ = np.linalg.lstsq(X, 2.0 * data.t - 1, rcond=None)
        return int(((X @ w > 0) != data.t).sum())

    assert wrong(iris().only(0, 1)) == 0
    assert wrong(moons(rng=rng(2))) > 10


# --- what all have in common ------------------------------------------------------------------


@pytest.mark.parametrize("load", SETS)
def test_each_call_gives_fresh_copies(load: Callable[[], Dataset]) -> None:
    spoiled, kept = load(), load()
    spoiled.X[:] = -1
    spoiled.t[:] = -1
    again = load()
    np.testing.assert_array_equal(again.X, kept.X)
    np.testing.assert_array_equal(again.t, kept.t)
    assert again.X.min() >= 0


@pytest.mark.parametrize("load", [iris, digits, breast_cancer])
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


@pytest.mark.parametrize("classes", [(0,), (25,), ()])
def test_only_says_when_there_are_no_classes(classes: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="numbers to predict and no classes"):
        penguins().only(*classes)


@pytest.mark.parametrize("draw", DRAWN)
@pytest.mark.parametrize("noise", [-0.1, np.nan, np.inf])
def test_the_drawn_sets_want_a_finite_noise(draw: Any, noise: float) -> None:
    with pytest.raises(ValueError, match=f"noise is {noise}; wanted a finite spread"):
        draw(10, rng=rng(), noise=noise)


@pytest.mark.parametrize("draw", DRAWN)
def test_the_drawn_sets_want_whole_counts_and_a_number_for_the_noise(draw: Any) -> None:
    with pytest.raises(TypeError, match=r"n is 10.5; wanted a whole number"):
        draw(10.5, rng=rng())
    with pytest.raises(TypeError, match="noise is 'much'; wanted a number"):
        draw(10, rng=rng(), noise="much")


@pytest.mark.parametrize("odd", [1.0, True, "Iris setosa"])
def test_only_wants_the_number_of_a_class(odd: Any) -> None:
    with pytest.raises(TypeError, match=r"a class is .*; wanted a whole number"):
        iris().only(odd)
    assert iris().only(np.int64(2)).class_names == ("Iris virginica",)  # type: ignore[arg-type]
