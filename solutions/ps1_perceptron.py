# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # Exercises 1: the perceptron
#
# You will write one neuron: its weighted sum, its activation, its decision, the rule that
# trains it, and a test of it on real flowers.
#
# **How it works.** Each question has a statement, a cell for your answer, and a few tests. Run
# your cell, then run the tests below it. A failing test says what went wrong, and often why.
# A test marked *hidden* shows its result after you submit: it runs your function on other inputs, and
# asks for nothing that the statement does not say. Every test counts on its own. The work is to be your own:
# while an answer runs, what of `dlcourse` does the same refuses; what the statement names you may use.
#
# **Symbols.** Rows are examples. $X$ has shape $(n, d)$: $n$ examples of $d$ features. The weights $w$ have
# shape $(d,)$, the bias $b$ is one number, the labels $t$ have shape $(n,)$ and are 0 or 1.
# Arrays hold float64 numbers, but for the labels, which are whole numbers, and none is empty.
#
# **Data.** Flowers: Fisher and Anderson (1936), UCI, CC BY 4.0. Digits: Alpaydin and Kaynak (1998), UCI, CC BY 4.0.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse import datasets
from dlcourse.checks import (
    call,
    check_close,
    check_entries,
    check_equal,
    check_formula,
    check_function,
    check_unchanged,
    remembered,
)
from dlcourse.perceptron import Perceptron

# What of dlcourse each answer has to do without: there the question asks for your own.
own_work = {
    "weighted_sum": "perceptron layers",
    "sigmoid": "activations losses perceptron",
    "decide": "perceptron",
    "update": "perceptron",
    "fit": "perceptron",
    "accuracy": "training",
}

# %% [markdown] nbgrader={"grade": false, "grade_id": "weighted_sum-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. The weighted sum
#
# **Goal.** Compute what a neuron adds up, for all examples at once:
#
# $$z = Xw + b, \qquad z_i = \sum_{j=1}^{d} X_{ij} w_j + b.$$
#
# **Shapes.** $X$ is $(n, d)$, $w$ is $(d,)$, $b$ is one number, and $z$ is $(n,)$: one number for each example.
# Leave $X$ and $w$ as they were.
#
# **Why.** Everything the neuron knows of its input is this one number. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Each row of $X$ is multiplied by the same weights. Over which axis is the sum?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $z_i = X_{i1} w_1 + \dots + X_{id} w_d + b$. The product of a matrix and a vector does the sum for every row.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# In NumPy, `@` multiplies a matrix by a vector, and a number added to an array is added to each entry.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "weighted_sum", "locked": false, "schema_version": 3, "solution": true, "task": false}
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return z = Xw + b, shape (n,), for X (n, d), w (d,) and a number b.

    >>> weighted_sum(np.array([[1.0, 2.0]]), np.array([10.0, 1.0]), 0.5)
    array([12.5])
    """
    ### BEGIN SOLUTION
    # Why: Row $i$ of $X$ times the vector $w$ is $\sum_j X_{ij} w_j$, so `X @ w` sums over the
    # features and leaves one number for each example: $(n, d)$ times $(d,)$ gives $(n,)$. The bias
    # is one number, and NumPy adds it to each of the $n$ sums, once and not once for each feature.
    # `X * w` has the right products but never adds them up, so it stays $(n, d)$; `w @ X` adds up
    # the examples in place of the features, and where $n = d$ no error tells you.
    return X @ w + b
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "weighted_sum-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A worked example: 1·10 + 2·1 + 1.5 = 13.5 and 3·10 + 4·1 + 1.5 = 35.5."""
X, w, b = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([10.0, 1.0]), 1.5
check_close(
    call(weighted_sum, X, w, b),
    np.array([13.5, 35.5]),
    "the worked example",
    suspects={
        "the bias b was left out": np.array([12.0, 34.0]),
        "the bias b was subtracted": np.array([10.5, 32.5]),
        "the bias b was added once for each feature, or twice": np.array([15.0, 37.0]),
        "b was added to the entries of X, before the product": np.array([28.5, 50.5]),
        "X was multiplied from the wrong side: that sums over the examples": np.array([14.5, 25.5]),
        "the products were not summed: that is one number for each weight": np.array(
            [[11.5, 3.5], [31.5, 5.5]]
        ),
        "the sum runs over everything, not over each row": np.array(47.5),
        "the mean was taken where the sum was wanted": np.array([7.5, 18.5]),
        "the fractions were cut off: is this an array of whole numbers?": np.array([13.0, 35.0]),
        "the first feature was left out; Python counts from 0": np.array([3.5, 5.5]),
        "the last feature was left out": np.array([11.5, 31.5]),
        "the sum is not begun anew for each example": np.array([13.5, 47.5]),
        "the last example has 0: does a loop stop one row too early, or return in its first turn?": np.array(
            [13.5, 0.0]
        ),
        "the result is a column of shape (n, 1), not (n,)": np.array([[13.5], [35.5]]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "weighted_sum-shape", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One number for each example: 5 examples of 3 features give 5 numbers. X and w stay as they were."""
X = np.array(
    [
        [0.37, -1.24, 0.85],
        [2.13, 0.46, -0.71],
        [-0.58, 1.92, 0.33],
        [1.07, -0.29, 1.64],
        [-1.46, 0.75, -2.18],
    ]
)
w, b = np.array([1.3, -0.7, 2.1]), -0.45
expected = np.array([2.684, 0.506, -1.855, 4.588, -7.451])
answer = call(weighted_sum, X, w, b)
check_close(
    answer,
    expected,
    "one number for each example",
    suspects={
        "the bias b was left out": expected - b,
        "the bias b was subtracted, or its size |b| was added": expected - 2 * b,
        "the bias b was added once for each feature": expected + 2 * b,
        "the result is a column of shape (n, 1), not (n,)": expected[:, np.newaxis],
        "the sum runs over everything, not over each row": np.array(np.sum(expected - b) + b),
        "the mean was taken where the sum was wanted": (expected - b) / 3 + b,
        "the last example has 0: does a loop stop one row too early?": expected * [1, 1, 1, 1, 0],
        "the sum is not begun anew for each example": np.cumsum(expected - b) + b,
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "weighted_sum-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other numbers of examples and features."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(101)
check_function(
    weighted_sum,
    lambda X, w, b: X @ w + b,
    [
        (rng.normal(size=(n, d)), rng.normal(size=d), (-1) ** n * float(rng.uniform(0.2, 2)))
        for n, d in ((1, 4), (7, 1), (6, 5), (4, 4))
    ],
    "right for other numbers of examples and features",
    suspects={
        "the bias b was left out": lambda X, w, b: X @ w,
        "the bias b was subtracted": lambda X, w, b: X @ w - b,
        "the size |b| was added, not b": lambda X, w, b: X @ w + abs(b),
        "the bias b was added once for each feature": lambda X, w, b: X @ w + b * len(w),
        "b was added to the entries of X, before the product": lambda X, w, b: (X + b) @ w,
        "b was added to every weight, before the product": lambda X, w, b: X @ (w + b),
        "b is a factor of the sum; it is added": lambda X, w, b: (X @ w) * b,
        "the bias b is in the first example's sum alone": lambda X, w, b: (
            X @ w + b * (np.arange(len(X)) == 0)
        ),
        "the bias b is in the last example's sum alone": lambda X, w, b: (
            X @ w + b * (np.arange(len(X)) == len(X) - 1)
        ),
        "the mean was taken over all that is summed, b too": lambda X, w, b: (X @ w + b) / len(w),
        "the sizes of the products were summed, without their signs": lambda X, w, b: (
            np.abs(X * w).sum(axis=1) + b
        ),
        "the weights are turned round: the last one stands first": lambda X, w, b: X @ w[::-1] + b,
        "all examples have the sum of the first": lambda X, w, b: 0 * (X @ w) + X[0] @ w + b,
        "all examples have the sum of the last": lambda X, w, b: 0 * (X @ w) + X[-1] @ w + b,
        "X and w were added up, not multiplied": lambda X, w, b: (X + w).sum(axis=1) + b,
        "the mean was taken where the sum was wanted": lambda X, w, b: np.mean(X * w, axis=1) + b,
        "the sum is not begun anew for each example": lambda X, w, b: np.cumsum(X @ w) + b,
        "the first feature was left out; Python counts from 0": lambda X, w, b: (
            X[:, 1:] @ w[1:] + b
        ),
        "the last feature was left out": lambda X, w, b: X[:, :-1] @ w[:-1] + b,
        "the last example has 0: does a loop stop one row too early?": lambda X, w, b: np.append(
            X[:-1] @ w + b, 0
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "weighted_sum-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: X and w are the same after the call as before it, also where numbers are large."""
### BEGIN HIDDEN TESTS
check_function(
    weighted_sum,
    lambda X, w, b: X @ w + b,
    [
        (np.array([[0.7, -1.3], [2.9, 0.6], [-0.2, 1.1]]), np.array([2.3, -3.1]), 1.7),
        (np.array([[812.3, -1.7, 35.1, 0.4]]), np.array([-640.9, 0.3, 21.7, -1.9]), -51.3),
    ],
    "the sums are right, and X and w stay as they were",
    suspects={
        "the last example has 0: does a loop stop one row too early?": lambda X, w, b: np.append(
            X[:-1] @ w + b, 0
        ),
        "the bias b was left out": lambda X, w, b: X @ w,
        "the bias b was subtracted": lambda X, w, b: X @ w - b,
        "b was added to the entries of X, before the product": lambda X, w, b: (X + b) @ w,
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "sigmoid-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. The sigmoid
#
# **Goal.** Squash any number into the interval from 0 to 1:
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}.$$
#
# It has to be right for $z$ near 0 and far from it, also for $z = -1000$ and $z = 1000$, where $e^{1000}$ is larger than any number that NumPy's float64 can hold.
# An error of $10^{-12}$ is allowed (of $10^{-6}$ if you choose to work in float32).
#
# **Shapes.** $z$ may have any shape, from $()$, a single number, to three axes and more; $\sigma(z)$ has the same. Do not change $z$.
#
# **Why.** A trained network meets such numbers, and some ways to write the formula give `nan` (not a number) there, which spoils all that follows. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which of $e^{-z}$ and $e^{z}$ is small when $z$ is very negative?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Multiply above and below by $e^{z}$: $\sigma(z) = e^{z} / (1 + e^{z})$. Use this form where $z < 0$, and the first where $z \ge 0$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.exp(-np.abs(z))` is never above 1, and both forms can be written with it alone. `np.where` chooses between two arrays, entry by entry.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return σ(z) = 1 / (1 + e^(−z)), of z's shape, right for every finite z.

    >>> sigmoid(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    ### BEGIN SOLUTION
    # Why: $e^{-z}$ overflows for very negative $z$, and $e^{z}$ for very large $z$, but $e^{-|z|}$
    # is never above 1. For $z < 0$ the fraction is multiplied above and below by $e^z$, which
    # changes nothing on paper. `np.where` then only chooses the top of the fraction, so neither
    # form is ever computed where it would overflow. The form $e^z/(1 + e^z)$ for every $z$ would be
    # infinity divided by infinity at $z = 1000$, and that is `nan`.
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sigmoid-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Known values: σ(0) = 1/2, and σ(log 3) = 3/4."""
z = np.array([0.0, np.log(3.0), -np.log(3.0)])
check_close(
    call(sigmoid, z),
    np.array([0.5, 0.75, 0.25]),
    "σ(0) = 1/2, σ(log 3) = 3/4 and σ(−log 3) = 1/4",
    suspects={
        "the sign of the exponent: that is 1/(1 + e^z), which falls": np.array([0.5, 0.25, 0.75]),
        "1 − e^(−z) stands where 1 + e^(−z) belongs": np.array([np.inf, 1.5, -0.5]),
        "that is the derivative σ(1 − σ)": np.array([0.25, 0.1875, 0.1875]),
        "that is tanh, which lies between −1 and 1": np.array([0.0, 0.8, -0.8]),
        "that is (1 + tanh z)/2, which is σ(2z)": np.array([0.5, 0.9, 0.1]),
        "that is 1 + e^(−z): is the fraction upside down, or are brackets missing, as in 1 / (1 + …)?": np.array(
            [2.0, 4 / 3, 4.0]
        ),
        "that is a softmax: the entries are divided by a sum over all": np.array([3, 9, 1]) / 13,
        "that is the step function, not its smooth form": np.array([1, 1, 0]),
        "all that is below 1 became 0: is this a division by //, or an array of whole numbers?": np.zeros(
            3
        ),
        "2.718 is not exact enough for e; use np.exp": np.array([0.5, 0.74997864, 0.25002136]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "sigmoid-shape", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The result has the shape of z: here (2, 3), then no axis at all, and three. And z stays as it was."""
z = np.array([[-1.7, 0.36, 2.45], [0.9, -0.28, -3.1]])
expected = np.array(
    [
        [0.15446526508353473, 0.5890404340586651, 0.9205614508160216],
        [0.710949502625004, 0.43045377606077095, 0.04310725494108612],
    ]
)
answer = call(sigmoid, z)
check_close(
    answer,
    expected,
    "σ of a matrix, entry by entry",
    suspects={
        "the sign of the exponent: that is 1/(1 + e^z), which falls": 1 - expected,
        "that is a softmax: the entries are divided by a sum over all": np.exp(z)
        / np.sum(np.exp(z)),
        "that is tanh, which lies between −1 and 1": np.tanh(z),
        "that is the derivative σ(1 − σ)": expected * (1 - expected),
        "the matrix was flattened: keep the shape of z": expected.ravel(),
    },
)
check_unchanged(answer)
check_close(
    call(sigmoid, np.array(0.7)),
    0.668187772168166,
    "σ of one number, z of shape ()",
    suspects={"0 comes here: are only some numbers of axes looked at?": 0.0},
)
z = np.array([[[0.43], [-1.12]], [[2.6], [-0.05]]])
check_close(
    call(sigmoid, z),
    np.array(
        [
            [[0.6058736684317606], [0.2460112835510519]],
            [[0.9308615796566532], [0.4875026035157896]],
        ]
    ),
    "σ of an array with three axes",
)

# %% nbgrader={"grade": true, "grade_id": "sigmoid-stable", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""No overflow: σ(1000) = 1 and σ(−1000) = 0, with no NaN; and right to 10⁻¹² on the way there."""
z = np.array([-1000.0, -300.2, -50.7, -12.3, -0.6, 0.6, 12.3, 50.7, 300.2, 1000.0])
expected = np.array(
    [
        0.0,
        0.0,
        0.0,
        4.551723744799877e-06,
        0.35434369377420455,
        0.6456563062257955,
        0.9999954482762552,
        1.0,
        1.0,
        1.0,
    ]
)
answer = call(sigmoid, z)
check_close(
    answer,
    expected,
    "right for very large and very small z",
    suspects={
        "e^z overflows to infinity, and infinity / infinity is NaN": np.where(
            z < 1000, expected, np.nan
        ),
        "the sign of the exponent: that is 1/(1 + e^z), which falls": 1 - expected,
        "infinity / infinity is NaN, and NaN was replaced by 0; but σ(1000) is 1": np.where(
            z < 1000, expected, 0
        ),
        "z was clipped to ±5, so far that the values change": 1 / (1 + np.exp(-np.clip(z, -5, 5))),
        "z was clipped to ±10, so far that the values change": 1
        / (1 + np.exp(-np.clip(z, -10, 10))),
        "right to six digits only: was something clipped, rounded, or a small number added?": expected,
        "that is tanh, which lies between −1 and 1": np.tanh(z),
    },
    tolerance=1e-12,
    advice="use e^(−|z|), which never overflows, and np.where to choose the form",
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "sigmoid-hidden", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other values, near and far, and z is the same after the call."""
### BEGIN HIDDEN TESTS
for kind, suspects in {
    "near": {
        "the sign of the exponent: that is 1/(1 + e^z), which falls": lambda z: np.exp(
            -np.logaddexp(0, z)
        ),
        "that is tanh, which lies between −1 and 1": np.tanh,
        "the largest z is subtracted, as in a softmax; that changes σ": lambda z: np.exp(
            -np.logaddexp(0, np.max(z) - z)
        ),
        "the mean of z is subtracted; σ looks at each z alone": lambda z: np.exp(
            -np.logaddexp(0, np.mean(z) - z)
        ),
        "that is σ(2z), as (1 + tanh z)/2 is": lambda z: np.exp(-np.logaddexp(0, -2 * z)),
        "that is σ(z/2)": lambda z: np.exp(-np.logaddexp(0, -z / 2)),
        "the size |z| stands in the place of z": lambda z: np.exp(-np.logaddexp(0, -np.abs(z))),
        "that is the derivative σ(1 − σ)": lambda z: np.exp(
            -np.logaddexp(0, z) - np.logaddexp(0, -z)
        ),
        "that is a softmax: the entries are divided by a sum over all": lambda z: (
            np.exp(z) / np.exp(z).sum()
        ),
        "right to six digits only: was something clipped, rounded, or a small number added?": lambda z: (
            np.exp(-np.logaddexp(0, -z))
        ),
    },
    "far": {
        "right to six digits only: was something clipped, rounded, or a small number added?": lambda z: (
            np.exp(-np.logaddexp(0, -z))
        ),
    },
    "tiny": {},
}.items():
    check_entries(
        sigmoid,
        lambda z: np.exp(-np.logaddexp(0, -z)),
        "σ is right",
        on=(kind,),
        suspects=suspects,
        tolerance=3e-12,
    )
check_function(
    sigmoid,
    lambda z: np.exp(-np.logaddexp(0, -z)),
    [(np.random.default_rng(102).normal(scale=8, size=s),) for s in ((4, 5), (3, 1, 2), (), (1,))],
    "right for random values between −25 and 25, in other shapes",
    tolerance=3e-12,
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "decide-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. The decision
#
# **Goal.** Turn weighted sums into decisions. The neuron is *activated* (1) where $\sigma(z) \ge \tfrac12$, and *not activated* (0) elsewhere, near 0 and far from it.
#
# **Find the slip.** The notes say: "$\sigma \ge 0.5$: activated; $\sigma < 0$: deactivated". One half of that can never happen. Write the rule that is meant.
#
# **Shapes.** $z$ is $(n,)$; the result is an array $(n,)$ of zeros and ones, where `False` and `True` count as such. You may overwrite $z$. No $z$ is nearer to 0
# than $10^{-6}$, but for 0 itself (and $-0.0$, which is 0 too).
#
# **Why.** Where the rule changes its answer lies the line that the neuron draws. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which values can $\sigma$ take? What is $\sigma(0)$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\sigma$ rises and $\sigma(0) = \tfrac12$, so $\sigma(z) \ge \tfrac12$ says the same as $z \ge 0$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# A comparison of an array is an array of `True` and `False`; `.astype(int)` makes it ones and zeros.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "decide", "locked": false, "schema_version": 3, "solution": true, "task": false}
def decide(z: np.ndarray) -> np.ndarray:
    """Return 1 where σ(z) ≥ 1/2 and 0 elsewhere, shape (n,).

    >>> decide(np.array([-2.0, 3.0]))
    array([0, 1])
    """
    ### BEGIN SOLUTION
    # Why: $\sigma$ rises everywhere and $\sigma(0) = \tfrac12$, so $\sigma(z) \ge \tfrac12$ holds
    # exactly where $z \ge 0$, and the sigmoid need not be computed at all. The rule that the notes
    # mean is "$\sigma < \tfrac12$: deactivated"; $\sigma$ lies above 0, so "$\sigma < 0$" would
    # never deactivate anything. Comparing $z$ itself with ½ mixes up the sum and its activation: at
    # $z = 0.3$ the activation is 0.574, which is enough. And `z > 0` loses the edge $z = 0$, which
    # belongs to the activated side.
    return (z >= 0).astype(int)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "decide-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Clear cases: σ(−4) = 0.018 is below 1/2, σ(4) = 0.982 is above."""
check_equal(
    call(decide, np.array([4.0, -4.0, -2.0, 6.0, -1.5])),
    np.array([1, 0, 0, 1, 0]),
    "negative z gives 0, positive z gives 1",
    suspects={
        "nothing is deactivated here: is σ compared with 0? It is never below 0 (the slip of the notes); or is z changed or cut to whole numbers before it is compared, or is there one answer for all?": np.array(
            [1, 1, 1, 1, 1]
        ),
        "the two decisions are exchanged": np.array([0, 1, 1, 0, 1]),
        "these are −1 and 1; wanted 0 and 1": np.array([1, -1, -1, 1, -1]),
        "nothing is activated here: is σ compared with 1 or cut to a whole number, or is the result never filled?": np.array(
            [0, 0, 0, 0, 0]
        ),
        "these are probabilities; compare them with 1/2": np.array(
            [0.98201379, 0.01798621, 0.11920292, 0.99752738, 0.18242552]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "decide-edge", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The edge: at z = 0 (and −0.0), σ is exactly 1/2, and the neuron is activated."""
check_equal(
    call(decide, np.array([0.0, -4.0, 4.0, -0.0])),
    np.array([1, 0, 1, 1]),
    "activated from σ = 1/2 on, so at z = 0 too",
    suspects={
        "z = 0 has to be activated, since σ(0) is exactly 1/2: is > used in place of ≥, is z rounded, or is z compared with 1/2?": np.array(
            [0, 0, 1, 0]
        ),
        "−0.0 is 0, and has to be activated as well; compare z with 0, do not look at its sign": np.array(
            [1, 0, 1, 0]
        ),
        "the two decisions are exchanged": np.array([0, 1, 0, 0]),
        "z = 0 gets one half here; it has to be activated, which is 1": np.array(
            [0.5, 0.0, 1.0, 0.5]
        ),
        "nothing is deactivated here: is σ compared with 0? It is never below 0 (the slip of the notes); or is z changed or cut to whole numbers before it is compared, or is there one answer for all?": np.array(
            [1, 1, 1, 1]
        ),
        "nothing is activated here: is σ compared with 1 or cut to a whole number, or is the result never filled?": np.array(
            [0, 0, 0, 0]
        ),
        "these are −1, 0 and 1, the sign of z; wanted 0 and 1": np.array([0, -1, 1, 0]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "decide-between", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Small sums: σ(0.3) = 0.574 is above 1/2, so 0.3 activates; σ(−0.001) = 0.49975 is below."""
check_equal(
    call(decide, np.array([0.3, 0.7, 4.0, -0.3, -0.001])),
    np.array([1, 1, 1, 0, 0]),
    "activated for small positive z, and not for small negative z",
    suspects={
        "z itself was compared with 1/2; it is σ(z) that is": np.array([0, 1, 1, 0, 0]),
        "nothing is deactivated here: is σ compared with 0? It is never below 0 (the slip of the notes); or is z changed or cut to whole numbers before it is compared, or is there one answer for all?": np.array(
            [1, 1, 1, 1, 1]
        ),
        "the two decisions are exchanged": np.array([0, 0, 0, 1, 1]),
        "z = −0.001 is below 0: is something rounded, or compared with a tolerance?": np.array(
            [1, 1, 1, 0, 1]
        ),
        "these are −1 and 1; wanted 0 and 1": np.array([1, 1, 1, -1, -1]),
        "nothing is activated here: is σ compared with 1 or cut to a whole number, or is the result never filled?": np.array(
            [0, 0, 0, 0, 0]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "decide-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random sums, some of them far from 0, some near, and other lengths."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(103)
check_function(
    decide,
    lambda z: z >= 0,
    [
        (np.append(rng.normal(scale=30, size=40), [-900.0, 0.3, 900.0]),),
        (np.array([-2e-6, 2e-6, -7e-5, 0.0, 4e-4, -0.0]),),
        (np.array([-0.4]),),
        (np.array([1000.0, 300.2, -300.2, -1000.0, -12.3, 50.7, 0.49, 0.71]),),
    ],
    "right for random sums",
    suspects={
        "nothing is deactivated here: is σ compared with 0? It is never below 0 (the slip of the notes); or is z changed or cut to whole numbers before it is compared, or is there one answer for all?": np.ones_like,
        "the two decisions are exchanged": lambda z: z < 0,
        "z itself was compared with 1/2; it is σ(z) that is": lambda z: z >= 0.5,
        "z = 0 has to be activated: compare by ≥, not by >": lambda z: z > 0,
        "−0.0 is 0, and has to be activated as well": lambda z: ~np.signbit(z),
        "a z just below 0 is activated: is something rounded, or compared with a tolerance?": lambda z: (
            z >= -1e-3
        ),
        "z is compared with 1; it is σ(z) that lies between 0 and 1, and ½ is its middle": lambda z: (
            z >= 1
        ),
        "z is cut to a whole number before it is compared with 0": lambda z: np.trunc(z) >= 0,
        "a z just above 0 is not activated: is something rounded, or compared with a tolerance?": lambda z: (
            z >= 1e-3
        ),
        "the size |z| is compared, without its sign": lambda z: np.abs(z) >= 0.5,
        "z is compared with its mean; it is compared with 0": lambda z: z >= np.mean(z),
        "e^z overflows for z = 900, infinity / infinity is NaN, and NaN is not ≥ 1/2": lambda z: (
            (z >= 0) & (z < 709)
        ),
    },
    tolerance=0.0,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "threshold-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. Any other threshold, as a formula
#
# **Goal.** A doctor reads $\sigma(z)$ as the chance of an illness, and wants an alarm even where it is below ½. For a threshold $p$ between 0 and 1, the neuron
# is to be activated where $\sigma(z) \ge p$. That says the same as $z \ge c$. Give $c$ as a formula in $p$.
#
# **How to answer.** Set `threshold` to your formula as text, such as `"2*p + 1"`. Every form that is equal for $0 < p < 1$ is right. You may
# use `+ - * / ^`, brackets, `exp`, `log` (the natural logarithm) and `sqrt`.
#
# **Why.** Moving the threshold is the same as changing the bias: no new training is needed. *3 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Solve $\frac{1}{1 + e^{-c}} = p$ for $c$. Begin by turning both sides upside down.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $1 + e^{-c} = \frac1p$. Leave $e^{-c}$ alone on its side. Which function undoes $e^{\dots}$?
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# The logarithm of $e^{-c}$ is $-c$; wanted is $c$. Check your formula at $p = \tfrac12$, where question 3 knows the answer.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "threshold", "locked": false, "schema_version": 3, "solution": true, "task": false}
threshold = ""  # your formula in p, as text
### BEGIN SOLUTION
# Why: $\sigma$ rises, so $\sigma(z) \ge p$ says the same as $z \ge c$, where $c$ is the one place
# at which $\sigma(c) = p$. Solving $1/(1 + e^{-c}) = p$ gives $e^{-c} = (1 - p)/p$, and so $c =
# -\log\frac{1 - p}{p} = \log\frac{p}{1 - p}$. For $p$ below ½ the fraction $p/(1 - p)$ is below 1
# and $c$ is negative: a lower threshold is reached by a lower sum. Whoever loses the minus gets
# $-c$, and the doctor's alarm would come later in place of earlier.
threshold = "log(p / (1 - p))"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "threshold-half", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At p = 1/2 the formula gives 0, the threshold of question 3."""
check_formula(
    threshold,
    0,
    "c = 0 at p = 1/2",
    symbols=["p"],
    foreign={
        "z": "z is not given: solve σ(c) = p for c, and write c with p alone",
        "c": "c is what is asked for: solve σ(c) = p for it, and write what it is equal to",
    },
    domains=["0 < p < 1"],
    at={"p": "1/2"},
    suspects={
        "that is p itself: σ(z) is compared with p, z is not": "p",
        "that is σ(p); wanted is the z at which σ(z) is p": "sigma(p)",
        "the logarithm is missing: (1 − p)/p is e^(−c), not c": "(1 - p)/p",
        "the logarithm is missing: p/(1 − p) is e^c, not c": "p/(1 - p)",
    },
)

# %% nbgrader={"grade": true, "grade_id": "threshold-quarter", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At p = 1/4 the formula gives −log 3 = −1.0986: a lower threshold is reached by a lower z."""
check_formula(
    threshold,
    "-log(3)",
    "c = −log 3 at p = 1/4",
    symbols=["p"],
    foreign={
        "z": "z is not given: solve σ(c) = p for c, and write c with p alone",
        "c": "c is what is asked for: solve σ(c) = p for it, and write what it is equal to",
    },
    domains=["0 < p < 1"],
    at={"p": "1/4"},
    suspects={
        "the sign: that is −c": "log(3)",
        "1 − p is missing: that is log p": "log(p)",
        "1 + p stands where 1 − p belongs": "log(p/(1+p))",
        "p is missing above the line: that is −log(1 − p)": "-log(1 - p)",
        "that is p − 1/2, a straight line; c is no straight line": "p - 1/2",
        "that is log p divided by log(1 − p), but wanted is the logarithm of one fraction": "log(p)/log(1 - p)",
        "that is the logarithm of σ(p); wanted is the z at which σ(z) is p": "log(sigma(p))",
        "the logarithm to the base 10 is not the natural one": "log(p/(1 - p))/log(10)",
        "that is σ(p); wanted is the z at which σ(z) is p": "sigma(p)",
    },
)

# %% nbgrader={"grade": true, "grade_id": "threshold-all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the formula is right for every p between 0 and 1."""
### BEGIN HIDDEN TESTS
check_formula(
    threshold,
    "log(p / (1 - p))",
    "right for every p between 0 and 1",
    symbols=["p"],
    foreign={
        "z": "z is not given: solve σ(c) = p for c, and write c with p alone",
        "c": "c is what is asked for: solve σ(c) = p for it, and write what it is equal to",
    },
    domains=["0 < p < 1"],
    suspects={
        "the sign: that is −c": "-log(p/(1-p))",
        "1 − p is missing: that is log p": "log(p)",
        "that is c at p = 1/4 alone; wanted is a formula in p": "-log(3)",
        "that is a straight line through the two tested points; c is no straight line": "4*log(3)*(p - 1/2)",
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "update-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. One step of the learning rule
#
# **Goal.** Show the neuron one example $x$ with its label $t$, and let it learn if it was wrong:
#
# $$w \leftarrow w + \eta\,(t - \hat y)\,x, \qquad b \leftarrow b + \eta\,(t - \hat y),$$
#
# where $\hat y$ is 1 if $z = w \cdot x + b \ge 0$ and 0 elsewhere, and $\eta$ (eta) is the learning rate.
#
# **Shapes.** $w$ and $x$ are $(d,)$; $b$, $t$ and $\eta$ are numbers. Return the new $w$ and the new $b$, and leave the old ones as they were.
#
# **Why.** This is all the learning there is. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# $t - \hat y$ has only three values. What happens to $w$ for each?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# For $t = 1$ and $\hat y = 0$ the sum $z$ was too low, so $\eta x$ is *added* to $w$: then $w \cdot x$ grows by $\eta\, x \cdot x$, which is never negative. One $\hat y$, made with the old $w$ and $b$, serves both steps.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# A comparison such as `z >= 0` is `True` or `False`, and `int(…)` makes it 1 or 0. `w + …` is a new array, while `w += …` would change the old one.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "update", "locked": false, "schema_version": 3, "solution": true, "task": false}
def update(w: np.ndarray, b: float, x: np.ndarray, t: int, eta: float) -> tuple[np.ndarray, float]:
    """Return the new w, shape (d,), and the new b, after one example x (d,) with label t.

    >>> update(np.array([0.0, 0.0]), 0.0, np.array([1.0, 2.0]), 0, 1.0)
    (array([-1., -2.]), -1.0)
    """
    ### BEGIN SOLUTION
    # Why: $t - \hat y$ is 1 where the sum was too low, $-1$ where it was too high, and 0 where the
    # answer was right, so one line serves all three cases. Adding $\eta\,(t - \hat y)\,x$ to $w$
    # changes $w \cdot x$ by $\eta\,(t - \hat y)\,(x \cdot x)$, and $x \cdot x$ is never negative:
    # the sum moves the way it should. The bias acts like the weight of an input that is always 1,
    # so its step has no factor $x$. With $\sigma(z)$ or $z$ in place of $\hat y$ the weights would
    # move after a right answer too, and `w += …` would change the caller's array.
    error = t - int(w @ x + b >= 0)
    return w + eta * error * x, b + eta * error
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "update-low", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Too low: z = 1·2 − 2·3 + 0.5 = −3.5 predicts 0, but t = 1. The sum has to grow; the old w stays."""
w, b, x = np.array([1.0, -2.0]), 0.5, np.array([2.0, 3.0])
answer = call(update, w, b, x, 1, 0.1)
check_close(
    answer,
    (np.array([1.2, -1.7]), 0.6),
    "w and b grow towards x when t = 1 is missed",
    parts=("w", "b"),
    suspects={
        "the sign of the step: the sum moves away from what is wanted": (
            np.array([0.8, -2.3]),
            0.4,
        ),
        "the bias b was not updated": (np.array([1.2, -1.7]), 0.5),
        "the learning rate η is missing": (np.array([3.0, 1.0]), 1.5),
        "the learning rate η is missing from the step of b": (np.array([1.2, -1.7]), 1.5),
        "the learning rate η is missing from the step of w": (np.array([3.0, 1.0]), 0.6),
        "x is missing from the step of w": (np.array([1.1, -1.9]), 0.6),
        "σ(z) stands where the prediction ŷ, 0 or 1, belongs": (
            np.array([1.19413755, -1.70879367]),
            0.59706878,
        ),
        "z stands where the prediction ŷ, 0 or 1, belongs": (np.array([1.9, -0.65]), 0.95),
        "the step is twice as large: is ŷ −1 where it should be 0, or is there a factor 2?": (
            np.array([1.4, -1.4]),
            0.7,
        ),
        "nothing was learned from this mistake": (np.array([1.0, -2.0]), 0.5),
        "that is the step alone; add it to the old w and b": (np.array([0.2, 0.3]), 0.1),
        "the bias moves by x too; it moves by η (t − ŷ) alone": (
            np.array([1.2, -1.7]),
            np.array([0.7, 0.8]),
        ),
    },
)
check_unchanged(answer, "the old w is left as it was")

# %% nbgrader={"grade": true, "grade_id": "update-high", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Too high: z = 1·2 + 1·3 = 5 predicts 1, but t = 0. The sum has to fall."""
w, b, x = np.array([1.0, 1.0]), 0.0, np.array([2.0, 3.0])
answer = call(update, w, b, x, 0, 0.25)
check_close(
    answer,
    (np.array([0.5, 0.25]), -0.25),
    "w and b shrink when t = 0 is missed",
    parts=("w", "b"),
    suspects={
        "the sign of the step: the sum moves away from what is wanted": (
            np.array([1.5, 1.75]),
            0.25,
        ),
        "the bias b was not updated": (np.array([0.5, 0.25]), 0.0),
        "the bias b moves up where it should move down": (np.array([0.5, 0.25]), 0.25),
        "the learning rate η is missing": (np.array([-1.0, -2.0]), -1.0),
        "the learning rate η is missing from the step of b": (np.array([0.5, 0.25]), -1.0),
        "the learning rate η is missing from the step of w": (np.array([-1.0, -2.0]), -0.25),
        "x is missing from the step of w": (np.array([0.75, 0.75]), -0.25),
        "σ(z) stands where the prediction ŷ, 0 or 1, belongs": (
            np.array([0.50334643, 0.25501964]),
            -0.24832679,
        ),
        "z stands where the prediction ŷ, 0 or 1, belongs": (np.array([-1.5, -2.75]), -1.25),
        "the step is twice as large; is there a factor 2?": (np.array([0.0, -0.5]), -0.5),
        "nothing was learned from this mistake": (np.array([1.0, 1.0]), 0.0),
        "that is the step alone; add it to the old w and b": (np.array([-0.5, -0.75]), -0.25),
    },
)
check_unchanged(answer, "the old w is left as it was")

# %% nbgrader={"grade": true, "grade_id": "update-right", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Right already: z = 5 or 0 predicts 1 with t = 1, z = −1 predicts 0 with t = 0. Nothing changes."""
w, b, x = np.array([1.0, 1.0]), 0.0, np.array([2.0, 3.0])
check_close(
    call(update, w, b, x, 1, 0.5),
    (np.array([1.0, 1.0]), 0.0),
    "nothing changes when t = 1 was predicted",
    parts=("w", "b"),
    suspects={
        "w grows although the prediction was right": (np.array([2.0, 2.5]), 0.5),
        "w shrinks although the prediction was right": (np.array([0.0, -0.5]), -0.5),
        "σ(z) stands where the prediction ŷ, 0 or 1, belongs": (
            np.array([1.00669285, 1.01003928]),
            0.003346425,
        ),
        "z stands where the prediction ŷ, 0 or 1, belongs": (np.array([-3.0, -5.0]), -2.0),
        "that is the step alone; add it to the old w and b": (np.array([0.0, 0.0]), 0.0),
    },
)
check_close(
    call(update, w, -6.0, x, 0, 0.5),
    (np.array([1.0, 1.0]), -6.0),
    "nothing changes when t = 0 was predicted",
    parts=("w", "b"),
    suspects={
        "a step although the prediction was right: is b missing from z, or is z made otherwise than by w · x + b?": (
            np.array([0.0, -0.5]),
            -6.5,
        ),
        "w grows although the prediction was right: is ŷ −1 where it should be 0?": (
            np.array([2.0, 2.5]),
            -5.5,
        ),
    },
)
check_close(
    call(update, np.array([1.0, -1.0]), 0.0, np.array([2.0, 2.0]), 1, 0.5),
    (np.array([1.0, -1.0]), 0.0),
    "nothing changes when z = 0 predicts 1 and t = 1",
    parts=("w", "b"),
    suspects={
        "z = 0 predicts 1: compare z with 0, by ≥ and not by >": (np.array([2.0, 0.0]), 0.5),
    },
)

# %% nbgrader={"grade": true, "grade_id": "update-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random weights and examples, and z = 0, which predicts 1."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(104)


def _step(error, for_b=None):
    """Return the rule with another error, a function of z, t and η, and perhaps one for b."""

    def rule(w, b, x, t, eta):
        z = w @ x + b
        return w + error(z, t, eta) * x, b + (for_b or error)(z, t, eta)

    return rule


def _made_anew(w, b, x, t, eta):
    w = w + eta * (t - int(w @ x + b >= 0)) * x
    return w, b + eta * (t - int(w @ x + b >= 0))


def _b_first(w, b, x, t, eta):
    b = b + eta * (t - int(w @ x + b >= 0))
    return w + eta * (t - int(w @ x + b >= 0)) * x, b


def _with_z(z_of, power=1):
    """Return the rule with another z, a function of w, b and x, and a power of x in the step."""

    def rule(w, b, x, t, eta):
        error = eta * (t - int(z_of(w, b, x) >= 0))
        return w + error * x**power, b + error

    return rule


_right = _step(lambda z, t, eta: eta * (t - int(z >= 0)))
check_function(
    update,
    _right,
    [
        (
            rng.normal(size=d),
            float(rng.normal()),
            rng.normal(size=d),
            k % 2,
            float(rng.uniform(0.1, 2)),
        )
        for k, d in enumerate((4, 4, 1, 3, 3, 6, 2, 2, 5, 4))
    ]
    + [(np.array([0.4, -0.7]), 0.2, np.array([0.9, 0.3]), t, 0.6) for t in (0, 1)]  # z = 0.35
    + [(np.zeros(4), 0.0, rng.normal(size=4), t, 0.7) for t in (1, 0)],  # exactly on the line
    "right for random weights and examples",
    parts=("w", "b"),
    suspects={
        "the sign of the step: the sum moves away from what is wanted": _step(
            lambda z, t, eta: -eta * (t - int(z >= 0))
        ),
        "the learning rate η is missing": _step(lambda z, t, eta: t - int(z >= 0)),
        "the learning rate η is missing from the step of b": _step(
            lambda z, t, eta: eta * (t - int(z >= 0)), lambda z, t, eta: t - int(z >= 0)
        ),
        "σ(z) stands where the prediction ŷ, 0 or 1, belongs": _step(
            lambda z, t, eta: eta * (t - 1 / (1 + np.exp(-z)))
        ),
        "z stands where the prediction ŷ, 0 or 1, belongs": _step(lambda z, t, eta: eta * (t - z)),
        "that is the step for the other ŷ: is b missing from z?": _with_z(lambda w, b, x: w @ x),
        "b is added to z once for each feature": _with_z(lambda w, b, x: np.sum(w * x + b)),
        "b is subtracted in z": _with_z(lambda w, b, x: w @ x - b),
        "b is a factor in z; it is added": _with_z(lambda w, b, x: w @ x * b),
        "z has the first feature alone": _with_z(lambda w, b, x: w[0] * x[0] + b),
        "z lacks the last feature": _with_z(lambda w, b, x: w[:-1] @ x[:-1] + b),
        "z has x² in the place of x": _with_z(lambda w, b, x: w @ x**2 + b),
        "the step of w has x² in the place of x": _with_z(lambda w, b, x: w @ x + b, 2),
        "b moves first, and ŷ is made anew with it for the step of w; ŷ is one for both": _b_first,
        "the step of w has the other sign; that of b is right": _step(
            lambda z, t, eta: -eta * (t - int(z >= 0)), lambda z, t, eta: eta * (t - int(z >= 0))
        ),
        "the step of b has the other sign; that of w is right": _step(
            lambda z, t, eta: eta * (t - int(z >= 0)), lambda z, t, eta: -eta * (t - int(z >= 0))
        ),
        "the size |t − ŷ| stands where t − ŷ belongs": _step(
            lambda z, t, eta: eta * abs(t - int(z >= 0))
        ),
        "half the step: is there a ½ too many?": _step(
            lambda z, t, eta: eta * (t - int(z >= 0)) / 2
        ),
        "z = 0 predicts 1: compare z with 0, by ≥ and not by >": _step(
            lambda z, t, eta: eta * (t - int(z > 0))
        ),
        "twice the step: is there a factor 2?": _step(
            lambda z, t, eta: 2 * eta * (t - int(z >= 0))
        ),
        "η is divided by; it multiplies": _step(lambda z, t, eta: (t - int(z >= 0)) / eta),
        "the learning rate η is missing from the step of w": _step(
            lambda z, t, eta: t - int(z >= 0), lambda z, t, eta: eta * (t - int(z >= 0))
        ),
        "η is there twice": _step(lambda z, t, eta: eta**2 * (t - int(z >= 0))),
        "ŷ is −1 where it should be 0": _step(lambda z, t, eta: eta * (t - (1 if z >= 0 else -1))),
        "σ(z) − t stands where t − ŷ belongs": _step(
            lambda z, t, eta: eta * (1 / (1 + np.exp(-z)) - t)
        ),
        "z is compared with ½, or σ(z) with a larger number; wanted is z ≥ 0": _step(
            lambda z, t, eta: eta * (t - int(z >= 0.5))
        ),
        "w is moved whether ŷ is right or not: that is a step by t alone, with −1 for 0": _step(
            lambda z, t, eta: eta * (2 * t - 1)
        ),
        "that is the step alone; add it to the old w and b": lambda w, b, x, t, eta: (
            eta * (t - int(w @ x + b >= 0)) * x,
            eta * (t - int(w @ x + b >= 0)),
        ),
        "b moves by x too, by its sum; it moves by η (t − ŷ) alone": lambda w, b, x, t, eta: (
            w + eta * (t - int(w @ x + b >= 0)) * x,
            b + eta * (t - int(w @ x + b >= 0)) * x.sum(),
        ),
        "x is missing from the step of w": lambda w, b, x, t, eta: (
            w + eta * (t - int(w @ x + b >= 0)),
            b + eta * (t - int(w @ x + b >= 0)),
        ),
        "w stands in the step where x belongs": lambda w, b, x, t, eta: (
            w + eta * (t - int(w @ x + b >= 0)) * w,
            b + eta * (t - int(w @ x + b >= 0)),
        ),
        "the bias b was not updated": _step(
            lambda z, t, eta: eta * (t - int(z >= 0)), lambda z, t, eta: 0
        ),
        "the bias b moves up where it should move down": _step(
            lambda z, t, eta: eta * (t - int(z >= 0)), lambda z, t, eta: eta * abs(t - int(z >= 0))
        ),
        "the step of b is made with a new prediction, after w has moved; ŷ is one for both": _made_anew,
        "nothing is learned where t = 0 was missed": _step(
            lambda z, t, eta: eta * max(t - int(z >= 0), 0)
        ),
        "nothing is learned where t = 1 was missed": _step(
            lambda z, t, eta: eta * min(t - int(z >= 0), 0)
        ),
        "that is t · x, whatever ŷ is; the step is that of t − ŷ": _step(lambda z, t, eta: eta * t),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "update-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the old weights and the example are the same after the call."""
### BEGIN HIDDEN TESTS
w, x = np.array([0.37, -1.91, 0.08]), np.array([2.3, 1.7, -0.9])
for w, x, t, step in ((w, x, 1, 0.35), (1000 * w, -300 * x, 0, -0.35)):
    answer = call(update, w, 0.6, x, t, 0.35)
    check_unchanged(answer, "the old w is left as it was")
    check_close(
        answer,
        (w + step * x, 0.6 + step),
        "the step is right",
        parts=("w", "b"),
        suspects={
            "the sign of the step: the sum moves away from what is wanted": (
                w - step * x,
                0.6 - step,
            ),
            "the bias b was not updated": (w + step * x, 0.6),
            "nothing was learned from this mistake": (w, 0.6),
        },
    )
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "fit-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. Training
#
# **Goal.** Repeat the learning rule until it makes no more mistakes. Start from $w = 0$ and $b = 0$ with $\eta = 1$. One *epoch*
# shows every example once, in the order of the rows, predicts as in question 5 (so $z = 0$ predicts 1), and updates after each mistake. Stop after the first
# epoch without a mistake, or after `epochs` epochs, whichever comes first.
#
# **Shapes.** $X$ is $(n, d)$, $t$ is $(n,)$. Return $w$ of shape $(d,)$, the number $b$, and a list with the number of mistakes in each epoch that was run.
# Leave $X$ and $t$ as they were.
#
# **Why.** If a line separates the classes, the mistakes must come to an end. If none does, they never end, and your loop still has to. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Two loops: over epochs, and over the rows of $X$ within each. Which of your variables start anew in each epoch?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# In each epoch: count the rows with $t_i \ne \hat y_i$, and update at once for each. Keep the count; if it is 0, stop.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `for _ in range(epochs):` … `for x_i, t_i in zip(X, t):` … `mistakes.append(count)` … `if count == 0: break`
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "fit", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fit(X: np.ndarray, t: np.ndarray, epochs: int) -> tuple[np.ndarray, float, list[int]]:
    """Return w (d,), b and the mistakes of each epoch, for X (n, d) and labels t (n,).

    >>> fit(np.array([[1.0], [-1.0]]), np.array([1, 0]), 10)
    (array([1.]), -1.0, [1, 1, 0])
    """
    ### BEGIN SOLUTION
    # Why: $w$ and $b$ begin before the loops, for what was learned has to last, while the count
    # begins anew in each epoch. Each mistake is corrected at once, so the next row meets the new
    # weights; saving up the steps until the end of the epoch is another rule, with other results.
    # The count adds `abs(error)`, since a mistake of 1 and one of $-1$ would else cancel to 0 and
    # stop the training too early. It is put into the list before the loop may stop, so the final 0
    # is there, and `range(epochs)` ends the loop where no line separates the classes.
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = int(t_i) - int(w @ x_i + b >= 0)
            w, b, count = w + error * x_i, b + error, count + abs(error)
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "fit-or", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Logical OR, which a line can separate: learned in 4 epochs. X and t stay as they were."""
X, t = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([0, 1, 1, 1])
first = repr(call(fit, X, t, 20).value)
answer = call(fit, X, t, 20)
by_chance = {}
if repr(answer.value) != first:
    by_chance = {
        "two calls with the same input give different results: is there chance in it (a random start, "
        "shuffled rows), or is something kept between the calls?": answer.value
    }
check_close(
    answer,
    (np.array([1.0, 1.0]), -1.0, [2, 2, 1, 0]),
    "OR is learned, with 2, 2, 1 and 0 mistakes",
    parts=("w", "b", "mistakes"),
    suspects={
        **by_chance,
        "training goes on after an epoch without a mistake; stop there": (
            np.array([1.0, 1.0]),
            -1.0,
            [2, 2, 1] + 17 * [0],
        ),
        "the sign of the step: the sum moves away from what is wanted": (
            np.array([0.0, 0.0]),
            20.0,
            20 * [1],
        ),
        "the bias b is never updated": (np.array([0.0, 0.0]), 0.0, 20 * [1]),
        "the updates are kept until the end of the epoch; update after each mistake": (
            np.array([2.0, 2.0]),
            -1.0,
            [1, 3, 1, 1, 1, 0],
        ),
        "the list lacks the epoch without a mistake: is its 0 not put into the list, or does training stop before it?": (
            np.array([1.0, 1.0]),
            -1.0,
            [2, 2, 1],
        ),
        "the mistakes are counted after each epoch, with its last weights; count them as they are made": (
            np.array([1.0, 1.0]),
            -1.0,
            [1, 1, 0],
        ),
        "training stops where an epoch has no fewer mistakes than the one before; it stops after one without any": (
            np.array([1.0, 1.0]),
            0.0,
            [2, 2],
        ),
        "only one epoch was run": (np.array([0.0, 1.0]), 0.0, [2]),
        "the count of mistakes goes on through the epochs; start it at 0 in each": (
            np.array([1.0, 1.0]),
            -1.0,
            [2, 4] + 18 * [5],
        ),
        "w and b start anew in each epoch; let only the count of mistakes do so": (
            np.array([0.0, 1.0]),
            0.0,
            20 * [2],
        ),
        "the count is 0 though there were mistakes: add 1 for each, whatever its sign": (
            np.array([0.0, 1.0]),
            0.0,
            [0],
        ),
        "these are shares; wanted is the number of mistakes": (
            np.array([1.0, 1.0]),
            -1.0,
            [0.5, 0.5, 0.25, 0.0],
        ),
        "that is the total of the mistakes; wanted is a list, one number for each epoch": (
            np.array([1.0, 1.0]),
            -1.0,
            5,
        ),
        "z = 0 predicts 1: compare z with 0, by ≥ and not by >": (
            np.array([1.0, 1.0]),
            0.0,
            [1, 2, 1, 0],
        ),
        "the bias b is missing from z": (np.array([0.0, 0.0]), -20.0, 20 * [1]),
        "the step is twice as large: is ŷ −1 where it should be 0, or is there a factor 2?": (
            np.array([2.0, 2.0]),
            -2.0,
            [2, 2, 1, 0],
        ),
        "are the rows shown in their order, from the first to the last?": (
            np.array([1.0, 1.0]),
            -1.0,
            [1, 2, 0],
        ),
        "does w start at 0? That is what comes from a start at 1": (
            np.array([1.0, 1.0]),
            -1.0,
            [1, 0],
        ),
        "the epoch ends at its first mistake; show the other rows too": (
            np.array([1.0, 1.0]),
            -1.0,
            [1, 1, 1, 1, 1, 0],
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "fit-xor", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""XOR, which no line can separate: stops after `epochs` epochs all the same."""
X, t = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([0, 1, 1, 0])
answer = call(fit, X, t, 6)
check_close(
    answer,
    (np.array([-1.0, 0.0]), 0.0, [3, 3, 4, 4, 4, 4]),
    "6 epochs on XOR, with mistakes in each",
    parts=("w", "b", "mistakes"),
    suspects={
        "one epoch too many was run": (np.array([-1.0, 0.0]), 0.0, [3, 3, 4, 4, 4, 4, 4]),
        "one epoch too few was run": (np.array([-1.0, 0.0]), 0.0, [3, 3, 4, 4, 4]),
        "these are not the last w and b, but those with the fewest mistakes; return the last": (
            np.array([-1.0, 0.0]),
            -1.0,
            [3, 3, 4, 4, 4, 4],
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "fit-flowers", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: two species of iris, then data that no line separates, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
flowers, rng = datasets.iris().only(0, 1), np.random.default_rng(108)


def _fitted(at=0.0, sign=1, start=0.0, bias=1, seen_bias=1, order=1, factor=1, keep=None):
    """Return the training, changed: ≥ by >, another start, `keep` what is done otherwise."""

    def rule(X, t, epochs):
        w, b, mistakes, best = np.full(X.shape[1], start), 0.0, [], None
        for _ in range(epochs):
            if keep == "reset":
                w, b = np.zeros(X.shape[1]), 0.0
            mistakes.append(0)
            old = (w, b)
            for x_i, t_i in list(zip(X, t))[::order]:
                seen = old if keep == "batch" else (w, b)
                error = int(t_i) - int(seen[0] @ x_i + seen_bias * seen[1] >= at)
                w, b = w + sign * factor * error * x_i, b + sign * factor * bias * error
                mistakes[-1] += abs(error)
                if error and keep == "first":
                    break
            if keep == "after":
                mistakes[-1] = int(np.sum((X @ w + b >= 0) != t))
            if keep == "stuck" and len(mistakes) > 1 and mistakes[-1] == mistakes[-2]:
                break
            if keep == "worse" and len(mistakes) > 1 and mistakes[-1] > mistakes[-2]:
                break
            if keep == "no better" and len(mistakes) > 1 and mistakes[-1] >= mistakes[-2]:
                break
            if keep == "one" and mistakes[-1] <= 1:
                break
            if best is None or mistakes[-1] < best[0]:
                best = (mistakes[-1], w, b)
            if not mistakes[-1]:
                break
        return (best[1], best[2], mistakes) if keep == "best" else (w, b, mistakes)

    return rule


def _listed(change, more=0):
    """Return the training with another list of mistakes, or other epochs."""

    def rule(X, t, epochs):
        w, b, mistakes = _fitted()(X, t, epochs + more)
        return w, b, change(mistakes, epochs)

    return rule


check_function(
    fit,
    _fitted(),
    [
        (flowers.X[:, :2] - flowers.X[:, :2].mean(axis=0), flowers.t, 50),
        (rng.normal(size=(9, 3)), np.array([1, 0, 0, 1, 1, 0, 1, 0, 1]), 7),
        (np.array([[0.0, 0.0], [0.0, 1.3], [1.7, 0.0], [1.1, 0.9]]), np.array([0, 1, 1, 1]), 20),
    ],
    "right for flowers, and for random data",
    parts=("w", "b", "mistakes"),
    suspects={
        "training goes on after an epoch without a mistake; stop there": _listed(
            lambda m, epochs: m + [0] * (epochs - len(m))
        ),
        "the list lacks the epoch without a mistake: its 0 belongs there too": _listed(
            lambda m, epochs: [count for count in m if count]
        ),
        "z = 0 predicts 1: compare z with 0, by ≥ and not by >": _fitted(at=1e-300),
        "the sign of the step: the sum moves away from what is wanted": _fitted(sign=-1),
        "the bias b is never updated": _fitted(bias=0),
        "the bias b is missing from z": _fitted(seen_bias=0),
        "the updates are kept until the end of the epoch; update after each mistake": _fitted(
            keep="batch"
        ),
        "w and b start anew in each epoch; let only the count of mistakes do so": _fitted(
            keep="reset"
        ),
        "does w start at 0? That is what comes from a start at 1": _fitted(start=1.0),
        "are the rows shown in their order, from the first to the last?": _fitted(order=-1),
        "the step is twice as large: is ŷ −1 where it should be 0, or is there a factor 2?": _fitted(
            factor=2
        ),
        "the epoch ends at its first mistake; show the other rows too": _fitted(keep="first"),
        "the mistakes are counted after each epoch, with its last weights; count them as they are made": _fitted(
            keep="after"
        ),
        "training stops where two epochs have as many mistakes; it stops after one without any": _fitted(
            keep="stuck"
        ),
        "training stops where an epoch has more mistakes than the one before; it stops after one without any": _fitted(
            keep="worse"
        ),
        "training stops after an epoch with one mistake; it stops after one without any": _fitted(
            keep="one"
        ),
        "training stops where an epoch has no fewer mistakes than the one before; it stops after one without any": _fitted(
            keep="no better"
        ),
        "the counts are those of the right answers, not of the mistakes": lambda X, t, epochs: (
            *_fitted()(X, t, epochs)[:2],
            [len(t) - count for count in _fitted()(X, t, epochs)[2]],
        ),
        "the step is half as large; η is 1": _fitted(factor=0.5),
        "one epoch too many was run": _listed(lambda m, epochs: m, more=1),
        "one epoch too few was run": _listed(lambda m, epochs: m, more=-1),
        "these are not the last w and b, but those with the fewest mistakes; return the last": _fitted(
            keep="best"
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "fit-one", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: one example, one epoch, and labels all alike; and nothing is kept from one call to the next."""
### BEGIN HIDDEN TESTS
check_close(
    call(fit, np.array([[2.0, -1.0]]), np.array([0]), 1),
    (np.array([-2.0, 1.0]), -1.0, [1]),
    "one example, one epoch",
    parts=("w", "b", "mistakes"),
    suspects={
        "one epoch too many was run": (np.array([-2.0, 1.0]), -1.0, [1, 0]),
        "one epoch too few was run": (np.array([0.0, 0.0]), 0.0, []),
    },
)
for epochs in (3, 5):
    check_close(
        call(fit, np.ones((3, 1)), np.array([1, 1, 1]), epochs),
        (np.array([0.0]), 0.0, [0]),
        "labels all 1: no mistake at all",
        parts=("w", "b", "mistakes"),
        suspects={
            "training goes on after an epoch without a mistake; stop there": (
                np.array([0.0]),
                0.0,
                [0] * epochs,
            ),
            "the list lacks the epoch without a mistake: its 0 belongs there too": (
                np.array([0.0]),
                0.0,
                [],
            ),
        },
    )
answer = call(fit, np.array([[1.7, -0.3], [-0.4, 2.6], [0.9, 0.8]]), np.array([0, 1, 0]), 2)
check_close(
    answer,
    (np.array([-1.7, 0.3]), -1.0, [1, 0]),
    "one mistake in the first epoch, and none in the second",
    parts=("w", "b", "mistakes"),
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "boundary-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. The line that it draws, as a formula
#
# **Goal.** With two features the neuron's decision changes where $z = w_1 x_1 + w_2 x_2 + b = 0$. If $w_2 \ne 0$, that is a line (for $w_1 = 0$ too). Give
# its height $x_2$ as a formula in $x_1$, $w_1$, $w_2$ and $b$.
#
# **How to answer.** Set `boundary` to your formula as text, with the names `x1`, `w1`, `w2` and `b`, and the operations of question 4. Every equivalent form is right.
#
# **Why.** This is the line in the figures of the chapter. *3 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Solve $w_1 x_1 + w_2 x_2 + b = 0$ for $x_2$.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Bring $w_1 x_1$ and $b$ to the other side. What happens to their signs? Then divide all of it.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# Put your $x_2$ back into $w_1 x_1 + w_2 x_2 + b$: everything has to cancel. Which brackets does the division need?
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "boundary", "locked": false, "schema_version": 3, "solution": true, "task": false}
boundary = ""  # your formula in x1, w1, w2 and b, as text
### BEGIN SOLUTION
# Why: On the line $z$ is exactly 0, so $w_2 x_2 = -w_1 x_1 - b$: both terms change their sign as
# they change sides. Dividing by $w_2$ divides the whole right side, which gives $x_2 = -(w_1 x_1 +
# b)/w_2$, with the slope $-w_1/w_2$ and the height $-b/w_2$ at $x_1 = 0$. The brackets matter:
# `-w1*x1 - b/w2` divides $b$ alone, and is right only where $w_2 = 1$ or $w_1 x_1 = 0$. Put your
# $x_2$ back into $z$ to check; everything has to cancel.
boundary = "-(w1*x1 + b) / w2"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "boundary-origin", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At x1 = 0 with w2 = 1, the line is at height −b."""
check_formula(
    boundary,
    "-b",
    "the height at x1 = 0",
    symbols=["x1", "w1", "w2", "b"],
    foreign={"x2": "x2 is what is asked for: solve z = 0 for it, and write what it is equal to"},
    at={"x1": 0, "w2": 1},
    suspects={
        "the sign of b: it goes to the other side with a minus": "b",
        "the bias b has no effect here: was it left out?": 0,
    },
)

# %% nbgrader={"grade": true, "grade_id": "boundary-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With b = 0, w1 = 3 and w2 = 4, the line is x2 = −3/4 x1."""
check_formula(
    boundary,
    "-3/4*x1",
    "the slope is −w1/w2",
    symbols=["x1", "w1", "w2", "b"],
    foreign={"x2": "x2 is what is asked for: solve z = 0 for it, and write what it is equal to"},
    at={"b": 0, "w1": 3, "w2": 4},
    suspects={
        "the sign of the slope: w1·x1 goes to the other side with a minus": "3/4*x1",
        "w1 and w2 are exchanged": "-4/3*x1",
        "w1·x1 is not divided by w2": "-3*x1",
        "w1·x1 is multiplied by w2; divide": "-12*x1",
        "x1 is missing beside the slope": "-3/4",
        "x1 has no effect here: the slope is missing": 0,
        "x1 stands below the line; it multiplies w1": "-(w1 + b)/(w2*x1)",
        "w2 is subtracted; it divides": "-w1*x1 - b - w2",
        "that is z itself, without w2·x2; solve z = 0 for x2": "w1*x1 + b",
    },
)

# %% nbgrader={"grade": true, "grade_id": "boundary-all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: right for all weights with w2 ≠ 0."""
### BEGIN HIDDEN TESTS
check_formula(
    boundary,
    "-(w1*x1 + b) / w2",
    "right for all weights with w2 ≠ 0",
    symbols=["x1", "w1", "w2", "b"],
    foreign={"x2": "x2 is what is asked for: solve z = 0 for it, and write what it is equal to"},
    suspects={
        "the bias b was left out": "-w1*x1/w2",
        "only one term was divided by w2; divide both": "-w1*x1/w2 - b",
        "the sign of b: it goes to the other side with a minus": "(b - w1*x1)/w2",
        "the sign of the slope: w1·x1 goes to the other side with a minus": "(w1*x1 - b)/w2",
        "both signs: both terms go to the other side with a minus": "(w1*x1 + b)/w2",
        "w1 and w2 are exchanged": "-(w2*x1 + b)/w1",
        "the division by w2 is missing": "-(w1*x1 + b)",
        "only b was divided by w2: are brackets missing?": "-w1*x1 - b/w2",
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "accuracy-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. Together, on real data
#
# **Goal.** Train a perceptron on real examples, and measure how it does on examples that it has not seen:
#
# 1. Centre the features: subtract the mean of each *training* column from the training set and from the test set.
# 2. Fit `Perceptron()` of `dlcourse.perceptron` with `rng=np.random.default_rng(0)` and its other settings as they are.
# 3. Return the share of test examples that it labels rightly, between 0 and 1.
#
# **Shapes.** `X_train` is $(n, d)$ and `X_test` is $(m, d)$, with labels $(n,)$ and $(m,)$. The result is one number.
# Leave the four arrays as they were.
#
# **Why.** What it knows by heart proves nothing; what it does with new examples does. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which numbers may depend on the test set? Only the last one, the share.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With $\mu$ the mean of the rows of `X_train`, fit on $X_{train} - \mu$ and predict for $X_{test} - \mu$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `neuron.fit(…, t_train, rng=…)` trains, and `neuron.predict(…)` gives labels. The mean of an array of `True` and `False` is the share of `True`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "accuracy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    """Return the share of test examples labelled rightly, a number between 0 and 1.

    >>> accuracy(np.array([[1.0], [3.0]]), np.array([0, 1]), np.array([[5.0]]), np.array([1]))
    1.0
    """
    ### BEGIN SOLUTION
    # Why: The mean belongs to what is learned, so it is taken from the training set alone, one mean
    # for each column (`axis=0`). The same $\mu$ has to be subtracted from both sets, because the
    # weights were fitted to examples that were moved by just that much. If the test flowers are not
    # moved, they lie in the wrong place beside the line, and only 19 of the 34 in the first test
    # are labelled rightly. Centring them by their own mean moves them by another amount, and lets
    # the label of one flower depend on which others are tested with it.
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    return float(np.mean(neuron.predict(X_test - mu) == t_test))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "accuracy-setosa", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Setosa or versicolor, by the sepal alone: all 34 test flowers are labelled rightly."""
flowers = datasets.iris().only(0, 1)
(X_train, t_train), (X_test, t_test) = flowers.train, flowers.test
check_close(
    call(accuracy, X_train[:, :2], t_train, X_test[:, :2], t_test),
    1.0,
    "34 of 34 test flowers",
    suspects={
        "that is a count; divide by the number of test examples": 34.0,
        "that is a percentage; wanted is a share between 0 and 1": 100.0,
        "that is the share of wrong labels": 0.0,
        "19 of 34, as many as have the label 1: were the test flowers not centred, so that all are labelled alike, or are the labels never compared with t_test?": 19
        / 34,
        "is the mean of each training column, and nothing else, subtracted from both sets?": 33
        / 34,
    },
)

# %% nbgrader={"grade": true, "grade_id": "accuracy-virginica", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Versicolor or virginica, by two measurements: no line separates them; 31 of 35 are right. The arrays stay."""
flowers = datasets.iris().only(1, 2)
(X_train, t_train), (X_test, t_test) = flowers.train, flowers.test
columns = [0, 3]  # the length of the sepal and the width of the petal
answer = call(accuracy, X_train[:, columns], t_train, X_test[:, columns], t_test)
check_close(
    answer,
    31 / 35,
    "31 of 35 test flowers",
    suspects={
        "that is a count; divide by the number of test examples": 31.0,
        "that is a percentage; wanted is a share between 0 and 1": 3100 / 35,
        "that is the share of wrong labels": 4 / 35,
        "the share was rounded": 0.89,
        "the share was cut to a whole number: is this a division by //?": 0.0,
        "the test flowers were not centred": 16 / 35,
        "34 of 35: is nothing centred? Or is the training cut short, or done on the test set?": 34
        / 35,
        "30 of 35: do the test flowers take part in a mean? Only the training flowers may": 30 / 35,
        "32 of 35: is the mean not that of each column, or is there a division besides?": 32 / 35,
        "33 of 35: are the settings and rng=np.random.default_rng(0) as asked, new in each call?": 33
        / 35,
        "that is the share on the training set, which the neuron has seen": 58 / 65,
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "accuracy-digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: two handwritten digits, twice, and flowers; the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
flowers = datasets.iris().only(1, 2)
columns = [0, 3]


@remembered
def _labelled(A, t, B):
    """Return the labels that a perceptron gives to B after it was fitted to A and t."""
    neuron = Perceptron()
    neuron.fit(A, t, rng=np.random.default_rng(0))
    return neuron.predict(B).astype(int)


def _share(measure=np.equal, centre=None, on="test", fit="train"):
    """Return the answer with another measure of labels and t, other means, or other sets."""

    def rule(X_train, t_train, X_test, t_test):
        sets = {"train": (X_train, t_train), "test": (X_test, t_test)}
        mu = X_train.mean(axis=0)
        first, second = centre(X_train, X_test) if centre else (mu, mu)
        (A, t), (B, truth) = sets[fit], sets[on]
        return float(np.mean(measure(_labelled(A - first, t, B - second), truth)))

    return rule


def _counted(divisor):
    """Return the answer with the number of right labels, divided by a function of n and m."""
    rule = _share()
    return lambda X_train, t_train, X_test, t_test: (
        rule(X_train, t_train, X_test, t_test) * len(X_test) / divisor(len(X_train), len(X_test))
    )


check_function(
    accuracy,
    _share(),
    [
        (*digits.train, *digits.test)
        for digits in (datasets.digits().only(1, 6), datasets.digits().only(1, 8))
    ]
    + [
        (
            flowers.train[0][:, columns],
            flowers.train[1],
            flowers.test[0][:, columns],
            flowers.test[1],
        )
    ],
    "right on new handwriting, and for flowers",
    suspects={
        "that is the share of wrong labels": _share(np.not_equal),
        "the test examples were not centred": _share(centre=lambda A, B: (A.mean(axis=0), 0.0)),
        "the test examples were centred by their own mean": _share(
            centre=lambda A, B: (A.mean(axis=0), B.mean(axis=0))
        ),
        "nothing was centred": _share(centre=lambda A, B: (0.0, 0.0)),
        "the training examples were not centred": _share(centre=lambda A, B: (0.0, A.mean(axis=0))),
        "one mean of all numbers was subtracted; each column has its own": _share(
            centre=lambda A, B: (A.mean(), A.mean())
        ),
        "the mean is that of both sets together; only the training set may count": _share(
            centre=lambda A, B: 2 * (np.concatenate([A, B]).mean(axis=0),)
        ),
        "the mean was added; subtract it": _share(centre=lambda A, B: 2 * (-A.mean(axis=0),)),
        "that is the share on the training set, which the neuron has seen": _share(on="train"),
        "the neuron was trained on the test set": _share(fit="test"),
        "the errors +1 and −1 cancel: count the wrong labels, whatever their sign": lambda *given: (
            1 - abs(_share(np.subtract)(*given))
        ),
        "the labels were compared as a column and a row: that is the mean of a table": _share(
            lambda labels, t: labels[:, np.newaxis] == t
        ),
        "that is the mean of the labels, which are never compared with t_test": _share(
            lambda labels, t: labels
        ),
        "that is the share of the label 1 in t_test": _share(lambda labels, t: t),
        "the number of right test labels is divided by the number of training examples": _counted(
            lambda n, m: n
        ),
        "the number of right test labels is divided by the number of all examples": _counted(
            lambda n, m: n + m
        ),
        "that is a count; divide by the number of test examples": _counted(lambda n, m: 1),
        "that is a percentage; wanted is a share between 0 and 1": _counted(lambda n, m: m / 100),
        "only the right labels 1 count; a right 0 is right as well": _share(np.logical_and),
    },
    unchanged=True,
)
### END HIDDEN TESTS
