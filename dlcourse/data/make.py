"""Make the package's data files from scikit-learn's copies, which the course itself never needs.

Run it with any Python that has scikit-learn: python dlcourse/data/make.py
Rows are put in one random order (seed 0), so that the first rows are a fair training set.
"""

import gzip
from pathlib import Path

import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris

HERE = Path(__file__).parent


def rows(X: np.ndarray, t: np.ndarray, format_: str) -> str:
    """Return comma-separated lines, features first and the label last, in the shuffled order."""
    order = np.random.default_rng(0).permutation(len(X))
    lines = [",".join([*(format(x, format_) for x in X[i]), f"{t[i]:g}"]) for i in order]
    return "\n".join(lines) + "\n"


def packed(text: str) -> bytes:
    """Return the text compressed, always to the same bytes."""
    return gzip.compress(text.encode(), 9, mtime=0)


def main() -> None:
    """Write the four files."""
    iris, digits = load_iris(), load_digits()
    cancer, diabetes = load_breast_cancer(), load_diabetes(scaled=False)
    (HERE / "iris.csv").write_text(rows(iris.data, iris.target, ".1f"))
    (HERE / "digits.csv.gz").write_bytes(packed(rows(digits.data, digits.target, ".0f")))
    (HERE / "breast_cancer.csv.gz").write_bytes(packed(rows(cancer.data, cancer.target, ".6g")))
    (HERE / "diabetes.csv.gz").write_bytes(packed(rows(diabetes.data, diabetes.target, ".6g")))


if __name__ == "__main__":
    main()
