"""The data of the course: small, offline, each with its source, and a fixed split.

The real sets are package data in one fixed random order (see dlcourse/data/README.md), so the
split is simply the first rows for training and the others for testing. Only the pieces of the two
photographs are split by place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np

from dlcourse.arrays import Array, Labels, as_generator, as_number, as_whole
from dlcourse.sources import SOURCES


@dataclass(frozen=True, eq=False)
class Dataset:
    """Examples X (n, d) with labels t (n,), the names of both, and where they come from.

    In a set for regression t holds the numbers to predict, as floats, and has no class names.
    """

    X: Array
    t: Labels | Array
    feature_names: tuple[str, ...]
    class_names: tuple[str, ...]
    source: str
    n_train: int

    @property
    def train(self) -> tuple[Array, Labels | Array]:
        """The first n_train examples and their labels."""
        return self.X[: self.n_train], self.t[: self.n_train]

    @property
    def test(self) -> tuple[Array, Labels | Array]:
        """All other examples and their labels."""
        return self.X[self.n_train :], self.t[self.n_train :]

    def only(self, *classes: int) -> Dataset:
        """Return the examples of these classes alone, relabelled 0, 1, … in the order given.

        >>> iris().only(2, 0).class_names
        ('Iris virginica', 'Iris setosa')

        Raises ValueError for a class the set does not have.
        """
        if not self.class_names:
            raise ValueError("this set has numbers to predict and no classes to choose from")
        classes = tuple(as_whole(k, "a class") for k in classes)
        unknown = [k for k in classes if k not in range(len(self.class_names))]
        if unknown or len(set(classes)) < max(len(classes), 1):
            raise ValueError(
                f"classes {classes} asked for; wanted different numbers of 0 to "
                f"{len(self.class_names) - 1}, which are {', '.join(self.class_names)}"
            )
        keep = np.isin(self.t, classes)
        new_label = np.full(len(self.class_names), -1)
        new_label[list(classes)] = range(len(classes))
        return Dataset(
            X=self.X[keep],
            t=new_label[self.t[keep]],
            feature_names=self.feature_names,
            class_names=tuple(self.class_names[k] for k in classes),
            source=self.source,
            n_train=int(keep[: self.n_train].sum()),
        )


def xor() -> Dataset:
    """Exclusive or: four points, label 1 where exactly one of the two inputs is 1."""
    return Dataset(
        X=np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]),
        t=np.array([0, 1, 1, 0]),
        feature_names=("first input", "second input"),
        class_names=("equal", "different"),
        source="the truth table",
        n_train=4,
    )


def iris() -> Dataset:
    """150 iris flowers of 3 species, 4 measurements in cm; 100 to train, 50 to test.

    Source: R. A. Fisher, "The use of multiple measurements in taxonomic problems", Annals of
    Eugenics 7 (1936), 179–188, flowers measured by E. Anderson; UCI Machine
    Learning Repository, doi:10.24432/C56C76, CC BY 4.0.
    """
    X, t = _read("iris.csv")
    return Dataset(
        X=X,
        t=t,
        feature_names=("sepal length", "sepal width", "petal length", "petal width"),
        class_names=("Iris setosa", "Iris versicolor", "Iris virginica"),
        source=SOURCES["iris"].short,
        n_train=100,
    )


def digits() -> Dataset:
    """1,797 handwritten digits of 8×8 pixels, each 0 to 1; 1,000 to train, 797 to test.

    X has shape (1797, 64): the pixels row by row, the file's 0 to 16 divided by 16.
    Source: E. Alpaydin and C. Kaynak, "Optical recognition of handwritten digits" (1998), UCI
    Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0 (the set's test part).
    """
    X, t = _read("digits.csv.gz")
    return Dataset(
        X=X / 16,
        t=t,
        feature_names=tuple(f"pixel {row},{column}" for row in range(8) for column in range(8)),
        class_names=tuple("0123456789"),
        source=SOURCES["digits"].short,
        n_train=1000,
    )


def breast_cancer() -> Dataset:
    """569 tumours, 30 measurements of their cells' nuclei, malignant or benign; 400 to train.

    Source: W. Wolberg, O. Mangasarian, N. Street and W. Street, "Breast cancer Wisconsin
    (diagnostic)" (1993), UCI Machine Learning Repository, doi:10.24432/C5DW2B, CC BY 4.0.
    """
    X, t = _read("breast_cancer.csv.gz")
    measures = ["radius", "texture", "perimeter", "area", "smoothness", "compactness"]
    measures += ["concavity", "concave points", "symmetry", "fractal dimension"]
    return Dataset(
        X=X,
        t=t,
        feature_names=tuple(f"{kind} {m}" for kind in ("mean", "error", "worst") for m in measures),
        class_names=("malignant", "benign"),
        source=SOURCES["breast_cancer"].short,
        n_train=400,
    )


def penguins() -> Dataset:
    """333 penguins, 3 lengths in mm and the sex, and how heavy each is in g; 240 to train.

    A set for regression: t is a float, 2,700 to 6,300. In X the sex is 0 for a female and 1 for a
    male.
    Source: K. B. Gorman, T. D. Williams and W. R. Fraser, "Ecological sexual dimorphism and
    environmental variability within a community of Antarctic penguins (genus Pygoscelis)", PLoS ONE
    9(3) (2014), doi:10.1371/journal.pone.0090081; as palmerpenguins by A. M. Horst, A. P. Hill and
    K. B. Gorman (2020), doi:10.5281/zenodo.3960218, CC0 1.0.
    """
    table = _table("penguins.csv")
    return Dataset(
        X=table[:, :-1].copy(),
        t=table[:, -1].copy(),
        feature_names=("bill length", "bill depth", "flipper length", "sex"),
        class_names=(),
        source=SOURCES["penguins"].short,
        n_train=240,
    )


def photos() -> Dataset:
    """520 pieces of two photographs, 8×8 pixels in red, green and blue; 312 to train.

    X has shape (520, 192): the red pixels of a piece row by row, then the green and the blue ones,
    in 32 steps from 0 to 1. The pieces do not overlap. Five upright strips of each photograph give
    104 pieces each: first the 1st, the 3rd and the 5th from the left, to train, then the 2nd, to
    validate, and the 4th, to test. In a strip come the 13 · 4 pieces of the temple row by row, then
    those of the flower, so X.reshape(5, 2, 13, 4, 3, 8, 8) is (strip, photograph, row, column,
    channel, height, width).
    Source: the sample images of scikit-learn, china.jpg by danielbuechele and flower.jpg by
    vultilion, both from Flickr (2011), CC BY 2.0; made smaller, four pixels to one.
    """
    X, t = _read("photos.csv.gz")
    return Dataset(
        X=X / 31,
        t=t,
        feature_names=tuple(
            f"{colour} {row},{column}"
            for colour in ("red", "green", "blue")
            for row in range(8)
            for column in range(8)
        ),
        class_names=("temple", "flower"),
        source=SOURCES["photos"].short,
        n_train=312,
    )


def moons(n: int = 200, *, rng: np.random.Generator, noise: float = 0.1) -> Dataset:
    """Two half circles that reach into each other, n points; no line separates them."""
    n, _ = _counts(n, 2)
    noise = _noise(noise)
    t = np.arange(n) % 2
    angle = np.pi * as_generator(rng).uniform(size=n)
    upper = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    lower = np.stack([1 - np.cos(angle), 0.5 - np.sin(angle)], axis=1)
    X = np.where(t[:, np.newaxis] == 0, upper, lower) + rng.normal(0, noise, (n, 2))
    return _made(X, t, ("upper moon", "lower moon"))


def spirals(
    n: int = 300, *, rng: np.random.Generator, noise: float = 0.05, classes: int = 3
) -> Dataset:
    """Spiral arms around a centre, n points; arms wind once, and are hard to separate."""
    n, classes = _counts(n, classes)
    noise = _noise(noise)
    t = np.arange(n) % classes
    radius = as_generator(rng).uniform(0.1, 1, n)
    angle = 2 * np.pi * (radius + t / classes)
    X = radius[:, np.newaxis] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return _made(X + rng.normal(0, noise, (n, 2)), t, tuple(f"arm {k}" for k in range(classes)))


def _counts(n: int, classes: int) -> tuple[int, int]:
    n, classes = as_whole(n, "n"), as_whole(classes, "classes")
    if classes < 1 or n < classes:
        raise ValueError(f"n is {n} and classes is {classes}; wanted at least one point a class")
    return n, classes


def _noise(noise: float) -> float:
    noise = as_number(noise, "noise")
    if not 0 <= noise < np.inf:
        raise ValueError(f"noise is {noise}; wanted a finite spread of at least 0")
    return noise


def _made(X: Array, t: Labels, names: tuple[str, ...]) -> Dataset:
    """Return a set of points in the plane, two thirds of them to train."""
    return Dataset(X, t, ("x₁", "x₂"), names, "drawn at random", n_train=2 * len(X) // 3)


@cache
def _table(name: str) -> Array:
    with as_file(files("dlcourse") / "data" / name) as path:
        return np.loadtxt(path, delimiter=",")


def _read(name: str) -> tuple[Array, Labels]:
    """Return fresh copies of the features and the labels in a package file."""
    table = _table(name)
    return table[:, :-1].copy(), table[:, -1].astype(np.int64)
