# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # Exercises 6: optimisers
#
# You will turn a gradient into a step in five ways, prove what many steps come to, and train a classifier of handwritten
# digits with a rule that you wrote yourself.
#
# **How it works.** Each question has a statement, a cell for your answer, and a few tests. Run
# your cell, then run the tests below it. A failing test says what went wrong, and often why.
# A test marked *hidden* shows its result after you submit: it runs your function on other inputs, and
# asks for nothing that the statement does not say. Every test counts on its own. The work is to be your own:
# while an answer runs, what of `dlcourse` does the same refuses; what the statement names you may use.
#
# **Symbols.** $w$ is an array of weights, and $g = \partial L / \partial w$ is the gradient of the loss by them, of the same shape.
# Arrays hold floats, and none is empty. Warnings, as of an overflow, cost nothing: only what comes back counts.
# The learning rate is $\eta$ (`eta`), the share of an old average that is kept is $\beta$ (`beta`), and $\varepsilon$ (`epsilon`) is a small number
# that keeps from dividing by 0. Squares, roots and divisions of arrays are taken entry by entry.
#
# **Data.** Digits: Alpaydin and Kaynak (1998), UCI, CC BY 4.0.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse import datasets, losses, optimizers
from dlcourse.activations import softmax
from dlcourse.checks import (
    call,
    check_close,
    check_derivation,
    check_formula,
    check_function,
    check_unchanged,
    remembered,
)

# What of dlcourse each answer has to do without: there the question asks for your own.
own_work = {
    "one_epoch": "layers losses optimizers gradcheck",
    "average": "optimizers",
    "momentum_step": "optimizers",
    "adagrad_step": "optimizers",
    "rmsprop_step": "optimizers",
    "adam_step": "optimizers",
    "train": "layers gradcheck",
}

