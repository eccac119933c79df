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
# *logits*, the sums before a sigmoid or a softmax. All logarithms are natural. A *slope* $\partial L/\partial Y$ has one entry for each entry of $Y$.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse import activations, datasets, losses
from dlcourse.checks import (
    call,
    check_close,
    check_derivation,
    check_equal,
    check_formula,
    check_gradient,
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
# **Find the slip.** The notes call this the *mean squared error*: $\tfrac12 \sum (y - \hat y)^2$. But show every example twice: a mean does not change, and this doubles. What is missing?
#
# **Goal.** Write half of the *mean* of the squared errors, over all $N$ entries, and its slope by each output:
#
# $$L = \frac{1}{2}\,\operatorname*{mean}_{i,j}\,(Y_{ij} - T_{ij})^2, \qquad \frac{\partial L}{\partial Y_{ij}}.$$
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
"""Errors 1, 2 and 3 cost 14/6, and shown twice they cost the same."""
Y, T = np.array([2.0, 4.0, 6.0]), np.array([1.0, 2.0, 3.0])
check_close(
    call(mse, Y, T),
    14 / 6,
    "half the mean of the squares 1, 4 and 9",
    suspects={
        "that is half the sum: divide by N too, or each step grows with the batch (the slip of the notes)": 7.0,
        "the ½ is missing: that is the mean of the squares": 14 / 3,
        "that is the sum of the squares: both the ½ and the division by N are missing": 14.0,
        "the errors are not squared": 1.0,
        "that is the root of the mean of the squares; wanted is half that mean": np.sqrt(14 / 3),
        "Y and T were added; the error is Y − T": 21.0,
        "these are the losses of the single entries; take their mean": np.array([0.5, 2.0, 4.5]),
        "the fractions were cut off: is this a division by //?": 2.0,
    },
)
check_close(
    call(mse, np.append(Y, Y), np.append(T, T)),
    14 / 6,
    "the same three errors, each twice",
    suspects={"the division is by 3 here too; there are 6 entries now": 14 / 3},
)

# %% nbgrader={"grade": true, "grade_id": "mse-matrix", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The mean runs over all N = 12 entries of a (4, 3) matrix: 44/24."""
T = np.arange(12.0).reshape(4, 3)
Y = T + np.array([[1.0, 2.0, 3.0], [0.0, -2.0, 4.0], [1.0, -1.0, 0.0], [2.0, 0.0, -2.0]])
check_close(
    call(mse, Y, T),
    44 / 24,
    "half the mean over all 12 entries of a matrix",
    suspects={
        "that is half the sum: divide by N too, or each step grows with the batch (the slip of the notes)": 22.0,
        "the ½ is missing: that is the mean of the squares": 44 / 12,
        "the division is by the 4 rows; N counts all 12 entries": 44 / 8,
        "the mean was taken along the rows alone; wanted is one number": np.array([14, 20, 2, 8])
        / 6,
        "the mean was taken down the columns alone; wanted is one number": np.array([6, 9, 29]) / 8,
    },
)

# %% nbgrader={"grade": true, "grade_id": "mse-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The slope: for the error 12 among N = 12 entries it is 1, for −24 it is −2."""
slope = np.array([[1.0, -2.0, 0.5], [0.0, 3.0, -1.0], [2.0, 1.0, -0.5], [-3.0, 0.25, 4.0]])
T = np.arange(12.0).reshape(4, 3)
check_close(
    call(mse_slope, T + 12 * slope, T),
    slope,
    "the slope is a twelfth of each error, for N = 12",
    suspects={
        "the 1/N is missing: that is the slope of half the sum (the slip of the notes)": 12 * slope,
        "a factor 2 too many: the 2 of the square's derivative meets the ½": 2 * slope,
        "the sign: the slope is that of (Y − T)² by Y; with T − Y a minus comes in": -slope,
        "the division is by the 4 rows; N counts all 12 entries": 3 * slope,
        "half of the slope: the ½ has gone already, to meet the 2 of the square": slope / 2,
        "the slopes were added up; wanted is one for each entry": slope.sum(),
    },
)

# %% nbgrader={"grade": true, "grade_id": "mse-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the value for random outputs of other shapes, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(501)
for shape in ((5,), (3, 4), (7, 1)):
    Y, T = rng.normal(size=shape), rng.normal(size=shape)
    squares = np.sum((Y - T) ** 2)
    answer = call(mse, Y, T)
    check_close(
        answer,
        squares / (2 * Y.size),
        "right for random outputs",
        suspects={
            "that is half the sum: divide by N too, or each step grows with the batch (the slip of the notes)": squares
            / 2,
            "the ½ is missing: that is the mean of the squares": squares / Y.size,
            "the division is by the number of rows; N counts all entries": squares / (2 * len(Y)),
        },
        tolerance=1e-5,
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "mse-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope agrees with finite differences, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(502)
for shape in ((5,), (3, 4)):
    Y, T = rng.normal(size=shape), rng.normal(size=shape)
    answer = call(mse_slope, Y, T)
    check_gradient(
        answer,
        lambda Y, T=T: np.sum((Y - T) ** 2) / (2 * Y.size),
        Y,
        "the slope agrees with finite differences",
        suspects={
            "the 1/N is missing: that is the slope of half the sum (the slip of the notes)": Y - T,
            "a factor 2 too many: the 2 of the square's derivative meets the ½": 2
            * (Y - T)
            / Y.size,
            "the sign: the slope is that of (Y − T)² by Y; with T − Y a minus comes in": (T - Y)
            / Y.size,
            "the division is by the number of rows; N counts all entries": (Y - T) / len(Y),
        },
    )
    check_unchanged(answer)
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
"""Six errors with the sizes 1, 2, 0, 5, 4 and 6 have the mean 3."""
T = np.array([[10.0, 20.0], [30.0, 40.0], [50.0, 60.0]])
Y = T + np.array([[1.0, -2.0], [0.0, 5.0], [-4.0, 6.0]])
check_close(
    call(mae, Y, T),
    3.0,
    "the mean size of six errors",
    suspects={
        "that is half of it: no ½ belongs here": 1.5,
        "that is the sum: the division by N is missing": 18.0,
        "the division is by the 3 rows; N counts all 6 entries": 6.0,
        "errors of different signs cancel: take the size of each before the mean": 1.0,
        "that is the mean of the squares; wanted is the mean of the sizes": 82 / 6,
        "these are the sizes of the single errors; take their mean": np.abs(Y - T),
        "the mean was taken along the rows alone; wanted is one number": np.array([1.5, 2.5, 5.0]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "mae-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The slope has the same size, 1/4, for errors of 3, −0.5, −20 and 8."""
T = np.array([[1.0, 2.0], [3.0, 4.0]])
E = np.array([[3.0, -0.5], [-20.0, 8.0]])
slope = np.array([[0.25, -0.25], [-0.25, 0.25]])
check_close(
    call(mae_slope, T + E, T),
    slope,
    "the slope is ±1/N, whatever the size of the error",
    suspects={
        "the 1/N is missing": 4 * slope,
        "the sign: the loss grows with Y where Y is above T": -slope,
        "half of the slope: no ½ belongs here": slope / 2,
        "the division is by the 2 rows; N counts all 4 entries": 2 * slope,
        "the sign is lost: where Y is below T, the slope is negative": np.abs(slope),
        "that is the slope of the squared error: it grows with the error": E / 4,
    },
)

# %% nbgrader={"grade": true, "grade_id": "mae-kink", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The kink: where the error is exactly 0, the slope is taken as 0."""
T = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
Y = T + np.array([0.0, 2.0, 0.0, -1.0, 0.0])
check_close(
    call(mae_slope, Y, T),
    np.array([0.0, 0.2, 0.0, -0.2, 0.0]),
    "the slope is 0 where the error is 0",
    suspects={
        "the slope is +1/N where the error is 0; take 0 there": np.array(
            [0.2, 0.2, 0.2, -0.2, 0.2]
        ),
        "the slope is −1/N where the error is 0; take 0 there": np.array(
            [-0.2, 0.2, -0.2, -0.2, -0.2]
        ),
        "0/0 is NaN: e/|e| has no value where the error is 0": np.array(
            [np.nan, 0.2, np.nan, -0.2, np.nan]
        ),
        "the 1/N is missing": np.array([0.0, 1.0, 0.0, -1.0, 0.0]),
        "entries without an error count too: N is 5, not 2": np.array([0.0, 0.5, 0.0, -0.5, 0.0]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "mae-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the value for random outputs of other shapes, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(503)
for shape in ((6,), (2, 5), (1, 3)):
    Y, T = rng.normal(size=shape), rng.normal(size=shape)
    sizes = np.sum(np.abs(Y - T))
    answer = call(mae, Y, T)
    check_close(
        answer,
        sizes / Y.size,
        "right for random outputs",
        suspects={
            "that is half of it: no ½ belongs here": sizes / (2 * Y.size),
            "that is the sum: the division by N is missing": sizes,
            "errors of different signs cancel: take the size of each before the mean": np.abs(
                np.mean(Y - T)
            ),
        },
        tolerance=1e-5,
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "mae-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope agrees with finite differences, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(504)
for shape in ((6,), (2, 5)):
    T = rng.normal(size=shape)
    Y = T + rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.1, 3, size=shape)
    answer = call(mae_slope, Y, T)
    check_gradient(
        answer,
        lambda Y, T=T: np.mean(np.abs(Y - T)),
        Y,
        "the slope agrees with finite differences",
        suspects={
            "the 1/N is missing": np.sign(Y - T),
            "the sign: the loss grows with Y where Y is above T": np.sign(T - Y) / Y.size,
            "the sign is lost: where Y is below T, the slope is negative": np.full(
                shape, 1 / Y.size
            ),
        },
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "outer-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. Huber's straight line, as a formula
#
# **Goal.** Huber's loss is $\tfrac12 e^2$ where $|e| \le \delta$ (delta, above 0). Beyond, it is straight: $a\,|e| + c$. Choose $a$ and $c$ so that at $e = \delta$ the straight line has the
# same *value* and the same *slope* as the parabola. Give $a\,|e| + c$ as a formula in $e$ and $\delta$.
#
# **How to answer.** Set `outer` to your formula as text, with the names `e` and `delta`, such as `"3*abs(e) + delta"`. Write `abs(e)` or `|e|` for $|e|$. Every form that is equal for $\delta > 0$ is right.
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
    },
)

# %% nbgrader={"grade": true, "grade_id": "outer-all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: right for other δ, on both sides."""
### BEGIN HIDDEN TESTS
for delta in ("1/2", 3, 7):
    check_formula(
        outer,
        f"({delta})*abs(e) - ({delta})**2/2",
        "right for other δ, on both sides",
        symbols=["e", "delta"],
        domains=["delta > 0"],
        advice="write abs(e) for |e|; then compare values and slopes at e = δ",
        at={"delta": delta},
        suspects={
            "c is missing: the line is too high by ½δ²": "delta*abs(e)",
            "the sign of c: it is negative": "delta*abs(e) + delta**2/2",
            "c is −½δ: the square of δ is missing": "delta*abs(e) - delta/2",
            "c is −δ²: too much by ½δ²": "delta*abs(e) - delta**2",
            "a is 1: the slope of ½e² at e = δ is δ": "abs(e) - delta**2/2",
            "that is the line for δ = 1 alone; wanted is a formula in δ": "abs(e) - 1/2",
            "that is a line for e > 0 alone; with |e| it serves both sides": "delta*e - delta**2/2",
        },
    )
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "huber-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. Huber's loss
#
# **Goal.** Write the mean of Huber's loss over all $N$ entries, with $e = Y_{ij} - T_{ij}$, and its slope by each output:
#
# $$\ell(e) = \begin{cases} \tfrac12 e^2 & \text{if } |e| \le \delta \\ \delta\,|e| - \tfrac12 \delta^2 & \text{otherwise} \end{cases} \qquad L = \frac1N \sum_{i,j} \ell(Y_{ij} - T_{ij}), \qquad \frac{\partial L}{\partial Y_{ij}} = \frac{\ell'(Y_{ij} - T_{ij})}{N}.$$
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
# $\ell'(e)$ is $e$ where $|e| \le \delta$, $\delta$ where $e > \delta$ and $-\delta$ where $e < -\delta$: the error, cut off at $\pm\delta$.
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
"""With δ = 2 the errors 1, −2, 10 and −5 cost 0.5, 2, 18 and 8: on average 7.125."""
Y, T = np.array([4.0, 1.0, 15.0, 1.0]), np.array([3.0, 3.0, 5.0, 6.0])
check_close(
    call(huber, Y, T, 2.0),
    7.125,
    "two errors within δ = 2 and two beyond",
    suspects={
        "that is the sum: the mean is missing": 28.5,
        "−½δ² is missing from the straight piece: the pieces do not meet": 8.125,
        "−½δ stands where −½δ² belongs": 7.625,
        "δ is missing before |e| in the straight piece": 3.375,
        "the ½ is missing before e²": 7.75,
        "all errors are squared: those beyond δ go straight": 16.25,
        "the two pieces are exchanged": 16.125,
        "an error of −5 is beyond δ too: compare |e| with δ, not e": 8.25,
        "|e| belongs in the straight piece; with e an error of −5 costs less than nothing": 2.125,
        "δ has no effect here: is it fixed at 1?": 4.0,
        "these are the losses of the single entries; take their mean": np.array(
            [0.5, 2.0, 18.0, 8.0]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "huber-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The slope is the error, cut off at ±δ, divided by N: for the same errors 0.25, −0.5, 0.5, −0.5."""
Y, T = np.array([4.0, 1.0, 15.0, 1.0]), np.array([3.0, 3.0, 5.0, 6.0])
check_close(
    call(huber_slope, Y, T, 2.0),
    np.array([0.25, -0.5, 0.5, -0.5]),
    "the slope is the error, cut off at ±δ, a quarter of it",
    suspects={
        "the 1/N is missing": np.array([1.0, -2.0, 2.0, -2.0]),
        "the sign: the loss grows with Y where Y is above T": np.array([-0.25, 0.5, -0.5, 0.5]),
        "the slope is not cut off beyond δ": np.array([0.25, -0.5, 2.5, -1.25]),
        "below −δ the slope is −δ, not δ": np.array([0.25, -0.5, 0.5, 0.5]),
        "beyond δ the slope is 0 here; a straight line δ|e| has the slope ±δ": np.array(
            [0.25, -0.5, 0.0, 0.0]
        ),
        "beyond δ the slope is ±1 here; a straight line δ|e| has the slope ±δ": np.array(
            [0.25, -0.5, 0.25, -0.25]
        ),
        "an error of −5 is beyond δ too: compare |e| with δ, not e": np.array(
            [0.25, -0.5, 0.5, -1.25]
        ),
        "δ has no effect here: is it fixed at 1?": np.array([0.25, -0.25, 0.25, -0.25]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "huber-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the value for random outputs and other δ, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(505)
for shape, delta in (((8,), 0.3), ((4, 3), 1.5), ((9,), 0.01)):
    Y, T = rng.normal(size=shape), rng.normal(size=shape)
    e = np.abs(Y - T)
    right = np.mean(np.where(e <= delta, e**2 / 2, delta * e - delta**2 / 2))
    answer = call(huber, Y, T, delta)
    check_close(
        answer,
        right,
        "right for random outputs and other δ",
        suspects={
            "that is the sum: the mean is missing": right * Y.size,
            "−½δ² is missing from the straight piece: the pieces do not meet": np.mean(
                np.where(e <= delta, e**2 / 2, delta * e)
            ),
            "an error far below 0 is beyond δ too: compare |e| with δ, not e": np.mean(
                np.where(Y - T <= delta, e**2 / 2, delta * e - delta**2 / 2)
            ),
            "the mean runs over the rows alone; N counts all entries": right * Y.size / len(Y),
        },
        tolerance=1e-5,
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "huber-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope agrees with finite differences, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(506)
for shape, delta in (((8,), 0.3), ((4, 3), 1.5)):
    Y, T = rng.normal(size=shape), rng.normal(size=shape)
    answer = call(huber_slope, Y, T, delta)
    check_gradient(
        answer,
        lambda Y, T=T, delta=delta: np.mean(
            np.where(np.abs(Y - T) <= delta, (Y - T) ** 2 / 2, delta * np.abs(Y - T) - delta**2 / 2)
        ),
        Y,
        "the slope agrees with finite differences",
        suspects={
            "the 1/N is missing": np.clip(Y - T, -delta, delta),
            "the sign: the loss grows with Y where Y is above T": np.clip(T - Y, -delta, delta)
            / Y.size,
            "the slope is not cut off beyond δ": (Y - T) / Y.size,
            "the division is by the number of rows; N counts all entries": np.clip(
                Y - T, -delta, delta
            )
            / len(Y),
        },
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "bce-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. The cross-entropy of beliefs
#
# **Goal.** For beliefs $Y$ in "yes", from 0 to 1, and truths $T$, each exactly 0 (no) or 1 (yes), write the mean binary cross-entropy over all $N$ entries:
#
# $$L = -\frac1N \sum_{i,j} \bigl( T_{ij} \log Y_{ij} + (1 - T_{ij}) \log(1 - Y_{ij}) \bigr), \qquad \text{where } 0 \cdot \log 0 = 0.$$
#
# A belief may be exactly 0 or 1 where that is right: it then costs 0. And a belief in the truth as small as $10^{-30}$ still has to cost $-\log 10^{-30} = 69.08$.
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
"""Beliefs 0.9, 0.9 and 0.25 for the truths yes, no and no cost 0.105, 2.303 and 0.288."""
Y, T = np.array([0.9, 0.9, 0.25]), np.array([1.0, 0.0, 0.0])
right, costs = 0.8985426, np.array([0.10536052, 2.30258509, 0.28768207])
check_close(
    call(bce, Y, T),
    right,
    "the mean of 0.105, 2.303 and 0.288",
    suspects={
        "the sign: the logarithm of a belief is negative, the loss is not": -right,
        "that is the sum: the mean is missing": 3 * right,
        "the second term is missing: where T = 0, the cost is −log(1 − Y)": 0.10536052 / 3,
        "yes and no are exchanged: log Y goes with T, log(1 − Y) with 1 − T": 3.79423997 / 3,
        "both terms count for each entry here; T and 1 − T choose one": 6.48986786 / 3,
        "the sign of the second term: both terms have a minus": (0.10536052 - 2.59026717) / 3,
        "that is a logarithm to the base 10; wanted is the natural one": right / 2.30258509,
        "that is a logarithm to the base 2; wanted is the natural one": right / 0.69314718,
        "half of it: no ½ belongs here": right / 2,
        "these are the costs of the single entries; take their mean": costs,
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "bce-certain", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""0·log 0 = 0: a certain and right belief costs 0, and still counts in the mean."""
Y, T = np.array([0.0, 1.0, 0.5, 0.5]), np.array([0.0, 1.0, 1.0, 1.0])
check_close(
    call(bce, Y, T),
    0.34657359,
    "certain and right costs 0: the mean of 0, 0, log 2 and log 2 is 0.347",
    suspects={
        "0·log 0 is 0·(−∞) for the computer, which is NaN": np.nan,
        "the certain ones are left out; they cost 0, but count in the mean": 0.69314718,
        "that is the sum: the mean is missing": 1.38629436,
    },
    advice="choose the belief in what is true first, and take its logarithm then",
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "bce-small", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A belief of 10⁻³⁰ in the truth costs 69.08: nothing is raised to a larger belief."""
check_close(
    call(bce, np.array([1e-30, 0.5]), np.array([1.0, 1.0])),
    34.8854,
    "beliefs 10⁻³⁰ and 1/2, both true: on average 34.8854",
    suspects={
        "a belief is raised to 10⁻⁷, by clipping or adding: use a smaller number, or none": 8.4056,
        "a belief is raised to 10⁻⁸, by clipping or adding: use a smaller number, or none": 9.556914,
        "a belief is raised to 10⁻¹⁰, by clipping or adding: use a smaller number, or none": 11.859499,
        "a belief is raised to 10⁻¹², by clipping or adding: use a smaller number, or none": 14.1621,
        "a belief is raised to 10⁻¹⁵, by clipping or adding: use a smaller number, or none": 17.616,
    },
    advice="choose the belief in what is true, and take its logarithm as it is",
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "bce-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random beliefs, some of them certain, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(507)
for shape in ((7,), (4, 3)):
    Y, T = rng.uniform(0.05, 0.95, size=shape), rng.integers(0, 2, size=shape).astype(float)
    Y[0] = T[0]
    right = -np.mean(np.log(np.where(T == 1, Y, 1 - Y)))
    answer = call(bce, Y, T)
    check_close(
        answer,
        right,
        "right for random beliefs, some of them certain",
        suspects={
            "that is the sum: the mean is missing": right * Y.size,
            "the sign: the logarithm of a belief is negative, the loss is not": -right,
            "0·log 0 is 0·(−∞) for the computer, which is NaN": np.nan,
            "the division is by the number of rows; N counts all entries": right * Y.size / len(Y),
        },
        tolerance=1e-5,
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "bce_slope-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. The slope through the sigmoid, line by line
#
# **Goal.** Take one example with truth $t$ and belief $y = \sigma(z)$. Its loss is $L = -t \log y - (1 - t) \log(1 - y)$. By the chain rule,
#
# $$\frac{\partial L}{\partial z} = \frac{\partial L}{\partial y} \cdot \frac{\partial y}{\partial z}, \qquad \text{and the sigmoid has the slope } \frac{\partial y}{\partial z} = y\,(1 - y).$$
#
# 1. Give $\partial L/\partial y$ as a formula in $y$ and $t$.
# 2. Show, line by line, that $\partial L/\partial z = y - t$.
#
# **How to answer.** Set `by_y` to a formula as text, and `by_z` to a list of formulas as texts, all with the names `y` (between 0 and 1) and `t` (from 0 to 1). The first line of `by_z` is the product of the two slopes, each line equals
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
# $\partial L/\partial y = -\frac ty + \frac{1 - t}{1 - y}$. In the product, $y$ cancels in the first term, and $1 - y$ in the second.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# The first line is `"(-t/y + (1 - t)/(1 - y)) * y*(1 - y)"`. Cancelled, it is `"-t*(1 - y) + …"`. Then multiply out.
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
        "only the first fraction was multiplied by y(1 − y): are brackets missing?": "-t/y + (1 - t)/(1 - y)*y*(1 - y)",
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
# `np.maximum(Z, 0)`, `Z * T` and `np.log1p(np.exp(-np.abs(Z)))` are the three pieces; then take the mean. The slope is `activations.sigmoid(Z) - T`, divided by `Z.size`.
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
"""Logits with beliefs 1/2, 3/4, 3/4, 4/5 for yes, yes, yes, no: the mean of log 2, log 4/3 twice, log 5."""
Z, T = np.log(np.array([1.0, 3.0, 3.0, 4.0])), np.array([1.0, 1.0, 1.0, 0.0])
right = 0.71948731
check_close(
    call(logit_loss, Z, T),
    right,
    "the mean of 0.693, 0.288, 0.288 and 1.609",
    suspects={
        "that is the sum: the mean is missing": 4 * right,
        "the sign: the logarithm of a belief is negative, the loss is not": -right,
        "yes and no are exchanged": (0.69314718 + 2 * 1.38629436 + 0.22314355) / 4,
        "max(z, 0) is taken entry by entry; here it is the largest of all logits": 4.83960773 / 4,
        "−z·t is missing: that is the cost of a no everywhere": (
            0.69314718 + 2 * 1.38629436 + 1.60943791
        )
        / 4,
        "the logarithm of 1 + e^(−|z|) is missing": 1.38629436 / 4,
        "max(z, 0) − z·t is missing": (0.69314718 + 2 * 0.28768207 + 0.22314355) / 4,
        "these are the costs of the single entries; take their mean": np.array(
            [0.69314718, 0.28768207, 0.28768207, 1.60943791]
        ),
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "from_logits-stable", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""No overflow: certain and wrong at z = ±1000 and −800 costs as much, certain and right costs 0."""
Z, T = np.array([1000.0, -1000.0, 900.0, -800.0]), np.array([0.0, 1.0, 1.0, 1.0])
check_close(
    call(logit_loss, Z, T),
    700.0,
    "the mean of 1000, 1000, 0 and 800",
    suspects={
        "NaN: σ rounds to 0 or 1 and meets its logarithm as 0·log 0, or e^1000 gives ∞/∞ or ∞ − ∞": np.nan,
        "infinity: e^1000 overflows, or the logarithm meets a σ that was rounded to 0 or 1": np.inf,
        "the belief is kept away from 0 and 1 by 10⁻⁷, and the true cost is lost": 12.0885718,
        "the belief is kept away from 0 and 1 by 10⁻¹², and the true cost is lost": 20.7233,
        "the belief is kept away from 0 and 1 by 10⁻¹⁵, and the true cost is lost": 25.9043,
        "the logits are cut off at ±500: the costs beyond are lost": 375.0,
        "yes and no are exchanged": 225.0,
        "max(z, 0) belongs there, where z itself stands": 250.0,
        "−z·t is missing: that is the cost of a no everywhere": 475.0,
        "that is the sum: the mean is missing": 2800.0,
    },
    advice="the form with e^(−|z|), in hint 2, needs no σ and cannot overflow",
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "from_logits-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The slope (σ(z) − t)/N: for σ = 1, 0, 1/2, 3/4 and N = 4, also at z = ±1000."""
Z, T = np.array([1000.0, -1000.0, 0.0, np.log(3.0)]), np.array([0.0, 1.0, 1.0, 0.0])
right = np.array([0.25, -0.25, -0.125, 0.1875])
check_close(
    call(logit_slope, Z, T),
    right,
    "the slope is a quarter of σ(z) − t",
    suspects={
        "the 1/N is missing": 4 * right,
        "the sign: that is truth minus output": -right,
        "the σ is missing: that is z − t": np.array([250.0, -250.25, -0.25, 0.27465307]),
        "σ(1 − σ) is in it, which cancels for this loss; a certain neuron would not learn": np.array(
            [0.0, 0.0, -0.03125, 0.03515625]
        ),
        "e^1000 overflows, and ∞/∞ is NaN": np.array([np.nan, -0.25, -0.125, 0.1875]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "from_logits-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the value for random logits, which are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(508)
for shape in ((6,), (4, 3)):
    Z, T = rng.normal(scale=4, size=shape), rng.integers(0, 2, size=shape).astype(float)
    right = np.mean(np.logaddexp(0, Z) - Z * T)
    answer = call(logit_loss, Z, T)
    check_close(
        answer,
        right,
        "right for random logits",
        suspects={
            "that is the sum: the mean is missing": right * Z.size,
            "the sign: the logarithm of a belief is negative, the loss is not": -right,
            "the division is by the number of rows; N counts all entries": right * Z.size / len(Z),
            "yes and no are exchanged": np.mean(np.logaddexp(0, Z) - Z * (1 - T)),
        },
        tolerance=1e-5,
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "from_logits-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the slope agrees with finite differences, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(513)
for shape in ((6,), (4, 3)):
    Z, T = rng.normal(size=shape), rng.integers(0, 2, size=shape).astype(float)
    answer = call(logit_slope, Z, T)
    check_gradient(
        answer,
        lambda Z, T=T: np.mean(np.logaddexp(0, Z) - Z * T),
        Z,
        "the slope agrees with finite differences",
        suspects={
            "the 1/N is missing": 1 / (1 + np.exp(-Z)) - T,
            "the sign: that is truth minus output": (T - 1 / (1 + np.exp(-Z))) / Z.size,
            "the σ is missing: that is z − t": (Z - T) / Z.size,
            "the division is by the number of rows; N counts all entries": (
                1 / (1 + np.exp(-Z)) - T
            )
            / len(Z),
        },
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "cross_entropy-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. Many classes
#
# **Goal.** Write three functions for $n$ examples and $K$ classes. The first turns labels $t$, whole numbers from 0 to $K - 1$, into *one-hot* rows: $T_{ij}$ is 1 if $j = t_i$, and 0 elsewhere. The other two are the mean categorical cross-entropy of a
# softmax, and its slope by the logits $Z$:
#
# $$P_{ij} = \frac{e^{Z_{ij}}}{\sum_{k=1}^{K} e^{Z_{ik}}}, \qquad L = -\frac1n \sum_{i=1}^{n} \sum_{j=1}^{K} T_{ij} \log P_{ij}, \qquad \frac{\partial L}{\partial Z} = \frac{P - T}{n}.$$
#
# It is a mean over the $n$ *rows*. Loss and slope have to be right for logits between −1000 and 1000 too.
#
# **Shapes.** $t$ is $(n,)$; $T$, $P$ and $Z$ are $(n, K)$. `one_hot` returns $(n, K)$, `cross_entropy` one number, and `cross_entropy_slope` $(n, K)$. Leave the inputs as they were.
#
# **Why.** Every classifier with more than two classes ends like this. *8 points.*
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
# `np.eye(K)[t]` picks rows of the unit matrix. `S = Z - Z.max(axis=1, keepdims=True)`, then `S - np.log(np.exp(S).sum(axis=1, keepdims=True))` is $\log P$.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "cross_entropy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def one_hot(t: np.ndarray, K: int) -> np.ndarray:
    """Return one-hot rows (n, K) for labels t (n,), whole numbers from 0 to K − 1.

    >>> one_hot(np.array([2, 0]), 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    ### BEGIN SOLUTION
    # Why: Row $t_i$ of the unit matrix has its 1 in column $t_i$, so picking the rows by `t` makes
    # them one-hot. Subtracting a row's largest logit changes none of its shares and leaves no
    # exponent above 0, and $\log P$ is then a difference of ordinary numbers. The tempting
    # `np.log(P)` comes too late: a share of $e^{-2000}$ has been rounded to 0, and its logarithm is
    # $-\infty$, where the true cost is 2000; the slope $P - T$ has no logarithm, so the same
    # rounding does no harm there. Both divide by the $n$ rows, since a row is one example:
    # `np.mean` over all $nK$ entries would be $K$ times too small.
    return np.eye(K)[t]
    ### END SOLUTION


def cross_entropy(Z: np.ndarray, T: np.ndarray) -> float:
    """Return the mean categorical cross-entropy of softmax(Z), for Z and one-hot T (n, K).

    >>> float(cross_entropy(np.array([[1000.0, 0.0]]), np.array([[0.0, 1.0]])))
    1000.0
    """
    ### BEGIN SOLUTION
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


# %% nbgrader={"grade": true, "grade_id": "cross_entropy-one_hot", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One-hot rows: five labels of four classes, the last of which has no example."""
T = np.array([[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]])
check_equal(
    call(one_hot, np.array([2, 0, 1, 0, 2]), 4),
    T,
    "the labels 2, 0, 1, 0, 2 of four classes as rows",
    suspects={
        "rows and columns are exchanged: one row an example, one column a class": T.T,
        "the labels count from 0: label 0 belongs in the first column": np.roll(T, -1, axis=1),
        "there is a column for each class, K of them, with an example or not": T[:, :3],
        "the entry is 1, not the label itself": T * np.array([0, 1, 2, 3]),
        "0 and 1 are exchanged: 1 at the label's place, 0 elsewhere": 1 - T,
    },
)

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Neutral, Bad and Good from the chapter cost 0.124, 0.369 and 0.464: on average 0.3191."""
Z = np.array([[0.5, 3.0, 0.0], [0.5, 0.5, 2.0], [2.5, 1.0, 1.5]])
T = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
right = 0.31907429
check_close(
    call(cross_entropy, Z, T),
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
        "these are the costs of the rows; take their mean": np.array(
            [0.12387296, 0.36898114, 0.46436878]
        ),
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The slope for Neutral, Bad and Good: the last row is (−0.1238, 0.0467, 0.0771)."""
Z = np.array([[0.5, 3.0, 0.0], [0.5, 0.5, 2.0], [2.5, 1.0, 1.5]])
T = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
right = np.array(
    [
        [0.02417382, -0.03883598, 0.01466216],
        [0.05142692, 0.05142692, -0.10285385],
        [-0.12382276, 0.04674813, 0.07707463],
    ]
)
check_close(
    call(cross_entropy_slope, Z, T),
    right,
    "the slope is a third of P − T",
    suspects={
        "the 1/n is missing": 3 * right,
        "the division is by all nK entries; it is a mean over the n rows": right / 3,
        "the sign: that is truth minus output": -right,
        "the softmax is missing: that is Z − T": (Z - T) / 3,
        "T is missing: these are the shares alone": right + T / 3,
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
        "infinity: e^1000 overflows, or the true class's share is rounded to 0 before the logarithm": np.inf,
        "the share is kept above 10⁻⁷, and the true cost is lost": (16.1180957 + 0.407606) / 2,
        "the share is kept above 10⁻¹², and the true cost is lost": (27.6310211 + 0.407606) / 2,
        "the share is kept above 10⁻¹⁵, and the true cost is lost": (34.5387764 + 0.407606) / 2,
    },
    advice="take log P from the logits themselves, without P: hint 2 has the formula",
)
check_close(
    call(cross_entropy_slope, Z, T),
    np.array([[0.5, 0.0, -0.5], [-0.16737952, 0.12236424, 0.04501529]]),
    "the slope with logits around 1000 and −1000",
    suspects={
        "NaN in the first row: e^1000 overflows; in the second: all exponentials are 0, and 0/0": np.array(
            [[np.nan, 0.0, -0.5], [np.nan, np.nan, np.nan]]
        ),
        "NaN in the second row: subtract each row's own largest logit, not that of the whole matrix": np.array(
            [[0.5, 0.0, -0.5], [np.nan, np.nan, np.nan]]
        ),
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random labels and logits, with other n and K, which are the same after the calls."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(510)
for n, K in ((6, 4), (1, 3), (5, 2)):
    t, Z = rng.integers(0, K, size=n), rng.normal(scale=3, size=(n, K))
    T = np.zeros((n, K))
    T[np.arange(n), t] = 1.0
    right = np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(n), t])
    rows = call(one_hot, t, K)
    check_equal(rows, T, "random labels as rows")
    check_unchanged(rows)
    answer = call(cross_entropy, Z, T)
    check_close(
        answer,
        right,
        "the value for random logits",
        suspects={
            "that is the sum: divide by the n rows": n * right,
            "the division is by all nK entries; it is a mean over the n rows": right / K,
            "the sign: the logarithm of a share is negative, the loss is not": -right,
        },
        tolerance=1e-5,
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "cross_entropy-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: the slope agrees with finite differences, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(511)
for n, K in ((5, 4), (2, 3)):
    Z, T = rng.normal(size=(n, K)), losses.one_hot(rng.integers(0, K, size=n), K)
    right = (activations.softmax(Z) - T) / n
    answer = call(cross_entropy_slope, Z, T)
    check_gradient(
        answer,
        lambda Z, T=T, n=n: (np.logaddexp.reduce(Z, axis=1).sum() - np.sum(Z * T)) / n,
        Z,
        "the slope agrees with finite differences",
        suspects={
            "the 1/n is missing": n * right,
            "the division is by all nK entries; it is a mean over the n rows": right / K,
            "the sign: that is truth minus output": -right,
            "the softmax runs down the columns; each row has its own sum": (
                activations.softmax(Z.T).T - T
            )
            / n,
        },
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "train-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Together, on real data
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
"""Yes or no: one column. The first step from 0 has the output 1/2 for every example."""
X, T = np.array([[2.0, 0.0], [0.0, 4.0], [1.0, 1.0]]), np.array([[1.0], [0.0], [1.0]])
W, b = np.array([[0.3], [-0.3]]), np.array([0.1])
check_close(
    call(train, X, T, 0.6, 1),
    (W, b),
    "one step for yes or no",
    parts=("W", "b"),
    suspects={
        "the softmax of one column is always 1; the output for yes or no is σ": (
            np.array([[0.0], [-0.8]]),
            np.array([-0.2]),
        ),
        "the sign: the step goes up the slope": (-W, -b),
        "the 1/n is missing: that is the slope of a sum (the slip of the notes)": (3 * W, 3 * b),
        "the bias b is not updated": (W, np.zeros(1)),
        "the bias takes the mean of dZ, which has its 1/n already; take the sum": (W, b / 3),
        "there is no σ here: the output is Z itself": (np.array([[0.6], [0.2]]), np.array([0.4])),
        "σ(1 − σ) is in the slope, as for the squared error; here it cancels": (W / 4, b / 4),
        "the learning rate is missing": (W / 0.6, b / 0.6),
        "nothing was learned: are W and b updated, and in every step?": (0 * W, 0 * b),
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "train-classes", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Three classes: one-hot rows. After two steps, each with new outputs."""
X, T = (
    np.array([[2.0, 0.0], [0.0, 4.0], [1.0, 1.0]]),
    np.array([[1.0, 0, 0], [0, 0, 1.0], [0, 1.0, 0]]),
)
check_close(
    call(train, X, T, 0.6, 2),
    (
        np.array([[0.35401287, 0.01622693, -0.3702398], [-0.41943042, -0.05475106, 0.47418148]]),
        np.array([0.041163, 0.06343987, -0.10460287]),
    ),
    "two steps for three classes",
    parts=("W", "b"),
    suspects={
        "σ on each column: the outputs of a row do not add up to 1; for one of K classes take the softmax": (
            np.array(
                [[0.21450019, -0.14573113, -0.52772905], [-0.66278559, -0.34684015, 0.40478775]]
            ),
            np.array([-0.10232334, -0.10345263, -0.21141863]),
        ),
        "the softmax runs down the columns; each row has its own sum": (
            np.array([[0.3066198, -0.03358116, -0.2626877], [-0.48003488, -0.1950713, 0.62297094]]),
            np.array([0.0, 0.0, 0.0]),
        ),
        "that is one step; two were asked for": (
            np.array([[0.2, 0.0, -0.2], [-0.33333333, -0.13333333, 0.46666667]]),
            np.array([0.0, 0.0, 0.0]),
        ),
        "that is three steps; two were asked for": (
            np.array(
                [[0.45685547, 0.02712318, -0.48397865], [-0.5065656, -0.02017485, 0.52674045]]
            ),
            np.array([0.0545365, 0.11044835, -0.16498485]),
        ),
        "the outputs are those of the first step; compute them anew in each": (
            2 * np.array([[0.2, 0.0, -0.2], [-0.33333333, -0.13333333, 0.46666667]]),
            2 * np.array([0.0, 0.0, 0.0]),
        ),
        "the division is by all nK entries; it is a mean over the n rows": (
            np.array(
                [[0.12830237, 0.00127078, -0.12957315], [-0.18349578, -0.06580058, 0.24929636]]
            ),
            np.array([0.00741827, 0.00665961, -0.01407788]),
        ),
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "train-predict", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Labels: four examples with one column, and four with three columns."""
X, W = np.array([[1.0], [-1.0], [0.0], [0.1]]), np.array([[2.0]])
check_equal(
    call(predict, X, W, np.zeros(1)),
    np.array([1, 0, 1, 1]),
    "one column: 1 where σ(z) ≥ 1/2, so from z = 0 on",
    suspects={
        "the largest of one column is always number 0": np.array([0, 0, 0, 0]),
        "that is a column of shape (n, 1); the labels are (n,)": np.array([[1], [0], [1], [1]]),
        "z = 0 has to be a yes: σ(0) is exactly 1/2, which ≥ takes in, and > does not": np.array(
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
check_equal(
    call(predict, X, W, b),
    np.array([1, 1, 2, 0]),
    "three columns: the class with the largest share",
    suspects={
        "the bias b is missing": np.array([2, 0, 2, 0]),
        "the classes are counted from 1; wanted is from 0": np.array([2, 2, 3, 1]),
        "that is the largest of each column; wanted is that of each row": np.array([0, 2, 2]),
        "these are the largest logits; wanted is the number of the class": np.array(
            [2.5, 0.5, 8.0, 0.0]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "train-tumours", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Yes or no on real data: 163 of 169 new tumours are told rightly, malignant from benign."""
tumours = datasets.breast_cancer()
(X_train, t_train), (X_test, t_test) = tumours.train, tumours.test
mean, deviation = X_train.mean(axis=0), X_train.std(axis=0)


def tumours_told_rightly(X, T, X_new, t_new):
    W, b = train(X, T, 1.0, 200)
    return np.mean(predict(X_new, W, b) == t_new)


share = call(
    tumours_told_rightly,
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
"""Ten classes on real data: 743 of 797 new handwritten digits are read rightly."""
digits = datasets.digits()
(X_train, t_train), (X_test, t_test) = digits.train, digits.test


def digits_read_rightly(X, T, X_new, t_new):
    W, b = train(X, T, 1.0, 100)
    return np.mean(predict(X_new, W, b) == t_new)


share = call(digits_read_rightly, X_train, losses.one_hot(t_train, 10), X_test, t_test)
check_close(
    share,
    743 / 797,
    "743 of 797 new digits",
    suspects={
        "737 of 797: is the output σ? For one of ten classes take the softmax": 737 / 797,
        "544 of 797: are all 100 steps made, each with new outputs, and has each row its own softmax?": 544
        / 797,
        "721 of 797: the division is by all nK entries; it is a mean over the n rows": 721 / 797,
        "78 of 797: every label is 0; are W and b updated?": 78 / 797,
    },
)
print(f"{share.value:.1%} of the new digits are read rightly")

# %% nbgrader={"grade": true, "grade_id": "train-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: random examples, for one column and for four, which are the same after the calls."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(512)
for n, d, K in ((8, 3, 1), (9, 2, 4)):
    X, labels = rng.normal(size=(n, d)), rng.integers(0, max(K, 2), size=n)
    T = losses.one_hot(labels, K) if K > 1 else labels[:, np.newaxis].astype(float)
    output = activations.softmax if K > 1 else activations.sigmoid
    W, b = np.zeros((d, K)), np.zeros(K)
    for _ in range(5):
        dZ = (output(X @ W + b) - T) / n
        W, b = W - 0.7 * X.T @ dZ, b - 0.7 * dZ.sum(axis=0)
    answer = call(train, X, T, 0.7, 5)
    check_close(answer, (W, b), "right for random examples", parts=("W", "b"), tolerance=1e-5)
    check_unchanged(answer)
    W, b = rng.normal(size=(d, K)), rng.normal(size=K)
    Z = X @ W + b
    answer = call(predict, X, W, b)
    check_equal(
        answer, Z.argmax(axis=1) if K > 1 else Z[:, 0] >= 0, "the labels for random W and b"
    )
    check_unchanged(answer)
### END HIDDEN TESTS
