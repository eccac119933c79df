"""Make the package's data files from scikit-learn's copies, which the course itself never needs.

Run it with any Python that has scikit-learn: python dlcourse/data/make.py
Rows are put in one random order (seed 0), so that the first rows are a fair training set.
"""

import gzip
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits, load_iris

HERE = Path(__file__).parent


def rows(X: np.ndarray, t: np.ndarray, format_: str) -> str:
    """Return comma-separated lines, features first and the label last, in the shuffled order."""
    order = np.random.default_rng(0).permutation(len(X))
    return "".join(",".join([*(format(x, format_) for x in X[i]), str(t[i])]) + "\n" for i in order)


def main() -> None:
    """Write iris.csv and digits.csv.gz."""
    iris, digits = load_iris(), load_digits()
    (HERE / "iris.csv").write_text(rows(iris.data, iris.target, ".1f"))
    text = rows(digits.data, digits.target, ".0f").encode()
    (HERE / "digits.csv.gz").write_bytes(gzip.compress(text, 9, mtime=0))


if __name__ == "__main__":
    main()
