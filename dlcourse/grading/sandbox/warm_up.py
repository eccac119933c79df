"""Imported once in each box: loads what the course's cells use, so that no submission waits for it.

Only the course's own code runs here. What NumPy, SymPy and the data sets build at their first use
is then there for every copy of the process.
"""

from __future__ import annotations

import inspect

import numpy as np

import dlcourse.convolution
import dlcourse.perceptron
import dlcourse.training
from dlcourse import checks, datasets
from dlcourse.grading.sandbox import child

__all__ = ["child", "dlcourse"]

for _load in (datasets.iris, datasets.digits, datasets.breast_cancer, datasets.penguins):
    _load()
checks.check_close(
    checks.call(abs, np.random.default_rng(0).random()), 0.6369617, "at its first use"
)
inspect.signature(checks.call)
