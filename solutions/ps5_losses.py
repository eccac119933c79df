# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # Exercises 5: losses
#
# You will write five losses and their slopes, keep them finite where the computer's numbers end, and train
# two classifiers with what you have written.
#
# **How it works.** Each question has a statement, a cell for your answer, and a few tests. Run
# your cell, then run the tests below it. A failing test says what went wrong, and often why.
# A test marked *hidden* shows its result after you submit: it runs your answer on other inputs, and
# asks for nothing that the statement does not say. Every test counts on its own. The work is to be your own:
# while an answer runs, what of `dlcourse` does the same refuses; what the statement names you may use.
#
# **Symbols.** $Y$ holds the outputs of a model and $T$ the targets, both of one shape, such as $(n, m)$: one row an example. $N$ is the number
# of all entries of $Y$, so $N = nm$ for a matrix and $N = n$ for a vector. The error is $e = Y - T$, output minus truth. $Z$ holds
# *logits*, the sums before a sigmoid or a softmax. All logarithms are natural. Arrays hold floats unless a question says otherwise, and none is empty. Warnings, as of an overflow, cost nothing: only what comes back counts. A *slope* $\partial L/\partial Y$ has one entry for each entry of $Y$.
#
# **Data.** Digits: Alpaydin and Kaynak (1998), UCI, CC BY 4.0. Tumours: Wolberg, Mangasarian, Street and Street (1993), UCI, CC BY 4.0.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse import activations, datasets, losses
from dlcourse.checks import (
    call,
    check_close,
    check_derivation,
    check_equal,
    check_formula,
    check_function,
    check_unchanged,
)

# What of dlcourse each answer has to do without: there the question asks for your own.
own_work = {
    "mse": "losses gradcheck",
    "mse_slope": "losses gradcheck",
    "mae": "losses gradcheck",
    "mae_slope": "losses gradcheck",
    "huber": "losses gradcheck",
    "huber_slope": "losses gradcheck",
    "bce": "losses gradcheck",
    "logit_loss": "losses activations.log_softmax",
    "logit_slope": "losses gradcheck",
    "one_hot": "losses",
    "cross_entropy": "losses activations.log_softmax",
    "cross_entropy_slope": "losses gradcheck",
    "train": "layers losses optimizers gradcheck",
    "predict": "network training perceptron",
}

# %% [markdown] nbgrader={"grade": false, "grade_id": "mse-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. The squared error
#
# **Goal.** Write half of the *mean* of the squared errors, over all $N$ entries, and its slope by each output:
#
# $$L = \frac{1}{2}\,\operatorname*{mean}_{i,j}\,(Y_{ij} - T_{ij})^2, \qquad \frac{\partial L}{\partial Y_{ij}}.$$
#
# **Find the slip.** The notes call $\tfrac12 \sum (y - \hat y)^2$ the *mean squared error*. But show every example twice: a mean does not change, and this doubles. What is missing?
#
# **Shapes.** $Y$ and $T$ have one shape, $(n,)$ or $(n, m)$. `mse` returns one number, `mse_slope` an array of $Y$'s shape. Leave $Y$ and $T$ as they were.
#
# **Why.** With a sum, each step of the training grows with the number of examples, and a learning rate that suits 30 of them is too large for 300. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Three errors, 1, 2 and 3: what is the mean of their squares, and what is half of it? For the slope: how many terms of the sum hold $Y_{ij}$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $L = \frac{1}{2N} \sum_{i,j} (Y_{ij} - T_{ij})^2$. Only one term holds $Y_{ij}$. The 2 of its derivative meets the ½, and the $\frac1N$ stays.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.mean((Y - T) ** 2)` runs over all entries; half of it is $L$. The slope is `(Y - T)` divided by `Y.size`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "mse", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    """Return half the mean of (Y − T)² over all entries, for Y and T of one shape.

    >>> float(mse(np.array([5.0, 1.0]), np.array([1.0, 1.0])))
    4.0
    """
    ### BEGIN SOLUTION
    # Why: Divided by $N$ the loss does not change if every example is shown twice, and only one
    # term of the sum holds $Y_{ij}$, so the slope is $\frac{2\,(Y_{ij} - T_{ij})}{2N}$: the 2 of
    # the square meets the ½, and the $\frac1N$ stays. The error is $Y - T$; with $T - Y$ the loss
    # would be the same, but the slope would have the wrong sign, and each step would go uphill. The
    # sum of the notes leaves the $\frac1N$ out, so with 300 examples a step is about ten times as
    # long as with 30. `len(Y)` counts only the rows: for a matrix with $m$ columns, both results
    # would be $m$ times too large.
    return np.sum((Y - T) ** 2) / (2 * Y.size)
    ### END SOLUTION


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    """Return ∂L/∂Y for the L of mse, of Y's shape.

    >>> mse_slope(np.array([5.0, 1.0]), np.array([1.0, 1.0]))
    array([2., 0.])
    """
    ### BEGIN SOLUTION
    return (Y - T) / Y.size
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "mse-twice", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Errors 1.203, 1.617 and 3.589 cost half the mean of their squares, and shown twice they cost the same."""
Y, T = np.array([2.453, 4.312, 6.905]), np.array([1.25, 2.695, 3.316])
answer = call(mse, Y, T)
check_close(
    answer,
    2.823803167,
    "half the mean of the squares of 1.203, 1.617 and 3.589",
    suspects={
        "that is half the sum: divide by N too, or each step grows with the batch (the slip of the notes)": 8.4714095,
        "the ½ is missing: that is the mean of the squares": 5.647606333,
        "that is the sum of the squares: both the ½ and the division by N are missing": 16.942819,
        "the sum of the squares is divided by 4 here: is that 2(N − 1), or a number of the example? It is 2N": 4.23570475,
        "the errors are not squared": 1.068166667,
        "that is the root of the mean of the squares; wanted is half that mean": 2.3764693,
        "Y and T were added; the error is Y − T": 27.87984983,
        "these are the losses of the single entries; take their mean": np.array(
            [0.7236045, 1.3073445, 6.4404605]
        ),
        "the fractions were cut off: is this a division by //?": 2.0,
    },
)
check_close(
    call(mse, np.append(Y, Y), np.append(T, T)),
    2.823803167,
    "the same three errors, each twice",
    suspects={"the division is by 3 here too; there are 6 entries now": 5.647606333},
)

