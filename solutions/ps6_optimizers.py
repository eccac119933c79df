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
# The learning rate is $\eta$ (`eta`), the share of an old average that is kept is $\beta$ (`beta`), and $\varepsilon$ (`epsilon`) is a small number
# that keeps from dividing by 0. Squares, roots and divisions of arrays are taken entry by entry.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse import datasets, losses, optimizers
from dlcourse.activations import softmax
from dlcourse.checks import (
    call,
    check_close,
    check_derivation,
    check_formula,
    check_unchanged,
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
check_close(
    call(one_epoch, np.array([1.0, 1.0]), X, y, 4, 0.2),
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

# %% nbgrader={"grade": true, "grade_id": "one_epoch-single", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Single records: 3 records are 3 iterations, and each starts from the newest w."""
X, y = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([2.0, 4.0, 2.0])
check_close(
    call(one_epoch, np.array([0.0, 0.0]), X, y, 1, 0.25),
    (np.array([0.625, 1.125]), 3),
    "three records, one at a time",
    parts=("w", "iterations"),
    suspects={
        "that is one iteration, with one batch; an epoch uses all records (the slip of the notes)": (
            np.array([0.5, 0.0]),
            1,
        ),
        "the second iteration has as many records as the first, and not those of the first again (the slip of the notes)": (
            np.array([0.8645833333, 0.859375]),
            3,
        ),
        "every gradient was taken at the first w; take each at the newest": (
            np.array([1.0, 1.5]),
            3,
        ),
        "divided by the number of all records; divide by that of the batch": (
            np.array([0.2916666667, 0.4583333333]),
            3,
        ),
        "w is right, but 1 is the number of epochs; count the steps": (np.array([0.625, 1.125]), 1),
        "w is right, but the count is one too low: does it start at 0?": (
            np.array([0.625, 1.125]),
            2,
        ),
        "the sign of the step: it goes uphill": (np.array([-1.375, -1.875]), 3),
        "the step is twice as long: is there a factor 2?": (np.array([0.5, 1.5]), 3),
        "the learning rate η is missing": (np.array([-2.0, 0.0]), 3),
    },
)

# %% nbgrader={"grade": true, "grade_id": "one_epoch-smaller", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A smaller last batch: 5 records in batches of 2, 2 and 1."""
X, y = np.array([[1.0], [2.0], [3.0], [0.0], [2.0]]), np.array([2.0, 4.0, 3.0, 5.0, 7.0])
check_close(
    call(one_epoch, np.array([1.0]), X, y, 2, 0.1),
    (np.array([2.0825]), 3),
    "batches of 2, 2 and 1",
    parts=("w", "iterations"),
    suspects={
        "that is one iteration, with one batch; an epoch uses all records (the slip of the notes)": (
            np.array([1.25]),
            1,
        ),
        "the second iteration has as many records as the first, and not those of the first again (the slip of the notes)": (
            np.array([1.484]),
            3,
        ),
        "the last, smaller batch was dropped": (np.array([1.1375]), 2),
        "the last, smaller batch was divided by the batch size; divide by its own number of records": (
            np.array([1.61]),
            3,
        ),
        "divided by the number of all records; divide by that of the batch": (
            np.array([1.27544]),
            3,
        ),
        "every gradient was taken at the first w; take each at the newest": (np.array([2.25]), 3),
        "w is right, but the last, smaller batch was not counted, or the count starts at 0": (
            np.array([2.0825]),
            2,
        ),
        "w is right, but the number of iterations is not whole; the last, smaller batch counts as one": (
            np.array([2.0825]),
            2.5,
        ),
        "w is right, but 1 is the number of epochs; count the steps": (np.array([2.0825]), 1),
        "the sign of the step: it goes uphill": (np.array([-0.5075]), 3),
        "the gradient is a mean over the batch; here it is a sum": (np.array([2.03]), 3),
        "the step is twice as long: is there a factor 2?": (np.array([3.01]), 3),
        "the learning rate η is missing": (np.array([37.25]), 3),
        "the batches overlap: each starts batch_size rows after the one before": (
            np.array([2.3759]),
            5,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "one_epoch-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other records and batch sizes, also one larger than the number of records."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(601)
for m, d, size in ((7, 3, 3), (12, 2, 4), (3, 2, 5), (9, 4, 2)):
    X, y, w = rng.normal(size=(m, d)), rng.normal(size=m), rng.normal(size=d)

    def walk(stop=m, rate=0.1, n=None, old=False, growing=False, hop=size):
        v, count = w, 0
        for i in range(0, stop, hop):
            rows = slice(0 if growing else i, i + size)
            A, b = X[rows], y[rows]
            v = v - rate * A.T @ (A @ (w if old else v) - b) / (n or len(A))
            count += 1
        return v, count

    new = walk()[0]
    check_close(
        call(one_epoch, w, X, y, size, 0.1),
        walk(),
        "right for other records and batch sizes",
        parts=("w", "iterations"),
        suspects={
            "the sign of the step: it goes uphill": walk(rate=-0.1),
            "the gradient is a mean over the batch; here it is a sum": walk(n=1),
            "the step is twice as long: is there a factor 2?": walk(rate=0.2),
            "the learning rate η is missing": walk(rate=1.0),
            "that is one iteration, with one batch; an epoch uses all records (the slip of the notes)": walk(
                stop=1
            ),
            "the second iteration has as many records as the first, and not those of the first again (the slip of the notes)": walk(
                growing=True
            ),
            "the last, smaller batch was dropped": walk(stop=m - size + 1),
            "the last, smaller batch was divided by the batch size; divide by its own number of records": walk(
                n=size
            ),
            "divided by the number of all records; divide by that of the batch": walk(n=m),
            "every gradient was taken at the first w; take each at the newest": walk(old=True),
            "the batches overlap: each starts batch_size rows after the one before": walk(hop=1),
            "w is right, but the last, smaller batch was not counted, or the count starts at 0": (
                new,
                m // size,
            ),
            "w is right, but the number of iterations is not whole; the last, smaller batch counts as one": (
                new,
                m / size,
            ),
            "w is right, but 1 is the number of epochs; count the steps": (new, 1),
        },
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "one_epoch-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, X and y are the same after the call."""
### BEGIN HIDDEN TESTS
answer = call(one_epoch, np.array([2.0]), np.ones((6, 1)), np.zeros(6), 3, 0.25)
check_close(
    answer,
    (np.array([1.125]), 2),
    "two steps that keep 3/4 of w",
    parts=("w", "iterations"),
    suspects={
        "the sign of the step: it goes uphill": (np.array([3.125]), 2),
        "the gradient is a mean over the batch; here it is a sum": (np.array([0.125]), 2),
        "the step is twice as long: is there a factor 2?": (np.array([0.5]), 2),
        "the learning rate η is missing": (np.array([0.0]), 2),
        "the batches overlap: each starts batch_size rows after the one before": (
            np.array([0.3559570312]),
            6,
        ),
        "that is one iteration, with one batch; an epoch uses all records (the slip of the notes)": (
            np.array([1.5]),
            1,
        ),
        "every gradient was taken at the first w; take each at the newest": (np.array([1.0]), 2),
        "divided by the number of all records; divide by that of the batch": (
            np.array([1.53125]),
            2,
        ),
        "w is right, but 1 is the number of epochs, or a count that starts at 0; count the steps": (
            np.array([1.125]),
            1,
        ),
    },
)
check_unchanged(answer)
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
# **How to answer.** Set `two_steps` to a list of texts. The first line is $w_2$ as it stands above (on the right), each line equals the one before, the last is `(1 - eta*lam)^2*w0`, and at least three lines differ (a product of two equal brackets counts as the same line as its square).
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
    suspects={
        "that is one step from w0; begin with two": "w0 - eta*lam*w0",
        "that is w0 itself; begin with two steps": "w0",
        "the minus before the bracket changes both signs in it": "w0 - 2*eta*lam*w0 - (eta*lam)^2*w0",
        "the square (ηλ)² was lost; the second slope is λ times the new weight": "w0 - 2*eta*lam*w0",
        "the middle terms do not cancel, they add up": "w0 + (eta*lam)^2*w0",
    },
)

# %% nbgrader={"grade": true, "grade_id": "two_steps-arrives", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The last line is (1 − ηλ)² w₀, by lines that follow."""
check_derivation(
    two_steps,
    "(w0 - eta*lam*w0) - eta*lam*(w0 - eta*lam*w0)",
    "the lines arrive at the goal",
    symbols=["eta", "lam", "w0"],
    domains=["eta > 0", "lam > 0"],
    starts=["(1 - eta*lam)*w0 - eta*lam*(1 - eta*lam)*w0"],
    last="(1 - eta*lam)^2*w0",
    least=1,
    suspects={
        "that is one step from w0; begin with two": "w0 - eta*lam*w0",
        "that is w0 itself; begin with two steps": "w0",
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
    suspects={
        "that is one step from w0; begin with two": "w0 - eta*lam*w0",
        "that is w0 itself; begin with two steps": "w0",
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
"""Without correction, β = 0.9: 1, then 0.9·1 + 0.1·20 = 2.9, 2.61 and 3.349."""
check_close(
    call(average, np.array([10.0, 20.0, 0.0, 10.0]), 0.9, False),
    np.array([1.0, 2.9, 2.61, 3.349]),
    "the average of 10, 20, 0 and 10",
    suspects={
        "the average starts at a₁; here it starts at v₀ = 0": np.array([10.0, 11.0, 9.9, 9.91]),
        "β and 1 − β are exchanged": np.array([9.0, 18.9, 1.89, 9.189]),
        "the new value counts in full; its weight is 1 − β": np.array([10.0, 29.0, 26.1, 33.49]),
        "that is the plain mean of the values so far": np.array([10.0, 15.0, 10.0, 10.0]),
        "the bias correction was not asked for here": np.array(
            [10.0, 15.26315789, 9.63099631, 9.738296016]
        ),
        "the list begins with v₀; begin with v₁": np.array([0.0, 1.0, 2.9, 2.61, 3.349]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "average-corrected", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With correction, β = 0.5: v = 4, 4, 6 is divided by 1/2, 3/4 and 7/8."""
check_close(
    call(average, np.array([8.0, 4.0, 8.0]), 0.5, True),
    np.array([8.0, 16 / 3, 48 / 7]),
    "the corrected average of 8, 4 and 8",
    suspects={
        "the bias correction is missing": np.array([4.0, 4.0, 6.0]),
        "the average starts at a₁, without a division: only its first value is right": np.array(
            [8.0, 6.0, 7.0]
        ),
        "the average started at a₁ and was corrected besides; start at v₀ = 0": np.array(
            [16.0, 8.0, 8.0]
        ),
        "the corrected value went into the next step; go on with v itself": np.array(
            [8.0, 8.0, 9.142857143]
        ),
        "every value was divided by 1 − β; the power t is missing": np.array([8.0, 8.0, 12.0]),
        "the steps are counted from 0, and 1 − β⁰ is 0; the first value has t = 1": np.array(
            [np.inf, 8.0, 8.0]
        ),
        "the values were multiplied by 1 − βᵗ; divide": np.array([2.0, 3.0, 5.25]),
        "the new value counts in full; its weight is 1 − β": np.array(
            [16.0, 10.66666667, 13.71428571]
        ),
        "that is the plain mean of the values so far": np.array([8.0, 6.0, 6.666666667]),
        "the list begins with v₀; begin with v₁": np.array([0.0, 8.0, 5.333333333, 6.857142857]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "average-constant", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A series that is 5 throughout: its corrected average is 5 from the first value on."""
check_close(
    call(average, np.full(4, 5.0), 0.9, True),
    np.full(4, 5.0),
    "the corrected average of a constant",
    suspects={
        "the bias correction is missing": np.array([0.5, 0.95, 1.355, 1.7195]),
        "every value was divided by 1 − β; the power t is missing": np.array(
            [5.0, 9.5, 13.55, 17.195]
        ),
        "the corrected value went into the next step; go on with v itself": np.array(
            [5.0, 26.31578947, 89.24062925, 235.0001929]
        ),
        "the average started at a₁ and was corrected besides; start at v₀ = 0": np.array(
            [50.0, 26.31578947, 18.4501845, 14.53911021]
        ),
        "the new value counts in full; its weight is 1 − β": np.array([50.0, 50.0, 50.0, 50.0]),
        "the list begins with v₀; begin with v₁": np.array([0.0, 5.0, 5.0, 5.0, 5.0]),
        "the steps are counted from 0, and 1 − β⁰ is 0; the first value has t = 1": np.array(
            [np.inf, 9.5, 7.131578947, 6.34501845]
        ),
        "the values were multiplied by 1 − βᵗ; divide": np.array(
            [0.05, 0.1805, 0.367205, 0.59133605]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "average-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random series, with and without correction."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(603)
for n, beta in ((6, 0.8), (30, 0.95)):
    a = rng.normal(size=n)
    t = np.arange(1, n + 1)
    age = t[:, np.newaxis] - t
    share = 1 - beta**t
    v = (1 - beta) * np.tril(beta ** np.abs(age)) @ a
    exchanged = beta * np.tril((1 - beta) ** np.abs(age)) @ a
    from_first = v + beta**t * a[0]
    mean = np.cumsum(a) / t
    goes_on = [a[0]]
    for k in range(1, n):
        goes_on.append((beta * goes_on[-1] + (1 - beta) * a[k]) / share[k])
    check_close(
        call(average, a, beta, False),
        v,
        "right for random values, not corrected",
        suspects={
            "the average starts at a₁; here it starts at v₀ = 0": from_first,
            "β and 1 − β are exchanged": exchanged,
            "the new value counts in full; its weight is 1 − β": v / (1 - beta),
            "that is the plain mean of the values so far": mean,
            "the bias correction was not asked for here": v / share,
        },
    )
    check_close(
        call(average, a, beta, True),
        v / share,
        "right for random values, corrected",
        suspects={
            "the bias correction is missing": v,
            "the average starts at a₁, without a division: only its first value is right": from_first,
            "every value was divided by 1 − β; the power t is missing": v / (1 - beta),
            "the values were multiplied by 1 − βᵗ; divide": v * share,
            "the corrected value went into the next step; go on with v itself": np.array(goes_on),
        },
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "average-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: a is the same after the call, also where it has one value, or β is 0."""
### BEGIN HIDDEN TESTS
answer = call(average, np.array([4.0, 8.0]), 0.75, False)
check_close(
    answer,
    np.array([1.0, 2.75]),
    "the average of 4 and 8",
    suspects={
        "the average starts at a₁; here it starts at v₀ = 0": np.array([4.0, 5.0]),
        "β and 1 − β are exchanged": np.array([3.0, 6.75]),
        "the new value counts in full; its weight is 1 − β": np.array([4.0, 11.0]),
        "that is the plain mean of the values so far": np.array([4.0, 6.0]),
        "the bias correction was not asked for here": np.array([4.0, 6.285714286]),
        "the list begins with v₀; begin with v₁": np.array([0.0, 1.0, 2.75]),
    },
)
check_unchanged(answer)
answer = call(average, np.array([3.0, -1.0, 2.0]), 0.0, False)
check_close(answer, np.array([3.0, -1.0, 2.0]), "with β = 0 nothing is remembered")
check_unchanged(answer)
answer = call(average, np.array([6.0]), 0.9, True)
check_close(answer, np.array([6.0]), "the corrected average of one value")
check_unchanged(answer)
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
# **Why.** The sum is what bias correction divides by. *6 points.*
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
        "βᵗ is what is missing from 1; what is the sum?": "0.81",
        "that is one weight; wanted is the sum of t of them": "0.09",
        "the weights are not all alike: they shrink by β from one to the next": "0.2",
    },
)

# %% nbgrader={"grade": true, "grade_id": "weights-newest", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At β = 0.5 both weigh the same; at β = 0.3 the newest value has more weight, 0.7."""
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
        "βᵗ is what is missing from 1; what is the sum?": "beta^t",
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
# **Shapes.** $w$, $g$ and $V$ have the same shape, whatever it is, and so have both results. Leave all three as they were: return new arrays.
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
check_close(
    call(momentum_step, w, g, V, 0.5, 0.9),
    (np.array([0.4, 1.825]), np.array([1.2, 0.35])),
    "one step of momentum",
    parts=("w", "V"),
    suspects={
        "that is the heavy ball V ← βV + g; here the new gradient has the weight 1 − β": (
            np.array([-0.95, 2.275]),
            np.array([3.9, -0.55]),
        ),
        "β and 1 − β are exchanged": (np.array([-0.4, 2.425]), np.array([2.8, -0.85])),
        "the sign of the step: w has to move against V": (
            np.array([1.6, 2.175]),
            np.array([1.2, 0.35]),
        ),
        "w moved by η g; it moves by η V": (np.array([-0.5, 2.5]), np.array([1.2, 0.35])),
        "w moved by the old V; it moves by the new one": (
            np.array([0.5, 1.75]),
            np.array([1.2, 0.35]),
        ),
        "w is right, but the old V came back": (np.array([0.4, 1.825]), np.array([1.0, 0.5])),
        "V has η in it, and no 1 − β": (np.array([-1.4, 2.05]), np.array([2.4, -0.05])),
        "the learning rate η is missing": (np.array([-0.2, 1.65]), np.array([1.2, 0.35])),
        "the new gradient was subtracted from V; it is added": (
            np.array([1.3, 2.275]),
            np.array([0.6, 0.55]),
        ),
        "the gradient was squared; momentum averages g itself": (
            np.array([0.1, 1.725]),
            np.array([1.8, 0.55]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "momentum_step-start", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The first step, from V = 0: V is a tenth of g."""
w, g, V = np.array([0.0, 0.0]), np.array([1.0, -2.0]), np.array([0.0, 0.0])
check_close(
    call(momentum_step, w, g, V, 0.5, 0.9),
    (np.array([-0.05, 0.1]), np.array([0.1, -0.2])),
    "the first step",
    parts=("w", "V"),
    suspects={
        "that is the heavy ball V ← βV + g; here the new gradient has the weight 1 − β": (
            np.array([-0.5, 1.0]),
            np.array([1.0, -2.0]),
        ),
        "β and 1 − β are exchanged": (np.array([-0.45, 0.9]), np.array([0.9, -1.8])),
        "w moved by η g; it moves by η V": (np.array([-0.5, 1.0]), np.array([0.1, -0.2])),
        "w moved by the old V; it moves by the new one": (
            np.array([0.0, 0.0]),
            np.array([0.1, -0.2]),
        ),
        "w is right, but the old V came back": (np.array([-0.05, 0.1]), np.array([0.0, 0.0])),
        "V has η in it, and no 1 − β": (np.array([-0.5, 1.0]), np.array([0.5, -1.0])),
        "the sign of the step: w has to move against V": (
            np.array([0.05, -0.1]),
            np.array([0.1, -0.2]),
        ),
        "the learning rate η is missing": (np.array([-0.1, 0.2]), np.array([0.1, -0.2])),
        "the new gradient was subtracted from V; it is added": (
            np.array([-0.05, 0.1]),
            np.array([-0.1, 0.2]),
        ),
        "the gradient was squared; momentum averages g itself": (
            np.array([-0.05, -0.2]),
            np.array([0.1, 0.4]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "momentum_step-coast", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Without a slope, g = 0, it coasts: V shrinks to nine tenths, and w goes on."""
w, g, V = np.array([[5.0], [5.0]]), np.zeros((2, 1)), np.array([[1.0], [-2.0]])
check_close(
    call(momentum_step, w, g, V, 1.0, 0.9),
    (np.array([[4.1], [6.8]]), np.array([[0.9], [-1.8]])),
    "a step without a slope",
    parts=("w", "V"),
    suspects={
        "β and 1 − β are exchanged": (np.array([[4.9], [5.2]]), np.array([[0.1], [-0.2]])),
        "the sign of the step: w has to move against V": (
            np.array([[5.9], [3.2]]),
            np.array([[0.9], [-1.8]]),
        ),
        "w moved by η g; it moves by η V": (np.array([[5.0], [5.0]]), np.array([[0.9], [-1.8]])),
        "w moved by the old V; it moves by the new one": (
            np.array([[4.0], [7.0]]),
            np.array([[0.9], [-1.8]]),
        ),
        "w is right, but the old V came back": (
            np.array([[4.1], [6.8]]),
            np.array([[1.0], [-2.0]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "momentum_step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random arrays of other shapes."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(605)
for shape, eta, beta in (((4,), 0.2, 0.95), ((3, 2), 1.5, 0.6), ((1,), 0.1, 0.3)):
    w, g, V = rng.normal(size=(3, *shape))
    new, heavy, exchanged = beta * V + (1 - beta) * g, beta * V + g, (1 - beta) * V + beta * g
    inside, minus = beta * V + eta * g, beta * V - (1 - beta) * g
    squared = beta * V + (1 - beta) * g**2
    check_close(
        call(momentum_step, w, g, V, eta, beta),
        (w - eta * new, new),
        "right for random arrays",
        parts=("w", "V"),
        suspects={
            "that is the heavy ball V ← βV + g; here the new gradient has the weight 1 − β": (
                w - eta * heavy,
                heavy,
            ),
            "β and 1 − β are exchanged": (w - eta * exchanged, exchanged),
            "the sign of the step: w has to move against V": (w + eta * new, new),
            "w moved by η g; it moves by η V": (w - eta * g, new),
            "w moved by the old V; it moves by the new one": (w - eta * V, new),
            "w is right, but the old V came back": (w - eta * new, V),
            "V has η in it, and no 1 − β": (w - inside, inside),
            "the learning rate η is missing": (w - new, new),
            "the new gradient was subtracted from V; it is added": (w + eta * minus, minus),
            "the gradient was squared; momentum averages g itself": (w - eta * squared, squared),
        },
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "momentum_step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, g and V are the same after the call."""
### BEGIN HIDDEN TESTS
answer = call(momentum_step, np.ones(2), np.full(2, 6.0), np.full(2, 2.0), 0.1, 0.75)
check_close(
    answer,
    (np.full(2, 0.7), np.full(2, 3.0)),
    "V = 3 and w = 1 − 0.3",
    parts=("w", "V"),
    suspects={
        "that is the heavy ball V ← βV + g; here the new gradient has the weight 1 − β": (
            np.array([0.25, 0.25]),
            np.array([7.5, 7.5]),
        ),
        "β and 1 − β are exchanged": (np.array([0.5, 0.5]), np.array([5.0, 5.0])),
        "the sign of the step: w has to move against V": (
            np.array([1.3, 1.3]),
            np.array([3.0, 3.0]),
        ),
        "w moved by η g; it moves by η V": (np.array([0.4, 0.4]), np.array([3.0, 3.0])),
        "w moved by the old V; it moves by the new one": (
            np.array([0.8, 0.8]),
            np.array([3.0, 3.0]),
        ),
        "w is right, but the old V came back": (np.array([0.7, 0.7]), np.array([2.0, 2.0])),
        "V has η in it, and no 1 − β": (np.array([-1.1, -1.1]), np.array([2.1, 2.1])),
        "the learning rate η is missing": (np.array([-2.0, -2.0]), np.array([3.0, 3.0])),
        "the new gradient was subtracted from V; it is added": (
            np.array([1.0, 1.0]),
            np.array([0.0, 0.0]),
        ),
        "the gradient was squared; momentum averages g itself": (
            np.array([-0.05, -0.05]),
            np.array([10.5, 10.5]),
        ),
    },
)
check_unchanged(answer)
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
# **Shapes.** $w$, $g$ and $S$ have the same shape, whatever it is, and so have both results. No entry of $S$ is negative, some may be 0. Leave all three as they were: return new arrays.
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
check_close(
    call(adagrad_step, w, g, S, 0.1, 1e-8),
    (np.array([0.925, 2.06]), np.array([16.0, 25.0])),
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
        "the gradient was added without squaring it": (
            np.array([0.9051316705, 2.083205029]),
            np.array([10.0, 13.0]),
        ),
        "all weights share one sum; each weight has its own": (
            np.array([0.9531478715, 2.046852128]),
            np.array([16.0, 25.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.075, 1.94]),
            np.array([16.0, 25.0]),
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

# %% nbgrader={"grade": true, "grade_id": "adagrad_step-epsilon", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With ε = 1: the roots 2 and 3 become 3 and 4."""
w, g, S = np.array([1.0, 1.0]), np.array([2.0, 1.0]), np.array([0.0, 8.0])
check_close(
    call(adagrad_step, w, g, S, 0.3, 1.0),
    (np.array([0.8, 0.925]), np.array([4.0, 9.0])),
    "ε is added to the root",
    parts=("w", "S"),
    suspects={
        "ε stands inside the root, as in the notes; here it stands outside": (
            np.array([0.7316718427, 0.9051316702]),
            np.array([4.0, 9.0]),
        ),
        "ε was left out": (np.array([0.7, 0.9]), np.array([4.0, 9.0])),
        "brackets are missing: ε is not below the fraction line": (
            np.array([1.7, 1.9]),
            np.array([4.0, 9.0]),
        ),
        "the root is missing: divide by √S, not by S": (
            np.array([0.88, 0.97]),
            np.array([4.0, 9.0]),
        ),
        "the step was made with the old S; add g² first": (
            np.array([0.4, 0.9216388375]),
            np.array([4.0, 9.0]),
        ),
        "the gradient was added without squaring it": (
            np.array([0.7514718626, 0.925]),
            np.array([2.0, 9.0]),
        ),
        "all weights share one sum; each weight has its own": (
            np.array([0.8697224362, 0.9348612181]),
            np.array([4.0, 9.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.2, 1.075]),
            np.array([4.0, 9.0]),
        ),
        "S has to grow: the old squares were forgotten": (
            np.array([0.8, 0.85]),
            np.array([4.0, 1.0]),
        ),
        "w is right, but √S came back": (np.array([0.8, 0.925]), np.array([2.0, 3.0])),
        "w is right, but the old S came back": (np.array([0.8, 0.925]), np.array([0.0, 8.0])),
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
        "0/0 is NaN: √S is 0 here, and ε has to be added to it before the division": (
            np.array([np.nan, 1.94]),
            np.array([0.0, 25.0]),
        ),
        "the root is missing: divide by √S, not by S": (
            np.array([1.0, 1.988]),
            np.array([0.0, 25.0]),
        ),
        "the step was made with the old S; add g² first": (
            np.array([1.0, 1.925]),
            np.array([0.0, 25.0]),
        ),
        "the gradient was added without squaring it": (
            np.array([1.0, 1.93117528]),
            np.array([0.0, 19.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.0, 2.06]),
            np.array([0.0, 25.0]),
        ),
        "S has to grow: the old squares were forgotten": (
            np.array([1.0, 1.9]),
            np.array([0.0, 9.0]),
        ),
        "w is right, but √S came back": (np.array([1.0, 1.94]), np.array([0.0, 5.0])),
        "w is right, but the old S came back": (np.array([1.0, 1.94]), np.array([0.0, 16.0])),
    },
)

# %% nbgrader={"grade": true, "grade_id": "adagrad_step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random arrays of other shapes, three steps in a row."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(606)
for shape in ((5,), (2, 3)):
    w, S = rng.normal(size=shape), rng.uniform(0.5, 2, size=shape)
    for _ in range(3):
        g = rng.normal(size=shape)
        new, step = S + g**2, 0.2 * g
        right = w - step / (np.sqrt(new) + 0.01)
        check_close(
            call(adagrad_step, w, g, S, 0.2, 0.01),
            (right, new),
            "right for random arrays",
            parts=("w", "S"),
            suspects={
                "the root is missing: divide by √S, not by S": (w - step / (new + 0.01), new),
                "the step was made with the old S; add g² first": (
                    w - step / (np.sqrt(S) + 0.01),
                    new,
                ),
                "ε stands inside the root, as in the notes; here it stands outside": (
                    w - step / np.sqrt(new + 0.01),
                    new,
                ),
                "ε was left out": (w - step / np.sqrt(new), new),
                "brackets are missing: ε is not below the fraction line": (
                    w - step / np.sqrt(new) + 0.01,
                    new,
                ),
                "all weights share one sum; each weight has its own": (
                    w - step / (np.sqrt(np.sum(new)) + 0.01),
                    new,
                ),
                "the sign of the step: w has to move against g": (2 * w - right, new),
                "S has to grow: the old squares were forgotten": (
                    w - step / (np.abs(g) + 0.01),
                    g**2,
                ),
                "w is right, but √S came back": (right, np.sqrt(new)),
                "w is right, but the old S came back": (right, S),
            },
        )
        w, S = right, new
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "adagrad_step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, g and S are the same after the call."""
### BEGIN HIDDEN TESTS
answer = call(adagrad_step, np.ones(2), np.full(2, 4.0), np.full(2, 9.0), 1.0, 3.0)
check_close(
    answer,
    (np.full(2, 0.5), np.full(2, 25.0)),
    "1 − 4/(5 + 3)",
    parts=("w", "S"),
    suspects={
        "the root is missing: divide by √S, not by S": (
            np.array([0.8571428571, 0.8571428571]),
            np.array([25.0, 25.0]),
        ),
        "the step was made with the old S; add g² first": (
            np.array([0.3333333333, 0.3333333333]),
            np.array([25.0, 25.0]),
        ),
        "the gradient was added without squaring it": (
            np.array([0.3944487245, 0.3944487245]),
            np.array([13.0, 13.0]),
        ),
        "all weights share one sum; each weight has its own": (
            np.array([0.6028226525, 0.6028226525]),
            np.array([25.0, 25.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.5, 1.5]),
            np.array([25.0, 25.0]),
        ),
        "S has to grow: the old squares were forgotten": (
            np.array([0.4285714286, 0.4285714286]),
            np.array([16.0, 16.0]),
        ),
        "w is right, but √S came back": (np.array([0.5, 0.5]), np.array([5.0, 5.0])),
        "w is right, but the old S came back": (np.array([0.5, 0.5]), np.array([9.0, 9.0])),
        "ε stands inside the root, as in the notes; here it stands outside": (
            np.array([0.244071054, 0.244071054]),
            np.array([25.0, 25.0]),
        ),
        "ε was left out": (np.array([0.2, 0.2]), np.array([25.0, 25.0])),
        "brackets are missing: ε is not below the fraction line": (
            np.array([3.2, 3.2]),
            np.array([25.0, 25.0]),
        ),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "rmsprop_step-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. RMSprop
#
# **Goal.** Average the squares, so that old ones are forgotten, and divide by the *root* of the average. One step is
#
# $$S \leftarrow \beta S + (1 - \beta)\, g^2, \qquad w \leftarrow w - \eta'\, g,$$
#
# where the rate $\eta'$ of each weight is made from the *new* $S$, from $\eta$ and from $\varepsilon$. Return the new $w$ and the new $S$.
#
# **Find the slip.** For RMSprop the notes write $\eta' = \eta / (S_{dw} + \varepsilon)$. Something is missing. Compare with Adagrad, and ask: if the loss is measured in pence and not in pounds, $g$ becomes 100 times as large.
# Should the step change? Write the rate that is meant, with $\varepsilon$ outside as in question 6.
#
# **Shapes.** $w$, $g$ and $S$ have the same shape, whatever it is, and so have both results. No entry of $S$ is negative, some may be 0. Leave all three as they were: return new arrays.
#
# **Why.** Adagrad's rates only fall; these recover. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# What does RMS stand for? *Root mean square*. Which two of these three words does $S$ alone have?
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
check_close(
    call(rmsprop_step, w, g, S, 0.1, 0.75, 1e-8),
    (np.array([0.9, 0.8]), np.array([4.0, 16.0])),
    "one step of RMSprop",
    parts=("w", "S"),
    suspects={
        "the root is missing: S is a mean of squares (the slip of the notes)": (
            np.array([0.9500000001, 0.95]),
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
        "the step was made with the old S; average first": (
            np.array([0.9000000005, -79999999.0]),
            np.array([4.0, 16.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.1, 1.2]),
            np.array([4.0, 16.0]),
        ),
        "w is right, but the old S came back": (
            np.array([0.9000000005, 0.8000000005]),
            np.array([4.0, 0.0]),
        ),
    },
)

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
        "the gradient was averaged without squaring it": (
            np.array([0.8846260511, -4.656854245]),
            np.array([30050.0, 200.0]),
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
        "the step was made with the old S; average first": (
            np.array([0.9, -7999999999.0]),
            np.array([40000.0, 160000.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.1, 1.2]),
            np.array([40000.0, 160000.0]),
        ),
        "w is right, but the old S came back": (np.array([0.9, 0.8]), np.array([40000.0, 0.0])),
    },
)

# %% nbgrader={"grade": true, "grade_id": "rmsprop_step-epsilon", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With ε = 1: the roots 2, 4 and 0 become 3, 5 and 1."""
w, g, S = np.ones((3, 1)), np.array([[2.0], [8.0], [0.0]]), np.array([[4.0], [0.0], [0.0]])
check_close(
    call(rmsprop_step, w, g, S, 0.3, 0.75, 1.0),
    (np.array([[0.8], [0.52], [1.0]]), np.array([[4.0], [16.0], [0.0]])),
    "ε is added to the root",
    parts=("w", "S"),
    suspects={
        "ε stands inside the root; here it stands outside": (
            np.array([[0.7316718427], [0.4179144999], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "ε was left out": (np.array([[0.7], [0.4], [np.nan]]), np.array([[4.0], [16.0], [0.0]])),
        "the root is missing: S is a mean of squares (the slip of the notes)": (
            np.array([[0.88], [0.8588235294], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "that is Adagrad's sum; RMSprop takes an average": (
            np.array([[0.843277675], [0.7333333333], [1.0]]),
            np.array([[8.0], [64.0], [0.0]]),
        ),
        "β and 1 − β are exchanged": (
            np.array([[0.8], [0.6972832393], [1.0]]),
            np.array([[4.0], [48.0], [0.0]]),
        ),
        "the new square counts in full; its weight is 1 − β": (
            np.array([[0.8354248689], [0.7333333333], [1.0]]),
            np.array([[7.0], [64.0], [0.0]]),
        ),
        "the gradient was averaged without squaring it": (
            np.array([[0.7910011136], [0.005887450305], [1.0]]),
            np.array([[3.5], [2.0], [0.0]]),
        ),
        "the step was made with the old S; average first": (
            np.array([[0.8], [-1.4], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([[1.2], [1.48], [1.0]]),
            np.array([[4.0], [16.0], [0.0]]),
        ),
        "w is right, but the old S came back": (
            np.array([[0.8], [0.52], [1.0]]),
            np.array([[4.0], [0.0], [0.0]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "rmsprop_step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random arrays of other shapes, three steps in a row."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(607)
for shape, beta in (((5,), 0.95), ((2, 3), 0.6)):
    w, S = rng.normal(size=shape), rng.uniform(0.5, 2, size=shape)
    for _ in range(3):
        g = rng.normal(size=shape)
        step, new = 0.2 * g, beta * S + (1 - beta) * g**2
        right = w - step / (np.sqrt(new) + 0.01)
        averages = {
            "that is Adagrad's sum; RMSprop takes an average": S + g**2,
            "β and 1 − β are exchanged": (1 - beta) * S + beta * g**2,
            "the new square counts in full; its weight is 1 − β": beta * S + g**2,
        }
        suspects = {m: (w - step / (np.sqrt(A) + 0.01), A) for m, A in averages.items()}
        check_close(
            call(rmsprop_step, w, g, S, 0.2, beta, 0.01),
            (right, new),
            "right for random arrays",
            parts=("w", "S"),
            suspects=suspects
            | {
                "the root is missing: S is a mean of squares (the slip of the notes)": (
                    w - step / (new + 0.01),
                    new,
                ),
                "ε stands inside the root; here it stands outside": (
                    w - step / np.sqrt(new + 0.01),
                    new,
                ),
                "ε was left out": (w - step / np.sqrt(new), new),
                "the step was made with the old S; average first": (
                    w - step / (np.sqrt(S) + 0.01),
                    new,
                ),
                "the sign of the step: w has to move against g": (2 * w - right, new),
                "w is right, but the old S came back": (right, S),
            },
        )
        w, S = right, new
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "rmsprop_step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, g and S are the same after the call."""
### BEGIN HIDDEN TESTS
answer = call(rmsprop_step, np.ones(2), np.full(2, 4.0), np.full(2, 2.0), 1.0, 0.5, 5.0)
check_close(
    answer,
    (np.full(2, 0.5), np.full(2, 9.0)),
    "1 − 4/(3 + 5)",
    parts=("w", "S"),
    suspects={
        "the root is missing: S is a mean of squares (the slip of the notes)": (
            np.array([0.7142857143, 0.7142857143]),
            np.array([9.0, 9.0]),
        ),
        "that is Adagrad's sum; RMSprop takes an average": (
            np.array([0.5672232498, 0.5672232498]),
            np.array([18.0, 18.0]),
        ),
        "the new square counts in full; its weight is 1 − β": (
            np.array([0.5615528128, 0.5615528128]),
            np.array([17.0, 17.0]),
        ),
        "the gradient was averaged without squaring it": (
            np.array([0.4058274196, 0.4058274196]),
            np.array([3.0, 3.0]),
        ),
        "the step was made with the old S; average first": (
            np.array([0.3763849674, 0.3763849674]),
            np.array([9.0, 9.0]),
        ),
        "the sign of the step: w has to move against g": (
            np.array([1.5, 1.5]),
            np.array([9.0, 9.0]),
        ),
        "w is right, but the old S came back": (np.array([0.5, 0.5]), np.array([2.0, 2.0])),
        "ε stands inside the root; here it stands outside": (
            np.array([-0.06904496765, -0.06904496765]),
            np.array([9.0, 9.0]),
        ),
        "ε was left out": (np.array([-0.3333333333, -0.3333333333]), np.array([9.0, 9.0])),
    },
)
check_unchanged(answer)
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
# **Shapes.** $w$, $g$, $V$ and $S$ have the same shape, whatever it is, and so have the three results. No entry of $S$ is negative, some may be 0. Leave all four as they were: return new arrays.
#
# **Why.** It is the optimiser that most networks are trained with. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# After $t$ steps the weights of the gradients in $V$ add up to $1 - \beta_1^t$ (question 4). What is the sum for $S$?
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
check_close(
    call(adam_step, w, g, V, S, 1, 0.1, 0.9, 0.999, 1e-8),
    (np.array([0.9, 1.1]), np.array([0.05, -20.0]), np.array([0.00025, 40.0])),
    "the first step of Adam",
    parts=("w", "V", "S"),
    suspects={
        "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes)": (
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
        "w is right, but the corrected averages came back; return V and S themselves": (
            np.array([0.900000002, 1.1]),
            np.array([0.5, -200.0]),
            np.array([0.25, 40000.0]),
        ),
        "the power is t + 1; the first step has t = 1 already": (
            np.array([0.9255863197, 1.074413682]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "the root of Ŝ is missing": (
            np.array([0.800000008, 1.0005]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "β₁ and β₂ are exchanged": (
            np.array([0.900000002, 1.1]),
            np.array([0.0005, -0.2]),
            np.array([0.025, 4000.0]),
        ),
        "the sign of the step: w has to move against V̂": (
            np.array([1.099999998, 0.9]),
            np.array([0.05, -20.0]),
            np.array([0.00025, 40.0]),
        ),
        "S is an average of g; it averages the squares g²": (
            np.array([0.9292893229, np.nan]),
            np.array([0.05, -20.0]),
            np.array([0.0005, -0.2]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "adam_step-second", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Step 2, with β₁ = 0.8 and β₂ = 0.6: V̂ = (0.72, 0.72) / 0.36 and Ŝ = (2.56, 10.24) / 0.64."""
w, g = np.array([1.0, -1.0]), np.array([2.0, -1.0])
V, S = np.array([0.4, 1.15]), np.array([1.6, 16.4])
check_close(
    call(adam_step, w, g, V, S, 2, 0.1, 0.8, 0.6, 1e-8),
    (np.array([0.9, -1.05]), np.array([0.72, 0.72]), np.array([2.56, 10.24])),
    "the second step of Adam",
    parts=("w", "V", "S"),
    suspects={
        "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes)": (
            np.array([0.9550000003, -1.0225]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "S was not corrected; V was": (
            np.array([0.8750000008, -1.0625]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "V was not corrected; S was": (
            np.array([0.9640000002, -1.018]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "the power t is missing: that divides by 1 − β at each step": (
            np.array([0.8576975059, -1.071151247]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "the power is t + 1; the first step has t = 1 already": (
            np.array([0.9183510281, -1.040824486]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "the root of Ŝ is missing": (
            np.array([0.9500000001, -1.0125]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "w moved by g; it moves by the average V̂": (
            np.array([0.9000000005, -0.9750000001]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "β₁ and β₂ are exchanged": (
            np.array([0.9323959139, -1.007449329]),
            np.array([1.04, 0.29]),
            np.array([2.08, 13.32]),
        ),
        "S is an average of g; it averages the squares g²": (
            np.array([0.8793954629, -1.052075564]),
            np.array([0.72, 0.72]),
            np.array([1.76, 9.44]),
        ),
        "the sign of the step: w has to move against V̂": (
            np.array([1.1, -0.9500000001]),
            np.array([0.72, 0.72]),
            np.array([2.56, 10.24]),
        ),
        "w is right, but the corrected averages came back; return V and S themselves": (
            np.array([0.9000000005, -1.05]),
            np.array([2.0, 2.0]),
            np.array([4.0, 16.0]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "adam_step-epsilon", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With ε = 3 and t = 1: Ŝ = (0, 4), whose roots 0 and 2 become 3 and 5. There is no NaN."""
w, g, V, S = np.array([[1.0, 1.0]]), np.array([[0.0, 2.0]]), np.zeros((1, 2)), np.zeros((1, 2))
check_close(
    call(adam_step, w, g, V, S, 1, 0.5, 0.75, 0.5, 3.0),
    (np.array([[1.0, 0.8]]), np.array([[0.0, 0.5]]), np.array([[0.0, 2.0]])),
    "ε is added to the root of Ŝ",
    parts=("w", "V", "S"),
    suspects={
        "ε was left out": (
            np.array([[np.nan, 0.5]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 2.0]]),
        ),
        "ε stands inside the root; here it stands outside": (
            np.array([[1.0, 0.622035527]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 2.0]]),
        ),
        "the root of Ŝ is missing": (
            np.array([[1.0, 0.8571428571]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 2.0]]),
        ),
        "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes)": (
            np.array([[1.0, 0.9433647701]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 2.0]]),
        ),
        "S was not corrected; V was": (
            np.array([[1.0, 0.7734590803]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 2.0]]),
        ),
        "V was not corrected; S was": (
            np.array([[1.0, 0.95]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 2.0]]),
        ),
        "w is right, but the corrected averages came back; return V and S themselves": (
            np.array([[1.0, 0.8]]),
            np.array([[0.0, 2.0]]),
            np.array([[0.0, 4.0]]),
        ),
        "the power is t + 1; the first step has t = 1 already": (
            np.array([[1.0, 0.8766610372]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 2.0]]),
        ),
        "β₁ and β₂ are exchanged": (
            np.array([[1.0, 0.8]]),
            np.array([[0.0, 1.0]]),
            np.array([[0.0, 1.0]]),
        ),
        "the sign of the step: w has to move against V̂": (
            np.array([[1.0, 1.2]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 2.0]]),
        ),
        "S is an average of g; it averages the squares g²": (
            np.array([[1.0, 0.7734590803]]),
            np.array([[0.0, 0.5]]),
            np.array([[0.0, 1.0]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "adam_step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: six steps in a row, for random arrays of two shapes."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(608)
for shape in ((4,), (2, 3)):
    w, V, S = rng.normal(size=shape), np.zeros(shape), np.zeros(shape)
    for t in range(1, 7):
        g = rng.normal(size=shape)
        V_new, S_new = 0.8 * V + 0.2 * g, 0.9 * S + 0.1 * g**2
        V_other, S_other = 0.9 * V + 0.1 * g, 0.8 * S + 0.2 * g**2
        V_hat, S_hat = V_new / (1 - 0.8**t), S_new / (1 - 0.9**t)
        V_late, S_late = V_new / (1 - 0.8 ** (t + 1)), S_new / (1 - 0.9 ** (t + 1))
        right = w - 0.3 * V_hat / (np.sqrt(S_hat) + 0.01)
        steps = {
            "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes)": V_new
            / (np.sqrt(S_new) + 0.01),
            "S was not corrected; V was": V_hat / (np.sqrt(S_new) + 0.01),
            "V was not corrected; S was": V_new / (np.sqrt(S_hat) + 0.01),
            "the root of Ŝ is missing": V_hat / (S_hat + 0.01),
            "w moved by g; it moves by the average V̂": g / (np.sqrt(S_hat) + 0.01),
            "ε stands inside the root; here it stands outside": V_hat / np.sqrt(S_hat + 0.01),
            "ε was left out": V_hat / np.sqrt(S_hat),
            "the power t is missing: that divides by 1 − β at each step": V_new
            / 0.2
            / (np.sqrt(S_new / 0.1) + 0.01),
            "the power is t + 1; the first step has t = 1 already": V_late
            / (np.sqrt(S_late) + 0.01),
            "the sign of the step: w has to move against V̂": (right - w) / 0.3,
        }
        suspects = {mistake: (w - 0.3 * step, V_new, S_new) for mistake, step in steps.items()}
        suspects["β₁ and β₂ are exchanged"] = (
            w - 0.3 * V_other / (1 - 0.9**t) / (np.sqrt(S_other / (1 - 0.8**t)) + 0.01),
            V_other,
            S_other,
        )
        if t == 1:
            suspects[
                "w is right, but the corrected averages came back; return V and S themselves"
            ] = (right, V_hat, S_hat)
        check_close(
            call(adam_step, w, g, V, S, t, 0.3, 0.8, 0.9, 0.01),
            (right, V_new, S_new),
            "right for random arrays",
            parts=("w", "V", "S"),
            suspects=suspects,
        )
        w, V, S = right, V_new, S_new
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "adam_step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: w, g, V and S are the same after the call."""
### BEGIN HIDDEN TESTS
answer = call(
    adam_step, np.ones(2), np.full(2, 2.0), np.zeros(2), np.zeros(2), 1, 1.0, 0.5, 0.5, 2.0
)
check_close(
    answer,
    (np.full(2, 0.5), np.ones(2), np.full(2, 2.0)),
    "1 − 2/(2 + 2)",
    parts=("w", "V", "S"),
    suspects={
        "the bias correction is missing: divide V by 1 − β₁ᵗ and S by 1 − β₂ᵗ (the slip of the notes)": (
            np.array([0.7071067812, 0.7071067812]),
            np.array([1.0, 1.0]),
            np.array([2.0, 2.0]),
        ),
        "S was not corrected; V was": (
            np.array([0.4142135624, 0.4142135624]),
            np.array([1.0, 1.0]),
            np.array([2.0, 2.0]),
        ),
        "V was not corrected; S was": (
            np.array([0.75, 0.75]),
            np.array([1.0, 1.0]),
            np.array([2.0, 2.0]),
        ),
        "w is right, but the corrected averages came back; return V and S themselves": (
            np.array([0.5, 0.5]),
            np.array([2.0, 2.0]),
            np.array([4.0, 4.0]),
        ),
        "the power is t + 1; the first step has t = 1 already": (
            np.array([0.6329931619, 0.6329931619]),
            np.array([1.0, 1.0]),
            np.array([2.0, 2.0]),
        ),
        "the root of Ŝ is missing": (
            np.array([0.6666666667, 0.6666666667]),
            np.array([1.0, 1.0]),
            np.array([2.0, 2.0]),
        ),
        "the sign of the step: w has to move against V̂": (
            np.array([1.5, 1.5]),
            np.array([1.0, 1.0]),
            np.array([2.0, 2.0]),
        ),
        "S is an average of g; it averages the squares g²": (
            np.array([0.4142135624, 0.4142135624]),
            np.array([1.0, 1.0]),
            np.array([1.0, 1.0]),
        ),
        "ε was left out": (np.array([0.0, 0.0]), np.array([1.0, 1.0]), np.array([2.0, 2.0])),
        "ε stands inside the root; here it stands outside": (
            np.array([0.1835034191, 0.1835034191]),
            np.array([1.0, 1.0]),
            np.array([2.0, 2.0]),
        ),
    },
)
check_unchanged(answer)
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
check_close(
    call(train, X, t, X, t, 10.0, 1),
    (np.log(1 + 9 / np.e), 1.0),
    "one step for one record",
    parts=("loss", "share"),
    suspects={
        "G counts in full; its weight in V is 0.1": (0.0004085159139, 1.0),
        "0.9 and 0.1 are exchanged": (0.001110071879, 1.0),
        "the sign of the step: W has to move against V": (3.237286757, 0.0),
        "all ten outputs are alike: was the last, smaller batch dropped, are the targets not one-hot, or did W move by the old V?": (
            2.302585093,
            0.0,
        ),
        "the last, smaller batch was divided by 32; divide by its own number of records": (
            2.274504406,
            1.0,
        ),
        "the loss is right, but the share is a percentage": (1.461150172, 100.0),
        "the loss is right, but that is the share of wrong labels": (1.461150172, 0.0),
    },
)

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
        "V starts anew in each iteration; it goes on": (1.274530739, 0.8920953576),
        "W and V start anew in each epoch, or only one epoch was run": (0.9545264914, 0.895859473),
        "softmax was taken down the records, not over the 10 classes of each": (
            2.403469739,
            0.6386449184,
        ),
        "those are the loss and the share of the training records": (0.3033637671, 0.939),
        "the loss is right, but the share is a percentage": (0.3210221964, 92.47176913),
        "the loss is right, but that is the share of wrong labels": (0.3210221964, 0.07528230866),
    },
)

# %% nbgrader={"grade": true, "grade_id": "train-other", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other digits, another learning rate, three epochs."""
### BEGIN HIDDEN TESTS
X, t = datasets.digits().X[300:500], datasets.digits().t[300:500]
T, cross_entropy = losses.one_hot(t, 10), losses.CategoricalCrossEntropyFromLogits()


def run(epochs=3, rate=0.8, keep=0.9, new=0.1, stop=150, size=32, n=None, anew=False, seen=False):
    W, V = np.zeros((64, 10)), np.zeros((64, 10))
    for _ in range(epochs):
        V = 0 * V if anew else V
        for i in range(0, stop, size):
            A, B = X[:150][i : i + size], T[:150][i : i + size]
            V = keep * V + new * A.T @ (softmax(A @ W) - B) / (n or len(A))
            W = W - rate * V
    rows = slice(0, 150) if seen else slice(150, None)
    Z = X[rows] @ W
    return cross_entropy.value(Z, T[rows]), float(np.mean(Z.argmax(axis=1) == t[rows]))


loss, share = run()
check_close(
    call(train, X[:150], t[:150], X[150:], t[150:], 0.8, 3),
    (loss, share),
    "right for other digits",
    parts=("loss", "share"),
    suspects={
        "there is no momentum: W moved by η G, not by η V": run(keep=0.0, new=1.0),
        "that is the heavy ball V ← 0.9 V + G; here G has the weight 0.1": run(new=1.0),
        "0.9 and 0.1 are exchanged": run(keep=0.1, new=0.9),
        "the sign of the step: W has to move against V": run(rate=-0.8),
        "the gradient is a mean over the batch; the division by its length is missing": run(n=1),
        "only one batch an epoch was used; an epoch uses all records (the slip of the notes)": run(
            stop=1
        ),
        "that is one step with all records in each epoch; take batches of 32": run(size=150),
        "the last, smaller batch was dropped": run(stop=128),
        "the last, smaller batch was divided by 32; divide by its own number of records": run(n=32),
        "V starts anew in each epoch; it goes on": run(anew=True),
        "V starts anew in each iteration; it goes on": run(keep=0.0),
        "W and V start anew in each epoch, or only one epoch was run": run(epochs=1),
        "those are the loss and the share of the training records": run(seen=True),
        "the loss is right, but the share is a percentage": (loss, 100 * share),
        "the loss is right, but that is the share of wrong labels": (loss, 1 - share),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the four arrays are the same after the call."""
### BEGIN HIDDEN TESTS
X, t = np.array([[1.0, 0.0], [1.0, 0.0]]), np.array([7, 7])
answer = call(train, X, t, X.copy(), t.copy(), 10.0, 1)
check_close(
    answer,
    (np.log(1 + 9 / np.e), 1.0),
    "one step for two records that are alike",
    parts=("loss", "share"),
    suspects={
        "0.9 and 0.1 are exchanged": (0.001110071879, 1.0),
        "the sign of the step: W has to move against V": (3.237286757, 0.0),
        "all ten outputs are alike: was the last, smaller batch dropped, are the targets not one-hot, or did W move by the old V?": (
            2.302585093,
            0.0,
        ),
        "the last, smaller batch was divided by 32; divide by its own number of records": (
            2.24651383,
            1.0,
        ),
        "the loss is right, but the share is a percentage": (1.461150172, 100.0),
        "the loss is right, but that is the share of wrong labels": (1.461150172, 0.0),
        "the gradient is a mean over the batch; the division by its length is missing": (
            0.796613801,
            1.0,
        ),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS
