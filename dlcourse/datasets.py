"""The data of the course: small, offline, each with its source, and a fixed split.

The real sets are package data in one fixed random order (see dlcourse/data/README.md), so the
split is simply the first rows for training and the others for testing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np

from dlcourse.arrays import Array, Labels


@dataclass(frozen=True, eq=False)
class Dataset:
    """Examples X (n, d) with labels t (n,), the names of both, and where they come from."""

    X: Array
    t: Labels
    feature_names: tuple[str, ...]
    class_names: tuple[str, ...]
    source: str
    n_train: int

    @property
    def train(self) -> tuple[Array, Labels]:
        """The first n_train examples and their labels."""
        return self.X[: self.n_train], self.t[: self.n_train]

    @property
    def test(self) -> tuple[Array, Labels]:
        """All other examples and their labels."""
        return self.X[self.n_train :], self.t[self.n_train :]

    def only(self, *classes: int) -> Dataset:
        """Return the examples of these classes alone, relabelled 0, 1, … in the order given.

        >>> iris().only(2, 0).class_names
        ('Iris virginica', 'Iris setosa')

        Raises ValueError for a class the set does not have.
        """
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
    Eugenics 7 (1936), 179–188; UCI Machine Learning Repository, doi:10.24432/C56C76, CC BY 4.0.
    """
    X, t = _read("iris.csv")
    return Dataset(
        X=X,
        t=t,
        feature_names=("sepal length", "sepal width", "petal length", "petal width"),
        class_names=("Iris setosa", "Iris versicolor", "Iris virginica"),
        source="Fisher (1936), UCI, CC BY 4.0",
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
        source="Alpaydin and Kaynak (1998), UCI, CC BY 4.0",
        n_train=1000,
    )


@cache
def _table(name: str) -> Array:
    with as_file(files("dlcourse") / "data" / name) as path:
        return np.loadtxt(path, delimiter=",")


def _read(name: str) -> tuple[Array, Labels]:
    """Return fresh copies of the features and the labels in a package file."""
    table = _table(name)
    return table[:, :-1].copy(), table[:, -1].astype(np.int64)
