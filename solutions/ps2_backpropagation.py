# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # Exercises 2: backpropagation
#
# You will measure an error, turn its slope into a step, and send slopes back through a network: by hand, along
# all paths, and at last with matrices, in a network that you train.
#
# **How it works.** Each question has a statement, a cell for your answer, and a few tests. Run
# your cell, then run the tests below it. A failing test says what went wrong, and often why.
# A test marked *hidden* shows its result after you submit: it runs your answer on other inputs, and
# asks for nothing that the statement does not say. Every test counts on its own. The work is to be your own:
# while an answer runs, what of `dlcourse` does the same refuses; what the statement names you may use.
#
# **Symbols.** $y$ is the truth, $\hat y$ the network's answer, $L$ the loss. $\eta$ (eta) is the learning rate and $\sigma$ the
# sigmoid, whose slope is $\sigma'(z) = \sigma(z)\,(1 - \sigma(z))$. The function `sigmoid` is ready to use. Rows are examples. In code, `dW` is short for $\partial L/\partial W$.
# Arrays hold float64 numbers, but for labels, which are whole numbers, and none is empty.
#
# **Data.** Digits: Alpaydin and Kaynak (1998), UCI, CC BY 4.0.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse import datasets
from dlcourse.activations import sigmoid
from dlcourse.checks import (
    call,
    check_close,
    check_derivation,
    check_entries,
    check_formula,
    check_function,
    check_unchanged,
)

# What of dlcourse each answer has to do without: there the question asks for your own.
own_work = {
    "loss": "losses",
    "descend": "losses optimizers gradcheck",
    "forward": "layers perceptron activations.Sigmoid",
    "four_paths": "layers losses gradcheck activations.Sigmoid",
    "nudge": "gradcheck",
    "backward": "layers losses gradcheck activations.Sigmoid",
    "train": "layers losses optimizers gradcheck activations.Sigmoid",
}