# %% nbgrader={"grade": true, "grade_id": "mse-matrix", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The mean runs over all N = 12 entries of a (4, 3) matrix; Y and T are the same after the call."""
T = np.arange(12.0).reshape(4, 3)
Y = T + np.array(
    [[1.31, 2.12, 3.72], [0.43, -2.25, 4.61], [1.94, -1.46, -0.37], [2.68, 0.83, -2.59]]
)
answer = call(mse, Y, T)
check_close(
    answer,
    2.798329167,
    "half the mean over all 12 entries of a matrix",
    suspects={
        "that is half the sum: divide by N too, or each step grows with the batch (the slip of the notes)": 33.57995,
        "the ½ is missing: that is the mean of the squares": 5.596658333,
        "the division is by the 4 rows; N counts all 12 entries": 8.3949875,
        "the division is by N − 1; it is by N": 3.052722727,
        "the mean was taken along the rows alone; wanted is one number": np.array(
            [3.341483333, 4.416583333, 1.00535, 2.4299]
        ),
        "the mean was taken down the columns alone; wanted is one number": np.array(
            [1.605875, 1.547175, 5.2419375]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "mse-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The slope: for the error 12 among N = 12 entries it is 1, for −24 it is −2; Y and T are the same after the call."""
slope = np.array([[1.0, -2.0, 0.6], [-0.4, 3.0, -1.7], [2.1, 1.4, -0.7], [-3.0, 0.3, 4.5]])
T = np.arange(12.0).reshape(4, 3)
Y = T + 12 * slope
answer = call(mse_slope, Y, T)
check_close(
    answer,
    np.array([[1.0, -2.0, 0.6], [-0.4, 3.0, -1.7], [2.1, 1.4, -0.7], [-3.0, 0.3, 4.5]]),
    "the slope is a twelfth of each error, for N = 12",
    suspects={
        "the 1/N is missing: that is the slope of half the sum (the slip of the notes)": np.array(
            [[12.0, -24.0, 7.2], [-4.8, 36.0, -20.4], [25.2, 16.8, -8.4], [-36.0, 3.6, 54.0]]
        ),
        "a factor 2 too many: the 2 of the square's derivative meets the ½": np.array(
            [[2.0, -4.0, 1.2], [-0.8, 6.0, -3.4], [4.2, 2.8, -1.4], [-6.0, 0.6, 9.0]]
        ),
        "the sign: the slope is that of (Y − T)² by Y; with T − Y a minus comes in": np.array(
            [[-1.0, 2.0, -0.6], [0.4, -3.0, 1.7], [-2.1, -1.4, 0.7], [3.0, -0.3, -4.5]]
        ),
        "the division is by the 4 rows; N counts all 12 entries": np.array(
            [[3.0, -6.0, 1.8], [-1.2, 9.0, -5.1], [6.3, 4.2, -2.1], [-9.0, 0.9, 13.5]]
        ),
        "the division is by N − 1; it is by N": np.array(
            [
                [1.090909091, -2.181818182, 0.6545454545],
                [-0.4363636364, 3.272727273, -1.854545455],
                [2.290909091, 1.527272727, -0.7636363636],
                [-3.272727273, 0.3272727273, 4.909090909],
            ]
        ),
        "half of the slope: the ½ has gone already, to meet the 2 of the square": np.array(
            [[0.5, -1.0, 0.3], [-0.2, 1.5, -0.85], [1.05, 0.7, -0.35], [-1.5, 0.15, 2.25]]
        ),
        "the slopes were added up; wanted is one for each entry": 5.1,
        "the sign is lost: where Y is below T, the slope is negative": np.abs(slope),
        "that is the slope of the absolute error; here it grows with the error": np.array(
            [
                [0.08333333333, -0.08333333333, 0.08333333333],
                [-0.08333333333, 0.08333333333, -0.08333333333],
                [0.08333333333, 0.08333333333, -0.08333333333],
                [-0.08333333333, 0.08333333333, 0.08333333333],
            ]
        ),
        "the fractions were cut off: the slope is no whole number": np.array(
            [[1.0, -2.0, 0.0], [0.0, 3.0, -1.0], [2.0, 1.0, 0.0], [-3.0, 0.0, 4.0]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "mse-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the value for random outputs of other shapes, near and far, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(501)


def _right(Y, T):
    return np.mean((Y - T) ** 2) / 2


suspects = {
    "that is half the sum: divide by N too, or each step grows with the batch (the slip of the notes)": lambda Y, T: (
        np.sum((Y - T) ** 2) / 2
    ),
    "the ½ is missing: that is the mean of the squares": lambda Y, T: np.mean((Y - T) ** 2),
    "that is the sum of the squares: both the ½ and the division by N are missing": lambda Y, T: (
        np.sum((Y - T) ** 2)
    ),
    "the division is by the number of rows; N counts all entries": lambda Y, T: (
        np.sum((Y - T) ** 2) / (2 * len(Y))
    ),
    "the division is by the number of columns; N counts all entries": lambda Y, T: (
        np.sum((Y - T) ** 2) / (2 * Y.shape[-1])
    ),
    "the division is by N − 1; it is by N": lambda Y, T: np.sum((Y - T) ** 2) / (2 * (Y.size - 1)),
    "the sum of the squares is divided by 4, whatever N is; it is by 2N": lambda Y, T: (
        np.sum((Y - T) ** 2) / 4
    ),
    "that is np.linalg.norm(…, 2), which is the largest singular value of a matrix; wanted is the sum of the squares": lambda Y, T: (
        np.linalg.norm(Y - T, 2) ** 2 / (2 * Y.size)
    ),
    "the square of np.linalg.norm is missing: that is the root of the sum of the squares, over 2N": lambda Y, T: (
        np.linalg.norm(Y - T) / (2 * Y.size)
    ),
    "the largest of the squares was taken; wanted is their mean": lambda Y, T: (
        np.max((Y - T) ** 2) / 2
    ),
    "that is half the median of the squares; wanted is half their mean": lambda Y, T: (
        np.median((Y - T) ** 2) / 2
    ),
    "the errors are taken to the fourth power; a square is enough": lambda Y, T: (
        np.mean((Y - T) ** 4) / 2
    ),
    "the first row or entry alone is counted: is the return inside a loop?": lambda Y, T: (
        np.mean((Y - T)[0] ** 2) / 2
    ),
    "the last row or entry is left out": lambda Y, T: np.sum((Y - T)[:-1] ** 2) / (2 * Y.size),
    "the first row or entry is left out": lambda Y, T: np.sum((Y - T)[1:] ** 2) / (2 * Y.size),
    "the errors where Y is above T are counted alone": lambda Y, T: (
        np.mean(np.maximum(Y - T, 0) ** 2) / 2
    ),
    "the squares are divided by those of T: that is a relative error": lambda Y, T: (
        np.mean(((Y - T) / T) ** 2) / 2
    ),
    "the errors are not squared": lambda Y, T: np.mean(Y - T) / 2,
    "the sizes of the errors were taken, not their squares": lambda Y, T: (
        np.mean(np.abs(Y - T)) / 2
    ),
    "that is the root of the mean of the squares; wanted is half that mean": lambda Y, T: np.sqrt(
        np.mean((Y - T) ** 2)
    ),
    "that is the root of half the mean; wanted is that half itself": lambda Y, T: np.sqrt(
        np.mean((Y - T) ** 2) / 2
    ),
    "Y and T were added; the error is Y − T": lambda Y, T: np.mean((Y + T) ** 2) / 2,
    "that is half the variance of the errors: do not take their mean off": lambda Y, T: (
        np.var(Y - T) / 2
    ),
    "that is the square of the mean error; square first": lambda Y, T: np.mean(Y - T) ** 2 / 2,
    "the squares of Y and of T were subtracted; square the errors": lambda Y, T: (
        np.mean(Y**2 - T**2) / 2
    ),
    "these are the losses of the single entries; take their mean": lambda Y, T: (Y - T) ** 2 / 2,
    "the mean was taken along the rows alone; wanted is one number": lambda Y, T: (
        np.mean((Y - T) ** 2, axis=-1) / 2
    ),
    "the mean was taken down the columns alone; wanted is one number": lambda Y, T: (
        np.mean((Y - T) ** 2, axis=0) / 2
    ),
    "the fractions were cut off: is this a division by //?": lambda Y, T: (
        np.sum((Y - T) ** 2) // (2 * Y.size)
    ),
}

inputs = [(rng.normal(size=s), rng.normal(size=s)) for s in ((5,), (3, 4), (7, 2), (1, 3))]
inputs.append((300 * rng.normal(size=(2, 5)), 80 * rng.normal(size=(2, 5))))
check_function(
    mse,
    _right,
    inputs,
    "right for random outputs",
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "mse-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope for random outputs of other shapes, near and far, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(502)


def _right(Y, T):
    return (Y - T) / Y.size


suspects = {
    "the 1/N is missing: that is the slope of half the sum (the slip of the notes)": lambda Y, T: (
        Y - T
    ),
    "a factor 2 too many: the 2 of the square's derivative meets the ½": lambda Y, T: (
        2 * (Y - T) / Y.size
    ),
    "both a factor 2 too many, and no 1/N": lambda Y, T: 2 * (Y - T),
    "the sign: the slope is that of (Y − T)² by Y; with T − Y a minus comes in": lambda Y, T: (
        (T - Y) / Y.size
    ),
    "the division is by the number of rows; N counts all entries": lambda Y, T: (Y - T) / len(Y),
    "the division is by the number of columns; N counts all entries": lambda Y, T: (
        (Y - T) / Y.shape[-1]
    ),
    "the division is by N − 1; it is by N": lambda Y, T: (Y - T) / (Y.size - 1),
    "half of the slope: the ½ has gone already, to meet the 2 of the square": lambda Y, T: (
        (Y - T) / (2 * Y.size)
    ),
    "the slopes were added up; wanted is one for each entry": lambda Y, T: np.sum(Y - T) / Y.size,
    "that is the slope of the absolute error; here it grows with the error": lambda Y, T: (
        np.sign(Y - T) / Y.size
    ),
    "the sign is lost: where Y is below T, the slope is negative": lambda Y, T: (
        np.abs(Y - T) / Y.size
    ),
    "the square is still there; its slope is twice the error": lambda Y, T: (Y - T) ** 2 / Y.size,
    "the fractions were cut off: the slope is no whole number": lambda Y, T: np.trunc(
        (Y - T) / Y.size
    ),
    "the fractions were cut off: is this a division by //?": lambda Y, T: (Y - T) // Y.size,
}

inputs = [(rng.normal(size=s), rng.normal(size=s)) for s in ((5,), (3, 4), (7, 2), (1, 3))]
inputs.append((300 * rng.normal(size=(2, 5)), 80 * rng.normal(size=(2, 5))))
check_function(
    mse_slope,
    _right,
    inputs,
    "the slope is right for random outputs",
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "mae-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. The absolute error
#
# **Goal.** Write the mean absolute error, and its slope by each output:
#
# $$L = \frac1N \sum_{i,j} |Y_{ij} - T_{ij}|, \qquad \frac{\partial L}{\partial Y_{ij}} = \frac{\operatorname{sign}(Y_{ij} - T_{ij})}{N}.$$
#
# The notes write a ½ in front; we leave it out, since there is no square whose 2 it could meet. Where the error is exactly 0, the curve has a kink and no slope: take 0 there.
#
# **Shapes.** $Y$ and $T$ have one shape, $(n,)$ or $(n, m)$. `mae` returns one number, `mae_slope` an array of $Y$'s shape. Leave $Y$ and $T$ as they were.
#
# **Why.** An error of 20 pulls no harder than one of 0.1, so a number that was typed wrong cannot bend the fit. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Errors of +3 and −3 must not cancel. In which order do the size $|\dots|$ and the mean have to come?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# First the size of each error, then the mean over all $N$ entries. The sign is 1, 0 or −1.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.abs` gives sizes, `np.sign` gives signs, and `np.sign(0.0)` is 0. Divide by `Y.size`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "mae", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    """Return the mean of |Y − T| over all entries, for Y and T of one shape.

    >>> float(mae(np.array([5.0, 0.0]), np.array([1.0, 2.0])))
    3.0
    """
    ### BEGIN SOLUTION
    # Why: The size of each error has to be taken before the mean, or +3 and −3 cancel and a bad fit
    # seems to cost nothing. $|e|$ rises by 1 for each step to the right where $e > 0$ and falls by
    # 1 where $e < 0$, so its slope is the sign of $e$, whatever its size, and the mean brings in
    # $\frac1N$, with $N$ counting all entries, also those without an error. `np.sign` is 0 at 0, as
    # agreed; the tempting $e/|e|$ is 0/0 there, which is NaN, and `np.where(Y > T, 1, -1)` would
    # give −1.
    return np.sum(np.abs(Y - T)) / Y.size
    ### END SOLUTION


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    """Return ∂L/∂Y for the L of mae, of Y's shape, with 0 where Y = T.

    >>> mae_slope(np.array([5.0, 0.0]), np.array([1.0, 2.0]))
    array([ 0.5, -0.5])
    """
    ### BEGIN SOLUTION
    return np.sign(Y - T) / Y.size
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "mae-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Six errors with the sizes 1.1, 2.4, 0, 5.3, 4.2 and 7.1 have the mean 3.35; Y and T are the same after the call."""
T = np.array([[10.0, 20.0], [30.0, 40.0], [50.0, 60.0]])
Y = T + np.array([[1.1, -2.4], [0.0, 5.3], [-4.2, 7.1]])
answer = call(mae, Y, T)
check_close(
    answer,
    3.35,
    "the mean size of six errors",
    suspects={
        "that is half of it: no ½ belongs here": 1.675,
        "that is the sum: the division by N is missing": 20.1,
        "the division is by the 3 rows; N counts all 6 entries": 6.7,
        "errors of different signs cancel: take the size of each error before the mean, and not those of Y and of T": 1.15,
        "that is the mean of the squares; wanted is the mean of the sizes": 17.185,
        "these are the sizes of the single errors; take their mean": np.array(
            [[1.1, 2.4], [0.0, 5.3], [4.2, 7.1]]
        ),
        "the mean was taken along the rows alone; wanted is one number": np.array(
            [1.75, 2.65, 5.65]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "mae-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The slope has the same size, 1/6, for errors of 3.5, −0.5, −20, 8, 0.25 and −1; Y and T are the same after the call."""
T = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
Y = T + np.array([[3.5, -0.5], [-20.0, 8.0], [0.25, -1.0]])
answer = call(mae_slope, Y, T)
check_close(
    answer,
    np.array(
        [
            [0.1666666667, -0.1666666667],
            [-0.1666666667, 0.1666666667],
            [0.1666666667, -0.1666666667],
        ]
    ),
    "the slope is ±1/N, whatever the size of the error",
    suspects={
        "the 1/N is missing": np.array([[1.0, -1.0], [-1.0, 1.0], [1.0, -1.0]]),
        "the sign: the loss grows with Y where Y is above T": np.array(
            [
                [-0.1666666667, 0.1666666667],
                [0.1666666667, -0.1666666667],
                [-0.1666666667, 0.1666666667],
            ]
        ),
        "half of the slope: no ½ belongs here": np.array(
            [
                [0.08333333333, -0.08333333333],
                [-0.08333333333, 0.08333333333],
                [0.08333333333, -0.08333333333],
            ]
        ),
        "the division is by the 3 rows; N counts all 6 entries": np.array(
            [
                [0.3333333333, -0.3333333333],
                [-0.3333333333, 0.3333333333],
                [0.3333333333, -0.3333333333],
            ]
        ),
        "the sign is lost: where Y is below T, the slope is negative": np.array(
            [
                [0.1666666667, 0.1666666667],
                [0.1666666667, 0.1666666667],
                [0.1666666667, 0.1666666667],
            ]
        ),
        "that is the slope of the squared error: it grows with the error": np.array(
            [
                [0.5833333333, -0.08333333333],
                [-3.333333333, 1.333333333],
                [0.04166666667, -0.1666666667],
            ]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "mae-kink", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The kink: where the error is exactly 0, the slope is taken as 0; where it is only small, it is not."""
T = np.array([1.0, 0.0, 3.0, 100.0, 5.0, 0.0])
Y = np.array([1.0, 2.0, 3.0, 99.9997, 5.004, -4e-9])
answer = call(mae_slope, Y, T)
check_close(
    answer,
    np.array([0.0, 0.1666666667, 0.0, -0.1666666667, 0.1666666667, -0.1666666667]),
    "the slope is 0 where the error is exactly 0, and nowhere else",
    suspects={
        "the 1/N is missing": np.array([0.0, 1.0, 0.0, -1.0, 1.0, -1.0]),
        "entries without an error count too: N is 6, not 4": np.array(
            [0.0, 0.25, 0.0, -0.25, 0.25, -0.25]
        ),
        "the slope is +1/N where the error is 0; take 0 there": np.array(
            [0.1666666667, 0.1666666667, 0.1666666667, -0.1666666667, 0.1666666667, -0.1666666667]
        ),
        "the slope is −1/N where the error is 0; take 0 there": np.array(
            [-0.1666666667, 0.1666666667, -0.1666666667, -0.1666666667, 0.1666666667, -0.1666666667]
        ),
        "0/0 is NaN: e/|e| has no value where the error is 0": np.array(
            [np.nan, 0.1666666667, np.nan, -0.1666666667, 0.1666666667, -0.1666666667]
        ),
        "an error next to 0 is taken for 0: is this np.isclose? Only an error of exactly 0 has the slope 0": np.array(
            [0.0, 0.1666666667, 0.0, 0.0, 0.1666666667, 0.0]
        ),
        "an error below 0.01 is taken for 0; only an error of exactly 0 has the slope 0": np.array(
            [0.0, 0.1666666667, 0.0, 0.0, 0.0, 0.0]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "mae-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the value for random outputs of other shapes, near and far, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(503)


def _right(Y, T):
    return np.mean(np.abs(Y - T))


suspects = {
    "that is half of it: no ½ belongs here": lambda Y, T: np.mean(np.abs(Y - T)) / 2,
    "that is the sum: the division by N is missing": lambda Y, T: np.sum(np.abs(Y - T)),
    "the division is by the number of rows; N counts all entries": lambda Y, T: (
        np.sum(np.abs(Y - T)) / len(Y)
    ),
    "the division is by the number of columns; N counts all entries": lambda Y, T: (
        np.sum(np.abs(Y - T)) / Y.shape[-1]
    ),
    "the division is by N − 1; it is by N": lambda Y, T: np.sum(np.abs(Y - T)) / (Y.size - 1),
    "only errors that are not 0 are counted; N counts all entries": lambda Y, T: (
        np.sum(np.abs(Y - T)) / np.count_nonzero(Y != T)
    ),
    "errors of different signs cancel: take the size of each before the mean": lambda Y, T: np.abs(
        np.mean(Y - T)
    ),
    "the sizes |…| are missing: errors of different signs cancel": lambda Y, T: np.mean(Y - T),
    "the sizes of Y and of T were subtracted; take the size of the error": lambda Y, T: np.mean(
        np.abs(Y) - np.abs(T)
    ),
    "Y and T were added; the error is Y − T": lambda Y, T: np.mean(np.abs(Y + T)),
    "that is the mean of the squares; wanted is the mean of the sizes": lambda Y, T: np.mean(
        (Y - T) ** 2
    ),
    "that is the root of the mean of the squares; wanted is the mean of the sizes": lambda Y, T: (
        np.sqrt(np.mean((Y - T) ** 2))
    ),
    "that is the median of the sizes; wanted is their mean": lambda Y, T: np.median(np.abs(Y - T)),
    "that is the largest of the sizes; wanted is their mean": lambda Y, T: np.max(np.abs(Y - T)),
    "these are the sizes of the single errors; take their mean": lambda Y, T: np.abs(Y - T),
    "the mean was taken along the rows alone; wanted is one number": lambda Y, T: np.mean(
        np.abs(Y - T), axis=-1
    ),
    "the mean was taken down the columns alone; wanted is one number": lambda Y, T: np.mean(
        np.abs(Y - T), axis=0
    ),
}

inputs = [(rng.normal(size=s), rng.normal(size=s)) for s in ((5,), (3, 4), (7, 2), (1, 3))]
inputs.append((300 * rng.normal(size=(2, 5)), 80 * rng.normal(size=(2, 5))))
inputs[1][0][0, :2] = inputs[1][1][0, :2]
check_function(
    mae,
    _right,
    inputs,
    "right for random outputs",
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "mae-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope for random outputs of other shapes, also next to the kink; Y and T are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(504)


def _right(Y, T):
    return np.sign(Y - T) / Y.size


suspects = {
    "the 1/N is missing": lambda Y, T: np.sign(Y - T),
    "the sign: the loss grows with Y where Y is above T": lambda Y, T: np.sign(T - Y) / Y.size,
    "half of the slope: no ½ belongs here": lambda Y, T: np.sign(Y - T) / (2 * Y.size),
    "the division is by the number of rows; N counts all entries": lambda Y, T: (
        np.sign(Y - T) / len(Y)
    ),
    "the division is by the number of columns; N counts all entries": lambda Y, T: (
        np.sign(Y - T) / Y.shape[-1]
    ),
    "the division is by N − 1; it is by N": lambda Y, T: np.sign(Y - T) / (Y.size - 1),
    "entries without an error count too: N is the number of them all": lambda Y, T: (
        np.sign(Y - T) / np.count_nonzero(Y != T)
    ),
    "the sign is lost: where Y is below T, the slope is negative": lambda Y, T: (
        np.abs(np.sign(Y - T)) / Y.size
    ),
    "that is the slope of the squared error: it grows with the error": lambda Y, T: (
        (Y - T) / Y.size
    ),
    "the slopes were added up; wanted is one for each entry": lambda Y, T: (
        np.sum(np.sign(Y - T)) / Y.size
    ),
    "the fractions were cut off: is this a division by //?": lambda Y, T: np.sign(Y - T) // Y.size,
    "the slope is +1/N where the error is 0; take 0 there": lambda Y, T: (
        np.where(Y >= T, 1, -1) / Y.size
    ),
    "the slope is −1/N where the error is 0; take 0 there": lambda Y, T: (
        np.where(Y > T, 1, -1) / Y.size
    ),
    "0/0 is NaN: e/|e| has no value where the error is 0": lambda Y, T: (
        (Y - T) / np.abs(Y - T) / Y.size
    ),
    "an error next to 0 is taken for 0: is this np.isclose? Only an error of exactly 0 has the slope 0": lambda Y, T: (
        np.where(np.isclose(Y, T), 0, np.sign(Y - T)) / Y.size
    ),
}
for small in (0.01, 1e-3, 1e-6, 1e-8):
    suspects |= {
        f"an error below {small} is taken for 0; only an error of exactly 0 has the slope 0": lambda Y, T, small=small: (
            np.where(np.abs(Y - T) < small, 0, np.sign(Y - T)) / Y.size
        ),
        f"that is e/(|e| + {small}): a small error has the full slope too": lambda Y, T, small=small: (
            (Y - T) / (np.abs(Y - T) + small) / Y.size
        ),
    }

inputs = []
for shape in ((6,), (2, 5), (3, 4), (2, 3)):
    T = rng.normal(size=shape)
    inputs.append((T + 3 * rng.normal(size=shape), T))
inputs[1][0][0, :4] = inputs[1][1][0, :4] + [0.0, 3e-3, -2e-5, 0.0]
inputs[2] = (
    inputs[2][0] * 0,
    np.array([[0, 1e-9, -1e-9, 0.4], [-2e-12, 7e-7, 0, -900.3], [1e-5, -4e-3, 0, 50.2]]),
)
inputs[3] = (inputs[3][1] * (1 + 2e-6), inputs[3][1])

check_function(
    mae_slope,
    _right,
    inputs,
    "the slope is right for random outputs",
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "outer-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. Huber's straight line, as a formula
#
# **Goal.** Huber's loss is $\tfrac12 e^2$ where $|e| \le \delta$ (delta, above 0). Beyond, it is straight: $a\,|e| + c$. Choose $a$ and $c$ so that at $e = \delta$ the straight line has the
# same *value* and the same *slope* as the parabola. Give $a\,|e| + c$ as a formula in $e$ and $\delta$.
#
# **How to answer.** Set `outer` to your formula as text, with the names `e` and `delta`, such as `"3*abs(e) + delta"`. Write `abs(e)` or `|e|` for $|e|$, and every product with `*`. Every form that is equal for $\delta > 0$ is right.
#
# **Why.** If the two pieces meet in value and slope, the loss has no jump and no kink, and gradient descent passes from one to the other without a jolt. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Look at positive $e$ first, where $|e| = e$. Which slope does $\tfrac12 e^2$ have at $e = \delta$? Which slope has $a\,e + c$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Slopes: $\delta = a$. Values: $\tfrac12 \delta^2 = a\,\delta + c$. Put the first into the second, and solve for $c$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# $\tfrac12 \delta^2 = \delta^2 + c$, so $c = -\dots$ Then write `"delta*abs(e) - …"`.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "outer", "locked": false, "schema_version": 3, "solution": true, "task": false}
outer = ""  # your formula in e and delta, as text
### BEGIN SOLUTION
# Why: The parabola has the slope $e$, so $\delta$ at $e = \delta$, and the straight line has the
# slope $a$ there: $a = \delta$. The values are then $\tfrac12 \delta^2$ and $\delta^2 + c$, so $c =
# -\tfrac12 \delta^2$. Without $c$ the slopes would still agree, but the loss would jump up by
# $\tfrac12 \delta^2$ at the seam. And with $e$ for $|e|$ the line would fall on and on to the left,
# so that a large negative error would cost less than nothing.
outer = "delta*abs(e) - delta**2/2"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "outer-value", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The values meet: for δ = 4, the parabola and the line are both 8 at e = 4."""
check_formula(
    outer,
    8,
    "the line has the parabola's value, 8, at e = δ = 4",
    symbols=["e", "delta"],
    domains=["delta > 0"],
    advice="write abs(e) for |e|; then compare values and slopes at e = δ",
    at={"e": 4, "delta": 4},
    suspects={
        "c is missing: the line is too high by ½δ²": "delta*abs(e)",
        "the sign of c: it is negative": "delta*abs(e) + delta**2/2",
        "c is −δ²: too much by ½δ²": "delta*abs(e) - delta**2",
        "c is −½δ: the square of δ is missing": "delta*abs(e) - delta/2",
        "a is 1: the slope of ½e² at e = δ is δ": "abs(e) - delta**2/2",
        "the ½ belongs before δ² alone": "(delta*abs(e) - delta**2)/2",
        "that is a smooth curve; wanted is the straight line": "delta**2*(sqrt(1 + (e/delta)**2) - 1)",
    },
)

# %% nbgrader={"grade": true, "grade_id": "outer-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The slopes meet: for δ = 1, the line is |e| − 1/2, of slope 1 for positive e."""
check_formula(
    outer,
    "abs(e) - 1/2",
    "for δ = 1 the line is |e| − 1/2",
    symbols=["e", "delta"],
    domains=["delta > 0"],
    advice="write abs(e) for |e|; then compare values and slopes at e = δ",
    at={"delta": 1},
    suspects={
        "that is a line for e > 0 alone; with |e| it serves both sides": "e - 1/2",
        "c is missing: the line is too high by ½δ²": "delta*abs(e)",
        "the sign of c: it is negative": "delta*abs(e) + delta**2/2",
        "that is the parabola itself; wanted is the straight line beyond it": "e**2/2",
        "a is ½δ: the slope of ½e² at e = δ is δ": "delta*abs(e)/2",
        "c is −δ²: too much by ½δ²": "delta*abs(e) - delta**2",
        "the ½ belongs before δ² alone": "(delta*abs(e) - delta**2)/2",
        "that is a smooth curve; wanted is the straight line": "delta**2*(sqrt(1 + (e/delta)**2) - 1)",
    },
)

# %% nbgrader={"grade": true, "grade_id": "outer-all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: right for other δ, on both sides."""
### BEGIN HIDDEN TESTS
check_formula(
    outer,
    "delta*abs(e) - delta**2/2",
    "right for other δ, on both sides",
    symbols=["e", "delta"],
    domains=["delta > 0"],
    advice="write abs(e) for |e|; then compare values and slopes at e = δ",
    suspects={
        "c is missing: the line is too high by ½δ²": "delta*abs(e)",
        "the sign of c: it is negative": "delta*abs(e) + delta**2/2",
        "c is −½δ: the square of δ is missing": "delta*abs(e) - delta/2",
        "c is −δ²: too much by ½δ²": "delta*abs(e) - delta**2",
        "a is 1: the slope of ½e² at e = δ is δ": "abs(e) - delta**2/2",
        "that is the line for δ = 1 alone; wanted is a formula in δ": "abs(e) - 1/2",
        "the ½ belongs before δ² alone": "(delta*abs(e) - delta**2)/2",
        "that is a smooth curve; wanted is the straight line": "delta**2*(sqrt(1 + (e/delta)**2) - 1)",
        "the values meet, but the slope is 1; ½e² has the slope δ at e = δ": "abs(e) + delta**2/2 - delta",
        "that is a line for e > 0 alone; with |e| it serves both sides": "delta*e - delta**2/2",
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "huber-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. Huber's loss
#
# **Goal.** Write the mean of Huber's loss over all $N$ entries, with $e = Y_{ij} - T_{ij}$, and its slope by each output:
#
# $$\ell(e) = \begin{cases} \tfrac12 e^2 & \text{if } |e| \le \delta \\ \text{the straight line of question 3} & \text{otherwise} \end{cases} \qquad L = \frac1N \sum_{i,j} \ell(Y_{ij} - T_{ij}), \qquad \frac{\partial L}{\partial Y_{ij}} = \frac{\ell'(Y_{ij} - T_{ij})}{N}.$$
#
# **Shapes.** $Y$ and $T$ have one shape, $(n,)$ or $(n, m)$; $\delta$ is a number above 0. `huber` returns one number, `huber_slope` an array of $Y$'s shape. Leave $Y$ and $T$ as they were.
#
# **Why.** It is smooth where errors are small, and no outlier pulls harder than $\delta$. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Each entry takes one of two formulas. What decides, and does the sign of the error matter for it? What are the slopes of the two formulas, on the right and on the left?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The straight line is $\delta\,|e| - \tfrac12 \delta^2$. $\ell'(e)$ is $e$ where $|e| \le \delta$, $\delta$ where $e > \delta$ and $-\delta$ where $e < -\delta$: the error, cut off at $\pm\delta$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.where(np.abs(e) <= delta, inner, outer)` chooses entry by entry; then take the mean. `np.clip(e, low, high)` cuts off.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "huber", "locked": false, "schema_version": 3, "solution": true, "task": false}
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    """Return the mean of Huber's loss over all entries, for Y and T of one shape.

    >>> float(huber(np.array([1.0, 4.0]), np.array([0.0, 0.0]), 1.0))
    2.0
    """
    ### BEGIN SOLUTION
    # Why: What decides between the two formulas is the size of the error, so $|e|$ is compared with
    # $\delta$. With `e <= delta` an error of −5 would count as small: it would be squared, and
    # would pull with its full 5. The slope of $\tfrac12 e^2$ is $e$, and that of $\delta\,|e| -
    # \tfrac12 \delta^2$ is $\delta$ on the right and $-\delta$ on the left, so the two together are
    # $e$, cut off at $\pm\delta$, and the mean divides it by $N$. The loss itself is not cut off: a
    # constant piece beyond $\delta$ would have the slope 0, and an outlier would not pull at all,
    # where it has to pull with $\delta$.
    size = np.abs(Y - T)
    return np.mean(np.where(size <= delta, size**2 / 2, delta * size - delta**2 / 2))
    ### END SOLUTION


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    """Return ∂L/∂Y for the L of huber, of Y's shape.

    >>> huber_slope(np.array([1.0, 4.0]), np.array([0.0, 0.0]), 1.0)
    array([0.5, 0.5])
    """
    ### BEGIN SOLUTION
    return np.clip(Y - T, -delta, delta) / Y.size
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "huber-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With δ = 2 the errors 1.1, −1.9, 0.4 lie within, and 15.3, −5.2 and 2.6 beyond; Y and T are the same after the call."""
T = np.array([[3.0, 3.0, 5.0], [6.0, 1.0, 2.0]])
Y = T + np.array([[1.1, -1.9, 15.3], [-5.2, 0.4, 2.6]])
answer = call(huber, Y, T, 2.0)
check_close(
    answer,
    7.115,
    "three errors within δ = 2 and three beyond",
    suspects={
        "that is the sum: the mean is missing": 42.69,
        "the mean runs over the 2 rows alone; N counts all 6 entries": 21.345,
        "−½δ² is missing from the straight piece: the pieces do not meet": 8.115,
        "−½δ stands where −½δ² belongs, or −(½δ)²": 7.615,
        "δ is missing before |e| in the straight piece, or halved": 3.265,
        "the ½ is missing before e²": 7.53,
        "all errors are squared: those beyond δ go straight": 22.73916667,
        "the straight piece came for all entries, also within δ: choose entry by entry": 6.833333333,
        "the two pieces are exchanged": 22.4575,
        "an error of −5.2 is beyond δ too: compare |e| with δ, not e": 7.968333333,
        "|e| belongs in the straight piece; with e an error of −5.2 costs less than nothing": 3.648333333,
        "δ has no effect here: is it fixed at 1?": 3.946666667,
        "these are the losses of the single entries; take their mean": np.array(
            [[0.605, 1.805, 28.6], [8.4, 0.08, 3.2]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "huber-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The slope is the error, cut off at ±δ, divided by N: for the same errors, also in a matrix; Y and T are the same after the call."""
T = np.array([[3.0, 3.0, 5.0], [6.0, 1.0, 2.0]])
Y = T + np.array([[1.1, -1.9, 15.3], [-5.2, 0.4, 2.6]])
answer = call(huber_slope, Y, T, 2.0)
check_close(
    answer,
    np.array(
        [[0.1833333333, -0.3166666667, 0.3333333333], [-0.3333333333, 0.06666666667, 0.3333333333]]
    ),
    "the slope is the error, cut off at ±δ, a sixth of it",
    suspects={
        "the 1/N is missing": np.array([[1.1, -1.9, 2.0], [-2.0, 0.4, 2.0]]),
        "the sign: the loss grows with Y where Y is above T": np.array(
            [
                [-0.1833333333, 0.3166666667, -0.3333333333],
                [0.3333333333, -0.06666666667, -0.3333333333],
            ]
        ),
        "the slope is not cut off beyond δ": np.array(
            [[0.1833333333, -0.3166666667, 2.55], [-0.8666666667, 0.06666666667, 0.4333333333]]
        ),
        "below −δ the slope is −δ, not δ": np.array(
            [
                [0.1833333333, -0.3166666667, 0.3333333333],
                [0.3333333333, 0.06666666667, 0.3333333333],
            ]
        ),
        "beyond δ the slope is 0 here; a straight line δ|e| has the slope ±δ": np.array(
            [[0.1833333333, -0.3166666667, 0.0], [0.0, 0.06666666667, 0.0]]
        ),
        "beyond δ the slope is ±1 here; a straight line δ|e| has the slope ±δ": np.array(
            [
                [0.1833333333, -0.3166666667, 0.1666666667],
                [-0.1666666667, 0.06666666667, 0.1666666667],
            ]
        ),
        "an error of −5.2 is beyond δ too: compare |e| with δ, not e": np.array(
            [
                [0.1833333333, -0.3166666667, 0.3333333333],
                [-0.8666666667, 0.06666666667, 0.3333333333],
            ]
        ),
        "the error was cut off after the division by N; cut it off first": np.array(
            [[0.1833333333, -0.3166666667, 2.0], [-0.8666666667, 0.06666666667, 0.4333333333]]
        ),
        "δ has no effect here: is it fixed at 1?": np.array(
            [
                [0.1666666667, -0.1666666667, 0.1666666667],
                [-0.1666666667, 0.06666666667, 0.1666666667],
            ]
        ),
        "the division is by the 2 rows; N counts all 6 entries": np.array(
            [[0.55, -0.95, 1.0], [-1.0, 0.2, 1.0]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "huber-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the value for random outputs and other δ, near and far; the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(505)


def _right(Y, T, delta, *, inner=0.5, constant=lambda d: d**2 / 2, a=lambda d: d):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, inner * e**2, a(delta) * e - constant(delta)))


def _twice(e, delta):
    half = np.where(e <= delta, e**2 / 2, e)
    return np.where(half > delta, delta * half - delta**2 / 2, half)


suspects = {
    "that is the sum: the mean is missing": lambda *a: _right(*a) * a[0].size,
    "the mean runs over the rows alone; N counts all entries": lambda *a: (
        _right(*a) * a[0].size / len(a[0])
    ),
    "the division is by N − 1; it is by N": lambda *a: _right(*a) * a[0].size / (a[0].size - 1),
    "half of it: no further ½ belongs here": lambda *a: _right(*a) / 2,
    "−½δ² is missing from the straight piece: the pieces do not meet": lambda *a: _right(
        *a, constant=lambda d: 0
    ),
    "−½δ stands where −½δ² belongs": lambda *a: _right(*a, constant=lambda d: d / 2),
    "−(½δ)² stands where −½δ² belongs: square δ alone": lambda *a: _right(
        *a, constant=lambda d: (d / 2) ** 2
    ),
    "−δ² stands where −½δ² belongs": lambda *a: _right(*a, constant=lambda d: d**2),
    "+½δ² stands where −½δ² belongs": lambda *a: _right(*a, constant=lambda d: -(d**2) / 2),
    "δ is missing before |e| in the straight piece": lambda *a: _right(*a, a=lambda d: 1),
    "½δ stands before |e| in the straight piece; it is δ": lambda *a: _right(*a, a=lambda d: d / 2),
    "the ½ is missing before e²": lambda *a: _right(*a, inner=1),
    "all errors are squared: those beyond δ go straight": lambda Y, T, d: np.mean((Y - T) ** 2) / 2,
    "all errors go straight: those within δ are squared": lambda Y, T, d: np.mean(
        d * np.abs(Y - T) - d**2 / 2
    ),
    "one formula was chosen for all entries: choose entry by entry": lambda Y, T, d: (
        np.mean((Y - T) ** 2) / 2
        if np.all(np.abs(Y - T) <= d)
        else np.mean(d * np.abs(Y - T) - d**2 / 2)
    ),
    "the two pieces are exchanged": lambda Y, T, d: np.mean(
        np.where(np.abs(Y - T) > d, (Y - T) ** 2 / 2, d * np.abs(Y - T) - d**2 / 2)
    ),
    "an error far below 0 is beyond δ too: compare |e| with δ, not e": lambda Y, T, d: np.mean(
        np.where(Y - T <= d, (Y - T) ** 2 / 2, d * np.abs(Y - T) - d**2 / 2)
    ),
    "|e| belongs in the straight piece; with e an error far below 0 costs less than nothing": lambda Y, T, d: (
        np.mean(np.where(np.abs(Y - T) <= d, (Y - T) ** 2 / 2, d * (Y - T) - d**2 / 2))
    ),
    "beyond δ the loss stays at ½δ² here; it has to go on rising": lambda Y, T, d: np.mean(
        np.minimum(np.abs(Y - T), d) ** 2 / 2
    ),
    "δ has no effect here: is it fixed at 1?": lambda Y, T, d: _right(Y, T, 1.0),
    "the entries within δ and those beyond have means of their own here; N counts them all": lambda Y, T, d: (
        np.mean((Y - T)[np.abs(Y - T) <= d] ** 2) / 2
        + np.mean((d * np.abs(Y - T) - d**2 / 2)[np.abs(Y - T) > d])
    ),
    "the entries within δ and those beyond have means of their own here, where there are such; N counts them all": lambda Y, T, d: (
        sum(
            np.mean(part)
            for part in (
                (Y - T)[np.abs(Y - T) <= d] ** 2 / 2,
                (d * np.abs(Y - T) - d**2 / 2)[np.abs(Y - T) > d],
            )
            if part.size
        )
    ),
    "what was replaced by ½e² is compared with δ again, and is changed twice if it is larger: find both cases before anything is overwritten": lambda Y, T, d: (
        np.mean(_twice(np.abs(Y - T), d))
    ),
    "the errors beyond δ are left out; they count with their straight piece": lambda Y, T, d: (
        np.mean(np.where(np.abs(Y - T) <= d, (Y - T) ** 2 / 2, 0.0))
    ),
    "the errors within δ are left out; they count with ½e²": lambda Y, T, d: (
        np.mean(np.where(np.abs(Y - T) <= d, 0.0, d * np.abs(Y - T) - d**2 / 2))
    ),
    "the mean error was taken first; take the loss of each entry, then the mean": lambda Y, T, d: (
        _right(np.mean(Y - T), 0.0, d)
    ),
    "e² was compared with δ; it is |e| that is": lambda Y, T, d: np.mean(
        np.where((Y - T) ** 2 <= d, (Y - T) ** 2 / 2, d * np.abs(Y - T) - d**2 / 2)
    ),
    "that is the smooth curve δ²(√(1 + (e/δ)²) − 1); wanted are the two pieces": lambda Y, T, d: (
        np.mean(d**2 * (np.sqrt(1 + ((Y - T) / d) ** 2) - 1))
    ),
    "that is the mean absolute error": lambda Y, T, d: np.mean(np.abs(Y - T)),
    "these are the losses of the single entries; take their mean": lambda Y, T, d: np.where(
        np.abs(Y - T) <= d, (Y - T) ** 2 / 2, d * np.abs(Y - T) - d**2 / 2
    ),
}

inputs = [
    (rng.normal(size=s), rng.normal(size=s), delta)
    for s, delta in (((8,), 0.37), ((4, 3), 1.53), ((9,), 0.013), ((2, 5), 6.7), ((3, 2), 0.71))
]
inputs.append((400 * rng.normal(size=(2, 3)), 30 * rng.normal(size=(2, 3)), 23.7))
inputs.append((np.array([2.9, -3.1, 0.4, 7.3, -1.2]), np.array([0.1, 0.2, -0.3, 0.6, 8.9]), 3.7))
check_function(
    huber,
    _right,
    inputs,
    "right for random outputs and other δ",
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "huber-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope for random outputs and other δ, near and far; the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(506)


def _right(Y, T, delta):
    return np.clip(Y - T, -delta, delta) / Y.size


suspects = {
    "the 1/N is missing": lambda Y, T, d: np.clip(Y - T, -d, d),
    "the sign: the loss grows with Y where Y is above T": lambda Y, T, d: (
        np.clip(T - Y, -d, d) / Y.size
    ),
    "the slope is not cut off beyond δ": lambda Y, T, d: (Y - T) / Y.size,
    "below −δ the slope is −δ, not δ": lambda Y, T, d: (
        np.where(np.abs(Y - T) <= d, Y - T, d) / Y.size
    ),
    "the sign is lost: where Y is below T, the slope is negative": lambda Y, T, d: (
        np.minimum(np.abs(Y - T), d) / Y.size
    ),
    "beyond δ the slope is 0 here; a straight line δ|e| has the slope ±δ": lambda Y, T, d: (
        np.where(np.abs(Y - T) <= d, Y - T, 0) / Y.size
    ),
    "beyond δ the slope is ±1 here; a straight line δ|e| has the slope ±δ": lambda Y, T, d: (
        np.where(np.abs(Y - T) <= d, Y - T, np.sign(Y - T)) / Y.size
    ),
    "an error far below 0 is beyond δ too: compare |e| with δ, not e": lambda Y, T, d: (
        np.minimum(Y - T, d) / Y.size
    ),
    "the slope is ±δ within δ too; there it is the error": lambda Y, T, d: (
        d * np.sign(Y - T) / Y.size
    ),
    "the two pieces are exchanged": lambda Y, T, d: (
        np.where(np.abs(Y - T) > d, Y - T, d * np.sign(Y - T)) / Y.size
    ),
    "the error was cut off after the division by N; cut it off first": lambda Y, T, d: np.clip(
        (Y - T) / Y.size, -d, d
    ),
    "δ has no effect here: is it fixed at 1?": lambda Y, T, d: np.clip(Y - T, -1, 1) / Y.size,
    "the division is by the number of rows; N counts all entries": lambda Y, T, d: (
        np.clip(Y - T, -d, d) / len(Y)
    ),
    "the division is by N − 1; it is by N": lambda Y, T, d: np.clip(Y - T, -d, d) / (Y.size - 1),
    "half of the slope: the ½ has met the 2 of the square": lambda Y, T, d: (
        np.clip(Y - T, -d, d) / (2 * Y.size)
    ),
    "within δ a factor 2 is too many: the ½ meets the 2 of the square": lambda Y, T, d: (
        np.where(np.abs(Y - T) <= d, 2 * (Y - T), d * np.sign(Y - T)) / Y.size
    ),
    "that is the slope of the smooth curve; wanted are the two pieces": lambda Y, T, d: (
        (Y - T) / np.sqrt(1 + ((Y - T) / d) ** 2) / Y.size
    ),
    "the slopes were added up; wanted is one for each entry": lambda Y, T, d: (
        np.sum(np.clip(Y - T, -d, d)) / Y.size
    ),
}

inputs = [
    (rng.normal(size=s), rng.normal(size=s), delta)
    for s, delta in (((8,), 0.37), ((4, 3), 1.53), ((9,), 0.013), ((2, 5), 6.7), ((3, 2), 0.71))
]
inputs.append((400 * rng.normal(size=(2, 3)), 30 * rng.normal(size=(2, 3)), 23.7))
check_function(
    huber_slope,
    _right,
    inputs,
    "the slope is right for random outputs and other δ",
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "bce-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. The cross-entropy of beliefs
#
# **Goal.** For beliefs $Y$ in "yes", from 0 to 1, and truths $T$, each exactly 0 (no) or 1 (yes), write the mean binary cross-entropy over all $N$ entries:
#
# $$L = -\frac1N \sum_{i,j} \bigl( T_{ij} \log Y_{ij} + (1 - T_{ij}) \log(1 - Y_{ij}) \bigr), \qquad \text{where } 0 \cdot \log 0 = 0.$$
#
# A belief may be exactly 0 or 1 where that is right: it then costs 0. (One that is certain and wrong would cost infinity; there are none here.) And a belief in the truth as small as $10^{-30}$ still has to cost $-\log 10^{-30} = 69.08$.
#
# **Shapes.** $Y$ and $T$ have one shape, $(n,)$ or $(n, m)$. The result is one number. Leave $Y$ and $T$ as they were.
#
# **Why.** NumPy's $0 \cdot \log 0$ is NaN (not a number), and one such entry spoils the mean of all. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# For each entry only one of the two terms counts. Which belief is in it if $T = 1$, and which if $T = 0$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Let $p$ be the belief in what is true: $p = Y$ where $T = 1$, and $p = 1 - Y$ where $T = 0$. Then $L$ is the mean of $-\log p$, and no $\log 0$ comes up where the belief is right.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `p = np.where(T == 1, …, …)` chooses the belief. Take `np.log` of what was chosen, not the other way round.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "bce", "locked": false, "schema_version": 3, "solution": true, "task": false}
def bce(Y: np.ndarray, T: np.ndarray) -> float:
    """Return the mean binary cross-entropy of beliefs Y for truths T (0 or 1), of one shape.

    >>> round(float(bce(np.array([0.5, 1.0]), np.array([1.0, 1.0]))), 4)
    0.3466
    """
    ### BEGIN SOLUTION
    # Why: $T$ and $1 - T$ only choose one of the two logarithms, so the belief in what is true can
    # be chosen first, and its logarithm taken then; a certain and right belief gives $\log 1 = 0$.
    # The formula as it stands multiplies the other logarithm by 0, and for a belief of exactly 0 or
    # 1 that is $0 \cdot (-\infty)$, which is NaN and spoils the whole mean. Clipping the beliefs at
    # $10^{-7}$ hides the NaN, but then no mistake can cost more than about 16.1, and a belief of
    # $10^{-30}$ in the truth has to cost 69.08.
    p = np.where(T == 1, Y, 1 - Y)
    return -np.mean(np.log(p))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "bce-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Six beliefs in a matrix, for the truths yes, no, no and no, yes, yes; Y and T are the same after the call."""
Y = np.array([[0.9, 0.85, 0.25], [0.31, 0.62, 0.77]])
T = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 1.0]])
answer = call(bce, Y, T)
check_close(
    answer,
    0.5667711366,
    "the mean of 0.105, 1.897, 0.288, 0.371, 0.478 and 0.261",
    suspects={
        "the sign: the logarithm of a belief is negative, the loss is not": -0.5667711366,
        "that is the sum: the mean is missing": 3.400626819,
        "the division is by the 2 rows; N counts all 6 entries": 1.70031341,
        "the second term is missing: where T = 0, the cost is −log(1 − Y)": 0.1407935135,
        "yes and no are exchanged: log Y goes with T, log(1 − Y) with 1 − T": 1.243306894,
        "both terms count for each entry here; T and 1 − T choose one": 1.81007803,
        "the sign of the second term: both terms have a minus": -0.2851841097,
        "that is a logarithm to the base 10; wanted is the natural one": 0.2461455771,
        "that is a logarithm to the base 2; wanted is the natural one": 0.8176779081,
        "half of it: no ½ belongs here": 0.2833855683,
        "that is the logarithm of the mean belief; wanted is the mean of the logarithms": 0.4359243156,
        "the yeses and the noes have means of their own here; N counts all entries": 1.133542273,
        "these are the costs of the single entries; take their mean": np.array(
            [[0.1053605157, 1.897119985, 0.2876820725], [0.3710636814, 0.4780358009, 0.2613647641]]
        ),
    },
    tolerance=1e-5,
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "bce-certain", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""0·log 0 = 0: a certain and right belief costs 0, and still counts in the mean."""
Y, T = np.array([0.0, 1.0, 0.37, 0.81, 0.55]), np.array([0.0, 1.0, 1.0, 0.0, 1.0])
answer = call(bce, Y, T)
check_close(
    answer,
    0.6505640962,
    "certain and right costs 0: the mean of 0, 0, 0.994, 1.661 and 0.598",
    suspects={
        "that is the sum: the mean is missing": 3.252820481,
        "that is the logarithm of the mean belief; wanted is the mean of the logarithms": 0.4748151862,
        "the yeses and the noes have means of their own here; N counts all entries": 1.361062028,
        "0·log 0 is 0·(−∞) for the computer, which is NaN": np.nan,
        "the certain ones are left out; they cost 0, but count in the mean": 1.084273494,
    },
    advice="choose the belief in what is true first, and take its logarithm then",
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "bce-small", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A belief of 10⁻³⁰ in the truth costs 69.08: nothing is raised to a larger belief."""
check_close(
    call(bce, np.array([1e-30, 0.37]), np.array([1.0, 1.0])),
    35.03590253,
    "beliefs 10⁻³⁰ and 0.37, both true: on average 35.036",
    suspects={
        "a belief is raised to 10⁻⁷, by clipping or adding: use a smaller number, or none": 8.556173962,
        "a belief is raised to 10⁻⁸, by clipping or adding: use a smaller number, or none": 9.707466509,
        "a belief is raised to 10⁻¹⁰, by clipping or adding: use a smaller number, or none": 12.0100516,
        "a belief is raised to 10⁻¹², by clipping or adding: use a smaller number, or none": 14.31263669,
        "a belief is raised to 10⁻¹⁵, by clipping or adding: use a smaller number, or none": 17.76651433,
    },
    advice="choose the belief in what is true, and take its logarithm as it is",
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "bce-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random beliefs, some of them certain and some very small; Y and T are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(507)


def _costs(Y, T):
    return -np.log(np.where(T == 1, Y, 1 - Y))


def _right(Y, T):
    return np.mean(_costs(Y, T))


suspects = {
    "the sign: the logarithm of a belief is negative, the loss is not": lambda Y, T: -_right(Y, T),
    "that is the sum: the mean is missing": lambda Y, T: np.sum(_costs(Y, T)),
    "the division is by the number of rows; N counts all entries": lambda Y, T: (
        np.sum(_costs(Y, T)) / len(Y)
    ),
    "the division is by N − 1; it is by N": lambda Y, T: np.sum(_costs(Y, T)) / (Y.size - 1),
    "the second term is missing: where T = 0, the cost is −log(1 − Y)": lambda Y, T: np.mean(
        _costs(Y, T) * (T == 1)
    ),
    "the first term is missing: where T = 1, the cost is −log Y": lambda Y, T: np.mean(
        _costs(Y, T) * (T == 0)
    ),
    "yes and no are exchanged: log Y goes with T, log(1 − Y) with 1 − T": lambda Y, T: np.mean(
        _costs(Y, 1 - T)
    ),
    "both terms count for each entry here; T and 1 − T choose one": lambda Y, T: np.mean(
        _costs(Y, T) + _costs(Y, 1 - T)
    ),
    "the sign of the second term: both terms have a minus": lambda Y, T: np.mean(
        _costs(Y, T) * np.where(T == 1, 1, -1)
    ),
    "that is a logarithm to the base 10; wanted is the natural one": lambda Y, T: (
        _right(Y, T) / np.log(10)
    ),
    "that is a logarithm to the base 2; wanted is the natural one": lambda Y, T: (
        _right(Y, T) / np.log(2)
    ),
    "half of it: no ½ belongs here": lambda Y, T: _right(Y, T) / 2,
    "that is the logarithm of the mean belief; wanted is the mean of the logarithms": lambda Y, T: (
        -np.log(np.mean(np.where(T == 1, Y, 1 - Y)))
    ),
    "the yeses and the noes have means of their own here; N counts all entries": lambda Y, T: (
        np.mean(_costs(Y, T)[T == 1]) + np.mean(_costs(Y, T)[T == 0])
    ),
    "the logarithm is missing: that is one minus the belief in what is true": lambda Y, T: np.mean(
        np.abs(Y - T)
    ),
    "the beliefs are multiplied before the logarithm is taken: of many, the product is rounded to 0": lambda Y, T: (
        -np.log(np.prod(np.where(T == 1, Y, 1 - Y))) / Y.size
    ),
    "the belief decides which logarithm counts, yes from ½ on; T does": lambda Y, T: np.mean(
        _costs(Y, Y >= 0.5)
    ),
    "the first term alone comes, for every entry: T and 1 − T choose between the two": lambda Y, T: (
        -np.mean(np.log(Y))
    ),
    "the second term alone comes, for every entry: T and 1 − T choose between the two": lambda Y, T: (
        -np.mean(np.log(1 - Y))
    ),
    "that is half the mean of the squares, the loss of question 1": lambda Y, T: (
        np.mean((Y - T) ** 2) / 2
    ),
    "that is the mean of the squares; wanted is that of the logarithms": lambda Y, T: np.mean(
        (Y - T) ** 2
    ),
    "0·log 0 is 0·(−∞) for the computer, which is NaN": lambda Y, T: (
        -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))
    ),
    "the certain ones are left out; they cost 0, but count in the mean": lambda Y, T: np.mean(
        _costs(Y, T)[(Y > 0) & (Y < 1)]
    ),
    "these are the costs of the single entries; take their mean": _costs,
}
for power in (3, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20):
    told = "10⁻" + "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(power))
    suspects |= {
        f"a belief is raised to {told}, by clipping or adding: use a smaller number, or none": lambda Y, T, least=10.0**-power: (
            np.mean(-np.log(np.maximum(np.where(T == 1, Y, 1 - Y), least)))
        ),
        f"{told} is added to each belief: use a smaller number, or none": lambda Y, T, least=10.0**-power: (
            np.mean(-np.log(np.where(T == 1, Y, 1 - Y) + least))
        ),
    }

inputs = []
for shape in ((7,), (4, 3), (2, 5), (1, 4)):
    Y, T = rng.uniform(0.05, 0.95, size=shape), rng.integers(0, 2, size=shape).astype(float)
    T.ravel()[:3] = 1, 0, 1
    Y.ravel()[1:3] = (0, 1) if inputs else (0.23, 0.71)
    inputs.append((Y, T))
inputs[2][1][1] = 1, 1, 0, 1, 1
inputs[2][0][1] = 3e-30, 2e-9, 1 - 2**-12, 4e-14, 7e-18
inputs[3][0][0, 0] = 4e-6
many = np.arange(3000) % 3 * 1.0 // 2
inputs.append((0.2 + 0.5 * rng.random(3000), many))
check_function(
    bce,
    _right,
    inputs,
    "right for random beliefs, some of them certain or small",
    suspects=suspects,
    tolerance=1e-5,
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "bce_slope-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. The slope through the sigmoid, line by line
#
# **Goal.** Take one example with truth $t$, from 0 to 1, and belief $y = \sigma(z)$. Its loss is $L = -t \log y - (1 - t) \log(1 - y)$. By the chain rule,
#
# $$\frac{\partial L}{\partial z} = \frac{\partial L}{\partial y} \cdot \frac{\partial y}{\partial z}, \qquad \text{and the sigmoid has the slope } \frac{\partial y}{\partial z} = y\,(1 - y).$$
#
# 1. Give $\partial L/\partial y$ as a formula in $y$ and $t$.
# 2. Show, line by line, that $\partial L/\partial z = y - t$.
#
# **How to answer.** Set `by_y` to a formula as text, and `by_z` to a list of formulas as texts, all with the names `y` (between 0 and 1) and `t` (from 0 to 1), and with every product written as `*`. The first line of `by_z` is the product of the two slopes, before anything is multiplied out or cancelled, its factors in any order; each line equals
# the one before, and the last line is `y - t`. Write at least three lines that differ in more than brackets, order, and signs taken out of a bracket.
#
# **Why.** The factor $y(1-y)$, which is almost 0 for a neuron that is certain, disappears. So a certain and wrong neuron learns fast. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# $\log y$ has the slope $1/y$. And $\log(1 - y)$: which number comes in from inside the bracket? In the product, multiply each of the two fractions by $y(1 - y)$.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With $t$ and $1 - t$ in front, $\partial L/\partial y$ is a sum of two fractions, one over $y$ and one over $1 - y$. In the product, $y$ cancels in the first term, and $1 - y$ in the second.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# The first line is your ∂L/∂y in brackets, times `y*(1 - y)`. In the second, each fraction has been multiplied by both factors and cancelled. Then multiply out.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "bce_slope", "locked": false, "schema_version": 3, "solution": true, "task": false}
by_y = ""  # ∂L/∂y, your formula in y and t, as text
by_z = []  # ∂L/∂z, line by line: a list of formulas in y and t, as texts
### BEGIN SOLUTION
# Why: $\log y$ has the slope $\frac1y$, and $\log(1-y)$ has $-\frac{1}{1-y}$, since the inside
# falls when $y$ rises; that minus meets the one before $(1-t)$, so the second term has a plus. To
# forget it is the most tempting slip, and it would say that for a "no" the cost falls as the belief
# in "yes" rises. In the product, $y(1-y)$ multiplies both fractions, so the sum needs its brackets:
# $y$ cancels in the first and $1-y$ in the second. What is left is $-t(1-y) + (1-t)y$, in which
# $ty$ comes once with a plus and once with a minus, so that $y - t$ remains.
by_y = "-t/y + (1 - t)/(1 - y)"
by_z = [
    "(-t/y + (1 - t)/(1 - y)) * y*(1 - y)",
    "-t*(1 - y) + (1 - t)*y",
    "-t + t*y + y - t*y",
    "y - t",
]
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "bce_slope-yes", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""∂L/∂y where the truth is yes: at t = 1 the slope of −log y, which falls."""
check_formula(
    by_y,
    "-1/y",
    "∂L/∂y at t = 1",
    symbols=["y", "t"],
    domains=["0 < y < 1", "0 <= t <= 1"],
    at={"t": 1},
    suspects={
        "the sign: −log y falls, so its slope is negative": "1/y",
        "that is the loss itself; wanted is its slope by y": "-log(y)",
        "that is the slope by z; wanted here is the one by y": "y - t",
        "the first term has no effect here: is it missing?": 0,
    },
)

# %% nbgrader={"grade": true, "grade_id": "bce_slope-no", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""∂L/∂y where the truth is no: at t = 0 the slope of −log(1 − y), which rises."""
check_formula(
    by_y,
    "1/(1 - y)",
    "∂L/∂y at t = 0",
    symbols=["y", "t"],
    domains=["0 < y < 1", "0 <= t <= 1"],
    at={"t": 0},
    suspects={
        "the sign: −log(1 − y) rises, so its slope is positive; the bracket 1 − y brings in a −1": "-1/(1 - y)",
        "that is the loss itself; wanted is its slope by y": "-log(1 - y)",
        "that is the slope by z; wanted here is the one by y": "y - t",
        "that is the slope for t = 1 alone; wanted is a formula in y and t": "-1/y",
        "the second term has no effect here: is it missing?": 0,
    },
)

# %% nbgrader={"grade": true, "grade_id": "bce_slope-lines", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""∂L/∂z line by line: from the product of the two slopes to y − t."""
check_derivation(
    by_z,
    "(-t/y + (1 - t)/(1 - y)) * y*(1 - y)",
    "from the product of the two slopes to y − t",
    symbols=["y", "t"],
    domains=["0 < y < 1", "0 <= t <= 1"],
    factors=["-t/y + (1 - t)/(1 - y)", "y*(1 - y)"],
    last="y - t",
    least=3,
    suspects={
        "the sign: that is truth minus output": "t - y",
        "the factor y(1 − y), the sigmoid's own slope, is missing": "-t/y + (1 - t)/(1 - y)",
        "the second term, (1 − t)·y, has a plus": "-t*(1 - y) - (1 - t)*y",
        "minus times minus is plus: −t·(1 − y) is −t + t·y": "-t - t*y + y - t*y",
        "y has to multiply all of (1 − t)": "-t*(1 - y) + 1 - t*y",
        "only the second fraction was multiplied by y(1 − y): are brackets missing?": "-t/y + (1 - t)/(1 - y)*y*(1 - y)",
    },
    advice="put the line before and this one side by side, and do one thing a line",
)

# %% nbgrader={"grade": true, "grade_id": "bce_slope-all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: ∂L/∂y is right for every t, also between 0 and 1."""
### BEGIN HIDDEN TESTS
check_formula(
    by_y,
    "-t/y + (1 - t)/(1 - y)",
    "∂L/∂y for every t",
    symbols=["y", "t"],
    domains=["0 < y < 1", "0 <= t <= 1"],
    suspects={
        "the sign of the first term": "t/y + (1 - t)/(1 - y)",
        "the sign of the second term: the bracket 1 − y brings in a −1": "-t/y - (1 - t)/(1 - y)",
        "both signs": "t/y - (1 - t)/(1 - y)",
        "t and 1 − t are missing before the fractions": "-1/y + 1/(1 - y)",
        "that is the slope by z; wanted here is the one by y": "y - t",
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "from_logits-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. The cross-entropy from logits
#
# **Goal.** Now the inputs are logits $Z$, and the beliefs are $Y = \sigma(Z)$. Write the same mean cross-entropy over all $N$ entries as a function of $Z$ and $T$, and its slope by each logit:
#
# $$L = \frac1N \sum_{i,j} \Bigl( -T_{ij} \log \sigma(Z_{ij}) - (1 - T_{ij}) \log\bigl(1 - \sigma(Z_{ij})\bigr) \Bigr), \qquad \frac{\partial L}{\partial Z_{ij}} = \frac{\sigma(Z_{ij}) - T_{ij}}{N}.$$
#
# Both have to be right for logits from −1000 to 1000: a "no" ($T = 0$) at $z = 1000$ costs 1000.
#
# **Shapes.** $Z$ and $T$ have one shape, $(n,)$ or $(n, m)$; $T$ is 0 or 1. `logit_loss` returns one number, `logit_slope` an array of $Z$'s shape. Leave $Z$ and $T$ as they were. `activations.sigmoid` is there for you, and never overflows.
#
# **Why.** $\sigma(1000)$ rounds to 1, and $\log(1 - 1)$ is $-\infty$. What the rounding has lost, no clipping brings back. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Do not compute $\sigma$ in the loss at all. What is $-\log \sigma(z)$ with $\sigma(z) = 1/(1 + e^{-z})$ put in? And which of $e^{z}$ and $e^{-z}$ stays small?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# For every $z$, one entry costs $\max(z, 0) - z\,t + \log(1 + e^{-|z|})$. The exponential in it is never above 1.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.maximum` works entry by entry, and `np.log1p(x)` is $\log(1 + x)$ to the last digit; put the pieces of hint 2 together, and take the mean. The slope is one line with `activations.sigmoid(Z)` and `Z.size`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "from_logits", "locked": false, "schema_version": 3, "solution": true, "task": false}
def logit_loss(Z: np.ndarray, T: np.ndarray) -> float:
    """Return the mean binary cross-entropy of σ(Z) for truths T (0 or 1), of one shape.

    >>> float(logit_loss(np.array([1000.0, 1000.0]), np.array([0.0, 1.0])))
    500.0
    """
    ### BEGIN SOLUTION
    # Why: A "no" costs $-\log(1-\sigma(z)) = \log(1+e^z)$, and a "yes" costs $\log(1+e^{-z})$,
    # which is $z$ less, so both are $\log(1+e^z) - zt$. Taking $e^{\max(z,0)}$ out of the bracket
    # turns $\log(1+e^z)$ into $\max(z,0) + \log(1+e^{-|z|})$, whose exponential is never above 1.
    # The tempting way through $\sigma$ loses the cost before the logarithm sees it: $\sigma(1000)$
    # is rounded to 1, and kept $10^{-7}$ away from 1 it costs about 16.1 where 1000 is right. In
    # the slope the sigmoid's own $y(1-y)$ has cancelled, as in question 6; with it, a neuron that
    # is certain and wrong would have a slope of almost 0, and hardly learn.
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))
    ### END SOLUTION


def logit_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    """Return ∂L/∂Z for the L of logit_loss, of Z's shape.

    >>> logit_slope(np.array([0.0, 1000.0]), np.array([1.0, 0.0]))
    array([-0.25,  0.5 ])
    """
    ### BEGIN SOLUTION
    return (activations.sigmoid(Z) - T) / Z.size
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "from_logits-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Six logits from −2.1 to 3.3 in a matrix; Z and T are the same after the call."""
Z = np.array([[0.0, 1.3, -2.1], [3.3, -0.4, 0.8]])
T = np.array([[1.0, 1.0, 0.0], [0.0, 1.0, 0.0]])
answer = call(logit_loss, Z, T)
check_close(
    answer,
    1.078335056,
    "the mean of 0.693, 0.241, 0.116, 3.336, 0.913 and 1.171",
    suspects={
        "that is the sum: the mean is missing": 6.470010335,
        "the sign: the logarithm of a belief is negative, the loss is not": -1.078335056,
        "the division is by the 2 rows; N counts all 6 entries": 3.235005167,
        "yes and no are exchanged": 0.8950017225,
        "max(z, 0) is taken entry by entry; here it is the largest of all logits": 3.478335056,
        "−z·t is missing: that is the cost of a no everywhere": 1.228335056,
        "for z below 0 the cost is too large by |z|: does e^(−z) stand in the logarithm, where e^(−|z|) belongs, or |z| in the place of max(z, 0)?": 1.495001722,
        "the sign of z·t: it is subtracted": 1.378335056,
        "max(−z, 0) stands where max(z, 0) belongs": 0.5950017225,
        "the logarithm of 1 + e^(−|z|) is missing": 0.75,
        "max(z, 0) − z·t is missing": 0.3283350558,
        "these are the costs of the single entries; take their mean": np.array(
            [[0.6931471806, 0.2410084538, 0.1155195232], [3.336219259, 0.9130152524, 1.171100666]]
        ),
    },
    tolerance=1e-5,
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "from_logits-stable", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""No overflow: certain and wrong at z = 1000, −980 and −800.5 costs as much, certain and right costs 0."""
Z, T = np.array([1000.0, -980.0, 907.0, -800.5]), np.array([0.0, 1.0, 1.0, 1.0])
answer = call(logit_loss, Z, T)
check_close(
    answer,
    695.125,
    "the mean of 1000, 980, 0 and 800.5",
    suspects={
        "that is the sum: the mean is missing": 2780.5,
        "yes and no are exchanged": 226.75,
        "−z·t is missing: that is the cost of a no everywhere": 476.75,
        "max(z, 0) belongs there, where z itself stands": 250.0,
        "the belief is kept away from 0 and 1 by 10⁻⁷, and the true cost is lost": 12.08857174,
        "the belief is kept away from 0 and 1 by 10⁻¹², and the true cost is lost": 20.72326584,
        "the belief is kept away from 0 and 1 by 10⁻¹⁵, and the true cost is lost": 25.9040823,
        "NaN: σ was rounded and 0·log 0 came up, e^1000 gave ∞/∞ or ∞ − ∞, or a logarithm met a negative number": np.nan,
        "infinity: e^1000 overflows, or the logarithm meets a σ that was rounded to 0 or 1": np.inf,
        "every infinite cost is taken as 1000; the costs are as large as the logits": 750.0,
        "the belief is kept away from 0 and 1 by 10⁻⁷, and the true cost is lost": 12.08857174,
        "the belief is kept away from 0 and 1 by 10⁻¹², and the true cost is lost": 20.72326584,
        "the belief is kept away from 0 and 1 by 10⁻¹⁵, and the true cost is lost": 25.9040823,
        "the logits are cut off at ±500: the costs beyond are lost": 375.0,
    },
    advice="the form with e^(−|z|), in hint 2, needs no σ and cannot overflow",
    tolerance=1e-5,
)
check_close(
    call(logit_loss, np.array([40.0, -45.5]), np.array([0.0, 1.0])),
    42.75,
    "the mean of 40 and 45.5, where σ is rounded already",
    advice="the form with e^(−|z|), in hint 2, needs no σ and cannot overflow",
)

# %% nbgrader={"grade": true, "grade_id": "from_logits-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The slope (σ(z) − t)/N, in a matrix, also at z = ±1000; Z and T are the same after the call."""
Z = np.array([[1000.0, -1000.0, 0.0], [np.log(3.0), -0.62, 1.37]])
T = np.array([[0.0, 1.0, 1.0], [0.0, 1.0, 1.0]])
answer = call(logit_slope, Z, T)
check_close(
    answer,
    np.array(
        [[0.1666666667, -0.1666666667, -0.08333333333], [0.125, -0.1083697581, -0.03376997441]]
    ),
    "the slope is a sixth of σ(z) − t",
    suspects={
        "the 1/N is missing": np.array([[1.0, -1.0, -0.5], [0.75, -0.6502185486, -0.2026198464]]),
        "the sign: that is truth minus output": np.array(
            [[-0.1666666667, 0.1666666667, 0.08333333333], [-0.125, 0.1083697581, 0.03376997441]]
        ),
        "the σ is missing: that is z − t": np.array(
            [[166.6666667, -166.8333333, -0.1666666667], [0.1831020481, -0.27, 0.06166666667]]
        ),
        "σ(1 − σ) is in it, which cancels for this loss; a certain neuron would not learn": np.array(
            [[0.0, 0.0, -0.02083333333], [0.0234375, -0.02464700957, -0.00545604741]]
        ),
        "e^1000 overflows, and ∞/∞ is NaN": np.array(
            [[np.nan, -0.1666666667, -0.08333333333], [0.125, -0.1083697581, -0.03376997441]]
        ),
        "the division is by the 2 rows; N counts all 6 entries": np.array(
            [[0.5, -0.5, -0.25], [0.375, -0.3251092743, -0.1013099232]]
        ),
        "the logits are cut off at ±5: the slopes beyond are not those": np.array(
            [[0.1655511915, -0.1655511915, -0.08333333333], [0.125, -0.1083697581, -0.03376997441]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "from_logits-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the value for random logits, near and far, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(508)


def _costs(Z, T):
    return np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z)))


def _right(Z, T):
    return np.mean(_costs(Z, T))


suspects = {
    "that is the sum: the mean is missing": lambda Z, T: np.sum(_costs(Z, T)),
    "the sign: the logarithm of a belief is negative, the loss is not": lambda Z, T: -_right(Z, T),
    "the division is by the number of rows; N counts all entries": lambda Z, T: (
        np.sum(_costs(Z, T)) / len(Z)
    ),
    "the division is by N − 1; it is by N": lambda Z, T: np.sum(_costs(Z, T)) / (Z.size - 1),
    "half of it: no ½ belongs here": lambda Z, T: _right(Z, T) / 2,
    "yes and no are exchanged": lambda Z, T: np.mean(_costs(Z, 1 - T)),
    "max(z, 0) is taken entry by entry; here it is the largest of all logits": lambda Z, T: np.mean(
        max(Z.max(), 0) - Z * T + np.log1p(np.exp(-np.abs(Z)))
    ),
    "−z·t is missing: that is the cost of a no everywhere": lambda Z, T: np.mean(_costs(Z, 0 * T)),
    "that is the cost of a yes everywhere: is t left out?": lambda Z, T: np.mean(
        _costs(Z, 0 * T + 1)
    ),
    "the sign of z·t: it is subtracted": lambda Z, T: np.mean(_costs(Z, -T)),
    "np.max(Z, 0) is the largest of each column; np.maximum(Z, 0) compares each entry with 0": lambda Z, T: (
        np.mean(np.max(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))
    ),
    "e^(+|z|) stands in the logarithm; it is e^(−|z|)": lambda Z, T: np.mean(
        np.maximum(Z, 0) - Z * T + np.logaddexp(0, np.abs(Z))
    ),
    "min(z, 0) stands where max(z, 0) belongs": lambda Z, T: np.mean(
        np.minimum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z)))
    ),
    "1 is missing beside e^(−|z|) in the logarithm": lambda Z, T: np.mean(
        np.maximum(Z, 0) - Z * T - np.abs(Z)
    ),
    "the logarithm is missing: that is 1 + e^(−|z|) itself": lambda Z, T: np.mean(
        np.maximum(Z, 0) - Z * T + 1 + np.exp(-np.abs(Z))
    ),
    "the logarithm is missing: that is e^(−|z|)": lambda Z, T: np.mean(
        np.maximum(Z, 0) - Z * T + np.exp(-np.abs(Z))
    ),
    "the logarithm of 1 + e^(−|z|) is subtracted; it is added": lambda Z, T: np.mean(
        np.maximum(Z, 0) - Z * T - np.log1p(np.exp(-np.abs(Z)))
    ),
    "max(−z, 0) stands where max(z, 0) belongs": lambda Z, T: np.mean(
        np.maximum(-Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z)))
    ),
    "max(z, 0) belongs there, where z itself stands": lambda Z, T: np.mean(
        Z - Z * T + np.log1p(np.exp(-np.abs(Z)))
    ),
    "max(z, 0) belongs there, where |z| stands": lambda Z, T: np.mean(
        np.abs(Z) - Z * T + np.log1p(np.exp(-np.abs(Z)))
    ),
    "the logarithm of 1 + e^(−|z|) is missing": lambda Z, T: np.mean(np.maximum(Z, 0) - Z * T),
    "max(z, 0) − z·t is missing": lambda Z, T: np.mean(np.log1p(np.exp(-np.abs(Z)))),
    "max(z, 0) is missing": lambda Z, T: np.mean(-Z * T + np.log1p(np.exp(-np.abs(Z)))),
    "e^(−z) stands in the logarithm; it is e^(−|z|)": lambda Z, T: np.mean(
        np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-Z))
    ),
    "that is a logarithm to the base 2; wanted is the natural one": lambda Z, T: (
        _right(Z, T) / np.log(2)
    ),
    "that is a logarithm to the base 10; wanted is the natural one": lambda Z, T: (
        _right(Z, T) / np.log(10)
    ),
    "the logarithm is missing: that is one minus the belief in what is true": lambda Z, T: np.mean(
        np.abs(activations.sigmoid(Z) - T)
    ),
    "these are the costs of the single entries; take their mean": _costs,
}
for limit in (5, 10, 12, 20, 30, 50, 100, 300, 500, 700):
    suspects[f"the logits are cut off at ±{limit}: the costs beyond are lost"] = (
        lambda Z, T, limit=limit: np.mean(_costs(np.clip(Z, -limit, limit), T))
    )
for power in (3, 5, 6, 7, 8, 9, 10, 12, 15):
    told = "10⁻" + "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(power))
    suspects[f"the belief is kept away from 0 and 1 by {told}, and the true cost is lost"] = (
        lambda Z, T, least=10.0**-power: np.mean(
            -np.log(np.maximum(activations.sigmoid(np.where(T == 1, Z, -Z)), least))
        )
    )

inputs = [
    (rng.normal(scale=2, size=s), rng.integers(0, 2, size=s).astype(float))
    for s in ((6,), (4, 3), (2, 5))
]
for size in (12.3, 41.7, 300.2, 720.4, 1000.0):
    inputs.append((np.array([[size, -0.9 * size, 0.73 * size]]), np.array([[0.0, 1.0, 1.0]])))
inputs.append((np.array([400.3, -400.1, 0.41]), np.array([1.0, 0.0, 1.0])))
check_function(
    logit_loss,
    _right,
    inputs,
    "right for random logits, near and far",
    suspects=suspects,
    tolerance=1e-5,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "from_logits-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope for random logits, near and far, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(513)


def _right(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size


suspects = {
    "the 1/N is missing": lambda Z, T: activations.sigmoid(Z) - T,
    "the sign: that is truth minus output": lambda Z, T: (T - activations.sigmoid(Z)) / Z.size,
    "the σ is missing: that is z − t": lambda Z, T: (Z - T) / Z.size,
    "σ(1 − σ) is in it, which cancels for this loss; a certain neuron would not learn": lambda Z, T: (
        (activations.sigmoid(Z) - T)
        * activations.sigmoid(Z)
        * (1 - activations.sigmoid(Z))
        / Z.size
    ),
    "e^1000 overflows, and ∞/∞ is NaN": lambda Z, T: (np.exp(Z) / (1 + np.exp(Z)) - T) / Z.size,
    "the division is by the number of rows; N counts all entries": lambda Z, T: (
        (activations.sigmoid(Z) - T) / len(Z)
    ),
    "the division is by N − 1; it is by N": lambda Z, T: (
        (activations.sigmoid(Z) - T) / (Z.size - 1)
    ),
    "half of the slope: no ½ belongs here": lambda Z, T: (
        (activations.sigmoid(Z) - T) / (2 * Z.size)
    ),
    "t is missing: that is σ alone": lambda Z, T: activations.sigmoid(Z) / Z.size,
    "yes and no are exchanged": lambda Z, T: (activations.sigmoid(Z) - (1 - T)) / Z.size,
    "that is σ(−z) − t: the sign of z is turned": lambda Z, T: (
        (activations.sigmoid(-Z) - T) / Z.size
    ),
    "only σ is divided by N: are brackets missing?": lambda Z, T: (
        activations.sigmoid(Z) / Z.size - T
    ),
    "only t is divided by N: are brackets missing?": lambda Z, T: (
        activations.sigmoid(Z) - T / Z.size
    ),
    "the slopes were added up; wanted is one for each entry": lambda Z, T: np.mean(
        activations.sigmoid(Z) - T
    ),
    "the belief is rounded to a yes or no": lambda Z, T: ((Z >= 0) - T) / Z.size,
}
for limit in (2, 3, 4, 5, 6, 8, 10):
    suspects[f"the logits are cut off at ±{limit}: the slopes beyond are not those"] = (
        lambda Z, T, limit=limit: _right(np.clip(Z, -limit, limit), T)
    )

inputs = [
    (rng.normal(scale=2, size=s), rng.integers(0, 2, size=s).astype(float))
    for s in ((6,), (4, 3), (2, 5))
]
for size in (12.3, 41.7, 300.2, 720.4, 1000.0):
    inputs.append((np.array([[size, -0.9 * size, 0.73 * size]]), np.array([[0.0, 1.0, 1.0]])))
inputs.append((np.array([400.3, -400.1, 0.41]), np.array([1.0, 0.0, 1.0])))
inputs.append((np.array([-12.3, -12.9, -11.7, -13.4]), np.zeros(4)))
check_function(
    logit_slope,
    _right,
    inputs,
    "the slope is right for random logits, near and far",
    suspects=suspects,
    tolerance=1e-5,
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "one_hot-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. Labels as rows
#
# **Goal.** The labels $t$ of $n$ examples are whole numbers from 0 to $K - 1$, one for each of $K$ classes. A network for $K$ classes has $K$ outputs, so its targets are rows of $K$ numbers: turn the labels into *one-hot* rows,
# where $T_{ij}$ is 1 if $j = t_i$, and 0 elsewhere.
#
# **Shapes.** $t$ is $(n,)$, an array of integers; the result is $(n, K)$. A class may have no example. Leave $t$ as it was.
#
# **Why.** Label 2 is not twice label 1: as numbers, labels would claim an order that the classes don't have. *2 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# How does the row of an example of class 2 look, with four classes? Which matrix has all these rows?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Row $k$ of the unit matrix has its 1 in column $k$. So row $i$ of $T$ is row $t_i$ of the unit matrix.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.eye(K)` is the unit matrix, and an array of numbers as an index picks rows.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "one_hot", "locked": false, "schema_version": 3, "solution": true, "task": false}
def one_hot(t: np.ndarray, K: int) -> np.ndarray:
    """Return one-hot rows (n, K) for labels t (n,), whole numbers from 0 to K − 1.

    >>> one_hot(np.array([2, 0]), 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    ### BEGIN SOLUTION
    # Why: Row $t_i$ of the unit matrix has its 1 in column $t_i$, so picking the rows by `t` makes
    # them one-hot, a class without an example included, because the matrix has $K$ columns whatever
    # labels occur. Counting the columns by the labels that occur, as `np.unique` does, would move
    # label 3 into the third column if no example had label 2, and another batch would have other
    # columns.
    return np.eye(K)[t]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "one_hot-rows", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One-hot rows: five labels of five classes, two of which have no example; t is the same after the call."""
T = np.array([[0, 0, 0, 1, 0], [1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 1, 0]])
answer = call(one_hot, np.array([3, 0, 1, 0, 3]), 5)
check_equal(
    answer,
    T,
    "the labels 3, 0, 1, 0, 3 of five classes as rows",
    suspects={
        "rows and columns are exchanged: one row an example, one column a class": T.T,
        "the labels count from 0: label 0 belongs in the first column": np.roll(T, -1, axis=1),
        "there is a column for each class, K of them, with an example or not": T[:, :4],
        "there is a column for each label that occurs; wanted is one for each class": T[
            :, [0, 1, 3]
        ],
        "the columns are numbered by the labels that occur; label 3 belongs in column 3": T[
            :, [0, 1, 3, 2, 4]
        ],
        "the entry is 1, not the label itself": T * np.arange(5),
        "0 and 1 are exchanged: 1 at the label's place, 0 elsewhere": 1 - T,
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "one_hot-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random labels, with other n and K, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(514)


def _right(t, K):
    return np.eye(K)[t]


suspects = {
    "rows and columns are exchanged: one row an example, one column a class": lambda t, K: (
        np.eye(K)[t].T
    ),
    "the labels count from 0: label 0 belongs in the first column": lambda t, K: np.eye(K)[t - 1],
    "there is a column for each class, K of them, with an example or not": lambda t, K: np.eye(
        t.max() + 1
    )[t],
    "the columns are numbered by the labels that occur, not by the labels": lambda t, K: np.eye(K)[
        np.unique(t, return_inverse=True)[1].ravel()
    ],
    "the entry is 1, not the label itself": lambda t, K: np.eye(K)[t] * np.arange(K),
    "0 and 1 are exchanged: 1 at the label's place, 0 elsewhere": lambda t, K: 1 - np.eye(K)[t],
    "every place up to the label's is 1; its own place alone is": lambda t, K: (
        np.arange(K) <= t[:, np.newaxis]
    ) * 1.0,
    "every place below the label's is 1; its own place alone is": lambda t, K: (
        np.arange(K) < t[:, np.newaxis]
    ) * 1.0,
    "the columns come in the opposite order: label 0 belongs in the first": lambda t, K: (
        np.eye(K)[t][:, ::-1]
    ),
    "the last example is left out": lambda t, K: np.eye(K)[t] * (np.arange(len(t)) < len(t) - 1)[:, np.newaxis],
}
check_function(
    one_hot,
    _right,
    [(t, K) for K, n in ((4, 6), (3, 1), (2, 5), (10, 7)) for t in [rng.integers(0, K, size=n)]],
    "random labels as rows",
    suspects=suspects,
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "cross_entropy-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Many classes
#
# **Goal.** Write the mean categorical cross-entropy of a softmax, for $n$ examples, $K$ classes and one-hot rows $T$, and its slope by the logits $Z$:
#
# $$P_{ij} = \frac{e^{Z_{ij}}}{\sum_{k=1}^{K} e^{Z_{ik}}}, \qquad L = -\frac1n \sum_{i=1}^{n} \sum_{j=1}^{K} T_{ij} \log P_{ij}, \qquad \frac{\partial L}{\partial Z} = \frac{P - T}{n}.$$
#
# It is a mean over the $n$ *rows*. Both have to be right for logits from −1000 to 1000.
#
# **Shapes.** $Z$, $T$ and $P$ are $(n, K)$ with $K \ge 2$. `cross_entropy` returns one number, and `cross_entropy_slope` an array $(n, K)$. Leave $Z$ and $T$ as they were.
#
# **Why.** Every classifier with more than two classes ends like this. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# $e^{1000}$ is too large for the computer. What happens to the shares $P$ of a row if you subtract the same number from all its logits? And why take the logarithm of a share that may have been rounded to 0?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With $m_i$ the largest logit of row $i$: $\log P_{ij} = (Z_{ij} - m_i) - \log \sum_k e^{Z_{ik} - m_i}$. Each row has its own $m_i$. The shares are $P = e^{\log P}$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# With `S = Z - Z.max(axis=1, keepdims=True)`, $\log P$ is `S` minus the logarithm of each row's sum of `np.exp(S)`; keep that sum a column, too.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "cross_entropy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cross_entropy(Z: np.ndarray, T: np.ndarray) -> float:
    """Return the mean categorical cross-entropy of softmax(Z), for Z and one-hot T (n, K).

    >>> float(cross_entropy(np.array([[1000.0, 0.0]]), np.array([[0.0, 1.0]])))
    1000.0
    """
    ### BEGIN SOLUTION
    # Why: Subtracting a row's largest logit changes none of its shares and leaves no exponent above
    # 0, and $\log P$ is then a difference of ordinary numbers. The tempting `np.log(P)` comes too
    # late: a share of $e^{-2000}$ has been rounded to 0, and its logarithm is $-\infty$, where the
    # true cost is 2000; the slope $P - T$ has no logarithm, so the same rounding does no harm
    # there. Both divide by the $n$ rows, since a row is one example: `np.mean` over all $nK$
    # entries would be $K$ times too small.
    S = Z - Z.max(axis=1, keepdims=True)
    log_P = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    return -np.sum(T * log_P) / len(Z)
    ### END SOLUTION


def cross_entropy_slope(Z: np.ndarray, T: np.ndarray) -> np.ndarray:
    """Return ∂L/∂Z for the L of cross_entropy, shape (n, K).

    >>> cross_entropy_slope(np.array([[0.0, 0.0]]), np.array([[0.0, 1.0]]))
    array([[ 0.5, -0.5]])
    """
    ### BEGIN SOLUTION
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return (P - T) / len(Z)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "cross_entropy-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Neutral, Bad and Good from the chapter cost 0.124, 0.369 and 0.464: on average 0.3191; Z and T are the same after the call."""
Z = np.array([[0.5, 3.0, 0.0], [0.5, 0.5, 2.0], [2.5, 1.0, 1.5]])
T = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
right = 0.31907429
answer = call(cross_entropy, Z, T)
check_close(
    answer,
    right,
    "the mean of 0.124, 0.369 and 0.464",
    suspects={
        "that is the sum: divide by the n rows": 3 * right,
        "the division is by all nK entries; it is a mean over the n rows": right / 3,
        "the sign: the logarithm of a share is negative, the loss is not": -right,
        "the softmax runs down the columns; each row has its own sum": 0.33041193,
        "the softmax runs over the whole matrix; each row has its own sum": 1.46657221,
        "each row gets another row's largest logit and sum: is keepdims=True missing?": 0.42020800,
        "the logarithm is missing: that is one minus the true class's share": 0.26551258,
        "the logarithm is missing: that is minus the true class's share": -0.73448742,
        "the softmax is missing: that is minus the true class's logit": -2.5,
        "T is missing: the logarithms of all the shares are added up": 4.62388954,
        "that is a logarithm to the base 2; wanted is the natural one": right / 0.69314718,
        "(1 − T) log(1 − P) is added, as for yes or no; among classes the true one's share alone counts": 0.6088966754,
        "these are the costs of the rows; take their mean": np.array(
            [0.12387296, 0.36898114, 0.46436878]
        ),
    },
    tolerance=1e-5,
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The slope for Neutral, Bad and Good: the last row is (−0.1238, 0.0467, 0.0771); Z and T are the same after the call."""
Z = np.array([[0.5, 3.0, 0.0], [0.5, 0.5, 2.0], [2.5, 1.0, 1.5]])
T = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
right = np.array(
    [
        [0.02417382, -0.03883598, 0.01466216],
        [0.05142692, 0.05142692, -0.10285385],
        [-0.12382276, 0.04674813, 0.07707463],
    ]
)
answer = call(cross_entropy_slope, Z, T)
check_close(
    answer,
    right,
    "the slope is a third of P − T",
    suspects={
        "the 1/n is missing": 3 * right,
        "the division is by all nK entries; it is a mean over the n rows": right / 3,
        "the sign: that is truth minus output": -right,
        "the softmax is missing: that is Z − T": (Z - T) / 3,
        "T is missing: these are the shares alone": right + T / 3,
        "only the true class has a slope here; all shares have one": right * T,
        "each row gets another row's largest logit and sum: is keepdims=True missing?": np.array(
            [
                [0.0094925, 0.66046771, 0.02038432],
                [0.0094925, 0.08157616, -0.18271241],
                [-0.26319274, 0.13449635, 0.09135621],
            ]
        ),
        "each row is divided by another row's sum: is keepdims=True missing?": np.array(
            [
                [0.02417382, 0.29317486, 0.01719768],
                [0.02417382, 0.05142692, -0.20625875],
                [-0.15471166, 0.08478866, 0.07707463],
            ]
        ),
        "the softmax runs down the columns; each row has its own sum": np.array(
            [
                [0.03550233, -0.05953033, 0.02589853],
                [0.03550233, 0.02247512, -0.14196767],
                [-0.07100465, 0.03705521, 0.11606914],
            ]
        ),
    },
    tolerance=1e-5,
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-stable", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""No overflow: rows of logits around 1000 and around −1000, in one batch; the value and the slope."""
Z = np.array([[1000.0, 0.0, -1000.0], [-1000.0, -1001.0, -1002.0]])
T = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
check_close(
    call(cross_entropy, Z, T),
    1000.203803,
    "the costs 2000 and 0.4076, on average 1000.2038",
    suspects={
        "NaN: e^1000 overflows, a row's exponentials are all 0, or 0·log 0: subtract each row's largest logit, and stay with log P": np.nan,
        "infinity: e^1000 overflows, or the logarithm is taken of a share (or of 1 − a share) that was rounded to 0": np.inf,
        "the share is kept above 10⁻⁷, and the true cost is lost": 8.262850808,
        "the share is kept above 10⁻¹², and the true cost is lost": 14.01931354,
        "the share is kept above 10⁻¹⁵, and the true cost is lost": 17.47319118,
        "the logits are cut off at ±500: the costs beyond are lost": 500.5493061,
        "the division is by the K columns; it is a mean over the n rows": 666.8025353,
    },
    advice="take log P from the logits themselves, without P: hint 2 has the formula",
)
check_close(
    call(cross_entropy_slope, Z, T),
    np.array([[0.5, 0.0, -0.5], [-0.1673795221, 0.1223642355, 0.04501528659]]),
    "the slope with logits around 1000 and −1000",
    suspects={
        "NaN in the first row: e^1000 overflows; in the second: all exponentials are 0, and 0/0": np.array(
            [[np.nan, 0.0, -0.5], [np.nan, np.nan, np.nan]]
        ),
        "the division is by the K columns; it is a mean over the n rows": np.array(
            [[0.3333333333, 0.0, -0.3333333333], [-0.1115863476, 0.081576157, 0.03001019057]]
        ),
        "NaN in the second row: subtract each row's own largest logit, not that of the whole matrix": np.array(
            [[0.5, 0.0, -0.5], [np.nan, np.nan, np.nan]]
        ),
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random logits, near and far, with other n and K; Z and T are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(510)


def _log_shares(Z, axis=-1):
    S = Z - np.max(Z, axis=axis, keepdims=True)
    return S - np.log(np.sum(np.exp(S), axis=axis, keepdims=True))


def _costs(Z, T, axis=-1):
    return -np.sum(T * _log_shares(Z, axis), axis=1)


def _right(Z, T):
    return np.mean(_costs(Z, T))


suspects = {
    "that is the sum: divide by the n rows": lambda Z, T: np.sum(_costs(Z, T)),
    "the division is by all nK entries; it is a mean over the n rows": lambda Z, T: (
        _right(Z, T) / Z.shape[1]
    ),
    "the division is by the K columns; it is a mean over the n rows": lambda Z, T: (
        np.sum(_costs(Z, T)) / Z.shape[1]
    ),
    "the division is by n − 1; it is by n": lambda Z, T: np.sum(_costs(Z, T)) / (len(Z) - 1),
    "the sign: the logarithm of a share is negative, the loss is not": lambda Z, T: -_right(Z, T),
    "half of it: no ½ belongs here": lambda Z, T: _right(Z, T) / 2,
    "the softmax runs down the columns; each row has its own sum": lambda Z, T: np.mean(
        _costs(Z, T, 0)
    ),
    "the softmax runs over the whole matrix; each row has its own sum": lambda Z, T: np.mean(
        _costs(Z, T, None)
    ),
    "the logarithm is missing: that is one minus the true class's share": lambda Z, T: (
        1 - np.sum(T * np.exp(_log_shares(Z))) / len(Z)
    ),
    "the logarithm is missing: that is minus the true class's share": lambda Z, T: (
        -np.sum(T * np.exp(_log_shares(Z))) / len(Z)
    ),
    "the softmax is missing: that is minus the true class's logit": lambda Z, T: (
        -np.sum(T * Z) / len(Z)
    ),
    "(1 − T) log(1 − P) is added, as for yes or no; among classes the true one's share alone counts": lambda Z, T: (
        -np.sum(T * _log_shares(Z) + (1 - T) * np.log1p(-np.exp(_log_shares(Z)))) / len(Z)
    ),
    "the logarithm of the row's sum is missing": lambda Z, T: (
        -np.sum(T * (Z - Z.max(axis=1, keepdims=True))) / len(Z)
    ),
    "that is the cost of the class with the largest logit; take that of the true class": lambda Z, T: (
        -np.mean(np.max(_log_shares(Z), axis=1))
    ),
    "the largest logit is subtracted in the sum, but not in front of it": lambda Z, T: (
        np.mean(_costs(Z, T) - np.max(Z, axis=1))
    ),
    "T is missing: the logarithms of all the shares are added up": lambda Z, T: (
        -np.sum(_log_shares(Z)) / len(Z)
    ),
    "that is the loss of question 7, with a σ for each logit; wanted is that of a softmax": lambda Z, T: (
        np.mean(np.logaddexp(0, Z) - Z * T)
    ),
    "that is the loss of question 7 for each row, with a σ for each logit": lambda Z, T: (
        np.sum(np.logaddexp(0, Z) - Z * T) / len(Z)
    ),
    "that is a logarithm to the base 2; wanted is the natural one": lambda Z, T: (
        _right(Z, T) / np.log(2)
    ),
    "that is a logarithm to the base 10; wanted is the natural one": lambda Z, T: (
        _right(Z, T) / np.log(10)
    ),
    "that is the logarithm of the mean share; wanted is the mean of the logarithms": lambda Z, T: (
        -np.log(np.sum(T * np.exp(_log_shares(Z))) / len(Z))
    ),
    "these are the costs of the rows; take their mean": _costs,
}
for limit in (10, 20, 30, 50, 100, 300, 500, 700):
    suspects[f"the logits are cut off at ±{limit}: the costs beyond are lost"] = (
        lambda Z, T, limit=limit: _right(np.clip(Z, -limit, limit), T)
    )
for power in (3, 5, 6, 7, 8, 9, 10, 12, 15):
    told = "10⁻" + "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(power))
    suspects[f"the share is kept above {told}, and the true cost is lost"] = (
        lambda Z, T, least=10.0**-power: (
            -np.sum(T * np.log(np.maximum(np.exp(_log_shares(Z)), least))) / len(Z)
        )
    )

inputs = []
for n, K in ((6, 4), (3, 2), (5, 7), (1, 3)):
    T = np.eye(K)[rng.integers(0, K, size=n)]
    inputs.append((rng.normal(scale=3, size=(n, K)), T))
for far in (
    [[400.3, -400.1, 0.3], [0.7, -0.2, 0.1]],
    [[12.3, -12.1, 0.5], [50.7, -50.2, 49.9]],
    [[-700.4, -699.1, -701.7], [300.4, 299.1, -300.7]],
):
    inputs.append((np.array(far), np.array([[0.0, 1, 0], [0, 0, 1]])))
check_function(
    cross_entropy,
    _right,
    inputs,
    "the value for random logits, near and far",
    suspects=suspects,
    tolerance=1e-5,
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope for random logits, near and far, with other n and K; Z and T are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(511)


def _shares(Z, axis=-1):
    E = np.exp(Z - np.max(Z, axis=axis, keepdims=True))
    return E / np.sum(E, axis=axis, keepdims=True)


def _right(Z, T):
    return (_shares(Z) - T) / len(Z)


suspects = {
    "the 1/n is missing": lambda Z, T: _shares(Z) - T,
    "the division is by all nK entries; it is a mean over the n rows": lambda Z, T: (
        (_shares(Z) - T) / Z.size
    ),
    "the division is by the K columns; it is a mean over the n rows": lambda Z, T: (
        (_shares(Z) - T) / Z.shape[1]
    ),
    "the division is by n − 1; it is by n": lambda Z, T: (_shares(Z) - T) / (len(Z) - 1),
    "half of the slope: no ½ belongs here": lambda Z, T: (_shares(Z) - T) / (2 * len(Z)),
    "the sign: that is truth minus output": lambda Z, T: (T - _shares(Z)) / len(Z),
    "the softmax runs down the columns; each row has its own sum": lambda Z, T: (
        (_shares(Z, 0) - T) / len(Z)
    ),
    "the softmax runs over the whole matrix; each row has its own sum": lambda Z, T: (
        (_shares(Z, None) - T) / len(Z)
    ),
    "the softmax is missing: that is Z − T": lambda Z, T: (Z - T) / len(Z),
    "T is missing: these are the shares alone": lambda Z, T: _shares(Z) / len(Z),
    "that is the slope of question 7, with a σ for each logit; wanted is a softmax": lambda Z, T: (
        (activations.sigmoid(Z) - T) / len(Z)
    ),
    "only P is divided by n: are brackets missing?": lambda Z, T: _shares(Z) / len(Z) - T,
    "only T is divided by n: are brackets missing?": lambda Z, T: _shares(Z) - T / len(Z),
    "only the true class has a slope here; all shares have one": lambda Z, T: (
        (_shares(Z) - T) * T / len(Z)
    ),
    "P(1 − P) is in it, which cancels for this loss": lambda Z, T: (
        (_shares(Z) - T) * _shares(Z) * (1 - _shares(Z)) / len(Z)
    ),
    "that is the slope by the shares, −T/P; wanted is the one by the logits": lambda Z, T: (
        -T / _shares(Z) / len(Z)
    ),
}
for limit in (2, 3, 4, 5, 6, 8, 10, 20):
    suspects[f"the logits are cut off at ±{limit}: the slopes beyond are not those"] = (
        lambda Z, T, limit=limit: _right(np.clip(Z, -limit, limit), T)
    )

inputs = []
for n, K in ((6, 4), (3, 2), (5, 7), (1, 3)):
    T = np.eye(K)[rng.integers(0, K, size=n)]
    inputs.append((rng.normal(scale=3, size=(n, K)), T))
for far in (
    [[400.3, -400.1, 0.3], [0.7, -0.2, 0.1]],
    [[12.3, -12.1, 0.5], [50.7, -50.2, 49.9]],
    [[-700.4, -699.1, -701.7], [300.4, 299.1, -300.7]],
):
    inputs.append((np.array(far), np.array([[0.0, 1, 0], [0, 0, 1]])))
check_function(
    cross_entropy_slope,
    _right,
    inputs,
    "the slope is right for random logits, near and far",
    suspects=suspects,
    tolerance=1e-5,
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "train-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 10. Together, on real data
#
# **Goal.** Choose the right output and loss for a task, train on real examples, and see how many new ones come out right. The model is $Z = XW + b$. The targets $T$ say what the task is:
#
# - *one* column of zeros and ones: yes or no;
# - $K > 1$ columns, one-hot rows: one of $K$ classes.
#
# `train` starts at $W = 0$ and $b = 0$ and makes `steps` steps of gradient descent, each on all examples. With $\partial L/\partial Z$ of the loss that fits the task, a mean over the $n$ examples:
#
# $$W \leftarrow W - \eta\, X^\top \frac{\partial L}{\partial Z}, \qquad b \leftarrow b - \eta \sum_{i=1}^{n} \Bigl(\frac{\partial L}{\partial Z}\Bigr)_{i}.$$
#
# `predict` returns labels: for one column, 1 where $\sigma(z) \ge \tfrac12$ and 0 elsewhere; for $K$ columns, the number of the class with the largest share, from 0.
#
# **Shapes.** $X$ is $(n, d)$, $T$ and $Z$ are $(n, K)$ with $K \ge 1$, $W$ is $(d, K)$, $b$ is $(K,)$, and the labels are $(n,)$. $\eta$ is the number `rate`. Leave the inputs as they were. `activations.sigmoid` and `activations.softmax` are there for you; write the slope here once more. Work on whole arrays: Python's own loops over all pixels would take minutes.
#
# **Why.** The wrong pair raises no error. It trains, and does worse, and you have to notice. *7 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# What is the softmax of a single logit? Which output gives a belief for one column? Both losses have the slope "output minus truth".
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $P = \sigma(Z)$ for one column, and $P = \operatorname{softmax}(Z)$ for several. In both cases $\partial L/\partial Z = (P - T)/n$. Where is $\sigma(z) \ge \tfrac12$?
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# In the loop: `dZ = (P - T) / len(X)`, `W = W - rate * X.T @ dZ`, `b = b - rate * dZ.sum(axis=0)`. In `predict`: `Z[:, 0] >= 0` or `Z.argmax(axis=1)`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(X: np.ndarray, T: np.ndarray, rate: float, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """Return W (d, K) and b (K,) after steps of gradient descent from 0, for X (n, d), T (n, K).

    >>> train(np.array([[2.0]]), np.array([[1.0]]), 1.0, 1)
    (array([[1.]]), array([0.5]))
    """
    ### BEGIN SOLUTION
    # Why: A softmax of one logit is $e^z/e^z = 1$ whatever $z$ is, so for one column the output has
    # to be $\sigma$; with the softmax a "yes" would have the slope 0, and only the "no" examples
    # would teach, without any error message. With the right pair both losses have the slope $(P -
    # T)/n$. Its $\frac1n$ is there once and for all: $X^\top$ times the slope already adds up the
    # examples, and $b$ needs the sum over the rows, where a mean would divide by $n$ twice. In
    # `predict`, $\sigma(z) \ge \tfrac12$ is $z \ge 0$, not $z \ge \tfrac12$; for $K$ columns the
    # softmax keeps the order of a row's logits, so `argmax` can take $Z$ itself, while of one
    # column `argmax` is always 0.
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    output = activations.sigmoid if T.shape[1] == 1 else activations.softmax
    for _ in range(steps):
        dZ = (output(X @ W + b) - T) / len(X)
        W, b = W - rate * X.T @ dZ, b - rate * dZ.sum(axis=0)
    return W, b
    ### END SOLUTION


def predict(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the label of each row of X (n, d), shape (n,), for W (d, K) and b (K,).

    >>> predict(np.array([[2.0], [-2.0]]), np.array([[1.0]]), np.array([0.5]))
    array([1, 0])
    """
    ### BEGIN SOLUTION
    Z = X @ W + b
    return (Z[:, 0] >= 0).astype(int) if Z.shape[1] == 1 else Z.argmax(axis=1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "train-yes_no", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Yes or no: one column. The first step from 0 has the output 1/2 for every example; X and T are the same after the call."""
X = np.array([[2.0, 0.3], [0.4, 4.0], [1.0, 1.1]])
T = np.array([[1.0], [0.0], [1.0]])
answer = call(train, X, T, 0.6, 1)
check_close(
    answer,
    (np.array([[0.26], [-0.26]]), np.array([0.1])),
    "one step for yes or no",
    parts=("W", "b"),
    suspects={
        "the softmax of one column is always 1; the output for yes or no is σ": (
            np.array([[-0.08], [-0.8]]),
            np.array([-0.2]),
        ),
        "the sign: the step goes up the slope": (np.array([[-0.26], [0.26]]), np.array([-0.1])),
        "the 1/n is missing: that is the slope of a sum (the slip of the notes)": (
            np.array([[0.78], [-0.78]]),
            np.array([0.3]),
        ),
        "the bias b is not updated": (np.array([[0.26], [-0.26]]), np.array([0.0])),
        "the bias takes the mean of dZ, which has its 1/n already; take the sum": (
            np.array([[0.26], [-0.26]]),
            np.array([0.03333333333]),
        ),
        "b's step is made with the new W: find both slopes before the step": (
            np.array([[0.26], [-0.26]]),
            np.array([0.123211023]),
        ),
        "there is no σ here: the output is Z itself": (np.array([[0.6], [0.28]]), np.array([0.4])),
        "σ(1 − σ) is in the slope, as for the squared error; here it cancels": (
            np.array([[0.065], [-0.065]]),
            np.array([0.025]),
        ),
        "the learning rate is missing": (
            np.array([[0.4333333333], [-0.4333333333]]),
            np.array([0.1666666667]),
        ),
        "nothing was learned: are W and b updated, in every step, and is no step missing?": (
            np.array([[0.0], [0.0]]),
            np.array([0.0]),
        ),
    },
    tolerance=1e-5,
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "train-classes", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Three classes: one-hot rows. After two steps, each with new outputs."""
X = np.array([[2.0, 0.3], [0.4, 4.0], [1.0, 1.1]])
T = np.array([[1.0, 0, 0], [0, 0, 1.0], [0, 1.0, 0]])
answer = call(train, X, T, 0.6, 2)
check_close(
    answer,
    (
        np.array(
            [
                [0.3445821232, -0.006893176634, -0.3376889466],
                [-0.3668084281, -0.06826453348, 0.4350729616],
            ]
        ),
        np.array([0.04985352753, 0.06868430425, -0.1185378318]),
    ),
    "two steps for three classes",
    parts=("W", "b"),
    suspects={
        "σ on each column: the outputs of a row do not add up to 1; for one of K classes take the softmax": (
            np.array(
                [
                    [0.1904745645, -0.1798873058, -0.4792004373],
                    [-0.6234148661, -0.3550829958, 0.3739071152],
                ]
            ),
            np.array([-0.09007232784, -0.08630774796, -0.2093705986]),
        ),
        "the softmax runs down the columns; each row has its own sum": (
            np.array(
                [
                    [0.2843668513, -0.07603847515, -0.2036226864],
                    [-0.4520726694, -0.2189694036, 0.626519968],
                ]
            ),
            np.array([0.0, 0.0, 0.0]),
        ),
        "the division is by all nK entries; it is a mean over the n rows": (
            np.array(
                [
                    [0.1161806477, -0.01278129595, -0.1033993517],
                    [-0.16621538, -0.07002194978, 0.2362373298],
                ]
            ),
            np.array([0.007521418431, 0.007498875006, -0.01502029344]),
        ),
        "that is three steps; two were asked for": (
            np.array(
                [
                    [0.4554816658, -0.005315606037, -0.4501660598],
                    [-0.4526839783, -0.05670053345, 0.5093845117],
                ]
            ),
            np.array([0.06420231364, 0.1129936671, -0.1771959807]),
        ),
        "that is one step; two were asked for": (
            np.array([[0.1733333333, -0.02666666667, -0.1466666667], [-0.3, -0.14, 0.44]]),
            np.array([0.0, 0.0, 0.0]),
        ),
        "the outputs are those of the first step; compute them anew in each": (
            np.array([[0.3466666667, -0.05333333333, -0.2933333333], [-0.6, -0.28, 0.88]]),
            np.array([0.0, 0.0, 0.0]),
        ),
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "train-predict", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Labels: four examples with one column, and four with three columns."""
X, W = np.array([[1.0], [-1.0], [0.0], [0.1]]), np.array([[2.0]])
answer = call(predict, X, W, np.zeros(1))
check_equal(
    answer,
    np.array([1, 0, 1, 1]),
    "one column: 1 where σ(z) ≥ 1/2, so from z = 0 on",
    suspects={
        "the largest of one column is always number 0": np.array([0, 0, 0, 0]),
        "that is a column of shape (n, 1); the labels are (n,)": np.array([[1], [0], [1], [1]]),
        "z = 0 has to be a yes, since σ(0) is exactly 1/2: is > used in place of ≥, or is something else compared with 1/2?": np.array(
            [1, 0, 0, 1]
        ),
        "z itself was compared with 1/2; it is σ(z) that is": np.array([1, 0, 0, 0]),
        "yes and no are exchanged": np.array([0, 1, 0, 0]),
    },
)
X, W, b = (
    np.array([[1.0], [-1.0], [3.0], [-3.0]]),
    np.array([[0, 1.0, 3.0]]),
    np.array([0, 1.5, -1]),
)
answer = call(predict, X, W, b)
check_equal(
    answer,
    np.array([1, 1, 2, 0]),
    "three columns: the class with the largest share",
    suspects={
        "the bias b is missing": np.array([2, 0, 2, 0]),
        "the classes are counted from 1; wanted is from 0": np.array([2, 2, 3, 1]),
        "three columns were read as a yes or no: K is the number of W's columns, not of X's": np.ones(
            4
        ),
        "that is the largest of each column; wanted is that of each row": np.array([0, 2, 2]),
        "these are the largest logits; wanted is the number of the class": np.array(
            [2.5, 0.5, 8.0, 0.0]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "train-tumours", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Yes or no on real data: 163 of 169 new tumours are told rightly, malignant from benign."""
tumours = datasets.breast_cancer()
(X_train, t_train), (X_test, t_test) = tumours.train, tumours.test
mean, deviation = X_train.mean(axis=0), X_train.std(axis=0)


def _tumours_told_rightly(X, T, X_new, t_new):
    W, b = train(X, T, 1.0, 200)
    return np.mean(predict(X_new, W, b) == t_new)


share = call(
    _tumours_told_rightly,
    (X_train - mean) / deviation,
    t_train[:, np.newaxis].astype(float),
    (X_test - mean) / deviation,
    t_test,
)
check_close(
    share,
    163 / 169,
    "163 of 169 new tumours",
    suspects={
        "157 of 169: is the output a softmax? Of one column it is always 1": 157 / 169,
        "164 of 169: is b updated in each step, by the sum of dZ, and used in predict?": 164 / 169,
        "65 of 169: every label is 0; with one column, compare z with 0": 65 / 169,
        "104 of 169: every label is 1, as before the first step; are W and b updated?": 104 / 169,
        "6 of 169: the labels are exchanged": 6 / 169,
    },
)
print(f"{share.value:.1%} of the new tumours are told rightly")

# %% nbgrader={"grade": true, "grade_id": "train-digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Ten classes on real data: 734 of 797 new handwritten digits are read rightly."""
digits = datasets.digits()
(X_train, t_train), (X_test, t_test) = digits.train, digits.test


def _digits_read_rightly(X, T, X_new, t_new):
    W, b = train(X, T, 2.0, 30)
    return np.mean(predict(X_new, W, b) == t_new)


share = call(_digits_read_rightly, X_train, losses.one_hot(t_train, 10), X_test, t_test)
check_close(
    share,
    734 / 797,
    "734 of 797 new digits",
    suspects={
        "730 of 797: is the output σ? For one of ten classes take the softmax": 730 / 797,
        "544 of 797: are all 30 steps made, each with new outputs, and has each row its own softmax?": 544
        / 797,
        "710 of 797: the division is by all nK entries; it is a mean over the n rows": 710 / 797,
        "78 of 797: every label is 0; are W and b updated?": 78 / 797,
    },
)
print(f"{share.value:.1%} of the new digits are read rightly")

# %% nbgrader={"grade": true, "grade_id": "train-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: random examples, for one column, for two and for four, which are the same after the calls."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(512)


def _right(X, T, rate, steps, *, output=None, slope=None, b_of=np.sum, late=False, moves=True):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    of = output or (activations.softmax if T.shape[1] > 1 else activations.sigmoid)
    for _ in range(steps):
        P = of(X @ W + b)
        dZ = (P - T) / len(X) if slope is None else slope(P, T)
        W = W - rate * X.T @ dZ
        dZ = (of(X @ W + b) - T) / len(X) if late else dZ
        b = b - rate * b_of(dZ, axis=0) if moves else b
    return W, b


suspects = {
    "the softmax of one column is always 1; the output for yes or no is σ": lambda *a: _right(
        *a, output=activations.softmax
    ),
    "σ on each column: the outputs of a row do not add up to 1; for one of K classes take the softmax": lambda *a: (
        _right(*a, output=activations.sigmoid)
    ),
    "σ stands for the softmax of two columns; it is for one column alone": lambda X, T, *a: _right(
        X, T, *a, output=activations.sigmoid if T.shape[1] == 2 else None
    ),
    "the softmax runs down the columns; each row has its own sum": lambda X, T, *a: _right(
        X, T, *a, output=(lambda Z: activations.softmax(Z.T).T) if T.shape[1] > 1 else None
    ),
    "the sign: the step goes up the slope": lambda X, T, rate, steps: _right(X, T, -rate, steps),
    "the 1/n is missing: that is the slope of a sum (the slip of the notes)": lambda *a: _right(
        *a, slope=lambda P, T: P - T
    ),
    "the division is by all nK entries; it is a mean over the n rows": lambda *a: _right(
        *a, slope=lambda P, T: (P - T) / T.size
    ),
    "the bias b is not updated": lambda *a: _right(*a, moves=False),
    "the bias takes the mean of dZ, which has its 1/n already; take the sum": lambda *a: _right(
        *a, b_of=np.mean
    ),
    "b's step is made with the new W: find both slopes before the step": lambda *a: _right(
        *a, late=True
    ),
    "there is no σ and no softmax here: the output is Z itself": lambda *a: _right(
        *a, output=lambda Z: Z
    ),
    "P(1 − P) is in the slope, as for the squared error; here it cancels": lambda *a: _right(
        *a, slope=lambda P, T: (P - T) * P * (1 - P) / len(T)
    ),
    "the learning rate is missing": lambda X, T, rate, steps: _right(X, T, 1.0, steps),
    "that is one step too many": lambda X, T, rate, steps: _right(X, T, rate, steps + 1),
    "that is one step too few": lambda X, T, rate, steps: _right(X, T, rate, steps - 1),
    "that is one step; all are asked for": lambda X, T, rate, steps: _right(X, T, rate, 1),
    "the outputs are those of the first step; compute them anew in each": lambda X, T, rate, steps: (
        _right(X, T, rate * steps, 1)
    ),
}


def _labels(X, W, b):
    Z = X @ W + b
    return Z.argmax(axis=1) if W.shape[1] > 1 else (Z[:, 0] >= 0).astype(int)


label_suspects = {
    "z = 0 has to be a yes, since σ(0) is exactly 1/2: is > used in place of ≥, or is something else compared with 1/2?": lambda X, W, b: (
        _labels(X, W, b) if W.shape[1] > 1 else (X @ W + b)[:, 0] > 0
    ),
    "the largest of one column is always number 0": lambda X, W, b: (X @ W + b).argmax(axis=1),
    "z itself was compared with 1/2; it is σ(z) that is": lambda X, W, b: (
        _labels(X, W, b) if W.shape[1] > 1 else (X @ W + b)[:, 0] >= 0.5
    ),
    "the bias b is missing": lambda X, W, b: _labels(X, W, 0 * b),
    "the classes are counted from 1; wanted is from 0": lambda X, W, b: _labels(X, W, b) + 1,
    "the classes are counted from 1 where there are several; wanted is from 0": lambda X, W, b: (
        _labels(X, W, b) + (W.shape[1] > 1)
    ),
    "the smallest share was taken; wanted is the class with the largest": lambda X, W, b: (
        _labels(X, -W, -b) if W.shape[1] > 1 else _labels(X, W, b)
    ),
    "yes and no are exchanged": lambda X, W, b: (
        _labels(X, W, b) if W.shape[1] > 1 else 1 - _labels(X, W, b)
    ),
    "K is taken from X, whose columns are features; it is the number of W's columns": lambda X, W, b: (
        _labels(X, W, b) if X.shape[1] > 1 else (X @ W + b)[:, 0] >= 0
    ),
    "the label is a whole number from 0; that is a share or a logit": lambda X, W, b: (
        (X @ W + b).max(axis=1)
    ),
    "two columns are two classes; they were read as a yes or no": lambda X, W, b: (
        (X @ W + b)[:, 0] >= 0 if W.shape[1] == 2 else _labels(X, W, b)
    ),
}


inputs, given = [], []
for n, d, K in ((8, 3, 1), (9, 2, 4), (7, 4, 2), (1, 3, 5)):
    X, t = rng.normal(size=(n, d)), rng.integers(0, max(K, 2), size=n)
    T = np.eye(K)[t] if K > 1 else t[:, np.newaxis].astype(float)
    inputs.append((X, T, 0.7, 5))
    X = X * (np.arange(n) != 2)[:, np.newaxis]
    given.append((X, rng.normal(size=(d, K)), 0.4 * rng.normal(size=K) * (K > 1)))
inputs.append((inputs[0][0] * 2, inputs[0][1], 0.31, 3))
given.append((given[0][0] / 4, given[0][1], np.array([0.13])))
given.append((rng.normal(size=(6, 1)), rng.normal(size=(1, 3)), 0.4 * rng.normal(size=3)))
check_function(
    train,
    _right,
    inputs,
    "right for random examples",
    parts=("W", "b"),
    suspects=suspects,
    tolerance=1e-5,
    unchanged=True,
)
check_function(
    predict,
    _labels,
    given,
    "the labels for random W and b",
    suspects=label_suspects,
    tolerance=0.0,
    unchanged=True,
)
### END HIDDEN TESTS
