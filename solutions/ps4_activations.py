# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # Exercises 4: activations
#
# You will derive the slope of the sigmoid, write tanh, ReLU, ELU and the softmax with what they pass
# backwards, and let a network of your own read handwritten digits.
#
# **How it works.** Each question has a statement, a cell for your answer, and a few tests. Run
# your cell, then run the tests below it. A failing test says what went wrong, and often why.
# A test marked *hidden* shows its result after you submit: it runs your function on other inputs, and
# asks for nothing that the statement does not say. Every test counts on its own. The work is to be your own:
# while an answer runs, what of `dlcourse` does the same refuses; what the statement names you may use.
#
# **Symbols.** $x$ is a NumPy array of any shape, also of shape `()` or with three axes, and holds floats. A function $f$ is applied to each entry by itself. $f'$ is its slope (its derivative).
# The results are arrays of $x$'s shape; in a slope, `True` and `False` count as 1 and 0. Results have to be right to six digits of the largest.
# $L$ is the loss; $dY$ is short for $\partial L / \partial Y$, the gradient that comes from above (the upstream gradient).
#
# **Data.** Digits: Alpaydin and Kaynak (1998), UCI, CC BY 4.0.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse import activations, datasets
from dlcourse.activations import sigmoid
from dlcourse.checks import (
    call,
    check_close,
    check_derivation,
    check_entries,
    check_equal,
    check_formula,
    check_function,
    check_gradient,
)
from dlcourse.layers import Dense, Layer
from dlcourse.losses import CategoricalCrossEntropyFromLogits, one_hot
from dlcourse.network import Sequential
from dlcourse.optimizers import SGD
from dlcourse.training import DivergedError, accuracy, fit

# What of dlcourse each answer has to do without: there the question asks for your own.
own_work = {
    "sigmoid_backward": "activations.Sigmoid gradcheck",
    "tanh_pair": "activations.tanh activations.Tanh gradcheck",
    "relu_pair": "activations.relu activations.ReLU activations.leaky_relu activations.LeakyReLU gradcheck",
    "elu_pair": "activations.elu activations.ELU gradcheck",
    "softmax_rows": "activations.softmax activations.log_softmax activations.Softmax losses",
    "softmax_backward": "activations.Softmax gradcheck",
    "leaky": "activations.leaky_relu activations.LeakyReLU gradcheck",
}


def backward(layer):
    """Return a function of dY and X that gives a layer's dX, for tests to compare with."""

    def gradient(dY, X):
        layer.forward(X)
        return layer.backward(dY)

    return gradient


def pair(layer):
    """Return a function of x, and of the constants of `layer`, that gives a value and a slope."""

    def value_and_slope(x, *constants):
        made = layer(*constants)
        y = made.forward(x)
        return y, made.backward(np.ones_like(y))

    return value_and_slope


def mistakes(right, **wrong):
    """Return wrong functions of x and constants: of y, of the slope, or of both.

    Each is made by a function of the right y, the right slope s, x, and the constants.
    """

    def made(f, part):
        def answer(*given):
            y, s = right(*given)
            with np.errstate(all="ignore"):
                found = f(y, s, *given)
            return {"y": (found, s), "slope": (y, found), "both": found}[part]

        return answer

    return {words: made(f, part) for part, named in wrong.items() for words, f in named.items()}


class Hidden(Layer):
    """A layer made of your function: activation(x, a) gives its value and its slope."""

    def __init__(self, activation):
        super().__init__()
        self.activation = activation

    def _forward(self, X, train):
        Y, self.slope = self.activation(X, 0.1)
        return Y

    def _backward(self, dY):
        return dY * self.slope


def accuracy_with(activation):
    """Train a network on 500 digits; return the share of 797 new digits that it names rightly."""
    digits, rng = datasets.digits(), np.random.default_rng(0)
    network = Sequential(
        Dense(64, 32, rng=rng),
        Hidden(activation),
        Dense(32, 32, rng=rng),
        Hidden(activation),
        Dense(32, 10, rng=rng),
    )
    X, t = digits.X[:500], digits.t[:500]
    loss, T = CategoricalCrossEntropyFromLogits(), one_hot(t, 10)
    try:
        fit(network, loss, SGD(0.4), X, T, epochs=10, batch_size=100, rng=rng)
    except DivergedError:  # the loss became infinite or NaN
        return 0.0
    return accuracy(network, *digits.test)


# %% [markdown] nbgrader={"grade": false, "grade_id": "rules-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. Two rules, before you use them
#
# **Goal.** Mend two steps of the notes, as formulas in $x$.
#
# **Find the slip.** To show the chain rule, $\frac{d}{dx} f(g(x)) = f'(g(x)) \cdot g'(x)$, the notes write
#
# $$\tfrac{d}{dx}(x^2+1)^3 = 3(x^2+1)^2 \cdot 2x^2 \cdot 1 = 6x(x^2+1)^2.$$
#
# The middle is not equal to the two ends. Set `middle` to what belongs there.
#
# **Find the slip.** They multiply $\sigma(x)$ by the fraction $\frac{e^x}{e^x}$, and say that they may, "since $\frac{d}{dx} = 1$". Set `fraction` to what the fraction
# is equal to, and `fraction_slope` to its derivative. Which of the two is the reason?
#
# **How to answer.** Each answer is a formula as text, such as `"2*x^3 + exp(-x)"`, or a number as text. Every equivalent form is right, but for `diff(…)` alone, which is the question again.
#
# **Why.** The slope of the sigmoid, which comes next, needs both steps. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# What is the inner function in $(x^2+1)^3$, and what is its slope? And what is any number, divided by itself?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Outer slope at the inner value, times inner slope: $3g^2 \cdot g'$ with $g = x^2 + 1$. A number that is the same for all $x$ has the slope 0.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `3*(x^2 + 1)^2 * …`, with the derivative of $x^2 + 1$ in the place of the dots.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "rules", "locked": false, "schema_version": 3, "solution": true, "task": false}
middle = ""  # the mended middle, a formula in x as text
fraction = ""  # what the fraction is equal to
fraction_slope = ""  # its derivative
### BEGIN SOLUTION
# Why: The chain rule multiplies the outer slope, taken at the inner value, $3(x^2+1)^2$, by the
# slope of what is inside, and $x^2+1$ has the slope $2x$: the power 2 comes down and leaves $x^1$,
# and the constant adds nothing. The notes write $2x^2$, as if the power stayed; their end,
# $6x(x^2+1)^2$, is right all the same. A fraction such as $\frac{e^x}{e^x}$ is 1 for every $x$, and
# to multiply by 1 changes nothing: that is the reason. Its derivative is that of a constant, 0, so
# whoever writes "$\frac{d}{dx} = 1$" has put the number in the place of its slope.
middle = "3*(x^2 + 1)^2 * (2*x)"
fraction = "1"
fraction_slope = "0"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "rules-number", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At x = 4 the derivative of (x² + 1)³ is 6936."""
check_formula(
    middle,
    6936,
    "the middle at x = 4",
    symbols=["x"],
    at={"x": 4},
    suspects={
        "that is the middle of the notes, which is not equal to their ends: look at the inner slope": 27744,
        "the inner slope has a factor 2, but its x is missing": 1734,
        "the inner slope, that of x² + 1, is missing": 867,
        "the factor 3, the old exponent, is missing": 2312,
        "the exponent 3 has to go down to 2": 117912,
        "the inner function stands where its slope belongs": 14739,
        "the outer slope is taken at the inner slope; take it at the inner value x² + 1": 192,
        "that is (x² + 1)³ itself, not its derivative": 4913,
        "the 1 in x² + 1 is the same for every x; what is its slope?": 7803,
        "the outer slope is taken at the inner slope 2x; take it at the inner value x² + 1": 1536,
        "the inner slope is added; the chain rule multiplies by it": 875,
        "(x² + 1)² was multiplied out without its middle term 2x²": 6168,
    },
)

# %% nbgrader={"grade": true, "grade_id": "rules-fraction", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The fraction eˣ/eˣ is the same number for every x."""
check_formula(
    fraction,
    "exp(x)/exp(x)",
    "what the fraction is equal to",
    symbols=["x"],
    suspects={
        "that is its derivative; wanted is the fraction itself": "diff(exp(x)/exp(x), x)",
        "that is its numerator alone; divide it by the denominator": "exp(x)",
        "e^x stands below the line, so its exponent is subtracted, not added": "exp(2*x)",
        "that is x: what is a number, divided by itself?": "x",
    },
)

# %% nbgrader={"grade": true, "grade_id": "rules-slope", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The derivative of eˣ/eˣ."""
check_formula(
    fraction_slope,
    "diff(exp(x)/exp(x), x)",
    "the derivative of the fraction",
    symbols=["x"],
    suspects={
        "that is the fraction itself; its derivative is another number (the slip of the notes)": "exp(x)/exp(x)",
        "the quotient rule has a minus: (v·u′ − u·v′)/v²": "2",
        "e^x · e^x was derived; here e^x is divided by e^x": "2*exp(2*x)",
        "that is the slope of e^x alone": "exp(x)",
    },
)

# %% nbgrader={"grade": true, "grade_id": "rules-all", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the middle is right for every x."""
### BEGIN HIDDEN TESTS
check_formula(
    middle,
    "6*x*(x^2 + 1)^2",
    "the middle for every x",
    symbols=["x"],
    suspects={
        "the inner slope is 2x, not 2x² (the slip of the notes)": "6*x^2*(x^2 + 1)^2",
        "the inner slope is 2x; its x is missing": "6*(x^2 + 1)^2",
        "the inner function stands where its slope belongs": "3*(x^2 + 1)^3",
        "the inner slope, that of x² + 1, is missing": "3*(x^2 + 1)^2",
        "that is its value at x = 4 alone; leave x in the formula": 6936,
        "the factor 3, the old exponent, is missing": "2*x*(x^2 + 1)^2",
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "slope_lines-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. The slope of the sigmoid, line by line
#
# **Goal.** Derive $\sigma'(x) = \sigma(x)\,(1 - \sigma(x))$ from $\sigma(x) = (1+e^{-x})^{-1}$.
#
# **Find the slip.** Of the nine lines of the notes, one is not equal to the others:
#
# $$
# \begin{aligned}
# (1)\enspace \tfrac{d}{dx}\sigma(x) &= \tfrac{d}{dx}(1+e^{-x})^{-1} \\
# (2)\enspace  &= -1 \cdot (1+e^{-x})^{-2}\,(-e^{-x}) \\
# (3)\enspace  &= \tfrac{-e^{-x}}{(1+e^{-x})^2} \\
# (4)\enspace  &= \tfrac{1}{1+e^{-x}} \cdot \tfrac{e^{-x}}{1+e^{-x}} \\
# (5)\enspace  &= \tfrac{1}{1+e^{-x}} \cdot \tfrac{e^{-x} + (1-1)}{1+e^{-x}} \\
# (6)\enspace  &= \tfrac{1}{1+e^{-x}} \cdot \tfrac{(1+e^{-x}) - 1}{1+e^{-x}} \\
# (7)\enspace  &= \tfrac{1}{1+e^{-x}} \left[\tfrac{1+e^{-x}}{1+e^{-x}} - \tfrac{1}{1+e^{-x}}\right] \\
# (8)\enspace  &= \tfrac{1}{1+e^{-x}} \left[1 - \tfrac{1}{1+e^{-x}}\right] \\
# (9)\enspace  &= \sigma(x)\,(1 - \sigma(x))
# \end{aligned}
# $$
#
# **How to answer.** Set `wrong_line` to the number of the one line that is not equal to $\sigma'(x)$. Then write a right derivation of your own:
# `slope_lines` is a list of formulas as text, the first `"diff(1/(1 + exp(-x)), x)"`, the last `"sigma(x)*(1 - sigma(x))"`, and each equal to the one before.
# It may be as short as you like, but at least three lines have to differ in more than brackets, order, and signs taken out of a bracket.
#
# **Why.** In this last form the slope costs no new exponential. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Line 2 is a product of two negative things. What is its sign? What is the sign of a slope of a curve that rises?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\sigma' = -1 \cdot (1+e^{-x})^{-2} \cdot (-e^{-x}) = \frac{e^{-x}}{(1+e^{-x})^2}$, and $\frac{e^{-x}}{1+e^{-x}} = 1 - \frac{1}{1+e^{-x}}$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# Take the derivative first. Then write the fraction as a product of two fractions, one of which is $\sigma$, and the other as 1 minus something.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "slope_lines", "locked": false, "schema_version": 3, "solution": true, "task": false}
wrong_line = 0  # the number of the wrong line of the notes, from 1 to 9
slope_lines = []  # your lines, each a formula as text
### BEGIN SOLUTION
# Why: The outer slope, $-(1+e^{-x})^{-2}$, and the inner one, $-e^{-x}$, are both negative, so
# their product $\frac{e^{-x}}{(1+e^{-x})^2}$ is positive, as it must be for a curve that rises
# everywhere. Line 3 loses one of the two signs: at $x = 0$ it gives $-\frac14$, and all the others
# give $\frac14$. It is tempting to blame line 4, which differs from the line above it, but line 4
# is equal to line 2. The rest is the one idea that $\frac{e^{-x}}{1+e^{-x}}$ is $1 -
# \frac{1}{1+e^{-x}}$, which is $1 - \sigma(x)$.
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "-1 * (1 + exp(-x))^(-2) * (-exp(-x))",
    "1/(1 + exp(-x)) * (1 - 1/(1 + exp(-x)))",
    "sigma(x)*(1 - sigma(x))",
]
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "slope_lines-follow", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Each line is equal to the one before it, and the first to σ′."""
check_derivation(
    slope_lines,
    "diff(1/(1 + exp(-x)), x)",
    "each line follows",
    symbols=["x"],
    least=1,
    suspects={
        "that is −σ′: a sign is lost. Minus times minus is plus": "-exp(-x)/(1 + exp(-x))^2",
        "the inner slope, −e^(−x), is missing": "-(1 + exp(-x))^(-2)",
        "the inner slope, that of 1 + e^(−x), is −e^(−x); its 1 has the slope 0": "-(1 - exp(-x))/(1 + exp(-x))^2",
        "the exponent −1 goes down to −2: below the line belongs a square": "exp(-x)/(1 + exp(-x))",
        "the exponent −1 goes down to −2, not up to 0": "exp(-x)",
        "that is 1/(1 + e^(−x)) times the slope of e^(−x): the square and a sign are lost (a slip of the notes)": "-exp(-x)/(1 + exp(-x))",
        "that is σ + σ², with a plus; it has to be 1 − σ": "sigma(x)*(1 + sigma(x))",
        "that is σ itself; begin with its derivative, diff(…, x)": "sigma(x)",
    },
)

# %% nbgrader={"grade": true, "grade_id": "slope_lines-end", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The lines follow, and the last of them is σ(x)·(1 − σ(x))."""
check_derivation(
    slope_lines,
    "diff(1/(1 + exp(-x)), x)",
    "the derivation arrives at sigma(x)*(1 - sigma(x))",
    symbols=["x"],
    last="sigma(x)*(1 - sigma(x))",
    least=1,
)

# %% nbgrader={"grade": true, "grade_id": "slope_lines-steps", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the lines follow and arrive, and at least three of them differ."""
### BEGIN HIDDEN TESTS
check_derivation(
    slope_lines,
    "diff(1/(1 + exp(-x)), x)",
    "a derivation with its steps",
    symbols=["x"],
    last="sigma(x)*(1 - sigma(x))",
    least=3,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "slope_lines-number", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the number of the wrong line of the notes."""
### BEGIN HIDDEN TESTS
check_equal(
    wrong_line,
    3,
    "the line that is not equal to the slope",
    suspects={
        "line 2 is right: the outer slope −1 · (…)^(−2) times the inner slope −e^(−x)": 2,
        "line 4 is equal to line 2, so it is right; look at the line between them": 4,
        "line 5 is right: 1 − 1 = 0 is added, which changes nothing": 5,
        "line 7 is right: the fraction of line 6, taken apart": 7,
        "line 9 is right; look for the line that is negative": 9,
    },
    advice="put x = 0 into each line: all but one of them give 1/4",
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "sigmoid_backward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. What the sigmoid passes backwards
#
# **Goal.** Given the upstream gradient $dY = \partial L/\partial Y$ of $Y = \sigma(X)$, compute the gradient of the input, entry by entry:
#
# $$dX = dY \cdot \sigma(X)\,\bigl(1 - \sigma(X)\bigr).$$
#
# **Find the slip.** In one place the notes shorten the slope to "$\sigma' = \frac{1}{1+e^{-x}} \cdot \frac{d}{dx}(e^{-x}) = e^{-x}(1 - \sigma)$". Neither part is the slope. Do not use them.
#
# **Shapes.** $dY$ and $X$ have the same shape, any; so has $dX$. `sigmoid` from `dlcourse` is there to be used. The result has to be right for every $dY$ and every $X$ from $-1000$ to $1000$.
# Leave $dY$ and $X$ as they were.
#
# **Why.** It is the chain rule in one line, and every network with a sigmoid runs it. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# How large is the slope at $x = 0$, where $\sigma = \tfrac12$? It multiplies what comes from above.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $dX_{ij} = dY_{ij} \cdot s_{ij} (1 - s_{ij})$ with $s = \sigma(X)$. No other exponential is needed, so none can overflow.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `sigmoid` takes a whole array, and `*` multiplies entry by entry. The formula needs $s$ twice: give it a name.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "sigmoid_backward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    """Return dX = dY · σ′(X), of the shape that dY and X have.

    >>> sigmoid_backward(np.array([8.0]), np.array([0.0]))
    array([2.])
    """
    ### BEGIN SOLUTION
    # Why: Each entry of $X$ touches only its own entry of $Y$, so the chain rule multiplies entry
    # by entry: what comes from above, times the slope $s(1-s)$ at that place, with $s = \sigma(x)$.
    # `sigmoid` never overflows, and where it rounds to 0 or 1 one of the two factors is exactly 0,
    # as it should be. On paper $\frac{e^{-x}}{(1+e^{-x})^2}$ is the same slope, but at $x = -1000$
    # the computer finds infinity divided by infinity, which is NaN. Another tempting answer, `X *
    # (1 - X)`, takes the input for the sigmoid's output.
    s = sigmoid(X)
    return dY * s * (1 - s)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sigmoid_backward-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Where σ is 1/2, 3/4 and 1/4, the slopes are 1/4, 3/16 and 3/16; then a matrix."""
rng = np.random.default_rng(402)
check_function(
    sigmoid_backward,
    backward(activations.Sigmoid()),
    [
        (np.array([8.0, 16.0, -16.0]), np.array([0.0, np.log(3.0), -np.log(3.0)])),
        (rng.normal(size=(2, 4)), rng.normal(size=(2, 4))),
    ],
    "8/4, 16 · 3/16 and −16 · 3/16, and for a matrix",
    suspects={
        "that is σ times the slope of e^(−x): the square and a sign are lost (a slip of the notes)": lambda dY, X: (
            -dY * sigmoid(-X)
        ),
        "that is e^(−x)(1 − σ), which is not the slope (a slip of the notes)": lambda dY, X: (
            dY * np.exp(-X) * sigmoid(-X)
        ),
        "the upstream gradient dY is left out; multiply by it": lambda dY, X: (
            sigmoid(X) * sigmoid(-X)
        ),
        "dY is multiplied by σ, not by its slope": lambda dY, X: dY * sigmoid(X),
        "dY is multiplied by 1 − σ alone: is a square lost, or the factor σ?": lambda dY, X: (
            dY * sigmoid(-X)
        ),
        "1 + σ stands where 1 − σ belongs": lambda dY, X: dY * sigmoid(X) * (1 + sigmoid(X)),
        "the sign: minus times minus is plus": lambda dY, X: -dY * sigmoid(X) * sigmoid(-X),
        "x(1 − x) stands where σ(1 − σ) belongs: X is the input, not yet σ": lambda dY, X: (
            dY * X * (1 - X)
        ),
        "that is 1 − σ², which is made like the slope of tanh": lambda dY, X: (
            dY * (1 - sigmoid(X) ** 2)
        ),
        "that is 1 − tanh², the slope of tanh": lambda dY, X: dY * (1 - np.tanh(X) ** 2),
        "the slope is added to dY; multiply by it": lambda dY, X: dY + sigmoid(X) * sigmoid(-X),
        "brackets are missing: dY·σ·1 − σ is computed": lambda dY, X: dY * sigmoid(X) - sigmoid(X),
        "σ is taken twice, of what is σ(X) already": lambda dY, X: (
            dY * sigmoid(sigmoid(X)) * sigmoid(-sigmoid(X))
        ),
        "σ is squared, and 1 − σ is missing": lambda dY, X: dY * sigmoid(X) ** 2,
    },
)

# %% nbgrader={"grade": true, "grade_id": "sigmoid_backward-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Arrays of any shape, as the slope of a loss Σ dY · σ(X); dY and X are the same after the call."""
check_entries(sigmoid_backward, backward(activations.Sigmoid()), "dX", on=("near",), arrays=2)
check_entries(
    sigmoid_backward,
    backward(activations.Sigmoid()),
    "dX",
    on=("shapes",),
    arrays=2,
    suspects={
        "right for one and two axes, and nothing but zeros for other shapes": lambda dY, X: (
            dY * sigmoid(X) * sigmoid(-X) * (X.ndim in (1, 2))
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "sigmoid_backward-far", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Far out nothing passes, and nothing is NaN: X from −1000 to 1000."""
check_close(
    call(
        sigmoid_backward,
        np.array([1.0, 2.0, 4.0, -2.0, 3.0]),
        np.array([-1000.0, -50.0, 0.0, 50.0, 1000.0]),
    ),
    np.array([0.0, 0.0, 1.0, 0.0, 0.0]),
    "the slope is 0 far out, on both sides",
    suspects={
        "e^(−x) overflows on the left, and infinity / infinity is NaN; use σ(1 − σ)": np.array(
            [np.nan, 0.0, 1.0, 0.0, 0.0]
        ),
        "e^x overflows on the right, and infinity / infinity is NaN; use σ(1 − σ)": np.array(
            [0.0, 0.0, 1.0, 0.0, np.nan]
        ),
    },
)
check_entries(
    sigmoid_backward,
    backward(activations.Sigmoid()),
    "dX",
    on=("far", "tiny"),
    arrays=2,
    unchanged=False,
)

# %% nbgrader={"grade": true, "grade_id": "sigmoid_backward-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other shapes, far numbers, and dY and X are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(404)
check_function(
    sigmoid_backward,
    lambda dY, X: dY * sigmoid(X) * sigmoid(-X),
    [
        (rng.normal(scale=40, size=shape), rng.normal(scale=3, size=shape))
        for shape in ((7,), (1, 5), (2, 3, 2))
    ],
    "right for other shapes",
    suspects={
        "the upstream gradient dY is left out; multiply by it": lambda dY, X: (
            sigmoid(X) * sigmoid(-X)
        ),
        "dY is multiplied by σ, not by its slope": lambda dY, X: dY * sigmoid(X),
        "dY is multiplied by 1 − σ alone: is a square lost, or the factor σ?": lambda dY, X: (
            dY * sigmoid(-X)
        ),
        "dY is divided by the slope; multiply by it": lambda dY, X: dY / (sigmoid(X) * sigmoid(-X)),
        "the slope is squared": lambda dY, X: dY * (sigmoid(X) * sigmoid(-X)) ** 2,
        "the slope is taken at dY, and X is the factor: they are exchanged": lambda dY, X: (
            X * sigmoid(dY) * sigmoid(-dY)
        ),
        "the sign of dY is lost": lambda dY, X: np.abs(dY) * sigmoid(X) * sigmoid(-X),
        "the slope is taken at X + dY": lambda dY, X: dY * sigmoid(X + dY) * sigmoid(-X - dY),
        "the slope is divided by the number of entries": lambda dY, X: (
            dY * sigmoid(X) * sigmoid(-X) / X.size
        ),
    },
    unchanged=True,
)
check_entries(
    sigmoid_backward,
    lambda dY, X: dY * sigmoid(X) * sigmoid(-X),
    "dX",
    on=("far",),
    arrays=2,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "tanh_pair-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. Tanh and its slope
#
# **Goal.** Compute the hyperbolic tangent and its slope:
#
# $$y = \tanh x = \frac{e^x - e^{-x}}{e^x + e^{-x}}, \qquad \text{slope} = 1 - y^2.$$
#
# Both have to be right for every $x$ from $-1000$ to $1000$. There $e^{1000}$ is larger than any number that NumPy's float64 can hold. NumPy's own functions may be used.
#
# **Shapes.** $x$ may have any shape; $y$ and the slope have the same. Leave $x$ as it was.
#
# **Why.** Tanh is the sigmoid, stretched and shifted so that its middle is 0 and its slope there is 1: it passes more backwards. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# The slope needs $y$, which you have already. How large is it at $x = 0$, where $y = 0$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Compute $y$ first, then $1 - y \cdot y$. For $y$ itself NumPy has a function that never overflows; $2\sigma(2x) - 1$ is the same.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.tanh` takes a whole array. Give its result a name: both values that you return are made of it. The square is that of `y`, not of `x`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "tanh_pair", "locked": false, "schema_version": 3, "solution": true, "task": false}
def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return y = tanh(x) and its slope, both of x's shape.

    >>> tanh_pair(np.array([0.0, 1000.0]))
    (array([0., 1.]), array([1., 0.]))
    """
    ### BEGIN SOLUTION
    # Why: Write $u = e^x - e^{-x}$ and $v = e^x + e^{-x}$; each is the derivative of the other, so
    # the quotient rule gives $\frac{v^2 - u^2}{v^2}$, which is $1 - y^2$. `np.tanh` goes quietly to
    # 1 and −1 far out, and the slope to 0, while the fraction with $e^{1000}$ in it would be
    # infinity divided by infinity, which is NaN. The tempting $y(1-y)$ belongs to the sigmoid: at
    # $x = 0$ it would give the slope 0, just where tanh is steepest, with the slope 1.
    y = np.tanh(x)
    return y, 1 - y**2
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "tanh_pair-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""tanh 0 = 0, tanh(log 2) = 0.6 and tanh(−log 3) = −0.8; then four other numbers."""
check_function(
    tanh_pair,
    pair(activations.Tanh),
    [(np.array([0.0, np.log(2.0), -np.log(3.0)]),), (np.array([0.37, -1.23, 2.06, -0.14]),)],
    "0, 0.6 and −0.8, with the slopes 1, 0.64 and 0.36",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.Tanh),
        y={
            "the sign of y: the minus belongs before e^(−x) above the line": lambda y, s, x: -y,
        },
        slope={
            "the square is missing in the slope: 1 − y² and not 1 − y": lambda y, s, x: 1 - y,
            "the sign in the slope: 1 − y² and not 1 + y²": lambda y, s, x: 1 + y**2,
            "y(1 − y) is made like the sigmoid's slope; tanh has 1 − y²": lambda y, s, x: (
                y * (1 - y)
            ),
            "the slope is y² alone; take it from 1": lambda y, s, x: y**2,
            "the slope is 1/cosh x; its square is missing": lambda y, s, x: 1 / np.cosh(x),
            "the slope squares x; it has to square y": lambda y, s, x: 1 - x**2,
            "the slope takes tanh of y once more: y is tanh x already": lambda y, s, x: (
                1 - np.tanh(y) ** 2
            ),
            "the slope has the wrong sign, y² − 1: it falls nowhere": lambda y, s, x: -s,
            "the slope is (1 − y)²; wanted is 1 − y²": lambda y, s, x: (1 - y) ** 2,
            "the slope is that of the sigmoid": lambda y, s, x: sigmoid(x) * sigmoid(-x),
        },
        both={
            "that is the sigmoid with its slope": lambda y, s, x: (
                sigmoid(x),
                sigmoid(x) * sigmoid(-x),
            ),
            "that is tanh(x/2): 2σ(2x) − 1 needs the 2 inside, too": lambda y, s, x: (
                np.tanh(x / 2),
                1 - np.tanh(x / 2) ** 2,
            ),
            "that is tan, the tangent of an angle; np.tanh is another function": lambda y, s, x: (
                np.tan(x),
                1 - np.tan(x) ** 2,
            ),
        },
    ),
)

# %% nbgrader={"grade": true, "grade_id": "tanh_pair-matrix", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Both results have the shape of x, whatever it is, and x is the same after the call."""
check_entries(
    tanh_pair,
    pair(activations.Tanh),
    "tanh, entry by entry",
    on=("near",),
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.Tanh),
        slope={
            "the square is missing in the slope: 1 − y² and not 1 − y": lambda y, s, x: 1 - y,
        },
        both={
            "the array was flattened: keep the shape of x": lambda y, s, x: (y.ravel(), s.ravel()),
        },
    ),
)
check_entries(
    tanh_pair,
    pair(activations.Tanh),
    "tanh, entry by entry",
    on=("shapes",),
    parts=("y", "slope"),
)

# %% nbgrader={"grade": true, "grade_id": "tanh_pair-far", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""No overflow: tanh 1000 = 1 and tanh(−1000) = −1, both with the slope 0."""
x, nan = np.array([-1000.0, 0.0, 1000.0]), np.nan
check_close(
    call(tanh_pair, x),
    (np.array([-1.0, 0.0, 1.0]), np.array([0.0, 1.0, 0.0])),
    "right for very large and very small x",
    parts=("y", "slope"),
    suspects={
        "e^x and e^(−x) overflow, and infinity / infinity is NaN": (
            np.array([nan, 0.0, nan]),
            np.array([nan, 1.0, nan]),
        ),
        "e^(2x) overflows on the right, and infinity / infinity is NaN": (
            np.array([-1.0, 0.0, nan]),
            np.array([0.0, 1.0, nan]),
        ),
        "e^(−2x) overflows on the left, and infinity / infinity is NaN": (
            np.array([nan, 0.0, 1.0]),
            np.array([nan, 1.0, 0.0]),
        ),
    },
    advice="np.tanh does not overflow",
)
check_entries(
    tanh_pair,
    pair(activations.Tanh),
    "tanh and its slope",
    on=("far", "tiny"),
    parts=("y", "slope"),
    unchanged=False,
)

# %% nbgrader={"grade": true, "grade_id": "tanh_pair-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random values, far numbers, and x is the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(405)
check_function(
    tanh_pair,
    lambda x: (2 * sigmoid(2 * x) - 1, 4 * sigmoid(2 * x) * sigmoid(-2 * x)),
    [(rng.normal(scale=2, size=(4, 3)),), (rng.normal(scale=0.7, size=(2, 2, 3)),)],
    "right for random values",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.Tanh),
        slope={
            "the square is missing in the slope: 1 − y² and not 1 − y": lambda y, s, x: 1 - y,
            "the sign in the slope: 1 − y² and not 1 + y²": lambda y, s, x: 1 + y**2,
            "the slope is 1/cosh x, the root of 1 − y²; its square is missing": lambda y, s, x: np.sqrt(s),
            "the slope is squared once more": lambda y, s, x: s**2,
            "the slope is 1 everywhere": lambda y, s, x: np.ones_like(x),
        },
        both={
            "y is cut off at 1 and −1: that is x near 0, not tanh x": lambda y, s, x: (
                np.clip(x, -1, 1),
                np.where(np.abs(x) < 1, 1, 0),
            ),
            "that is x/(1 + |x|), which is only like tanh": lambda y, s, x: (
                x / (1 + np.abs(x)),
                1 / (1 + np.abs(x)) ** 2,
            ),
            "that is sinh, without the division by cosh": lambda y, s, x: (np.sinh(x), np.cosh(x)),
            "that is tanh(2x)": lambda y, s, x: (np.tanh(2 * x), 1 - np.tanh(2 * x) ** 2),
        },
    ),
    unchanged=True,
)
check_entries(
    tanh_pair,
    pair(activations.Tanh),
    "tanh and its slope",
    on=("far",),
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.Tanh),
        both={
            "infinity / infinity is NaN, and the NaN were replaced by 0; tanh 1000 is 1": lambda y, s, x: (
                np.where(np.abs(x) > 710, 0, y),
                np.where(np.abs(x) > 710, 1, s),
            ),
            "e^(2x) overflows beyond 355, and the NaN of infinity / infinity were replaced by 0; tanh 1000 is 1": lambda y, s, x: (
                np.where(np.abs(x) > 355, 0, y),
                np.where(np.abs(x) > 355, 1, s),
            ),
        },
    ),
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "relu_pair-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. ReLU and its slope
#
# **Goal.** Compute the rectified linear unit and its slope:
#
# $$y = \max(0, x), \qquad \text{slope} = \begin{cases} 1 & x > 0 \\ 0 & x \le 0. \end{cases}$$
#
# At $x = 0$ there is a kink and no derivative; a program has to put something there, and we put 0.
#
# **Find the slip.** Twice. The notes say: "Whenever $x$ is negative it returns 0, otherwise it returns 1." Does ReLU do that, or its slope? And they give the slope as "0 to 1". Which numbers between 0 and 1 does it take?
#
# **Shapes.** $x$ may have any shape; $y$ and the slope have the same. Leave $x$ as it was.
#
# **Why.** Where a ReLU is on, the whole gradient passes, however many layers there are. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# At $x = 5$, what is $y$, and by how much does it grow if $x$ grows by 1? And at $x = 0.3$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $y$ is $x$ itself where $x > 0$. The slope is 1 there, not $x$ and nothing between 0 and 1.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.maximum` takes an array and a number. For the slope, a comparison such as `x > 0` is `True` or `False` for each entry. Both make new arrays.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "relu_pair", "locked": false, "schema_version": 3, "solution": true, "task": false}
def relu_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return y = max(0, x) and its slope (0 at the kink), both of x's shape.

    >>> relu_pair(np.array([-4.0, 5.0]))
    (array([0., 5.]), array([0., 1.]))
    """
    ### BEGIN SOLUTION
    # Why: On the right $y$ is $x$ itself and grows by 1 when $x$ grows by 1, so the slope is 1
    # there, at 0.3 as well as at 5; on the left $y$ stays at 0, and so does the slope. The notes
    # describe the slope where they say "otherwise it returns 1": a unit that returned 1 could not
    # tell 0.3 from 5, and its own slope would be 0. At the kink `x > 0` is false, which gives the
    # agreed 0; with `x >= 0` it would be 1.
    return np.maximum(x, 0), np.where(x > 0, 1.0, 0.0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "relu_pair-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Two numbers on the left of 0, two on the right; then a matrix. x is the same after the call."""
check_function(
    relu_pair,
    pair(activations.ReLU),
    [
        (np.array([-3.0, -0.5, 0.5, 2.0]),),
        (np.array([[-1.37, 0.29, 3.14], [0.83, -0.06, 1.71]]),),
    ],
    "0 on the left, x on the right, with the slopes 0 and 1",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.ReLU),
        y={
            "ReLU returns x on the right, not 1; 1 is its slope (a slip of the notes)": lambda y, s, x: (
                s
            ),
            "the smaller of 0 and x was taken for y; wanted is the larger": lambda y, s, x: x - y,
            "y is the largest x along axis 0: np.max(x, 0) takes the 0 for an axis; np.maximum(x, 0) compares each x with it": lambda y, s, x: (
                np.max(x, 0)
            ),
            "y is the largest x of all; wanted is the larger of 0 and each x": lambda y, s, x: (
                np.max(x)
            ),
            "y is |x|: on the left belongs 0": lambda y, s, x: np.abs(x),
            "y is x on both sides: on the left belongs 0": lambda y, s, x: x,
        },
        slope={
            "the slope is 0 or 1, with nothing between (a slip of the notes: 0 to 1)": lambda y, s, x: (
                np.minimum(y, 1)
            ),
            "the slope of the sigmoid's kind lies between; that of ReLU is 0 or 1 (a slip of the notes: 0 to 1)": lambda y, s, x: (
                sigmoid(x)
            ),
            "the slope is y; on the right it has to be 1": lambda y, s, x: y,
            "the slope is x; it has to be 0 or 1": lambda y, s, x: x,
            "the slope is 1 on both sides; on the left it is 0": lambda y, s, x: s * 0 + 1,
            "the slope is −1 on the left; there it is 0": lambda y, s, x: np.sign(x),
            "the two sides of the slope are exchanged": lambda y, s, x: 1 - s,
        },
        both={
            "ReLU returns x on the right, not 1, and its slope there is 1 (a slip of the notes)": lambda y, s, x: (
                s,
                0 * s,
            ),
            "the smaller of 0 and x was taken; wanted is the larger": lambda y, s, x: (
                x - y,
                1 - s,
            ),
            "that is |x|: on the left belongs 0": lambda y, s, x: (np.abs(x), np.sign(x)),
            "something passes on the left: that is a leaky ReLU": lambda y, s, x: (
                np.where(x > 0, x, 0.01 * x),
                np.where(x > 0, 1, 0.01),
            ),
        },
    ),
    unchanged=True,
)

# %% nbgrader={"grade": true, "grade_id": "relu_pair-kink", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At the kink x = 0 the slope is 0, on both sides of it the rule holds, and so it does far out."""
check_function(
    relu_pair,
    pair(activations.ReLU),
    [(np.array([-1.0, 0.0, 1.0]),), (np.array([0.0, 2.3, -0.0, -1.7, 0.4]),)],
    "the slope at x = 0 is 0, as agreed",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.ReLU),
        slope={
            "the slope is 1 at x = 0; compare by > and not by ≥": lambda y, s, x: np.where(
                x == 0, 1, s
            ),
            "the slope is 1/2 at x = 0; we agreed on 0": lambda y, s, x: np.where(x == 0, 0.5, s),
            "something is divided by 0 at the kink, and 0/0 is NaN": lambda y, s, x: np.where(
                x == 0, np.nan, s
            ),
        },
    ),
)
check_entries(
    relu_pair,
    pair(activations.ReLU),
    "ReLU and its slope",
    on=("tiny", "far"),
    parts=("y", "slope"),
    unchanged=False,
)

# %% nbgrader={"grade": true, "grade_id": "relu_pair-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random arrays of other shapes."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(406)
check_function(
    relu_pair,
    lambda x: ((x + np.abs(x)) / 2, (1 + np.sign(x)) / 2),
    [(rng.normal(scale=3, size=shape),) for shape in ((2, 3), (5, 1), (2, 2, 3))],
    "right for random arrays",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.ReLU),
        y={
            "ReLU returns x on the right, not 1; 1 is its slope (a slip of the notes)": lambda y, s, x: (
                s
            ),
        },
        slope={
            "the slope is y; on the right it has to be 1": lambda y, s, x: y,
        },
    ),
)
check_entries(
    relu_pair,
    pair(activations.ReLU),
    "ReLU and its slope",
    on=("shapes",),
    parts=("y", "slope"),
    unchanged=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "relu_pair-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: x is the same after the call, also where it is large, and all is right there."""
### BEGIN HIDDEN TESTS
check_entries(
    relu_pair,
    pair(activations.ReLU),
    "ReLU and its slope",
    on=("near", "far"),
    parts=("y", "slope"),
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "elu_pair-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. ELU and its slope
#
# **Goal.** Compute the exponential linear unit, which sinks to the floor $-\alpha$ on the left, and its slope:
#
# $$y = \begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0, \end{cases} \qquad \text{slope} = \begin{cases} 1 & x > 0 \\ \alpha\, e^{x} & x \le 0. \end{cases}$$
#
# **Find the slip.** The notes have $e^{-x}$ on the left of ELU. Try $x = -2$: which of the two, $e^{x} - 1$ or $e^{-x} - 1$, stays above $-1$ and below 0?
#
# It has to be right for every $x$ from $-1000$ to $1000$, *and no warning may come*. `np.where` computes both sides for all entries, also $e^{1000}$ for $x = 1000$, and then throws that infinity away.
# It would warn. (One test tells NumPy to raise an error instead of a warning. To switch the warning off with `np.errstate` is allowed, but better is to compute nothing that overflows.)
#
# **Shapes.** $x$ may have any shape; $y$ and the slope have the same. $\alpha$ (`alpha`) is a positive number. Leave $x$ as it was.
#
# **Why.** On its left ELU passes something and has a floor. A warning that comes each time hides the one that matters. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which entries need the exponential? What could stand in for the others, so that no exponent is above 0?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With $e = e^{\min(x, 0)}$, which is never above 1, the left side is $\alpha(e - 1)$ and its slope is $\alpha e$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.minimum(x, 0)` is never above 0, so its exponential is never above 1. Give that a name: both results need it. `np.where(condition, a, b)` takes `a` where the condition holds, and `b` elsewhere.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "elu_pair", "locked": false, "schema_version": 3, "solution": true, "task": false}
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    """Return y = ELU(x) and its slope (alpha at x = 0), both of x's shape.

    >>> elu_pair(np.array([-1000.0, 0.0, 5.0]), 2.0)
    (array([-2.,  0.,  5.]), array([0., 2., 1.]))
    """
    ### BEGIN SOLUTION
    # Why: The slope of $\alpha(e^x - 1)$ is $\alpha e^x$, since $-\alpha$ is a constant, and at $x
    # = 0$ the comparison `x > 0` is false, so the left side holds there, with the slope $\alpha$.
    # `np.where` does not choose what is computed, only which of two finished arrays is taken: with
    # `np.exp(x)` the values would be right, but $e^{1000}$ would overflow before it is thrown away.
    # $\min(x, 0)$ changes nothing on the left, and on the right it puts a harmless $e^0 = 1$ in the
    # place of a number that is not used. With the $e^{-x}$ of the notes there is no floor: at $x =
    # -2$ they would get $e^2 - 1$, about 6.4, instead of about −0.86 (for $\alpha = 1$).
    e = np.exp(np.minimum(x, 0))
    return np.where(x > 0, x, alpha * (e - 1)), np.where(x > 0, 1, alpha * e)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "elu_pair-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With α = 2: where eˣ is 1/2 and 1/4, y is −1 and −1.5, with the slopes 1 and 0.5; then α = 0.7."""
check_function(
    elu_pair,
    pair(activations.ELU),
    [
        (np.array([-np.log(2.0), -np.log(4.0), 3.0]), 2.0),
        (np.array([[-0.83, 1.71, -2.46], [0.29, -0.17, 0.64]]), 0.7),
    ],
    "2(1/2 − 1), 2(1/4 − 1) and 3, with the slopes 2/2, 2/4 and 1",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.ELU),
        y={
            "e^(−x) stands in y where e^x belongs (the slip of the notes)": lambda y, s, x, alpha: (
                np.where(x > 0, x, alpha * (np.exp(-x) - 1))
            ),
            "α is left out of y": lambda y, s, x, alpha: np.where(x > 0, x, y / alpha),
            "α multiplies e^x alone; brackets: α(e^x − 1)": lambda y, s, x, alpha: np.where(
                x > 0, x, y + alpha - 1
            ),
            "the −1 is missing in y": lambda y, s, x, alpha: np.where(x > 0, x, y + alpha),
            "the sign of y on the left: it lies below 0": lambda y, s, x, alpha: np.abs(y),
        },
        slope={
            "α is left out of the slope": lambda y, s, x, alpha: np.where(x > 0, 1, s / alpha),
            "the slope on the left is y; it has to be α·e^x, which is y + α": lambda y, s, x, alpha: (
                np.where(x > 0, 1, y)
            ),
            "the slope on the left is 0, as that of ReLU; here it is α·e^x": lambda y, s, x, alpha: (
                np.where(x > 0, 1, 0)
            ),
            "the slope on the left is α; it has to be α·e^x": lambda y, s, x, alpha: np.where(
                x > 0, 1, alpha
            ),
            "the sign of the slope on the left: y rises there, too": lambda y, s, x, alpha: (
                np.where(x > 0, 1, -s)
            ),
            "the slope on the right is x; it has to be 1": lambda y, s, x, alpha: np.where(
                x > 0, x, s
            ),
            "the slope is y + α everywhere; that is right on the left alone": lambda y, s, x, alpha: (
                y + alpha
            ),
            "the slope is α·e^x everywhere; on the right it has to be 1": lambda y, s, x, alpha: (
                alpha * np.exp(x)
            ),
            "the slope is α·e^min(x, 0) everywhere; on the right it has to be 1": lambda y, s, x, alpha: (
                alpha * np.exp(np.minimum(x, 0))
            ),
            "the fractions of the slope were cut off: is this an array of whole numbers?": lambda y, s, x, alpha: (
                np.trunc(s)
            ),
        },
        both={
            "e^(−x) stands in y and slope where e^x belongs (the slip of the notes)": lambda y, s, x, alpha: (
                np.where(x > 0, x, alpha * (np.exp(-x) - 1)),
                np.where(x > 0, 1, alpha * np.exp(-x)),
            ),
            "that is the slip of the notes with its own slope: e^(−x) stands where e^x belongs": lambda y, s, x, alpha: (
                np.where(x > 0, x, alpha * (np.exp(-x) - 1)),
                np.where(x > 0, 1, -alpha * np.exp(-x)),
            ),
            "α is left out of y and of the slope": lambda y, s, x, alpha: (
                np.where(x > 0, x, y / alpha),
                np.where(x > 0, 1, s / alpha),
            ),
            "that is ReLU: the left side is missing": lambda y, s, x, alpha: (
                np.maximum(x, 0),
                np.where(x > 0, 1, 0),
            ),
            "that is the leaky ReLU, α·x on the left": lambda y, s, x, alpha: (
                np.where(x > 0, x, alpha * x),
                np.where(x > 0, 1, alpha),
            ),
            "the two sides are exchanged": lambda y, s, x, alpha: (
                np.where(x > 0, alpha * (np.exp(x) - 1), x),
                np.where(x > 0, alpha * np.exp(x), 1),
            ),
        },
    ),
)

# %% nbgrader={"grade": true, "grade_id": "elu_pair-kink", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With α = 1/2 and 1.3: at x = 0 the slope is α, that of the left side. x stays as it was."""
check_function(
    elu_pair,
    pair(activations.ELU),
    [
        (np.array([[0.0, 1.0], [-np.log(2.0), 0.0]]), 0.5),
        (np.array([-0.37, 0.0, 0.81, -0.0, -1.44]), 1.3),
    ],
    "y = 0 and the slope α at x = 0",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.ELU),
        y={
            "e^(−x) stands in y where e^x belongs (the slip of the notes)": lambda y, s, x, alpha: (
                np.where(x > 0, x, alpha * (np.exp(-x) - 1))
            ),
        },
        slope={
            "the slope at x = 0 is that of the right side; x ≤ 0 is the left": lambda y, s, x, alpha: (
                np.where(x >= 0, 1, s)
            ),
            "the slope is 0 at x = 0; there it is α": lambda y, s, x, alpha: np.where(x == 0, 0, s),
            "α is left out of the slope": lambda y, s, x, alpha: np.where(x > 0, 1, s / alpha),
        },
    ),
    unchanged=True,
)
check_entries(
    elu_pair,
    pair(activations.ELU),
    "ELU and its slope",
    on=("tiny", "shapes"),
    constants=(1.3,),
    parts=("y", "slope"),
)

# %% nbgrader={"grade": true, "grade_id": "elu_pair-far", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Far out: −α with the slope 0 on the left, x with the slope 1 on the right, and no overflow."""
x = np.array([-1000.0, -60.0, 60.0, 1000.0])
with np.errstate(over="raise"):  # an overflow is an error here, not a warning
    answer = call(elu_pair, x, 1.5)
check_close(
    answer,
    (np.array([-1.5, -1.5, 60.0, 1000.0]), np.array([0.0, 0.0, 1.0, 1.0])),
    "right for very large and very small x, with no overflow on the way",
    parts=("y", "slope"),
    suspects={
        "x was clipped on both sides; on the right y is x, however large": (
            np.array([-1.5, -1.5, 50.0, 50.0]),
            np.array([0.0, 0.0, 1.0, 1.0]),
        ),
    },
    advice="take e^x of np.minimum(x, 0) only, which is never above 1",
)
check_entries(
    elu_pair,
    pair(activations.ELU),
    "ELU and its slope",
    on=("far",),
    constants=(1.5,),
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.ELU),
        slope={
            "the slope on the left is 0, as that of ReLU, or its fractions were cut off: is this an array of whole numbers?": lambda y, s, x, alpha: (
                np.where(x > 0, 1, 0)
            ),
        },
    ),
    unchanged=False,
)

# %% nbgrader={"grade": true, "grade_id": "elu_pair-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random values, other α, far numbers, and x is the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(407)


def _elu_and_slope(x, alpha):
    left = alpha * np.expm1(-np.abs(x))
    return np.where(x > 0, x, left), np.where(x > 0, 1, left + alpha)


check_function(
    elu_pair,
    _elu_and_slope,
    [
        (rng.normal(scale=2, size=shape), alpha)
        for shape, alpha in (((3, 4), 0.3), ((6,), 1.0), ((2, 3, 2), 2.5))
    ],
    "right for random values and other α",
    parts=("y", "slope"),
    suspects=mistakes(
        _elu_and_slope,
        y={
            "the larger of x and α(e^x − 1) is taken, which is right for α ≤ 1 alone": lambda y, s, x, alpha: (
                np.maximum(x, alpha * np.expm1(np.minimum(x, 0)))
            ),
            "the smaller of x and α(e^x − 1) is taken": lambda y, s, x, alpha: np.minimum(
                x, alpha * np.expm1(x)
            ),
            "the − 1 is missing from y": lambda y, s, x, alpha: np.where(x > 0, x, y + alpha),
            "α e^x − 1: the 1 belongs into the bracket": lambda y, s, x, alpha: np.where(
                x > 0, x, y + alpha - 1
            ),
            "α is left out of y": lambda y, s, x, alpha: np.where(x > 0, x, y / alpha),
            "α is left out of y, and multiplies x on the right": lambda y, s, x, alpha: np.where(
                x > 0, alpha * x, y / alpha
            ),
            "the sign of the left side of y": lambda y, s, x, alpha: np.where(x > 0, x, -y),
            "that is a leaky ReLU: α x on the left": lambda y, s, x, alpha: np.where(
                x > 0, x, alpha * x
            ),
            "e^(−x) stands in y where e^x belongs (the slip of the notes)": lambda y, s, x, alpha: (
                np.where(x > 0, x, alpha * np.expm1(np.abs(x)))
            ),
        },
        slope={
            "y stands in the slope, without + α": lambda y, s, x, alpha: np.where(x > 0, 1, y),
            "y + 1 stands in the slope, where y + α belongs": lambda y, s, x, alpha: np.where(
                x > 0, 1, y + 1
            ),
            "the slope is α on the left, as that of a leaky ReLU": lambda y, s, x, alpha: np.where(
                x > 0, 1, alpha
            ),
            "the slope is 1 everywhere": lambda y, s, x, alpha: np.ones_like(x),
            "the sign of the slope on the left: e^x rises": lambda y, s, x, alpha: np.where(
                x > 0, 1, -s
            ),
            "the slope is x on the right; it is 1": lambda y, s, x, alpha: np.where(x > 0, x, s),
            "α is left out of the slope": lambda y, s, x, alpha: np.where(x > 0, 1, s / alpha),
        },
    ),
    unchanged=True,
)
check_entries(
    elu_pair,
    _elu_and_slope,
    "ELU and its slope",
    on=("far",),
    constants=(0.6,),
    parts=("y", "slope"),
    suspects=mistakes(
        _elu_and_slope,
        slope={
            "the slope on the left is 0, as that of ReLU, or its fractions were cut off: is this an array of whole numbers?": lambda y, s, x, alpha: (
                np.where(x > 0, 1, 0)
            ),
        },
    ),
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "softmax_rows-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. Softmax, row by row
#
# **Goal.** Turn the scores of each row into probabilities, positive and of sum 1:
#
# $$P_{ij} = \frac{e^{Z_{ij}}}{\sum_{k=1}^{K} e^{Z_{ik}}}.$$
#
# It has to be right for all scores from $-1000$ to $1000$. Adding the same number to all scores of a row changes nothing: use that.
#
# **Shapes.** $Z$ is $(n, K)$: $n \ge 1$ examples, $K \ge 1$ scores each. $P$ is $(n, K)$, and each *row* has the sum 1. Leave $Z$ as it was.
#
# **Why.** It is the last layer of every network that chooses among classes. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Over which axis is the sum? What shape must it have, so that each row is divided by its own sum?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $P_{ij} = e^{Z_{ij} - m_i} / \sum_k e^{Z_{ik} - m_i}$ with $m_i$ the largest score of row $i$. Then no exponent is above 0, and one of them is 0.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `Z.max(axis=1, keepdims=True)` is the column of the largest scores, one for each row. The sum below the line needs the same two settings.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "softmax_rows", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax_rows(Z: np.ndarray) -> np.ndarray:
    """Return the softmax of each row of Z (n, K), an array (n, K) with rows of sum 1.

    >>> softmax_rows(np.array([[0.0, 0.0], [1000.0, 0.0]]))
    array([[0.5, 0.5],
           [1. , 0. ]])
    """
    ### BEGIN SOLUTION
    # Why: Subtracting $m_i$ from all scores of row $i$ divides the exponential above the line and
    # every one below it by $e^{m_i}$, so the fraction stays the same; the largest exponent is now
    # 0, the sum lies between 1 and $K$, so no exponential overflows and no sum is 0. Each row needs
    # its own $m_i$: with the largest score of the whole matrix, the exponentials of a row that lies
    # far below it would all be 0, and 0/0 is NaN. Without `keepdims=True` the $n$ maxima, or sums,
    # are no column but a row, and NumPy lays a row along the columns. If $n = K$ that raises no
    # error, and each row is changed by the numbers of other rows.
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "softmax_rows-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Where the exponentials are 1, 1, 2 and 1, 3, 4, the sums are 4 and 8; then three rows of four."""
check_function(
    softmax_rows,
    activations.softmax,
    [
        (np.log([[1.0, 1.0, 2.0], [1.0, 3.0, 4.0]]),),
        (np.random.default_rng(406).normal(scale=1.3, size=(3, 4)),),
    ],
    "1/4, 1/4, 2/4 and 1/8, 3/8, 4/8",
    suspects={
        "the columns have the sum 1; wanted is that of each row (axis=1)": lambda Z: (
            np.exp(Z) / np.exp(Z).sum(axis=0)
        ),
        "the whole array has the sum 1; wanted is that of each row": lambda Z: (
            np.exp(Z) / np.exp(Z).sum()
        ),
        "the exponentials are not divided by their sum": np.exp,
        "the exponentials are divided by the largest of their row, not by the sum": lambda Z: (
            np.exp(Z - Z.max(axis=1, keepdims=True))
        ),
        "that is the sigmoid of each entry; a softmax looks at the whole row": sigmoid,
        "the sign of the exponent: the largest score has to get the largest share": lambda Z: (
            activations.softmax(-Z)
        ),
        "the exponential is missing: these are shares of the scores": lambda Z: (
            Z / Z.sum(axis=1, keepdims=True)
        ),
        "that is 1 at the largest score and 0 elsewhere; a softmax gives each a share": lambda Z: (
            Z == Z.max(axis=1, keepdims=True)
        ).astype(float),
        "the sum is not begun anew for each row: later rows are divided by all sums so far": lambda Z: (
            np.exp(Z) / np.cumsum(np.exp(Z).sum(axis=1))[:, np.newaxis]
        ),
        "the sum is not begun anew for each row; and the largest was subtracted": lambda Z: (
            np.exp(Z - Z.max(axis=1, keepdims=True))
            / np.cumsum(np.exp(Z - Z.max(axis=1, keepdims=True)).sum(axis=1))[:, np.newaxis]
        ),
        "the largest score is left out of the sum": lambda Z: (
            np.exp(Z) / (np.exp(Z).sum(axis=1) - np.exp(Z).max(axis=1))[:, np.newaxis]
        ),
        "each entry is divided by the sum of the others; its own belongs to it": lambda Z: (
            np.exp(Z) / (np.exp(Z).sum(axis=1, keepdims=True) - np.exp(Z))
        ),
        "the scores are divided by the sum of the exponentials": lambda Z: (
            Z / np.exp(Z).sum(axis=1, keepdims=True)
        ),
        "the exponentials are divided by the exponential of the sum": lambda Z: (
            np.exp(Z) / np.exp(Z.sum(axis=1, keepdims=True))
        ),
        "1 is added to the sum, as in a sigmoid": lambda Z: (
            np.exp(Z) / (1 + np.exp(Z).sum(axis=1, keepdims=True))
        ),
        "the powers are those of 2, not of e": lambda Z: 2**Z / (2**Z).sum(axis=1, keepdims=True),
        "the last row has 0: does a loop stop one row too early?": lambda Z: (
            activations.softmax(Z) * (np.arange(len(Z)) < len(Z) - 1)[:, np.newaxis]
        ),
        "each row has the shares of the first": lambda Z: 0 * Z + activations.softmax(Z[:1]),
        "the exponentials are divided by their length, the root of the sum of squares": lambda Z: (
            np.exp(Z) / np.linalg.norm(np.exp(Z), axis=1, keepdims=True)
        ),
        "the exponentials are divided by their mean, not by their sum": lambda Z: (
            activations.softmax(Z) * Z.shape[1]
        ),
        "that is the logarithm of the softmax": activations.log_softmax,
        "the largest score is subtracted above the line, but not below it": lambda Z: (
            np.exp(Z - Z.max(axis=1, keepdims=True)) / np.exp(Z).sum(axis=1, keepdims=True)
        ),
        "the largest score is subtracted below the line, but not above it": lambda Z: (
            np.exp(Z) / np.exp(Z - Z.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
        ),
        "the scores are divided by the largest size in their row; subtract the largest score": lambda Z: (
            activations.softmax(Z / np.abs(Z).max(axis=1, keepdims=True))
        ),
        "the scores are divided by the largest of their row; subtract it": lambda Z: (
            activations.softmax(Z / Z.max(axis=1, keepdims=True))
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "softmax_rows-square", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""As many rows as columns, where a forgotten keepdims goes unnoticed; Z is the same afterwards."""
check_function(
    softmax_rows,
    activations.softmax,
    [
        (np.log([[1.0, 1.0, 2.0], [1.0, 3.0, 6.0], [2.0, 4.0, 4.0]]),),
        (np.random.default_rng(407).normal(scale=1.3, size=(4, 4)),),
    ],
    "each row is divided by its own sum",
    suspects={
        "the sums became a row, and the columns were divided by them: keepdims=True in the sum": lambda Z: (
            np.exp(Z - Z.max(axis=1, keepdims=True))
            / np.exp(Z - Z.max(axis=1, keepdims=True)).sum(axis=1)
        ),
        "the largest scores became a row and were taken from the columns: keepdims=True in the maximum": lambda Z: (
            np.exp(Z - Z.max(axis=1)) / np.exp(Z - Z.max(axis=1)).sum(axis=1, keepdims=True)
        ),
        "the largest scores and the sums became rows: keepdims=True in both": lambda Z: (
            np.exp(Z - Z.max(axis=1)) / np.exp(Z - Z.max(axis=1)).sum(axis=1)
        ),
        "the columns have the sum 1; wanted is that of each row (axis=1)": lambda Z: (
            np.exp(Z) / np.exp(Z).sum(axis=0)
        ),
        "the whole array has the sum 1; wanted is that of each row": lambda Z: (
            np.exp(Z) / np.exp(Z).sum()
        ),
    },
    unchanged=True,
)

# %% nbgrader={"grade": true, "grade_id": "softmax_rows-far", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""No overflow: rows of very large and of very small scores."""
Z, nan = np.array([[1000.0, 1000.0, 0.0], [-1000.0, -1000.0 - np.log(3.0), -2000.0]]), np.nan
check_close(
    call(softmax_rows, Z),
    np.array([[0.5, 0.5, 0.0], [0.75, 0.25, 0.0]]),
    "right for very large and very small scores",
    suspects={
        "e^1000 is infinity and e^(−1000) is 0, so ∞/∞ and 0/0 come out: subtract each row's largest score first": np.array(
            [[nan, nan, 0.0], [nan, nan, nan]]
        ),
        "the row of very small scores became 0/0: each row needs its own largest score, not that of the array, and not the largest size |z|": np.array(
            [[0.5, 0.5, 0.0], [nan, nan, nan]]
        ),
        "the NaN were replaced, which hides them: subtract each row's largest score first": np.zeros(
            (2, 3)
        ),
        "the smallest score of each row was subtracted, or the one at a certain place; it has to be the largest": np.array(
            [[nan, nan, 0.0], [nan, nan, 0.0]]
        ),
        "the scores were clipped, and their differences are lost: subtract the largest instead": np.array(
            [[0.5, 0.5, 0.0], [1 / 3, 1 / 3, 1 / 3]]
        ),
    },
)
check_entries(
    softmax_rows,
    activations.softmax,
    "the shares of each row",
    on=("far",),
    rows=True,
    unchanged=False,
)

# %% nbgrader={"grade": true, "grade_id": "softmax_rows-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other shapes, far numbers, and Z is the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(408)


def _shares(Z):
    return 1 / np.exp(np.minimum(Z[:, np.newaxis, :] - Z[:, :, np.newaxis], 700)).sum(axis=2)


check_function(
    softmax_rows,
    _shares,
    [(rng.normal(scale=3, size=shape),) for shape in ((1, 5), (4, 1), (3, 3), (6, 2))],
    "right for other numbers of rows and scores",
    suspects={
        "the shares are divided by the number of rows": lambda Z: _shares(Z) / len(Z),
        "the scores are divided by their length first": lambda Z: _shares(
            Z / np.linalg.norm(Z, axis=1, keepdims=True)
        ),
        "the squares of the scores stand in the place of their exponentials": lambda Z: (
            Z**2 / (Z**2).sum(axis=1, keepdims=True)
        ),
        "that is the sigmoid of each score, divided by its row's sum": lambda Z: (
            sigmoid(Z) / sigmoid(Z).sum(axis=1, keepdims=True)
        ),
    },
    unchanged=True,
)
check_close(
    call(softmax_rows, np.array([[600.0, -600.0, -600.0, -600.0]])),
    np.array([[1.0, 0.0, 0.0, 0.0]]),
    "right for one score far above the others",
    suspects={
        "the smallest score of each row was subtracted, or its mean, or the one at a certain place; it has to be the largest": np.array(
            [[np.nan, 0.0, 0.0, 0.0]]
        ),
    },
)
with np.errstate(all="ignore"):
    check_entries(
        softmax_rows,
        _shares,
        "the shares of each row",
        on=("far",),
        rows=True,
        suspects={
            "e^1000 is infinity and e^(−1000) is 0, so ∞/∞ and 0/0 come out: subtract each row's largest score first": lambda Z: (
                np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
            ),
            "rows that lie far below the others became 0/0: each row needs its own largest score": lambda Z: (
                np.exp(Z - Z.max()) / np.exp(Z - Z.max()).sum(axis=1, keepdims=True)
            ),
            "the NaN were replaced, which hides them: subtract each row's largest score first": lambda Z: (
                np.nan_to_num(np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True))
            ),
        },
    )
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "softmax_backward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. What the softmax passes backwards
#
# **Goal.** Each score of a row touches every probability of that row. The table of slopes, the Jacobian of one row $p$, is $J = \text{diag}(p) - p\,p^{\mathsf T}$.
# Given $P$, the output of the softmax, and the upstream gradient $dP$, compute $dZ$, row by row:
#
# $$dZ_{ij} = P_{ij} \Bigl( dP_{ij} - \sum_{k=1}^{K} dP_{ik}\, P_{ik} \Bigr).$$
#
# **Shapes.** $dP$, $P$ and $dZ$ are $(n, K)$ with any $n \ge 1$ and $K \ge 1$. The sum gives one number for each row. $P$ is the output of the softmax already; $dP$ may be of any size. Leave $dP$ and $P$ as they were.
#
# **Why.** Each row of $dZ$ has the sum 0: to raise one probability is to lower the others. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# The sum is one number for each row. What shape must it have, to be subtracted from that row's $K$ entries?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# First the products $dP \cdot P$, entry by entry, then their sum over each row, then $P \cdot (dP - \text{sum})$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `(dP * P).sum(axis=1, keepdims=True)` is the column of sums, of shape $(n, 1)$.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "softmax_backward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    """Return dZ (n, K) for the upstream dP (n, K) and the softmax's output P (n, K).

    >>> softmax_backward(np.array([[4.0, 0.0]]), np.array([[0.5, 0.5]]))
    array([[ 1., -1.]])
    """
    ### BEGIN SOLUTION
    # Why: The chain rule adds up what reaches score $j$ through every probability $k$, so a row of
    # $dZ$ is the row of $dP$ times $J = \text{diag}(p) - p\,p^{\mathsf T}$: the diagonal gives
    # $dP_{ij} P_{ij}$, and the second part takes away $P_{ij}$ times the row's sum of $dP \cdot P$.
    # That sum is one number for each row, and `keepdims=True` keeps it a column that is subtracted
    # from its own row. The tempting `dP * P * (1 - P)` is made like the sigmoid's slope and uses
    # only the diagonal of $J$. It forgets that a higher score takes something away from all the
    # other probabilities, and its rows need not have the sum 0.
    return P * (dP - (dP * P).sum(axis=1, keepdims=True))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "softmax_backward-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Two rows, whose sums of dP · P are 3 and 4; then three rows of four. Both arrays stay the same."""
rng = np.random.default_rng(410)


def _of_two(dP, P):
    """Return what is right for two classes, of the first two columns."""
    return P * (dP - (dP * P)[:, :2].sum(axis=1, keepdims=True))


check_function(
    softmax_backward,
    lambda dP, P: backward(activations.Softmax())(dP, np.log(P)),
    [
        (
            np.array([[4.0, 8.0, -4.0], [10.0, 0.0, 4.0]]),
            np.array([[0.5, 0.25, 0.25], [0.2, 0.3, 0.5]]),
        ),
        (rng.normal(size=(3, 4)), activations.softmax(rng.normal(size=(3, 4)))),
    ],
    "P times dP − 3 in the first row, and times dP − 4 in the second",
    suspects={
        "only each entry's own slope p(1 − p) is used; in a softmax the others count, too": lambda dP, P: (
            dP * P * (1 - P)
        ),
        "the sum is missing: that is dP · P": lambda dP, P: dP * P,
        "the sum runs over the columns; wanted is that of each row (axis=1)": lambda dP, P: (
            P * (dP - (dP * P).sum(axis=0))
        ),
        "the sum runs over everything, not over each row": lambda dP, P: P * (dP - (dP * P).sum()),
        "the sum is of dP alone; wanted is that of dP · P": lambda dP, P: (
            P * (dP - dP.sum(axis=1, keepdims=True))
        ),
        "the mean of dP was subtracted; wanted is the sum of dP · P": lambda dP, P: (
            P * (dP - dP.mean(axis=1, keepdims=True))
        ),
        "the sum is of P alone, which is 1; wanted is that of dP · P": lambda dP, P: P * (dP - 1),
        "the factor P in front is missing": lambda dP, P: dP - (dP * P).sum(axis=1, keepdims=True),
        "brackets: P multiplies the sum, too": lambda dP, P: (
            P * dP - (dP * P).sum(axis=1, keepdims=True)
        ),
        "dP stands in front, and P in the bracket; they are exchanged": lambda dP, P: (
            dP * (P - (dP * P).sum(axis=1, keepdims=True))
        ),
        "dP stands in front, where P belongs": lambda dP, P: (
            dP * (dP - (dP * P).sum(axis=1, keepdims=True))
        ),
        "the sign: dP minus the sum, and not the sum minus dP": lambda dP, P: (
            P * ((dP * P).sum(axis=1, keepdims=True) - dP)
        ),
        "the sum is added; it has to be subtracted": lambda dP, P: (
            P * (dP + (dP * P).sum(axis=1, keepdims=True))
        ),
        "the mean was taken where the sum was wanted": lambda dP, P: (
            P * (dP - (dP * P).mean(axis=1, keepdims=True))
        ),
        "dP @ P.T mixes the examples: each row needs the sum of its own dP · P alone": lambda dP, P: (
            P * (dP - (dP @ P.T).sum(axis=1, keepdims=True))
        ),
        "only the first two columns are right, and the others 0: K may be any number": lambda dP, P: (
            np.where(np.arange(P.shape[1]) < 2, _of_two(dP, P), 0)
        ),
        "the factor 1 − P is too much": lambda dP, P: (
            P * (1 - P) * (dP - (dP * P).sum(axis=1, keepdims=True))
        ),
        "P stands squared in front": lambda dP, P: (
            P**2 * (dP - (dP * P).sum(axis=1, keepdims=True))
        ),
        "the factor P is missing from the sum, and stands as a square behind it": lambda dP, P: (
            P * dP - P**2 * dP.sum(axis=1, keepdims=True)
        ),
        "the sum is not begun anew for each row": lambda dP, P: (
            P * (dP - np.cumsum((dP * P).sum(axis=1))[:, np.newaxis])
        ),
        "the sum leaves out the entry itself": lambda dP, P: (
            P * (dP - (dP * P).sum(axis=1, keepdims=True) + dP * P)
        ),
        "dZ is divided by the number of rows; each row has its own": lambda dP, P: (
            P * (dP - (dP * P).sum(axis=1, keepdims=True)) / len(P)
        ),
        "the slopes of the first row are used for every row": lambda dP, P: (
            dP @ (np.diag(P[0]) - np.outer(P[0], P[0]))
        ),
        "that is P − dP: softmax and cross-entropy together, with dP for the targets": lambda dP, P: (
            P - dP
        ),
        "the softmax was taken once more: P is its output already": lambda dP, P: backward(
            activations.Softmax()
        )(dP, P),
    },
    unchanged=True,
)

# %% nbgrader={"grade": true, "grade_id": "softmax_backward-jacobian", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Fed with one output's gradient at a time, it gives the rows of diag(p) − p pᵀ; then large dP."""
p = np.array([0.5, 0.3, 0.2])
check_close(
    call(softmax_backward, np.eye(3), np.array([p, p, p])),
    np.array([[0.25, -0.15, -0.1], [-0.15, 0.21, -0.06], [-0.1, -0.06, 0.16]]),
    "the Jacobian of p = (0.5, 0.3, 0.2)",
    suspects={
        "each column got a sum of its own, where each row has to: axis=1, and keepdims=True": np.array(
            [[0.25, -0.09, -0.04], [-0.25, 0.21, -0.04], [-0.25, -0.09, 0.16]]
        ),
        "only each entry's own slope p(1 − p) is used; in a softmax the others count, too": np.diag(
            [0.25, 0.21, 0.16]
        ),
        "the sum is added; it has to be subtracted": np.array(
            [[0.75, 0.15, 0.1], [0.15, 0.39, 0.06], [0.1, 0.06, 0.24]]
        ),
    },
)
p = np.array([[0.3, 0.7], [0.55, 0.45], [1e-9, 1 - 1e-9]])
check_function(
    softmax_backward,
    lambda dP, P: backward(activations.Softmax())(dP, np.log(P)),
    [
        (np.array([[812.3, -1.7], [-643.9, 0.4], [1000.9, -31.4]]), p),
        (np.array([[50.7, -12.3, 300.2, 0.6]]), np.array([[0.13, 0.26, 0.37, 0.24]])),
    ],
    "right for large dP, and for two classes",
)

# %% nbgrader={"grade": true, "grade_id": "softmax_backward-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the gradient of a loss Σ dP · softmax(Z), by finite differences."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(409)
for shape in ((3, 3), (4, 2), (1, 6), (3, 1)):
    Z, dP = rng.normal(size=shape), rng.normal(size=shape)

    def P(Z):
        return np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)

    check_gradient(
        call(softmax_backward, dP, P(Z)),
        lambda Z: float(np.sum(dP * P(Z))),
        Z,
        "right for random scores, by finite differences",
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "softmax_backward-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: dP and P are the same after the call, also where dP is large."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(411)
check_function(
    softmax_backward,
    lambda dP, P: P * (dP - (dP * P).sum(axis=1, keepdims=True)),
    [
        (np.array([[4.0, 0.0]]), np.array([[0.5, 0.5]])),
        (rng.normal(scale=900, size=(3, 2)), activations.softmax(rng.normal(size=(3, 2)))),
        (rng.normal(size=(2, 5)), activations.softmax(rng.normal(size=(2, 5)))),
    ],
    "right for other shapes, and for large dP",
    suspects={
        "the sum is missing: that is dP · P": lambda dP, P: dP * P,
        "only each entry's own slope p(1 − p) is used; in a softmax the others count, too": lambda dP, P: (
            dP * P * (1 - P)
        ),
        "only the first row is right: is the return inside of the loop?": lambda dP, P: (
            P * (dP - (dP * P).sum(axis=1, keepdims=True)) * (np.arange(len(P)) == 0)[:, np.newaxis]
        ),
        "the sum is of |dP · P|, without the signs": lambda dP, P: (
            P * (dP - np.abs(dP * P).sum(axis=1, keepdims=True))
        ),
        "the largest dP · P of the row stands where their sum belongs": lambda dP, P: (
            P * (dP - (dP * P).max(axis=1, keepdims=True))
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "leaky-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Together: a network with your own activation
#
# **Goal.** Write the leaky ReLU and its slope:
#
# $$y = \begin{cases} x & x > 0 \\ a\,x & x \le 0, \end{cases} \qquad \text{slope} = \begin{cases} 1 & x > 0 \\ a & x \le 0. \end{cases}$$
#
# It has to be right for every $a \ge 0$, also for $a > 1$. (The notes write $\max(0.01x, x)$. Is $\max(ax, x)$ the same for every $a$?)
#
# The third test builds your function into a network for the digits of `dlcourse.datasets`: 64 pixels, two hidden layers of 32 units with your activation ($a = 0.1$), 10 scores. It
# trains it on 500 digits and prints the share of 797 *new* digits that it names rightly. The code is in the first cell, `accuracy_with`. You may call it, too, with any other function
# of `x` and `a` that returns a value and a slope.
#
# **Shapes.** $x$ may have any shape; $y$ and the slope have the same. $a$ is one number. Leave $x$ as it was.
#
# **Why.** Forwards the network uses your $y$, backwards your slope. If the two do not belong together, it learns badly, or not at all. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Try $a = 2$ and $x = 3$: what is $\max(ax, x)$, and what should come out? Ask for the sign of $x$ instead.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Where $x > 0$: $y = x$ and the slope is 1. Everywhere else, also at $x = 0$: $y = ax$ and the slope is $a$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.where(condition, …, …)` takes arrays or numbers. One condition, the same for both results, asks for the sign of `x`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "leaky", "locked": false, "schema_version": 3, "solution": true, "task": false}
def leaky(x: np.ndarray, a: float) -> tuple[np.ndarray, np.ndarray]:
    """Return y, the leaky ReLU of x, and its slope (a at x = 0), both of x's shape.

    >>> leaky(np.array([-4.0, 5.0]), 0.5)
    (array([-2.,  5.]), array([0.5, 1. ]))
    """
    ### BEGIN SOLUTION
    # Why: The side is decided by the sign of $x$, and one condition, `x > 0`, serves both the value
    # and the slope, so that they belong together everywhere, also at the kink, where both take the
    # left side. $\max(ax, x)$ asks instead which of two numbers is larger; for $a > 1$ that is $ax$
    # on the right and $x$ on the left, so both sides come out wrong. The slope of $ax$ is the
    # number $a$, not $ax$ and not ReLU's 0: with a slope that is not that of $y$, the network steps
    # along the gradient of another function, and it may learn worse without any error message.
    return np.where(x > 0, x, a * x), np.where(x > 0, 1.0, a)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "leaky-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With a = 0.1 and 0.3: the sides of 0, arrays of any shape, and x is the same after the call."""
check_function(
    leaky,
    pair(activations.LeakyReLU),
    [
        (np.array([-2.0, -0.5, 0.5, 3.0]), 0.1),
        (np.array([[-1.37, 0.29, 3.14], [0.83, -0.26, 1.71]]), 0.3),
    ],
    "a·x on the left, x on the right, with the slopes a and 1",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.LeakyReLU),
        y={
            "on the left x is missing: a alone is the slope, a·x is the value": lambda y, s, x, a: (
                np.where(x > 0, x, a)
            ),
            "the two sides of y are exchanged": lambda y, s, x, a: np.where(x > 0, a * x, x),
            "the sign on the left: there y is a·x, below 0": lambda y, s, x, a: np.abs(y),
            "a·x is added on both sides; on the right belongs x alone": lambda y, s, x, a: (
                np.maximum(x, 0) + a * x
            ),
        },
        slope={
            "the slope on the left is 0; it has to be a": lambda y, s, x, a: np.where(x > 0, 1, 0),
            "the two sides of the slope are exchanged": lambda y, s, x, a: np.where(x > 0, a, 1),
            "the slope on the left is negative; it is a": lambda y, s, x, a: np.where(x > 0, 1, -a),
            "the slope is 1 everywhere; on the left it is a": lambda y, s, x, a: np.ones_like(x),
            "the slope is a everywhere; on the right it is 1": lambda y, s, x, a: (
                a + np.zeros_like(x)
            ),
            "the slope is 0 everywhere; it has to be a or 1": lambda y, s, x, a: np.zeros_like(x),
            "the slope is the value y; it has to be a or 1": lambda y, s, x, a: y,
            "the slope on the left is a·x; the slope of a·x is a": lambda y, s, x, a: np.where(
                x > 0, 1, a * x
            ),
            "the slope on the right is x; it has to be 1": lambda y, s, x, a: np.where(x > 0, x, a),
        },
        both={
            "that is ReLU: on the left belongs a·x, with the slope a": lambda y, s, x, a: (
                np.maximum(x, 0),
                np.where(x > 0, 1, 0),
            ),
            "0.01 stands where a belongs": lambda y, s, x, a: (
                np.where(x > 0, x, 0.01 * x),
                np.where(x > 0, 1, 0.01),
            ),
            "the two sides are exchanged": lambda y, s, x, a: (
                np.where(x > 0, a * x, x),
                np.where(x > 0, a, 1),
            ),
            "that is ELU, with a for α": lambda y, s, x, a: pair(activations.ELU)(x, a),
            "a·x is added on both sides, and the slope is that of it; on the right belongs x alone": lambda y, s, x, a: (
                np.maximum(x, 0) + a * x,
                np.where(x > 0, 1 + a, a),
            ),
            "a·x stands on both sides; on the right belongs x": lambda y, s, x, a: (
                a * x,
                a + np.zeros_like(x),
            ),
            "on the left y is −a·x, with the slope −a": lambda y, s, x, a: (
                np.abs(y),
                np.where(x > 0, 1, -a),
            ),
            "on the left x is divided by a; multiply by it": lambda y, s, x, a: (
                np.where(x > 0, x, x / a),
                np.where(x > 0, 1, 1 / a),
            ),
            "on the left y is a, with the slope 0": lambda y, s, x, a: (
                np.where(x > 0, x, a),
                np.where(x > 0, 1, 0),
            ),
            "on the left y is x − a: a multiplies x": lambda y, s, x, a: (
                np.where(x > 0, x, x - a),
                np.ones_like(x),
            ),
        },
    ),
    unchanged=True,
)
check_entries(
    leaky,
    pair(activations.LeakyReLU),
    "leaky ReLU and its slope",
    on=("shapes",),
    constants=(0.3,),
    parts=("y", "slope"),
    unchanged=False,
)

# %% nbgrader={"grade": true, "grade_id": "leaky-steep", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With a = 2 and 1.7, where max(ax, x) takes the wrong side; at x = 0, and far out."""
check_function(
    leaky,
    pair(activations.LeakyReLU),
    [(np.array([-1.0, 3.0]), 2.0), (np.array([-0.63, 1.42, 0.38]), 1.7)],
    "right for a above 1, too",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.LeakyReLU),
        y={
            "the two sides of y are exchanged, as by max(ax, x) where a > 1; ask for the sign of x": lambda y, s, x, a: (
                np.maximum(a * x, x)
            ),
        },
        slope={
            "the two sides of the slope are exchanged, as by ax > x where a > 1; ask for the sign of x": lambda y, s, x, a: (
                np.where(x > 0, a, 1)
            ),
        },
        both={
            "x and ax are exchanged, as by max(ax, x) where a > 1; ask for the sign of x": lambda y, s, x, a: (
                np.maximum(a * x, x),
                np.where(x > 0, a, 1),
            ),
        },
    ),
)
check_entries(
    leaky,
    pair(activations.LeakyReLU),
    "leaky ReLU and its slope",
    on=("tiny", "far"),
    constants=(1.7,),
    parts=("y", "slope"),
    unchanged=False,
)

# %% nbgrader={"grade": true, "grade_id": "leaky-digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""A network with your function learns the digits: about 89 % of the new ones are right."""
share = call(accuracy_with, leaky, seconds=60)
check_close(
    share,
    0.887,
    "about 0.887 of the new digits are named rightly",
    tolerance=0.012,
    suspects={
        "the loss became infinite or NaN in training: does the slope belong to y?": 0.0,
        "the slope is 0, or nearly 0, everywhere: nothing passes, and the hidden layers hardly learn": 0.42,
        "is the slope larger on the left than on the right? Then it does not belong to y": 0.552,
    },
    advice="first make the two tests above pass; the network needs y and its slope",
)
print(f"{share.value:.1%} of 797 digits that the network has never seen are named rightly.")

# %% nbgrader={"grade": true, "grade_id": "leaky-kink", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: at x = 0 the slope is a."""
### BEGIN HIDDEN TESTS
check_function(
    leaky,
    pair(activations.LeakyReLU),
    [
        (np.array([-1.0, 0.0, 1.0]), 0.25),
        (np.array([[0.0, 2.4, -0.0], [0.3, -1.6, 0.0]]), 1.3),
    ],
    "the slope at x = 0 is a",
    parts=("y", "slope"),
    suspects=mistakes(
        pair(activations.LeakyReLU),
        slope={
            "the slope is 1 at x = 0; compare by > and not by ≥": lambda y, s, x, a: np.where(
                x == 0, 1, s
            ),
            "the slope is 0 at x = 0; there it is a": lambda y, s, x, a: np.where(x == 0, 0, s),
            "something is divided by 0 at the kink, and 0/0 is NaN": lambda y, s, x, a: np.where(
                x == 0, np.nan, s
            ),
        },
    ),
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "leaky-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random arrays and other a, far numbers, and x is the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(410)


def _leaky_and_slope(x, a):
    return (
        np.maximum(x, 0) + a * np.minimum(x, 0),
        np.heaviside(x, 0) + a * np.heaviside(-x, 1),
    )


check_function(
    leaky,
    _leaky_and_slope,
    [
        (rng.normal(size=shape), a)
        for shape, a in (((3, 2), 0.0), ((5,), 0.3), ((2, 4), 1.0), ((2, 3, 2), 1.7))
    ],
    "right for random arrays and other a",
    parts=("y", "slope"),
    unchanged=True,
)
check_entries(
    leaky,
    _leaky_and_slope,
    "leaky ReLU and its slope",
    on=("far", "shapes"),
    constants=(0.4,),
    parts=("y", "slope"),
)
### END HIDDEN TESTS