# %% [markdown] nbgrader={"grade": false, "grade_id": "loss-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. A loss that is never negative
#
# **Goal.** Write a loss that is never negative, and 0 only for the right answer: for each example, half the square of the error. Compute it, and its slope by the answer:
#
# $$L = \tfrac12\,(y - \hat y)^2, \qquad \frac{\partial L}{\partial \hat y} = \hat y - y.$$
#
# **Find the slip.** The notes measure the error by $L = y - \hat y$, and say that it "should be minimal". For the truth $y = 1$ the answer $\hat y = 4$
# then has $L = -3$, which is *less* than the 0 of the right answer. What does the square mend?
#
# **Shapes.** $\hat y$ and $y$ have one shape, which may be any, from $()$, a single number, to three axes and more, and errors may be large, but none but 0 is tiny beside $y$ (below a thousandth); $L$ and the slope both have that shape too. Leave $\hat y$ and $y$ as they were.
#
# **Why.** This slope is where every backward pass of this chapter begins. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Is $\hat y$ too low or too high? The loss does not care. The slope does: it is negative where $\hat y$ should grow.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The square brings a factor 2, which the ½ cancels. The inside, $y - \hat y$, brings a factor $-1$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# With `error = y_hat - y`, both results are made of `error` alone. `**` is the power in Python, and works entry by entry.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "loss", "locked": false, "schema_version": 3, "solution": true, "task": false}
def loss(y_hat: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return ½(y − ŷ)² and its slope by ŷ, entry by entry, both of the shape of ŷ and y.

    >>> loss(np.array([3.0]), np.array([1.0]))
    (array([2.]), array([2.]))
    """
    ### BEGIN SOLUTION
    # Why: A square is never negative, and it is 0 only where $\hat y = y$; $y - \hat y$ itself goes
    # on falling below 0 as $\hat y$ grows. In the slope the 2 of the square cancels the ½, and the
    # inside $y - \hat y$ brings a factor $-1$, so that $-(y - \hat y) = \hat y - y$ is left. The
    # sign can be checked without calculus: where $\hat y$ is too low, a larger $\hat y$ makes the
    # loss smaller, so the slope has to be negative. With $y - \hat y$ as the slope, each step of
    # descent would lead uphill.
    error = y_hat - y
    return error**2 / 2, error
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "loss-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Too low by 1, too high by 3 and by 0.5: the losses are 0.5, 4.5 and 0.125, the slopes −1, 3 and 0.5."""
y_hat, y = np.array([0.0, 4.0, 2.5]), np.array([1.0, 1.0, 2.0])
L, slope = np.array([0.5, 4.5, 0.125]), np.array([-1.0, 3.0, 0.5])
answer = call(loss, y_hat, y)
check_close(
    answer,
    (L, slope),
    "the losses 0.5, 4.5 and 0.125, with the slopes −1, 3 and 0.5",
    parts=("L", "slope"),
    suspects={
        "L is y − ŷ, which is negative where ŷ is too high (the slip of the notes)": (
            np.array([1.0, -3.0, -0.5]),
            np.array([-1.0, -1.0, -1.0]),
        ),
        "L is y − ŷ (the slip of the notes), though the slope is that of ½(y − ŷ)²": (
            np.array([1.0, -3.0, -0.5]),
            slope,
        ),
        "L is the distance |y − ŷ|: never negative, but the square is wanted": (
            np.array([1.0, 3.0, 0.5]),
            np.array([-1.0, 1.0, 1.0]),
        ),
        "L is the distance |y − ŷ|, though the slope is that of ½(y − ŷ)²": (
            np.array([1.0, 3.0, 0.5]),
            slope,
        ),
        "L is half of the distance |y − ŷ|: the square is missing, and the slope is the sign alone": (
            np.array([0.5, 1.5, 0.25]),
            np.sign(slope),
        ),
        "the ½ is missing, in L and in the slope": (2 * L, 2 * slope),
        "the ½ is missing in L": (2 * L, slope),
        "the slope has a factor 2 too many: the ½ cancels it": (L, 2 * slope),
        "the slope is half of what it should be: the 2 of the square cancels the ½": (L, slope / 2),
        "the slope is divided by the number of examples; each example has its own": (L, slope / 3),
        "the sign of the slope: that is y − ŷ, the slope by y": (L, -slope),
        "the slope has lost its sign: that is |ŷ − y|; it has to be negative where ŷ is too low": (
            L,
            np.abs(slope),
        ),
        "the fractions of L are cut off: is this a division by //, or an array of whole numbers?": (
            np.array([0.0, 4.0, 0.0]),
            slope,
        ),
        "L is added up; wanted is one loss for each example": (5.125, slope),
        "L is averaged; wanted is one loss for each example": (5.125 / 3, slope),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "loss-right", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A right answer costs nothing: where ŷ = y, the loss is 0 and the slope is 0."""
check_close(
    call(loss, np.array([1.0, -2.0]), np.array([1.0, -2.0])),
    (np.array([0.0, 0.0]), np.array([0.0, 0.0])),
    "loss 0 and slope 0 for a right answer",
    parts=("L", "slope"),
    suspects={
        "the slope is −1 even here, so ŷ would go on growing (the slip of the notes)": (
            np.array([0.0, 0.0]),
            np.array([-1.0, -1.0]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "loss-matrix", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Any shape: tables with rows and columns give such tables, a single number gives a single number."""
y_hat = np.array([[1.37, 3.04, -0.62], [5.11, 0.29, 22.5]])
y = np.array([[3.21, 2.93, 0.0], [1.07, 1.44, -2.36]])
L = np.array([[1.6928, 0.00605, 0.1922], [8.1608, 0.66125, 309.0098]])
slope = np.array([[-1.84, 0.11, -0.62], [4.04, -1.15, 24.86]])
answer = call(loss, y_hat, y)
check_close(
    answer,
    (L, slope),
    "a table of losses and a table of slopes",
    parts=("L", "slope"),
    suspects={
        "L is added up over each row; wanted is one loss for each entry": (L.sum(axis=1), slope),
        "only a ŷ that is too low costs something; a ŷ that is too high is wrong as well": (
            np.where(slope < 0, L, 0),
            np.minimum(slope, 0),
        ),
        "the slope is divided by the number of entries; each entry has its own": (L, slope / 6),
        **{
            f"the slope is clipped to ±{c}; it may be of any size": (L, np.clip(slope, -c, c))
            for c in (10,)
        },
        "the sign of the slope: that is y − ŷ, the slope by y": (L, -slope),
    },
)
check_unchanged(answer)
check_close(
    call(loss, np.array([[1.0, 3.0], [5.0, 0.0]]), np.array([[3.0, 3.0], [1.0, 1.0]])),
    (np.array([[2.0, 0.0], [8.0, 0.5]]), np.array([[-2.0, 0.0], [4.0, -1.0]])),
    "a table with as many rows as columns",
    parts=("L", "slope"),
    suspects={
        "that is a product of matrices; ** 2 squares entry by entry": (
            np.array([[2.0, 0.0], [-6.0, 0.5]]),
            np.array([[-2.0, 0.0], [4.0, -1.0]]),
        ),
    },
)
check_close(
    call(loss, np.array(0.7), np.array(2.2)),
    (1.125, -1.5),
    "one number for ŷ and y, of shape ()",
    parts=("L", "slope"),
)
check_close(
    call(loss, np.array([[[0.4], [-1.9]]]), np.array([[[0.1], [0.3]]])),
    (np.array([[[0.045], [2.42]]]), np.array([[[0.3], [-2.2]]])),
    "an array with three axes",
    parts=("L", "slope"),
)

# %% nbgrader={"grade": true, "grade_id": "loss-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random answers and truths, of other shapes."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(201)
check_function(
    loss,
    lambda y_hat, y: ((y - y_hat) ** 2 / 2, y_hat - y),
    [(rng.normal(size=s), rng.normal(size=s)) for s in ((6,), (4, 3), (2, 1, 3), (), (3, 3))],
    "right for random answers",
    parts=("L", "slope"),
    suspects={
        "the sign of the slope: that is y − ŷ, the slope by y": lambda y_hat, y: (
            (y - y_hat) ** 2 / 2,
            y - y_hat,
        ),
        "the ½ is missing, in L and in the slope": lambda y_hat, y: (
            (y - y_hat) ** 2,
            2 * (y_hat - y),
        ),
        "only a ŷ that is too low costs something; a ŷ that is too high is wrong as well": lambda y_hat, y: (
            np.maximum(y - y_hat, 0) ** 2 / 2,
            np.minimum(y_hat - y, 0),
        ),
        "the slope is squared, or is that of L itself": lambda y_hat, y: (
            (y - y_hat) ** 2 / 2,
            (y - y_hat) ** 2,
        ),
        "the ½ is missing from L alone": lambda y_hat, y: ((y - y_hat) ** 2, y_hat - y),
        "the slope is twice as large; the 2 of the square cancels the ½": lambda y_hat, y: (
            (y - y_hat) ** 2 / 2,
            2 * (y_hat - y),
        ),
        "the slope is half as large; the 2 of the square cancels the ½": lambda y_hat, y: (
            (y - y_hat) ** 2 / 2,
            (y_hat - y) / 2,
        ),
        "the slope has lost its sign": lambda y_hat, y: ((y - y_hat) ** 2 / 2, np.abs(y_hat - y)),
        "L is the size of the error; wanted is half its square": lambda y_hat, y: (
            np.abs(y - y_hat),
            y_hat - y,
        ),
        "L is half the difference of the squares; subtract first, then square": lambda y_hat, y: (
            (y**2 - y_hat**2) / 2,
            y_hat - y,
        ),
        "ŷ and y are added; wanted is their difference": lambda y_hat, y: (
            (y + y_hat) ** 2 / 2,
            y_hat + y,
        ),
        "ŷ alone is squared: brackets are missing around y − ŷ": lambda y_hat, y: (
            (y - y_hat**2) / 2,
            y_hat - y,
        ),
        "y alone is squared: brackets are missing around ŷ − y": lambda y_hat, y: (
            (y_hat - y**2) / 2,
            y_hat - y,
        ),
        "the ½ stands at the square of ŷ alone: brackets are missing": lambda y_hat, y: (
            y - y_hat**2 / 2,
            y_hat - y,
        ),
        "L has the power 3 in the place of 2": lambda y_hat, y: (
            np.abs(y - y_hat) ** 3 / 2,
            y_hat - y,
        ),
        "L is divided by the number of entries; each entry has its own": lambda y_hat, y: (
            (y - y_hat) ** 2 / 2 / y.size,
            y_hat - y,
        ),
        "the slope is divided by the number of entries; each entry has its own": lambda y_hat, y: (
            (y - y_hat) ** 2 / 2,
            (y_hat - y) / y.size,
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "loss-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: large and small errors, a truth of 0; and ŷ and y are the same after the call."""
### BEGIN HIDDEN TESTS
check_entries(
    loss,
    lambda y_hat, y: ((y - y_hat) ** 2 / 2, y_hat - y),
    "the loss and the slope are right",
    on=("far",),
    arrays=2,
    parts=("L", "slope"),
    suspects={
        "the sign of the slope: that is y − ŷ, the slope by y": lambda y_hat, y: (
            (y - y_hat) ** 2 / 2,
            y - y_hat,
        ),
        "the ½ is missing, in L and in the slope": lambda y_hat, y: (
            (y - y_hat) ** 2,
            2 * (y_hat - y),
        ),
        "the slope is clipped to ±10; it may be of any size": lambda y_hat, y: (
            (y - y_hat) ** 2 / 2,
            np.clip(y_hat - y, -10, 10),
        ),
    },
)
check_entries(
    loss,
    lambda y_hat, y: ((y - y_hat) ** 2 / 2, y_hat - y),
    "the loss and the slope are right",
    on=("tiny",),
    arrays=2,
    parts=("L", "slope"),
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "derivation-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. The slope by a weight, line by line
#
# **Goal.** The smallest network has one weight: $\hat y = w x$. Derive the slope of its loss by that weight, on paper first, and then as a list of lines:
#
# $$\frac{d}{dw}\,\tfrac12 (y - w x)^2 = \dots = x\,(w x - y).$$
#
# **How to answer.** Set `derivation` to a list of formulas, each as text, with the names `w`, `x` and `y`. The first line is `"diff((y - w*x)^2 / 2, w)"`,
# where `diff(f, w)` stands for the slope of $f$ by $w$ that is still to be worked out. Each line has to equal the line before it. The last line is `"x*(w*x - y)"`, up to the order
# of its terms and factors: `"-x*(y - w*x)"` has one step to go. At least one line stands between them, and a line that differs from another in brackets and order alone is no step,
# so that there are three different lines or more. You may use `diff` in the lines between, as often as you like.
#
# For example, for the slope of $(3w)^2$: `["diff((3*w)^2, w)", "2*(3*w) * diff(3*w, w)", "18*w"]`.
#
# **Why.** A slip in one line spoils all lines below it. Here the first line that does not follow is named. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# The outside is half a square, the inside is $y - w x$. The chain rule multiplies the slopes of both.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The slope of $\tfrac12 u^2$ by $u$ is $u$. So the second line is $u$ times the slope of the inside, $\frac{d}{dw}(y - w x)$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# A factor that is still to be worked out may be written `diff(y - w*x, w)`; carry it out in the next line. Does $y$ move with $w$? And what is the slope of $-w x$ by $w$?
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "derivation", "locked": false, "schema_version": 3, "solution": true, "task": false}
derivation = []  # your lines in w, x and y, each as text
### BEGIN SOLUTION
# Why: The chain rule takes the slope of the outside times the slope of the inside: $\tfrac12 u^2$
# has the slope $u$, here $y - w x$, and the inside has a slope by $w$ of its own. In $y - w x$ only
# $w x$ moves with $w$, so that slope is $-x$, and the minus turns $y - w x$ round into $w x - y$.
# The most tempting slip is to leave out the inside, which gives $y - w x$: the factor $x$ is
# missing, and the sign is wrong as well for $x > 0$.
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * (-x)",
    "x*(w*x - y)",
]
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "derivation-first", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The beginning: the first line is the slope of ½(y − wx)² by w."""
lines = derivation.splitlines() if isinstance(derivation, str) else list(derivation or [])
check_derivation(
    lines[:1],
    "diff((y - w*x)^2 / 2, w)",
    "the first line is the slope that is wanted",
    symbols=["w", "x", "y"],
    least=1,
    suspects={
        "that is the loss itself; write diff(…, w) around it": "(y - w*x)^2 / 2",
        "that is the slope by x; wanted is the slope by w": "diff((y - w*x)^2 / 2, x)",
        "the ½ is missing": "diff((y - w*x)^2, w)",
        "that is the slope of y − wx (the slip of the notes)": "diff(y - w*x, w)",
    },
)

# %% nbgrader={"grade": true, "grade_id": "derivation-follows", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The way: each line equals the line before it, and there are at least three different lines."""
check_derivation(
    derivation,
    "diff((y - w*x)^2 / 2, w)",
    "each line equals the line before it",
    symbols=["w", "x", "y"],
    least=3,
    turned=True,
    suspects={
        "the slope of ½u² by u is u, not u²": "(y - w*x)^2 * (-x)",
        "is x squared as well? The square of w·x is w²·x², so that x² stands beside w": "-x*y + w*x",
        "the inside brings a factor too, the slope of y − wx by w, which is −x": "y - w*x",
        "the sign: the slope of −wx by w is −x": "(y - w*x) * x",
        "the slope of wx by w is x, not w": "(y - w*x) * (-w)",
        "the square brings a factor 2, which the ½ cancels": "2 * (y - w*x) * (-x)",
        "the ½ is still there, but the 2 of the square has cancelled it": "(y - w*x) * (-x) / 2",
        "y does not move with w: its slope is 0, not 1": "(y - w*x) * (1 - x)",
        "the x in front belongs to every term in the bracket": "x*w*x - y",
        "that is the loss itself; write diff(…, w) around it": "(y - w*x)^2 / 2",
        "brackets are missing around y − wx": "y + w*x^2",
        "the sign of the last term: minus times minus is plus": "-x*y - w*x^2",
        "the inside is left out: that is the slope of wx − y alone": "x",
    },
)

# %% nbgrader={"grade": true, "grade_id": "derivation-last", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The end: the last line is x·(wx − y)."""
lines = derivation.splitlines() if isinstance(derivation, str) else list(derivation or [])
check_formula(
    lines[-1] if lines else "",
    "x*(w*x - y)",
    "the last line equals x*(w*x - y)",
    symbols=["w", "x", "y"],
    suspects={
        "the sign: a ŷ = wx that is too high has to give a positive slope for x > 0": "x*(y - w*x)",
        "one factor x is missing: the slope of the inside": "w*x - y",
        "the x in front belongs to every term in the bracket": "x*w*x - y",
        "the error is missing: that is the slope of y − wx (the slip of the notes)": "-x",
    },
)
check_derivation(
    lines[-1:],
    lines[-1],
    "the last line is x*(w*x - y) itself",
    symbols=["w", "x", "y"],
    last="x*(w*x - y)",
    least=1,
    advice="write it in the form that the question wants",
)

# %% nbgrader={"grade": true, "grade_id": "derivation-numbers", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: with numbers for w, x and y, the last line is the slope that nudging w finds."""
### BEGIN HIDDEN TESTS
lines = derivation.splitlines() if isinstance(derivation, str) else list(derivation or [])
for w, x, y in ((2, 3, 4), (-1, 2, 4)):
    check_formula(
        lines[-1] if lines else "",
        x * (w * x - y),
        "the last line is the slope, in numbers",
        symbols=["w", "x", "y"],
        at={"w": w, "x": x, "y": y},
        suspects={
            "the sign: that slope leads uphill": -x * (w * x - y),
            "one factor x is missing: the slope of the inside": w * x - y,
            "twice the slope: the ½ is lost": 2 * x * (w * x - y),
        },
    )
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "descend-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. One step down
#
# **Goal.** Take one step of gradient descent. The network is $\hat y = w \cdot x = w_1 x_1 + \dots + w_d x_d$, with no sigmoid, and its loss is
# $L = \tfrac12 (y - \hat y)^2$. Its gradient is $\partial L/\partial w_i = (\hat y - y)\,x_i$, as in question 2. The step is
#
# $$w \leftarrow w - \eta\,\frac{\partial L}{\partial w}.$$
#
# **Shapes.** $w$ and $x$ are $(d,)$; $y$ and $\eta$ are numbers. Return the new weights, of shape $(d,)$, and leave the old ones as they were.
#
# **Why.** All training in this course is this step, again and again. With the wrong sign it goes uphill. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which of these are one number, and which have an entry for each weight?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\hat y - y$ is one number, the error. The gradient is that number times the array $x$. Go *against* it.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `w @ x` is the sum of the products, one number. `w - …` makes a new array, while `w -= …` would change the old one.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "descend", "locked": false, "schema_version": 3, "solution": true, "task": false}
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    """Return the weights, shape (d,), after one step down ½(y − w·x)², for w and x (d,).

    >>> descend(np.array([1.0]), np.array([1.0]), 3.0, 0.5)
    array([2.])
    """
    ### BEGIN SOLUTION
    # Why: The network makes one error, the number $w \cdot x - y$, and a nudge of weight $i$ is
    # multiplied by $x_i$ on its way to the answer. So the gradient is the one error times the array
    # $x$, and has the shape $(d,)$ of the weights. The gradient points to where the loss grows,
    # hence the minus; with a plus, $\hat y$ moves away from $y$. `w * x - y` would give each weight
    # an error of its own, as if it alone had to make the whole answer.
    gradient = (w @ x - y) * x
    return w - eta * gradient
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "descend-low", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Too low: ŷ = 1·2 − 2·3 = −4 but y = 1. The gradient is −5·(2, 3), and ŷ has to grow; the old w stays."""
w, x = np.array([1.0, -2.0]), np.array([2.0, 3.0])
answer = call(descend, w, x, 1.0, 0.05)
check_close(
    answer,
    np.array([1.5, -1.25]),
    "ŷ grows where it is too low",
    suspects={
        "the sign of the step: it goes uphill": np.array([0.5, -2.75]),
        "the learning rate η is missing": np.array([11.0, 13.0]),
        "x is missing from the gradient": np.array([1.25, -1.75]),
        "that is the step alone; add it to the old w": np.array([0.5, 0.75]),
        "that is the gradient; wanted are the new weights": np.array([-10.0, -15.0]),
        "the step is twice as large: is the ½ of the loss forgotten?": np.array([2.0, -0.5]),
        "the step is half as large: is a ½ left that the 2 of the square cancels, or is it divided by the 2 weights?": np.array(
            [1.25, -1.625]
        ),
        "the error is missing: that is a step down the loss y − ŷ (the slip of the notes), or down its size |y − ŷ|": np.array(
            [1.1, -1.85]
        ),
        "ŷ is squashed by a sigmoid; this network has none": np.array([1.098201379, -1.8526979315]),
        "the error is multiplied by w; the slope of w·x by w is x": np.array([1.25, -2.5]),
        "each weight has an error of its own: sum w·x over all weights first": np.array(
            [0.9, -0.95]
        ),
        "y is missing from the error, which is ŷ − y": np.array([1.4, -1.4]),
    },
)
check_unchanged(answer, "the old w is left as it was")

# %% nbgrader={"grade": true, "grade_id": "descend-high", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Too high: ŷ = 1·2 + 1·1 = 3 but y = 0.75. The gradient is 2.25·(2, 1), and ŷ has to shrink."""
w, x = np.array([1.0, 1.0]), np.array([2.0, 1.0])
answer = call(descend, w, x, 0.75, 0.1)
check_close(
    answer,
    np.array([0.55, 0.775]),
    "ŷ shrinks where it is too high",
    suspects={
        "the sign of the step: it goes uphill": np.array([1.45, 1.225]),
        "the learning rate η is missing": np.array([-3.5, -1.25]),
        "the error is missing: that is a step down the loss y − ŷ (the slip of the notes)": np.array(
            [1.2, 1.1]
        ),
        "the sign of the error alone is used, as for the loss |y − ŷ|; its size counts": np.array(
            [0.8, 0.9]
        ),
        "no step at all: a ŷ that is too high is wrong as well": np.array([1.0, 1.0]),
        "that is the step alone; add it to the old w": np.array([-0.45, -0.225]),
        "that is the gradient; wanted are the new weights": np.array([4.5, 2.25]),
        "the step is twice as large: is the ½ of the loss forgotten?": np.array([0.1, 0.55]),
        "the step is half as large: is a ½ left that the 2 of the square cancels, or is it divided by the 2 weights?": np.array(
            [0.775, 0.8875]
        ),
        "y is missing from the error, which is ŷ − y": np.array([0.4, 0.7]),
        "each weight has an error of its own: sum w·x over all weights first": np.array(
            [0.75, 0.975]
        ),
    },
)
check_unchanged(answer, "the old w is left as it was")
w, x = np.array([120.5, -35.0]), np.array([24.0, 82.0])
check_close(
    call(descend, w, x, -10.0, 0.01),
    np.array([112.82, -61.24]),
    "a large step where the error is large: ŷ = 22, but y = −10",
    suspects={"the gradient is clipped to ±100; the step is that of the whole gradient": w - 1.0},
)

# %% nbgrader={"grade": true, "grade_id": "descend-right", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Right already: ŷ = 3 and y = 3. The gradient is 0, and the weights stay."""
check_close(
    call(descend, np.array([1.0, 1.0]), np.array([2.0, 1.0]), 3.0, 0.5),
    np.array([1.0, 1.0]),
    "no step where ŷ is right",
    suspects={
        "a step although ŷ is right: the gradient of the loss y − ŷ is never 0 (the slip of the notes)": np.array(
            [2.0, 1.5]
        ),
        "that is the step alone, or the gradient; wanted are the new weights": np.array([0.0, 0.0]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "descend-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random weights, of other lengths."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(202)


def _one_by_one(w, x, y, eta):
    w = w.copy()
    for i in range(len(w)):
        w[i] -= eta * (w @ x - y) * x[i]
    return w


check_function(
    descend,
    lambda w, x, y, eta: w - eta * (w @ x - y) * x,
    [
        (rng.normal(size=d), rng.normal(size=d), float(rng.normal()), float(rng.uniform(0.1, 0.9)))
        for d in (1, 3, 6, 6, 2)
    ],
    "right for random weights",
    suspects={
        "the sign of the step: it goes uphill": lambda w, x, y, eta: w + eta * (w @ x - y) * x,
        "the learning rate η is missing": lambda w, x, y, eta: w - (w @ x - y) * x,
        "x is missing from the gradient": lambda w, x, y, eta: w - eta * (w @ x - y),
        "the step is twice as large: is the ½ of the loss forgotten?": lambda w, x, y, eta: (
            w - 2 * eta * (w @ x - y) * x
        ),
        "each weight has an error of its own: sum w·x over all weights first": lambda w, x, y, eta: (
            w - eta * (w * x - y) * x
        ),
        "the error is multiplied by w; the slope of w·x by w is x": lambda w, x, y, eta: (
            w - eta * (w @ x - y) * w
        ),
        "ŷ is the mean of the products; it is their sum": lambda w, x, y, eta: (
            w - eta * (np.mean(w * x) - y) * x
        ),
        "ŷ is made anew after each weight has moved; one ŷ, made with the old weights, serves all": _one_by_one,
        "y is missing from the error, which is ŷ − y": lambda w, x, y, eta: w - eta * (w @ x) * x,
        "the sign of y: the error is ŷ − y": lambda w, x, y, eta: w - eta * (w @ x + y) * x,
        "the loss stands where its slope ŷ − y belongs": lambda w, x, y, eta: (
            w - eta * (w @ x - y) ** 2 / 2 * x
        ),
        "the squared error stands where ŷ − y belongs": lambda w, x, y, eta: (
            w - eta * (w @ x - y) ** 2 * x
        ),
        "the step is half as large: the 2 of the square cancels the ½": lambda w, x, y, eta: (
            w - eta * (w @ x - y) * x / 2
        ),
        "the step is divided by η; it is multiplied by it": lambda w, x, y, eta: (
            w - (w @ x - y) * x / eta
        ),
        "only the first weight moves": lambda w, x, y, eta: (
            w - eta * (w @ x - y) * x * (np.arange(len(x)) == 0)
        ),
        "only the last weight moves": lambda w, x, y, eta: (
            w - eta * (w @ x - y) * x * (np.arange(len(x)) == len(x) - 1)
        ),
        "ŷ is missing from the error, which is ŷ − y": lambda w, x, y, eta: w + eta * y * x,
        "the size |ŷ − y| stands where ŷ − y belongs": lambda w, x, y, eta: (
            w - eta * abs(w @ x - y) * x
        ),
        "x is squared in the gradient": lambda w, x, y, eta: w - eta * (w @ x - y) * x**2,
        "the gradient is made to have the length 1; its length counts": lambda w, x, y, eta: (
            w - eta * (w @ x - y) * x / np.linalg.norm((w @ x - y) * x)
        ),
        "the sign of each slope alone is used; its size counts": lambda w, x, y, eta: (
            w - eta * np.sign((w @ x - y) * x)
        ),
        "η is there twice": lambda w, x, y, eta: w - eta**2 * (w @ x - y) * x,
        "all weights move by the mean of the gradient": lambda w, x, y, eta: (
            w - eta * np.mean((w @ x - y) * x)
        ),
        "all weights move by the sum of the gradient": lambda w, x, y, eta: (
            w - eta * np.sum((w @ x - y) * x)
        ),
        "the weights are multiplied by the step; it is subtracted": lambda w, x, y, eta: (
            w * eta * (w @ x - y) * x
        ),
        "two steps were taken; one is wanted": lambda w, x, y, eta: (
            w - eta * (w @ x - y) * x - eta * ((w - eta * (w @ x - y) * x) @ x - y) * x
        ),
        "no step at all where ŷ is too low; that is wrong as well": lambda w, x, y, eta: (
            w - eta * max(w @ x - y, 0) * x
        ),
        "the step is divided by the number of weights": lambda w, x, y, eta: (
            w - eta * (w @ x - y) * x / len(w)
        ),
        "that is the step alone; add it to the old w": lambda w, x, y, eta: -eta * (w @ x - y) * x,
        "that is the gradient; wanted are the new weights": lambda w, x, y, eta: (w @ x - y) * x,
        "no step at all where ŷ is too high; that is wrong as well": lambda w, x, y, eta: (
            w - eta * min(w @ x - y, 0) * x
        ),
        "the sign of the error alone is used; its size counts": lambda w, x, y, eta: (
            w - eta * np.sign(w @ x - y) * x
        ),
        "ŷ is squashed by a sigmoid; this network has none": lambda w, x, y, eta: (
            w - eta * (sigmoid(w @ x) - y) * x
        ),
        "the error is missing: that is a step down the loss y − ŷ (the slip of the notes)": lambda w, x, y, eta: (
            w + eta * x
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "descend-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: large errors; and the old weights are the same after the call."""
### BEGIN HIDDEN TESTS
check_function(
    descend,
    lambda w, x, y, eta: w - eta * (w @ x - y) * x,
    [
        (np.array([0.3, 2.1]), np.array([1.7, -0.9]), 1.3, 0.45),
        (np.array([31.7, -52.3, 8.9]), np.array([12.4, 7.7, -21.6]), -640.3, 0.2),
        (np.array([-0.4, 250.9]), np.array([0.7, -3.3]), 912.8, 0.05),
    ],
    "the step is right, also where the error is large, and the old w is left as it was",
    suspects={
        "the gradient is clipped to ±100; the step is that of the whole gradient": lambda w, x, y, eta: (
            w - eta * np.clip((w @ x - y) * x, -100, 100)
        ),
        "no step at all where ŷ is too high; that is wrong as well": lambda w, x, y, eta: (
            w - eta * min(w @ x - y, 0) * x
        ),
        "the learning rate η is missing": lambda w, x, y, eta: w - (w @ x - y) * x,
        "x is missing from the gradient": lambda w, x, y, eta: w - eta * (w @ x - y),
        "the step is twice as large: is the ½ of the loss forgotten?": lambda w, x, y, eta: (
            w - 2 * eta * (w @ x - y) * x
        ),
        "the sign of the error alone is used; its size counts": lambda w, x, y, eta: (
            w - eta * np.sign(w @ x - y) * x
        ),
        "the sign of the step: it goes uphill": lambda w, x, y, eta: w + eta * (w @ x - y) * x,
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "forward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. Forward through the chain network
#
# **Goal.** Compute the two units of the network of the notes. Three inputs lead to a hidden unit $o_1$, which leads to the output $o_2 = \hat y$:
#
# $$\begin{aligned} z_1 &= w_1 x_1 + w_2 x_2 + w_3 x_3 + b_1, & o_1 &= \sigma(z_1), \\ z_2 &= w_4 o_1 + b_2, & o_2 &= \sigma(z_2). \end{aligned}$$
#
# **Shapes.** $x = (x_1, x_2, x_3)$ and $w = (w_1, w_2, w_3)$ are $(3,)$; $b_1$, $w_4$ and $b_2$ are numbers, and so are $o_1$ and $o_2$. Leave $x$ and $w$ as they were.
#
# **Why.** The backward pass needs these numbers: every slope is made from the values that went forward. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# What goes into the second unit: the inputs, the sum $z_1$, or $o_1$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Each unit is a sum, then the sigmoid. The sum $w_1 x_1 + w_2 x_2 + w_3 x_3$ is the product of two arrays.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# Two lines, each of the form `sigmoid(… + …)`. In NumPy, `w @ x` is the sum of the products.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "forward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    """Return the numbers o1 and o2 of the chain network, for x (3,) and w (3,).

    >>> forward(np.array([1.0, 2.0, 3.0]), np.zeros(3), 0.0, 4.0, -2.0)
    (0.5, 0.5)
    """
    ### BEGIN SOLUTION
    # Why: `w @ x` adds up the three products, and each unit is such a sum with its bias, followed
    # by the sigmoid. The second unit sees of the inputs only what the first one hands on, and that
    # is $o_1 = \sigma(z_1)$, not the sum $z_1$. With $z_1$ in its place the hidden unit would bend
    # nothing, and $o_2$ would be that of a single neuron with the weights $w_4 w_1, w_4 w_2, w_4
    # w_3$. The backward pass would then go wrong too, for its slopes $o_1 (1 - o_1)$ and $o_2 (1 -
    # o_2)$ are made from these values.
    o1 = float(sigmoid(w @ x + b1))
    o2 = float(sigmoid(w4 * o1 + b2))
    return o1, o2
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "forward-chapter", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The chapter's numbers: z1 = 1 gives o1 = 0.7311, and z2 = 0.4621 gives o2 = 0.6135. x and w stay."""
x, w = np.array([2.0, -1.0, 3.0]), np.array([0.5, 0.6, 0.1])
answer = call(forward, x, w, 0.3, 2.0, -1.0)
check_close(
    answer,
    (0.7310585786, 0.6135163044),
    "the numbers of the chapter",
    parts=("o1", "o2"),
    suspects={
        "0.3 is missing from z1: the bias b1 was left out, or w3·x3, which is 0.3 too": (
            0.6681877722,
            0.5833098315,
        ),
        "the bias b2 was left out": (0.7310585786, 0.8118562749),
        "both biases were left out": (0.6681877722, 0.7918932691),
        "the hidden unit has no sigmoid: that is z1, not o1": (1.0, 0.7310585786),
        "the output has no sigmoid: that is z2, not o2": (0.7310585786, 0.4621171573),
        "these are the sums z1 and z2, without the sigmoids": (1.0, 0.4621171573),
        "the weight w4 is missing": (0.7310585786, 0.433166993),
        "these are the sums z1 and z2, without a sigmoid, or the answers of a step function": (
            1.0,
            1.0,
        ),
        "the sign of the exponent: that is 1/(1 + e^z), which falls": (0.2689414214, 0.6135163044),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "forward-biases", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With all inputs 0, only the biases and w4 count: o1 = σ(log 3) = 3/4, o2 = σ(3/4 + 1/4)."""
check_close(
    call(forward, np.zeros(3), np.array([1.0, 2.0, 3.0]), np.log(3.0), 1.0, 0.25),
    (0.75, 0.7310585786),
    "right where all inputs are 0",
    parts=("o1", "o2"),
    suspects={
        "the bias b1 was left out, or is not added": (0.5, 0.6791786992),
        "the bias b2 was left out": (0.75, 0.6791786992),
        "z1 went on to the second unit, not o1": (0.75, 0.7939026618),
        "b1 and b2 are exchanged": (0.5621765009, 0.8403438603),
    },
)

# %% nbgrader={"grade": true, "grade_id": "forward-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random inputs and weights."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(203)


def _units(x, w, b1, w4, b2, first=sigmoid, second=sigmoid, on=None):
    """Return o1 and o2, with other functions; `on` is what goes on to the second unit."""
    z1 = np.sum(w * x) + b1
    return first(z1), second(w4 * (on or sigmoid)(z1) + b2)


check_function(
    forward,
    _units,
    [(rng.normal(size=3), rng.normal(size=3), *rng.normal(size=3).tolist()) for _ in range(5)],
    "right for random inputs and weights",
    parts=("o1", "o2"),
    suspects={
        "the bias b1 was left out": lambda x, w, b1, w4, b2: _units(x, w, 0, w4, b2),
        "the bias b2 was left out": lambda x, w, b1, w4, b2: _units(x, w, b1, w4, 0),
        "both biases were left out": lambda x, w, b1, w4, b2: _units(x, w, 0, w4, 0),
        "the bias b1 was added three times, once for each input": lambda x, w, b1, w4, b2: _units(
            x, w, 3 * b1, w4, b2
        ),
        "w4 multiplies b2 too: are there brackets too many?": lambda x, w, b1, w4, b2: _units(
            x, w, b1, w4, w4 * b2
        ),
        "the first input was left out; Python counts from 0": lambda x, w, b1, w4, b2: _units(
            x[1:], w[1:], b1, w4, b2
        ),
        "b1 was added in both units": lambda x, w, b1, w4, b2: _units(x, w, b1, w4, b1),
        "b2 was added in both units": lambda x, w, b1, w4, b2: _units(x, w, b2, w4, b2),
        "the bias b1 was subtracted": lambda x, w, b1, w4, b2: _units(x, w, -b1, w4, b2),
        "the bias b2 was subtracted": lambda x, w, b1, w4, b2: _units(x, w, b1, w4, -b2),
        "w4 is added to o1; it multiplies it": lambda x, w, b1, w4, b2: (
            sigmoid(w @ x + b1),
            sigmoid(sigmoid(w @ x + b1) + w4 + b2),
        ),
        "the mean of the products was taken; wanted is their sum": lambda x, w, b1, w4, b2: _units(
            x / 3, w, b1, w4, b2
        ),
        "that is tanh, not σ": lambda *given: _units(*given, *(3 * [np.tanh])),
        "b1 is added after the sigmoid; it belongs into z1": lambda x, w, b1, w4, b2: (
            sigmoid(w @ x) + b1,
            sigmoid(w4 * (sigmoid(w @ x) + b1) + b2),
        ),
        "b2 is added after the sigmoid; it belongs into z2": lambda x, w, b1, w4, b2: (
            sigmoid(w @ x + b1),
            sigmoid(w4 * sigmoid(w @ x + b1)) + b2,
        ),
        "b1 is a factor of z1; it is added": lambda x, w, b1, w4, b2: _units(x, w * b1, 0, w4, b2),
        "the hidden unit has a ReLU in the place of σ": lambda *given: _units(
            *given, first=lambda z: max(z, 0), on=lambda z: max(z, 0)
        ),
        "the slope σ(1 − σ) stands in the place of σ": lambda *given: _units(
            *given, *(3 * [lambda z: sigmoid(z) * sigmoid(-z)])
        ),
        "o1 is made 0 or 1 before it goes on": lambda *given: _units(
            *given, on=lambda z: float(z >= 0)
        ),
        "o1 has the sigmoid twice": lambda *given: _units(
            *given, *(2 * [lambda z: sigmoid(sigmoid(z))]), lambda z: sigmoid(sigmoid(z))
        ),
        "o2 has the sigmoid twice": lambda *given: _units(
            *given, second=lambda z: sigmoid(sigmoid(z))
        ),
        "o2 is made as if o1 were 1: that is σ(w4 + b2)": lambda *given: _units(
            *given, on=lambda z: 1
        ),
        "the weights are turned round: the last one stands first": lambda x, w, *rest: _units(
            x, w[::-1], *rest
        ),
        "b1 and b2 are exchanged": lambda x, w, b1, w4, b2: _units(x, w, b2, w4, b1),
        "the weight w4 is missing": lambda x, w, b1, w4, b2: _units(x, w, b1, 1, b2),
        "the third input was left out": lambda x, w, b1, w4, b2: _units(x[:2], w[:2], b1, w4, b2),
        "these are the sums z1 and z2, without the sigmoids": lambda *given: _units(
            *given, float, float
        ),
        "the output has no sigmoid: that is z2, not o2": lambda *given: _units(
            *given, second=float
        ),
        "the hidden unit has no sigmoid: that is z1, not o1": lambda *given: _units(
            *given, first=float, on=float
        ),
        "z1 went on to the second unit, not o1": lambda *given: _units(*given, on=float),
        "the sign of the exponent: that is 1/(1 + e^z), which falls": lambda *given: _units(
            *given, *(3 * [lambda z: sigmoid(-z)])
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "forward-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: large sums, both ways; and x and w are the same after the call."""
### BEGIN HIDDEN TESTS
for sign in (1, -1):
    x, w = np.array([317.0, -24.0, 129.0]), sign * np.array([9.2, 0.7, -1.3])
    answer = call(forward, x, w, 0.4, 1.9, -0.8)
    check_unchanged(answer)
    check_close(
        answer,
        (1.0, 0.7502601056) if sign == 1 else (0.0, 0.3100255189),
        "σ of a large sum is next to 1, and of a very negative one next to 0",
        parts=("o1", "o2"),
        suspects={
            "the bias b2 was left out": (1.0, 0.8698915256) if sign == 1 else (0.0, 0.5),
            "e^z overflows where z is large, or e^(−z) where it is very negative: infinity / infinity is NaN": (
                np.nan,
                np.nan,
            ),
        },
    )
answer = call(forward, np.array([1.3, 0.7, 2.9]), np.array([0.8, -1.1, 0.3]), 0.37, 2.1, -0.6)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "slopes-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. Backward through the chain network, as formulas
#
# **Goal.** Find four slopes of the network of question 4, with the loss $L = \tfrac12 (y - o_2)^2$. By the chain rule,
#
# $$\frac{\partial L}{\partial w_4} = \frac{\partial L}{\partial o_2}\cdot\frac{\partial o_2}{\partial w_4}, \qquad
# \frac{\partial L}{\partial b_2} = \frac{\partial L}{\partial o_2}\cdot\frac{\partial o_2}{\partial b_2}, \qquad
# \frac{\partial L}{\partial w_1} = \frac{\partial L}{\partial o_2}\cdot\frac{\partial o_2}{\partial o_1}\cdot\frac{\partial o_1}{\partial w_1}.$$
#
# **Find the slip.** For the link $\frac{\partial o_2}{\partial o_1}$ the notes put $\frac{\partial o_2}{\partial w_4}\cdot\frac{\partial w_4}{\partial o_1}$. But $w_4$ is stored in the network: no input moves it,
# so this product is 0. Write the link that is meant.
#
# **How to answer.** Set each name to a formula as text, with the names `o1`, `o2`, `y`, `w4` and `x1`; not every formula needs them all. `dw4` is $\partial L/\partial w_4$, `db2` is $\partial L/\partial b_2$, `do2_do1` is $\partial o_2/\partial o_1$
# and `dw1` is $\partial L/\partial w_1$. Write the slope of a sigmoid by its value, as in `o2*(1 - o2)`. Every form that is equal for $o_1$ and $o_2$ between 0 and 1 is right.
#
# **Why.** A computer does backpropagation by just these products. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Walk from $L$ back to the weight, and write down one factor for each step: through the loss, through a sigmoid, through a sum.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\frac{\partial L}{\partial o_2} = o_2 - y$. In $z_2 = w_4 o_1 + b_2$, a nudge of $w_4$ is multiplied by $o_1$, a nudge of $b_2$ by 1, and a nudge of $o_1$ by $w_4$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# $\frac{\partial L}{\partial b_2}$ has two factors: that of the loss, and the slope of the output's sigmoid. For $w_4$ there is one more. For $w_1$, the link comes between the loss and the hidden unit, whose sigmoid has a slope of its own.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "slopes", "locked": false, "schema_version": 3, "solution": true, "task": false}
dw4 = ""  # ∂L/∂w4, a formula as text
db2 = ""  # ∂L/∂b2
do2_do1 = ""  # ∂o2/∂o1
dw1 = ""  # ∂L/∂w1
### BEGIN SOLUTION
# Why: Each step of the way back from $L$ gives one factor: $o_2 - y$ through the loss, $o_2 (1 -
# o_2)$ through the output's sigmoid, and then what multiplies the nudged quantity in $z_2 = w_4 o_1
# + b_2$. That is $o_1$ for $w_4$, 1 for $b_2$ and $w_4$ for $o_1$; the way to $w_1$ goes on from
# $o_1$ through the sigmoid of the hidden unit, $o_1 (1 - o_1)$, and ends with $x_1$. The notes'
# link by way of $w_4$ is 0, since $o_1$ does not move $w_4$, and then $w_1$ would never learn;
# $o_1$ moves $o_2$ directly, and $w_4$ only says how strongly. With $y - o_2$ in front, each slope
# that begins at the loss has the wrong sign.
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "(o2 - y) * o2*(1 - o2)"
do2_do1 = "o2*(1 - o2) * w4"
dw1 = "(o2 - y) * o2*(1 - o2) * w4 * o1*(1 - o1) * x1"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "slopes-w4", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""∂L/∂w4 at o1 = 2/5, o2 = 1/4 and y = 1 is −3/4 · 3/16 · 2/5 = −9/160."""
check_formula(
    dw4,
    "-9/160",
    "∂L/∂w4 at o1 = 2/5, o2 = 1/4, y = 1",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    at={"o1": "2/5", "o2": "1/4", "y": 1},
    suspects={
        "the slope of the sigmoid is o2·(1 − o2), with a minus": "-3/32",
        "w4 stands where o1 belongs: what multiplies w4 in z2 is o1": "-9/64*w4",
        "w4 does not belong here: the slope of w4·o1 by w4 is o1": "-9/160*w4",
        "the sign: ∂L/∂o2 is o2 − y": "9/160",
        "the slope of the sigmoid, o2·(1 − o2), is missing": "-3/10",
        "o1 is missing: that is ∂L/∂b2": "-9/64",
        "∂L/∂o2 is missing: that is ∂o2/∂w4": "3/40",
        "a factor 2 too many: the ½ of the loss cancels the 2 of the square": "-9/80",
        "1 − o2 is missing: the slope of the sigmoid is o2·(1 − o2), not o2 alone": "-3/40",
        "the slope of the wrong unit: w4 leads into o2, so o2·(1 − o2) belongs here": "-9/125",
        "the first factor is L itself; wanted is the slope of L by o2, which is o2 − y": "27/1280",
    },
)
check_formula(
    dw4,
    "-7/250",
    "∂L/∂w4 at o1 = 2/3, o2 = 3/10, y = 1/2",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    at={"o1": "2/3", "o2": "3/10", "y": "1/2"},
    suspects={"a number in place of a symbol: that is right for one example alone": "-9/160"},
)

# %% nbgrader={"grade": true, "grade_id": "slopes-b2", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""∂L/∂b2 at o2 = 1/4 and y = 1 is −3/4 · 3/16 = −9/64."""
check_formula(
    db2,
    "-9/64",
    "∂L/∂b2 at o1 = 2/5, o2 = 1/4, y = 1",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    at={"o1": "2/5", "o2": "1/4", "y": 1},
    suspects={
        "the slope of the sigmoid is o2·(1 − o2), with a minus": "-15/64",
        "a factor 2 too many: the ½ of the loss cancels the 2 of the square": "-9/32",
        "1 − o2 is missing: the slope of the sigmoid is o2·(1 − o2), not o2 alone": "-3/16",
        "the slope of the wrong unit: b2 leads into o2, so o2·(1 − o2) belongs here": "-9/50",
        "the first factor is L itself; wanted is the slope of L by o2, which is o2 − y": "27/512",
        "w4 does not belong here: b2 is added as it is": "-9/64*w4",
        "the sign: ∂L/∂o2 is o2 − y": "9/64",
        "the slope of the sigmoid, o2·(1 − o2), is missing": "-3/4",
        "b2 is added as it is: its last link is 1, not o1": "-9/160",
        "∂L/∂o2 is missing: that is ∂o2/∂b2": "3/16",
        "brackets are missing around o2 − y": "1/16",
    },
)
check_formula(
    db2,
    "-21/500",
    "∂L/∂b2 at o1 = 2/3, o2 = 3/10, y = 1/2",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    at={"o1": "2/3", "o2": "3/10", "y": "1/2"},
)

# %% nbgrader={"grade": true, "grade_id": "slopes-link", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""∂o2/∂o1 at o1 = 2/5, o2 = 1/4 and w4 = 3 is 3/16 · 3 = 9/16."""
check_formula(
    do2_do1,
    "9/16",
    "∂o2/∂o1 at o1 = 2/5, o2 = 1/4, w4 = 3",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    at={"o1": "2/5", "o2": "1/4", "w4": 3},
    suspects={
        "the slope of the sigmoid is o2·(1 − o2), with a minus": "15/16",
        "1 − o2 is missing: the slope of the sigmoid is o2·(1 − o2), not o2 alone": "3/4",
        "o1 does not belong here: the slope of w4·o1 by o1 is w4": "9/40",
        "w4 is added, not multiplied": "51/16",
        "that is ∂o2/∂w4 · ∂w4/∂o1 with ∂w4/∂o1 = 0: o1 moves o2, but not by way of w4 (the slip of the notes)": 0,
        "that is ∂o2/∂w4, as if w4 moved with o1 (the slip of the notes)": "3/40",
        "w4 is missing: it enlarges what goes from o1 into z2": "3/16",
        "the slope of the sigmoid, o2·(1 − o2), is missing": 3,
        "the slope of the wrong unit: o1 leads into o2, so o2·(1 − o2) belongs here": "18/25",
        "∂L/∂o2 does not belong here: wanted is the slope of o2, not of L": "9/16*(1/4 - y)",
    },
)
check_formula(
    do2_do1,
    "-21/20",
    "∂o2/∂o1 at o1 = 2/3, o2 = 3/10, w4 = −5",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    at={"o1": "2/3", "o2": "3/10", "w4": -5},
)

# %% nbgrader={"grade": true, "grade_id": "slopes-w1", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""∂L/∂w1 at x1 = 2, w4 = 3, o1 = 2/5, o2 = 1/4 and y = 1 is −3/4 · 9/16 · 6/25 · 2 = −81/400."""
check_formula(
    dw1,
    "-81/400",
    "∂L/∂w1 at x1 = 2, w4 = 3, o1 = 2/5, o2 = 1/4, y = 1",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    at={"x1": 2, "w4": 3, "o1": "2/5", "o2": "1/4", "y": 1},
    suspects={
        "the slope of a sigmoid is o·(1 − o), with a minus; so it is for both units": "-63/80",
        "a factor 2 too many: the ½ of the loss cancels the 2 of the square": "-81/200",
        "the first factor is L itself; wanted is the slope of L by o2, which is o2 − y": "243/3200",
        "∂L/∂o2 is missing: that is ∂o2/∂w1": "27/100",
        "the slopes of both sigmoids are missing": "-9/2",
        "the middle link is missing, ∂o2/∂o1": "-9/25",
        "nothing comes through a link ∂w4/∂o1, which is 0 (the slip of the notes)": 0,
        "the middle link is ∂o2/∂w4, as if w4 moved with o1 (the slip of the notes)": "-27/1000",
        "the sign: ∂L/∂o2 is o2 − y": "81/400",
        "w4 is missing from the middle link": "-27/400",
        "x1 is missing: that is ∂L/∂b1": "-81/800",
        "the slope of the hidden unit, o1·(1 − o1), is missing": "-27/32",
        "the slope of the output, o2·(1 − o2), is missing": "-27/25",
        "the three factors are added; along a chain they are multiplied": 0.2925,
    },
)
check_formula(
    dw1,
    "7/50",
    "∂L/∂w1 at x1 = 3, w4 = −5, o1 = 2/3, o2 = 3/10, y = 1/2",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    at={"x1": 3, "w4": -5, "o1": "2/3", "o2": "3/10", "y": "1/2"},
)

# %% nbgrader={"grade": true, "grade_id": "slopes-output", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: ∂L/∂w4 and ∂L/∂b2 are right for all values."""
### BEGIN HIDDEN TESTS
check_formula(
    dw4,
    "(o2 - y) * o2*(1 - o2) * o1",
    "∂L/∂w4 is right for all values",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    suspects={
        "the sign: ∂L/∂o2 is o2 − y": "(y - o2) * o2*(1 - o2) * o1",
        "a number in place of a symbol: that is right for the visible test alone": "-9/160",
    },
)
check_formula(
    db2,
    "(o2 - y) * o2*(1 - o2)",
    "∂L/∂b2 is right for all values",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    suspects={"the sign: ∂L/∂o2 is o2 − y": "(y - o2) * o2*(1 - o2)"},
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "slopes-hidden_unit", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: ∂o2/∂o1 and ∂L/∂w1 are right for all values."""
### BEGIN HIDDEN TESTS
check_formula(
    do2_do1,
    "o2*(1 - o2) * w4",
    "∂o2/∂o1 is right for all values",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    suspects={
        "w4 is missing: it enlarges what goes from o1 into z2": "o2*(1 - o2)",
    },
)
check_formula(
    dw1,
    "(o2 - y) * o2*(1 - o2) * w4 * o1*(1 - o1) * x1",
    "∂L/∂w1 is right for all values",
    symbols=["o1", "o2", "y", "w4", "x1"],
    domains=["0 < o1 < 1", "0 < o2 < 1"],
    suspects={
        "the sign: ∂L/∂o2 is o2 − y": "(y - o2) * o2*(1 - o2) * w4 * o1*(1 - o1) * x1",
        "x1 is missing: that is ∂L/∂b1": "(o2 - y) * o2*(1 - o2) * w4 * o1*(1 - o1)",
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "four_paths-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. All paths to the loss
#
# **Goal.** Compute $\partial L/\partial w_1$ in a network with two units in each layer: $o_{11}, o_{12}$, then $o_{21}, o_{22}$, then the outputs $o_{31}, o_{32}$. All are sigmoids, and none has a bias.
# The weight $w_1$ leads from the input $x_1$ to $o_{11}$ alone. The loss is $L = \tfrac12 (y_1 - o_{31})^2 + \tfrac12 (y_2 - o_{32})^2$.
#
# **Find the slip.** The notes add up two paths from $w_1$ to the loss: one by $o_{21}$ and $o_{31}$, one by $o_{22}$ and $o_{32}$. But $o_{21}$ feeds $o_{32}$ too, and $o_{22}$ feeds $o_{31}$. Add up all the paths:
#
# $$\frac{\partial L}{\partial w_1} = \sum_{j=1}^{2} \sum_{k=1}^{2} \frac{\partial L}{\partial o_{3k}}\cdot\frac{\partial o_{3k}}{\partial o_{2j}}\cdot\frac{\partial o_{2j}}{\partial o_{11}}\cdot\frac{\partial o_{11}}{\partial w_1}.$$
#
# **Shapes.** The forward pass is done: `o1`, `o2` and `o3` are arrays $(2,)$ with the units of each layer. $y$ is $(2,)$, $x_1$ is a number. `U[i, j]` is the weight from $o_{1i}$ to $o_{2j}$, and
# `V[j, k]` the weight from $o_{2j}$ to $o_{3k}$, both $(2, 2)$; Python counts $i$, $j$ and $k$ from 0, so $o_{11}$ is `o1[0]`. Return one number. Leave the arrays as they were.
#
# **Why.** With half of the paths, "down" can be uphill: the chapter's figure shows it. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# How many ways lead from $o_{11}$ to the loss? Draw them. Multiply along each, and add up.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\frac{\partial L}{\partial o_{3k}} = o_{3k} - y_k$. A link such as $\frac{\partial o_{3k}}{\partial o_{2j}}$ is $o_{3k} (1 - o_{3k})\,V_{jk}$. The last link is $o_{11} (1 - o_{11})\,x_1$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# Two loops, `for j in range(2):` and in it `for k in range(2):`, and in them add one product to a total. It begins with `(o3[k] - y[k]) * …`; go back to $w_1$ from there, link by link.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "four_paths", "locked": false, "schema_version": 3, "solution": true, "task": false}
def four_paths(
    x1: float,
    o1: np.ndarray,
    o2: np.ndarray,
    o3: np.ndarray,
    U: np.ndarray,
    V: np.ndarray,
    y: np.ndarray,
) -> float:
    """Return ∂L/∂w1, a number, for units o1, o2, o3 (2,), weights U, V (2, 2) and truth y (2,).

    >>> h = np.array([0.5, 0.5])  # every unit is at 1/2, and every weight is 1
    >>> four_paths(1.0, h, h, h, np.ones((2, 2)), np.ones((2, 2)), np.array([0.0, 0.0]))
    0.03125
    """
    ### BEGIN SOLUTION
    # Why: A nudge of $w_1$ moves $o_{11}$, which feeds both units of the second layer, and each of
    # these feeds both outputs: two choices for $j$ and two for $k$ make four paths. Along a path
    # the links multiply; where paths meet at the loss, their small effects add up, so there is a
    # sum and no mean. The notes keep only the paths with $j = k$. In the first test these give
    # 0.0184032 where the slope is $-0.0115749$: the sign is wrong, so a step "down" would lead
    # uphill.
    total = 0.0
    for j in range(2):
        for k in range(2):
            do3 = (o3[k] - y[k]) * o3[k] * (1 - o3[k])
            do2 = do3 * V[j, k] * o2[j] * (1 - o2[j])
            total += do2 * U[0, j] * o1[0] * (1 - o1[0]) * x1
    return float(total)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "four_paths-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Four paths, 0.01296 − 0.0382725 + 0.0082944 + 0.0054432 = −0.0115749. The arrays stay as they were."""
o1, o2, o3 = np.array([0.6, 0.3]), np.array([0.75, 0.4]), np.array([0.8, 0.3])
U, V = np.array([[-3.0, 1.0], [2.0, 4.0]]), np.array([[2.0, 3.0], [-3.0, 1.0]])
answer = call(four_paths, 1.5, o1, o2, o3, U, V, np.array([1.0, 0.0]))
check_close(
    answer,
    -0.0115749,
    "the sum over all four paths",
    suspects={
        "two paths are missing: o21 feeds o32 too, and o22 feeds o31 (the slip of the notes)": 0.0184032,
        "only the two paths that cross are added; the level ones count too": -0.0299781,
        "only the paths to the first output are added": 0.0212544,
        "only the paths through o21 are added": -0.0253125,
        "V is read the wrong way round: V[j, k] leads from o2j to o3k; or are the two outputs exchanged?": 0.0483813,
        "U is read the wrong way round: U[i, j] leads from o1i to o2j": 0.0021627,
        "the sign: ∂L/∂o3k is o3k − yk": 0.0115749,
        "x1 is missing from the last link": -0.0077166,
        "the slope of the first layer's sigmoid is missing": -0.04822875,
        "the last link is missing: from o11 on to w1, by the slope of its sigmoid and x1": -0.0321525,
        "the slopes of the second layer's sigmoids are missing": -0.07776,
        "the slopes of the outputs' sigmoids are missing": -0.02349,
        "the mean of the four paths; where paths meet, they add up": -0.002893725,
        "the paths through o12 are added too, but w1 leads to o11 alone": 0.051272325,
        "these are the slopes for both units of the first layer; w1 leads to o11 alone": np.array(
            [-0.0115749, 0.062847225]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "four_paths-level", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With cross weights of 0 in V, only two paths carry anything: 0.01296 + 0.0054432 = 0.0184032."""
o1, o2, o3 = np.array([0.6, 0.3]), np.array([0.75, 0.4]), np.array([0.8, 0.3])
U, V = np.array([[-3.0, 1.0], [2.0, 4.0]]), np.array([[2.0, 0.0], [0.0, 1.0]])
check_close(
    call(four_paths, 1.5, o1, o2, o3, U, V, np.array([1.0, 0.0])),
    0.0184032,
    "right where nothing crosses between o2 and o3",
    suspects={
        "the sign: ∂L/∂o3k is o3k − yk": -0.0184032,
        "U is read the wrong way round: U[i, j] leads from o1i to o2j": 0.0238464,
        "x1 is missing from the last link": 0.0122688,
        "the last link is missing: from o11 on to w1, by the slope of its sigmoid and x1": 0.05112,
        "the paths through o12 are added too, but w1 leads to o11 alone": 0.0298944,
        "the slope of the first layer's sigmoid is missing": 0.07668,
        "the slopes of the second layer's sigmoids are missing": 0.0918,
        "the slopes of the outputs' sigmoids are missing": 0.10692,
    },
)

# %% nbgrader={"grade": true, "grade_id": "four_paths-crossing", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With only cross weights in V, the other two carry it all: −0.0382725 + 0.0055296 = −0.0327429."""
o1, o2, o3 = np.array([0.6, 0.3]), np.array([0.75, 0.4]), np.array([0.8, 0.3])
U, V = np.array([[-3.0, 1.0], [2.0, 4.0]]), np.array([[0.0, 3.0], [-2.0, 0.0]])
check_close(
    call(four_paths, 1.5, o1, o2, o3, U, V, np.array([1.0, 0.0])),
    -0.0327429,
    "right where everything crosses between o2 and o3",
    suspects={
        "nothing arrives: the paths that cross are missing (the slip of the notes), paths are multiplied, or only one path comes back": 0.0,
        "V is read the wrong way round: V[j, k] leads from o2j to o3k; or are the two outputs exchanged?": 0.0172206,
        "U is read the wrong way round: U[i, j] leads from o1i to o2j": -0.0272133,
        "the sign: ∂L/∂o3k is o3k − yk": 0.0327429,
        "x1 is missing from the last link": -0.0218286,
        "the paths through o12 are added too, but w1 leads to o11 alone": 0.008936325,
    },
)

# %% nbgrader={"grade": true, "grade_id": "four_paths-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random networks, whose right slopes were compared with those that nudging w1 finds."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(204)


def _summed(x1, o1, o2, o3, U, V, y, over=np.ones((2, 2)), slopes=(1, 1, 1), i=0):
    """Return the sum over the paths that `over` keeps, with the sigmoids' slopes that `slopes` keeps."""
    first, second, third = (s * (1 - s) if k else 1 + 0 * s for s, k in zip((o1, o2, o3), slopes))
    return float(x1 * first[i] * np.sum((U[i] * second)[:, None] * V * over * ((o3 - y) * third)))


def _slope(o):
    return o * (1 - o)


def _error(k, o3, y):
    """Return what comes back through an output: its error times the slope of its sigmoid."""
    return (o3[k] - y[k]) * o3[k] * (1 - o3[k])


def _by(path):
    """Return the sum of a function of j, k and the input over the four paths."""
    return lambda *given: float(sum(path(j, k, *given) for j in range(2) for k in range(2)))


_networks = []
for _ in range(5):
    x1, (U, V), y = float(rng.normal()), rng.normal(size=(2, 2, 2)), rng.uniform(size=2)
    o1 = rng.uniform(0.1, 0.9, size=2)
    o2 = sigmoid(o1 @ U)
    _networks.append((x1, o1, o2, sigmoid(o2 @ V), U, V, y))
check_function(
    four_paths,
    _summed,
    _networks,
    "right for random networks",
    suspects={
        "two paths are missing: o21 feeds o32 too, and o22 feeds o31 (the slip of the notes)": lambda *given: (
            _summed(*given, over=np.eye(2))
        ),
        "only the two paths that cross are added; the level ones count too": lambda *given: _summed(
            *given, over=1 - np.eye(2)
        ),
        "the sign: ∂L/∂o3k is o3k − yk": lambda *given: -_summed(*given),
        "V is read the wrong way round: V[j, k] leads from o2j to o3k": lambda *given: _summed(
            *given[:5], given[5].T, given[6]
        ),
        "U is read the wrong way round: U[i, j] leads from o1i to o2j": lambda *given: _summed(
            *given[:4], given[4].T, *given[5:]
        ),
        "x1 is missing from the last link": lambda x1, *rest: _summed(1.0, *rest),
        "the slope of the first layer's sigmoid is missing": lambda *given: _summed(
            *given, slopes=(0, 1, 1)
        ),
        "the last link is missing: from o11 on to w1, by the slope of its sigmoid and x1": lambda x1, *rest: (
            _summed(1.0, *rest, slopes=(0, 1, 1))
        ),
        "the slopes of the second layer's sigmoids are missing": lambda *given: _summed(
            *given, slopes=(1, 0, 1)
        ),
        "the slopes of the outputs' sigmoids are missing": lambda *given: _summed(
            *given, slopes=(1, 1, 0)
        ),
        "the paths through o12 are added too, but w1 leads to o11 alone": lambda *given: (
            _summed(*given) + _summed(*given, i=1)
        ),
        "o12 stands where o11 belongs; w1 leads to o11, and Python counts from 0": lambda x1, o1, *rest: (
            _summed(x1, o1[::-1], *rest)
        ),
        "the second row of U stands where the first belongs": lambda x1, o1, o2, o3, U, *rest: (
            _summed(x1, o1, o2, o3, U[::-1], *rest)
        ),
        "the slope of the first layer is taken at j, as o1[j](1 − o1[j]); w1 leads to o1[0] alone": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[j, k] * _slope(o2[j]) * U[0, j] * _slope(o1[j]) * x1
            )
        ),
        "U[0, k] stands where U[0, j] belongs": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[j, k] * _slope(o2[j]) * U[0, k] * _slope(o1[0]) * x1
            )
        ),
        "U[j, k] stands where U[0, j] belongs": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[j, k] * _slope(o2[j]) * U[j, k] * _slope(o1[0]) * x1
            )
        ),
        "V[0, k] stands where V[j, k] belongs": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[0, k] * _slope(o2[j]) * U[0, j] * _slope(o1[0]) * x1
            )
        ),
        "the slope of the second layer is taken at 0 for both units": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[j, k] * _slope(o2[0]) * U[0, j] * _slope(o1[0]) * x1
            )
        ),
        "the error and the slope of the output are taken at j, not at k": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(j, o3, y) * V[j, k] * _slope(o2[j]) * U[0, j] * _slope(o1[0]) * x1
            )
        ),
        "brackets are missing in the last link: o1·1 − o1·x1 is computed": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[j, k] * _slope(o2[j]) * U[0, j] * (o1[0] - o1[0] * x1)
            )
        ),
        "the errors of both outputs are added up first, and every path has their sum": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                np.sum(o3 - y)
                * _slope(o3[k])
                * V[j, k]
                * _slope(o2[j])
                * U[0, j]
                * _slope(o1[0])
                * x1
            )
        ),
        "the errors of the two outputs are exchanged": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                (o3 - y)[1 - k]
                * _slope(o3[k])
                * V[j, k]
                * _slope(o2[j])
                * U[0, j]
                * _slope(o1[0])
                * x1
            )
        ),
        "the size |o3k − yk| stands where o3k − yk belongs": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                abs(_error(k, o3, y)) * V[j, k] * _slope(o2[j]) * U[0, j] * _slope(o1[0]) * x1
            )
        ),
        "the factor 1 − o3k of the output's slope is missing": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                (o3 - y)[k] * o3[k] * V[j, k] * _slope(o2[j]) * U[0, j] * _slope(o1[0]) * x1
            )
        ),
        "the factor 1 − o2j of the second layer's slope is missing": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[j, k] * o2[j] * U[0, j] * _slope(o1[0]) * x1
            )
        ),
        "the factor 1 − o11 of the first slope is missing": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[j, k] * _slope(o2[j]) * U[0, j] * o1[0] * x1
            )
        ),
        "x1 is squared": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                _error(k, o3, y) * V[j, k] * _slope(o2[j]) * U[0, j] * _slope(o1[0]) * x1**2
            )
        ),
        "the links of each path are added, not multiplied": _by(
            lambda j, k, x1, o1, o2, o3, U, V, y: (
                o3[k]
                - y[k]
                + _slope(o3[k]) * V[j, k]
                + _slope(o2[j]) * U[0, j]
                + _slope(o1[0]) * x1
            )
        ),
        "the slope of the second layer's sigmoid is taken at k, not at j": lambda x1, o1, o2, o3, U, V, y: (
            float(
                x1
                * o1[0]
                * (1 - o1[0])
                * np.sum(U[0][:, None] * V * ((o3 - y) * o3 * (1 - o3) * o2 * (1 - o2)))
            )
        ),
        "the loss of each output stands where its slope o3k − yk belongs": lambda *given: _summed(
            *given[:6], given[3] - (given[3] - given[6]) ** 2 / 2
        ),
        "the error o3k − yk is missing": lambda *given: _summed(*given[:6], given[3] - 1),
        "the error o3k − yk is squared": lambda *given: _summed(
            *given[:6], given[3] - (given[3] - given[6]) ** 2
        ),
        "yk is missing from the error": lambda *given: _summed(*given[:6], 0 * given[6]),
        "only the last path comes back: are the paths added up?": lambda *given: _summed(
            *given, over=np.array([[0, 0], [0, 1]])
        ),
        "only the first path comes back: is the return inside the loop?": lambda *given: _summed(
            *given, over=np.array([[1, 0], [0, 0]])
        ),
        "only the paths through o21 are added": lambda *given: _summed(
            *given, over=np.array([[1, 1], [0, 0]])
        ),
        "only the paths through o22 are added": lambda *given: _summed(
            *given, over=np.array([[0, 0], [1, 1]])
        ),
        "only the paths to the first output are added": lambda *given: _summed(
            *given, over=np.array([[1, 0], [1, 0]])
        ),
        "only the paths to the second output are added": lambda *given: _summed(
            *given, over=np.array([[0, 1], [0, 1]])
        ),
        "the slopes of all sigmoids are missing": lambda *given: _summed(*given, slopes=(0, 0, 0)),
        "twice the sum: the ½ of the loss cancels the 2 of the square": lambda *given: (
            2 * _summed(*given)
        ),
        "U is missing": lambda x1, o1, o2, o3, U, *rest: _summed(x1, o1, o2, o3, 0 * U + 1, *rest),
        "V is missing": lambda x1, o1, o2, o3, U, V, y: _summed(x1, o1, o2, o3, U, 0 * V + 1, y),
        "the slope of a sigmoid is o·(1 − o), with a minus": lambda x1, o1, o2, o3, U, V, y: float(
            x1
            * (o1 + o1**2)[0]
            * np.sum((U[0] * (o2 + o2**2))[:, None] * V * ((o3 - y) * (o3 + o3**2)))
        ),
        "the mean of the four paths; where paths meet, they add up": lambda *given: (
            _summed(*given) / 4
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "four_paths-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the arrays are the same after the call; and an output that is right sends nothing back."""
### BEGIN HIDDEN TESTS
o1, o2, o3 = np.array([0.31, 0.52]), np.array([0.64, 0.27]), np.array([0.45, 0.83])
U, V = np.array([[0.7, -1.9], [2.3, 0.4]]), np.array([[1.6, -0.8], [-2.7, 0.9]])
for y, expected in (
    (np.array([0.9, 0.83]), -0.0574476467),
    (np.array([0.45, 0.12]), -0.0189756315),
):
    answer = call(four_paths, 1.9, o1, o2, o3, U, V, y)
    check_unchanged(answer)
    check_close(
        answer,
        expected,
        "right where one output is right already",
        suspects={"the sign: ∂L/∂o3k is o3k − yk": -expected},
    )
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "nudge-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. The sceptic's tool
#
# **Goal.** Find the gradient of any function without calculus: nudge one entry of its input at a time, up and down, and see how the value changes. For each entry $x_i$
#
# $$\frac{\partial f}{\partial x_i} \approx \frac{f(\dots, x_i + h, \dots) - f(\dots, x_i - h, \dots)}{2h}, \qquad h = 10^{-5}.$$
#
# All other entries stay at their places. That is a *centred* difference: it looks to both sides.
#
# **Shapes.** $x$ is a float64 array of any shape; $f$ takes such an array and returns one number. The result has the shape of $x$. Leave $x$ as it was.
#
# **Why.** It knows nothing of the chain rule, so it can check your backward pass. The tests allow an error of some millionths of the largest slope, also where $f$ is steep or has large values; a one-sided difference
# errs by more, and so does a much larger or smaller $h$. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# How many times is $f$ called for an $x$ with four entries? What has happened to the first entry when you nudge the second?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# For each entry: a copy of $x$ with $h$ added there, and a copy with $h$ subtracted there. The difference of the two values, divided by $2h$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `for index in np.ndindex(x.shape):` goes through all entries of any shape, and `up[index] += h` nudges one of them, in an array `up = x.copy()`. Mind the brackets around `2 * h`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "nudge", "locked": false, "schema_version": 3, "solution": true, "task": false}
def nudge(f, x: np.ndarray) -> np.ndarray:
    """Return the gradient of f at x, of the shape of x, by centred differences with h = 10⁻⁵.

    >>> nudge(lambda x: x[0] ** 2 + 5 * x[1], np.array([3.0, 1.0])).round(6)
    array([6., 5.])
    """
    ### BEGIN SOLUTION
    # Why: `up` and `down` lie $2h$ apart, so the difference of the values is divided by $2h$, in
    # brackets, because `/ 2 * h` would multiply by $h$. Looking to both sides cancels the effect of
    # the curvature: what is left of the error is of the size of $h^2$, while a one-sided difference
    # errs by about $\tfrac12 h f''$. For $x_0^2$ at 0.001 that gives 0.00201 in place of 0.002,
    # which is wrong from the third digit on. Each entry gets two fresh copies of $x$; if one array
    # were nudged and not put back, the next slope would be taken at another point, and the caller's
    # $x$ would be changed.
    h, gradient = 1e-5, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2 * h)
    return gradient
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "nudge-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""For f = x0² + 3·x0·x1 at (2, 1), the slopes are 2·2 + 3·1 = 7 and 3·2 = 6."""
check_close(
    call(nudge, lambda x: x[0] ** 2 + 3 * x[0] * x[1], np.array([2.0, 1.0])),
    np.array([7.0, 6.0]),
    "the gradient of x0² + 3·x0·x1 at (2, 1) is (7, 6)",
    tolerance=1e-5,
    suspects={
        "divided by h; up and down are 2h apart": np.array([14.0, 12.0]),
        "the sign: that is f(x − h) − f(x + h)": np.array([-7.0, -6.0]),
        "all entries were nudged at once; nudge one at a time": np.array([13.0, 13.0]),
        "the difference is not divided by 2h": np.array([14e-5, 12e-5]),
        "one number for all entries: nudge one at a time": np.array(13.0),
        "brackets are missing: / 2 * h multiplies by h": np.array([7e-10, 6e-10]),
        "only the first entry was nudged: is the return inside the loop?": np.array([7.0, 0.0]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "nudge-both_sides", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Six right digits: for f = x0² + x1² + x0·x1 at (0.001, 0), the slopes are 0.002 and 0.001. And x stays."""
answer = call(nudge, lambda x: x[0] ** 2 + x[1] ** 2 + x[0] * x[1], np.array([0.001, 0.0]))
check_close(
    answer,
    np.array([0.002, 0.001]),
    "six right digits near 0",
    suspects={
        "that is the one-sided difference (f(x + h) − f(x)) / h: look to both sides": np.array(
            [0.00201, 0.00101]
        ),
        "that is the one-sided difference (f(x) − f(x − h)) / h: look to both sides": np.array(
            [0.00199, 0.00099]
        ),
        "the first entry was left nudged down when the second was nudged: put it back": np.array(
            [0.002, 0.00099]
        ),
        "the first entry was left nudged up when the second was nudged: put it back": np.array(
            [0.002, 0.00101]
        ),
        "the first entry stays nudged in both copies when the second is nudged: make new copies": np.array(
            [0.002, 0.003]
        ),
        "divided by h; up and down are 2h apart": np.array([0.004, 0.002]),
        "the sign: that is f(x − h) − f(x + h)": np.array([-0.002, -0.001]),
    },
)
check_unchanged(answer, "x is left as it was")
x = np.array([30.31, -0.02])
steep = 100 * np.cos(100 * x)
check_close(
    call(nudge, lambda x: float(np.sum(np.sin(100 * x))), x),
    steep,
    "six right digits where f is steep, for f = sin(100·x0) + sin(100·x1)",
    tolerance=2e-6,
    suspects={
        "the nudge grows with the entry of x; h is 10⁻⁵ for each": steep
        * np.sin(np.array([0.03031, 0.001]))
        / np.array([0.03031, 0.001]),
        **{
            f"the nudge is {h}, which is too large: use h = 10⁻⁵": steep
            * np.sin(100 * h)
            / (100 * h)
            for h in (0.1, 0.01, 0.001, 0.0001)
        },
    },
)

# %% nbgrader={"grade": true, "grade_id": "nudge-matrix", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Any shape: for f = Σ x³ and a matrix, the slopes 3x² form a matrix of the same shape."""
x = np.array([[1.0, 0.5, -1.0], [0.0, 2.0, -0.5]])
expected = np.array([[3.0, 0.75, 3.0], [0.0, 12.0, 0.75]])
answer = call(nudge, lambda x: float(np.sum(x**3)), x)
check_close(
    answer,
    expected,
    "the gradient of Σ x³, for a matrix",
    suspects={
        "the gradient is flat: give it the shape of x": expected.ravel(),
        "brackets are missing: / 2 * h multiplies by h": 1e-10 * expected,
        "the difference is not divided by 2h": 2e-5 * expected,
        **(
            {
                "every slope is 0: are up and down one and the same array? x.copy() makes another": 0
                * x
            }
            if np.array_equal(answer.value, 0 * x)
            else {}
        ),
        "the nudge is 0.1, which is too large: use h = 10⁻⁵": expected + 0.01,
        "the nudge is 0.01, which is too large: use h = 10⁻⁵": expected + 0.0001,
        "whole rows were nudged at once; nudge one entry at a time": np.array(
            [[6.75, 6.75, 6.75], [12.75, 12.75, 12.75]]
        ),
        "each copy is nudged in one entry more than the last: make new copies for each entry": np.cumsum(
            expected
        ).reshape(2, 3),
        "that is the one-sided difference (f(x + h) − f(x)) / h: look to both sides": expected
        + 3e-5 * x,
    },
)
check_unchanged(answer, "x is left as it was")
check_close(
    call(nudge, lambda x: float(np.sin(x)), np.array(0.3)),
    np.array(0.955336489),
    "the slope of sin x for one number, x of shape ()",
)

# %% nbgrader={"grade": true, "grade_id": "nudge-network", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the loss of a neuron, against its gradient by the chain rule; and a steep function."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(205)


def _watched(f, x):
    """Return f, and a list to which it adds how far from x it is asked; nothing for other shapes."""
    moves = []

    def watched(v):
        moved = np.asarray(v, dtype=float) - x if np.shape(v) == x.shape else None
        moves.append((moved, getattr(v, "dtype", None)))
        return f(v)

    return watched, moves


def _facts(moves):
    """Return what is known of the calls of f, and is not as it should be."""
    moved = [m for m, _ in moves if m is not None]
    steps = sorted({float(f"{np.max(np.abs(m)):.2g}") for m in moved if m.any()})
    if any(kind != np.float64 for _, kind in moves):
        yield f"f was called with {moves[0][1]} numbers, which have too few digits: keep float64"
    elif any(np.count_nonzero(m) > 1 for m in moved):
        yield "f was called with more than one entry nudged at once: nudge one, and put it back"
    elif moved and not steps:
        yield "f was called at x itself, with nothing nudged: are up and down one and the same array?"
    elif steps[-1:] and steps[-1] < 9e-6:
        yield f"f was called at {steps[-1]:g} from x at most; use h = 10⁻⁵: with a smaller h rounding spoils the difference"
    elif len(moved) > 1 and all((m >= 0).all() for m in moved):
        yield "f was never called below x: look to both sides"
    elif len(moved) > 1 and all((m <= 0).all() for m in moved):
        yield "f was never called above x: look to both sides"
    elif len(steps) == 1 and steps != [1e-5]:
        yield f"f was called at {steps[0]:g} from x; use h = 10⁻⁵"
    elif steps and steps[-1] > 1e-4:
        yield f"f was called up to {steps[-1]:g} from x; use h = 10⁻⁵, for every entry of x"


def _slopes_right(f, x, slopes, what, tolerance, suspects=()):
    watched, moves = _watched(f, x)
    answer = call(nudge, watched, x)
    check_close(
        answer,
        slopes,
        what,
        tolerance=tolerance,
        suspects={
            **dict(suspects),
            **{fact: answer.value for fact in _facts(moves)},
        },
    )
    check_unchanged(answer, "x is left as it was")


for shape in ((4,), (3, 2), (2, 1, 3)):
    x, w = rng.normal(size=shape), rng.normal(size=shape)
    o = float(sigmoid(np.sum(w * x)))
    slopes = (o - 1) * o * (1 - o) * w
    _slopes_right(
        lambda v, w=w: float(np.square(1 - sigmoid(np.sum(w * v))) / 2),
        x,
        slopes,
        "the gradient of a neuron's loss",
        1e-5,
        {
            "divided by h; up and down are 2h apart": 2 * slopes,
            "the sign: that is f(x − h) − f(x + h)": -slopes,
            "brackets are missing: / 2 * h multiplies by h": 1e-10 * slopes,
        },
    )
x = np.array([0.0, 250.3, -40.7])
_slopes_right(
    lambda v: float(np.sum(np.exp(150 * (v - x)) * [1.0, 2.0, -0.7])),
    x,
    150 * np.array([1.0, 2.0, -0.7]),
    "the gradient of a steep function",
    5e-6,
)
x = np.array([[1.3], [-0.4]])
_slopes_right(
    lambda v: 1000 + float(np.sum(np.sin(v))),
    x,
    np.cos(x),
    "the gradient of a large function",
    1e-6,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "nudge-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: x is the same after the call, to the last digit; and its entries may be large."""
### BEGIN HIDDEN TESTS
for x in (np.array([0.1, 0.7, 1.3]), np.array([[312.7, -0.3], [-51.9, 12.1]])):
    answer = call(nudge, lambda v: float(np.sum(v * v)), x)
    check_unchanged(answer, "x is left as it was")
    check_close(
        answer,
        2 * x,
        "the gradient of Σ x²",
        tolerance=1e-5,
        suspects={
            "divided by h; up and down are 2h apart": 4 * x,
            "the sign: that is f(x − h) − f(x + h)": -2 * x,
            "brackets are missing: / 2 * h multiplies by h": 2e-10 * x,
        },
    )
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "backward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. The backward pass of a whole network
#
# **Goal.** For a network of two layers and a batch of $n$ examples, go forward, then backward, and return the slopes by all weights and biases. Forward:
#
# $$A_1 = \sigma(X W_1 + b_1), \qquad A_2 = \sigma(A_1 W_2 + b_2), \qquad L = \frac{1}{2n} \sum_{r, k} (T_{rk} - A_{2,rk})^2.$$
#
# Backward, where ⊙ multiplies entry by entry:
#
# $$\begin{aligned} dZ_2 &= \tfrac1n (A_2 - T) \odot A_2 \odot (1 - A_2), & dW_2 &= A_1^\top dZ_2, & db_2 &= \textstyle\sum_r dZ_{2,r}, \\
# dZ_1 &= (dZ_2 W_2^\top) \odot A_1 \odot (1 - A_1), & dW_1 &= X^\top dZ_1, & db_1 &= \textstyle\sum_r dZ_{1,r}. \end{aligned}$$
#
# **Shapes.** $X$ is $(n, d)$ and $T$ is $(n, k)$. $W_1$ is $(d, m)$, $b_1$ is $(m,)$, $W_2$ is $(m, k)$ and $b_2$ is $(k,)$. Return $dW_1, db_1, dW_2, db_2$ in this order, each of the shape
# of what it belongs to. Leave the arrays as they were.
#
# **Why.** One pass back serves every parameter, however many there are. Use `nudge` of question 7 to check yours. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Write the shape beside each quantity. If a product does not fit, the shapes tell what to transpose. If all sizes are alike, they do not; then look at the formula.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Start with $A_1$ and $A_2$, then $dZ_2$, then $dZ_1$. The sums for the biases run over the examples, the rows: `axis=0`.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `@` is the product of matrices, `*` multiplies entry by entry, `.T` transposes, and `len(X)` is $n$. `dZ.sum(axis=0)` has one entry for each column.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "backward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def backward(
    X: np.ndarray,
    T: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return dW1 (d, m), db1 (m,), dW2 (m, k) and db2 (k,), for X (n, d) and T (n, k).

    >>> one, zero = np.array([[1.0]]), np.array([0.0])
    >>> backward(one, one, 0 * one, zero, 0 * one, zero)  # A1 = A2 = 1/2, so dZ2 = -1/8
    (array([[0.]]), array([0.]), array([[-0.0625]]), array([-0.125]))
    """
    ### BEGIN SOLUTION
    # Why: Each slope has the shape of what it belongs to, and the products follow from that: $(d,
    # m)$ for $dW_1$ can only be $X^\top dZ_1$, which adds up over the $n$ examples, and $W_2^\top$
    # brings $dZ_2$ from the $k$ outputs back to the $m$ hidden units. A bias is added to every row,
    # so its slope is the sum over the rows. The $\tfrac1n$ of the mean loss stands once, in $dZ_2$,
    # and all the rest inherits it: a mean for the biases would divide by $n$ twice. If $n$, $d$,
    # $m$ and $k$ are all alike, a forgotten transpose raises no error and simply gives wrong
    # slopes, which `nudge` finds.
    A1 = sigmoid(X @ W1 + b1)
    A2 = sigmoid(A1 @ W2 + b2)
    dZ2 = (A2 - T) / len(X) * A2 * (1 - A2)
    dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "backward-chapter", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The chain network of the chapter, with layers of one unit, gives the slopes found by hand."""
X, T = np.array([[2.0, -1.0, 3.0]]), np.array([[1.0]])
W1, b1 = np.array([[0.5], [0.6], [0.1]]), np.array([0.3])
W2, b2 = np.array([[2.0]]), np.array([-1.0])
check_close(
    call(backward, X, T, W1, b1, W2, b2),
    (
        np.array([[-0.0720706316], [0.0360353158], [-0.1081059474]]),
        np.array([-0.0360353158]),
        np.array([[-0.06699473]]),
        np.array([-0.0916407138]),
    ),
    "the slopes of the chain network",
    parts=("dW1", "db1", "dW2", "db2"),
    suspects={
        "the biases b1 and b2 are missing on the way forward": (
            np.array([[-0.0304151391], [0.0152075696], [-0.0456227087]]),
            np.array([-0.0152075696]),
            np.array([[-0.022915927]]),
            np.array([-0.0342956395]),
        ),
        "the sign: the slope of L by A2 is A2 − T": (
            np.array([[0.0720706316], [-0.0360353158], [0.1081059474]]),
            np.array([0.0360353158]),
            np.array([[0.06699473]]),
            np.array([0.0916407138]),
        ),
        "the slope of the output's sigmoid is missing": (
            np.array([[-0.3039492263], [0.1519746131], [-0.4559238394]]),
            np.array([-0.1519746131]),
            np.array([[-0.2825422212]]),
            np.array([-0.3864836956]),
        ),
        "the slope of the hidden layer's sigmoid is missing": (
            np.array([[-0.3665628552], [0.1832814276], [-0.5498442829]]),
            np.array([-0.1832814276]),
            np.array([[-0.06699473]]),
            np.array([-0.0916407138]),
        ),
        "twice the slopes: is the ½ of the loss forgotten?": (
            np.array([[-0.1441412632], [0.0720706316], [-0.2162118949]]),
            np.array([-0.0720706316]),
            np.array([[-0.13398946]]),
            np.array([-0.1832814276]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "backward-batch", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A batch of two examples; all sizes are 2, so that a forgotten transpose is not stopped by a shape."""
X, T = np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[1.0, 0.0], [0.0, 1.0]])
W1, b1 = np.array([[0.5, -1.0], [1.0, 0.25]]), np.array([0.5, -0.5])
W2, b2 = np.array([[1.0, -2.0], [0.5, 1.5]]), np.array([0.0, 0.5])
check_close(
    call(backward, X, T, W1, b1, W2, b2),
    (
        np.array([[0.1260372191, 0.0005849907], [-0.0500812448, 0.0125066048]]),
        np.array([0.039707024, 0.003824026]),
        np.array([[0.0314584339, -0.0280631126], [-0.004694226, 0.0054237462]]),
        np.array([0.0502362215, -0.046381423]),
    ),
    "the slopes for a batch of two",
    parts=("dW1", "db1", "dW2", "db2"),
    suspects={
        "the biases b1 and b2 are missing on the way forward": (
            np.array([[0.1446826364, -0.0032970552], [-0.0580346215, 0.0099764933]]),
            np.array([0.0454255237, 0.001437403]),
            np.array([[0.0247916508, -0.025627055], [-0.0059289015, 0.0044117949]]),
            np.array([0.0509859354, -0.0501207921]),
        ),
        "twice as large, for n = 2 examples: is the 1/n missing, or the ½ of the loss forgotten?": (
            np.array([[0.2520744383, 0.0011699814], [-0.1001624897, 0.0250132096]]),
            np.array([0.0794140479, 0.0076480519]),
            np.array([[0.0629168677, -0.0561262251], [-0.0093884521, 0.0108474925]]),
            np.array([0.1004724431, -0.092762846]),
        ),
        "the sign: the slope of L by A2 is A2 − T": (
            np.array([[-0.1260372191, -0.0005849907], [0.0500812448, -0.0125066048]]),
            np.array([-0.039707024, -0.003824026]),
            np.array([[-0.0314584339, 0.0280631126], [0.004694226, -0.0054237462]]),
            np.array([-0.0502362215, 0.046381423]),
        ),
        "the slope of the output's sigmoid is missing": (
            np.array([[0.6046671704, 0.0024241057], [-0.2431606349, 0.0626874346]]),
            np.array([0.1896686059, 0.0189495981]),
            np.array([[0.1275575602, -0.1340069331], [-0.0261259848, 0.0278860875]]),
            np.array([0.2126887291, -0.223999143]),
        ),
        "W2 is not transposed on the way back": (
            np.array([[0.0217181986, -0.0001892445], [-0.0083552984, 0.0400356904]]),
            np.array([0.0069205713, 0.0113576639]),
            np.array([[0.0314584339, -0.0280631126], [-0.004694226, 0.0054237462]]),
            np.array([0.0502362215, -0.046381423]),
        ),
        "X is not transposed in dW1": (
            np.array([[0.0828721216, 0.0022045083], [-0.0535393184, 0.0179501484]]),
            np.array([0.039707024, 0.003824026]),
            np.array([[0.0314584339, -0.0280631126], [-0.004694226, 0.0054237462]]),
            np.array([0.0502362215, -0.046381423]),
        ),
        "A1 is not transposed in dW2": (
            np.array([[0.1260372191, 0.0005849907], [-0.0500812448, 0.0125066048]]),
            np.array([0.039707024, 0.003824026]),
            np.array([[-0.0027447872, 0.0055629511], [-0.0156824272, 0.0176161585]]),
            np.array([0.0502362215, -0.046381423]),
        ),
        "neither X nor A1 is transposed": (
            np.array([[0.0828721216, 0.0022045083], [-0.0535393184, 0.0179501484]]),
            np.array([0.039707024, 0.003824026]),
            np.array([[-0.0027447872, 0.0055629511], [-0.0156824272, 0.0176161585]]),
            np.array([0.0502362215, -0.046381423]),
        ),
        "dW2 is made from X; the second layer's inputs are A1": (
            np.array([[0.1260372191, 0.0005849907], [-0.0500812448, 0.0125066048]]),
            np.array([0.039707024, 0.003824026]),
            np.array([[0.1982645757, -0.1919118935], [-0.1215700881, 0.1255328597]]),
            np.array([0.0502362215, -0.046381423]),
        ),
        "the sums for the biases run over the units; sum over the examples, axis 0": (
            np.array([[0.1260372191, 0.0005849907], [-0.0500812448, 0.0125066048]]),
            np.array([0.00198547, 0.04154558]),
            np.array([[0.0314584339, -0.0280631126], [-0.004694226, 0.0054237462]]),
            np.array([0.0026058567, 0.0012489418]),
        ),
        "the biases have the mean over the examples; the 1/n is in dZ2 already": (
            np.array([[0.1260372191, 0.0005849907], [-0.0500812448, 0.0125066048]]),
            np.array([0.019853512, 0.001912013]),
            np.array([[0.0314584339, -0.0280631126], [-0.004694226, 0.0054237462]]),
            np.array([0.0251181108, -0.0231907115]),
        ),
        "the sums for the biases run over everything: give the axis": (
            np.array([[0.1260372191, 0.0005849907], [-0.0500812448, 0.0125066048]]),
            0.0435310499,
            np.array([[0.0314584339, -0.0280631126], [-0.004694226, 0.0054237462]]),
            0.0038547985,
        ),
        "the slope of the hidden layer's sigmoid is missing": (
            np.array([[0.5820883626, -0.1887355524], [-0.3726358075, 0.1275142455]]),
            np.array([0.1429990676, -0.0444540237]),
            np.array([[0.0314584339, -0.0280631126], [-0.004694226, 0.0054237462]]),
            np.array([0.0502362215, -0.046381423]),
        ),
        "dZ1 is made from A2 − T; it comes from dZ2, with the slope of the output's sigmoid": (
            np.array([[0.6046671704, 0.0024241057], [-0.2431606349, 0.0626874346]]),
            np.array([0.1896686059, 0.0189495981]),
            np.array([[0.0314584339, -0.0280631126], [-0.004694226, 0.0054237462]]),
            np.array([0.0502362215, -0.046381423]),
        ),
        "the slope of a sigmoid is made from Z; it is A ⊙ (1 − A), made from its value": (
            np.array([[-3.3031849417, -52.2910619501], [-6.6063698834, 19.2876166182]]),
            np.array([-3.3031849417, -16.8997075163]),
            np.array([[0.0587111792, 0.211865527], [0.004696746, -0.0577042072]]),
            np.array([0.0766947607, 0.3714061982]),
        ),
        "half as large: divide by the n examples alone, not by all entries of T, nor by 2": (
            np.array([[0.0630186096, 0.0002924954], [-0.0250406224, 0.0062533024]]),
            np.array([0.019853512, 0.001912013]),
            np.array([[0.0157292169, -0.0140315563], [-0.002347113, 0.0027118731]]),
            np.array([0.0251181108, -0.0231907115]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "backward-zero", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Right answers give slopes of 0, in the shapes of W1, b1, W2 and b2."""
X, T = np.arange(15.0).reshape(5, 3), np.full((5, 2), 0.5)
check_close(
    call(backward, X, T, np.zeros((3, 4)), np.zeros(4), np.zeros((4, 2)), np.zeros(2)),
    (np.zeros((3, 4)), np.zeros(4), np.zeros((4, 2)), np.zeros(2)),
    "slopes of 0, each of the shape of what it belongs to",
    parts=("dW1", "db1", "dW2", "db2"),
    suspects={
        "db1 and db2 are rows of shape (1, m), not (m,): leave out keepdims": (
            np.zeros((3, 4)),
            np.zeros((1, 4)),
            np.zeros((4, 2)),
            np.zeros((1, 2)),
        ),
        "dW1 and dW2 are transposed: each has the shape of its weights": (
            np.zeros((4, 3)),
            np.zeros(4),
            np.zeros((2, 4)),
            np.zeros(2),
        ),
        "db1 and db2 are not added up over the examples": (
            np.zeros((3, 4)),
            np.zeros((5, 4)),
            np.zeros((4, 2)),
            np.zeros((5, 2)),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "backward-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: random networks of other sizes."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(206)
_parts = ("dW1", "db1", "dW2", "db2")


def _back(X, T, W1, b1, W2, b2, out=1, hidden=1, per=len, on=None, by_Z=False, s1=None, s2=None):
    """Return the four slopes, with the sigmoids' slopes where `out` and `hidden` are 1."""
    Z1 = X @ W1 + b1
    A1 = sigmoid(Z1)
    Z2 = A1 @ W2 + b2
    A2 = sigmoid(Z2)
    S1, S2 = (Z1 * (1 - Z1), Z2 * (1 - Z2)) if by_Z else (A1 * (1 - A1), A2 * (1 - A2))
    S1, S2 = s1(A1) if s1 else S1, s2(A2, T) if s2 else S2
    error = (A2 - T) / per(T)
    dZ2 = error * S2 if out else error
    dZ1 = (error if on == "error" else dZ2) @ W2.T
    dZ1 = dZ1 * S1 if hidden else dZ1
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)


def _changed(*factors):
    """Return the four slopes, each times a factor, a function of n."""
    return lambda *given: tuple(f(len(given[0])) * v for f, v in zip(factors, _back(*given)))


check_function(
    backward,
    _back,
    [
        (
            rng.normal(size=(n, d)),
            rng.uniform(size=(n, k)),
            *(rng.normal(size=s) for s in ((d, m), m, (m, k), k)),
        )
        for n, d, m, k in ((6, 4, 3, 2), (1, 2, 3, 1), (6, 4, 3, 2), (4, 4, 4, 4), (5, 1, 2, 3))
    ],
    "right for random networks",
    parts=_parts,
    suspects={
        "the sign: the slope of L by A2 is A2 − T": _changed(*(4 * [lambda n: -1])),
        "the 1/n is missing: L is a mean over the examples": _changed(*(4 * [lambda n: n])),
        "the biases have the mean over the examples; the 1/n is in dZ2 already": _changed(
            lambda n: 1, lambda n: 1 / n, lambda n: 1, lambda n: 1 / n
        ),
        "twice the slopes: is the ½ of the loss forgotten?": _changed(*(4 * [lambda n: 2])),
        "divided by all entries of T; L is a mean over the n examples alone": lambda *given: _back(
            *given, per=np.size
        ),
        "divided by the number of features of X; L is a mean over the n examples": lambda X, *rest: (
            _back(X, *rest, per=lambda T: X.shape[1])
        ),
        "divided by the number of columns of T; L is a mean over the n examples": lambda *given: (
            _back(*given, per=lambda T: T.shape[1])
        ),
        "the slopes of the first layer are divided by n twice; dZ2 has the 1/n already": _changed(
            lambda n: 1 / n, lambda n: 1 / n, lambda n: 1, lambda n: 1
        ),
        "all slopes are divided by n twice": _changed(*(4 * [lambda n: 1 / n])),
        "dW1 and dW2 are divided by n once more; dZ1 and dZ2 have the 1/n already": _changed(
            lambda n: 1 / n, lambda n: 1, lambda n: 1 / n, lambda n: 1
        ),
        "the slopes of the second layer are divided by n twice": _changed(
            lambda n: 1, lambda n: 1, lambda n: 1 / n, lambda n: 1 / n
        ),
        "the 1/n is missing from the second layer's slopes": _changed(
            lambda n: 1, lambda n: 1, lambda n: n, lambda n: n
        ),
        "the 1/n is missing from the first layer's slopes": _changed(
            lambda n: n, lambda n: n, lambda n: 1, lambda n: 1
        ),
        "the 1/n is missing from db1 and db2": _changed(
            lambda n: 1, lambda n: n, lambda n: 1, lambda n: n
        ),
        "the 1/n is missing from dW1 and dW2": _changed(
            lambda n: n, lambda n: 1, lambda n: n, lambda n: 1
        ),
        "the slopes of the first layer have the wrong sign": _changed(
            lambda n: -1, lambda n: -1, lambda n: 1, lambda n: 1
        ),
        "the slope of the hidden sigmoid is made from σ(A1): A1 is σ(Z1) already": lambda *given: (
            _back(*given, s1=lambda A: sigmoid(A) * sigmoid(-A))
        ),
        "the slope of the output's sigmoid is made from σ(A2): A2 is σ(Z2) already": lambda *given: (
            _back(*given, s2=lambda A, T: sigmoid(A) * sigmoid(-A))
        ),
        "the slopes of the sigmoids are made from σ(A): A is σ(Z) already": lambda *given: _back(
            *given,
            s1=lambda A: sigmoid(A) * sigmoid(-A),
            s2=lambda A, T: sigmoid(A) * sigmoid(-A),
        ),
        "the slopes of both sigmoids are missing": lambda *given: _back(*given, out=0, hidden=0),
        "the size |A2 − T| stands where A2 − T belongs": lambda *given: _back(
            *given, s2=lambda A, T: A * (1 - A) * np.sign(A - T)
        ),
        "the slope of the hidden sigmoid is squared": lambda *given: _back(
            *given, s1=lambda A: (A * (1 - A)) ** 2
        ),
        "only the first example counts": lambda X, T, *rest: tuple(
            v / len(X) for v in _back(X[:1], T[:1], *rest)
        ),
        "the last example is left out": lambda X, T, *rest: tuple(
            v * (len(X) - 1) / len(X) for v in _back(X[:-1], T[:-1], *rest)
        ),
        "the bias b1 is missing on the way forward": lambda X, T, W1, b1, W2, b2: _back(
            X, T, W1, 0 * b1, W2, b2
        ),
        "the bias b2 is missing on the way forward": lambda X, T, W1, b1, W2, b2: _back(
            X, T, W1, b1, W2, 0 * b2
        ),
        "the factor A1 is missing from the slope of the hidden sigmoid": lambda *given: _back(
            *given, s1=lambda A: 1 - A
        ),
        "the factor 1 − A1 is missing from the slope of the hidden sigmoid": lambda *given: _back(
            *given, s1=lambda A: A
        ),
        "the factor A2 is missing from the slope of the output's sigmoid": lambda *given: _back(
            *given, s2=lambda A, T: 1 - A
        ),
        "the factor 1 − A2 is missing from the slope of the output's sigmoid": lambda *given: _back(
            *given, s2=lambda A, T: A
        ),
        "the hidden layer has the slope of tanh, 1 − A1²; its σ has A1 ⊙ (1 − A1)": lambda *given: (
            _back(*given, s1=lambda A: 1 - A**2)
        ),
        "the output has the slope of tanh, 1 − A2²; its σ has A2 ⊙ (1 − A2)": lambda *given: _back(
            *given, s2=lambda A, T: 1 - A**2
        ),
        "the slope of the output's sigmoid is made from A2 − T: is A2 changed in place?": lambda *given: (
            _back(*given, s2=lambda A, T: (A - T) * (1 - A + T))
        ),
        "the slope of a sigmoid is A ⊙ (1 − A), with a minus": lambda *given: _back(
            *given, s1=lambda A: A * (1 + A), s2=lambda A, T: A * (1 + A)
        ),
        "the truth T is missing: the slope of L by A2 is A2 − T": lambda X, T, *rest: _back(
            X, 0 * T, *rest
        ),
        "the error A2 − T is squared": lambda *given: _back(
            *given, s2=lambda A, T: A * (1 - A) * (A - T)
        ),
        "the loss stands where its slope A2 − T belongs": lambda *given: _back(
            *given, s2=lambda A, T: A * (1 - A) * (A - T) / 2
        ),
        "the slope of the output's sigmoid is missing": lambda *given: _back(*given, out=0),
        "the slope of the hidden layer's sigmoid is missing": lambda *given: _back(
            *given, hidden=0
        ),
        "dZ1 is made from A2 − T; it comes from dZ2, with the slope of the output's sigmoid": lambda *given: (
            _back(*given, on="error")
        ),
        "the slope of a sigmoid is made from Z; it is A ⊙ (1 − A), made from its value": lambda *given: (
            _back(*given, by_Z=True)
        ),
        "the biases b1 and b2 are missing on the way forward": lambda X, T, W1, b1, W2, b2: _back(
            X, T, W1, 0 * b1, W2, 0 * b2
        ),
        "the sums for the biases run over everything: give the axis": lambda *given: tuple(
            v.sum() if v.ndim == 1 else v for v in _back(*given)
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "backward-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the six arrays are the same after the call, also where sums are large."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(209)
X, T = rng.normal(size=(3, 2)), rng.uniform(size=(3, 2))
W1, b1, W2, b2 = (rng.normal(size=s) for s in ((2, 4), 4, (4, 2), 2))
answer = call(backward, X, T, W1, b1, W2, b2)
check_unchanged(answer)
A1 = sigmoid(X @ W1 + b1)
A2 = sigmoid(A1 @ W2 + b2)
dZ2 = (A2 - T) / 3 * A2 * (1 - A2)
dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
check_close(
    answer,
    (X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)),
    "the slopes for three examples with two outputs",
    parts=("dW1", "db1", "dW2", "db2"),
    suspects={
        "the 1/n is missing: L is a mean over the examples": (
            3 * X.T @ dZ1,
            3 * dZ1.sum(axis=0),
            3 * A1.T @ dZ2,
            3 * dZ2.sum(axis=0),
        ),
        "divided by all entries of T; L is a mean over the n examples alone": (
            X.T @ dZ1 / 2,
            dZ1.sum(axis=0) / 2,
            A1.T @ dZ2 / 2,
            dZ2.sum(axis=0) / 2,
        ),
    },
)
X = X * [[1.0], [700.0], [700.0]]
A1 = sigmoid(X @ W1 + b1)
A2 = sigmoid(A1 @ W2 + b2)
dZ2 = (A2 - T) / 3 * A2 * (1 - A2)
dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
answer = call(backward, X, T, W1, b1, W2, b2)
check_unchanged(answer)
check_close(
    answer,
    (X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)),
    "the slopes where the sums of two examples are large",
    parts=("dW1", "db1", "dW2", "db2"),
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "train-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Together: XOR, and real handwriting
#
# **Goal.** Train the network of question 8 with one output, $k = 1$, by gradient descent. `start` holds $(W_1, b_1, W_2, b_2)$. Do `steps` times:
#
# 1. Go forward with all training examples, and backward, to $dW_1, db_1, dW_2, db_2$.
# 2. Then update all four: $W_1 \leftarrow W_1 - \eta\, dW_1$, and so on.
#
# At the end return two numbers: the loss on the training examples, $L = \frac{1}{2n} \sum_r (t_r - \hat y_r)^2$, and the share of *test* examples that are labelled rightly.
# The label is 1 where $\hat y \ge \tfrac12$, and 0 elsewhere. Both numbers are those *after* the last step.
#
# **Shapes.** `X` is $(n, d)$, `X_test` is $(p, d)$; the labels `t` $(n,)$ and `t_test` $(p,)$ are 0 or 1. The network's output is a column, $(n, 1)$, so make `t` a column too: `t[:, np.newaxis]`.
# You may call your own `backward`, or write its lines again. Leave all the arrays as they were, those of `start` too.
#
# **Why.** XOR, which no neuron can do alone, is learned; and so is the difference between a 3 and an 8 that somebody wrote by hand. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which lines belong in the loop? The loss and the share are computed once, after it, with the last weights.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# A column minus an array of shape $(n,)$ is a table of $n \times n$ numbers, and NumPy does not warn. Compare columns with columns, and `[:, 0]` of a column with labels.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `W1, b1, W2, b2 = start` unpacks the four. In the loop, `backward(X, T, W1, b1, W2, b2)` gives the four slopes, and `W1 = W1 - …` makes a new array. After it, go forward twice: with `X` for the loss, and with
# `X_test` for the share.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(
    X: np.ndarray,
    t: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    start: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    eta: float,
    steps: int,
) -> tuple[float, float]:
    """Return the loss on X (n, d), t (n,) and the share of X_test labelled rightly, after training.

    >>> X, t, zeros = np.array([[0.0], [1.0]]), np.array([0, 1]), (np.zeros((1, 1)), np.zeros(1))
    >>> train(X, t, X, t, (*zeros, *zeros), 1.0, 0)  # no step yet: every output is 1/2
    (0.125, 0.5)
    """
    ### BEGIN SOLUTION
    # Why: All four slopes of a step are made with the same old weights, so both layers go back
    # before anything is updated: if $W_2$ moves first, the $dZ_1$ made with it mixes old and new.
    # `t` becomes a column because $(n, 1)$ minus $(n,)$ is a table of $n \times n$ differences,
    # each output against each label, and NumPy gives no warning. The loss and the share are
    # computed after the loop; inside it, before the update, they would be those of the weights
    # before the last step. `W1 = W1 - …` makes a new array, while `W1 -= …` would write into the
    # arrays of `start`.
    (W1, b1, W2, b2), T = start, t[:, np.newaxis]
    for _ in range(steps):
        A1 = sigmoid(X @ W1 + b1)
        A2 = sigmoid(A1 @ W2 + b2)
        dZ2 = (A2 - T) / len(X) * A2 * (1 - A2)
        dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
        W1, b1 = W1 - eta * X.T @ dZ1, b1 - eta * dZ1.sum(axis=0)
        W2, b2 = W2 - eta * A1.T @ dZ2, b2 - eta * dZ2.sum(axis=0)
    Y, Y_test = (sigmoid(sigmoid(Z @ W1 + b1) @ W2 + b2) for Z in (X, X_test))
    return float(np.mean((T - Y) ** 2) / 2), float(np.mean((Y_test[:, 0] >= 0.5) == t_test))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "train-steps", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Three steps on XOR, with η = 10: the loss falls from 0.1742 to 0.1300."""
xor = datasets.xor()
start = (
    np.array([[1.0, -2.0], [0.5, 1.0]]),
    np.array([0.5, -0.5]),
    np.array([[2.0], [-1.0]]),
    np.array([0.25]),
)
answer = call(train, xor.X, xor.t, xor.X, xor.t, start, 10.0, 3)
other = call(train, xor.X, xor.t, xor.X, xor.t, tuple(2 * part for part in start), 10.0, 3)
check_close(
    answer,
    (0.1300236163, 0.5),
    "loss and share after three steps",
    parts=("loss", "share"),
    suspects={
        **(
            {
                "another start gives the very same: is `start` used, or are there other weights?": answer.value
            }
            if repr(answer.value) == repr(other.value)
            else {}
        ),
        "the sign of the step: the loss grows": (0.2324904792, 0.5),
        "the 1/n is missing from the slopes": (0.1855283616, 0.5),
        "that is the loss before the last step: is it computed in the loop, or one step left out?": (
            0.1314347584,
            0.5,
        ),
        "one step too many": (0.129076008, 0.5),
        "the weights have not moved: are the new ones used in the next step?": (0.1741719065, 0.5),
        "one step alone was taken: is the return inside the loop, or start used again in each step?": (
            0.1425999109,
            0.5,
        ),
        "W2 was updated before the slopes of the first layer were made with it": (
            0.1299408453,
            0.5,
        ),
        "the biases were not updated": (0.1434387858, 0.5),
        "the first layer was not updated": (0.1309310792, 0.5),
        "the learning rate η is missing": (0.163780076, 0.5),
        "each example made a step of its own; one step uses all of them": (0.1317012222, 0.5),
        "the ½ is missing from the loss": (0.2600472327, 0.5),
        "the loss is the mean of a table: a column minus labels of shape (n,)": (0.1283305197, 0.5),
    },
)
check_unchanged(answer, "the arrays are left as they were, those of start too")

# %% nbgrader={"grade": true, "grade_id": "train-xor", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""XOR is learned: from this start, 300 steps bring the loss to 0.0005, and all four corners are right."""
xor, rng = datasets.xor(), np.random.default_rng(3)
start = (rng.normal(size=(2, 4)), np.zeros(4), rng.normal(size=(4, 1)), np.zeros(1))
check_close(
    call(train, xor.X, xor.t, xor.X, xor.t, start, 20.0, 300),
    (0.0004697122, 1.0),
    "XOR is learned",
    parts=("loss", "share"),
    tolerance=0.01,
    suspects={
        "the loss does not fall: has the step the wrong sign, or another error than A2 − T?": (0.2499407600, 0.5),
        "the first layer was not updated, or by another slope than the hidden sigmoid has; it has to learn as well": (0.1269269400, 0.5),
        "that is a percentage; wanted is a share between 0 and 1": (0.0004697122, 100.0),
        "that is a count; divide by the number of test examples": (0.0004697122, 4.0),
        "that is the share of wrong labels, or the outputs were compared before they became 0 or 1": (
            0.0004697122,
            0.0,
        ),
        "training stopped as soon as the loss was below 0.01; do all the steps": (
            0.009712211656,
            1.0,
        ),
        "training stopped as soon as the loss was below 0.001; do all the steps": (
            0.0009933900,
            1.0,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "train-digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""A 3 or an 8? After 100 steps the loss is 0.0065, and 143 of 147 new digits are named rightly."""
digits, rng = datasets.digits().only(3, 8), np.random.default_rng(0)
(X, t), (X_test, t_test) = digits.train, digits.test
start = (rng.normal(size=(64, 8)) / 8, np.zeros(8), rng.normal(size=(8, 1)), np.zeros(1))
check_close(
    call(train, X, t, X_test, t_test, start, 3.0, 100),
    (0.0064587000, 0.9727891156),
    "143 of 147 new digits",
    parts=("loss", "share"),
    tolerance=0.003,
    suspects={
        "the sign of the step: the loss grows": (0.2590044850, 0.4965986395),
        "the first layer was not updated; it has to learn as well": (0.1082535101, 0.6734693878),
        "that is the share on the training digits, which the network has seen": (
            0.0064587000,
            0.9952380952,
        ),
        "that is the share of wrong labels": (0.0064587000, 0.0272108844),
        "the share is that of a table: a column compared with labels of shape (n,)": (
            0.0064587000,
            0.4998380305,
        ),
        "that is the loss on the test digits; wanted is that on the training digits": (
            0.0112433211,
            0.9727891156,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "train-other_digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: two other digits, and other numbers of units and steps."""
### BEGIN HIDDEN TESTS
digits, rng = datasets.digits().only(5, 6), np.random.default_rng(207)
(X, t), (X_test, t_test) = digits.train, digits.test
start = (rng.normal(size=(64, 5)) / 8, np.zeros(5), rng.normal(size=(5, 1)), np.zeros(1))


def _trained(
    X, t, X_test, t_test, start, eta, steps, how="", rate=1.0, below=0.0, decay=1.0, still=()
):
    """Return loss and share, but for what `how` says, or stop where the loss is `below`.

    The rate is multiplied by `decay` in each step, and what is `still` is not updated.
    """
    T, n, before = t[:, np.newaxis], len(X), None
    W1, b1, W2, b2 = start

    def out(Z):
        return sigmoid(sigmoid(Z @ W1 + b1) @ W2 + b2)[:, 0]

    for _ in range(steps):
        before = out(X)
        if np.mean((before - t) ** 2) / 2 < below:
            break
        for rows in [[i] for i in range(n)] if how.startswith("one by one") else [slice(None)]:
            A1 = sigmoid(X[rows] @ W1 + b1)
            A2 = sigmoid(A1 @ W2 + b2)
            dZ2 = (A2 - T[rows]) / len(A2) * (1 if how == "no slope 2" else A2 * (1 - A2))
            if how == "loss for slope":
                dZ2 = dZ2 * (A2 - T[rows])
            if how == "one by one, each by 1/n":
                dZ2 = dZ2 / n
            dW2, db2 = A1.T @ dZ2, dZ2.sum(axis=0)
            W = W2 - eta * rate * dW2 if how == "W2 first" else W2
            dZ1 = dZ2 @ W.T * (1 if how == "no slope 1" else A1 * (1 - A1))
            if how != "second alone":
                W1 = W1 - ("W1" not in still) * eta * rate * X[rows].T @ dZ1
                b1 = b1 - ("b1" not in still) * eta * rate * dZ1.sum(axis=0)
            if how == "anew":
                A1 = sigmoid(X @ W1 + b1)
                A2 = sigmoid(A1 @ W2 + b2)
                dZ2 = (A2 - T) / n * A2 * (1 - A2)
                dW2, db2 = A1.T @ dZ2, dZ2.sum(axis=0)
            if how != "first alone":
                W2 = W2 - ("W2" not in still) * eta * rate * dW2
                b2 = b2 - ("b2" not in still) * eta * rate * db2
        rate = rate * decay
    Y = before if how == "before" else out(X)
    return float(np.mean((t - Y) ** 2) / 2), float(np.mean((out(X_test) >= 0.5) == t_test))


def _but(how="", cost=None, share=None, more=0, **rest):
    """Return `trained`, changed."""

    def rule(X, t, X_test, t_test, start, eta, steps):
        found, rightly = _trained(X, t, X_test, t_test, start, eta, steps + more, how, **rest)
        return (
            cost(found, len(X), len(X_test)) if cost else found,
            share(rightly, len(X_test)) if share else rightly,
        )

    return rule


few = rng.normal(size=(7, 2))
few_start = (rng.normal(size=(2, 3)), rng.normal(size=3), rng.normal(size=(3, 1)), np.zeros(1))
check_function(
    train,
    _trained,
    [
        (X, t, X_test, t_test, start, 2.0, 60),
        (
            few,
            np.array([1, 0, 1, 1, 0, 0, 1]),
            rng.normal(size=(5, 2)),
            np.array([1, 0, 0, 1, 1]),
            few_start,
            8.0,
            40,
        ),
    ],
    "right for two other digits, and for a few points",
    parts=("loss", "share"),
    tolerance=0.003,
    suspects={
        "the sign of the step: the loss grows": _but(rate=-1.0),
        "twice the step: the 2 of the square cancels the ½": _but(rate=2.0),
        "half the step: the 2 of the square cancels the ½": _but(rate=0.5),
        "the step goes through the examples one at a time; it is one, with the slopes of all": _but(
            "one by one"
        ),
        "the slopes of the second layer are made anew after the first has moved; make all before a weight moves": _but(
            "anew"
        ),
        "W2 was updated before the slopes of the first layer were made with it": _but("W2 first"),
        "the slope of the output's sigmoid is missing": _but("no slope 2"),
        "the slope of the hidden sigmoid is missing": _but("no slope 1"),
        "the squared error stands where the error A2 − T belongs": _but("loss for slope"),
        "the biases were not updated": _but(still=("b1", "b2")),
        "b1 was not updated": _but(still=("b1",)),
        "b2 was not updated": _but(still=("b2",)),
        "W1 was not updated": _but(still=("W1",)),
        "W2 was not updated": _but(still=("W2",)),
        "the weights were not updated, but the biases alone": _but(still=("W1", "W2")),
        "each example makes an update of its own, with its 1/n; make one step with the slopes of all": _but(
            "one by one, each by 1/n"
        ),
        **{
            f"the learning rate is multiplied by {decay} in each step; η is to stay": _but(
                decay=decay
            )
            for decay in (0.5, 0.9, 0.95, 0.99)
        },
        "the first layer was not updated; it has to learn as well": _but("second alone"),
        "the second layer was not updated; it has to learn as well": _but("first alone"),
        "that is the loss before the last step, or one step too few": _but("before"),
        "one step too many": _but(more=1),
        "the loss is a sum; the 1/n is missing from it": _but(cost=lambda k, n, m: k * n),
        "the loss is divided by the number of the test examples": _but(
            cost=lambda k, n, m: k * n / m
        ),
        "the loss is divided by n twice": _but(cost=lambda k, n, m: k / n),
        "the ½ is missing from the loss": _but(cost=lambda k, n, m: 2 * k),
        "that is the root of the loss": _but(cost=lambda k, n, m: k**0.5),
        "that is the share of wrong labels": _but(share=lambda k, m: 1 - k),
        "that is a count; divide by the number of test examples": _but(share=lambda k, m: k * m),
        "that is a percentage; wanted is a share between 0 and 1": _but(share=lambda k, m: 100 * k),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the arrays stay, those of start too; 0 steps change nothing, and 100 are all done."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(208)
X, t = rng.normal(size=(3, 2)), np.array([1, 0, 1])
start = (rng.normal(size=(2, 3)), rng.normal(size=3), rng.normal(size=(3, 1)), rng.normal(size=1))
answer = call(train, X, t, rng.normal(size=(5, 2)), np.array([1, 0, 0, 1, 1]), start, 20.0, 100)
check_unchanged(answer, "the arrays are left as they were")
check_close(
    answer,
    (2.3352001e-04, 0.6),
    "right after 100 steps on three examples",
    parts=("loss", "share"),
    tolerance=0.003,
    suspects={
        "training stopped as soon as the loss was below 0.001; do all the steps": (
            0.0009927596,
            0.6,
        ),
    },
)
X, t = np.array([[0.0], [1.0]]), np.array([0, 1])
start = (np.ones((1, 2)), np.zeros(2), np.array([[1.0], [-1.0]]), np.zeros(1))
answer = call(train, X, t, X.copy(), t.copy(), start, 1.0, 2)
check_unchanged(answer, "the arrays are left as they were")
check_close(
    call(train, X, t, np.array([[0.0], [1.0], [2.0]]), np.array([0, 1, 1]), start, 1.0, 0),
    (0.125, 2 / 3),
    "without a step, every output is 1/2, which is labelled 1",
    parts=("loss", "share"),
    suspects={
        "an output of exactly 1/2 is labelled 1: is it > in place of ≥, or are the labels turned?": (
            0.125,
            1 / 3,
        ),
    },
)
### END HIDDEN TESTS
