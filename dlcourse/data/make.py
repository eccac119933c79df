"""Make the package's data files from copies in scikit-learn and palmerpenguins.

The course itself needs neither. Run it with a Python that has both: python dlcourse/data/make.py
Rows are put in one random order (seed 0), so that the first rows are a fair training set. The
pieces of the photographs are in the order of their places instead.
"""

import csv
import gzip
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from sklearn.datasets import (
    load_breast_cancer,
    load_digits,
    load_iris,
    load_sample_image,
)

HERE = Path(__file__).parent


def rows(X: np.ndarray, t: np.ndarray, format_: str) -> str:
    """Return comma-separated lines, features first and the label last, in the shuffled order."""
    order = np.random.default_rng(0).permutation(len(X))
    lines = [",".join([*(format(x, format_) for x in X[i]), f"{t[i]:g}"]) for i in order]
    return "\n".join(lines) + "\n"


def pieces(name: str, label: int) -> np.ndarray:
    """Return the pieces of a sample image and their label, (5 strips, 52, 193), as 0 to 31."""
    image = load_sample_image(name)[: 13 * 32, : 20 * 32].astype(float)  # (416, 640, 3)
    small = image.reshape(104, 4, 160, 4, 3).mean(axis=(1, 3)).round() // 8  # (104, 160, 3)
    cut = small.reshape(13, 8, 5, 4, 8, 3).transpose(2, 0, 3, 5, 1, 4)
    flat = cut.reshape(5, 52, 192)
    return np.concatenate([flat, np.full((5, 52, 1), label)], axis=2)


def birds() -> tuple[np.ndarray, np.ndarray]:
    """Return the penguins of which all is known: (333, 4) measurements, and (333,) masses in g."""
    package = find_spec("palmerpenguins")  # not imported: that would want pandas
    if package is None or package.origin is None:
        raise SystemExit(
            "palmerpenguins is not here; install it: pip install palmerpenguins==0.1.6"
        )
    path = Path(package.origin).parent / "data" / "penguins.csv"
    with path.open(encoding="utf-8", newline="") as file:
        known = [row for row in csv.DictReader(file) if "NA" not in row.values()]
    lengths = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm")
    X = [[*(float(row[name]) for name in lengths), row["sex"] == "male"] for row in known]
    return np.array(X, float), np.array([float(row["body_mass_g"]) for row in known])


def packed(text: str) -> bytes:
    """Return the text compressed, always to the same bytes."""
    return gzip.compress(text.encode(), 9, mtime=0)


def main() -> None:
    """Write the five files."""
    iris, digits = load_iris(), load_digits()
    cancer = load_breast_cancer()
    (HERE / "iris.csv").write_text(rows(iris.data, iris.target, ".1f"))
    (HERE / "digits.csv.gz").write_bytes(packed(rows(digits.data, digits.target, ".0f")))
    (HERE / "breast_cancer.csv.gz").write_bytes(packed(rows(cancer.data, cancer.target, ".6g")))
    (HERE / "penguins.csv").write_text(rows(*birds(), ".6g"))

    strips = np.concatenate([pieces("china.jpg", 0), pieces("flower.jpg", 1)], axis=1)
    in_order = strips[[0, 2, 4, 1, 3]].reshape(520, 193)  # to train, to validate, to test
    lines = [",".join(f"{x:.0f}" for x in row) for row in in_order]
    (HERE / "photos.csv.gz").write_bytes(packed("\n".join(lines) + "\n"))


if __name__ == "__main__":
    main()