# %% [markdown] nbgrader={"grade": false, "grade_id": "one_epoch-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. One epoch of gradient descent
#
# **Goal.** Go through all records once. Take `batch_size` records at a time, in the order of the rows, and make one step with each batch:
#
# $$g = \frac1n X_b^{\mathsf T} (X_b w - y_b), \qquad w \leftarrow w - \eta\, g,$$
#
# where $X_b$ and $y_b$ are the $n$ records of the batch. If `batch_size` does not divide the number of records, the last batch is smaller: it has the records that are left,
# and $n$ is *their* number. Return the new $w$, and the number of iterations, which is the number of steps made.
#
# **Find the slip.** The notes write of single records: "epoch 1: 1 record, 1st iteration; epoch 2: 2 records, 2nd iteration", and of 1,000,000 records in batches of 10,000 that "in every epoch" 10,000 are sent.
# How many records does an epoch use, and how many does an iteration? Write what is meant.
#
# **Shapes.** $X$ is $(m, d)$, $y$ is $(m,)$, $w$ is $(d,)$. Leave all three as they were.
#
# **Why.** "Ten epochs" is ten steps for one batch size, and thousands for another. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# One iteration is one batch. For 5 records and batches of 2, which rows does each iteration use? How many iterations are there?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The batches start at the rows 0, `batch_size`, 2 · `batch_size`, … as long as there are rows. A slice such as `X[4:6]` simply ends where the rows end.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `for i in range(0, len(X), batch_size):` with `X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]`, then one step divided by `len(X_b)`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "one_epoch", "locked": false, "schema_version": 3, "solution": true, "task": false}
def one_epoch(
    w: np.ndarray, X: np.ndarray, y: np.ndarray, batch_size: int, eta: float
) -> tuple[np.ndarray, int]:
    """Return w (d,) after one epoch, and the number of iterations, for X (m, d) and y (m,).

    >>> one_epoch(np.array([0.0]), np.array([[1.0], [1.0]]), np.array([2.0, 2.0]), 1, 0.5)
    (array([1.5]), 2)
    """
    ### BEGIN SOLUTION
    # Why: An epoch is one pass over all records and an iteration is one step, so $m$ records in
    # batches of $B$ make $\lceil m/B \rceil$ iterations; the notes take one batch for an epoch.
    # `range` gives the first row of each batch, and a slice ends where the rows end, so the smaller
    # last batch is used as well. $g$ is a mean over the batch, hence the division by `len(X_b)`:
    # dividing by `batch_size` makes the last step too short, and no division makes every step $n$
    # times too long. Each gradient is taken at the $w$ that the batch before has left, and
    # `w = w - …` makes a new array, where `w -= …` would change the caller's.
    iterations = 0
    for i in range(0, len(X), batch_size):
        X_b, y_b = X[i : i + batch_size], y[i : i + batch_size]
        w = w - eta * X_b.T @ (X_b @ w - y_b) / len(X_b)
        iterations += 1
    return w, iterations
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "one_epoch-full", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The full batch: 4 records in one batch are one step, with g = (−0.5, 0.25)."""
X, y = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 0.0]]), np.array([1.0, 2.0, 0.0, 4.0])
answer = call(one_epoch, np.array([1.0, 1.0]), X, y, 4, 0.2)
check_close(
    answer,
    (np.array([1.1, 0.95]), 1),
    "one step with all records",
    parts=("w", "iterations"),
    suspects={
        "the sign of the step: it goes uphill": (np.array([0.9, 1.05]), 1),
        "the gradient is a mean over the batch; here it is a sum": (np.array([1.4, 0.8]), 1),
        "the step is twice as long: is there a factor 2?": (np.array([1.2, 0.9]), 1),
        "the learning rate η is missing": (np.array([1.5, 0.75]), 1),
        "the batches overlap: each starts batch_size rows after the one before": (
            np.array([1.862666667, 0.6746666667]),
            4,
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "one_epoch-single", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Single records: 3 records are 3 iterations, and each starts from the newest w."""
X, y = np.array([[1.0, 0.5], [-0.3, 1.0], [1.0, 1.2]]), np.array([2.0, 4.0, 2.5])
answer = call(one_epoch, np.array([0.0, 0.1]), X, y, 1, 0.25)
in_other_orders = [
    [0.6293125, 1.684375],
    [0.346375, 1.534525],
    [0.371625, 1.67],
    [0.595905, 1.7674],
    [0.55010625, 1.758846875],
]
check_close(
    answer,
    (np.array([0.388421875, 1.51770625]), 3),
    "three records, one at a time",
    parts=("w", "iterations"),
    suspects={
        "the sign of the step: it goes uphill": (np.array([-1.202546875, -2.36095625]), 3),
        "the step is twice as long: is there a factor 2?": (np.array([-0.004375, 1.93165]), 3),
        "the learning rate η is missing": (np.array([-3.002, -0.0938]), 3),
        "that is one iteration, with one batch; an epoch uses all records (the slip of the notes)": (
            np.array([0.4875, 0.34375]),
            1,
        ),
        "the second iteration has as many records as the first, and not those of the first again (the slip of the notes)": (
            np.array([0.5928939974, 1.30733916]),
            3,
        ),
        "divided by the number of all records; divide by that of the batch": (
            np.array([0.2183072917, 0.6865354167]),
            3,
        ),
        "every gradient was taken at the first w; take each at the newest": (
            np.array([0.79, 2.03275]),
            3,
        ),
        "w is right, but the count is one too low: does it start at 0, or is it the first row of the last batch?": (
            np.array([0.388421875, 1.51770625]),
            2,
        ),
        "the records come in another order than that of the rows; take them in their order, without shuffling": lambda: (
            min(map(np.array, in_other_orders), key=lambda w: np.abs(w - answer.value[0]).max()),
            3,
        ),
        "w is right, but 1 is the number of epochs; count the steps": (
            np.array([0.388421875, 1.51770625]),
            1,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "one_epoch-smaller", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A smaller last batch: 7 records in batches of 3, 3 and 1."""
X = np.array([[1.0], [2.0], [3.0], [0.0], [2.0], [-1.0], [1.5]])
y = np.array([2.0, 4.0, 3.0, 5.0, 7.0, 1.0, -2.0])
check_close(
    call(one_epoch, np.array([1.0]), X, y, 3, 0.1),
    (np.array([0.7893055556]), 3),
    "batches of 3, 3 and 1",
    parts=("w", "iterations"),
    suspects={
        "the sign of the step: it goes uphill": (np.array([0.9601388889]), 3),
        "the gradient is a mean over the batch; here it is a sum": (np.array([1.28875]), 3),
        "the step is twice as long: is there a factor 2?": (np.array([0.3655555556]), 3),
        "the learning rate η is missing": (np.array([-6.194444444]), 3),
        "that is one iteration, with one batch; an epoch uses all records (the slip of the notes)": (
            np.array([1.166666667]),
            1,
        ),
        "the second iteration has as many records as the first, and not those of the first again (the slip of the notes)": (
            np.array([1.340922619]),
            3,
        ),
        "the last, smaller batch was dropped, or the last record": (np.array([1.405555556]), 2),
        "the last, smaller batch was divided by the batch size; divide by its own number of records": (
            np.array([1.200138889]),
            3,
        ),
        "divided by the number of all records; divide by that of the batch": (
            np.array([1.099806851]),
            3,
        ),
        "every gradient was taken at the first w; take each at the newest": (
            np.array([0.9083333333]),
            3,
        ),
        "the batches overlap: each starts batch_size rows after the one before": (
            np.array([0.5744810696]),
            7,
        ),
        "the last, smaller batch was filled up with the first rows; it has only the records that are left": (
            np.array([1.299212963]),
            3,
        ),
        "the batches are of even size, as np.array_split makes them; all but the last have batch_size records": (
            np.array([1.167916667]),
            3,
        ),
        "the batches are taken from the last to the first; take them in the order of the rows": (
            np.array([1.075555556]),
            3,
        ),
        "w is right, but the number of iterations is not whole; the last, smaller batch counts as one": (
            np.array([0.7893055556]),
            2.333333333,
        ),
        "w is right, but 1 is the number of epochs; count the steps": (np.array([0.7893055556]), 1),
        "w is right, but the last, smaller batch was not counted, or the count starts at 0": (
            np.array([0.7893055556]),
            2,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "one_epoch-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other records and batch sizes, also one larger than the number of records; w, X and y are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(601)


def _right(w, X, y, size, eta, *, n=None, old=False, growing=False, hop=None, wrap=False, rows=None):
    v, count = w, 0
    starts = range(0, len(X), hop or size)
    for i in starts if rows is None else rows:
        at = slice(0 if growing else i, i + size) if rows is None else i
        at = np.arange(i, i + size) % len(X) if wrap else at
        A, b = X[at], y[at]
        v = v - eta * A.T @ (A @ (w if old else v) - b) / (n or len(A))
        count += 1
    return v, count


def _first_rows(w, X, y, size, eta, m):
    return _right(w, X[:m], y[:m], size, eta)


def _counted(w, X, y, size, eta, count):
    return _right(w, X, y, size, eta)[0], count


def _split(X, size):
    return np.array_split(np.arange(len(X)), -(-len(X) // size))


suspects = {
    "the sign of the step: it goes uphill": lambda w, X, y, size, eta: _right(w, X, y, size, -eta),
    "the gradient is a mean over the batch; here it is a sum": lambda *a: _right(*a, n=1),
    "the step is twice as long: is there a factor 2?": lambda w, X, y, size, eta: _right(
        w, X, y, size, 2 * eta
    ),
    "the learning rate η is missing": lambda w, X, y, size, eta: _right(w, X, y, size, 1.0),
    "that is one iteration, with one batch; an epoch uses all records (the slip of the notes)": lambda w, X, y, size, eta: (
        _first_rows(w, X, y, size, eta, size)
    ),
    "the second iteration has as many records as the first, and not those of the first again (the slip of the notes)": lambda *a: (
        _right(*a, growing=True)
    ),
    "the last, smaller batch was dropped": lambda w, X, y, size, eta: _first_rows(
        w, X, y, size, eta, len(X) // size * size
    ),
    "the last, smaller batch was divided by the batch size; divide by its own number of records": lambda w, X, y, size, eta: (
        _right(w, X, y, size, eta, n=size)
    ),
    "divided by the number of all records; divide by that of the batch": lambda w, X, y, size, eta: (
        _right(w, X, y, size, eta, n=len(X))
    ),
    "every gradient was taken at the first w; take each at the newest": lambda *a: _right(
        *a, old=True
    ),
    "the batches overlap: each starts batch_size rows after the one before": lambda *a: _right(
        *a, hop=1
    ),
    "the last, smaller batch was filled up with the first rows; it has only the records that are left": lambda *a: (
        _right(*a, wrap=True)
    ),
    "the batches are of even size, as np.array_split makes them; all but the last have batch_size records": lambda w, X, y, size, eta: (
        _right(w, X, y, size, eta, rows=_split(X, size))
    ),
    "that is one step with all records; take batch_size of them at a time": lambda w, X, y, size, eta: (
        _right(w, X, y, len(X), eta)
    ),
    "the batches are taken from the last to the first; take them in the order of the rows": lambda w, X, y, size, eta: (
        _right(w, X, y, size, eta, rows=[slice(i, i + size) for i in range(0, len(X), size)][::-1])
    ),
    "the rows are taken from the last to the first; take them in their order": lambda w, X, y, size, eta: (
        _right(w, X[::-1], y[::-1], size, eta)
    ),
    "w is right, but the count is one too low: does it start at 0?": lambda w, X, y, size, eta: (
        _counted(w, X, y, size, eta, -(-len(X) // size) - 1)
    ),
    "w is right, but the count is one too high: does it start at 1?": lambda w, X, y, size, eta: (
        _counted(w, X, y, size, eta, -(-len(X) // size) + 1)
    ),
    "w is right, but one iteration too many is counted where batch_size divides the number of records": lambda w, X, y, size, eta: (
        _counted(w, X, y, size, eta, len(X) // size + 1)
    ),
    "every other batch is left out": lambda w, X, y, size, eta: _right(
        w, X, y, size, eta, hop=2 * size
    ),
    "the first batch is left out": lambda w, X, y, size, eta: _right(
        w, X, y, size, eta, rows=[slice(i, i + size) for i in range(size, len(X), size)]
    ),
    "the last row is left out": lambda w, X, y, size, eta: _right(w, X[:-1], y[:-1], size, eta),
    "the first row is left out": lambda w, X, y, size, eta: _right(w, X[1:], y[1:], size, eta),
    "the weights that come are those before the last step": lambda w, X, y, size, eta: (
        _first_rows(w, X, y, size, eta, (len(X) - 1) // size * size)[0],
        -(-len(X) // size),
    ),
    "that is the mean of the weights after each batch; wanted are those after the last": lambda w, X, y, size, eta: (
        np.mean(
            [_first_rows(w, X, y, size, eta, min(i + size, len(X)))[0] for i in range(0, len(X), size)],
            axis=0,
        ),
        -(-len(X) // size),
    ),
    "w is right, but the last, smaller batch was not counted": lambda w, X, y, size, eta: _counted(
        w, X, y, size, eta, len(X) // size
    ),
    "w is right, but the number of iterations is not whole; the last, smaller batch counts as one": lambda w, X, y, size, eta: (
        _counted(w, X, y, size, eta, len(X) / size)
    ),
    "w is right, but 1 is the number of epochs; count the steps": lambda *a: _counted(*a, 1),
    "w is right, but that is the number of records; count the steps": lambda w, X, y, size, eta: (
        _counted(w, X, y, size, eta, len(X))
    ),
    "w is right, but that is the first row of the last batch; count the steps": lambda w, X, y, size, eta: (
        _counted(w, X, y, size, eta, (len(X) - 1) // size * size)
    ),
}

sizes = (7, 3, 3), (12, 2, 4), (3, 2, 5), (11, 4, 2)
inputs = [
    (rng.normal(size=d), rng.normal(size=(m, d)), rng.normal(size=m), size, 0.137)
    for m, d, size in sizes
]
check_function(
    one_epoch,
    _right,
    inputs,
    "right for other records and batch sizes",
    parts=("w", "iterations"),
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "one_epoch-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, X and y are the same after the call, also for batches of one record and for one batch."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(611)


def _descent(w, X, y, size, eta):
    for i in range(0, len(X), size):
        A, b = X[i : i + size], y[i : i + size]
        w = w - eta * A.T @ (A @ w - b) / len(A)
    return w, -(-len(X) // size)


check_function(
    one_epoch,
    _descent,
    [
        (rng.normal(size=d), rng.normal(size=(m, d)), rng.normal(size=m), size, eta)
        for m, d, size, eta in ((5, 2, 1, 0.21), (8, 3, 8, 0.33), (4, 2, 9, 0.17), (8, 5, 5, 0.09))
    ],
    "right for batches of one record, and for one batch",
    parts=("w", "iterations"),
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "two_steps-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. Two steps, and then t, in algebra
#
# **Goal.** On the parabola $L = \tfrac12 \lambda w^2$ the slope is $\lambda w$. One step from $w_0$ gives $w_1 = w_0 - \eta\lambda w_0$, and the next one gives
#
# $$w_2 = w_1 - \eta\lambda w_1 = (w_0 - \eta\lambda w_0) - \eta\lambda\, (w_0 - \eta\lambda w_0).$$
#
# Show, line by line, that this is $(1 - \eta\lambda)^2\, w_0$. Then give $w_t$, the weight after $t$ steps, as a formula.
#
# **How to answer.** Set `two_steps` to a list of texts. The first line is $w_2$ as it stands above (on the right), up to brackets and order; each line equals the one before, the last is `(1 - eta*lam)^2*w0`, and at least three lines differ (a product of two equal brackets counts as the same line as its square).
# Set `after_t` to a formula as text. The names are `eta` and `lam` (for $\lambda$), both above 0, `w0`, and `t`, which is 1, 2, 3 and so on; write every product with `*`.
#
# **Why.** Whether descent converges can be read off the number that is raised to the power $t$. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# The bracket $(w_0 - \eta\lambda w_0)$ stands there twice. What is left if you take it out?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $A - \eta\lambda A = (1 - \eta\lambda)\, A$. Use it with $A = w_0 - \eta\lambda w_0$ first, and then with $A = w_0$. So each step multiplies the weight by the same number.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# A line in between is `"(1 - eta*lam)*(w0 - eta*lam*w0)"`. For `after_t`, the exponent 2 becomes `t`.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "two_steps", "locked": false, "schema_version": 3, "solution": true, "task": false}
two_steps = []  # your lines in eta, lam and w0, each as text in quotes
after_t = ""  # your formula in eta, lam, w0 and t, as text
### BEGIN SOLUTION
# Why: The second slope is $\lambda w_1$, with the new weight $w_1 = w_0 - \eta\lambda w_0$, so this
# whole bracket stands there twice, and taking it out of $w_1 - \eta\lambda w_1$ leaves the factor
# $1 - \eta\lambda$. The same factor comes out of the bracket itself, so every step multiplies the
# weight by it, and $t$ steps multiply by $(1 - \eta\lambda)^t$. The tempting
# $(1 - t\,\eta\lambda)\, w_0$ takes the *first* slope off $t$ times, but the slope changes with the
# weight: that is the term $(\eta\lambda)^2$ in
# $(1 - \eta\lambda)^2 = 1 - 2\eta\lambda + (\eta\lambda)^2$. In $1 - (\eta\lambda)^t$ only a part
# of the factor is raised, which is right for $t = 1$ and wrong after that.
two_steps = [
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "(1 - eta*lam)*(w0 - eta*lam*w0)",
    "(1 - eta*lam)^2*w0",
]
after_t = "(1 - eta*lam)^t*w0"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "two_steps-follows", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The first line is w₂, and each line follows from the one before."""
check_derivation(
    two_steps,
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "each line follows",
    symbols=["eta", "lam", "w0"],
    domains=["eta > 0", "lam > 0"],
    starts=["(1 - eta*lam)*w0 - eta*lam*(1 - eta*lam)*w0"],
    least=1,
    begins={
        "that is one step from w0; begin with two": "w0 - eta*lam*w0",
        "that is w0 itself; begin with two steps": "w0",
    },
    suspects={
        "that is (1 − ηλ)w₀: is a square lost, or a factor 1 − ηλ?": "w0 - eta*lam*w0",
        "the minus before the bracket changes both signs in it": "w0 - 2*eta*lam*w0 - (eta*lam)^2*w0",
        "the square (ηλ)² was lost; the second slope is λ times the new weight": "w0 - 2*eta*lam*w0",
        "the middle terms do not cancel, they add up": "w0 + (eta*lam)^2*w0",
    },
)

# %% nbgrader={"grade": true, "grade_id": "two_steps-arrives", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The last line is (1 − ηλ)² w₀, by at least three lines that differ, each of which follows."""
check_derivation(
    two_steps,
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "the lines arrive at the goal",
    symbols=["eta", "lam", "w0"],
    domains=["eta > 0", "lam > 0"],
    starts=["(1 - eta*lam)*w0 - eta*lam*(1 - eta*lam)*w0"],
    last="(1 - eta*lam)^2*w0",
    least=3,
    begins={
        "that is one step from w0; begin with two": "w0 - eta*lam*w0",
        "that is w0 itself; begin with two steps": "w0",
    },
    suspects={
        "that is (1 − ηλ)w₀: is a square lost, or a factor 1 − ηλ?": "w0 - eta*lam*w0",
        "the minus before the bracket changes both signs in it": "w0 - 2*eta*lam*w0 - (eta*lam)^2*w0",
        "the square (ηλ)² was lost; the second slope is λ times the new weight": "w0 - 2*eta*lam*w0",
        "the middle terms do not cancel, they add up": "w0 + (eta*lam)^2*w0",
    },
)

# %% nbgrader={"grade": true, "grade_id": "two_steps-power", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With ηλ = 1/2 each step halves the weight: after 3 steps an eighth of w0 is left."""
check_formula(
    after_t,
    "w0/8",
    "three halvings",
    symbols=["eta", "lam", "w0", "t"],
    domains=["eta > 0", "lam > 0", "t >= 1, whole"],
    at={"eta": "1/10", "lam": 5, "t": 3},
    suspects={
        "each step multiplies; it does not subtract ηλ w0 once more": "-w0/2",
        "only ηλ is raised to the power t; raise 1 − ηλ": "7/8*w0",
        "one step too few: is the exponent t?": "w0/4",
        "that is t times one step; raise 1 − ηλ to the power t": "3/2*w0",
        "the steps go uphill: a minus belongs before ηλ": "27/8*w0",
        "the first weight w0 is missing": "1/8",
        "w0 is raised to the power t too; raise the bracket alone": "w0^3/8",
        "that is e^(−ηλt), which many small steps come near to; each step multiplies by 1 − ηλ": "exp(-3/2)*w0",
        "brackets are missing: λ alone is raised to the power t": "1 - 25/2*w0",
    },
)

# %% nbgrader={"grade": true, "grade_id": "two_steps-lines", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: at least three lines of the derivation differ."""
### BEGIN HIDDEN TESTS
check_derivation(
    two_steps,
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "no step is missing",
    symbols=["eta", "lam", "w0"],
    domains=["eta > 0", "lam > 0"],
    starts=["(1 - eta*lam)*w0 - eta*lam*(1 - eta*lam)*w0"],
    last="(1 - eta*lam)^2*w0",
    least=3,
    begins={
        "that is one step from w0; begin with two": "w0 - eta*lam*w0",
        "that is w0 itself; begin with two steps": "w0",
    },
    suspects={
        "that is (1 − ηλ)w₀: is a square lost, or a factor 1 − ηλ?": "w0 - eta*lam*w0",
        "the minus before the bracket changes both signs in it": "w0 - 2*eta*lam*w0 - (eta*lam)^2*w0",
        "the square (ηλ)² was lost; the second slope is λ times the new weight": "w0 - 2*eta*lam*w0",
        "the middle terms do not cancel, they add up": "w0 + (eta*lam)^2*w0",
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "two_steps-all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: wₜ is right for all learning rates, curvatures and numbers of steps."""
### BEGIN HIDDEN TESTS
check_formula(
    after_t,
    "(1 - eta*lam)^t*w0",
    "right for all η, λ, w0 and t",
    symbols=["eta", "lam", "w0", "t"],
    domains=["eta > 0", "lam > 0", "t >= 1, whole"],
    suspects={
        "each step multiplies; it does not subtract ηλ w0 once more": "(1 - t*eta*lam)*w0",
        "only ηλ is raised to the power t; raise 1 − ηλ": "(1 - (eta*lam)^t)*w0",
        "one step too few: is the exponent t?": "(1 - eta*lam)^(t - 1)*w0",
        "that is the weight after two steps, whatever t is": "(1 - eta*lam)^2*w0",
        "that is t times one step; raise 1 − ηλ to the power t": "t*(1 - eta*lam)*w0",
        "the steps go uphill: a minus belongs before ηλ": "(1 + eta*lam)^t*w0",
        "the first weight w0 is missing": "(1 - eta*lam)^t",
        "w0 is raised to the power t too; raise the bracket alone": "((1 - eta*lam)*w0)^t",
        "that is e^(−ηλt), which many small steps come near to; each step multiplies by 1 − ηλ": "exp(-eta*lam*t)*w0",
        "brackets are missing: λ alone is raised to the power t": "1 - eta*lam^t*w0",
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "average-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. An average that forgets
#
# **Goal.** Compute the exponentially weighted average of the values $a_1, \dots, a_n$:
#
# $$v_t = \beta\, v_{t-1} + (1 - \beta)\, a_t, \qquad v_0 = 0.$$
#
# If `corrected` is true, return $\hat v_t = v_t / (1 - \beta^t)$ in place of $v_t$. This is *bias correction*: it makes up for the start at 0, so that $\hat v_1 = a_1$.
# The correction is made for the result alone; the sum above goes on with $v_t$ itself.
#
# **Shapes.** $a$ is $(n,)$, an array of floats, and so is the result: $v_1$ to $v_n$, without $v_0$. Leave $a$ as it was. `beta` is a number with $0 \le \beta < 1$.
#
# **Why.** Momentum, RMSprop and Adam are all made of this average. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Keep one number `v` that starts at 0, and go through the values. The first value has $t = 1$.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With $\beta = 0.9$ and the values 10, 10: $v_1 = 0.1 \cdot 10 = 1$ and $v_2 = 0.9 \cdot 1 + 0.1 \cdot 10 = 1.9$. Corrected: $1 / (1 - 0.9) = 10$ and $1.9 / (1 - 0.81) = 10$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `for t, a_t in enumerate(a, 1):` … then append `v / (1 - beta**t) if corrected else v` to a list, and return `np.array(…)` of it.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "average", "locked": false, "schema_version": 3, "solution": true, "task": false}
def average(a: np.ndarray, beta: float, corrected: bool) -> np.ndarray:
    """Return v₁ … v_n, shape (n,), for a (n,); with bias correction if corrected is true.

    >>> average(np.array([10.0, 10.0]), 0.5, False)
    array([5. , 7.5])
    >>> average(np.array([10.0, 10.0]), 0.5, True)
    array([10., 10.])
    """
    ### BEGIN SOLUTION
    # Why: From the start at $v_0 = 0$, the weights of the values in $v_t$ add up to $1 - \beta^t$
    # only; the rest, $\beta^t$, belongs to that 0 and pulls the average towards it. Dividing by
    # $1 - \beta^t$ makes the weights add up to 1, so that $\hat v_1 = a_1$ and equal values have
    # just that value as their average. It mends what is returned, not what goes on: with the values
    # 10 and 10 and $\beta = 0.5$, a corrected $v_1 = 10$ that went into the next step would give
    # $\hat v_2 = 10/0.75 \approx 13.3$. So `v` itself stays uncorrected, and `enumerate` counts
    # from 1, because at $t = 0$ the divisor $1 - \beta^0$ is 0.
    v, averages = 0.0, []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        averages.append(v / (1 - beta**t) if corrected else v)
    return np.array(averages)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "average-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Without correction, β = 0.9: 1, then 0.9·1 + 0.1·20 = 2.9, 2.61 and 3.549."""
answer = call(average, np.array([10.0, 20.0, 0.0, 12.0]), 0.9, False)
check_close(
    answer,
    np.array([1.0, 2.9, 2.61, 3.549]),
    "the average of 10, 20, 0 and 12",
    suspects={
        "the average starts at a₁; here it starts at v₀ = 0": np.array([10.0, 11.0, 9.9, 10.11]),
        "β and 1 − β are exchanged": np.array([9.0, 18.9, 1.89, 10.989]),
        "the new value counts in full; its weight is 1 − β": np.array([10.0, 29.0, 26.1, 35.49]),
        "that is the plain mean of the values so far": np.array([10.0, 15.0, 10.0, 10.5]),
        "the bias correction was not asked for here": np.array(
            [10.0, 15.26315789, 9.63099631, 10.31986042]
        ),
        "the list begins with v₀; begin with v₁": np.array([0.0, 1.0, 2.9, 2.61, 3.549]),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "average-corrected", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With correction, β = 0.5: v = 4, 5 and 5.5 is divided by 1/2, 3/4 and 7/8."""
answer = call(average, np.array([8.0, 6.0, 6.0]), 0.5, True)
check_close(
    answer,
    np.array([8.0, 6.666666667, 6.285714286]),
    "the corrected average of 8, 6 and 6",
    suspects={
        "the average started at a₁ and was corrected besides; start at v₀ = 0": np.array(
            [16.0, 9.333333333, 7.428571429]
        ),
        "the average starts at a₁, without a division: only its first value is right": np.array(
            [8.0, 7.0, 6.5]
        ),
        "the new value counts in full; its weight is 1 − β": np.array(
            [16.0, 13.33333333, 12.57142857]
        ),
        "that is the plain mean of the values so far": np.array([8.0, 7.0, 6.666666667]),
        "the bias correction is missing": np.array([4.0, 5.0, 5.5]),
        "every value was divided by 1 − β; the power t is missing": np.array([8.0, 10.0, 11.0]),
        "every value was divided by the last 1 − βⁿ; each has its own t": np.array(
            [4.571428571, 5.714285714, 6.285714286]
        ),
        "only the first value is corrected; correct them all": np.array([8.0, 5.0, 5.5]),
        "the steps are counted from 0, and 1 − β⁰ is 0; the first value has t = 1": np.array(
            [np.inf, 10.0, 7.333333333]
        ),
        "the values were multiplied by 1 − βᵗ; divide": np.array([2.0, 3.75, 4.8125]),
        "the values were divided by 1 − tβ; divide by 1 − βᵗ": np.array([8.0, np.inf, -11.0]),
        "the corrected value went into the next step; go on with v itself": np.array(
            [8.0, 9.333333333, 8.761904762]
        ),
        "the list begins with v₀; begin with v₁": np.array([0.0, 8.0, 6.666666667, 6.285714286]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "average-constant", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A series that is 5 throughout: its corrected average is 5 from the first value on."""
answer = call(average, np.full(4, 5.0), 0.9, True)
check_close(
    answer,
    np.array([5.0, 5.0, 5.0, 5.0]),
    "the corrected average of a constant",
    suspects={
        "the average started at a₁ and was corrected besides; start at v₀ = 0": np.array(
            [50.0, 26.31578947, 18.4501845, 14.53911021]
        ),
        "the new value counts in full; its weight is 1 − β": np.array([50.0, 50.0, 50.0, 50.0]),
        "the bias correction is missing": np.array([0.5, 0.95, 1.355, 1.7195]),
        "every value was divided by 1 − β; the power t is missing": np.array(
            [5.0, 9.5, 13.55, 17.195]
        ),
        "every value was divided by the last 1 − βⁿ; each has its own t": np.array(
            [1.453911021, 2.762430939, 3.940098866, 5.0]
        ),
        "only the first value is corrected; correct them all": np.array([5.0, 0.95, 1.355, 1.7195]),
        "the steps are counted from 0, and 1 − β⁰ is 0; the first value has t = 1": np.array(
            [np.inf, 9.5, 7.131578947, 6.34501845]
        ),
        "the values were multiplied by 1 − βᵗ; divide": np.array(
            [0.05, 0.1805, 0.367205, 0.59133605]
        ),
        "the corrected value went into the next step; go on with v itself": np.array(
            [5.0, 26.31578947, 89.24062925, 235.0001929]
        ),
        "the list begins with v₀; begin with v₁": np.array([0.0, 5.0, 5.0, 5.0, 5.0]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "average-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random series, with and without correction, also with β = 0; a is the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(603)


def _right(a, beta, corrected, *, first=0.0, new=None, share=None):
    v, found = first, []
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta if new is None else new) * a_t
        found.append(v / (share or (lambda t: 1 - beta**t))(t) if corrected else v)
    return np.array(found)


def _goes_on(a, beta, corrected):
    v, found = 0.0, []
    for t, a_t in enumerate(a, 1):
        v = (beta * v + (1 - beta) * a_t) / (1 - beta**t if corrected else 1)
        found.append(v)
    return np.array(found)


def _plain(a, beta, corrected):
    return np.cumsum(a) / np.arange(1, len(a) + 1)


suspects = {
    "the average starts at a₁; here it starts at v₀ = 0": lambda a, beta, corrected: _right(
        a, beta, corrected, first=a[0]
    ),
    "the average starts at a₁, without a division: only its first value is right": lambda a, beta, corrected: (
        _right(a, beta, False, first=a[0] if corrected else 0.0)
    ),
    "the average starts at a₁ and is never corrected; start at v₀ = 0, and divide": lambda a, beta, corrected: (
        _right(a, beta, False, first=a[0])
    ),
    "β and 1 − β are exchanged": lambda a, beta, corrected: _right(a, 1 - beta, corrected),
    "β and 1 − β are exchanged in the average, not in the correction": lambda a, beta, corrected: (
        _right(a, 1 - beta, corrected, share=lambda t: 1 - beta**t)
    ),
    "the new value counts in full; its weight is 1 − β": lambda a, beta, corrected: _right(
        a, beta, corrected, new=1.0
    ),
    "that is the plain mean of the values so far": _plain,
    "that is the plain mean of the values so far, where the corrected average is wanted": lambda a, beta, corrected: (
        (_plain if corrected else _right)(a, beta, False)
    ),
    "the bias correction was made where it was not asked for": lambda a, beta, corrected: _right(
        a, beta, True
    ),
    "the bias correction is missing": lambda a, beta, corrected: _right(a, beta, False),
    "the bias correction is made where it is not asked for, and not where it is": lambda a, beta, corrected: (
        _right(a, beta, not corrected)
    ),
    "every value was divided by 1 − β; the power t is missing": lambda a, beta, corrected: _right(
        a, beta, corrected, share=lambda t: 1 - beta
    ),
    "every value was divided by the last 1 − βⁿ; each has its own t": lambda a, beta, corrected: (
        _right(a, beta, corrected, share=lambda t: 1 - beta ** len(a))
    ),
    "only the first value is corrected; correct them all": lambda a, beta, corrected: _right(
        a, beta, corrected, share=lambda t: 1 - beta if t == 1 else 1.0
    ),
    "the values were divided by βᵗ; divide by 1 − βᵗ": lambda a, beta, corrected: _right(
        a, beta, corrected, share=lambda t: beta**t
    ),
    "the values were divided by 1 − tβ; divide by 1 − βᵗ": lambda a, beta, corrected: _right(
        a, beta, corrected, share=lambda t: 1 - beta * t
    ),
    "these are the values in the middle of the convolution; wanted are its first n": lambda a, beta, corrected: (
        np.convolve(a, (1 - beta) * beta ** np.arange(len(a)), "same")
        / (1 - beta ** np.arange(1, len(a) + 1) if corrected else 1)
    ),
    "the values are taken from the last to the first": lambda a, beta, corrected: _right(
        a[::-1], beta, corrected
    )[::-1],
    "the values are divided by 1 − βᵗ, with t from the end": lambda a, beta, corrected: (
        _right(a, beta, False) / (1 - beta ** np.arange(len(a), 0, -1) if corrected else 1)
    ),
    "the old average counts in full; its weight is β": lambda a, beta, corrected: (
        np.cumsum((1 - beta) * a) / (1 - beta ** np.arange(1, len(a) + 1) if corrected else 1)
    ),
    "the list is one step late: it begins with v₀ and leaves the last value out": lambda a, beta, corrected: (
        np.append(0.0, _right(a, beta, corrected)[:-1])
    ),
    "the power is t + 1; the first value has t = 1": lambda a, beta, corrected: _right(
        a, beta, corrected, share=lambda t: 1 - beta ** (t + 1)
    ),
    "the steps are counted from 0, and 1 − β⁰ is 0; the first value has t = 1": lambda a, beta, corrected: (
        _right(a, beta, corrected, share=lambda t: np.float64(1 - beta ** (t - 1)))
    ),
    "the values were multiplied by 1 − βᵗ; divide": lambda a, beta, corrected: _right(
        a, beta, corrected, share=lambda t: 1 / (1 - beta**t)
    ),
    "the corrected value went into the next step; go on with v itself": _goes_on,
    "every value that comes is a₁; average them": lambda a, beta, corrected: (
        a * 0 + a[0] if corrected else _right(a, beta, False)
    ),
    "the values themselves come where the corrected average is wanted": lambda a, beta, corrected: (
        a if corrected else _right(a, beta, False)
    ),
    "the list begins with v₀; begin with v₁": lambda a, beta, corrected: np.append(
        0.0, _right(a, beta, corrected)
    ),
}

check_function(
    average,
    _right,
    [
        (rng.normal(size=6), 0.83, False),
        (rng.normal(size=30), 0.95, True),
        (rng.normal(size=9), 0.37, True),
        (rng.normal(size=5), 0.0, True),
        (rng.normal(size=25), 0.71, False),
    ],
    "right for random values",
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "average-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: a is the same after the call, also where it has one value, or β is 0."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(613)


def _averages(a, beta, corrected):
    t = np.arange(1, len(a) + 1)
    age = t[:, np.newaxis] - t
    v = (1 - beta) * np.tril(beta ** np.abs(age)) @ a
    return v / (1 - beta**t) if corrected else v


check_function(
    average,
    _averages,
    [
        (rng.normal(size=2), 0.73, False),
        (rng.normal(size=3), 0.0, False),
        (rng.normal(size=1), 0.91, True),
        (rng.normal(size=4), 0.0, True),
        (900 * rng.normal(size=40), 0.43, True),
    ],
    "right for one value, β = 0 and large values",
    suspects={
        "the bias correction was made where it was not asked for": lambda a, beta, corrected: (
            _averages(a, beta, True)
        ),
        "the bias correction is missing": lambda a, beta, corrected: _averages(a, beta, False),
    },
    unchanged=True,
    fresh=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "weights-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. What each value weighs, in algebra
#
# **Goal.** Three formulas about $v_t = \beta\, v_{t-1} + (1 - \beta)\, a_t$.
#
# **Find the slip.** The notes begin with "$v_{t_4} = a_1$", and say in the next line that the value at $t_1$ is $a_1$. One subscript is wrong. Start from $v_1 = a_1$, and give $v_4$, the value
# at $t_4$, as a formula `fourth` in `a1`, `a2`, `a3`, `a4` and `beta`.
#
# **The sum.** With the start $v_0 = 0$ in place of $v_1 = a_1$, a value that is $k$ steps old has the weight $(1 - \beta)\beta^k$. After $t$ values the weights add up to $\sum_{k=0}^{t-1} (1 - \beta)\beta^k$. Give this sum, without dots, as a formula `total` in `beta` and `t`.
#
# **Find the slip.** With $\beta = 0.5$, so $v_2 = 0.5\, v_1 + 0.5\, a_2$, the notes are "giving more importance to $a_2$". For which $\beta$ does the newest value really have more weight than
# all that came before, which is to say $1 - \beta$ more than $\beta$? Give the answer as one comparison `newest`, such as `"beta >= 3/4"`.
#
# **How to answer.** Set all three to texts. Every form that is equal for $0 \le \beta < 1$ and $t = 1, 2, 3, \dots$ is right. Write every product with `*`.
#
# **Why.** It tells how long an average remembers. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Write $v_2$, then put it into $v_3$, and that into $v_4$. For the sum, write out $t = 3$ and multiply: much cancels.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $v_2 = \beta a_1 + (1 - \beta) a_2$ and $v_3 = \beta v_2 + (1 - \beta) a_3$. $(1 - \beta)(1 + \beta + \beta^2) = 1 - \beta^3$. The last question asks where $1 - \beta > \beta$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# $v_4$ may stay nested: `"beta*(beta*(beta*a1 + (1 - beta)*a2) + …) + …"`. In the sum, the exponent 3 becomes `t`. Solve $1 > 2\beta$ for $\beta$.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "weights", "locked": false, "schema_version": 3, "solution": true, "task": false}
fourth = ""  # your formula for v₄ in a1, a2, a3, a4 and beta
total = ""  # your formula in beta and t
newest = ""  # your comparison in beta
### BEGIN SOLUTION
# Why: Each new value enters with the factor $1 - \beta$ and is multiplied by $\beta$ in every later
# step, so $a_4$ has the weight $1 - \beta$, $a_3$ has $(1 - \beta)\beta$ and $a_2$ has
# $(1 - \beta)\beta^2$. Only $a_1$ has no factor $1 - \beta$, because $v_1$ is $a_1$ itself, and
# three later steps leave it $\beta^3$; with $(1 - \beta)\beta^3$ you have started from $v_0 = 0$.
# In $(1 - \beta)(1 + \beta + \dots + \beta^{t-1})$ all products but the first and the last cancel,
# which leaves $1 - \beta^t$; 1 is only what this tends to, and the missing $\beta^t$ is the weight
# of $v_0$. The newest value outweighs the rest where $1 - \beta > \beta$, so for
# $\beta < \tfrac12$; at $\tfrac12$, the number in the notes, the two weights are equal, so equality
# does not belong to the answer.
fourth = "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)"
total = "1 - beta^t"
newest = "beta < 1/2"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "weights-fourth", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With β = 0.9 the four values have the weights 0.729, 0.081, 0.09 and 0.1."""
check_formula(
    fourth,
    "0.729*a1 + 0.081*a2 + 0.09*a3 + 0.1*a4",
    "v₄ with β = 0.9",
    symbols=["a1", "a2", "a3", "a4", "beta"],
    domains=["0 <= beta < 1"],
    at={"beta": "9/10"},
    suspects={
        "that is the first value alone: v₁ is a₁, and v₄ is a mixture of all four (the slip of the notes)": "a1",
        "that starts from v₀ = 0; here v₁ = a₁, so a₁ has the weight β³": "0.0729*a1 + 0.081*a2 + 0.09*a3 + 0.1*a4",
        "the weights stand in the wrong order: the newest value has had no time to fade": "0.1*a1 + 0.09*a2 + 0.081*a3 + 0.729*a4",
        "β and 1 − β are exchanged": "0.001*a1 + 0.009*a2 + 0.09*a3 + 0.9*a4",
        "each new value has to be multiplied by 1 − β": "0.729*a1 + 0.81*a2 + 0.9*a3 + a4",
        "the power of β at a₁ is one too high: v₁ is a₁, and three steps follow": "0.6561*a1 + 0.081*a2 + 0.09*a3 + 0.1*a4",
        "that is v₃; one step is still to come": "0.81*a1 + 0.09*a2 + 0.1*a3",
    },
)

# %% nbgrader={"grade": true, "grade_id": "weights-total", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With β = 0.9, two weights are 0.1 and 0.09, and their sum is 0.19."""
check_formula(
    total,
    "0.19",
    "the sum of two weights, β = 0.9",
    symbols=["beta", "t"],
    domains=["0 <= beta < 1", "t >= 1, whole"],
    at={"beta": "9/10", "t": 2},
    suspects={
        "that is the sum of the powers alone; the factor 1 − β is missing": "1.9",
        "1 is what the sum tends to; after t values it is less": "1",
        "one weight too many: k ends at t − 1": "0.271",
        "one weight too few: k = 0, …, t − 1 are t weights": "0.1",
        "that is the power alone; what do the two weights add up to?": "0.81",
        "that is one weight; wanted is the sum of t of them": "0.09",
        "the weights are not all alike: they shrink by β from one to the next": "0.2",
    },
)

# %% nbgrader={"grade": true, "grade_id": "weights-newest", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At β = 0.5 both weigh the same; at β = 0.3 and 0.499 the newest value has more weight."""
check_formula(
    newest,
    "1 < 0",
    "at β = 0.5 it does not hold",
    symbols=["beta"],
    domains=["0 <= beta < 1"],
    at={"beta": "1/2"},
    suspects={
        "at β = ½ both have the weight ½, so neither counts more (the slip of the notes)": "0 < 1",
        "that is a number; write a comparison, such as beta >= 3/4": "1/2",
    },
    advice="write one comparison with one sign, such as beta >= 3/4",
)
check_formula(
    newest,
    "0 < 1",
    "at β = 0.3 it holds",
    symbols=["beta"],
    domains=["0 <= beta < 1"],
    at={"beta": "3/10"},
    suspects={
        "at β = 0.3 the newest value has the weight 0.7, which is more": "1 < 0",
    },
    advice="write one comparison with one sign, such as beta >= 3/4",
)
check_formula(
    newest,
    "0 < 1",
    "at β = 0.499 it holds",
    symbols=["beta"],
    domains=["0 <= beta < 1"],
    at={"beta": "499/1000"},
    suspects={
        "at β = 0.499 the newest value has the weight 0.501, which is more": "1 < 0",
    },
    advice="write one comparison with one sign, such as beta >= 3/4",
)

# %% nbgrader={"grade": true, "grade_id": "weights-fourth_all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: v₄ is right for every β."""
### BEGIN HIDDEN TESTS
check_formula(
    fourth,
    "beta^3*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)",
    "v₄ for every β",
    symbols=["a1", "a2", "a3", "a4", "beta"],
    domains=["0 <= beta < 1"],
    suspects={
        "that is the first value alone: v₁ is a₁, and v₄ is a mixture of all four (the slip of the notes)": "a1",
        "that starts from v₀ = 0; here v₁ = a₁, so a₁ has the weight β³": "(1 - beta)*(beta^3*a1 + beta^2*a2 + beta*a3 + a4)",
        "the weights stand in the wrong order: the newest value has had no time to fade": "(1 - beta)*(a1 + beta*a2 + beta^2*a3) + beta^3*a4",
        "β and 1 − β are exchanged": "(1 - beta)^3*a1 + beta*((1 - beta)^2*a2 + (1 - beta)*a3 + a4)",
        "each new value has to be multiplied by 1 − β": "beta^3*a1 + beta^2*a2 + beta*a3 + a4",
        "the power of β at a₁ is one too high: v₁ is a₁, and three steps follow": "beta^4*a1 + (1 - beta)*(beta^2*a2 + beta*a3 + a4)",
        "that is v₃; one step is still to come": "beta^2*a1 + (1 - beta)*(beta*a2 + a3)",
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "weights-total_all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the sum is right for every β and t."""
### BEGIN HIDDEN TESTS
check_formula(
    total,
    "1 - beta^t",
    "the sum for every β and t",
    symbols=["beta", "t"],
    domains=["0 <= beta < 1", "t >= 1, whole"],
    suspects={
        "that is the sum of the powers alone; the factor 1 − β is missing": "(1 - beta^t)/(1 - beta)",
        "1 is what the sum tends to; after t values it is less": "1",
        "one weight too many: k ends at t − 1": "1 - beta^(t + 1)",
        "one weight too few: k = 0, …, t − 1 are t weights": "1 - beta^(t - 1)",
        "that is the power alone; what do the weights add up to?": "beta^t",
        "that is one weight; wanted is the sum of t of them": "(1 - beta)*beta^(t - 1)",
        "the weights are not all alike: they shrink by β from one to the next": "t*(1 - beta)",
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "weights-newest_all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the comparison holds exactly where it should."""
### BEGIN HIDDEN TESTS
check_formula(
    newest,
    "beta < 1/2",
    "exactly the β for which the newest value has more weight",
    symbols=["beta"],
    domains=["0 <= beta < 1"],
    suspects={
        "at β = ½ both have the weight ½, so neither counts more (the slip of the notes)": "beta <= 1/2",
        "the other way round: β is the weight of the old average": "beta > 1/2",
        "that holds for every β that is allowed": "beta < 1",
        "that is a number; write a comparison, such as beta >= 3/4": "1/2",
    },
    advice="write one comparison with one sign, such as beta >= 3/4",
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "momentum_step-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. Momentum
#
# **Goal.** Average the gradients, and step along the average. One step is
#
# $$V \leftarrow \beta V + (1 - \beta)\, g, \qquad w \leftarrow w - \eta V,$$
#
# where the second formula uses the *new* $V$. Return the new $w$ and the new $V$.
#
# **Shapes.** $w$, $g$ and $V$ have the same shape, whatever it is (one number, three axes …), and so have both results. Leave all three as they were: return new arrays.
#
# **Why.** Across a valley the gradients cancel in the average, and along it they add up. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# First the new average, then the step. Which of the two lines needs $g$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With $\beta = 0.9$, $V = 1$ and $g = 3$ the new average is $0.9 \cdot 1 + 0.1 \cdot 3 = 1.2$. With $\eta = 0.5$ the weight falls by $0.6$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `V = beta * V + …` makes a new array (where `V *= beta` would change the caller's). Then `return w - eta * V, V`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "momentum_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def momentum_step(
    w: np.ndarray, g: np.ndarray, V: np.ndarray, eta: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the new w and the new V, both of w's shape, after one step with the gradient g.

    >>> momentum_step(np.array([1.0]), np.array([4.0]), np.array([2.0]), 1.0, 0.5)
    (array([-2.]), array([3.]))
    """
    ### BEGIN SOLUTION
    # Why: The weights $\beta$ and $1 - \beta$ add up to 1, so under a steady gradient $V$ tends to
    # $g$, and the steps tend to $\eta g$. Without the factor $1 - \beta$ that is the heavy ball
    # $V \leftarrow \beta V + g$, whose steps tend to $\eta g/(1 - \beta)$, ten times as much for
    # $\beta = 0.9$. $w$ moves against the *new* $V$: with the old one, the first step from $V = 0$
    # would not move at all, and each gradient would act one step late. The order of the two lines
    # sees to that, and `V = …` makes a new array, where `V *= beta` would change the caller's.
    V = beta * V + (1 - beta) * g
    return w - eta * V, V
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "momentum_step-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""V = 0.9·(1, 0.5) + 0.1·(3, −1) = (1.2, 0.35), and w falls by half of that."""
w, g, V = np.array([1.0, 2.0]), np.array([3.0, -1.0]), np.array([1.0, 0.5])
answer = call(momentum_step, w, g, V, 0.5, 0.9)
check_close(
    answer,
    (np.array([0.4, 1.825]), np.array([1.2, 0.35])),
    "one step of momentum",
    parts=("w", "V"),
    suspects={
        "the new gradient was subtracted from V; it is added": (
            np.array([1.3, 2.275]),
            np.array([0.6, 0.55]),
        ),
        "V has η in it, and no 1 − β": (np.array([-1.4, 2.05]), np.array([2.4, -0.05])),
        "w is right, but the old V came back": (np.array([0.4, 1.825]), np.array([1.0, 0.5])),
        "that is the heavy ball V ← βV + g; here the new gradient has the weight 1 − β": (
            np.array([-0.95, 2.275]),
            np.array([3.9, -0.55]),
        ),
        "β and 1 − β are exchanged": (np.array([-0.4, 2.425]), np.array([2.8, -0.85])),
        "the gradient was squared; momentum averages g itself": (
            np.array([0.1, 1.725]),
            np.array([1.8, 0.55]),
        ),
        "the mean of all gradients went into V; each weight has its own": (
            np.array([0.5, 1.725]),
            np.array([1.0, 0.55]),
        ),
        "the sign of the step: w has to move against V": (
            np.array([1.6, 2.175]),
            np.array([1.2, 0.35]),
        ),
        "w moved by η g; it moves by η V": (np.array([-0.5, 2.5]), np.array([1.2, 0.35])),
        "w moved by the old V; it moves by the new one": (
            np.array([0.5, 1.75]),
            np.array([1.2, 0.35]),
        ),
        "the learning rate η is missing": (np.array([-0.2, 1.65]), np.array([1.2, 0.35])),
        "w moved by V/(1 − β), a bias correction; it moves by V itself": (
            np.array([-5.0, 0.25]),
            np.array([1.2, 0.35]),
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "momentum_step-start", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The first step, from V = 0: V is a tenth of g."""
w, g, V = np.array([0.7, 0.2]), np.array([1.0, -2.0]), np.array([0.0, 0.0])
check_close(
    call(momentum_step, w, g, V, 0.3, 0.9),
    (np.array([0.67, 0.26]), np.array([0.1, -0.2])),
    "the first step",
    parts=("w", "V"),
    suspects={
        "the new gradient was subtracted from V; it is added": (
            np.array([0.67, 0.26]),
            np.array([-0.1, 0.2]),
        ),
        "V has η in it, and no 1 − β": (np.array([0.4, 0.8]), np.array([0.3, -0.6])),
        "w is right, but the old V came back": (np.array([0.67, 0.26]), np.array([0.0, 0.0])),
        "that is the heavy ball V ← βV + g, or V = g at the start, or a sum V + g, or a bias correction; the new gradient has the weight 1 − β in each step": (
            np.array([0.4, 0.8]),
            np.array([1.0, -2.0]),
        ),
        "β and 1 − β are exchanged": (np.array([0.43, 0.74]), np.array([0.9, -1.8])),
        "the gradient was squared; momentum averages g itself": (
            np.array([0.67, 0.08]),
            np.array([0.1, 0.4]),
        ),
        "the mean of all gradients went into V; each weight has its own": (
            np.array([0.715, 0.215]),
            np.array([-0.05, -0.05]),
        ),
        "the sign of the step: w has to move against V": (
            np.array([0.73, 0.14]),
            np.array([0.1, -0.2]),
        ),
        "w moved by η g; it moves by η V": (np.array([0.4, 0.8]), np.array([0.1, -0.2])),
        "w moved by the old V, or not at all; it moves by the new one": (
            np.array([0.7, 0.2]),
            np.array([0.1, -0.2]),
        ),
        "the learning rate η is missing": (np.array([0.6, 0.4]), np.array([0.1, -0.2])),
    },
)

# %% nbgrader={"grade": true, "grade_id": "momentum_step-coast", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Without a slope, g = 0, it coasts: V shrinks to nine tenths, and w goes on."""
w, g, V = np.array([[5.0], [5.0]]), np.zeros((2, 1)), np.array([[1.0], [-2.0]])
check_close(
    call(momentum_step, w, g, V, 0.7, 0.9),
    (np.array([[4.37], [6.26]]), np.array([[0.9], [-1.8]])),
    "a step without a slope",
    parts=("w", "V"),
    suspects={
        "w is right, but the old V came back": (
            np.array([[4.37], [6.26]]),
            np.array([[1.0], [-2.0]]),
        ),
        "β and 1 − β are exchanged": (np.array([[4.93], [5.14]]), np.array([[0.1], [-0.2]])),
        "the sign of the step: w has to move against V": (
            np.array([[5.63], [3.74]]),
            np.array([[0.9], [-1.8]]),
        ),
        "w moved by η g; it moves by η V": (np.array([[5.0], [5.0]]), np.array([[0.9], [-1.8]])),
        "w moved by the old V; it moves by the new one": (
            np.array([[4.3], [6.4]]),
            np.array([[0.9], [-1.8]]),
        ),
        "w moved by V/(1 − β), a bias correction; it moves by V itself": (
            np.array([[-1.3], [17.6]]),
            np.array([[0.9], [-1.8]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "momentum_step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random arrays of other shapes; w, g and V are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(605)


def _mean(g, V, eta, beta):
    return beta * V + (1 - beta) * g


def _right(w, g, V, eta, beta):
    return w - eta * _mean(g, V, eta, beta), _mean(g, V, eta, beta)


averages = {
    "that is the heavy ball V ← βV + g; here the new gradient has the weight 1 − β": lambda g, V, eta, beta: (
        beta * V + g
    ),
    "β and 1 − β are exchanged": lambda g, V, eta, beta: (1 - beta) * V + beta * g,
    "the new gradient was subtracted from V, and V from w; add it to V": lambda g, V, eta, beta: (
        beta * V - (1 - beta) * g
    ),
    "the gradient was squared; momentum averages g itself": lambda g, V, eta, beta: (
        beta * V + (1 - beta) * g**2
    ),
    "the mean of all gradients went into V; each weight has its own": lambda g, V, eta, beta: (
        beta * V + (1 - beta) * np.mean(g)
    ),
    "the old V counts in full; its weight is β": lambda g, V, eta, beta: V + (1 - beta) * g,
    "that is the sum V + g; take the average": lambda g, V, eta, beta: V + g,
    "the old V is missing from the average": lambda g, V, eta, beta: (1 - beta) * g,
    "brackets are missing around 1 − β": lambda g, V, eta, beta: beta * V + 1 - beta * g,
    "the gradient is missing from the average": lambda g, V, eta, beta: beta * V,
    "the signs of the gradient were averaged, not g": lambda g, V, eta, beta: (
        beta * V + (1 - beta) * np.sign(g)
    ),
    "a bias correction was made, as for the first step; momentum here has none": lambda g, V, eta, beta: (
        (beta * V + (1 - beta) * g) / (1 - beta)
    ),
}
steps = {
    "the new gradient was subtracted from V; it is added": lambda w, g, V, eta, beta: (
        w + eta * (beta * V - (1 - beta) * g),
        beta * V - (1 - beta) * g,
    ),
    "V has η in it, and no 1 − β": lambda w, g, V, eta, beta: (
        w - beta * V - eta * g,
        beta * V + eta * g,
    ),
    "V has η in it; it averages g alone": lambda w, g, V, eta, beta: (
        w - beta * V - (1 - beta) * eta * g,
        beta * V + (1 - beta) * eta * g,
    ),
}
moves = {
    "the sign of the step: w has to move against V": lambda w, g, V, eta, beta, new: w + eta * new,
    "w moved by η g; it moves by η V": lambda w, g, V, eta, beta, new: w - eta * g,
    "w moved by the old V; it moves by the new one": lambda w, g, V, eta, beta, new: w - eta * V,
    "the learning rate η is missing": lambda w, g, V, eta, beta, new: w - new,
    "w moved by η(1 − β)V; the 1 − β is in V already": lambda w, g, V, eta, beta, new: (
        w - eta * (1 - beta) * new
    ),
    "that is a step of Nesterov's kind; w moves by the new V alone": lambda w, g, V, eta, beta, new: (
        w - eta * (beta * new + (1 - beta) * g)
    ),
    "w moved by V and by g; it moves by the new V alone": lambda w, g, V, eta, beta, new: (
        w - eta * (new + g)
    ),
    "w moved by V/(1 − β), a bias correction; it moves by V itself": lambda w, g, V, eta, beta, new: (
        w - eta * new / (1 - beta)
    ),
    "w did not move; V is right": lambda w, g, V, eta, beta, new: w,
    "the step itself came back in place of the new w": lambda w, g, V, eta, beta, new: -eta * new,
}
suspects = steps | {
    "w is right, but the old V came back": lambda w, g, V, eta, beta: (
        _right(w, g, V, eta, beta)[0],
        V,
    ),
    "w is right, but η V came back; return V itself": lambda w, g, V, eta, beta: (
        _right(w, g, V, eta, beta)[0],
        eta * _mean(g, V, eta, beta),
    ),
}
suspects |= {
    mistake: lambda w, g, V, eta, beta, f=f: (w - eta * f(g, V, eta, beta), f(g, V, eta, beta))
    for mistake, f in averages.items()
}
suspects |= {
    mistake: lambda w, g, V, eta, beta, f=f: (
        f(w, g, V, eta, beta, _mean(g, V, eta, beta)),
        _mean(g, V, eta, beta),
    )
    for mistake, f in moves.items()
}

inputs = [
    (*rng.normal(size=(3, *shape)), eta, beta)
    for shape, eta, beta in (
        ((4,), 0.23, 0.95),
        ((3, 2), 1.53, 0.61),
        ((2, 3, 2), 0.71, 0.83),
        ((1,), 0.12, 0.37),
        ((), 0.43, 0.72),
    )
]
inputs = [tuple(map(np.asarray, given[:3])) + given[3:] for given in inputs]
check_function(
    momentum_step,
    _right,
    inputs,
    "right for random arrays",
    parts=("w", "V"),
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "momentum_step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, g and V are the same after the call, also for one number, for three axes and for zeros."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(615)


def _momentum(w, g, V, eta, beta):
    newest = beta * V + (1 - beta) * g
    return w - eta * newest, newest


inputs = [
    (*rng.normal(size=(3, *shape)), 0.13, 0.74) for shape in ((2, 3, 4), (2,), (3, 1), (1, 2, 2))
]
inputs += [tuple(np.array(x) for x in (1.37, -0.81, 0.29)) + (0.6, 0.85)]
inputs += [(rng.normal(size=3), np.zeros(3), np.zeros(3), 0.4, 0.9)]
inputs += [tuple(rng.normal(size=3) * (1, 300, 40)[i] for i in range(3)) + (0.05, 0.0)]
check_function(
    momentum_step,
    _momentum,
    inputs,
    "right for one number, three axes and zeros",
    parts=("w", "V"),
    unchanged=True,
    fresh=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "adagrad_step-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. Adagrad
#
# **Goal.** Give each weight a rate of its own. One step is
#
# $$S \leftarrow S + g^2, \qquad w \leftarrow w - \frac{\eta}{\sqrt S + \varepsilon}\, g,$$
#
# where the second formula uses the *new* $S$. Here $\varepsilon$ stands *outside* the root, as in the libraries; the notes have it inside, which does the same job with a different number. Return the new $w$ and the new $S$.
#
# **Shapes.** $w$, $g$ and $S$ have the same shape, whatever it is (one number, three axes …), and so have both results. No entry of $S$ is negative, some may be 0. Leave all three as they were: return new arrays.
#
# **Why.** A weight whose gradients are small gets a large rate, and the other way round. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Each entry has its own sum and its own rate. What would $\eta / \sqrt S$ be for a weight that has had no gradient yet?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With $S = 7$ and $g = 3$ the new sum is $7 + 9 = 16$, its root is 4, and the step is $\eta \cdot 3/4$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `S = S + g**2` makes a new array (`S += …` would change the caller's). Mind the brackets in `eta / (np.sqrt(S) + epsilon) * g`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "adagrad_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def adagrad_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the new w and the new S, both of w's shape, after one step with the gradient g.

    >>> adagrad_step(np.array([1.0]), np.array([1.0]), np.array([0.0]), 1.0, 1.0)
    (array([0.5]), array([1.]))
    """
    ### BEGIN SOLUTION
    # Why: $S$ is a sum of squares for each weight, so its root is measured like a gradient, and
    # $g/\sqrt S$ stays the same if all gradients of a weight are 100 times as large. Dividing by
    # $S$ itself goes too far: large gradients would then give the shortest steps of all, 100 times
    # shorter here. The new square is added first, because with an old $S$ of 0 the first step would
    # be $\eta g/\varepsilon$, which is huge. The brackets put $\varepsilon$ below the fraction
    # line, where it keeps a weight that has had no gradient yet from $0/0$; in
    # `eta / np.sqrt(S) + epsilon` it is added to the rate, and the division by 0 remains.
    S = S + g**2
    return w - eta / (np.sqrt(S) + epsilon) * g, S
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "adagrad_step-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""S = (7, 16) + 9 = (16, 25), so the steps are 0.1·3/4 and −0.1·3/5."""
w, g, S = np.array([1.0, 2.0]), np.array([3.0, -3.0]), np.array([7.0, 16.0])
answer = call(adagrad_step, w, g, S, 0.1, 1e-8)
check_close(
    answer,
    (np.array([0.9250000002, 2.06]), np.array([16.0, 25.0])),
    "one step of Adagrad",
    parts=("w", "S"),
    suspects={
        "the root is missing: divide by √S, not by S": (
            np.array([0.98125, 2.012]),
            np.array([16.0, 25.0]),
        ),
        "the step was made with the old S; add g² first": (
            np.array([0.8866106585, 2.075]),
            np.array([16.0, 25.0]),
        ),
        "ε was taken as 1, whatever it is": (np.array([0.94, 2.05]), np.array([16.0, 25.0])),
        "all weights share one sum; each weight has its own": (
            np.array([0.9531478715, 2.046852128]),
            np.array([16.0, 25.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.075, 1.94]),
            np.array([16.0, 25.0]),
        ),
        "g is missing from the step, or brackets are: the step is η·g/(√S + ε)": (np.array([0.9750000001, 1.98]), np.array([16.0, 25.0])),
        "the gradient was added without squaring it": (
            np.array([0.9051316705, 2.083205029]),
            np.array([10.0, 13.0]),
        ),
        "the squares of all weights went into every S; each weight has its own": (
            np.array([0.9400000001, 2.051449575]),
            np.array([25.0, 34.0]),
        ),
        "S has to grow: the old squares were forgotten": (
            np.array([0.9000000003, 2.1]),
            np.array([9.0, 9.0]),
        ),
        "w is right, but √S came back": (np.array([0.9250000002, 2.06]), np.array([4.0, 5.0])),
        "w is right, but the old S came back": (
            np.array([0.9250000002, 2.06]),
            np.array([7.0, 16.0]),
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "adagrad_step-epsilon", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With ε = 1.5: the roots 1 and 3 become 2.5 and 4.5."""
w, g, S = np.array([1.0, 1.0]), np.array([1.0, -1.0]), np.array([0.0, 8.0])
check_close(
    call(adagrad_step, w, g, S, 0.3, 1.5),
    (np.array([0.88, 1.066666667]), np.array([1.0, 9.0])),
    "ε is added to the root",
    parts=("w", "S"),
    suspects={
        "the root is missing: divide by √S, not by S": (
            np.array([0.88, 1.028571429]),
            np.array([1.0, 9.0]),
        ),
        "the step was made with the old S; add g² first": (
            np.array([0.8, 1.069309241]),
            np.array([1.0, 9.0]),
        ),
        "ε stands inside the root, as in the notes; here it stands outside": (
            np.array([0.8102633404, 1.09258201]),
            np.array([1.0, 9.0]),
        ),
        "ε has no effect here: was it left out, fixed at a small number, or taken by max(√S, ε)?": (
            np.array([0.7, 1.1]),
            np.array([1.0, 9.0]),
        ),
        "the larger of √S and ε was taken; wanted is their sum": (
            np.array([0.8, 1.1]),
            np.array([1.0, 9.0]),
        ),
        "ε was taken as 1, whatever it is": (np.array([0.85, 1.075]), np.array([1.0, 9.0])),
        "brackets are missing: ε is not below the fraction line": (
            np.array([2.2, 2.6]),
            np.array([1.0, 9.0]),
        ),
        "brackets are missing: g is multiplied by ε alone": (
            np.array([2.2, -0.6]),
            np.array([1.0, 9.0]),
        ),
        "all weights share one sum; each weight has its own": (
            np.array([0.935653768, 1.064346232]),
            np.array([1.0, 9.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.12, 0.9333333333]),
            np.array([1.0, 9.0]),
        ),
        "g is missing from the step, or has lost its sign": (np.array([0.88, 0.9333333333]), np.array([1.0, 9.0])),
        "the gradient was added without squaring it": (
            np.array([0.88, 1.072363241]),
            np.array([1.0, 7.0]),
        ),
        "the squares of all weights went into every S; each weight has its own": (
            np.array([0.8970562748, 1.064346232]),
            np.array([2.0, 10.0]),
        ),
        "S has to grow: the old squares were forgotten": (
            np.array([0.88, 1.12]),
            np.array([1.0, 1.0]),
        ),
        "w is right, but √S came back": (np.array([0.88, 1.066666667]), np.array([1.0, 3.0])),
        "w is right, but the old S came back": (
            np.array([0.88, 1.066666667]),
            np.array([0.0, 8.0]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "adagrad_step-zero", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A weight without any gradient yet stays where it is; there is no NaN."""
w, g, S = np.array([1.0, 2.0]), np.array([0.0, 3.0]), np.array([0.0, 16.0])
check_close(
    call(adagrad_step, w, g, S, 0.1, 1e-8),
    (np.array([1.0, 1.94]), np.array([0.0, 25.0])),
    "a weight without a gradient yet",
    parts=("w", "S"),
    suspects={
        "the root is missing: divide by √S, not by S": (
            np.array([1.0, 1.988]),
            np.array([0.0, 25.0]),
        ),
        "the step was made with the old S; add g² first": (
            np.array([1.0, 1.925]),
            np.array([0.0, 25.0]),
        ),
        "ε was taken as 1, whatever it is": (np.array([1.0, 1.95]), np.array([0.0, 25.0])),
        "the sign of the step: w has to move against g": (
            np.array([1.0, 2.06]),
            np.array([0.0, 25.0]),
        ),
        "g is missing from the step": (np.array([-9999999.0, 1.98]), np.array([0.0, 25.0])),
        "the gradient was added without squaring it": (
            np.array([1.0, 1.93117528]),
            np.array([0.0, 19.0]),
        ),
        "the squares of all weights went into every S; each weight has its own": (
            np.array([1.0, 1.94]),
            np.array([9.0, 25.0]),
        ),
        "S has to grow: the old squares were forgotten": (
            np.array([1.0, 1.9]),
            np.array([0.0, 9.0]),
        ),
        "w is right, but √S came back": (np.array([1.0, 1.94]), np.array([0.0, 5.0])),
        "w is right, but the old S came back": (np.array([1.0, 1.94]), np.array([0.0, 16.0])),
        "0/0 is NaN: √S is 0 here, and ε has to be added to it before the division": (
            np.array([np.nan, 1.94]),
            np.array([0.0, 25.0]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "adagrad_step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random arrays of other shapes; w, g and S are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(606)


def _move(w, g, S, eta, epsilon, new):
    return w - eta * g / (np.sqrt(new) + epsilon)


def _right(w, g, S, eta, epsilon):
    return _move(w, g, S, eta, epsilon, S + g**2), S + g**2


moves = {
    "the root is missing: divide by √S, not by S": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (new + epsilon)
    ),
    "the step was made with the old S; add g² first": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(S) + epsilon)
    ),
    "ε stands inside the root, as in the notes; here it stands outside": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new + epsilon)
    ),
    "ε² stands inside the root; here ε stands outside": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new + epsilon**2)
    ),
    "ε stands inside the root and outside; wanted is outside alone": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(new + epsilon) + epsilon)
    ),
    "ε has no effect here: was it left out, fixed at a small number, or taken by max(√S, ε)?": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new)
    ),
    "the larger of √S and ε was taken; wanted is their sum": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.maximum(np.sqrt(new), epsilon)
    ),
    "ε was taken as 1, whatever it is": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(new) + 1)
    ),
    "brackets are missing: ε is not below the fraction line": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new) + epsilon
    ),
    "brackets are missing: ε is subtracted from w, not below the fraction line": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new) - epsilon
    ),
    "brackets are missing: ε is added to the rate, not below the fraction line": lambda w, g, S, eta, epsilon, new: (
        w - (eta / np.sqrt(new) + epsilon) * g
    ),
    "brackets are missing: g is multiplied by ε alone": lambda w, g, S, eta, epsilon, new: (
        w - eta / np.sqrt(new) + epsilon * g
    ),
    "brackets are missing: η is divided by √S alone, and εg subtracted": lambda w, g, S, eta, epsilon, new: (
        w - eta / np.sqrt(new) - epsilon * g
    ),
    "all weights share one sum; each weight has its own": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(np.sum(new)) + epsilon)
    ),
    "all weights share the mean of S; each weight has its own": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(np.mean(new)) + epsilon)
    ),
    "the sign of the step: w has to move against g": lambda w, g, S, eta, epsilon, new: (
        w + eta * g / (np.sqrt(new) + epsilon)
    ),
    "brackets slipped: g stands below the fraction line": lambda w, g, S, eta, epsilon, new: (
        w - eta / ((np.sqrt(new) + epsilon) * g)
    ),
    "g is missing from the step": lambda w, g, S, eta, epsilon, new: (
        w - eta / (np.sqrt(new) + epsilon)
    ),
    "the step has the sign of g alone; it is the rate times g": lambda w, g, S, eta, epsilon, new: (
        w - eta * np.sign(g) / (np.sqrt(new) + epsilon)
    ),
    "each weight moves by ±η; it moves by its rate times g": lambda w, g, S, eta, epsilon, new: (
        w - eta * np.sign(g)
    ),
    "the step is multiplied by the root; divide": lambda w, g, S, eta, epsilon, new: (
        w - eta * g * (np.sqrt(new) + epsilon)
    ),
    "the learning rate η is missing": lambda w, g, S, eta, epsilon, new: (
        w - g / (np.sqrt(new) + epsilon)
    ),
    "that is plain descent: w moved by η g": lambda w, g, S, eta, epsilon, new: w - eta * g,
    "w did not move; S is right": lambda w, g, S, eta, epsilon, new: w,
    "the step itself came back in place of the new w": lambda w, g, S, eta, epsilon, new: (
        -eta * g / (np.sqrt(new) + epsilon)
    ),
}
sums = {
    "the gradient was added without squaring it": lambda g, S: S + g,
    "the size of the gradient was added; add its square": lambda g, S: S + np.abs(g),
    "the squares of all weights went into every S; each weight has its own": lambda g, S: (
        S + np.sum(g**2)
    ),
    "the mean of all squares went into every S; each weight has its own": lambda g, S: (
        S + np.mean(g**2)
    ),
    "S has to grow: the old squares were forgotten": lambda g, S: g**2,
    "the square was subtracted from S; add it": lambda g, S: S - g**2,
    "S was squared too; add the new square alone": lambda g, S: S**2 + g**2,
    "that adds 2g; add the square g²": lambda g, S: S + 2 * g,
    "the sum S + g was squared; square g alone": lambda g, S: (S + g) ** 2,
    "that is the mean of S and g²; add them": lambda g, S: (S + g**2) / 2,
}
suspects = {
    mistake: lambda w, g, S, eta, epsilon, f=f: (
        f(w, g, S, eta, epsilon, S + g**2),
        S + g**2,
    )
    for mistake, f in moves.items()
}
suspects |= {
    mistake: lambda w, g, S, eta, epsilon, f=f: (
        _move(w, g, S, eta, epsilon, f(g, S)),
        f(g, S),
    )
    for mistake, f in sums.items()
}
suspects |= {
    "w is right, but √S came back": lambda w, g, S, eta, epsilon: (
        _right(w, g, S, eta, epsilon)[0],
        np.sqrt(S + g**2),
    ),
    "w is right, but the old S came back": lambda w, g, S, eta, epsilon: (
        _right(w, g, S, eta, epsilon)[0],
        S,
    ),
    "w is right, but ε is in the S that came back": lambda w, g, S, eta, epsilon: (
        _right(w, g, S, eta, epsilon)[0],
        S + g**2 + epsilon,
    ),
}

inputs = [
    (rng.normal(size=shape), rng.normal(size=shape), rng.uniform(0.5, 2, size=shape), eta, epsilon)
    for shape, eta, epsilon in (
        ((5,), 0.21, 0.013),
        ((2, 3), 0.37, 1.3),
        ((2, 4, 2), 0.17, 0.09),
        ((), 0.43, 0.21),
    )
]
inputs = [tuple(map(np.asarray, given[:3])) + given[3:] for given in inputs]
check_function(
    adagrad_step,
    _right,
    inputs,
    "right for random arrays",
    parts=("w", "S"),
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "adagrad_step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, g and S are the same after the call, also for one number, for three axes and for zeros."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(616)


def _adagrad(w, g, S, eta, epsilon):
    return w - eta * g / (np.sqrt(S + g**2) + epsilon), S + g**2


inputs = [
    (rng.normal(size=s), rng.normal(size=s), rng.uniform(0.5, 2, size=s), 0.13, 0.29)
    for s in ((2, 3, 4), (2,), (3, 1))
]
inputs += [(*(np.array(x) for x in (1.37, -0.81, 0.29)), 0.6, 0.05)]
inputs += [(rng.normal(size=3), np.zeros(3), rng.uniform(size=3) * (0, 1, 2), 0.4, 1e-8)]
inputs += [(rng.normal(size=3), rng.normal(size=3) * (300, 1e-3, 1e-6), np.zeros(3), 0.05, 1e-6)]
check_function(
    adagrad_step,
    _adagrad,
    inputs,
    "right for one number, three axes and zeros",
    parts=("w", "S"),
    unchanged=True,
    fresh=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "rmsprop_step-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. RMSprop
#
# **Goal.** Average the squares, so that old ones are forgotten, and make the rates from the average. One step is
#
# $$S \leftarrow \beta S + (1 - \beta)\, g^2, \qquad w \leftarrow w - \eta'\, g,$$
#
# where the rate $\eta'$ of each weight is made from the *new* $S$, from $\eta$ and from $\varepsilon$. Return the new $w$ and the new $S$.
#
# **Find the slip.** For RMSprop the notes write $\eta' = \eta / (S_{dw} + \varepsilon)$. Something is missing. If the loss is measured in pence and not in pounds, $g$ becomes 100 times as large.
# Should the step change? Write the rate that is meant, with $\varepsilon$ added last, where question 6 has it.
#
# **Shapes.** $w$, $g$ and $S$ have the same shape, whatever it is (one number, three axes …), and so have both results. No entry of $S$ is negative, some may be 0. Leave all three as they were: return new arrays.
#
# **Why.** Adagrad's rates only fall; these recover. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# What does RMS stand for? *Root mean square*. Which two of these three words does $S$ alone have? Compare with Adagrad.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# If $g$ becomes 100 times as large, $S$ becomes $100^2$ times as large. So it has to be $\eta' = \eta / (\sqrt S + \varepsilon)$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `S = beta * S + (1 - beta) * …` and then `w - eta * g / (np.sqrt(S) + …)`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "rmsprop_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def rmsprop_step(
    w: np.ndarray, g: np.ndarray, S: np.ndarray, eta: float, beta: float, epsilon: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the new w and the new S, both of w's shape, after one step with the gradient g.

    >>> rmsprop_step(np.array([1.0]), np.array([4.0]), np.array([2.0]), 1.0, 0.5, 1.0)
    (array([0.]), array([9.]))
    """
    ### BEGIN SOLUTION
    # Why: RMS means *root mean square*, and $S$ is only the mean square: if $g$ becomes 100 times
    # as large, $S$ becomes $100^2$ times as large and $\sqrt S$ 100 times, so $g/\sqrt S$ is the
    # same in pence and in pounds. Without the root, the slip of the notes, the step in pence would
    # be 100 times as short. The weights $\beta$ and $1 - \beta$ add up to 1, so $S$ follows the
    # size of recent squares and the rate recovers when they shrink, where Adagrad's $S + g^2$ can
    # only grow. The step uses the new $S$, and $\varepsilon$ is added after the root: inside it,
    # $10^{-8}$ would act as $10^{-4}$ where $S$ is 0.
    S = beta * S + (1 - beta) * g**2
    return w - eta * g / (np.sqrt(S) + epsilon), S
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "rmsprop_step-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With β = 0.75: S = 0.75·(4, 0) + 0.25·(4, 64) = (4, 16), and the steps are 0.1·2/2 and 0.1·8/4."""
w, g, S = np.array([1.0, 1.0]), np.array([2.0, 8.0]), np.array([4.0, 0.0])
answer = call(rmsprop_step, w, g, S, 0.1, 0.75, 1e-8)
check_close(
    answer,
    (np.array([0.9000000005, 0.8000000005]), np.array([4.0, 16.0])),
    "one step of RMSprop",
    parts=("w", "S"),
    suspects={
        "brackets are missing: 1 − β is a factor of g², (1 − β)·g²": (
            np.array([0.800000002, np.nan]),
            np.array([1.0, -47.0]),
        ),
        "the root is missing: S is a mean of squares (the slip of the notes)": (
            np.array([0.9500000001, 0.95]),
            np.array([4.0, 16.0]),
        ),
        "the step was made with the old S; average first": (
            np.array([0.9000000005, -79999999.0]),
            np.array([4.0, 16.0]),
        ),
        "all weights share the mean of S; each weight has its own": (
            np.array([0.936754447, 0.747017788]),
            np.array([4.0, 16.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.1, 1.2]),
            np.array([4.0, 16.0]),
        ),
        "each weight moves by ±η; it moves by its rate times g": (
            np.array([0.9, 0.9]),
            np.array([4.0, 16.0]),
        ),
        "the learning rate η is missing": (
            np.array([4.99999997e-09, -0.999999995]),
            np.array([4.0, 16.0]),
        ),
        "that is Adagrad's sum; RMSprop takes an average": (
            np.array([0.9292893221, 0.9000000001]),
            np.array([8.0, 64.0]),
        ),
        "β and 1 − β are exchanged": (
            np.array([0.9000000005, 0.8845299463]),
            np.array([4.0, 48.0]),
        ),
        "the new square counts in full; its weight is 1 − β": (
            np.array([0.9244071057, 0.9000000001]),
            np.array([7.0, 64.0]),
        ),
        "the gradient was averaged without squaring it": (
            np.array([0.8930955038, 0.4343145791]),
            np.array([3.5, 2.0]),
        ),
        "a bias correction was made, as for the first step; RMSprop here has none": (
            np.array([0.9500000001, 0.9000000001]),
            np.array([4.0, 16.0]),
        ),
        "w is right, but the old S came back": (
            np.array([0.9000000005, 0.8000000005]),
            np.array([4.0, 0.0]),
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "rmsprop_step-unit", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A loss 100 times as large, after the same past: the steps stay as they were."""
w, g, S = np.array([1.0, 1.0]), np.array([200.0, 800.0]), np.array([40000.0, 0.0])
check_close(
    call(rmsprop_step, w, g, S, 0.1, 0.75, 1e-8),
    (np.array([0.9, 0.8]), np.array([40000.0, 160000.0])),
    "the step does not depend on the unit of the loss",
    parts=("w", "S"),
    suspects={
        "the root is missing: S is a mean of squares (the slip of the notes)": (
            np.array([0.9995, 0.9995]),
            np.array([40000.0, 160000.0]),
        ),
        "the step was made with the old S; average first": (
            np.array([0.9, -7999999999.0]),
            np.array([40000.0, 160000.0]),
        ),
        "all weights share the mean of S; each weight has its own": (
            np.array([0.9367544468, 0.7470177872]),
            np.array([40000.0, 160000.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.1, 1.2]),
            np.array([40000.0, 160000.0]),
        ),
        "each weight moves by ±η; it moves by its rate times g": (
            np.array([0.9, 0.9]),
            np.array([40000.0, 160000.0]),
        ),
        "the learning rate η is missing": (
            np.array([5.000000414e-11, -0.9999999999]),
            np.array([40000.0, 160000.0]),
        ),
        "that is Adagrad's sum; RMSprop takes an average": (
            np.array([0.9292893219, 0.9]),
            np.array([80000.0, 640000.0]),
        ),
        "β and 1 − β are exchanged": (np.array([0.9, 0.8845299462]), np.array([40000.0, 480000.0])),
        "the new square counts in full; its weight is 1 − β": (
            np.array([0.9244071054, 0.9]),
            np.array([70000.0, 640000.0]),
        ),
        "the gradient was averaged without squaring it": (
            np.array([0.8846260511, -4.656854245]),
            np.array([30050.0, 200.0]),
        ),
        "a bias correction was made, as for the first step; RMSprop here has none": (
            np.array([0.95, 0.9]),
            np.array([40000.0, 160000.0]),
        ),
        "w is right, but the old S came back": (np.array([0.9, 0.8]), np.array([40000.0, 0.0])),
    },
)

# %% nbgrader={"grade": true, "grade_id": "rmsprop_step-epsilon", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With ε = 1.5: the roots 2, 4 and 0 become 3.5, 5.5 and 1.5."""
w, g, S = np.ones((3, 1)), np.array([[2.0], [-8.0], [0.0]]), np.array([[4.0], [0.0], [0.0]])
check_close(
    call(rmsprop_step, w, g, S, 0.3, 0.75, 1.5),
    (np.array([[0.8285714286], [1.436363636], [1.0]]), np.array([[4.0], [16.0], [0.0]])),
    "ε is added to the root",
    parts=("w", "S"),
    suspects={
        "the root is missing: S is a mean of squares (the slip of the notes)": (
            np.array([[0.8909090909], [1.137142857], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "the step was made with the old S; average first": (
            np.array([[0.8285714286], [2.6], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "ε stands inside the root; here it stands outside": (
            np.array([[0.7441591404], [1.573709732], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "ε has no effect here: was it left out, fixed at a small number, or taken by max(√S, ε)?": (
            np.array([[0.7], [1.6], [np.nan]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "all weights share the mean of S; each weight has its own": (
            np.array([[0.853012829], [1.587948684], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([[1.171428571], [0.5636363636], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "each weight moves by ±η; it moves by its rate times g": (
            np.array([[0.7], [1.3], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "the learning rate η is missing": (
            np.array([[0.4285714286], [2.454545455], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "that is Adagrad's sum; RMSprop takes an average": (
            np.array([[0.8613815174], [1.252631579], [1.0]]),
            np.array([[8.0], [64.0], [0.0]]),
        ),
        "β and 1 − β are exchanged": (
            np.array([[0.8285714286], [1.284758202], [1.0]]),
            np.array([[4.0], [48.0], [0.0]]),
        ),
        "the new square counts in full; its weight is 1 − β": (
            np.array([[0.8552735186], [1.252631579], [1.0]]),
            np.array([[7.0], [64.0], [0.0]]),
        ),
        "the gradient was averaged without squaring it": (
            np.array([[0.8220022272], [np.nan], [1.0]]),
            np.array([[3.5], [-2.0], [0.0]]),
        ),
        "a bias correction was made, as for the first step; RMSprop here has none": (
            np.array([[0.8909090909], [1.252631579], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "w is right, but the old S came back": (
            np.array([[0.8285714286], [1.436363636], [1.0]]),
            np.array([[4.0], [0.0], [0.0]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "rmsprop_step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random arrays of other shapes; w, g and S are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(607)


def _move(w, g, S, eta, epsilon, new):
    return w - eta * g / (np.sqrt(new) + epsilon)


def _mean_square(g, S, beta):
    return beta * S + (1 - beta) * g**2


def _right(w, g, S, eta, beta, epsilon):
    return _move(w, g, S, eta, epsilon, _mean_square(g, S, beta)), _mean_square(g, S, beta)


moves = {
    "the root is missing: S is a mean of squares (the slip of the notes)": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (new + epsilon)
    ),
    "the step was made with the old S; average first": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(S) + epsilon)
    ),
    "ε stands inside the root; here it stands outside": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new + epsilon)
    ),
    "ε² stands inside the root; here ε stands outside": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new + epsilon**2)
    ),
    "ε stands inside the root and outside; wanted is outside alone": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(new + epsilon) + epsilon)
    ),
    "ε has no effect here: was it left out, fixed at a small number, or taken by max(√S, ε)?": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new)
    ),
    "the larger of √S and ε was taken; wanted is their sum": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.maximum(np.sqrt(new), epsilon)
    ),
    "ε was taken as 1, whatever it is": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(new) + 1)
    ),
    "brackets are missing: ε is not below the fraction line": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new) + epsilon
    ),
    "brackets are missing: ε is subtracted from w, not below the fraction line": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / np.sqrt(new) - epsilon
    ),
    "brackets are missing: ε is added to the rate, not below the fraction line": lambda w, g, S, eta, epsilon, new: (
        w - (eta / np.sqrt(new) + epsilon) * g
    ),
    "brackets are missing: g is multiplied by ε alone": lambda w, g, S, eta, epsilon, new: (
        w - eta / np.sqrt(new) + epsilon * g
    ),
    "brackets are missing: η is divided by √S alone, and εg subtracted": lambda w, g, S, eta, epsilon, new: (
        w - eta / np.sqrt(new) - epsilon * g
    ),
    "all weights share one average; each weight has its own": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(np.sum(new)) + epsilon)
    ),
    "all weights share the mean of S; each weight has its own": lambda w, g, S, eta, epsilon, new: (
        w - eta * g / (np.sqrt(np.mean(new)) + epsilon)
    ),
    "the sign of the step: w has to move against g": lambda w, g, S, eta, epsilon, new: (
        w + eta * g / (np.sqrt(new) + epsilon)
    ),
    "brackets slipped: g stands below the fraction line": lambda w, g, S, eta, epsilon, new: (
        w - eta / ((np.sqrt(new) + epsilon) * g)
    ),
    "g is missing from the step": lambda w, g, S, eta, epsilon, new: (
        w - eta / (np.sqrt(new) + epsilon)
    ),
    "the step has the sign of g alone; it is the rate times g": lambda w, g, S, eta, epsilon, new: (
        w - eta * np.sign(g) / (np.sqrt(new) + epsilon)
    ),
    "each weight moves by ±η; it moves by its rate times g": lambda w, g, S, eta, epsilon, new: (
        w - eta * np.sign(g)
    ),
    "the step is multiplied by the root; divide": lambda w, g, S, eta, epsilon, new: (
        w - eta * g * (np.sqrt(new) + epsilon)
    ),
    "the learning rate η is missing": lambda w, g, S, eta, epsilon, new: (
        w - g / (np.sqrt(new) + epsilon)
    ),
    "that is plain descent: w moved by η g": lambda w, g, S, eta, epsilon, new: w - eta * g,
    "w did not move; S is right": lambda w, g, S, eta, epsilon, new: w,
    "the step itself came back in place of the new w": lambda w, g, S, eta, epsilon, new: (
        -eta * g / (np.sqrt(new) + epsilon)
    ),
}
averages = {
    "that is Adagrad's sum; RMSprop takes an average": lambda g, S, beta: S + g**2,
    "β and 1 − β are exchanged": lambda g, S, beta: (1 - beta) * S + beta * g**2,
    "the new square counts in full; its weight is 1 − β": lambda g, S, beta: beta * S + g**2,
    "the old S counts in full; its weight is β": lambda g, S, beta: S + (1 - beta) * g**2,
    "the gradient was averaged without squaring it": lambda g, S, beta: beta * S + (1 - beta) * g,
    "the size of the gradient was averaged; average its square": lambda g, S, beta: (
        beta * S + (1 - beta) * np.abs(g)
    ),
    "1 − β was squared along with g": lambda g, S, beta: beta * S + ((1 - beta) * g) ** 2,
    "the whole average was squared; square g alone": lambda g, S, beta: (
        (beta * S + (1 - beta) * g) ** 2
    ),
    "the mean of all squares went into every S; each weight has its own": lambda g, S, beta: (
        beta * S + (1 - beta) * np.mean(g**2)
    ),
    "the squares of all weights went into every S; each weight has its own": lambda g, S, beta: (
        beta * S + (1 - beta) * np.sum(g**2)
    ),
    "the old squares were forgotten": lambda g, S, beta: (1 - beta) * g**2,
    "the new square is missing from the average": lambda g, S, beta: beta * S,
    "the square was subtracted; it is added": lambda g, S, beta: beta * S - (1 - beta) * g**2,
}
suspects = {
    mistake: lambda w, g, S, eta, beta, epsilon, f=f: (
        f(w, g, S, eta, epsilon, _mean_square(g, S, beta)),
        _mean_square(g, S, beta),
    )
    for mistake, f in moves.items()
}
suspects |= {
    mistake: lambda w, g, S, eta, beta, epsilon, f=f: (
        _move(w, g, S, eta, epsilon, f(g, S, beta)),
        f(g, S, beta),
    )
    for mistake, f in averages.items()
}
suspects |= {
    "a bias correction was made, as for the first step; RMSprop here has none": lambda w, g, S, eta, beta, epsilon: (
        _move(w, g, S, eta, epsilon, _mean_square(g, S, beta) / (1 - beta)),
        _mean_square(g, S, beta),
    ),
    "w is right, but the old S came back": lambda w, g, S, eta, beta, epsilon: (
        _right(w, g, S, eta, beta, epsilon)[0],
        S,
    ),
    "w is right, but √S came back": lambda w, g, S, eta, beta, epsilon: (
        _right(w, g, S, eta, beta, epsilon)[0],
        np.sqrt(_mean_square(g, S, beta)),
    ),
    "w is right, but ε is in the S that came back": lambda w, g, S, eta, beta, epsilon: (
        _right(w, g, S, eta, beta, epsilon)[0],
        _mean_square(g, S, beta) + epsilon,
    ),
}

inputs = [
    (
        rng.normal(size=shape),
        rng.normal(size=shape),
        rng.uniform(0.5, 2, size=shape),
        eta,
        beta,
        epsilon,
    )
    for shape, eta, beta, epsilon in (
        ((5,), 0.21, 0.95, 0.013),
        ((2, 3), 0.37, 0.61, 1.3),
        ((2, 4, 2), 0.17, 0.83, 0.09),
        ((), 0.43, 0.72, 0.21),
    )
]
inputs = [tuple(map(np.asarray, given[:3])) + given[3:] for given in inputs]
check_function(
    rmsprop_step,
    _right,
    inputs,
    "right for random arrays",
    parts=("w", "S"),
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "rmsprop_step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, g and S are the same after the call, also for one number, for three axes and for zeros."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(617)


def _rmsprop(w, g, S, eta, beta, epsilon):
    newest = beta * S + (1 - beta) * g**2
    return w - eta * g / (np.sqrt(newest) + epsilon), newest


inputs = [
    (rng.normal(size=s), rng.normal(size=s), rng.uniform(0.5, 2, size=s), 0.13, 0.77, 0.29)
    for s in ((2, 3, 4), (2,), (3, 1))
]
inputs += [(*(np.array(x) for x in (1.37, -0.81, 0.29)), 0.6, 0.88, 0.05)]
inputs += [(rng.normal(size=3), np.zeros(3), rng.uniform(size=3) * (0, 1, 2), 0.4, 0.9, 1e-8)]
inputs += [
    (rng.normal(size=3), rng.normal(size=3) * (300, 1e-3, 1e-6), np.zeros(3), 0.05, 0.9, 1e-6)
]
inputs += [(rng.normal(size=3), rng.normal(size=3), rng.uniform(size=3), 0.3, 0.0, 0.1)]
check_function(
    rmsprop_step,
    _rmsprop,
    inputs,
    "right for one number, three axes and zeros",
    parts=("w", "S"),
    unchanged=True,
    fresh=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "adam_step-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. Adam
#
# **Goal.** Momentum and RMSprop at once, both corrected for their start at 0. Step number $t$, counted from 1, is
#
# $$V \leftarrow \beta_1 V + (1 - \beta_1)\, g, \qquad S \leftarrow \beta_2 S + (1 - \beta_2)\, g^2, \qquad w \leftarrow w - \frac{\eta}{\sqrt{\hat S} + \varepsilon}\, \hat V,$$
#
# where $\hat V$ and $\hat S$ are the new $V$ and $S$ with bias correction, as in question 3. Return the new $w$, $V$ and $S$; the two averages are returned, and go into the next step, *without* correction.
#
# **Find the slip.** The notes start with $V = 0$ and $S = 0$ and divide $V$ by $\sqrt S + \varepsilon$ as they are. With $\beta_1 = 0.9$ and $\beta_2 = 0.999$ their first step is 3.2 times as long as the learning rate says. What did they leave out?
#
# **Shapes.** $w$, $g$, $V$ and $S$ have the same shape, whatever it is (one number, three axes …), and so have the three results. No entry of $S$ is negative, some may be 0. Leave all four as they were: return new arrays.
#
# **Why.** It is the optimiser that most networks are trained with. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# What do the weights of the gradients in $V$ add up to after $t$ steps (question 4)? What is the sum for $S$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\hat V = V / (1 - \beta_1^t)$ and $\hat S = S / (1 - \beta_2^t)$. At $t = 1$ this gives $\hat V = g$ and $\hat S = g^2$, so each weight moves by η.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# New `V` and `S` first. Then `V_hat = V / (1 - beta1**t)`, the same for `S_hat`, and `return w - eta * V_hat / (…), V, S`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "adam_step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def adam_step(
    w: np.ndarray,
    g: np.ndarray,
    V: np.ndarray,
    S: np.ndarray,
    t: int,
    eta: float,
    beta1: float,
    beta2: float,
    epsilon: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the new w, V and S, all of w's shape, after step number t = 1, 2, … .

    >>> zero = np.array([0.0])
    >>> adam_step(zero, np.array([2.0]), zero, zero, 1, 1.0, 0.5, 0.75, 2.0)
    (array([-0.5]), array([1.]), array([1.]))
    """
    ### BEGIN SOLUTION
    # Why: After $t$ steps from 0 the weights in $V$ add up to $1 - \beta_1^t$ and those in $S$ to
    # $1 - \beta_2^t$, so each is divided by its own sum; at $t = 1$ that gives $\hat V = g$ and
    # $\hat S = g^2$, and but for $\varepsilon$ a step of the length $\eta$. Uncorrected, as in the
    # notes, the first step is $(1 - \beta_1)/\sqrt{1 - \beta_2} = 0.1/\sqrt{0.001} \approx 3.2$
    # times as long, because $\sqrt S$ is too small by a larger factor than $V$. The correction
    # serves this step alone: if $\hat V$ and $\hat S$ were returned, the next step would take them
    # for plain averages and correct them once more. The power $t$ matters too, since $1 - \beta$
    # without it is right in the first step only.
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    V_hat, S_hat = V / (1 - beta1**t), S / (1 - beta2**t)
    return w - eta * V_hat / (np.sqrt(S_hat) + epsilon), V, S
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "adam_step-first", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The first step is η = 0.1 against the sign of g, however large g is."""
w, g, V, S = np.array([1.0, 1.0]), np.array([0.5, -200.0]), np.zeros(2), np.zeros(2)
answer = call(adam_step, w, g, V, S, 1, 0.1, 0.9, 0.999, 1e-8)
check_close(
    answer,
    (np.array([0.900000002, 1.1]), np.array([0.05, -20.0]), np.array([0.00025, 40.0])),
    "the first step of Adam",
    parts=("w", "V", "S"),
    suspects={
        "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes); or it is made before the new gradient comes in": (
            np.array([0.683772434, 1.316227766]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "S was not corrected; V was": (
            np.array([-2.16227566, 4.162277655]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "V was not corrected; S was": (
            np.array([0.9900000002, 1.01]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "the root of Ŝ is missing": (
            np.array([0.800000008, 1.0005]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "the sign of the step: w has to move against V̂": (
            np.array([1.099999998, 0.9]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "the power is t + 1; the first step has t = 1 already": (
            np.array([0.9255863197, 1.074413682]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "the power is t − 1; the first step has t = 1": (
            np.array([np.nan, np.nan]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "S is an average of g; it averages the squares g²": (
            np.array([0.9292893229, np.nan]),
            np.array([0.05, -20.0]),
            np.array([0.0005, -0.2]),
        ),
        "S is an average of V²; it averages the squares of g": (
            np.array([1.999999598e-07, 2.0]),
            np.array([0.05, -20.0]),
            np.array([2.5e-06, 0.4]),
        ),
        "β₁ and β₂ are exchanged": (
            np.array([0.900000002, 1.1]),
            np.array([0.0005, -0.2]),
            np.array([0.025, 4000.0]),
        ),
        "the step was made with the old V and S, or none was made; average first": (
            np.array([1.0, 1.0]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "w is right, but the corrected averages came back; return V and S themselves": (
            np.array([0.900000002, 1.1]),
            np.array([0.5, -200.0]),
            np.array([0.25, 40000.0]),
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "adam_step-second", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Step 3, with β₁ = 0.8 and β₂ = 0.6: V̂ = (0.72, 0.72) / 0.488 and Ŝ = (2.56, 10.24) / 0.784."""
w, g = np.array([1.0, -1.0]), np.array([2.0, -1.0])
V, S = np.array([0.4, 1.15]), np.array([1.6, 16.4])
check_close(
    call(adam_step, w, g, V, S, 3, 0.1, 0.8, 0.6, 1e-8),
    (np.array([0.9183510281, -1.040824486]), np.array([0.72, 0.72]), np.array([2.56, 10.24])),
    "the third step of Adam",
    parts=("w", "V", "S"),
    suspects={
        "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes)": (
            np.array([0.9550000003, -1.0225]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "S was not corrected; V was": (
            np.array([0.9077868858, -1.046106557]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "V was not corrected; S was": (
            np.array([0.9601553017, -1.019922349]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "the root of Ŝ is missing": (
            np.array([0.9548155739, -1.011296107]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "w moved by g; it moves by the average V̂": (
            np.array([0.8893202825, -0.9723300706]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "the sign of the step: w has to move against V̂": (
            np.array([1.081648972, -0.9591755139]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "the power t is missing: that divides by 1 − β at each step": (
            np.array([0.8576975059, -1.071151247]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "the power is t + 1; the first step has t = 1 already": (
            np.array([0.928890831, -1.035554585]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "the power is t − 1; the first step has t = 1": (
            np.array([0.9000000005, -1.05]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "S is an average of g; it averages the squares g²": (
            np.array([0.9015276349, -1.042519163]),
            np.array([0.72, 0.72]),
            np.array([1.76, 9.44]),
        ),
        "S is an average of V²; it averages the squares of g": (
            np.array([0.8790883081, -1.041213996]),
            np.array([0.72, 0.72]),
            np.array([1.16736, 10.04736]),
        ),
        "β₁ and β₂ are exchanged": (
            np.array([0.9357466881, -1.007080106]),
            np.array([1.04, 0.29]),
            np.array([2.08, 13.32]),
        ),
        "β₁ and β₂ are fixed at 0.9 and 0.999 here; use the arguments": (
            np.array([0.9910633096, -1.004666248]),
            np.array([0.56, 0.935]),
            np.array([1.6024, 16.3846]),
        ),
        "the step was made with the old V and S; average first": (
            np.array([0.9426229512, -1.05152454]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "w is right, but the corrected averages came back; return V and S themselves": (
            np.array([0.9183510281, -1.040824486]),
            np.array([1.475409836, 1.475409836]),
            np.array([3.265306122, 13.06122449]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "adam_step-epsilon", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With ε = 3 and t = 1: Ŝ = (0, 4), whose roots 0 and 2 become 3 and 5. There is no NaN."""
w, g, V, S = np.array([[1.0, 1.0]]), np.array([[0.0, 2.0]]), np.zeros((1, 2)), np.zeros((1, 2))
check_close(
    call(adam_step, w, g, V, S, 1, 0.5, 0.75, 0.625, 3.0),
    (np.array([[1.0, 0.8]]), np.array([[0.0, 0.5]]), np.array([[0.0, 1.5]])),
    "ε is added to the root of Ŝ",
    parts=("w", "V", "S"),
    suspects={
        "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes); or it is made before the new gradient comes in": (
            np.array([[1.0, 0.940824829]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "S was not corrected; V was": (
            np.array([[1.0, 0.7632993162]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "V was not corrected; S was": (
            np.array([[1.0, 0.95]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "the root of Ŝ is missing": (
            np.array([[1.0, 0.8571428571]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "ε stands inside the root; here it stands outside": (
            np.array([[1.0, 0.622035527]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "ε has no effect here: was it left out, fixed at a small number, or taken by max(√Ŝ, ε)?": (
            np.array([[np.nan, 0.5]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "the sign of the step: w has to move against V̂": (
            np.array([[1.0, 1.2]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "the power is t + 1; the first step has t = 1 already": (
            np.array([[1.0, 0.8749316172]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "the power is t − 1; the first step has t = 1": (
            np.array([[np.nan, np.nan]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "S is an average of g; it averages the squares g²": (
            np.array([[1.0, 0.7734590803]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 0.75]]),
        ),
        "S is an average of V²; it averages the squares of g": (
            np.array([[1.0, 0.7142857143]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 0.09375]]),
        ),
        "β₁ and β₂ are exchanged": (
            np.array([[1.0, 0.8]]),
            np.array([[0.0, 0.75]]),
            np.array([[0.0, 1.0]]),
        ),
        "β₁ and β₂ are fixed at 0.9 and 0.999 here; use the arguments": (
            np.array([[1.0, 0.8]]),
            np.array([[0.0, 0.2]]),
            np.array([[0.0, 0.004]]),
        ),
        "the step was made with the old V and S, or none was made; average first": (
            np.array([[1.0, 1.0]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.5]]),
        ),
        "w is right, but the corrected averages came back; return V and S themselves": (
            np.array([[1.0, 0.8]]),
            np.array([[0.0, 2.0]]),
            np.array([[0.0, 4.0]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "adam_step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: steps of several numbers, for random arrays; w, g, V and S are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(608)


def _right(w, g, V, S, t, eta, beta1, beta2, epsilon, *, step=None, squares=None, power=None):
    V_new = beta1 * V + (1 - beta1) * g
    S_new = beta2 * S + (1 - beta2) * (g**2 if squares is None else squares(g, V_new))
    at = t if power is None else power(t)
    V_share, S_share = np.float64(1 - beta1**at), np.float64(1 - beta2**at)
    if step is None:
        moved = V_new / V_share / (np.sqrt(S_new / S_share) + epsilon)
    else:
        moved = step(g, V_new, S_new, V_share, S_share, epsilon)
    return w - eta * moved, V_new, S_new


steps = {
    "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes)": lambda g, V, S, v, s, e: (
        V / (np.sqrt(S) + e)
    ),
    "S was not corrected; V was": lambda g, V, S, v, s, e: V / v / (np.sqrt(S) + e),
    "V was not corrected; S was": lambda g, V, S, v, s, e: V / (np.sqrt(S / s) + e),
    "the root of Ŝ is missing": lambda g, V, S, v, s, e: V / v / (S / s + e),
    "w moved by g; it moves by the average V̂": lambda g, V, S, v, s, e: g / (np.sqrt(S / s) + e),
    "ε stands inside the root; here it stands outside": lambda g, V, S, v, s, e: (
        V / v / np.sqrt(S / s + e)
    ),
    "ε stands inside the root and outside; wanted is outside alone": lambda g, V, S, v, s, e: (
        V / v / (np.sqrt(S / s + e) + e)
    ),
    "ε has no effect here: was it left out, fixed at a small number, or taken by max(√Ŝ, ε)?": lambda g, V, S, v, s, e: (
        V / v / np.sqrt(S / s)
    ),
    "the larger of √Ŝ and ε was taken; wanted is their sum": lambda g, V, S, v, s, e: (
        V / v / np.maximum(np.sqrt(S / s), e)
    ),
    "brackets are missing: ε is not below the fraction line": lambda g, V, S, v, s, e: (
        V / v / np.sqrt(S / s) + e
    ),
    "the sign of the step: w has to move against V̂": lambda g, V, S, v, s, e: (
        -V / v / (np.sqrt(S / s) + e)
    ),
    "the averages were multiplied by 1 − βᵗ; divide": lambda g, V, S, v, s, e: (
        V * v / (np.sqrt(S * s) + e)
    ),
    "ε is added to the root of S; add it to that of Ŝ, which is corrected": lambda g, V, S, v, s, e: (
        V / v * np.sqrt(s) / (np.sqrt(S) + e)
    ),
    "S was divided by 1 − β₂ᵗ after the root; correct S, and take the root then": lambda g, V, S, v, s, e: (
        V / v / (np.sqrt(S) / s + e)
    ),
    "both averages were corrected with β₁; S has β₂": lambda g, V, S, v, s, e: (
        V / v / (np.sqrt(S / v) + e)
    ),
    "both averages were corrected with β₂; V has β₁": lambda g, V, S, v, s, e: (
        V / s / (np.sqrt(S / s) + e)
    ),
    "each weight moves by ±η; it moves by V̂ over the root": lambda g, V, S, v, s, e: np.sign(V),
    "all weights share the mean of S; each weight has its own": lambda g, V, S, v, s, e: (
        V / v / (np.sqrt(np.mean(S) / s) + e)
    ),
    "w did not move; V and S are right": lambda g, V, S, v, s, e: 0 * V,
}
suspects = {mistake: lambda *a, f=f: _right(*a, step=f) for mistake, f in steps.items()}
suspects |= {
    "the power t is missing: that divides by 1 − β at each step": lambda *a: _right(
        *a, power=lambda t: 1
    ),
    "the power is t + 1; the first step has t = 1 already": lambda *a: _right(
        *a, power=lambda t: t + 1
    ),
    "the power is t − 1; the first step has t = 1": lambda *a: _right(*a, power=lambda t: t - 1),
    "S is an average of g; it averages the squares g²": lambda *a: _right(
        *a, squares=lambda g, V: g
    ),
    "S is an average of V²; it averages the squares of g": lambda *a: _right(
        *a, squares=lambda g, V: V**2
    ),
    "the learning rate η is missing": lambda w, g, V, S, t, eta, *rest: _right(
        w, g, V, S, t, 1.0, *rest
    ),
    "β₁ and β₂ are exchanged": lambda w, g, V, S, t, eta, beta1, beta2, epsilon: _right(
        w, g, V, S, t, eta, beta2, beta1, epsilon
    ),
    "β₁ and β₂ are fixed at 0.9 and 0.999 here; use the arguments": lambda w, g, V, S, t, eta, beta1, beta2, epsilon: (
        _right(w, g, V, S, t, eta, 0.9, 0.999, epsilon)
    ),
    "β₁ stands for β₂ too": lambda w, g, V, S, t, eta, beta1, beta2, epsilon: _right(
        w, g, V, S, t, eta, beta1, beta1, epsilon
    ),
    "β and 1 − β are exchanged in both averages": lambda w, g, V, S, t, eta, beta1, beta2, epsilon: (
        _right(w, g, V, S, t, eta, 1 - beta1, 1 - beta2, epsilon)
    ),
    "the larger of the old and the new S was kept, as AMSGrad does; take the new one": lambda w, g, V, S, t, eta, beta1, beta2, epsilon: (
        w
        - eta
        * ((beta1 * V + (1 - beta1) * g) / np.float64(1 - beta1**t))
        / (
            np.sqrt(np.maximum(S, beta2 * S + (1 - beta2) * g**2) / np.float64(1 - beta2**t))
            + epsilon
        ),
        beta1 * V + (1 - beta1) * g,
        np.maximum(S, beta2 * S + (1 - beta2) * g**2),
    ),
    "the old V and S were corrected before the new gradient came in; average first, and keep the averages as they are": lambda w, g, V, S, t, eta, beta1, beta2, epsilon: (
        w
        - eta
        * (beta1 * V / np.float64(1 - beta1**t) + (1 - beta1) * g)
        / (np.sqrt(beta2 * S / np.float64(1 - beta2**t) + (1 - beta2) * g**2) + epsilon),
        beta1 * V / np.float64(1 - beta1**t) + (1 - beta1) * g,
        beta2 * S / np.float64(1 - beta2**t) + (1 - beta2) * g**2,
    ),
    "the step was made with the old V and S; average first": lambda w, g, V, S, t, eta, beta1, beta2, epsilon: (
        w
        - eta * (V / np.float64(1 - beta1**t)) / (np.sqrt(S / np.float64(1 - beta2**t)) + epsilon),
        *_right(w, g, V, S, t, eta, beta1, beta2, epsilon)[1:],
    ),
    "w is right, but the corrected averages came back; return V and S themselves": lambda w, g, V, S, t, eta, beta1, beta2, epsilon: (
        _right(w, g, V, S, t, eta, beta1, beta2, epsilon)[0],
        _right(w, g, V, S, t, eta, beta1, beta2, epsilon)[1] / (1 - beta1**t),
        _right(w, g, V, S, t, eta, beta1, beta2, epsilon)[2] / (1 - beta2**t),
    ),
    "w is right, but the old V and S came back": lambda w, g, V, S, *rest: (
        _right(w, g, V, S, *rest)[0],
        V,
        S,
    ),
}

inputs = [
    (*rng.normal(size=(3, *shape)), rng.uniform(0.3, 2, size=shape), t, 0.31, 0.8, 0.93, epsilon)
    for shape, t, epsilon in (
        ((4,), 1, 0.013),
        ((2, 3), 2, 3.1),
        ((5,), 6, 0.21),
        ((2, 3, 2), 4, 0.013),
        ((3, 4), 40, 0.4),
        ((), 3, 0.07),
    )
]
inputs = [tuple(map(np.asarray, given[:4])) + given[4:] for given in inputs]
check_function(
    adam_step,
    _right,
    inputs,
    "right for random arrays",
    parts=("w", "V", "S"),
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "adam_step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, g, V and S are the same after the call, also for one number, for three axes and for zeros."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(618)


def _adam(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V, S = beta1 * V + (1 - beta1) * g, beta2 * S + (1 - beta2) * g**2
    V_hat, S_hat = V / (1 - beta1**t), S / (1 - beta2**t)
    return w - eta * V_hat / (np.sqrt(S_hat) + epsilon), V, S


inputs = [
    (*rng.normal(size=(3, *shape)), rng.uniform(0.3, 2, size=shape), t, 0.13, 0.77, 0.91, 0.29)
    for shape, t in (((2, 3, 4), 3), ((2,), 1), ((3, 1), 7))
]
inputs += [(*(np.array(x) for x in (1.37, -0.81, 0.29, 0.43)), 2, 0.6, 0.85, 0.95, 0.05)]
inputs += [(rng.normal(size=3), *np.zeros((3, 3)), 1, 0.4, 0.9, 0.999, 1e-8)]
far = rng.normal(size=3) * (300, 1e-3, 1e-6)
inputs += [(rng.normal(size=3), far, *np.zeros((2, 3)), 1, 0.05, 0.9, 0.999, 1e-6)]
inputs += [(*rng.normal(size=(3, 4)), rng.uniform(size=4), 5, 0.3, 0.0, 0.0, 0.1)]
check_function(
    adam_step,
    _adam,
    inputs,
    "right for one number, three axes and zeros",
    parts=("w", "V", "S"),
    unchanged=True,
    fresh=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "train-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Together, on handwritten digits
#
# **Goal.** Train a classifier of ten classes, without a hidden layer and without biases (softmax regression), with your own momentum:
#
# 1. Start from $W = 0$ of shape $(d, 10)$ and $V = 0$.
# 2. In each of `epochs` epochs go through the training records in batches of 32, in the order of the rows; the last batch may be smaller. For a batch $X_b$ of $n$ records, with one-hot targets $T_b$, the gradient of the cross-entropy is $G = \frac1n X_b^{\mathsf T} \big(\operatorname{softmax}(X_b W) - T_b\big)$. Make one step of momentum with it, with $\beta = 0.9$ and the learning rate $\eta$, as in question 5. Both $W$ and $V$ go on from batch to batch and from epoch to epoch.
# 3. At the end return two numbers for the *test* records: the mean cross-entropy, and the share whose largest output is at their label, between 0 and 1.
#
# **You may use** `softmax`, `losses.one_hot(t, 10)`, and the loss `losses.CategoricalCrossEntropyFromLogits().value(Z, T)`, which takes the sums $Z = XW$ and the one-hot targets. For the step, write your lines of question 5 again, or use `optimizers.Momentum`.
#
# **Shapes.** `X_train` is $(m, d)$, `X_test` is $(k, d)$; the labels are $(m,)$ and $(k,)$, whole numbers from 0 to 9. Leave the four arrays as they were.
#
# **Why.** It all comes together: batches, steps, memory. You have trained a classifier from nothing but NumPy. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Two loops, over epochs and over batches, as in question 1. Which variables live before both loops? What happens once, after them?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# In each batch: $G$, then $V \leftarrow 0.9\, V + 0.1\, G$, then $W \leftarrow W - \eta V$. At the end $Z = X_{test} W$; the label with the largest output is the argmax of its row.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `G = X_b.T @ (softmax(X_b @ W) - T_b) / len(X_b)`, two lines of momentum, and at the end `np.mean(np.argmax(Z, axis=1) == t_test)`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(
    X_train: np.ndarray,
    t_train: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    eta: float,
    epochs: int,
) -> tuple[float, float]:
    """Return the mean loss of the test records, and the share of them that is labelled rightly.

    >>> X, t = np.array([[1.0, 0.0]]), np.array([3])
    >>> loss, share = train(X, t, X, t, 10.0, 1)
    >>> round(loss, 5), share
    (1.46115, 1.0)
    """
    ### BEGIN SOLUTION
    # Why: $W$ and $V$ are made before both loops, because the average lives on from batch to batch
    # and from epoch to epoch: set back to 0 for each batch, $V$ would be $0.1\, G$, which is plain
    # descent with a tenth of the rate. $X_b^{\mathsf T}$ is $(d, n)$ and the errors are $(n, 10)$,
    # so $G$ has the shape of $W$, and it is divided by the number of records in *this* batch: of
    # 1,000 records the last batch has 8, and a division by 32 would leave a quarter of its
    # gradient. The loss is given the sums $Z$, since it takes the softmax itself; a softmax before
    # it would be a second one. For the labels none is needed, because the softmax keeps the order
    # of a row, and the mean of true and false is the share.
    T, W, V = losses.one_hot(t_train, 10), np.zeros((X_train.shape[1], 10)), 0.0
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X_b, T_b = X_train[i : i + 32], T[i : i + 32]
            G = X_b.T @ (softmax(X_b @ W) - T_b) / len(X_b)
            V = 0.9 * V + 0.1 * G
            W = W - eta * V
    Z, loss = X_test @ W, losses.CategoricalCrossEntropyFromLogits()
    return loss.value(Z, losses.one_hot(t_test, 10)), float(np.mean(Z.argmax(axis=1) == t_test))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "train-one", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One record, one epoch, η = 10: the ten outputs are 0.9 for its label and −0.1 elsewhere, so the loss is log(1 + 9/e) = 1.4611."""
X, t = np.array([[1.0, 0.0]]), np.array([3])
answer = call(train, X, t, X, t, 10.0, 1)
check_close(
    answer,
    (np.log(1 + 9 / np.e), 1.0),
    "one step for one record",
    parts=("loss", "share"),
    suspects={
        "G counts in full; its weight in V is 0.1": (0.0004085159139, 1.0),
        "0.9 and 0.1 are exchanged": (0.001110071879, 1.0),
        "the sign of the step: W has to move against V": (3.237286757, 0.0),
        "all ten outputs are alike: was no step made (an epoch too few?), the last, smaller batch dropped, are the targets not one-hot, did W move by the old V, or are the pixels taken less their mean?": (
            2.302585093,
            0.0,
        ),
        "the last, smaller batch was divided by 32; divide by its own number of records": (
            2.274504406,
            1.0,
        ),
        "that is a step of Adam, as dlcourse.optimizers makes it by default; take one of momentum": (
            1.855040304e-08,
            1.0,
        ),
        "the softmax was taken twice: the loss takes the sums Z and makes it itself": (
            2.171621953,
            1.0,
        ),
        "a bias is learned too, as by a column of ones; there are no biases here": (0.796613801, 1.0),
        "the loss is right, but the share is a percentage": (1.461150172, 100.0),
        "the loss is right, but that is the share of wrong labels; or is a label right that has not the largest belief, or wrong that has?": (1.461150172, 0.0),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "train-digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The digits, η = 0.5, 5 epochs: the test loss is 0.321, and 737 of the 797 test digits (92 %) are labelled rightly."""
(X_train, t_train), (X_test, t_test) = datasets.digits().train, datasets.digits().test
check_close(
    call(train, X_train, t_train, X_test, t_test, 0.5, 5),
    (0.3210221964, 737 / 797),
    "handwritten digits that it has not seen",
    parts=("loss", "share"),
    suspects={
        "there is no momentum: W moved by η G, not by η V": (0.3293428444, 0.9272271016),
        "that is the heavy ball V ← 0.9 V + G; here G has the weight 0.1": (
            0.1820279774,
            0.9435382685,
        ),
        "0.9 and 0.1 are exchanged": (0.3292531603, 0.9247176913),
        "the sign of the step: W has to move against V": (648.1296395, 0.09786700125),
        "the gradient is a mean over the batch; the division by its length is missing": (
            0.505163599,
            0.9084065245,
        ),
        "only one batch an epoch was used; an epoch uses all records (the slip of the notes)": (
            2.215771027,
            0.3902132999,
        ),
        "that is one step with all records in each epoch; take batches of 32": (
            2.180748397,
            0.6976160602,
        ),
        "the last, smaller batch was dropped": (0.3273813847, 0.9247176913),
        "the last, smaller batch was divided by 32; divide by its own number of records": (
            0.3252108386,
            0.9247176913,
        ),
        "V starts anew in each epoch; it goes on": (0.3777220546, 0.9222082811),
        "a bias is learned too, as by a column of ones; there are no biases here": (
            0.3210931279,
            0.9259723965,
        ),
        "the loss is right, but the labels are compared with those of the training records": (
            0.3210221964,
            0.1091593476,
        ),
        "V starts anew in each iteration; it goes on": (1.274530739, 0.8920953576),
        "W and V start anew in each epoch, or only one epoch was run": (0.9545264914, 0.895859473),
        "softmax was taken down the records, not over the 10 classes of each": (
            2.403469739,
            0.6386449184,
        ),
        "those are the loss and the share of the training records": (0.3033637671, 0.939),
        "that is a step of Adam, as dlcourse.optimizers makes it by default; take one of momentum": (
            0.4821607271,
            0.9033877039,
        ),
        "the softmax was taken twice: the loss takes the sums Z and makes it itself": (
            1.660300126,
            0.9247176913,
        ),
        "the loss is right, but the share is a percentage": (0.3210221964, 92.47176913),
        "the loss is right, but that is the share of wrong labels": (0.3210221964, 0.07528230866),
    },
)

# %% nbgrader={"grade": true, "grade_id": "train-other", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other digits, another learning rate, three epochs; the four arrays are the same after the call."""
### BEGIN HIDDEN TESTS
digits, t = 0.8 * datasets.digits().X[300:500], datasets.digits().t[300:500]
T, cross_entropy = losses.one_hot(t, 10), losses.CategoricalCrossEntropyFromLogits()


@remembered
def _run(
    epochs=3,
    rate=0.8,
    keep=0.9,
    new=0.1,
    stop=150,
    size=32,
    n=None,
    anew=False,
    seen=False,
    twice=False,
    bias=False,
    labels=False,
):
    X = np.column_stack([digits, np.ones(200)]) if bias else digits
    W = V = np.zeros((X.shape[1], 10))
    for _ in range(epochs):
        V = 0 * V if anew else V
        for i in range(0, stop, size):
            A, B = X[:150][i : i + size], T[:150][i : i + size]
            V = keep * V + new * A.T @ (softmax(A @ W) - B) / (n or len(A))
            W = W - rate * V
    rows = slice(0, 150) if seen else slice(150, None)
    Z = X[rows] @ W
    if labels:
        return Z.argmax(axis=1)
    sums = softmax(Z) if twice else Z
    return cross_entropy.value(sums, T[rows]), float(np.mean(Z.argmax(axis=1) == t[rows]))


loss, share = _run()
answer = call(train, digits[:150], t[:150], digits[150:], t[150:], 0.8, 3)
check_close(
    answer,
    (loss, share),
    "right for other digits",
    parts=("loss", "share"),
    suspects={
        "there is no momentum: W moved by η G, not by η V": lambda: _run(keep=0.0, new=1.0),
        "that is the heavy ball V ← 0.9 V + G; here G has the weight 0.1": lambda: _run(new=1.0),
        "0.9 and 0.1 are exchanged": lambda: _run(keep=0.1, new=0.9),
        "the sign of the step: W has to move against V": lambda: _run(rate=-0.8),
        "the gradient is a mean over the batch; the division by its length is missing": lambda: _run(
            n=1
        ),
        "only one batch an epoch was used; an epoch uses all records (the slip of the notes)": lambda: (
            _run(stop=1)
        ),
        "that is one step with all records in each epoch; take batches of 32": lambda: _run(
            size=150
        ),
        "the last, smaller batch was dropped": lambda: _run(stop=128),
        "the last, smaller batch was divided by 32; divide by its own number of records": lambda: (
            _run(n=32)
        ),
        "V starts anew in each epoch; it goes on": lambda: _run(anew=True),
        "V starts anew in each iteration; it goes on": lambda: _run(keep=0.0),
        "W and V start anew in each epoch, or only one epoch was run": lambda: _run(epochs=1),
        "that is one epoch too few": lambda: _run(epochs=2),
        "a bias is learned too, as by a column of ones; there are no biases here": lambda: _run(
            bias=True
        ),
        "that is one epoch too many": lambda: _run(epochs=4),
        "those are the loss and the share of the training records": lambda: _run(seen=True),
        "the softmax was taken twice: the loss takes the sums Z and makes it itself": lambda: _run(
            twice=True
        ),
        "the loss is right, but the share is a percentage": (loss, 100 * share),
        "the loss is right, but that is how many are right, not their share": (loss, 50 * share),
        "the loss is right, but the labels are compared with those of the training records": lambda: (
            loss,
            float(np.mean(_run(labels=True) == t[:50])),
        ),
        "the loss is right, but that is the share of wrong labels": (loss, 1 - share),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the four arrays are the same after the call."""
### BEGIN HIDDEN TESTS
X, t = np.array([[1.0, 0.0]] * 3), np.array([7, 7, 7])
answer = call(train, X, t, X.copy(), t.copy(), 10.0, 1)
check_close(
    answer,
    (np.log(1 + 9 / np.e), 1.0),
    "one step for three records that are alike",
    parts=("loss", "share"),
    suspects={
        "0.9 and 0.1 are exchanged": (0.001110071879, 1.0),
        "the sign of the step: W has to move against V": (3.237286757, 0.0),
        "all ten outputs are alike: was no step made (an epoch too few?), the last, smaller batch dropped, are the targets not one-hot, did W move by the old V, or are the pixels taken less their mean?": (
            2.302585093,
            0.0,
        ),
        "the last, smaller batch was divided by 32; divide by its own number of records": (
            2.218615621,
            1.0,
        ),
        "the loss is right, but the share is a percentage": (1.461150172, 100.0),
        "the loss is right, but that is the share of wrong labels; or is a label right that has not the largest belief, or wrong that has?": (1.461150172, 0.0),
        "the gradient is a mean over the batch; the division by its length is missing": (
            0.3702410377,
            1.0,
        ),
        "a bias is learned too, as by a column of ones; there are no biases here": (0.796613801, 1.0),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS
