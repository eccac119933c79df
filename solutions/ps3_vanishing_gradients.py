# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # Exercises 3: keep the gradient alive
#
# You will find the largest slope of the sigmoid, follow a gradient back through a chain, see a step get
# lost, choose the spread of the first weights, and build a deep network that learns to read digits.
#
# **How it works.** Each question has a statement, a cell for your answer, and a few tests. Run
# your cell, then run the tests below it. A failing test says what went wrong, and often why.
# A test marked *hidden* shows its result after you submit: it runs your function on other inputs, and
# asks for nothing that the statement does not say. Every test counts on its own. The work is to be your own:
# while an answer runs, what of `dlcourse` does the same refuses; what the statement names you may use.
#
# **Symbols.** $\sigma(x) = 1/(1 + e^{-x})$ is the sigmoid, and $\sigma'$ its slope. $L$ is the loss, $\eta$ (eta) the learning
# rate. Arrays hold floats, and results have to be right to six digits. Rows are examples: $X$ has shape $(n, d)$, the weights $W$ of a layer with $m$ neurons have shape $(d, m)$.
#
# **Data.** Digits: Alpaydin and Kaynak (1998), UCI, CC BY 4.0.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
from copy import deepcopy
from dataclasses import replace

import numpy as np

from dlcourse import datasets
from dlcourse.activations import ELU, Identity, LeakyReLU, ReLU, Sigmoid, Tanh, sigmoid
from dlcourse.checks import CheckFailed, call, check_close, check_derivation, check_equal
from dlcourse.checks import (
    check_formula,
    check_function,
    check_gradient,
    check_unchanged,
    remembered,
)
from dlcourse.initializers import he_normal, he_uniform, xavier_normal, xavier_uniform
from dlcourse.layers import Dense
from dlcourse.losses import CategoricalCrossEntropyFromLogits, one_hot
from dlcourse.network import Sequential, gradient_norms
from dlcourse.optimizers import SGD
from dlcourse.training import DivergedError, accuracy, fit

# What of dlcourse each answer has to do without: there the question asks for your own.
own_work = {
    "through": "layers gradcheck",
    "first_gradient": "layers losses gradcheck",
    "step": "layers losses optimizers gradcheck",
    "lost": "optimizers",
    "first_weights": "initializers layers",
    "gradient_lengths": "layers network",
    "descend": "losses optimizers gradcheck",
}

SIZES = (64, 32, 32, 32, 32, 32, 32, 10)  # from 64 pixels to 10 digits, for question 9
digits = datasets.digits()
(X_train, t_train), (X_test, t_test) = digits.train, digits.test
T_train = one_hot(t_train, 10)


def measured(answer, measure):
    """Return the answer to question 9 with a measure of its network in place of the network."""
    network, what = answer.value, "the answer is a network that takes 64 numbers and returns 10"
    if not isinstance(network, Sequential):
        kind = "None" if network is None else f"a value of the type {type(network).__name__}"
        raise CheckFailed(
            what,
            diagnosis=f"{answer.name} returns {kind}; wanted is Sequential(…)",
            given=answer.given,
            advice="end with: return Sequential(*layers), with the star before a list of layers",
        )
    try:
        return replace(answer, value=measure(network))
    except ValueError as error:
        raise CheckFailed(what, given=answer.given, got=str(error)) from None


def weights_of(network):
    """Return the weights W of its dense layers, first layer first."""
    return [layer.params["W"] for layer in network.layers if isinstance(layer, Dense)]


def in_turn(network):
    """Return 1 for each dense layer and 0 for each activation, in their order."""
    return np.array([isinstance(k, Dense) for k in network.layers if not isinstance(k, Identity)])


@remembered
def trained(network):
    """Train 30 epochs on 1,000 digits; return the share of 797 others that it gets right."""
    loss, rng = CategoricalCrossEntropyFromLogits(), np.random.default_rng(1)
    try:
        with np.errstate(all="ignore"):
            fit(network, loss, SGD(0.1), X_train, T_train, epochs=30, batch_size=50, rng=rng)
    except DivergedError:
        return 0.0
    return accuracy(network, X_test, t_test)


@remembered
def first_to_last(network):
    """Return the length of the first layer's gradient as a share of the last layer's."""
    with np.errstate(all="ignore"):
        Y = network.forward(X_train)
        network.backward(CategoricalCrossEntropyFromLogits().grad(Y, T_train))
        lengths = gradient_norms(network)
        return lengths[0] / lengths[-1]


# %% [markdown] nbgrader={"grade": false, "grade_id": "steepest-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. Where the sigmoid is steepest
#
# **Goal.** Answer three things about the slope $\sigma'(x)$:
#
# 1. `slope`: the slope as a formula in $x$. You may use `sigma(x)` or `exp`.
# 2. `lines`: show by algebra that it is never above ¼. Write $s$ for $\sigma(x)$, so that the slope is $s\,(1 - s)$. Start with the line
#    `"1/4 - s*(1 - s)"`, which says how far the slope is below ¼, and end with the line `"(s - 1/2)^2"` itself. A square is never negative. At least three
#    lines must differ in more than brackets, order and signs that are moved, and each must equal the one before.
# 3. `place`: the $x$ at which the slope is exactly ¼, a single number such as `3` or `-0.7`.
#
# **How to answer.** `slope` is a text, `lines` a list of texts, such as `["2*(s + 1)", "2*s + 2"]`. Write every product with `*`.
# Brackets, order, and a sign taken out of a bracket make no new line; `diff(…)` alone is no answer.
#
# **Why.** Each layer of sigmoids multiplies the gradient by such a slope. The notes put it at, say, 0.25. That is the best case, at one single point. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# The difference ¼ − s(1 − s) has brackets. What is it without them? Mind the minus in front.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\sigma' = \sigma\,(1 - \sigma)$. And $(s - a)^2 = s^2 - 2as + a^2$: which $a$ makes $2a = 1$?
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# In the middle stands the difference without its bracket, a sum of three terms. The square is 0 where $s = \sigma(x)$ is ½. At which $x$ is that?
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "steepest", "locked": false, "schema_version": 3, "solution": true, "task": false}
slope = ""  # your formula in x, as text
lines = []  # your lines in s, each as text
place = None  # your x, a number
### BEGIN SOLUTION
# Why: With $s = \sigma(x)$ the slope is $s\,(1 - s)$, and what it lacks to ¼ is $\tfrac14 - s + s^2
# = (s - \tfrac12)^2$. A square is never negative, so the slope is never above ¼, and it is exactly
# ¼ only where $s = \tfrac12$. That is at $x = 0$, since $\sigma(0) = \tfrac12$ and $\sigma$ rises
# everywhere; ½ itself is the value of $s$, not the place $x$. In the middle line the minus goes
# through the whole bracket, $-s(1 - s) = -s + s^2$, and with $-s^2$ no square would come out.
slope = "sigma(x) * (1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "steepest-zero", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At x = 0 the slope is 1/4, and at x = 2 it is smaller."""
check_formula(
    slope,
    "1/4",
    "the slope at x = 0",
    symbols=["x"],
    at={"x": 0},
    suspects={
        "that is σ(x) itself; wanted is its slope": "sigma(x)",
        "the sign: σ rises, so its slope is never negative": "-1/4",
        "the square below is missing, or the factor σ: that is e^(−x)/(1 + e^(−x)), which is 1 − σ": "exp(-x)/(1 + exp(-x))",
        "at x = 0 that is 1; is it the slope of tanh?": 1,
        "at x = 0 that is 3/4; is it 1 − σ², made like the slope of tanh?": "3/4",
    },
)
check_formula(
    slope,
    "exp(2)/(1 + exp(2))^2",
    "the slope at x = 2",
    symbols=["x"],
    at={"x": 2},
    suspects={
        "that is the slope at x = 0 alone; wanted is a formula in x": "1/4",
        "that is σ², without the factor 1 − σ": "sigma(2)^2",
    },
)

# %% nbgrader={"grade": true, "grade_id": "steepest-square", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The lines lead from 1/4 − s(1 − s) to (s − 1/2)², and each equals the one before."""
check_derivation(
    lines,
    "1/4 - s*(1 - s)",
    "1/4 − s(1 − s) is a square",
    symbols=["s"],
    domains=["0 < s < 1"],
    last="(s - 1/2)^2",
    least=3,
    suspects={
        "the minus goes through the whole bracket: −s(1 − s) is −s + s²": "1/4 - s - s^2",
        "the 2 in 2as is missing: with a = ¼ the middle term would be −s/2": "(s - 1/4)^2",
        "that is the slope; the first line is ¼ minus the slope": "s*(1 - s)",
    },
)

# %% nbgrader={"grade": true, "grade_id": "steepest-place", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The place at which the slope is exactly 1/4."""
check_close(
    place,
    0.0,
    "the x at which the slope is 1/4",
    suspects={
        "that is s; wanted is the x at which σ(x) is ½": 0.5,
        "that is the height ¼ of the slope; wanted is its place": 0.25,
    },
)

# %% nbgrader={"grade": true, "grade_id": "steepest-everywhere", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the formula of the slope is right for every x, and at `place` the slope is 1/4."""
### BEGIN HIDDEN TESTS
check_formula(
    slope,
    "sigma(x)*(1 - sigma(x))",
    "the slope at every x",
    symbols=["x"],
    suspects={
        "that is σ(x) itself; wanted is its slope": "sigma(x)",
        "the sign: σ rises, so its slope is never negative": "-sigma(x)*(1 - sigma(x))",
        "the square below is missing, or the factor σ: that is e^(−x)/(1 + e^(−x)), which is 1 − σ": "exp(-x)/(1 + exp(-x))",
        "that is the slope at x = 0 alone; wanted is a formula in x": "1/4",
        "that is σ², without the factor 1 − σ": "sigma(x)^2",
        "that is 1 − tanh²(x), the slope of tanh": "1 - tanh(x)^2",
        "x(1 − x) is the slope only if x stands for σ(x)": "x*(1 - x)",
        "that is 1 − σ², made like the slope of tanh": "1 - sigma(x)^2",
    },
)
check_close(place, 0.0, "the x at which the slope is 1/4")
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "through-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. Through a chain
#
# **Goal.** In a chain of units each output is $o_k = \sigma(w_k\, o_{k-1})$. So its slope by the output before it is $\sigma'(z_k)\, w_k$: one slope and one weight.
# Through $n$ units these factors multiply. From the slopes $\sigma'(z_k)$ and the weights $w_k$, return two numbers:
#
# $$\frac{\partial o_n}{\partial o_0} = \prod_{k=1}^{n} \sigma'(z_k)\, w_k, \qquad \text{bound} = \prod_{k=1}^{n} \frac{|w_k|}{4}.$$
#
# The *bound* is the largest size that the product can have with these weights, since no slope is above ¼. The notes multiply five slopes, 0.25, 0.15, 0.10, 0.05 and 0.02, and leave the weights out: with all weights 1 your function gives the notes' number.
#
# **Shapes.** `slopes` and `w` are $(n,)$. Return the product and the bound, two numbers, in this order. Leave both arrays as they were.
#
# **Why.** With weights up to 4 in size the gradient cannot grow on its way back; with larger ones it can explode. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# What is the largest size of a single factor $\sigma'(z_k)\, w_k$? The bound has one such factor for each unit.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# For two units: product $= \sigma'(z_1)\, w_1\, \sigma'(z_2)\, w_2$, and bound $= \frac{|w_1|}{4} \cdot \frac{|w_2|}{4}$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.prod` multiplies all entries of an array, and `np.abs` takes the sizes. The slopes have no place in the bound.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "through", "locked": false, "schema_version": 3, "solution": true, "task": false}
def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    """Return the product of all σ′(z_k)·w_k, and its bound, for slopes (n,) and weights w (n,).

    >>> product, bound = through(np.array([0.25, 0.125]), np.array([1.0, -4.0]))
    >>> float(product), float(bound)
    (-0.125, 0.25)
    """
    ### BEGIN SOLUTION
    # Why: Since $o_k = \sigma(w_k\, o_{k-1})$, a nudge of $o_{k-1}$ is multiplied by $w_k$ on its
    # way into $z_k$ and by $\sigma'(z_k)$ on its way out, and along the chain all these factors
    # multiply. Each factor is at most $|w_k|/4$ in size, because no slope is above ¼, so the whole
    # product is, in size, at most the product of these bounds. The sizes belong to the bound alone:
    # the product itself keeps its sign, which says whether $o_n$ rises or falls with $o_0$. Leaving
    # out the weights, as the notes do, is right only if they multiply to 1: with five weights of 4
    # the true product is 1,024 times as large.
    return np.prod(slopes * w), np.prod(np.abs(w) / 4)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "through-hand", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""By hand: 0.25·2 · 0.2·(−3) = −0.3, and the bound is 2/4 · 3/4 = 0.375."""
check_close(
    call(through, np.array([0.25, 0.2]), np.array([2.0, -3.0])),
    (-0.3, 0.375),
    "two units with the weights 2 and −3",
    parts=("product", "bound"),
    suspects={
        "the weights are missing from both numbers, as in the notes": (0.05, 0.0625),
        "the weights are missing from the product": (0.05, 0.375),
        "the bound is 0.25ⁿ, for slopes alone; the weights belong to it": (-0.3, 0.0625),
        "the bound has a sign; take the size of each weight": (-0.3, -0.375),
        "the product has lost its sign; only the bound has sizes": (0.3, 0.375),
        "the ¼ stands in the bound once, not once for each unit": (-0.3, 1.5),
        "the factors are added; multiply them": (-0.1, 1.25),
        "the slopes stand in the bound, too; it has weights and quarters alone": (-0.3, 0.01875),
        "the bound is the size of the product itself": (-0.3, 0.3),
    },
)

# %% nbgrader={"grade": true, "grade_id": "through-notes", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The notes' five slopes: 3.75 millionths with weights 1, and 1,024 times that with weights 4."""
slopes = np.array([0.25, 0.15, 0.10, 0.05, 0.02])
check_close(
    call(through, slopes, np.ones(5)),
    (3.75e-6, 0.0009765625),
    "the notes' slopes with weights 1",
    parts=("product", "bound"),
    suspects={
        "the ¼ stands in the bound once, not once for each unit": (3.75e-6, 0.25),
        "the factors are added; multiply them": (0.57, 1.25),
    },
)
answer = call(through, slopes, np.full(5, 4.0))
check_close(
    answer,
    (0.00384, 1.0),
    "the notes' slopes with weights 4",
    parts=("product", "bound"),
    suspects={
        "the weights are missing from both numbers, as in the notes": (3.75e-6, 0.0009765625),
        "the weights are missing from the product": (3.75e-6, 1.0),
        "the bound is 0.25ⁿ, for slopes alone; the weights belong to it": (0.00384, 0.0009765625),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "through-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: chains of other lengths, with weights of both signs."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(302)


def _product_and_bound(slopes, w):
    product, bound = 1.0, 1.0
    for slope_k, w_k in zip(slopes, w):
        product, bound = product * slope_k * w_k, bound * abs(w_k) / 4
    return product, bound


inputs = []
for n in (1, 2, 4, 7):
    w = rng.uniform(0.5, 6, n)
    w[0] = -w[0]  # an odd number of signs
    inputs.append((rng.uniform(0.05, 0.25, n), w))
check_function(
    through,
    _product_and_bound,
    inputs,
    "right for other lengths and weights",
    parts=("product", "bound"),
    suspects={
        "the weights are missing from both numbers, as in the notes": lambda slopes, w: (
            np.prod(slopes),
            0.25 ** len(w),
        ),
        "the weights are missing from the product": lambda slopes, w: (
            np.prod(slopes),
            np.prod(np.abs(w) / 4),
        ),
        "the bound is 0.25ⁿ, for slopes alone; the weights belong to it": lambda slopes, w: (
            np.prod(slopes * w),
            0.25 ** len(w),
        ),
        "the bound has a sign; take the size of each weight": lambda slopes, w: (
            np.prod(slopes * w),
            np.prod(w / 4),
        ),
        "the product has lost its sign; only the bound has sizes": lambda slopes, w: (
            np.abs(np.prod(slopes * w)),
            np.prod(np.abs(w) / 4),
        ),
        "the first unit is left out; Python counts from 0": lambda slopes, w: (
            np.prod((slopes * w)[1:]),
            np.prod(np.abs(w[1:]) / 4),
        ),
        "the last unit is left out": lambda slopes, w: (
            np.prod((slopes * w)[:-1]),
            np.prod(np.abs(w[:-1]) / 4),
        ),
        "only the last unit comes back: is the product begun anew for each?": lambda slopes, w: (
            slopes[-1] * w[-1],
            abs(w[-1]) / 4,
        ),
        "only the first unit comes back: is the return inside the loop?": lambda slopes, w: (
            slopes[0] * w[0],
            abs(w[0]) / 4,
        ),
        "the fractions of |w|/4 are cut off: // divides into whole numbers": lambda slopes, w: (
            np.prod(slopes * w),
            np.prod(np.abs(w) // 4),
        ),
        "those are sums; wanted are products": lambda slopes, w: (
            np.sum(slopes * w),
            np.sum(np.abs(w) / 4),
        ),
        "the slopes are missing from the product": lambda slopes, w: (
            np.prod(w),
            np.prod(np.abs(w) / 4),
        ),
        "the quarters are missing from the bound": lambda slopes, w: (
            np.prod(slopes * w),
            np.prod(np.abs(w)),
        ),
        "the bound is made with the largest weight for every unit": lambda slopes, w: (
            np.prod(slopes * w),
            (np.max(np.abs(w)) / 4) ** len(w),
        ),
        "the bound is made with the largest slope, not with ¼": lambda slopes, w: (
            np.prod(slopes * w),
            np.prod(np.abs(w) * np.max(slopes)),
        ),
        "½ stands in the bound where ¼ belongs": lambda slopes, w: (
            np.prod(slopes * w),
            np.prod(np.abs(w) / 2),
        ),
        "the squares of the slopes stand in the product": lambda slopes, w: (
            np.prod(slopes**2 * w),
            np.prod(np.abs(w) / 4),
        ),
        "s·(1 − s) is not wanted: the slopes are given": lambda slopes, w: (
            np.prod(slopes * (1 - slopes) * w),
            np.prod(np.abs(w) / 4),
        ),
        "the ¼ stands in the bound once, not once for each unit": lambda slopes, w: (
            np.prod(slopes * w),
            np.prod(np.abs(w)) / 4,
        ),
        "the slopes stand in the bound, too; it has weights and quarters alone": lambda slopes, w: (
            np.prod(slopes * w),
            np.prod(np.abs(slopes * w) / 4),
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "through-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: both arrays are the same after the call, and long chains and tiny products are no trouble."""
### BEGIN HIDDEN TESTS
answer = call(through, np.full(40, 0.125), np.full(40, -6.0))
check_close(
    answer,
    (0.75**40, 1.5**40),
    "40 units with the slope 1/8 and the weight −6",
    parts=("product", "bound"),
    suspects={
        "the weights are missing from both numbers, as in the notes": (0.125**40, 0.25**40),
        "the weights are missing from the product": (0.125**40, 1.5**40),
        "the bound is 0.25ⁿ, for slopes alone; the weights belong to it": (0.75**40, 0.25**40),
    },
)
check_unchanged(answer)
check_close(
    call(through, np.full(20, 0.04), np.full(20, 1.3)),
    (0.052**20, 0.325**20),
    "20 units with the slope 0.04 and the weight 1.3",
    parts=("product", "bound"),
    suspects={"a small product is taken for 0; it is tiny, but not 0": (0.0, 0.325**20)},
)
answer = call(through, np.array([0.2, 0.03, 0.25]), np.array([1200.0, -350.0, 81.0]))
check_close(
    answer,
    (-51030.0, 531562.5),
    "weights of 1200, −350 and 81",
    parts=("product", "bound"),
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "first_gradient-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. The gradient of the first weight
#
# **Goal.** A chain starts from its input $o_0$. Unit $k$ computes $z_k = w_k\, o_{k-1}$ and $o_k = \sigma(z_k)$. The last output $o_n$ is the answer, and the loss is $L = \tfrac12 (y - o_n)^2$.
# For five units the notes write the gradient of the first weight as a product of six factors,
#
# $$\frac{\partial L}{\partial w_1} = \frac{\partial L}{\partial o_5}\, \frac{\partial o_5}{\partial o_4}\, \frac{\partial o_4}{\partial o_3}\, \frac{\partial o_3}{\partial o_2}\, \frac{\partial o_2}{\partial o_1}\, \frac{\partial o_1}{\partial w_1},$$
#
# and then put in numbers without the weights. Compute it in full, for a chain of any length $n \ge 1$.
#
# **Shapes.** `o` is $(n + 1,)$: the input $o_0$, any number, and the $n$ outputs of this very chain. `w` is $(n,)$, where `w[0]` is $w_1$. $y$ is one number, and so is the result. Leave `o` and `w` as they were.
#
# **Why.** This number is what the first layer learns from. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Each middle factor $\partial o_k / \partial o_{k-1}$ is a slope times a weight. The last factor, $\partial o_1 / \partial w_1$, is a slope times something else.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\sigma'(z_k) = o_k (1 - o_k)$, and
# $\frac{\partial L}{\partial w_1} = (o_n - y) \cdot \prod_{k=2}^{n} o_k (1 - o_k)\, w_k \cdot o_1 (1 - o_1)\, o_0.$
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `slopes = o[1:] * (1 - o[1:])` has all $n$ slopes. `w[1:]` are all weights but the first. `np.prod` of an empty array is 1, so $n = 1$ needs no special case.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "first_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    """Return ∂L/∂w₁ of a chain with the values o (n + 1,), the weights w (n,) and the target y.

    >>> float(first_gradient(np.array([2.0, 0.5]), np.array([0.0]), 1.0))
    -0.25
    """
    ### BEGIN SOLUTION
    # Why: The way back crosses all $n$ sigmoids, but only the weights $w_2$ to $w_n$: there are $n$
    # slopes and $n - 1$ weights. The last link is $\partial o_1/\partial w_1$, and as $z_1 = w_1
    # o_0$, a nudge of $w_1$ is multiplied by the input $o_0$, not by $w_1$. So `np.prod(w)` over
    # all weights is the tempting mistake: it multiplies the gradient by $w_1$. The slopes are $o_k
    # (1 - o_k)$ because $o_k$ is $\sigma(z_k)$ already, and the slope of $\tfrac12 (y - o_n)^2$ by
    # $o_n$ is $o_n - y$, positive where the answer is too high.
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "first_gradient-five", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""The chain of five of the chapter: its gradient is 0.000266947."""
w = np.array([0.7, -1.2, 1.5, 0.9, 2.0])
o = np.array([0.8, 0.6364525403, 0.3178341621, 0.6169804353, 0.6353602757, 0.7808660695])
answer = call(first_gradient, o, w, 1.0)
check_close(
    answer,
    0.0002669468961,
    "the gradient of the first of five weights",
    suspects={
        "slopes alone: each layer back has its weight too, w₂ to w₅ (the notes leave them out)": -8.239101731e-05,
        "w₁ is a factor here; ∂o₁/∂w₁ has the input o₀ in its place": 0.0001868628273,
        "the input o₀ is missing": 0.0003336836201,
        "the sign: the slope of ½(y − o)² by o is o − y": -0.0002669468961,
        "the error o_n − y is missing": -0.001218190608,
        "twice as large: the ½ of the loss cancels the 2": 0.0005338937922,
        "the slope of the first unit, o₁(1 − o₁), is missing": 0.001153712869,
        "the weights are one place off: wanted are w₂ to w_n, the entries from w[1] on": 9.343141363e-05,
        "o_k stands where the slope o_k(1 − o_k) belongs": 0.03517055551,
        "the slopes o_k(1 − o_k) are missing": 0.5679951479,
        "σ was applied to o_k once more; o_k is σ(z_k) already": 0.0003479179543,
        "o₀(1 − o₀) is a factor here, but o₀ is the input: it has no slope of σ": 4.271150338e-05,
        "the loss itself stands where its slope o_n − y belongs": -2.924856129e-05,
        "the first output o₁ stands where the input o₀ belongs": 0.0002123737876,
        "the slopes are one place off: wanted are those of o₁ to o_n, not of o₀": 0.0002496081016,
        "the last slope, that of o_n, is missing": 0.001560050635,
    },
    tolerance=1e-5,
)

# %% nbgrader={"grade": true, "grade_id": "first_gradient-one", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A chain of one: (0.8 − 0.2) · 0.8 · 0.2 · 3 = 0.288. No weight takes part, and nothing is changed."""
answer = call(first_gradient, np.array([3.0, 0.8]), np.array([0.4620981204]), 0.2)
check_close(
    answer,
    0.288,
    "a chain of a single unit",
    suspects={
        "w₁ is a factor here; ∂o₁/∂w₁ has the input o₀ in its place": 0.04436141956,
        "w₁ is a factor here, beside the input o₀": 0.1330842587,
        "the input o₀ is missing": 0.096,
        "the sign: the slope of ½(y − o)² by o is o − y": -0.288,
        "the error o_n − y is missing": 0.48,
        "twice as large: the ½ of the loss cancels the 2": 0.576,
        "the slope o₁(1 − o₁) is missing": 1.8,
        "o_k stands where the slope o_k(1 − o_k) belongs": 1.44,
        "σ was applied to o_k once more; o_k is σ(z_k) already": 0.3850374537,
        "o₀(1 − o₀) is a factor here, but o₀ is the input: it has no slope of σ": -1.728,
        "the loss itself stands where its slope o_n − y belongs": 0.0864,
        "the first output o₁ stands where the input o₀ belongs": 0.0768,
        "the slopes are one place off: wanted are those of o₁ to o_n, not of o₀": -10.8,
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "first_gradient-measured", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: right, and equal to the measured slope of the loss, for chains of other lengths."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(303)


def _values(w, x):
    o = [x]
    for w_k in w:
        o.append(sigmoid(w_k * o[-1]))
    return np.array(o)


def _slope_of(o):
    return np.prod(o[1:] * (1 - o[1:]))


def _back(o, w, y, error=lambda o, y: o[-1] - y, slope=lambda o: o * (1 - o), first=0, of_w=1):
    """Return the gradient with another error or slope, or of other units or weights."""
    slopes = slope(o[1:])
    return error(o, y) * np.prod(slopes[min(first, len(slopes) - 1) :]) * np.prod(w[of_w:]) * o[0]


inputs = []
for n in (1, 2, 3, 6, 5):
    w = rng.uniform(0.5, 3, n) * (-1) ** np.arange(n)
    inputs.append((_values(w, 1.7), w, float(rng.uniform())))
check_function(
    first_gradient,
    lambda o, w, y: (o[-1] - y) * _slope_of(o) * np.prod(w[1:]) * o[0],
    inputs,
    "right for chains of other lengths",
    suspects={
        "slopes alone: each layer back has its weight too (the notes leave them out)": lambda o, w, y: (
            (o[-1] - y) * _slope_of(o) * o[0]
        ),
        "w₁ is a factor here; ∂o₁/∂w₁ has the input o₀ in its place": lambda o, w, y: (
            (o[-1] - y) * _slope_of(o) * np.prod(w)
        ),
        "w₁ is a factor here, beside the input o₀": lambda o, w, y: (
            (o[-1] - y) * _slope_of(o) * np.prod(w) * o[0]
        ),
        "the input o₀ is missing": lambda o, w, y: (o[-1] - y) * _slope_of(o) * np.prod(w[1:]),
        "the sign: the slope of ½(y − o)² by o is o − y": lambda o, w, y: (
            (y - o[-1]) * _slope_of(o) * np.prod(w[1:]) * o[0]
        ),
        "the error o_n − y is missing": lambda o, w, y: _slope_of(o) * np.prod(w[1:]) * o[0],
        "twice as large: the ½ of the loss cancels the 2": lambda o, w, y: (
            2 * (o[-1] - y) * _slope_of(o) * np.prod(w[1:]) * o[0]
        ),
        "the slope of the first unit, o₁(1 − o₁), is missing": lambda o, w, y: (
            (o[-1] - y) * _slope_of(o[1:]) * np.prod(w[1:]) * o[0]
        ),
        "the error is taken at the first output o₁, not at o_n": lambda o, w, y: _back(
            o, w, y, error=lambda o, y: o[1] - y
        ),
        "the error is taken at the input o₀, not at o_n": lambda o, w, y: _back(
            o, w, y, error=lambda o, y: o[0] - y
        ),
        "the loss itself stands where its slope o_n − y belongs": lambda o, w, y: _back(
            o, w, y, error=lambda o, y: (o[-1] - y) ** 2 / 2
        ),
        "the square of the error stands where o_n − y belongs": lambda o, w, y: _back(
            o, w, y, error=lambda o, y: (o[-1] - y) ** 2
        ),
        "the size |o_n − y| stands where o_n − y belongs": lambda o, w, y: _back(
            o, w, y, error=lambda o, y: abs(o[-1] - y)
        ),
        "y is missing from the error o_n − y": lambda o, w, y: _back(
            o, w, y, error=lambda o, y: o[-1]
        ),
        "half as large: is a ½ left that the 2 of the square cancels?": lambda o, w, y: (
            _back(o, w, y) / 2
        ),
        "the slope 1 − o² of tanh is used for the sigmoid": lambda o, w, y: _back(
            o, w, y, slope=lambda o: 1 - o**2
        ),
        "the slope of a sigmoid is o(1 − o), with a minus": lambda o, w, y: _back(
            o, w, y, slope=lambda o: o * (1 + o)
        ),
        "the factor 1 − o is missing from the slopes": lambda o, w, y: _back(
            o, w, y, slope=lambda o: o
        ),
        "the factor o is missing from the slopes": lambda o, w, y: _back(
            o, w, y, slope=lambda o: 1 - o
        ),
        "σ was applied to o_k once more; o_k is σ(z_k) already": lambda o, w, y: _back(
            o, w, y, slope=lambda o: sigmoid(o) * sigmoid(-o)
        ),
        "the slopes o_k(1 − o_k) are missing": lambda o, w, y: _back(
            o, w, y, slope=lambda o: 1 + 0 * o
        ),
        "the loop ends one turn too early: w₂ and the slope of o₁ are missing": lambda o, w, y: (
            _back(o, w, y, first=1, of_w=2)
        ),
        "w₂ is missing: wanted are w₂ to w_n, the entries from w[1] on": lambda o, w, y: _back(
            o, w, y, of_w=2
        ),
        "w_n is missing: wanted are w₂ to w_n, the entries from w[1] on": lambda o, w, y: _back(
            o, w[: max(len(w) - 1, 1)], y
        ),
        "the slope of the last unit is missing": lambda o, w, y: (
            _back(o, w, y) / (o[-1] * (1 - o[-1]))
        ),
        "the sum of the weights stands where their product belongs": lambda o, w, y: (
            (o[-1] - y) * _slope_of(o) * (np.sum(w[1:]) if len(w) > 1 else 1) * o[0]
        ),
        "o₀ is squared": lambda o, w, y: _back(o, w, y) * o[0],
        "the weights are one place off: wanted are w₂ to w_n, the entries from w[1] on": lambda o, w, y: (
            (o[-1] - y) * _slope_of(o) * np.prod(w[:-1]) * o[0]
        ),
        "the first output o₁ stands where the input o₀ belongs": lambda o, w, y: (
            (o[-1] - y) * _slope_of(o) * np.prod(w[1:]) * o[1]
        ),
        "the slopes are one place off: wanted are those of o₁ to o_n, not of o₀": lambda o, w, y: (
            (o[-1] - y) * np.prod(o[:-1] * (1 - o[:-1])) * np.prod(w[1:]) * o[0]
        ),
    },
)
o, w, y = inputs[-1]
check_gradient(
    call(first_gradient, o, w, y),
    lambda w_1: 0.5 * float(y - _values([float(w_1), *w[1:]], 1.7)[-1]) ** 2,
    w[0],
    "equal to the measured slope of the loss",
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "first_gradient-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the values and weights are the same after the call; weights of 0 and 6; a tiny gradient."""
### BEGIN HIDDEN TESTS
o_2 = float(sigmoid(3.0))
expected = 6 * o_2**2 * (1 - o_2)  # o_2 · o_2 (1 − o_2) 6 · 0.25 · 4
answer = call(first_gradient, np.array([4.0, 0.5, o_2]), np.array([0.0, 6.0]), 0.0)
check_close(
    answer,
    expected,
    "two units with the weights 0 and 6",
    suspects={
        "slopes alone: each layer back has its weight too (the notes leave them out)": expected / 6,
        "w₁ is a factor here, or stands for w₂": 0.0,
    },
)
check_unchanged(answer)
w = np.full(24, 0.5)
o = [1.0]
for w_k in w:
    o.append(float(sigmoid(w_k * o[-1])))
o = np.array(o)
check_close(
    call(first_gradient, o, w, 0.0),
    o[-1] * np.prod(o[1:] * (1 - o[1:])) * 0.5**23,
    "a chain of 24: tiny, but not 0",
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "step-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. One step down
#
# **Goal.** Do one step for a unit without activation: its answer is $\hat y = w \cdot x$, and its loss is $L = \tfrac12 (y - \hat y)^2$. Take the gradient where descent stands.
#
# **Find the slip.** The notes write the step of gradient descent as
#
# $$w_{\text{new}} = w_{\text{old}} - \eta\, \frac{\partial L}{\partial w_{\text{new}}}.$$
#
# But at the time of the step $w_{\text{new}}$ is not known: it is what we compute. At which weights is the gradient meant?
#
# **Shapes.** $w$ and $x$ are $(d,)$; $y$ and $\eta$ are numbers. Return the new weights, $(d,)$, and leave the old ones as they were.
#
# **Why.** Every optimiser of the course takes its slope where it stands. The notes' form is another rule, with other results. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Only $w_{\text{old}}$ is known. So which $\hat y$ can you compute?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\frac{\partial L}{\partial w} = (\hat y - y)\, x$ with $\hat y = w_{\text{old}} \cdot x$, and $w_{\text{new}} = w_{\text{old}} - \eta\, (\hat y - y)\, x$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `w @ x` is the sum of the products, one number. `w - …` is a new array, while `w -= …` would change the old one.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    """Return the weights (d,) after one step of gradient descent, for w (d,) and x (d,).

    >>> step(np.array([1.0, 0.0]), np.array([2.0, 1.0]), 1.0, 0.5)
    array([ 0. , -0.5])
    """
    ### BEGIN SOLUTION
    # Why: At the time of the step only $w_{\text{old}}$ is known, so the answer $\hat y =
    # w_{\text{old}} \cdot x$, its error and the gradient are all taken there. The notes' form has
    # $w_{\text{new}}$ on both sides, which makes it an equation to solve: on $\tfrac12 w^2$ it says
    # $w_{\text{new}} = w_{\text{old}} - \eta\, w_{\text{new}}$, so from 1 with $\eta = 3$ it leads
    # to $1/(1 + 3) = 0.25$, where gradient descent goes to $-2$. The error is one number and $x$
    # has an entry for each weight, so their product has the shape $(d,)$.
    gradient = (w @ x - y) * x
    return w - eta * gradient
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "step-parabola", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A parabola: with x = 1 and y = 0 the loss is ½w². From w = 1, η = 3 leads to 1 − 3·1 = −2."""
check_close(
    call(step, np.array([1.0]), np.array([1.0]), 0.0, 3.0),
    np.array([-2.0]),
    "one step on the parabola ½w²",
    suspects={
        "the gradient was taken at w_new, the slip of the notes: w_new = w − ηw_new gives w/(1 + η); take it at w_old": np.array(
            [0.25]
        ),
        "two steps in one: the gradient was taken at the end of a first step; take it at w_old": np.array(
            [7.0]
        ),
        "that goes uphill: has the step the wrong sign, or are two steps taken?": np.array([4.0]),
        "the learning rate η is missing": np.array([0.0]),
        "that is the step alone; subtract it from w_old": np.array([3.0]),
        "that is the change alone; add it to w_old": np.array([-3.0]),
        "the step is twice as large: the ½ of the loss cancels the 2": np.array([-5.0]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "step-two", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Two weights: ŷ = 1·3 − 2·0.5 = 2 is 3 below y = 5, so w moves by 0.05 · 3 · (3, 0.5)."""
answer = call(step, np.array([1.0, -2.0]), np.array([3.0, 0.5]), 5.0, 0.05)
check_close(
    answer,
    np.array([1.45, -1.925]),
    "one step of two weights",
    suspects={
        "the gradient was taken at w_new, the slip of the notes": np.array(
            [1.307692308, -1.948717949]
        ),
        "two steps in one: the gradient was taken at the end of a first step; take it at w_old": np.array(
            [1.241875, -1.9596875]
        ),
        "the sign of the step: that goes uphill": np.array([0.55, -2.075]),
        "L stands where ŷ − y belongs": np.array([0.325, -2.1125]),
        "the learning rate η is missing": np.array([10.0, -0.5]),
        "the factor x is missing from the gradient": np.array([1.15, -1.85]),
        "w stands where the factor x belongs": np.array([1.15, -2.3]),
        "ŷ is one number, the sum of the products w_j x_j; here each weight has its own": np.array(
            [1.3, -1.85]
        ),
        "that is the step alone; subtract it from w_old": np.array([-0.45, -0.075]),
        "that is the change alone; add it to w_old": np.array([0.45, 0.075]),
        "the step is twice as large: the ½ of the loss cancels the 2": np.array([1.9, -1.85]),
        "y is missing: the error is ŷ − y, not ŷ": np.array([0.7, -2.05]),
        "ŷ was computed anew after the first weight had moved; take it once, at w_old": np.array(
            [1.45, -1.95875]
        ),
        "ŷ is w · x itself: is it made 0 or 1, as in a perceptron, or is the mean of the products taken?": np.array([1.6, -1.9]),
    },
)
check_unchanged(answer, "the old w is left as it was")

# %% nbgrader={"grade": true, "grade_id": "step-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random weights and examples, near and far."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(304)


def _error(w, x, y):
    return float(w @ x) - y


def _by_error(change):
    """Return the step with another error, a function of ŷ, y and x."""
    return lambda w, x, y, eta: w - eta * change(float(w @ x), y, x) * x


def _one_by_one(w, x, y, eta):
    w = w.copy()
    for i in range(len(w)):
        w[i] -= eta * (w @ x - y) * x[i]
    return w


check_function(
    step,
    lambda w, x, y, eta: w - eta * _error(w, x, y) * x,
    [
        (rng.normal(size=1), rng.normal(size=1) + 1, 2.5, 0.3),
        (rng.normal(size=2), rng.normal(size=2) + 1, -1.7, 0.3),
        (rng.normal(size=5), rng.normal(size=5) + 1, 0.6, 0.07),
        (rng.normal(size=3) * 900, rng.normal(size=3) * 40, 812.3, 0.013),
    ],
    "right for random weights and examples",
    suspects={
        "the gradient was taken at w_new, the slip of the notes": lambda w, x, y, eta: (
            w - eta * _error(w, x, y) / (1 + eta * float(x @ x)) * x
        ),
        "two steps in one: the gradient was taken at the end of a first step; take it at w_old": lambda w, x, y, eta: (
            w - eta * _error(w, x, y) * (1 - eta * float(x @ x)) * x
        ),
        "the sign of the step: that goes uphill": lambda w, x, y, eta: w + eta * _error(w, x, y) * x,
        "the learning rate η is missing": lambda w, x, y, eta: w - _error(w, x, y) * x,
        "the factor x is missing from the gradient": lambda w, x, y, eta: w - eta * _error(w, x, y),
        "y is missing: the error is ŷ − y, not ŷ": lambda w, x, y, eta: (
            w - eta * _error(w, x, 0.0) * x
        ),
        "that is the step alone; subtract it from w_old": lambda w, x, y, eta: (
            eta * _error(w, x, y) * x
        ),
        "ŷ is one number, the sum of the products w_j x_j; here each weight has its own": lambda w, x, y, eta: (
            w - eta * (w * x - y) * x
        ),
        "the step is divided by the number of weights": lambda w, x, y, eta: (
            w - eta * _error(w, x, y) * x / len(w)
        ),
        "the step is twice as large: the ½ of the loss cancels the 2": _by_error(
            lambda yhat, y, x: 2 * (yhat - y)
        ),
        "the step is half as large: the ½ of the loss cancels the 2": _by_error(
            lambda yhat, y, x: (yhat - y) / 2
        ),
        "L stands where ŷ − y belongs": _by_error(lambda yhat, y, x: (yhat - y) ** 2 / 2),
        "the square of the error stands where ŷ − y belongs": _by_error(
            lambda yhat, y, x: (yhat - y) ** 2
        ),
        "the size |ŷ − y| stands where ŷ − y belongs": _by_error(lambda yhat, y, x: abs(yhat - y)),
        "the sign of the error alone is used; its size counts": _by_error(
            lambda yhat, y, x: np.sign(yhat - y)
        ),
        "the sign of y: the error is ŷ − y": _by_error(lambda yhat, y, x: yhat + y),
        "ŷ is missing from the error, which is ŷ − y": _by_error(lambda yhat, y, x: -y),
        "ŷ is the mean of the products; it is their sum": _by_error(
            lambda yhat, y, x: yhat / len(x) - y
        ),
        "ŷ is squashed by a sigmoid; this unit has none": _by_error(
            lambda yhat, y, x: sigmoid(yhat) - y
        ),
        "the step is divided by the length of x, squared": _by_error(
            lambda yhat, y, x: (yhat - y) / float(x @ x)
        ),
        "the error is missing from the gradient": _by_error(lambda yhat, y, x: 1.0),
        "the gradient is clipped to the length 1": lambda w, x, y, eta: (
            w - eta * _error(w, x, y) * x / max(1.0, float(np.linalg.norm(_error(w, x, y) * x)))
        ),
        "η is there twice": lambda w, x, y, eta: w - eta**2 * _error(w, x, y) * x,
        "η is divided by; it multiplies": lambda w, x, y, eta: w - _error(w, x, y) * x / eta,
        "w stands where the factor x belongs": lambda w, x, y, eta: w - eta * _error(w, x, y) * w,
        "that is the change alone; add it to w_old": lambda w, x, y, eta: -eta * _error(w, x, y) * x,
        "that is the gradient; wanted are the new weights": lambda w, x, y, eta: _error(w, x, y) * x,
        "ŷ was computed anew after each weight had moved; take it once, at w_old": _one_by_one,
        "two steps were taken; one is wanted": lambda w, x, y, eta: (
            lambda v: v - eta * _error(v, x, y) * x
        )(w - eta * _error(w, x, y) * x),
        "all weights move by the sum of the gradient": lambda w, x, y, eta: (
            w - eta * np.sum(_error(w, x, y) * x)
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "step-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the old weights are the same after the call, and at the minimum nothing moves."""
### BEGIN HIDDEN TESTS
check_close(
    call(step, np.array([2.0, 1.0]), np.array([1.0, 3.0]), 5.0, 0.5),
    np.array([2.0, 1.0]),
    "no step at the minimum",
    suspects={"y is missing: the error is ŷ − y, not ŷ": np.array([-0.5, -6.5])},
)
answer = call(step, np.array([2.0, 1.0]), np.array([1.0, 3.0]), 3.0, 0.5)
check_close(
    answer,
    np.array([1.0, -2.0]),
    "ŷ = 5 is 2 above y = 3",
    suspects={"the sign of the step: that goes uphill": np.array([3.0, 4.0])},
)
check_unchanged(answer, "the old w is left as it was")
answer = call(step, np.array([900.5, -812.25]), np.array([41.5, -37.25]), -700.5, 0.001)
check_close(
    answer,
    np.array([-1935.09384375, 1732.951703125]),
    "one step of large weights",
)
check_unchanged(answer, "the old w is left as it was")
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "lost-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. A step that is lost
#
# **Goal.** The notes conclude $w_{\text{new}} = w_{\text{old}} - 0$. On paper a step is small, never nothing. But a computer keeps about 7 digits of a float32 number, and 16 of a float64 number:
# a step that changes none of them is *lost*. Decide for each weight whether
#
# $$w - \eta\, g = w$$
#
# in the precision of the arrays. A step of exactly 0 counts as lost too.
#
# **Shapes.** $w$ and the gradient $g$ are $(d,)$, both float32 or both float64; $\eta$ is a Python number. The result is $(d,)$, `True` where the step is lost. Leave both arrays as they were.
#
# **Why.** Where all steps are lost, more training changes nothing: the network stands still for good. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# No limit such as $10^{-8}$ can decide it: in float32 a step of $10^{-9}$ is lost beside the weight 1000, but not beside the weight $10^{-9}$.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Let the computer do the step, in the precision of $w$, and compare what comes out with $w$, exactly.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# Sums and products of a float32 array and a Python number stay float32. `==` compares two arrays entry by entry.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "lost", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lost(w: np.ndarray, g: np.ndarray, eta: float) -> np.ndarray:
    """Return True for each weight whose step η·g is lost in rounding, shape (d,).

    >>> lost(np.array([1.0, 1.0]), np.array([1e-3, 1e-30]), 1.0)
    array([False,  True])
    """
    ### BEGIN SOLUTION
    # Why: The numbers that a computer can hold lie further apart the larger they are, so what
    # counts is the step beside the weight, and no fixed limit can decide it. The safest judge is
    # the rounding itself: do the step in the precision of the arrays, and see whether exactly the
    # same number comes out. Since `eta` is a Python number, float32 arrays stay float32; a step
    # done in float64 would seem to arrive where it does not. `np.isclose` forgives differences of
    # about a hundred-thousandth of the weight, far more than rounding takes, and `g == 0` misses
    # every small step that is lost.
    return w - eta * g == w
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "lost-float32", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""float32: the next number below 1 is 0.00000006 away; a step of less than half of that is lost."""
w = np.array([1, 1, 1, 1, 1000, 1e-6, 0, 2], dtype=np.float32)
g = np.array([2e-3, 2e-8, 9e-8, -9e-8, 2e-5, 2e-8, 2e-20, 0], dtype=np.float32)
check_equal(
    call(lost, w, g, 0.5),
    np.array([0, 1, 0, 1, 1, 0, 0, 1]),
    "which steps are lost in float32",
    suspects={
        "True and False are exchanged": np.array([1, 0, 1, 0, 0, 1, 1, 0]),
        "only a step of 0 counts as lost: is the gradient compared with 0, or is the step done in float64?": np.array(
            [0, 0, 0, 0, 0, 0, 0, 1]
        ),
        "close is not equal: np.isclose forgives far more than rounding does; compare with ==": np.array(
            [0, 1, 1, 1, 1, 1, 1, 1]
        ),
        "all steps seem lost: is w overwritten before it is compared, as by -=?": np.ones(8),
        "one fixed limit decides for all weights; it depends on the size of the weight": np.array(
            [0, 1, 1, 1, 0, 1, 1, 1]
        ),
        "that limit is too large below 1, where the numbers lie closer; do the step, and compare": np.array(
            [0, 1, 1, 1, 1, 0, 0, 1]
        ),
        "the learning rate η is missing": np.array([0, 1, 0, 0, 1, 0, 0, 1]),
        "the sign of the step: below 1 the numbers lie closer than above": np.array(
            [0, 1, 1, 0, 1, 0, 0, 1]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "lost-float64", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""float64: a step of 1e-8 from the weight 1 arrives; one of 1e-17 does not."""
w = np.array([1.0, 1.0, 1.0, 1.0, 1e6, 0.0, 1.0, 1e-9])
g = np.array([2e-8, 2e-17, 1.6e-16, -1.6e-16, 2e-11, 2e-300, 2e-6, 2e-10])
answer = call(lost, w, g, 0.5)
check_equal(
    answer,
    np.array([0, 1, 0, 1, 1, 0, 0, 0]),
    "which steps are lost in float64",
    suspects={
        "True and False are exchanged": np.array([1, 0, 1, 0, 0, 1, 1, 1]),
        "only a step of 0 counts as lost; do the step, and compare what comes out": np.zeros(8),
        "that is right for float32; keep the precision of the arrays": np.array(
            [1, 1, 1, 1, 1, 1, 0, 0]
        ),
        "all steps seem lost: is close taken for equal, or is w overwritten before the comparison?": np.ones(
            8
        ),
        "that limit is too large below 1, where the numbers lie closer; do the step, and compare": np.array(
            [0, 1, 1, 1, 1, 0, 0, 0]
        ),
        "the learning rate η is missing": np.array([0, 1, 0, 0, 1, 0, 0, 0]),
        "the sign of the step: below 1 the numbers lie closer than above": np.array(
            [0, 1, 1, 0, 1, 0, 0, 0]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "lost-depth", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A chain with weights 1: w₁ stands still from depth 12 in float32, and from 25 in float64."""
g = np.array([4.124e-08, 9.267e-09, 1.536e-16, 3.45e-17])  # at the depths 11, 12, 24 and 25
check_equal(
    call(lost, np.ones(4, dtype=np.float32), g.astype(np.float32), 1.0),
    np.array([0, 1, 1, 1]),
    "depth 11, 12, 24 and 25 in float32",
    suspects={
        "True and False are exchanged": np.array([1, 0, 0, 0]),
        "only a step of 0 counts as lost; do the step, and compare what comes out": np.zeros(4),
        "only the last one is lost: is the step done in float64?": np.array([0, 0, 0, 1]),
        "at depth 11 the step still arrives: compute w − η·g, and compare it with w by ==": np.ones(
            4
        ),
    },
)
check_equal(
    call(lost, np.ones(4), g, 1.0),
    np.array([0, 0, 0, 1]),
    "depth 11, 12, 24 and 25 in float64",
    suspects={
        "that is right for float32; keep the precision of the arrays, and use no fixed limit": np.array(
            [0, 1, 1, 1]
        )
    },
)

# %% nbgrader={"grade": true, "grade_id": "lost-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random weights of all sizes in both precisions, and steps of half a place; nothing is changed."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(305)
for precision, places in ((np.float32, 7.5), (np.float64, 16.0)):
    w = (rng.choice([-1, 1], 60) * 10 ** rng.uniform(-3, 3, 60)).astype(precision)
    relative = 10 ** (rng.uniform(-2, 2, 60) - places)
    g = (w * relative * rng.choice([-1, 1], 60) / 0.25).astype(precision)
    answer = call(lost, w, g, 0.25)
    check_equal(
        answer,
        (w - precision(0.25) * g) == w,
        "which of 60 random steps are lost",
        suspects={"True and False are exchanged": (w - precision(0.25) * g) != w},
    )
    check_unchanged(answer)
    # A step of exactly half a place is rounded to the even neighbour, so it is lost from every
    # other number alone; below a power of two the numbers lie closer.
    place = float(np.finfo(precision).eps)
    w = np.array([1, 1 + place, 1 + 2 * place, 1 + 3 * place, 2, -1, 0.5, 1000], dtype=precision)
    g = np.array([2, 2, 2, 2, 2, -2, 1.2, 1200], dtype=precision) * precision(place)
    check_equal(
        call(lost, w, g, 0.25),
        (w - precision(0.25) * g) == w,
        "which steps of about half a place are lost",
    )
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "first_weights-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. The first weights
#
# **Goal.** A neuron adds up $d$ products, $z = w_1 x_1 + \dots + w_d x_d$. If its weights are drawn independently with mean 0 and variance $v$, then on average
#
# $$E[z^2] = d\, v\, E[x^2].$$
#
# So with $v = 1/d$ the numbers keep their size from layer to layer. On the way back each number is a sum of $m$ products, one for each neuron, which asks for $v = 1/m$. *Xavier* takes a variance between
# the two; *He* makes up for the ReLU, which sets half of the $z$ to 0:
#
# $$v_{\text{Xavier}} = \frac{2}{d + m}, \qquad v_{\text{He}} = \frac{2}{d}.$$
#
# Draw the weights of a layer from the normal distribution with mean 0 and this variance. The spread that NumPy asks for is the *deviation*, $s = \sqrt{v}$.
#
# **Shapes.** The result $W$ is $(d, m)$: $d$ inputs, $m$ neurons. `kind` is `"xavier"` or `"he"`. Take all numbers from `rng`, row by row, just as `rng.normal(0, s, (d, m))` does.
#
# **Why.** In 30 layers a factor of 2 in the variance decides between fading and bursting. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# `help(rng.normal)`: its second argument is the deviation, not the variance.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $s_{\text{Xavier}} = \sqrt{2/(d + m)}$ and $s_{\text{He}} = \sqrt{2/d}$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `kind == "he"` is `True` or `False`, `np.sqrt` takes the root, and the third argument of `rng.normal` is the shape.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "first_weights", "locked": false, "schema_version": 3, "solution": true, "task": false}
def first_weights(d: int, m: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    """Return random weights W (d, m), "xavier" or "he", drawn from rng.

    >>> first_weights(400, 200, "he", np.random.default_rng(0)).std().round(2)
    np.float64(0.07)
    """
    ### BEGIN SOLUTION
    # Why: Each of the $d$ products has the mean square $v\,E[x^2]$, and for independent weights
    # with mean 0 these add up to $d\,v\,E[x^2]$, so $v = 1/d$ keeps the size. A ReLU halves the
    # mean square of its input, and the 2 in He's $2/d$ makes up for that; Xavier's $2/(d + m)$ lies
    # between $1/d$ for the way forward and $1/m$ for the way back. `rng.normal` asks for the
    # deviation $\sqrt v$. With $v$ in its place and $d = m = 100$, the weights have the deviation
    # 0.01 and not 0.1, so the sums shrink to about a tenth in every layer.
    v = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, np.sqrt(v), (d, m))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "first_weights-xavier", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Xavier with 3 inputs and 5 neurons: the deviation is 0.5."""
draw = np.random.default_rng(7).normal(0, 1, (3, 5))
answer = call(first_weights, 3, 5, "xavier", np.random.default_rng(7))
again = call(first_weights, 3, 5, "xavier", np.random.default_rng(7))
if np.shape(answer.value) == np.shape(again.value) and np.any(answer.value != again.value):
    raise CheckFailed(
        "generators of one seed give the same weights",
        diagnosis="two rng that are alike give different weights: are all numbers drawn from rng?",
        given=answer.given,
        advice="call rng.normal, not np.random.normal, and make no generator of your own",
    )
check_close(
    answer,
    0.5 * draw,
    "Xavier's weights for 3 inputs and 5 neurons",
    suspects={
        "the variance stands where the deviation belongs; take its root": 0.25 * draw,
        "that is He's deviation, √(2/d); wanted is Xavier's": 0.8164965809 * draw,
        "the 2 above d + m is missing": 0.3535533906 * draw,
        "the deviation is 1: the weights are not scaled": draw,
        "the root is of the 2 alone; it goes over the whole fraction": 0.1767766953 * draw,
        "all weights are 0: is this a division by //?": 0.0 * draw,
        "the deviation is √(1/d), which is LeCun's": 0.5773502692 * draw,
        "m stands where d + m belongs": 0.6324555320 * draw,
        "2/d + m is computed: brackets are missing around d + m": 2.3804761428 * draw,
        "the 6 of the uniform limit stands in the normal deviation": 0.8660254038 * draw,
        "the numbers' own mean was subtracted; leave them as they were drawn": 0.5
        * (draw - draw.mean()),
        "the numbers were divided by their own deviation; that is right on average alone": 0.5
        * draw
        / draw.std(),
        "the shape is (m, d); wanted is (d, m)": 0.5 * draw.reshape(5, 3),
        "uniform numbers were drawn; wanted are normal ones": np.random.default_rng(7).uniform(
            -0.8660254038, 0.8660254038, (3, 5)
        ),
        "the numbers do not come from rng: are they those of default_rng(0)?": np.random.default_rng(
            0
        ).normal(0, 0.5, (3, 5)),
    },
)

# %% nbgrader={"grade": true, "grade_id": "first_weights-he", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""He with 8 inputs and 5 neurons: the deviation is 0.5."""
draw = np.random.default_rng(8).normal(0, 1, (8, 5))
check_close(
    call(first_weights, 8, 5, "he", np.random.default_rng(8)),
    0.5 * draw,
    "He's weights for 8 inputs and 5 neurons",
    suspects={
        "the variance stands where the deviation belongs; take its root": 0.25 * draw,
        "that is Xavier's deviation, √(2/(d + m)); wanted is He's": 0.3922322703 * draw,
        "the 2 of He is missing: ReLU sets half of the z to 0": 0.3535533906 * draw,
        "m stands where d belongs: He counts the inputs": 0.6324555320 * draw,
        "the deviation is 1: the weights are not scaled": draw,
        "the root is of the 2 alone; it goes over the whole fraction": 0.1767766953 * draw,
        "all weights are 0: is this a division by //?": 0.0 * draw,
        "the shape is (m, d); wanted is (d, m)": 0.5 * draw.reshape(5, 8),
        "uniform numbers were drawn; wanted are normal ones": np.random.default_rng(8).uniform(
            -0.8660254038, 0.8660254038, (8, 5)
        ),
        "the numbers do not come from rng: are they those of default_rng(0)?": np.random.default_rng(
            0
        ).normal(0, 0.5, (8, 5)),
    },
)

# %% nbgrader={"grade": true, "grade_id": "first_weights-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: other sizes, both kinds, other generators."""
### BEGIN HIDDEN TESTS


def _drawn(spread, change=lambda W: W):
    """Return the answer with another deviation, a function of d, m and kind."""

    def rule(d, m, kind, rng):
        return change(spread(d, m, kind) * deepcopy(rng).normal(0, 1, (d, m)))

    return rule


def _root(v):
    return lambda d, m, kind: np.sqrt(v(d, m, kind))


def _variance(d, m, kind):
    return 2 / d if kind == "he" else 2 / (d + m)


def _one_of(he=None, xavier=None):
    """Return the answer in which one kind has another variance."""
    other = {"he": he, "xavier": xavier}
    return _drawn(
        _root(lambda d, m, kind: other[kind](d, m) if other[kind] else _variance(d, m, kind))
    )


def _after(skipped):
    """Return the answer after `skipped` numbers, a function of the kind and d·m, were drawn."""

    def rule(d, m, kind, rng):
        rng = deepcopy(rng)
        rng.normal(size=skipped(kind, d * m))
        return np.sqrt(_variance(d, m, kind)) * rng.normal(0, 1, (d, m))

    return rule


def _from_rng(draw):
    """Return the answer with numbers that are drawn in another way, of rng and the shape."""
    return lambda d, m, kind, rng: np.sqrt(_variance(d, m, kind)) * draw(deepcopy(rng), (d, m))


check_function(
    first_weights,
    _drawn(_root(_variance)),
    [
        (d, m, kind, np.random.default_rng(seed))
        for seed, d, m in ((32, 12, 5), (33, 30, 50), (31, 7, 1))
        for kind in ("xavier", "he")
    ],
    "right for other sizes and generators",
    suspects={
        "the variance stands where the deviation belongs; take its root": _drawn(_variance),
        "He's deviation stands for both kinds": _one_of(xavier=lambda d, m: 2 / d),
        "Xavier's deviation stands for both kinds": _one_of(he=lambda d, m: 2 / (d + m)),
        "the two kinds are exchanged": _one_of(lambda d, m: 2 / (d + m), lambda d, m: 2 / d),
        "the 2 above is missing": _drawn(_root(lambda *given: _variance(*given) / 2)),
        "the 2 above is missing for Xavier": _one_of(xavier=lambda d, m: 1 / (d + m)),
        "the 2 above is missing for He": _one_of(he=lambda d, m: 1 / d),
        "the deviation is 1: the weights are not scaled": _drawn(lambda d, m, kind: 1.0),
        "the root is of the 2 alone; it goes over the whole fraction": _drawn(
            lambda *given: _variance(*given) / np.sqrt(2)
        ),
        "2/d + m is computed: brackets are missing around d + m": _one_of(
            xavier=lambda d, m: 2 / d + m
        ),
        "the 6 of the uniform limit stands in Xavier's normal deviation": _one_of(
            xavier=lambda d, m: 6 / (d + m)
        ),
        "the 6 of the uniform limit stands in He's normal deviation": _one_of(he=lambda d, m: 6 / d),
        "m stands where d belongs: He counts the inputs": _one_of(he=lambda d, m: 2 / m),
        "m stands where d, or d + m, belongs": _one_of(lambda d, m: 2 / m, lambda d, m: 2 / m),
        "the deviation is √(1/d) for both kinds, which is LeCun's": _one_of(
            lambda d, m: 1 / d, lambda d, m: 1 / d
        ),
        "the deviation is √(1/(d + m)) for both kinds": _one_of(
            lambda d, m: 1 / (d + m), lambda d, m: 1 / (d + m)
        ),
        "d · m stands where d + m belongs": _one_of(xavier=lambda d, m: 2 / (d * m)),
        "m stands where d + m belongs": _one_of(xavier=lambda d, m: 2 / m),
        "d stands where d + m belongs, without the 2": _one_of(xavier=lambda d, m: 1 / d),
        "He has a 4 where a 2 belongs": _one_of(he=lambda d, m: 4 / d),
        "the numbers' own mean was subtracted; leave them as they were drawn": _drawn(
            _root(_variance), lambda W: W - W.mean()
        ),
        "the numbers were divided by their own deviation; that is right on average alone": _from_rng(
            lambda rng, shape: (lambda W: W / W.std())(rng.normal(size=shape))
        ),
        "both kinds are drawn before one is chosen, so He gets the second lot of numbers": _after(
            lambda kind, n: n if kind == "he" else 0
        ),
        "both kinds are drawn before one is chosen, so Xavier gets the second lot of numbers": _after(
            lambda kind, n: n if kind == "xavier" else 0
        ),
        "as many numbers were drawn from rng before; take the first ones": _after(lambda kind, n: n),
        "one number was drawn from rng before; take the first ones": _after(lambda kind, n: 1),
        "the numbers are drawn for (m, d) and then turned: they come column by column": _from_rng(
            lambda rng, shape: rng.normal(size=shape[::-1]).T
        ),
        "uniform numbers were drawn; wanted are normal ones": _from_rng(
            lambda rng, shape: rng.uniform(-np.sqrt(3), np.sqrt(3), shape)
        ),
        "the numbers do not come from rng: are they those of default_rng(0)?": _from_rng(
            lambda rng, shape: np.random.default_rng(0).normal(0, 1, shape)
        ),
        "the sizes of the numbers alone are taken, without their signs": _from_rng(
            lambda rng, shape: np.abs(rng.normal(size=shape))
        ),
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "gradient_lengths-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. The gradient of each layer
#
# **Goal.** Go back through a deep network, and measure the gradient of each layer's weights. Layer $k$ computed $Z_k = X_k W_k$ and $Y_k = f(Z_k)$, and $Y_k$ is the input $X_{k+1}$ of the next layer (there are no biases).
# All that the way back needs was kept: the inputs $X_k$, the weights $W_k$, and the slopes $S_k = f'(Z_k)$. Start at the last layer from `dY`, which is $\partial L / \partial Y$ of the last layer. For each layer, from the last to the first,
#
# $$dZ_k = dY_k \odot S_k, \qquad dW_k = X_k^\top\, dZ_k, \qquad dY_{k-1} = dZ_k\, W_k^\top,$$
#
# where ⊙ multiplies entry by entry. The *length* of a gradient is the root of the sum of the squares of all its entries. Return the lengths of all $dW_k$.
#
# **Shapes.** `inputs`, `weights` and `slopes` are lists, first layer first: $X_k$ is $(n, d_k)$, $W_k$ is $(d_k, m_k)$, $S_k$ is $(n, m_k)$. `dY` is $(n, m)$ with the last layer's $m$. The result is an array with one length for each layer, **first layer first**. Leave all arrays and lists as they were.
#
# **Why.** Plotted against the layer, these lengths show a vanishing gradient before you wait for a training that leads nowhere. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# A loop from the last layer to the first carries `dY` along. What must be computed before `dY` changes?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The length of $dW$ is $\sqrt{\sum_{ij} dW_{ij}^2}$. Every layer multiplies `dY` by its slopes *and* by its weights.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `inputs[::-1]` is a new list, from the last layer to the first, and `zip` walks through three lists at once. At the end turn the list of lengths round, and make it an array.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "gradient_lengths", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    """Return the length of each layer's dW, first layer first, shape (number of layers,).

    >>> gradient_lengths([np.array([[3.0, 4.0]])], [np.ones((2, 1))], [np.ones((1, 1))], np.ones((1, 1)))
    array([5.])
    """
    ### BEGIN SOLUTION
    # Why: $dW_k$ is $(d_k, m_k)$, and $X_k^\top dZ_k$ is the product that has this shape and adds
    # up over the examples; $dZ_k W_k^\top$ has the shape of $X_k$, as the slope by a layer's inputs
    # must. What goes on to the layer before is made from $dZ_k$, so it has passed through the
    # slopes as well as the weights: `dY @ W.T` would skip the slopes, and `dZ` alone the weights.
    # The loop meets the last layer first, so the list is turned round at the end. `dY = dY * S`
    # makes a new array, while `dY *= S` would change the caller's.
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.sqrt(np.sum((X.T @ dZ) ** 2)))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "gradient_lengths-hand", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Two layers by hand: dZ₂ = 0.25 and dZ₁ = (0.3, 0.4), so the lengths are 5·0.5 and 5·0.25."""
inputs = [np.array([[3.0, 4.0]]), np.array([[3.0, 4.0]])]
weights = [np.ones((2, 2)), np.array([[2.4], [1.6]])]
slopes = [np.array([[0.5, 1.0]]), np.array([[0.25]])]
check_close(
    call(gradient_lengths, inputs, weights, slopes, np.array([[1.0]])),
    np.array([2.5, 1.25]),
    "the lengths of two layers, first layer first",
    suspects={
        "the order: the first layer comes first": np.array([1.25, 2.5]),
        "the slopes are missing": np.array([14.42220510, 5.0]),
        "that is the sum of the squares; take its root": np.array([6.25, 1.5625]),
        "those are sums of sizes; wanted are roots of sums of squares": np.array([4.9, 1.75]),
        "those are the lengths of dZ; wanted are those of dW = Xᵀ dZ": np.array([0.5, 0.25]),
        "dY goes on without the slopes: dY₁ = dZ₂ W₂ᵀ, not dY₂ W₂ᵀ": np.array([10.0, 1.25]),
        "the weights are missing on the way back, as in the notes": np.array([1.397542486, 1.25]),
        "the slopes count twice on the way back: dY₁ = dZ₂ W₂ᵀ, and dZ₂ has them already; or are the weights missing on it?": np.array(
            [0.625, 1.25]
        ),
        "that is the largest entry of dW, in size; wanted is its length": np.array([1.6, 1.0]),
        "that is the root of the mean of the squares; wanted is that of their sum": np.array(
            [1.25, 0.8838834765]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "gradient_lengths-three", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Three square layers and two examples: 12.94, 4.74 and 3.74."""
inputs = [np.array([[1.0, 2], [3, 1]]), np.array([[1.0, -1], [0, 2]]), np.array([[2.0, 1], [1, 1]])]
weights = [
    np.array([[1.0, 2], [0, 1]]),
    np.array([[1.0, -1], [2, 0]]),
    np.array([[0.0, 1], [3, 1]]),
]
slopes = [
    np.array([[1, 0.5], [0.5, 1]]),
    np.array([[0.5, 1], [1, 1]]),
    np.array([[1, 0.5], [0.25, 1]]),
]
answer = call(gradient_lengths, inputs, weights, slopes, np.array([[1.0, 2.0], [4.0, -1.0]]))
check_close(
    answer,
    np.array([12.9421791055, 4.7434164903, 3.7416573868]),
    "the lengths of three layers",
    suspects={
        "the order: the first layer comes first": np.array(
            [3.7416573868, 4.7434164903, 12.9421791055]
        ),
        "W stands where its transpose Wᵀ belongs": np.array(
            [12.7107238189, 8.1547532152, 3.7416573868]
        ),
        "the weights are missing on the way back, as in the notes": np.array(
            [3.5355339059, 3.5355339059, 3.7416573868]
        ),
        "the slopes are missing": np.array([43.4165866922, 18.2756668825, 8.4261497732]),
        "that is the sum of the squares; take its root": np.array([167.5, 22.5, 14.0]),
        "those are sums of sizes; wanted are roots of sums of squares": np.array([23.0, 7.0, 6.0]),
        "half as long: is there a mean where the sum is wanted?": np.array(
            [6.4710895528, 2.3717082451, 1.8708286934]
        ),
        "those are the lengths of dZ; wanted are those of dW = Xᵀ dZ": np.array(
            [4.3301270189, 4.6097722286, 2.0]
        ),
        "dY goes on without the slopes: dY₁ = dZ₂ W₂ᵀ, not dY₂ W₂ᵀ": np.array(
            [24.5967477525, 18.0, 3.7416573868]
        ),
        "the slopes count twice on the way back: dY₁ = dZ₂ W₂ᵀ, and dZ₂ has them already": np.array(
            [10.4208325014, 5.7771100044, 3.7416573868]
        ),
        "that is the largest stretch of dW, np.linalg.norm(dW, 2); wanted is the root of the sum of squares": np.array(
            [12.5696544117, 4.0501706177, 3.7024591736]
        ),
        "that is the sum of the singular values of dW; wanted is the root of the sum of squares": np.array(
            [15.6524758425, 6.5192024052, 4.2426406871]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "gradient_lengths-deep", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: networks of other depths and sizes, forward with tanh and back."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(307)


def _lengths_of(inputs, weights, slopes, dY, forward=np.matmul, size=np.linalg.norm, back=None):
    found = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        found = [size(forward(X.T, dZ)), *found]
        dY = back(dY, dZ, W, S) if back else dZ @ W.T
    return np.array(found)


def _wrongly(**how):
    return lambda *given: _lengths_of(*given, **how)


inputs = []
for n, sizes in ((8, (4, 3)), (7, (3, 5, 2)), (5, (6, 6, 6, 6, 6)), (1, (5, 4, 3, 2, 3, 4))):
    Xs, Ws, Ss, X = [], [], [], rng.normal(size=(n, sizes[0]))
    for d, m in zip(sizes[:-1], sizes[1:]):
        W = rng.normal(size=(d, m))
        Xs, Ws = [*Xs, X], [*Ws, W]
        X = np.tanh(X @ W)
        Ss = [*Ss, 1 - X**2]
    inputs.append((Xs, Ws, Ss, rng.normal(size=X.shape)))
check_function(
    gradient_lengths,
    _lengths_of,
    inputs,
    "right for other depths and sizes",
    suspects={
        "the order: the first layer comes first": lambda *given: _lengths_of(*given)[::-1],
        "that is the sum of the squares; take its root": lambda *given: _lengths_of(*given) ** 2,
        "divided by the number of examples: is there a mean where the sum is wanted?": lambda *given: (
            _lengths_of(*given) / len(given[3])
        ),
        "that is the root of the mean of the squares; wanted is that of their sum": _wrongly(
            size=lambda dW: np.sqrt(np.mean(dW**2))
        ),
        "those are sums of sizes; wanted are roots of sums of squares": _wrongly(
            size=lambda dW: np.sum(np.abs(dW))
        ),
        "that is the largest entry of dW, in size; wanted is its length": _wrongly(
            size=lambda dW: np.max(np.abs(dW))
        ),
        "that is the largest stretch of dW, np.linalg.norm(dW, 2); wanted is the root of the sum of squares": _wrongly(
            size=lambda dW: np.linalg.norm(dW, 2)
        ),
        "those are means of the lengths of dW's columns; wanted is the length of all of dW": _wrongly(
            size=lambda dW: np.mean(np.linalg.norm(dW, axis=0))
        ),
        "those are means of the lengths of dW's rows; wanted is the length of all of dW": _wrongly(
            size=lambda dW: np.mean(np.linalg.norm(dW, axis=1))
        ),
        "those are sums of the lengths of dW's columns; wanted is the length of all of dW": _wrongly(
            size=lambda dW: np.sum(np.linalg.norm(dW, axis=0))
        ),
        "those are sums of the lengths of dW's rows; wanted is the length of all of dW": _wrongly(
            size=lambda dW: np.sum(np.linalg.norm(dW, axis=1))
        ),
        "that is the largest sum of a column of dW, np.linalg.norm(dW, 1)": _wrongly(
            size=lambda dW: np.linalg.norm(dW, 1)
        ),
        "those are the means of the squares": _wrongly(size=lambda dW: np.mean(dW**2)),
        "the length is divided by the number of entries": _wrongly(
            size=lambda dW: np.linalg.norm(dW) / dW.size
        ),
        "the slopes are missing": lambda Xs, Ws, Ss, dY: _lengths_of(
            Xs, Ws, [np.ones_like(S) for S in Ss], dY
        ),
        "those are the lengths of dZ; wanted are those of dW = Xᵀ dZ": _wrongly(
            forward=lambda X, dZ: dZ
        ),
        "the slopes count twice on the way back: dY₁ = dZ₂ W₂ᵀ, and dZ₂ has them already": _wrongly(
            back=lambda dY, dZ, W, S: (dZ * S) @ W.T
        ),
        "the first layer has 0: does the loop stop before it?": lambda *given: (
            _lengths_of(*given) * (np.arange(len(given[0])) > 0)
        ),
        "the last layer has 0: does the loop begin after it?": lambda *given: (
            _lengths_of(*given) * (np.arange(len(given[0])) < len(given[0]) - 1)
        ),
        "the weights are missing on the way back: dY goes on as it is": lambda Xs, Ws, Ss, dY: (
            _lengths_of(Xs, [np.eye(*W.shape) for W in Ws], Ss, dY)
        ),
        "the slopes are squared": lambda Xs, Ws, Ss, dY: _lengths_of(Xs, Ws, [S**2 for S in Ss], dY),
        "S(1 − S) stands where S belongs: the slopes are given": lambda Xs, Ws, Ss, dY: _lengths_of(
            Xs, Ws, [S * (1 - S) for S in Ss], dY
        ),
        "those are the lengths of the weights themselves": lambda Xs, Ws, Ss, dY: np.array(
            [np.linalg.norm(W) for W in Ws]
        ),
        "the sum of the entries stands where their length belongs": _wrongly(size=np.sum),
        "the root is missing, and the squares: that is the mean of the sizes": _wrongly(
            size=lambda dW: np.mean(np.abs(dW))
        ),
        "those are shares of the longest, or of the first layer's; wanted are the lengths": lambda *given: (
            _lengths_of(*given) / np.max(_lengths_of(*given))
        ),
        "those are shares of the last layer's; wanted are the lengths": lambda *given: (
            _lengths_of(*given) / _lengths_of(*given)[-1]
        ),
        "dY goes on without the slopes: dY₁ = dZ₂ W₂ᵀ, not dY₂ W₂ᵀ": _wrongly(
            back=lambda dY, dZ, W, S: dY @ W.T
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "gradient_lengths-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: arrays and lists are the same after the call; a chain of five is a network of 1×1 layers."""
### BEGIN HIDDEN TESTS
inputs = [np.full((1, 1), o) for o in (0.8, 0.5, 0.4, 0.25, 0.5)]
weights = [np.full((1, 1), w) for w in (1.0, -2.0, 4.0, 0.5, -1.0)]
slopes = [np.full((1, 1), s) for s in (0.25, 0.125, 0.2, 0.25, 0.1)]
answer = call(gradient_lengths, inputs, weights, slopes, np.array([[2.0]]))
check_close(
    answer,
    np.array([0.001, 0.00125, 0.002, 0.0125, 0.1]),
    "a chain of five units",
    suspects={
        "the order: the first layer comes first": np.array([0.1, 0.0125, 0.002, 0.00125, 0.001])
    },
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "descend-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. What is it that vanishes?
#
# **Goal.** Compute a gradient that is nearly 0, and see what becomes of the descent. The answer of a network is $\hat y = s\,w$, where $w$ is a weight far from the loss and $s$ the small product that lies between. The loss is $L = \tfrac12 (y - \hat y)^2$. Write $r = y - \hat y$ for the error. Then one step of gradient descent
# $w \leftarrow w - \eta\, \partial L/\partial w$ takes the error from $r$ to $r\,(1 - \eta s^2)$. Return
#
# 1. the gradient $\partial L / \partial w$ at the start, where the error is $r$;
# 2. the error that is left after $k$ steps.
#
# **Find the slip.** The notes call the problem "vanishing gradient *descent*". Which of the two vanishes?
#
# **Shapes.** All are numbers, in float64, with $0 \le \eta s^2 < 1$. $k \ge 0$ is a whole number and may be a hundred thousand million, so no loop over the steps ends in time: use a power.
#
# **Why.** With $s = 3.75 \cdot 10^{-6}$, the notes' own number, the gradient is as good as 0. If the *descent* had vanished, the error would stay at $r$ for ever. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# $w$ acts on $\hat y$ with the slope $s$. With the chain rule, what is $\partial L / \partial w$, and which sign has it? And if every step multiplies the error by the same number, what do $k$ steps do?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $\frac{\partial L}{\partial w} = -(y - \hat y)\, s = -r\,s$. Each step adds $\eta\, r\, s$ to $w$, so $\eta\, r\, s^2$ to $\hat y$. After $k$ steps $r\,(1 - \eta s^2)^k$ is left.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# The second value is `r` times a bracket to the power `k`, which Python writes `**`. Two values are returned with a comma between them.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "descend", "locked": false, "schema_version": 3, "solution": true, "task": false}
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    """Return the gradient at the start, and the error after k steps, for an error r at the start.

    >>> descend(0.5, 8.0, 1.0, 1)
    (-4.0, 6.0)
    """
    ### BEGIN SOLUTION
    # Why: $L$ has the slope $-r$ by $\hat y$, and $\hat y$ the slope $s$ by $w$, so the gradient is
    # $-r s$. The step adds $\eta r s$ to $w$ and so $\eta r s^2$ to $\hat y$: $s$ acts twice, once
    # in the gradient and once on the way from $w$ to the answer. Every step takes the same share of
    # what is left, so $k$ steps leave $r\,(1 - \eta s^2)^k$; taking $k$ times the first step gives
    # $r\,(1 - k \eta s^2)$, which for the notes' number would overshoot to $-0.41$. The gradient is
    # as good as 0 from the start, yet the error does fall, to 0.245 after $10^{11}$ steps: what
    # vanishes is the gradient, and the descent is only very slow.
    return -r * s, r * (1 - eta * s**2) ** k
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "descend-hand", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""By hand: s = 0.5, r = 3 and η = 0.4. Each step takes a tenth, so two steps leave 2.43."""
check_close(
    call(descend, 0.5, 3.0, 0.4, 2),
    (-1.5, 2.43),
    "two steps, with a tenth gone in each",
    parts=("gradient", "error"),
    suspects={
        "the error is still what it was, after all these steps; but the descent goes on (the slip of the notes)": (
            -1.5,
            3.0,
        ),
        "the sign of the gradient: it is −r s": (1.5, 2.43),
        "r is missing from the gradient": (-0.5, 2.43),
        "s stands in the gradient twice": (-0.75, 2.43),
        "s is missing from the gradient; or is that the gradient of a loss without its ½?": (-3.0, 2.43),
        "s is there once, but acts twice: in the gradient, and from w to ŷ; or does a 2 stand before η s²?": (-1.5, 1.92),
        "the error grows: the step is added where descent subtracts": (-1.5, 3.63),
        "each step was given the size of the first; each takes a share of what is left": (
            -1.5,
            2.4,
        ),
        "that is the error after a single step": (-1.5, 2.7),
        "that is the error after one step more": (-1.5, 2.187),
        "the learning rate η is missing": (-1.5, 1.6875),
        "r is missing from the error that is left": (-1.5, 0.81),
        "η is part of the step, not of the gradient": (-0.6, 2.43),
        "r stands inside the power; the bracket alone has it": (-1.5, 7.29),
        "the power k stands at ηs² alone; the whole bracket has it": (-1.5, 2.97),
        "that is what the steps have taken away; wanted is what they leave": (-1.5, 0.57),
    },
)

# %% nbgrader={"grade": true, "grade_id": "descend-notes", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The notes' product as s: the gradient is 0.00000375, but 10¹¹ steps leave only 0.245 of the error."""
check_close(
    call(descend, 3.75e-6, 1.0, 1.0, 100_000_000_000),
    (-3.75e-6, 0.2450605),
    "the gradient has vanished, the descent goes on",
    parts=("gradient", "error"),
    suspects={
        "the error is still what it was, after all these steps: is that the slip of the notes, a loop that is cut short, or 1 − η s² rounded to 1, as in float32?": (
            -3.75e-6,
            1.0,
        ),
        "the sign of the gradient: it is −r s": (3.75e-6, 0.2450605),
        "s is missing from the gradient": (-1.0, 0.2450605),
        "no error is left here: is s² written as s? It acts twice: in the gradient, and from w to ŷ": (
            -3.75e-6,
            0.0,
        ),
        "the error grows: the step is added where descent subtracts": (-3.75e-6, 4.0806243),
        "each step was given the size of the first; each takes a share of what is left": (
            -3.75e-6,
            -0.40625,
        ),
    },
    tolerance=1e-3,
)

# %% nbgrader={"grade": true, "grade_id": "descend-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other slopes, errors, rates and numbers of steps."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(308)


def _gradient_and_error(s, r, eta, k):
    left = r
    for _ in range(k):
        left = left - eta * s**2 * left
    return -r * s, left


check_function(
    descend,
    _gradient_and_error,
    [
        (
            float(rng.uniform(0.2, 0.8)),
            float(rng.uniform(-3, -1)),
            float(rng.uniform(0.1, 0.3)),
            k,
        )
        for k in (3, 1, 20)
    ]
    + [(-31.7, 812.3, 0.0007, 4)],
    "right for other numbers",
    parts=("gradient", "error"),
    suspects={
        "the error is still what it was, after all these steps; but the descent goes on (the slip of the notes)": lambda s, r, eta, k: (
            -r * s,
            r,
        ),
        "the sign of the gradient: it is −r s": lambda s, r, eta, k: (
            r * s,
            r * (1 - eta * s**2) ** k,
        ),
        "the sign of an error below 0 was lost": lambda s, r, eta, k: (
            -r * s,
            abs(r) * (1 - eta * s**2) ** k,
        ),
        "s stands in the gradient twice": lambda s, r, eta, k: (
            -r * s**2,
            r * (1 - eta * s**2) ** k,
        ),
        "s is missing from the gradient": lambda s, r, eta, k: (-r, r * (1 - eta * s**2) ** k),
        "s is there once, but acts twice: in the gradient, and from w to ŷ": lambda s, r, eta, k: (
            -r * s,
            r * (1 - eta * s) ** k,
        ),
        "that is the error after a single step": lambda s, r, eta, k: (
            -r * s,
            r * (1 - eta * s**2),
        ),
        "each step was given the size of the first; each takes a share of what is left": lambda s, r, eta, k: (
            -r * s,
            r * (1 - k * eta * s**2),
        ),
        "that is e^(−η s² k), which is only close to the power": lambda s, r, eta, k: (
            -r * s,
            r * np.exp(-eta * s**2 * k),
        ),
        "the gradient is taken after the k steps; wanted is that at the start": lambda s, r, eta, k: (
            -r * (1 - eta * s**2) ** k * s,
            r * (1 - eta * s**2) ** k,
        ),
        "one step too many": lambda s, r, eta, k: (-r * s, r * (1 - eta * s**2) ** (k + 1)),
        "one step too few": lambda s, r, eta, k: (-r * s, r * (1 - eta * s**2) ** (k - 1)),
        "the error grows: 1 + η s² stands where 1 − η s² belongs": lambda s, r, eta, k: (
            -r * s,
            r * (1 + eta * s**2) ** k,
        ),
        "that is what of the error is gone; wanted is what is left": lambda s, r, eta, k: (
            -r * s,
            r * (1 - (1 - eta * s**2) ** k),
        ),
        "η is missing from the error that is left": lambda s, r, eta, k: (
            -r * s,
            r * (1 - s**2) ** k,
        ),
        "s is missing from the error that is left": lambda s, r, eta, k: (
            -r * s,
            r * (1 - eta) ** k,
        ),
        "the error after the steps is taken for a square: that is a loss, r²/2": lambda s, r, eta, k: (
            -r * s,
            (r * (1 - eta * s**2) ** k) ** 2 / 2,
        ),
        "the gradient is that of the loss without its ½": lambda s, r, eta, k: (
            -2 * r * s,
            r * (1 - eta * s**2) ** k,
        ),
        "the rate of the ½-less loss: 2 η s² stands where η s² belongs": lambda s, r, eta, k: (
            -r * s,
            r * (1 - 2 * eta * s**2) ** k,
        ),
        "η acts twice": lambda s, r, eta, k: (-r * s, r * (1 - eta**2 * s**2) ** k),
        "the power is of r, too": lambda s, r, eta, k: (-r * s, (r * (1 - eta * s**2)) ** k),
        "r is missing from the gradient": lambda s, r, eta, k: (-s, r * (1 - eta * s**2) ** k),
        "r is missing from the error that is left": lambda s, r, eta, k: (
            -r * s,
            (1 - eta * s**2) ** k,
        ),
        "η is part of the step, not of the gradient": lambda s, r, eta, k: (
            -eta * r * s,
            r * (1 - eta * s**2) ** k,
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "descend-still", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: no steps leave the error as it is; with s = 0 alone the descent stands still."""
### BEGIN HIDDEN TESTS
check_close(
    call(descend, 0.5, 3.0, 1.0, 0),
    (-1.5, 3.0),
    "no step at all",
    parts=("gradient", "error"),
    suspects={
        "one step too many": (-1.5, 2.25),
        "the sign of the gradient: it is −r s": (1.5, 3.0),
    },
)
check_close(
    call(descend, 0.0, 3.0, 1.0, 1000),
    (0.0, 3.0),
    "s = 0",
    parts=("gradient", "error"),
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "deep_network-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Together: a deep network that learns
#
# **Goal.** Build a network with six inner layers that learns to read handwritten digits. For the sizes (64, 32, 32, 32, 32, 32, 32, 10): one `Dense` layer from each size to the next, and
# an activation after each of them but the last. Choose
#
# - the activation, new for each place, since each keeps its own slopes for the way back: `Sigmoid()`, `Tanh()`, `ReLU()`, `LeakyReLU()` or `ELU()`;
# - the first weights: `Dense(d, m, rng=rng, initializer=…)` with `xavier_normal`, `xavier_uniform`, `he_normal`, `he_uniform`, or a function of your own, `def mine(shape, *, rng, dtype): …`, which returns weights of this shape. All of the layers draw from the `rng` that your function gets, and each call builds a new network.
#
# Some choices learn nothing. The tests train your network with `trained` of the first cell: 30 epochs, SGD with $\eta = 0.1$, softmax and cross-entropy in the loss. It has to get at least 90 of 100 new digits right; and before training the gradient
# of the first layer has to be at least a fifth as long as the last layer's, for every `rng`.
#
# **Shapes.** `sizes` is a tuple of whole numbers, of any length from 2 on. Return a `Sequential` with a `forward` from $(n, \text{first size})$ to $(n, \text{last size})$.
#
# **Why.** That is the whole chapter in one function: a slope that can be 1, and weights of the right size. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# `first_to_last(network)` in the first cell measures your choice in a moment, without any training. Try it: `first_to_last(deep_network(SIZES, np.random.default_rng(0)))`.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Per layer, the gradient is multiplied by about $\sqrt{m\,v\,E[f'(z)^2]}$. Keep that near 1: tanh goes with Xavier, ReLU with He.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `zip(sizes[:-1], sizes[1:])` walks through the pairs (64, 32), (32, 32), … (32, 10). Put a `Dense` and an activation into a list for each; then drop the last activation, `layers[:-1]`, and return `Sequential(*…)` of the rest.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "deep_network", "locked": false, "schema_version": 3, "solution": true, "task": false}
def deep_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Sequential:
    """Return a network of Dense layers from each size to the next, with activations between.

    >>> len(deep_network((64, 32, 10), np.random.default_rng(0)).layers)
    3
    """
    ### BEGIN SOLUTION
    # Why: The slope of tanh is 1 at 0, and Xavier's weights keep the sums near enough to 0 without
    # letting them fade, so the gradient is multiplied by something near 1 in each layer. ReLU with
    # He's weights does as well; six sigmoids, whose slope is never above ¼, leave the first layer
    # less than a hundredth of the last layer's gradient with any of the four named choices of first
    # weights, and the network only guesses. After the last `Dense` there is no activation: the
    # softmax in the loss takes any numbers, and tanh would press them between $-1$ and 1. Each
    # place gets a new `Tanh()`, since it keeps its own slopes for the way back, and all layers
    # share one `rng`, since a new generator of the same seed would give equal layers equal weights.
    layers = []
    for d, m in zip(sizes[:-1], sizes[1:]):
        layers += [Dense(d, m, rng=rng, initializer=xavier_normal), Tanh()]
    return Sequential(*layers[:-1])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "deep_network-layers", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Seven dense layers for the digits, two for other sizes; an activation after each but the last."""
answer = call(deep_network, SIZES, np.random.default_rng(0))
check_close(
    measured(answer, lambda network: np.array([W.shape for W in weights_of(network)])),
    np.array([[64, 32], [32, 32], [32, 32], [32, 32], [32, 32], [32, 32], [32, 10]]),
    "the shapes of the seven dense layers",
    suspects={
        "the last layer, to the 10 outputs, is missing": np.array([[64, 32]] + 5 * [[32, 32]]),
        "one inner layer is missing": np.array([[64, 32]] + 4 * [[32, 32]] + [[32, 10]]),
        "there is no inner layer at all": np.array([[64, 10]]),
        "there is one inner layer alone": np.array([[64, 32], [32, 10]]),
    },
)
check_close(
    measured(
        call(deep_network, (5, 4, 3), np.random.default_rng(0)),
        lambda network: np.array([W.shape for W in weights_of(network)]),
    ),
    np.array([[5, 4], [4, 3]]),
    "the shapes for the sizes 5, 4 and 3",
    suspects={
        "the sizes are those of the digits, not of the argument: are they built in, or is a network kept from an earlier call?": np.array(
            [[64, 32], *(5 * [[32, 32]]), [32, 10]]
        ),
    },
)
check_close(
    measured(answer, in_turn),
    np.array([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]),
    "Dense (1) and activations (0), in turn",
    suspects={
        "an activation stands after the last Dense; its outputs have to stay as they are": np.array(
            7 * [1, 0]
        ),
        "no activation bends anything: then seven layers can do no more than a single one": np.ones(
            7
        ),
        "the activations stand before their Dense layers": np.array(7 * [0, 1]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "deep_network-learns", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Trained on 1,000 digits, it gets at least 90 of 100 new ones right."""
answer = call(deep_network, SIZES, np.random.default_rng(0))
before = measured(answer, first_to_last).value
size = measured(
    answer, lambda network: np.median([len(W) * np.mean(W**2) for W in weights_of(network)])
).value
share = measured(answer, trained).value
if not share >= 0.9:
    diagnosis = None
    if before == 0:
        diagnosis = "the first layer's gradient is exactly 0: are all first weights alike?"
    elif sum(isinstance(layer, Sigmoid) for layer in answer.value.layers) > 2:
        diagnosis = (
            "the slope of the sigmoid is at most ¼: several in a row let the gradient vanish"
        )
    elif size > 4:
        diagnosis = "the first weights are too large: d times their variance is above 4"
    elif size < 0.25:
        diagnosis = "the first weights are too small: d times their variance is below ¼"
    elif size < 1.5 and any(isinstance(k, (ReLU, LeakyReLU)) for k in answer.value.layers):
        diagnosis = "ReLU sets half of the sums to 0: it wants twice the variance, 2/d"
    raise CheckFailed(
        "the network learns to read digits",
        diagnosis=diagnosis,
        given=f"before training, first_to_last(network) is {before:.2g}",
        expected="at least 0.9 of the new digits right",
        got=f"{share:.3g}",
        advice="change the activation or the initializer, and look at first_to_last(network)",
    )

# %% nbgrader={"grade": true, "grade_id": "deep_network-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: before training, the gradient reaches the first layer, for every rng, each with weights of its own."""
### BEGIN HIDDEN TESTS
seen = []
for seed in range(5):
    answer = call(deep_network, SIZES, np.random.default_rng(seed))
    share = measured(answer, first_to_last).value
    if not share >= 0.2:
        raise CheckFailed(
            "the gradient reaches the first layer",
            diagnosis="the first layer's gradient has vanished",
            given=answer.given,
            expected="at least 0.2 of the last layer's length",
            got=f"{share:.2g}",
            advice="take a slope that can be 1, and first weights whose size goes with it",
        )
    seen.append(measured(answer, weights_of))
first, second = seen[0], seen[1]
again = measured(call(deep_network, SIZES, np.random.default_rng(0)), weights_of)
check_equal(
    replace(
        second,
        value=np.array(
            [
                not np.array_equal(first.value[0], second.value[0]),
                not np.array_equal(*first.value[1:3]) if len(first.value) > 2 else True,
                np.array_equal(first.value[0], again.value[0]),
            ]
        ),
    ),
    np.array([1, 1, 1]),
    "another rng, another layer: other weights; the same rng: the same weights",
    suspects={
        "another rng gives the same weights: are they drawn from the rng of the argument, in each call?": np.array(
            [0, 1, 1]
        ),
        "two layers have the same weights: let all of them draw from one rng": np.array([1, 0, 1]),
        "the weights are the same for every rng and in each layer": np.array([0, 0, 1]),
        "the same rng gives other weights: is there another source of chance?": np.array([1, 1, 0]),
    },
)
check_close(
    measured(
        call(deep_network, (5, 3), np.random.default_rng(0)),
        lambda network: np.array([W.shape for W in weights_of(network)]),
    ),
    np.array([[5, 3]]),
    "two sizes make a single Dense layer",
    suspects={
        "two sizes make two layers: are the first or the last layer written outside of the loop?": np.array(
            [[5, 3], [5, 3]]
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "deep_network-rng", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: all first weights come from rng, and other sizes work too."""
### BEGIN HIDDEN TESTS
sizes = (3, 4, 4, 4, 2)
first = measured(call(deep_network, sizes, np.random.default_rng(3)), weights_of).value
again = measured(call(deep_network, sizes, np.random.default_rng(3)), weights_of).value
other = measured(call(deep_network, sizes, np.random.default_rng(4)), weights_of)
check_equal(
    replace(other, value=np.array([W.shape for W in other.value])),
    np.array([[3, 4], [4, 4], [4, 4], [4, 2]]),
    "the shapes for the sizes 3, 4, 4, 4 and 2",
    suspects={
        "the sizes are those of the digits, not of the argument: are they built in, or is a network kept from an earlier call?": np.array(
            [[64, 32], *(5 * [[32, 32]]), [32, 10]]
        ),
    },
)
check_equal(
    measured(call(deep_network, (3, 4, 2, 4, 2), np.random.default_rng(3)), in_turn),
    np.array([1, 0, 1, 0, 1, 0, 1]),
    "Dense (1) and activations (0), in turn, for the sizes 3, 4, 2, 4 and 2",
    suspects={
        "an inner layer as wide as the output has no activation: the last one is known by its place, not by its size": np.array(
            [1, 0, 1, 1, 0, 1]
        ),
        "an activation stands after the last Dense; its outputs have to stay as they are": np.array(
            4 * [1, 0]
        ),
        "no activation bends anything: then all layers can do no more than a single one": np.ones(
            4
        ),
        "the activations stand before their Dense layers": np.array(4 * [0, 1]),
    },
)
differ = [not np.allclose(first[0], other.value[0]), not np.allclose(first[1], first[2])]
check_equal(
    replace(other, value=np.array([*differ, np.allclose(first[0], again[0])])),
    np.array([1, 1, 1]),
    "another rng, another layer: other weights; the same rng: the same weights",
    suspects={
        "another rng gives the same weights: are they drawn from the rng of the argument?": np.array(
            [0, 1, 1]
        ),
        "two layers have the same weights: let all of them draw from one rng": np.array([1, 0, 1]),
        "the weights are the same for every rng and in each layer": np.array([0, 0, 1]),
        "the same rng gives other weights: is there another source of chance?": np.array([1, 1, 0]),
    },
)
### END HIDDEN TESTS
