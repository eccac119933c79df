# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # Exercises 7: neural networks
#
# You will write the parts of a network, each with its way forward and its way back, put them in a row, and
# train a network of your own to read handwritten digits.
#
# **How it works.** Each question has a statement, a cell for your answer, and a few tests. Run
# your cell, then run the tests below it. A failing test says what went wrong, and often why.
# A test marked *hidden* shows its result after you submit: it runs your function on other inputs, and
# asks for nothing that the statement does not say. Every test counts on its own. The work is to be your own:
# while an answer runs, what of `dlcourse` does the same refuses; what the statement names you may use.
#
# **Symbols.** Rows are examples: $X$ has shape $(n, d)$. $L$ is the loss, one number. $dY$ is short for $\partial L/\partial Y$, the gradient of
# the loss by the entries of $Y$. It has the shape of $Y$; $dX$ has the shape of $X$, and so on. All arrays hold floats, unless it says otherwise.
#
# **Data.** Digits: Alpaydin and Kaynak (1998), UCI, CC BY 4.0.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import copy
import itertools

import numpy as np

from dlcourse import datasets
from dlcourse.activations import softmax
from dlcourse.checks import (
    call,
    check_close,
    check_entries,
    check_equal,
    check_function,
    check_unchanged,
    remembered,
)
from dlcourse.layers import Dense
from dlcourse.losses import one_hot

# What of dlcourse each answer has to do without: there the question asks for your own.
own_work = {
    "dense_forward": "layers",
    "dense_backward": "layers gradcheck",
    "relu_backward": "activations.ReLU activations.LeakyReLU gradcheck",
    "first_weights": "initializers layers",
    "dropout_forward": "layers",
    "dropout_backward": "layers",
    "there_and_back": "network",
    "evaluate": "training",
    "train": "layers losses optimizers gradcheck activations.ReLU",
}


class Layer:
    """A layer as two functions, for question 7: forward(X) gives Y, backward(dY, X) gives dX."""

    def __init__(self, name, forward, backward):
        self.name, self.forward, self.backward = name, forward, backward

    def __repr__(self):
        return self.name


def share_read(weights, X, t):
    """Return the share of rows of X that the network of question 9 gives their label t."""
    W1, b1, W2, b2 = weights
    H = np.maximum(X @ W1 + b1, 0)
    return float(np.mean(np.argmax(H @ W2 + b2, axis=1) == t))


# %% [markdown] nbgrader={"grade": false, "grade_id": "dense_forward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. A dense layer, forward
#
# **Goal.** Compute the output of $m$ neurons, each of which gets all $d$ inputs, for all $n$ examples at once:
#
# $$Y = XW + b, \qquad Y_{ij} = \sum_{k=1}^{d} X_{ik} W_{kj} + b_j.$$
#
# **Shapes.** $X$ is $(n, d)$, $W$ is $(d, m)$: one column for each neuron. $b$ is $(m,)$ and is added to every row. $Y$ is $(n, m)$. Leave $X$, $W$ and $b$ as they were.
#
# **Why.** This one line is most of what a network computes. *3 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which axis do $X$ and $W$ have in common? The sum runs over it.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Row $i$ of $X$ times column $j$ of $W$ is $Y_{ij}$, but for $b_j$. That is a product of matrices, written `@`.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# A product of shape $(n, m)$ and an array of shape $(m,)$ can be added as they are: NumPy adds the array to each row.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "dense_forward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return Y = XW + b, shape (n, m), for X (n, d), W (d, m) and b (m,).

    >>> dense_forward(np.array([[1.0, 2.0]]), np.array([[3.0, 0.0], [1.0, 1.0]]), np.array([0.5, 0.0]))
    array([[5.5, 2. ]])
    """
    ### BEGIN SOLUTION
    # Why: The sum in $Y_{ij}$ runs over $k$, the second axis of $X$ and the first of $W$, so it is
    # the product of matrices: $(n, d)$ times $(d, m)$ gives $(n, m)$. NumPy lines up shapes from
    # the right, so `b` of shape $(m,)$ is added to every row: each neuron gets its own bias, once,
    # after the sum. `X * W` multiplies entry by entry, and `X @ W.T` takes the rows of $W$ for the
    # neurons; where $n = d = m$ both run without an error and are wrong.
    return X @ W + b
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "dense_forward-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A worked example with 2 examples, 2 inputs and 3 neurons: the first entry is 1·1 + 2·2 + 0.5 = 5.5. X, W and b stay as they were."""
X, b = np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([0.5, 0.0, 1.3])
W = np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]])
answer = call(dense_forward, X, W, b)
check_close(
    answer,
    np.array([[5.5, 2.0, 0.3], [1.5, -1.0, -1.7]]),
    "the worked example",
    suspects={
        "every neuron got the first bias, b[0]; each has its own": np.array(
            [[5.5, 2.5, -0.5], [1.5, -0.5, -2.5]]
        ),
        "the bias b was left out": np.array([[5.0, 2.0, -1.0], [1.0, -1.0, -3.0]]),
        "the bias b was subtracted": np.array([[4.5, 2.0, -2.3], [0.5, -1.0, -4.3]]),
        "the bias b was added once for each input; add it once, after the sum": np.array(
            [[6.0, 2.0, 1.6], [2.0, -1.0, -0.4]]
        ),
        "the fractions were cut off: is this an array of whole numbers?": np.array(
            [[5, 2, 0], [1, -1, -1]]
        ),
        "that is the first example alone; wanted is a row for each": np.array([5.5, 2.0, 0.3]),
        "the mean was taken where the sum was wanted": np.array(
            [[3.0, 1.0, 0.8], [1.0, -0.5, -0.2]]
        ),
        "an activation was applied: negative entries became 0. A dense layer keeps them": np.array(
            [[5.5, 2.0, 0.3], [1.5, 0.0, 0.0]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "dense_forward-square", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Where n, d and m are all 2, every product fits, and only one is right."""
X, W, b = (
    np.array([[1.0, 2.0], [3.0, 4.0]]),
    np.array([[1.0, 5.0], [0.0, 2.0]]),
    np.array([10.0, 20.0]),
)
check_close(
    call(dense_forward, X, W, b),
    np.array([[11.0, 29.0], [13.0, 43.0]]),
    "the right product, where all of them fit",
    suspects={
        "every neuron got the first bias, b[0]; each has its own": np.array(
            [[11.0, 19.0], [13.0, 33.0]]
        ),
        "the bias b was left out": np.array([[1.0, 9.0], [3.0, 23.0]]),
        "the bias b was subtracted": np.array([[-9.0, -11.0], [-7.0, 3.0]]),
        "W is transposed here; each neuron has a column of W, not a row": np.array(
            [[21.0, 24.0], [33.0, 28.0]]
        ),
        "W stands on the left of X; it belongs on the right": np.array(
            [[26.0, 42.0], [16.0, 28.0]]
        ),
        "X and W were multiplied entry by entry; wanted is the product of matrices, @": np.array(
            [[11.0, 30.0], [10.0, 28.0]]
        ),
        "b was added as a column: b belongs to the neurons, so every row gets the same b": np.array(
            [[11.0, 19.0], [23.0, 43.0]]
        ),
        "the result is transposed: rows are examples, columns are neurons": np.array(
            [[11.0, 13.0], [29.0, 43.0]]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "dense_forward-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other sizes, large and tiny numbers, and X, W and b are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(701)
check_function(
    dense_forward,
    lambda X, W, b: np.einsum("ik,kj->ij", X, W) + b,
    [
        (
            size * rng.normal(size=(n, d)),
            size * rng.normal(size=(d, m)),
            size**2 * rng.normal(size=m),
        )
        for size, (n, d, m) in (
            (1, (4, 3, 5)),
            (1, (4, 3, 5)),
            (1, (2, 5, 3)),
            (1, (1, 5, 3)),
            (1, (6, 1, 4)),
            (1, (4, 3, 1)),
            (300, (3, 2, 4)),
            (1e-7, (3, 2, 4)),
        )
    ],
    "right for other sizes",
    suspects={
        "the bias b was left out": lambda X, W, b: X @ W,
        "the bias b was subtracted": lambda X, W, b: X @ W - b,
        "brackets: the bias was added to W before the product; add it after": lambda X, W, b: (
            X @ (W + b)
        ),
        "the bias b was added once for each input; add it once, after the sum": lambda X, W, b: (
            X @ W + len(W) * b
        ),
        "every neuron got the first bias, b[0]; each has its own": lambda X, W, b: X @ W + b[0],
        "the mean was taken where the sum was wanted": lambda X, W, b: X @ W / len(W) + b,
        "the ones stand in front of X, and b below W, where it meets the last input; both come first, or both last": lambda X, W, b: (
            np.hstack([np.ones((len(X), 1)), X]) @ np.vstack([W, b])
        ),
        "the ones stand behind X, and b above W, where it meets the first input; both come first, or both last": lambda X, W, b: (
            np.hstack([X, np.ones((len(X), 1))]) @ np.vstack([b, W])
        ),
        "the sum goes on from neuron to neuron: begin it anew for each": lambda X, W, b: (
            np.cumsum(X @ W, axis=1) + b
        ),
        "the sum goes on from neuron to neuron, biases and all: begin it anew for each": lambda X, W, b: (
            np.cumsum(X @ W + b, axis=1)
        ),
        "the sum goes on from example to example: begin it anew for each": lambda X, W, b: (
            np.cumsum(X @ W, axis=0) + b
        ),
        "every neuron has the weights of the first": lambda X, W, b: X @ W[:, :1] + b,
        "every neuron has the weights of the last": lambda X, W, b: X @ W[:, -1:] + b,
        "the last input is left out of the sum": lambda X, W, b: X[:, :-1] @ W[:-1] + b,
        "the first input is left out of the sum": lambda X, W, b: X[:, 1:] @ W[1:] + b,
        "the bias b was multiplied; add it": lambda X, W, b: X @ W * b,
        "b is multiplied by the mean of each example's inputs": lambda X, W, b: (
            X @ W + X.mean(axis=1, keepdims=True) * b
        ),
        "the sum of the biases was added to each neuron; each has its own": lambda X, W, b: (
            X @ W + b.sum()
        ),
        "the mean of the biases was added to each neuron; each has its own": lambda X, W, b: (
            X @ W + b.mean()
        ),
        "the biases are added in the opposite order": lambda X, W, b: X @ W + b[::-1],
        "an activation was applied: negative entries became 0. A dense layer keeps them": lambda X, W, b: (
            np.maximum(X @ W + b, 0)
        ),
        "that is the first example alone; wanted is a row for each": lambda X, W, b: X[0] @ W + b,
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "dense_backward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. A dense layer, backward
#
# **Goal.** For $Y = XW + b$, the layer is given $dY = \partial L/\partial Y$. Compute the gradients of the loss by the input, the weights and the biases:
#
# $$\frac{\partial L}{\partial X_{ik}} = \sum_{j} dY_{ij} W_{kj}, \qquad
# \frac{\partial L}{\partial W_{kl}} = \sum_{i} X_{ik}\, dY_{il}, \qquad
# \frac{\partial L}{\partial b_l} = \sum_{i} dY_{il}.$$
#
# These are sums over the examples, not means: if the loss is a mean, its $1/n$ is in $dY$ already.
#
# **Shapes.** $dY$ is $(n, m)$, $X$ is $(n, d)$, $W$ is $(d, m)$. Return $dX$ $(n, d)$, $dW$ $(d, m)$ and $db$ $(m,)$, in this order. Where some of $n$, $d$ and $m$ are equal, other products fit as well; the sums say which one is meant. Leave $dY$, $X$ and $W$ as they were.
#
# **Why.** $dW$ and $db$ say how the layer should change; $dX$ is what the layer before it is given. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Each gradient has the shape of what it belongs to. Which product of $dY$ $(n, m)$ and $W$ $(d, m)$ gives $(n, d)$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# In a product of matrices the sum runs over the second index of the first and the first index of the second. Where the sum of the statement runs over another index, a transpose is needed: one for $dX$, one for $dW$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `W.T` is the transpose of `W`. A sum over `axis=0` adds up the rows. End with `return dX, dW, db`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "dense_backward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dense_backward(
    dY: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return dX (n, d), dW (d, m) and db (m,), for dY (n, m), X (n, d) and W (d, m).

    >>> dense_backward(np.array([[1.0, 10.0]]), np.array([[2.0]]), np.array([[3.0, 4.0]]))
    (array([[43.]]), array([[ 2., 20.]]), array([ 1., 10.]))
    """
    ### BEGIN SOLUTION
    # Why: $X_{ik}$ reaches the loss through every neuron $j$, with the slope $W_{kj}$, so $dX$ sums
    # over the neurons: $(n, m)$ times $(m, d)$ is $dY\, W^\top$. $W_{kl}$ and $b_l$ serve every
    # example, with the slopes $X_{ik}$ and 1, so their gradients sum over the examples:
    # $dW = X^\top dY$, and $db$ adds up the rows of $dY$, which is axis 0. Each gradient has the
    # shape of what it belongs to, and that settles order and transpose unless sizes happen to be
    # equal. A mean over the examples is tempting, but the $1/n$ of a mean loss is in $dY$ already
    # and would be counted twice.
    dX = dY @ W.T
    dW = X.T @ dY
    db = dY.sum(axis=0)
    return dX, dW, db
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "dense_backward-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A worked example with 2 examples, 2 inputs and 3 neurons. dY, X and W stay as they were."""
X, W = np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]])
dY = np.array([[1.0, -1.0, 2.0], [2.0, 0.0, 1.0]])
dX, dW = np.array([[-1.0, 1.0], [1.0, 4.0]]), np.array([[7.0, -1.0, 5.0], [0.0, -2.0, 3.0]])
db = np.array([3.0, -1.0, 3.0])
answer = call(dense_backward, dY, X, W)
check_close(
    answer,
    (dX, dW, db),
    "the worked example",
    parts=("dX", "dW", "db"),
    suspects={
        "the sign: no minus belongs here; the step is taken elsewhere": (-dX, -dW, -db),
        "db is 1 for every neuron: that is the slope alone; multiply by dY, and sum": (
            dX,
            dW,
            np.ones(3),
        ),
        "db adds up the rows of X; wanted are those of dY": (dX, dW, np.array([4.0, 1.0])),
        "db is averaged over the examples; wanted is the sum": (dX, dW, np.array([1.5, -0.5, 1.5])),
        "dW and db are averaged over the examples; wanted are the sums": (
            dX,
            np.array([[3.5, -0.5, 2.5], [0.0, -1.0, 1.5]]),
            np.array([1.5, -0.5, 1.5]),
        ),
        "db sums over the neurons; sum over the examples, which is axis 0": (
            dX,
            dW,
            np.array([2.0, 3.0]),
        ),
        "db has shape (1, m), not (m,): sum over axis 0, without keepdims": (
            dX,
            dW,
            np.array([[3.0, -1.0, 3.0]]),
        ),
        "db is one number; wanted is one for each neuron": (dX, dW, 5.0),
        "db is dY itself; the sum over the examples is missing": (dX, dW, dY),
        "dW is transposed: it has the shape of W": (
            dX,
            np.array([[7.0, 0.0], [-1.0, -2.0], [5.0, 3.0]]),
            db,
        ),
        "dW has X where its transpose belongs": (
            dX,
            np.array([[5.0, -1.0, 4.0], [1.0, -3.0, 5.0]]),
            db,
        ),
        "db is the number of examples: that is the sum of the slopes, each 1; multiply by dY": (
            dX,
            dW,
            np.array([2.0, 2.0, 2.0]),
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "dense_backward-square", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Where n, d and m are all 2, every product fits, and only the right ones are right."""
X, W = np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([[1.0, 3.0], [0.0, 2.0]])
dY = np.array([[1.0, 10.0], [2.0, -1.0]])
dX, dW, db = (
    np.array([[31.0, 20.0], [-1.0, -2.0]]),
    np.array([[7.0, 7.0], [12.0, 15.0]]),
    np.array([3.0, 9.0]),
)
check_close(
    call(dense_backward, dY, X, W),
    (dX, dW, db),
    "the right products, where all of them fit",
    parts=("dX", "dW", "db"),
    suspects={
        "dW was computed from W, where X belongs": (dX, dX.T, db),
        "dX was multiplied by X, too: the slope by X is W alone": (X * dX, dW, db),
        "dX has W where its transpose belongs": (np.array([[1.0, 23.0], [2.0, 4.0]]), dW, db),
        "dX has W on the left of dY; it belongs on the right": (
            np.array([[7.0, 7.0], [4.0, -2.0]]),
            dW,
            db,
        ),
        "dW has X where its transpose belongs": (dX, np.array([[5.0, 8.0], [13.0, 25.0]]), db),
        "dW has dY on the left of X; it belongs on the right": (
            dX,
            np.array([[21.0, 53.0], [0.0, 1.0]]),
            db,
        ),
        "dW is transposed: it has the shape of W": (dX, np.array([[7.0, 12.0], [7.0, 15.0]]), db),
        "db sums over the neurons; sum over the examples, which is axis 0": (
            dX,
            dW,
            np.array([11.0, 1.0]),
        ),
        "db is averaged over the examples; wanted is the sum": (dX, dW, np.array([1.5, 4.5])),
        "dX and dW multiply entry by entry; wanted are products of matrices, @": (
            np.array([[1.0, 30.0], [0.0, -2.0]]),
            np.array([[1.0, 20.0], [6.0, -5.0]]),
            db,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "dense_backward-shapes", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One example, one input: dX is (1, 1), dW is (1, 3) and db is (3,)."""
check_close(
    call(
        dense_backward, np.array([[1.0, 2.0, -4.0]]), np.array([[5.0]]), np.array([[3.0, 1.0, 1.0]])
    ),
    (np.array([[1.0]]), np.array([[5.0, 10.0, -20.0]]), np.array([1.0, 2.0, -4.0])),
    "one example with one input",
    parts=("dX", "dW", "db"),
    suspects={
        "db sums over the neurons; sum over the examples, which is axis 0": (
            np.array([[1.0]]),
            np.array([[5.0, 10.0, -20.0]]),
            np.array([-1.0]),
        ),
        "db has shape (1, m), not (m,): sum over axis 0, without keepdims": (
            np.array([[1.0]]),
            np.array([[5.0, 10.0, -20.0]]),
            np.array([[1.0, 2.0, -4.0]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "dense_backward-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other sizes, and large numbers."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(702)


def _by_layer(dY, X, W):
    """Return what a layer of dlcourse gives."""
    layer = Dense(*W.shape, rng=np.random.default_rng(0))
    layer.params["W"] = W
    layer.forward(X)
    return layer.backward(dY), layer.grads["W"], layer.grads["b"]


def _slip(dX=None, dW=None, db=None):
    """Return by_layer with some of its parts made by other functions of dY, X and W."""

    def wrong(dY, X, W):
        right = _by_layer(dY, X, W)
        return tuple(r if f is None else f(dY, X, W) for r, f in zip(right, (dX, dW, db)))

    return wrong


check_function(
    dense_backward,
    _by_layer,
    [
        (rng.normal(size=(n, m)), size * rng.normal(size=(n, d)), size * rng.normal(size=(d, m)))
        for size, (n, d, m) in (
            (1, (5, 4, 3)),
            (1, (5, 4, 3)),
            (1, (2, 3, 6)),
            (1, (1, 4, 3)),
            (300, (3, 2, 4)),
        )
    ],
    "right for random numbers",
    parts=("dX", "dW", "db"),
    suspects={
        "db is averaged over the examples; wanted is the sum": _slip(
            db=lambda dY, X, W: dY.mean(axis=0)
        ),
        "dW and db are averaged over the examples; wanted are the sums": _slip(
            dW=lambda dY, X, W: X.T @ dY / len(X), db=lambda dY, X, W: dY.mean(axis=0)
        ),
        "the sign: no minus belongs here; the step is taken elsewhere": lambda dY, X, W: tuple(
            -part for part in _by_layer(dY, X, W)
        ),
        "dW is transposed: it has the shape of W": _slip(dW=lambda dY, X, W: dY.T @ X),
        "db adds up the rows of X; wanted are those of dY": _slip(db=lambda dY, X, W: X.sum(axis=0)),
        "db adds up the columns of W; wanted are those of dY": _slip(
            db=lambda dY, X, W: W.sum(axis=0)
        ),
        "db is the first row of dY alone; wanted is the sum of the rows": _slip(
            db=lambda dY, X, W: dY[0]
        ),
        "db is the last row of dY alone; wanted is the sum of the rows": _slip(
            db=lambda dY, X, W: dY[-1]
        ),
        "db is the sum of dW's rows; wanted are those of dY": _slip(
            db=lambda dY, X, W: (X.T @ dY).sum(axis=0)
        ),
        "dW is averaged over the examples; wanted is the sum": _slip(
            dW=lambda dY, X, W: X.T @ dY / len(X)
        ),
        "all three are averaged over the examples; wanted are the sums": lambda dY, X, W: tuple(
            part / len(X) for part in _by_layer(dY, X, W)
        ),
        "dX is averaged over the neurons; wanted is the sum": _slip(
            dX=lambda dY, X, W: dY @ W.T / W.shape[1]
        ),
        "dX is divided by the number of examples; wanted is the sum": _slip(
            dX=lambda dY, X, W: dY @ W.T / len(X)
        ),
        "dW is made of the first example alone; wanted is the sum over all": _slip(
            dW=lambda dY, X, W: np.outer(X[0], dY[0])
        ),
        "dW is made of the last example alone: add to it, for each example": _slip(
            dW=lambda dY, X, W: np.outer(X[-1], dY[-1])
        ),
        "dW was computed from W, where X belongs": _slip(dW=lambda dY, X, W: W @ dY.T),
        "dX was multiplied by X, too: the slope by X is W alone": _slip(
            dX=lambda dY, X, W: X * (dY @ W.T)
        ),
        "db sums over the neurons; sum over the examples, which is axis 0": _slip(
            db=lambda dY, X, W: dY.sum(axis=1)
        ),
        "db has shape (1, m), not (m,): sum over axis 0, without keepdims": _slip(
            db=lambda dY, X, W: dY.sum(axis=0, keepdims=True)
        ),
        "db is one number; wanted is one for each neuron": _slip(db=lambda dY, X, W: dY.sum()),
        "db is dY itself; the sum over the examples is missing": _slip(db=lambda dY, X, W: dY),
        "db is 1 for every neuron: that is the slope alone; multiply by dY, and sum": _slip(
            db=lambda dY, X, W: np.ones(dY.shape[1])
        ),
        "db is the number of examples: that is the sum of the slopes, each 1; multiply by dY": _slip(
            db=lambda dY, X, W: np.full(dY.shape[1], len(dY))
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "dense_backward-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: dY, X and W are the same after the call."""
### BEGIN HIDDEN TESTS
X, W, dY = np.ones((2, 1)), np.array([[2.0]]), np.array([[3.0], [4.0]])
answer = call(dense_backward, dY, X, W)
check_close(
    answer,
    (np.array([[6.0], [8.0]]), np.array([[7.0]]), np.array([7.0])),
    "two examples with one input, one neuron",
    parts=("dX", "dW", "db"),
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "relu_backward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. An activation layer, backward
#
# **Goal.** The layer's forward pass is $Y = \max(0, X)$, entry by entry: the ReLU. It is given $dY$. Compute
#
# $$dX = dY \circ f'(X), \qquad f'(x) = \begin{cases} 1 & \text{if } x > 0 \\ 0 & \text{if } x \le 0, \end{cases}$$
#
# where $\circ$ multiplies entry by entry. At $x = 0$ there is no slope, and this course takes 0.
#
# **Shapes.** $dY$ and $X$ have one shape, any shape, with no axis, one, two or three; $dX$ has it too. Leave $dY$ and $X$ as they were.
#
# **Why.** An activated neuron lets the gradient pass, the others stop it. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Is it the sign of $X$ or the sign of $dY$ that decides?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $dX_{ij}$ is $dY_{ij}$ where $X_{ij} > 0$, and 0 elsewhere.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# A comparison such as `X < 5` is an array of `True` and `False`, which count as 1 and 0 in a product.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "relu_backward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def relu_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    """Return dX = dY ∘ f′(X) for the ReLU f, of the shape of dY and X.

    >>> relu_backward(np.array([3.0, 5.0]), np.array([2.0, -1.0]))
    array([3., 0.])
    """
    ### BEGIN SOLUTION
    # Why: By the chain rule $dX$ is $dY$ times the slope, entry by entry, and the slope is 1 where
    # the *input* was positive and 0 elsewhere; `X > 0` says just that, since `True` counts as 1 and
    # `False` as 0. The sign of $dY$ has no say: `np.maximum(dY, 0)` stops negative gradients that
    # should pass, and lets positive ones through neurons that were off. Multiplying by
    # `np.maximum(X, 0)` takes the value of the function for its slope. At $x = 0$ the course takes
    # 0, hence `>` and not `>=`.
    return dY * (X > 0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "relu_backward-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The gradient passes where X is 2, 4 and 1, and stops where X is −1. dY and X stay as they were."""
dY, X = np.array([[3.0, 5.0], [-2.0, -7.0]]), np.array([[2.0, -1.0], [1.0, 4.0]])
answer = call(relu_backward, dY, X)
check_close(
    answer,
    np.array([[3.0, 0.0], [-2.0, -7.0]]),
    "passes where X is positive, and only there",
    suspects={
        "dY and X are exchanged: X passes where dY is positive": np.array(
            [[2.0, -1.0], [0.0, 0.0]]
        ),
        "that is the forward pass max(0, X)": np.array([[2.0, 0.0], [1.0, 4.0]]),
        "that is the slope alone; multiply it by dY": np.array([[1.0, 0.0], [1.0, 1.0]]),
        "the sign of dY decides here; the sign of X has to": np.array([[3.0, 5.0], [0.0, 0.0]]),
        "dY is multiplied by max(0, X) instead of its slope": np.array([[6.0, 0.0], [-2.0, -28.0]]),
        "it is the wrong way round: the gradient passes where X is negative": np.array(
            [[0.0, 5.0], [0.0, 0.0]]
        ),
        "dY passes unchanged: the slope is missing": dY,
        "the slope is −1 for negative X here; the ReLU is level there": np.array(
            [[3.0, -5.0], [-2.0, -7.0]]
        ),
        "only the entries that pass come back; keep the shape, with 0 in the other places": np.array(
            [3.0, -2.0, -7.0]
        ),
        "that is a product of matrices; multiply entry by entry, *": np.array(
            [[8.0, 5.0], [-9.0, -7.0]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "relu_backward-kink", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At X = 0 the slope is taken as 0; for X just above 0 it is 1."""
dY, X = np.array([4.0, 5.0, 6.0, -7.0, 8.0, 9.0]), np.array([0.0, -1.0, 1e-9, 0.5, -1e-9, 0.4])
check_close(
    call(relu_backward, dY, X),
    np.array([0.0, 0.0, 6.0, -7.0, 0.0, 9.0]),
    "the slope is 0 at X = 0, and 1 right of it",
    suspects={
        "the slope at X = 0 has to be 0, so compare with > and not with ≥": np.array(
            [4.0, 0.0, 6.0, -7.0, 0.0, 9.0]
        ),
        "the slope at X = 0 is one half here; the statement says 0": np.array(
            [2.0, 0.0, 6.0, -7.0, 0.0, 9.0]
        ),
        "small positive X got the slope 0: is X rounded or made a whole number?": np.array(
            [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
        ),
        "0 / 0 is NaN: the slope is a comparison, no division is needed": np.array(
            [np.nan, 0.0, 6.0, -7.0, 0.0, 9.0]
        ),
        "the sign of dY decides here; the sign of X has to": np.array(
            [4.0, 5.0, 6.0, 0.0, 8.0, 9.0]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "relu_backward-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random numbers in arrays with no axis, one, two and three."""
### BEGIN HIDDEN TESTS
check_entries(
    relu_backward,
    lambda dY, X: np.where(X > 0, dY, 0.0),
    "dX is dY where X is positive, and 0 elsewhere",
    arrays=2,
    on=("near",),
    suspects={
        "the sign of dY decides here; the sign of X has to": lambda dY, X: np.maximum(dY, 0),
        "dY and X are exchanged: X passes where dY is positive": lambda dY, X: X * (dY > 0),
        "that is the slope alone; multiply it by dY": lambda dY, X: np.where(X > 0, 1.0, 0.0),
        "dY passes unchanged: the slope is missing": lambda dY, X: dY,
        "that is the forward pass max(0, X)": lambda dY, X: np.maximum(X, 0),
        "dY is multiplied by max(0, X) instead of its slope": lambda dY, X: dY * np.maximum(X, 0),
        "it is the wrong way round: the gradient passes where X is negative": lambda dY, X: (
            dY * (X < 0)
        ),
        "the slope is −1 for negative X here; the ReLU is level there": lambda dY, X: (
            dY * np.sign(X)
        ),
        "only the entries that pass come back; keep the shape, with 0 in the other places": lambda dY, X: (
            dY[X > 0]
        ),
    },
    unchanged=False,
)
check_entries(
    relu_backward,
    lambda dY, X: np.where(X > 0, dY, 0.0),
    "dX is dY where X is positive, and 0 elsewhere",
    arrays=2,
    on=("shapes",),
    unchanged=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "relu_backward-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: large and tiny numbers, and dY and X are the same after the call."""
### BEGIN HIDDEN TESTS
check_entries(
    relu_backward,
    lambda dY, X: np.where(X > 0, dY, 0.0),
    "dX is dY where X is positive, and 0 elsewhere",
    arrays=2,
    on=("far",),
    suspects={
        "the sign of dY decides here; the sign of X has to": lambda dY, X: np.maximum(dY, 0),
        "dY and X are exchanged: X passes where dY is positive": lambda dY, X: X * (dY > 0),
        "that is the slope alone; multiply it by dY": lambda dY, X: np.where(X > 0, 1.0, 0.0),
        "dY passes unchanged: the slope is missing": lambda dY, X: dY,
        "that is the forward pass max(0, X)": lambda dY, X: np.maximum(X, 0),
        "dY is multiplied by max(0, X) instead of its slope": lambda dY, X: dY * np.maximum(X, 0),
        "it is the wrong way round: the gradient passes where X is negative": lambda dY, X: (
            dY * (X < 0)
        ),
        "the slope is −1 for negative X here; the ReLU is level there": lambda dY, X: (
            dY * np.sign(X)
        ),
        "only the entries that pass come back; keep the shape, with 0 in the other places": lambda dY, X: (
            dY[X > 0]
        ),
    },
)
check_entries(
    relu_backward,
    lambda dY, X: np.where(X > 0, dY, 0.0),
    "dX is dY where X is positive, and 0 elsewhere",
    arrays=2,
    on=("tiny",),
    suspects={
        "the slope at X = 0 has to be 0, so compare with > and not with ≥": lambda dY, X: (
            dY * (X >= 0)
        ),
        "the slope at X = 0 is one half here; the statement says 0": lambda dY, X: (
            dY * np.heaviside(X, 0.5)
        ),
        "positive X next to 0 count as 0: is this np.isclose, or a threshold? Every X above 0 lets the gradient pass": lambda dY, X: (
            np.where(np.isclose(X, 0), 0.0, dY * (X > 0))
        ),
    }
    | {
        f"the slope is made by a division, with {small:g} added below, which makes it less than 1 next to 0; a comparison is exact": lambda dY, X, small=small: (
            dY * np.maximum(X, 0) / (np.abs(X) + small)
        )
        for small in (1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12)
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "first_weights-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. The first weights
#
# **Goal.** Draw the first weights of a dense layer with $d$ inputs and $m$ neurons, from the normal distribution with mean 0 and the standard deviation
#
# $$s = \sqrt{\frac{2}{d}} \;\text{ for ReLU (He)}, \qquad s = \sqrt{\frac{2}{d + m}} \;\text{ for tanh and sigmoid (Xavier)}.$$
#
# **Shapes.** `shape` is the tuple $(d, m)$, `kind` is the text `"he"` or `"xavier"`, and `rng` is a NumPy generator such as `np.random.default_rng(0)`.
# Return an array of shape $(d, m)$. Its entries are the next $d \cdot m$ normal numbers of `rng`, row by row, as `rng.normal` or `rng.standard_normal` gives them with `size=(d, m)`; draw no others, so that the same `rng` gives the same weights.
#
# **Why.** Equal weights would stay equal for ever, and weights of the wrong size make signals fade or explode from layer to layer. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# NumPy's `normal` wants the standard deviation, which is the square root of the variance.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# For the shape $(8, 3)$, He's deviation is $\sqrt{2/8} = \tfrac12$ and Xavier's is $\sqrt{2/11}$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `d, m = shape` takes the tuple apart. The second argument of `rng.normal` is the standard deviation, the first is the mean.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "first_weights", "locked": false, "schema_version": 3, "solution": true, "task": false}
def first_weights(shape: tuple[int, int], kind: str, rng: np.random.Generator) -> np.ndarray:
    """Return weights of shape (d, m), normal with mean 0 and the deviation of kind, drawn from rng.

    >>> first_weights((8, 2), "he", np.random.default_rng(0)).shape
    (8, 2)
    """
    ### BEGIN SOLUTION
    # Why: A neuron's sum of $d$ products has the variance $d s^2$ times the mean square of its
    # inputs, and the ReLU then halves the mean square, because it puts 0 for half of the numbers;
    # $s^2 = 2/d$ makes up for both, so signals keep their size from layer to layer. Without a ReLU,
    # $1/d$ keeps the size forward and $1/m$ that of the gradients backward, and Xavier's
    # $2/(d + m)$ lies between the two. `rng.normal` wants the deviation, not the variance: without
    # the root, the shape $(8, 3)$ would get $\tfrac14$ and not $\tfrac12$, and signals would fade.
    # `size=shape` draws a number for each weight; a single number for all would give equal neurons,
    # which get equal gradients and stay equal.
    d, m = shape
    variance = 2 / d if kind == "he" else 2 / (d + m)
    return rng.normal(0, np.sqrt(variance), size=shape)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "first_weights-he", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""He, shape (8, 3): the standard normal numbers of this rng, times ½."""
Z = np.random.default_rng(7).standard_normal((8, 3))
answer, again, other = (
    call(first_weights, (8, 3), "he", np.random.default_rng(seed)) for seed in (7, 7, 9)
)
check_close(
    answer,
    0.5 * Z,
    "He's weights of shape (8, 3)",
    suspects={
        "that has the variance as its deviation: a square root is missing": 0.25 * Z,
        "the deviation is √(2/m) here; He's is √(2/d), d being the number of inputs": np.sqrt(2 / 3)
        * Z,
        "the weights are not scaled: their deviation is 1": Z,
        "the deviation is √(1/d) here: the 2 is missing": np.sqrt(1 / 8) * Z,
        "that is Xavier's deviation √(2/(d + m)), not He's": np.sqrt(2 / 11) * Z,
        "the root is over the 2 alone: √2/d; it has to reach over the whole fraction": np.sqrt(2)
        / 8
        * Z,
        "the deviation is √(6/d) here: that is the bound for uniform numbers": np.sqrt(6 / 8) * Z,
        "the deviation is upside down: √(d/2)": 2 * Z,
        "these numbers are uniform; wanted are normal ones": np.random.default_rng(7).uniform(
            -np.sqrt(0.75), np.sqrt(0.75), (8, 3)
        ),
        "the shape was turned round: wanted is (d, m)": 0.5
        * np.random.default_rng(7).standard_normal((3, 8)),
        "all weights are equal, and equal weights stay equal": np.full((8, 3), 0.5),
        "all weights are 0: no weight of a network of zeros ever moves": np.zeros((8, 3)),
        "one number was drawn for all weights: give the shape": np.full((8, 3), 0.5 * Z[0, 0]),
        "two calls with the same rng gave different weights: draw from rng, not from np.random": lambda: (
            0.5 * Z if np.array_equal(answer.value, again.value) else answer.value
        ),
        "another rng gives the same weights: draw from the rng that was given, not from one of your own": lambda: (
            answer.value
            if np.array_equal(answer.value, other.value) and np.ptp(answer.value) > 0
            else 0.5 * Z
        ),
        "the weights are shifted so that their own mean is 0; they are s times rng's numbers as they come": 0.5
        * (Z - Z.mean()),
        "that is half of the fraction, as ** 1 / 2 makes it; its root is ** 0.5": Z / 8,
        "the mean is not 0: is s the first argument of rng.normal? The deviation is the second": 0.5
        + Z,
    },
    advice="draw from the rng that was given, once, for the whole shape, and scale by s",
)

# %% nbgrader={"grade": true, "grade_id": "first_weights-xavier", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Xavier, shape (3, 5): the standard normal numbers of this rng, times ½."""
Z = np.random.default_rng(8).standard_normal((3, 5))
check_close(
    call(first_weights, (3, 5), "xavier", np.random.default_rng(8)),
    0.5 * Z,
    "Xavier's weights of shape (3, 5)",
    suspects={
        "the deviation is √(1/d) here; Xavier's is √(2/(d + m))": np.sqrt(1 / 3) * Z,
        "the numbers beyond two deviations were cut off or moved to ±2s; wanted are all of them": 0.5
        * np.clip(Z, -2, 2),
        "that has the variance as its deviation: a square root is missing": 0.25 * Z,
        "that is He's deviation √(2/d), not Xavier's": np.sqrt(2 / 3) * Z,
        "the root is over the 2 alone: √2/(d + m); it has to reach over the whole fraction": np.sqrt(
            2
        )
        / 8
        * Z,
        "that is half of the fraction, as ** 1 / 2 makes it; its root is ** 0.5": Z / 8,
        "these are the second numbers of rng: draw once, with the deviation of the kind that is asked for": 0.5
        * np.random.default_rng(8).standard_normal((2, 3, 5))[1],
        "the deviation is √(1/(d + m)) here: the 2 is missing": np.sqrt(1 / 8) * Z,
        "the deviation is √(6/(d + m)) here: that is the bound for uniform numbers": np.sqrt(6 / 8)
        * Z,
        "2 is divided by d·m here; wanted is d + m": np.sqrt(2 / 15) * Z,
        "m is added after the division: brackets are missing in 2 / (d + m)": np.sqrt(2 / 3 + 5)
        * Z,
        "the weights are not scaled: their deviation is 1": Z,
    },
    advice="draw from the rng that was given, once, for the whole shape, and scale by s",
)

# %% nbgrader={"grade": true, "grade_id": "first_weights-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: both kinds, other shapes and other generators."""
### BEGIN HIDDEN TESTS


@remembered
def _drawn(shape, rng):
    """Return standard normal numbers from a copy of rng."""
    return copy.deepcopy(rng).standard_normal(shape)


def _drawn_again(shape, rng):
    """Return standard normal numbers, those beyond ±2 drawn again until there are none."""
    rng = copy.deepcopy(rng)
    Z = rng.standard_normal(shape)
    while (np.abs(Z) > 2).any():
        Z[np.abs(Z) > 2] = rng.standard_normal(np.count_nonzero(np.abs(Z) > 2))
    return Z


def _scaled(_he, _xavier):
    """Return the weights whose deviations are these functions of d and m."""
    return lambda shape, kind, rng: _drawn(shape, rng) * (_he if kind == "he" else _xavier)(*shape)


def _he(d, m):
    """Return He's deviation."""
    return (2 / d) ** 0.5


def _xavier(d, m):
    """Return Xavier's deviation."""
    return (2 / (d + m)) ** 0.5


slips = {
    "that has the variance as its deviation: a square root is missing": (
        lambda d, m: 2 / d,
        lambda d, m: 2 / (d + m),
    ),
    "that is Xavier's deviation √(2/(d + m)), not He's": (_xavier, _xavier),
    "that is He's deviation √(2/d), not Xavier's": (_he, _he),
    "He's and Xavier's deviations are exchanged": (_xavier, _he),
    "the deviation is √(2/m) here; He's is √(2/d), d being the number of inputs": (
        lambda d, m: (2 / m) ** 0.5,
        _xavier,
    ),
    "the deviation is √(1/d) here; Xavier's is √(2/(d + m))": (_he, lambda d, m: d**-0.5),
    "the deviation is √(1/(d + m)) here: the 2 is missing": (_he, lambda d, m: (d + m) ** -0.5),
    "that is half of the fraction, as ** 1 / 2 makes it; its root is ** 0.5": (
        lambda d, m: 1 / d,
        lambda d, m: 1 / (d + m),
    ),
    "the deviation is √(1/d) here: the 2 is missing": (lambda d, m: d**-0.5, _xavier),
    "the 2 is missing in both deviations": (lambda d, m: d**-0.5, lambda d, m: (d + m) ** -0.5),
    "the root is over the 2 alone; it has to reach over the whole fraction": (
        lambda d, m: 2**0.5 / d,
        lambda d, m: 2**0.5 / (d + m),
    ),
    "the deviation is √(6/d) or √(6/(d + m)) here: that is the bound for uniform numbers": (
        lambda d, m: (6 / d) ** 0.5,
        lambda d, m: (6 / (d + m)) ** 0.5,
    ),
    "2 is divided by d·m here; wanted is d + m": (_he, lambda d, m: (2 / (d * m)) ** 0.5),
    "m is added after the division: brackets are missing in 2 / (d + m)": (
        _he,
        lambda d, m: (2 / d + m) ** 0.5,
    ),
    "the deviations are upside down": (lambda d, m: 1 / _he(d, m), lambda d, m: 1 / _xavier(d, m)),
    "the weights are not scaled: their deviation is 1": (lambda d, m: 1.0, lambda d, m: 1.0),
}
right = _scaled(_he, _xavier)
check_function(
    first_weights,
    right,
    [
        (shape, kind, np.random.default_rng(seed))
        for seed, shape in ((704, (50, 20)), (705, (1, 6)), (706, (20, 1)), (704, (3, 7)))
        for kind in ("he", "xavier")
    ],
    "the weights of other shapes and other generators",
    suspects={name: _scaled(*both) for name, both in slips.items()}
    | {
        "the numbers beyond two deviations were cut off or moved to ±2s; wanted are all of them": lambda shape, kind, rng: (
            np.clip(
                right(shape, kind, rng),
                *(k * (_he if kind == "he" else _xavier)(*shape) for k in (-2, 2)),
            )
        ),
        "these are the numbers of an array (m, d), transposed: draw with size=(d, m)": lambda shape, kind, rng: (
            _scaled(lambda d, m: _he(m, d), lambda d, m: _xavier(m, d))(shape[::-1], kind, rng).T
        ),
        "the shape was turned round: wanted is (d, m)": lambda shape, kind, rng: _scaled(
            lambda d, m: _he(m, d), lambda d, m: _xavier(m, d)
        )(shape[::-1], kind, rng),
        "the numbers beyond two deviations were drawn again; wanted are all of them as they come": lambda shape, kind, rng: (
            _drawn_again(shape, rng) * (_he if kind == "he" else _xavier)(*shape)
        ),
        "the weights are shifted so that their own mean is 0; they are s times rng's numbers as they come": lambda shape, kind, rng: (
            right(shape, kind, rng) - np.mean(right(shape, kind, rng))
        ),
        "the weights are shifted so that each neuron's have the mean 0; they are s times rng's numbers as they come": lambda shape, kind, rng: (
            right(shape, kind, rng) - np.mean(right(shape, kind, rng), axis=0)
        ),
        "the weights are scaled by their own deviation; they are s times rng's numbers as they come": lambda shape, kind, rng: (
            right(shape, kind, rng) / np.std(_drawn(shape, rng))
        ),
        "the weights are made to have exactly the mean 0 and the deviation s; they are s times rng's numbers as they come": lambda shape, kind, rng: (
            (right(shape, kind, rng) - np.mean(right(shape, kind, rng))) / np.std(_drawn(shape, rng))
        ),
        "the weights have lost their signs": lambda shape, kind, rng: np.abs(
            right(shape, kind, rng)
        ),
        "one number was drawn for all weights: give the shape": lambda shape, kind, rng: np.full(
            shape, right(shape, kind, rng).flat[0]
        ),
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "dropout_forward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. Dropout, forward
#
# **Goal.** The notes have the one word "Dropout"; here is what it leaves out. In *training*, each entry is switched off with probability $p$, and what is kept is divided by $1 - p$, so that the
# average stays. At *inference*, when the trained network is used, nothing is switched off and nothing is scaled. The random numbers are given: $U$ is uniform between 0 and 1. With the mask $M$,
#
# $$M_{ij} = \begin{cases} \dfrac{1}{1-p} & \text{if } U_{ij} \ge p \\[1ex] 0 & \text{if } U_{ij} < p, \end{cases}
# \qquad Y = \begin{cases} X \circ M & \text{in training} \\ X & \text{at inference.} \end{cases}$$
#
# **Shapes.** $X$, $U$ and $Y$ have one shape, any shape, with no axis, one, two or three. $p$ is a number with $0 \le p < 1$, the share to drop. `train` is `True` or `False`. Leave $X$ and $U$ as they were.
#
# **Why.** A neuron that cannot rely on its neighbours learns something that is of use by itself. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# With $p = \tfrac14$, three of four entries are kept. By which factor do they have to grow to make up for the fourth?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# In training, $Y_{ij}$ is $X_{ij} / (1 - p)$ where $U_{ij} \ge p$, and 0 elsewhere. Otherwise $Y$ is $X$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# Ask the flag first: `if not train:`. A comparison of arrays gives `True` and `False`, which count as 1 and 0 in a product.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "dropout_forward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dropout_forward(X: np.ndarray, U: np.ndarray, p: float, train: bool) -> np.ndarray:
    """Return Y, of the shape of X and U: X masked and scaled in training, X itself at inference.

    >>> dropout_forward(np.array([3.0, 1.0]), np.array([0.9, 0.2]), 0.5, True)
    array([6., 0.])
    """
    ### BEGIN SOLUTION
    # Why: An entry is kept with probability $1 - p$, so its average in training is
    # $(1 - p) \cdot \frac{x}{1 - p} + p \cdot 0 = x$, just what inference passes on. Without the
    # division, the next layer would get sums at inference that are on average $1/(1 - p)$ times
    # those that it was trained with. $U$ is below $p$ with probability $p$, so `U >= p` keeps the
    # share $1 - p$; the mask `U < p`, and a division by $p$, look right at $p = \tfrac12$ only. At
    # inference the answer must not depend on chance, so the flag is asked first, and $X$ is neither
    # masked nor scaled.
    if not train:
        return X
    return X * (U >= p) / (1 - p)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "dropout_forward-training", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""In training with p = ¼: the entry at U = 0.1 is dropped, the others grow by 4/3. X and U stay as they were."""
X, U = np.array([[3.0, 6.0], [9.0, -12.0]]), np.array([[0.9, 0.1], [0.25, 0.6]])
answer = call(dropout_forward, X, U, 0.25, True)
check_close(
    answer,
    np.array([[4.0, 0.0], [12.0, -16.0]]),
    "masked and scaled in training",
    suspects={
        "whole columns are dropped, as their first row decides; each entry has its own U": np.array(
            [[4.0, 0.0], [12.0, 0.0]]
        ),
        "the kept entries are not divided by 1 − p, or by a whole number": np.array([[3.0, 0.0], [9.0, -12.0]]),
        "the kept entries are multiplied by 1 − p; divide": np.array([[2.25, 0.0], [6.75, -9.0]]),
        "the kept entries are divided by p; divide by 1 − p": np.array(
            [[12.0, 0.0], [36.0, -48.0]]
        ),
        "the mask is the wrong way round: kept is what has U ≥ p": np.array(
            [[0.0, 8.0], [0.0, 0.0]]
        ),
        "p is the share to drop, not to keep": np.array([[0.0, 24.0], [0.0, 0.0]]),
        "the entry with U = p has to be kept: ≥, not >": np.array([[4.0, 0.0], [0.0, -16.0]]),
        "nothing is dropped here: is U compared with p, or are other numbers drawn?": np.array(
            [[4.0, 8.0], [12.0, -16.0]]
        ),
        "that is the mask alone; multiply it by X": np.array([[4.0, 0.0], [4.0, 4.0]]) / 3,
        "the division by 1 − p was done twice": np.array([[16.0, 0.0], [48.0, -64.0]]) / 3,
        "X comes back as it is: training and inference are exchanged, or train was never found to be True": X,
        "X − p instead of a division: only a factor keeps the average": np.array(
            [[2.75, 0.0], [8.75, -12.25]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "dropout_forward-inference", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""At inference nothing is dropped and nothing is scaled, whatever U and p are."""
X, U = np.array([[3.0, 6.0], [9.0, -12.0]]), np.array([[0.9, 0.1], [0.25, 0.6]])
check_close(
    call(dropout_forward, X, U, 0.25, False),
    np.array([[3.0, 6.0], [9.0, -12.0]]),
    "nothing happens at inference",
    suspects={
        "entries are dropped at inference, too; look at the flag train": np.array(
            [[4.0, 0.0], [12.0, -16.0]]
        ),
        "entries are dropped at inference, though not scaled": np.array([[3.0, 0.0], [9.0, -12.0]]),
        "the entries are divided by 1 − p at inference; nothing is scaled there": np.array(
            [[4.0, 8.0], [12.0, -16.0]]
        ),
        "the entries are multiplied by 1 − p at inference: that belongs to a dropout that does not scale in training": np.array(
            [[2.25, 4.5], [6.75, -9.0]]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "dropout_forward-average", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The average stays: X = 2, U = 0.05, 0.15, …, 0.95 and p = 0.4 give four times 0 and six times 10/3."""
check_close(
    call(dropout_forward, np.full(10, 2.0), np.arange(10) / 10 + 0.05, 0.4, True),
    np.repeat([0.0, 10 / 3], [4, 6]),
    "ten twos, whose average stays 2",
    suspects={
        "the kept entries are not divided by 1 − p, or by a whole number": np.repeat([0.0, 2.0], [4, 6]),
        "the kept entries are multiplied by 1 − p; divide": np.repeat([0.0, 1.2], [4, 6]),
        "the kept entries are divided by p; divide by 1 − p": np.repeat([0.0, 5.0], [4, 6]),
        "the mask is the wrong way round: kept is what has U ≥ p": np.repeat([10 / 3, 0.0], [4, 6]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "dropout_forward-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random numbers, several shapes and several p, also p = 0, which drops nothing."""
### BEGIN HIDDEN TESTS
X, U = np.linspace(-3.1, 3.4, 40), (np.arange(40) * 0.37 + 0.01) % 1
first, again = (call(dropout_forward, X, U, 0.4, True) for _ in range(2))
check_close(
    first,
    again.value,
    "two calls with the same X, U and p give the same",
    suspects={
        "two calls with the same X, U and p gave different results: U has the random numbers, draw none": (
            first.value
        ),
    },
)
other = call(dropout_forward, X, U[::-1].copy(), 0.4, True)
check_equal(
    float(np.array_equal(first.value, other.value)),
    0.0,
    "another U gives another result",
    suspects={"U has no effect: the same comes for another U": 1.0},
)
rng = np.random.default_rng(707)
check_function(
    dropout_forward,
    lambda X, U, p, training: np.where(U < p, 0.0, X / (1 - p)) if training else X,
    [
        (size * rng.normal(size=shape), np.where(at_p, p, np.where(at_p[..., ::-1], below, U)), p, training)
        for size, shape, p in (
            (1, (13, 3), 0.13),
            (1, (4, 5), 0.72),
            (1, (13, 3), 0.94),
            (1, (2, 3, 4), 0.41),
            (1, (9,), 0.57),
            (1000, (17,), 0.999),
            (1e-9, (17,), 0.37),
        )
        for U in [rng.random(shape)]
        for at_p in [rng.random(shape) < 0.2]
        for below in [np.nextafter(p, 0.0)]
        for training in (True, False)
    ],
    "right for random numbers, in training and at inference",
    suspects={
        "the kept entries are not divided by 1 − p": lambda X, U, p, training: (
            np.where(U < p, 0.0, X) if training else X
        ),
        "the kept entries are not divided by 1 − p in training, but multiplied by it at inference": lambda X, U, p, training: (
            np.where(U < p, 0.0, X) if training else X * (1 - p)
        ),
        "the kept entries are multiplied by 1 − p; divide": lambda X, U, p, training: (
            np.where(U < p, 0.0, X * (1 - p)) if training else X
        ),
        "the kept entries are divided by p; divide by 1 − p": lambda X, U, p, training: (
            np.where(U < p, 0.0, X / (p or 1)) if training else X
        ),
        "the kept entries are divided by the share that happened to be kept; divide by 1 − p": lambda X, U, p, training: (
            np.where(U < p, 0.0, X / max(np.mean(U >= p), 0.01)) if training else X
        ),
        "the mask is the wrong way round: kept is what has U ≥ p": lambda X, U, p, training: (
            np.where(U < p, X / (1 - p), 0.0) if training else X
        ),
        "p is the share to drop, not to keep": lambda X, U, p, training: (
            np.where(U < p, X / (p or 1), 0.0) if training else X
        ),
        "the entries with U = p have to be kept: ≥, not >": lambda X, U, p, training: (
            np.where(U > p, X / (1 - p), 0.0) if training else X
        ),
        "p is taken off the mask: brackets are missing around 1 − p": lambda X, U, p, training: (
            X * ((U >= p) - p) if training else X
        ),
        "p is taken off the result: brackets are missing around 1 − p": lambda X, U, p, training: (
            X * (U >= p) - p if training else X
        ),
        "what is kept is doubled for every p, as in the example; it grows by 1/(1 − p)": lambda X, U, p, training: (
            np.where(U < p, 0.0, 2 * X) if training else X
        ),
        "the kept entries are divided by the root of 1 − p; divide by 1 − p": lambda X, U, p, training: (
            np.where(U < p, 0.0, X / (1 - p) ** 0.5) if training else X
        ),
        "training and inference are exchanged": lambda X, U, p, training: (
            X if training else np.where(U < p, 0.0, X / (1 - p))
        ),
        "the kept entries are multiplied by their U as well: U only says what is kept": lambda X, U, p, training: (
            np.where(U < p, 0.0, U * X / (1 - p)) if training else X
        ),
        "X was compared with p in the place of U": lambda X, U, p, training: (
            np.where(X < p, 0.0, X / (1 - p)) if training else X
        ),
        "what was dropped is not 0: it keeps its value, unscaled": lambda X, U, p, training: (
            np.where(U < p, X, X / (1 - p)) if training else X
        ),
        "what was dropped is 1 in the place of 0": lambda X, U, p, training: (
            np.where(U < p, 1.0, X / (1 - p)) if training else X
        ),
        "the fractions were cut off: is the mask an array of whole numbers?": lambda X, U, p, training: (
            X * np.floor((U >= p) / (1 - p)) if training else X
        ),
        "the first row decides what is dropped in all; each entry has its own U": lambda X, U, p, training: (
            np.where(U[:1] < p, 0.0, X / (1 - p)) if training else X
        ),
        "that is the mask alone; multiply it by X": lambda X, U, p, training: (
            np.where(U < p, 0.0, 1 / (1 - p)) if training else X
        ),
        "the division by 1 − p was done twice": lambda X, U, p, training: (
            np.where(U < p, 0.0, X / (1 - p) ** 2) if training else X
        ),
        "entries are dropped at inference, too; look at the flag train": lambda X, U, p, training: (
            np.where(U < p, 0.0, X / (1 - p))
        ),
    },
)
check_close(
    call(dropout_forward, X, U, 0.0, True), X, "p = 0 drops nothing and scales nothing in training"
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "dropout_forward-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: X and U are the same after the call."""
### BEGIN HIDDEN TESTS
answer = call(dropout_forward, np.array([2.0, 5.0, 7.0]), np.array([0.8, 0.3, 0.6]), 0.5, True)
check_close(
    answer,
    np.array([4.0, 0.0, 14.0]),
    "three entries, the second dropped",
    suspects={"the kept entries are not divided by 1 − p": np.array([2.0, 0.0, 7.0])},
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "dropout_backward-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. Dropout, backward
#
# **Goal.** In training, dropout's forward pass is $Y = X \circ M$ with the mask $M_{ij} = \frac{1}{1-p}$ where $U_{ij} \ge p$, and 0 where $U_{ij} < p$. It is given $dY = \partial L/\partial Y$. Compute $dX = \partial L/\partial X$, with the *same* mask.
#
# **Shapes.** $dY$, $U$ and $dX$ have one shape, any shape; $0 \le p < 1$. Leave $dY$ and $U$ as they were. (There is no flag: only training has a backward pass.) You may call your `dropout_forward`.
#
# **Why.** What was switched off had no part in the loss, and gets no gradient. What was scaled up had more. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# $Y_{ij} = M_{ij} X_{ij}$. What is its slope by $X_{ij}$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The slope is $M_{ij}$, so by the chain rule $dX = dY \circ M$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# The mask is that of question 5. Does it depend on what it is multiplied by?
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "dropout_backward", "locked": false, "schema_version": 3, "solution": true, "task": false}
def dropout_backward(dY: np.ndarray, U: np.ndarray, p: float) -> np.ndarray:
    """Return dX = dY ∘ M, of the shape of dY and U, for dropout with probability p in training.

    >>> dropout_backward(np.array([3.0, 1.0]), np.array([0.9, 0.2]), 0.5)
    array([6., 0.])
    """
    ### BEGIN SOLUTION
    # Why: From $Y_{ij} = M_{ij} X_{ij}$ the slope is $M_{ij}$: 0 for an entry that was switched
    # off, and $1/(1 - p)$ for one that was kept, since every change of it was enlarged by this
    # factor. Leaving the scale out makes the gradient too small by the factor $1 - p$, and using it
    # twice makes it too large by $1/(1 - p)$. The mask has to be that of the forward pass, from the
    # same $U$ with the same `>=`: another mask would send gradients to entries that had no part in
    # the output.
    M = (U >= p) / (1 - p)
    return dY * M
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "dropout_backward-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With p = ¼, the gradient at U = 0.1 stops, and the others grow by 4/3. dY and U stay as they were."""
dY, U = np.array([[3.0, 6.0], [-9.0, 12.0]]), np.array([[0.9, 0.1], [0.25, 0.6]])
answer = call(dropout_backward, dY, U, 0.25)
check_close(
    answer,
    np.array([[4.0, 0.0], [-12.0, 16.0]]),
    "the same mask, with its scale",
    suspects={
        "the mask was made of dY in the place of U": np.array([[4.0, 8.0], [0.0, 16.0]]),
        "the gradient was multiplied by U as well: U only says what is kept": np.array(
            [[3.6, 0.0], [-3.0, 9.6]]
        ),
        "the scale 1/(1 − p) is missing: it is part of the slope; or is it cut to a whole number?": np.array(
            [[3.0, 0.0], [-9.0, 12.0]]
        ),
        "the mask's scale was applied twice; the slope is M, once": np.array(
            [[16.0, 0.0], [-48.0, 64.0]]
        )
        / 3,
        "it is multiplied by 1 − p; divide, as in the forward pass": np.array(
            [[2.25, 0.0], [-6.75, 9.0]]
        ),
        "it is divided by p; divide by 1 − p": np.array([[12.0, 0.0], [-36.0, 48.0]]),
        "the mask is the wrong way round: the gradient passes where U ≥ p": np.array(
            [[0.0, 8.0], [0.0, 0.0]]
        ),
        "the mask is missing: what was dropped gets no gradient": np.array(
            [[4.0, 8.0], [-12.0, 16.0]]
        ),
        "dY passes as it is: the mask and its scale are missing": dY,
        "p is the share that was dropped, not kept": np.array([[0.0, 24.0], [0.0, 0.0]]),
        "the entry with U = p was kept: ≥, not >": np.array([[4.0, 0.0], [0.0, 16.0]]),
        "that is the mask alone; multiply it by dY": np.array([[4.0, 0.0], [4.0, 4.0]]) / 3,
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "dropout_backward-large", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With p = 0.7, what is kept grows by 1/0.3; with p = 0, all passes as it is."""
dY, U = np.array([0.9, -2.1, 3.0, 4.2]), np.array([0.5, 0.85, 0.1, 0.99])
check_close(
    call(dropout_backward, dY, U, 0.7),
    np.array([0.0, -7.0, 0.0, 14.0]),
    "a large p drops much and scales much",
    suspects={
        "the mask is missing: what was dropped gets no gradient": np.array([3.0, -7.0, 10.0, 14.0]),
        "the mask was made of dY in the place of U": np.array([3.0, 0.0, 10.0, 14.0]),
        "that is the mask alone; multiply it by dY": np.array([0.0, 1 / 0.3, 0.0, 1 / 0.3]),
        "the mask is the wrong way round: the gradient passes where U ≥ p": np.array(
            [3.0, 0.0, 10.0, 0.0]
        ),
        "the scale 1/(1 − p) is missing: it is part of the slope": np.array([0.0, -2.1, 0.0, 4.2]),
        "the mask's scale was applied twice; the slope is M, once": np.array(
            [0.0, -7 / 0.3, 0.0, 14 / 0.3]
        ),
        "it is divided by p; divide by 1 − p": np.array([0.0, -3.0, 0.0, 6.0]),
        "it is multiplied by 1 − p; divide, as in the forward pass": np.array(
            [0.0, -0.63, 0.0, 1.26]
        ),
        "p is the share that was dropped, not kept": np.array([0.9 / 0.7, 0.0, 3 / 0.7, 0.0]),
    },
)
check_close(
    call(dropout_backward, dY, U, 0.0),
    dY,
    "with p = 0 the gradient passes as it is",
    suspects={
        "nothing but zeros comes for p = 0: there all is kept, and dY passes as it is": np.zeros(4)
    },
)

# %% nbgrader={"grade": true, "grade_id": "dropout_backward-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: several shapes and several p, also entries with U = p, which were kept."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(708)
check_function(
    dropout_backward,
    lambda dY, U, p: np.where(U < p, 0.0, dY / (1 - p)),
    [
        (size * rng.normal(size=shape), np.where(at < 0.2, p, np.where(at < 0.3, below, U)), p)
        for size, shape, p in (
            (1, (5, 4), 0.31),
            (1, (13, 3), 0.64),
            (1, (2, 3, 4), 0.13),
            (1, (9,), 0.57),
            (1000, (17,), 0.93),
            (1e-9, (17,), 0.37),
        )
        for at, U in [rng.random((2, *shape))]
        for below in [np.nextafter(p, 0.0)]
    ],
    "the slopes of the forward pass, times dY",
    suspects={
        "the scale 1/(1 − p) is missing: it is part of the slope": lambda dY, U, p: np.where(
            U < p, 0.0, dY
        ),
        "the mask's scale was applied twice; the slope is M, once": lambda dY, U, p: np.where(
            U < p, 0.0, dY / (1 - p) ** 2
        ),
        "it is multiplied by 1 − p; divide, as in the forward pass": lambda dY, U, p: np.where(
            U < p, 0.0, dY * (1 - p)
        ),
        "it is divided by p; divide by 1 − p": lambda dY, U, p: np.where(U < p, 0.0, dY / (p or 1)),
        "the mask is the wrong way round: the gradient passes where U ≥ p": lambda dY, U, p: (
            np.where(U < p, dY / (1 - p), 0.0)
        ),
        "the mask is missing: what was dropped gets no gradient": lambda dY, U, p: dY / (1 - p),
        "what was dropped passes its gradient on unscaled; it gets none": lambda dY, U, p: np.where(
            U < p, dY, dY / (1 - p)
        ),
        "what is kept is doubled for every p, as in the example; it grows by 1/(1 − p)": lambda dY, U, p: (
            np.where(U < p, 0.0, 2 * dY)
        ),
        "p is taken off the mask: brackets are missing around 1 − p": lambda dY, U, p: (
            dY * ((U >= p) - p)
        ),
        "it is divided by the number of rows as well; the slope is M alone": lambda dY, U, p: (
            np.where(U < p, 0.0, dY / (1 - p)) / len(dY)
        ),
        "it is divided by the number of all entries as well; the slope is M alone": lambda dY, U, p: (
            np.where(U < p, 0.0, dY / (1 - p)) / dY.size
        ),
        "it is divided by the root of 1 − p; divide by 1 − p": lambda dY, U, p: (
            np.where(U < p, 0.0, dY / (1 - p) ** 0.5)
        ),
        "it is divided by the share that happened to be kept; divide by 1 − p": lambda dY, U, p: (
            np.where(U < p, 0.0, dY / max(np.mean(U >= p), 0.01))
        ),
        "brackets are missing: U is compared with p/(1 − p), and nothing is scaled": lambda dY, U, p: (
            np.where(U >= p / (1 - p), dY, 0.0)
        ),
        "p is the share that was dropped, not kept": lambda dY, U, p: np.where(
            U < p, dY / (p or 1), 0.0
        ),
        "the entries with U = p were kept: ≥, not >": lambda dY, U, p: np.where(
            U > p, dY / (1 - p), 0.0
        ),
        "that is the mask alone; multiply it by dY": lambda dY, U, p: np.where(
            U < p, 0.0, 1 / (1 - p)
        ),
        "the mask was made of dY in the place of U": lambda dY, U, p: np.where(
            dY < p, 0.0, dY / (1 - p)
        ),
        "the gradient was multiplied by U as well: U only says what is kept": lambda dY, U, p: (
            np.where(U < p, 0.0, U * dY / (1 - p))
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "dropout_backward-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: dY and U are the same after the call."""
### BEGIN HIDDEN TESTS
answer = call(dropout_backward, np.array([2.0, 5.0, 7.0]), np.array([0.8, 0.3, 0.6]), 0.5)
check_close(
    answer,
    np.array([4.0, 0.0, 14.0]),
    "three gradients, the second stopped",
    suspects={
        "the scale 1/(1 − p) is missing: it is part of the slope; or is it cut to a whole number?": np.array([2.0, 0.0, 7.0]),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "there_and_back-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. There and back through a row of layers
#
# **Goal.** Write the two loops that are all of backpropagation. `layers` is a list of one layer or more, the first layer first; the same layer may stand in it more than once. Each layer has two functions:
#
# - `layer.forward(X)` returns the layer's output for its input `X`;
# - `layer.backward(dY, X)` returns $dX$ for the gradient `dY` of its output. It needs the `X` that this layer was given in the forward pass.
#
# Forward, each layer's output is the next one's input. Backward, from the last layer to the first, each layer's $dX$ is the $dY$ of the one before it. (The layers of `dlcourse` keep their own input. These do not: your first loop keeps it for them.)
#
# **Shapes.** `X` is the input of the first layer, `dY` the gradient of the loss by the last layer's output. Return that output $Y$, and the gradient $dX$ by the input of the first layer, of the shape of `X`. Leave `layers` and its layers, `X` and `dY` as they were.
#
# **Why.** A network of a hundred layers needs no more code than this. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# The forward loop changes what it passes on at each layer. Which of these arrays does the backward loop need again?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Keep the inputs in a list: $X_1 = X$ and $X_{k+1} = f_k(X_k)$. Then, from the last layer to the first, $dX_k$ is layer $k$'s backward function of $dX_{k+1}$ and $X_k$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# A list grows by `inputs.append(X)`; is that before or after the layer replaces `X`? `reversed(…)` goes through a list from its end and leaves it as it is, and `zip` goes through two of them side by side.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "there_and_back", "locked": false, "schema_version": 3, "solution": true, "task": false}
def there_and_back(
    layers: list[Layer], X: np.ndarray, dY: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the last layer's output Y and the gradient dX, for the input X and the gradient dY.

    >>> double = Layer("2X", lambda X: 2 * X, lambda dY, X: 2 * dY)
    >>> there_and_back([double, double], np.array([3.0]), np.array([1.0]))
    (array([12.]), array([4.]))
    """
    ### BEGIN SOLUTION
    # Why: By the chain rule each layer turns the gradient of its output into that of its input, and
    # its slope has to be taken where it was in the forward pass: at the input of *this* layer.
    # After the first loop `X` is the network's output, so each input is kept *before* the layer
    # replaces it: for a layer $X^2$ that was given 3 the slope is $2 \cdot 3 = 6$, and with its
    # output 9 it would come out as 18. Backward runs from the last layer to the first, because the
    # gradient of the last output is the only one known at the start. Layers and inputs are reversed
    # together, so that each layer meets its own input.
    inputs = []
    for layer in layers:
        inputs.append(X)
        X = layer.forward(X)
    for layer, X_in in zip(reversed(layers), reversed(inputs)):
        dY = layer.backward(dY, X_in)
    return X, dY
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "there_and_back-inputs", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""X + 1, then X²: 2 becomes 3, then 9. Backward, the square needs its own input, 3: its slope is 6. X and dY stay as they were."""
layers = [
    Layer("X + 1", lambda X: X + 1, lambda dY, X: dY),
    Layer("X²", lambda X: X**2, lambda dY, X: 2 * X * dY),
]
Y = np.array([[9.0], [4.0]])
answer = call(there_and_back, layers, np.array([[2.0], [-3.0]]), np.array([[1.0], [10.0]]))
check_close(
    answer,
    (Y, np.array([[6.0], [-40.0]])),
    "each layer gets its own input back",
    parts=("Y", "dX"),
    suspects={
        "backward, what each layer returned was multiplied by dY once more; layer.backward has done that": (
            Y,
            np.array([[36.0], [160000.0]]),
        ),
        "backward, X² got the network's X, 2 and −3; its own input was 3 and −2": (
            Y,
            np.array([[4.0], [-60.0]]),
        ),
        "backward, X² got its output, 9 and 4; its own input was 3 and −2": (
            Y,
            np.array([[18.0], [80.0]]),
        ),
        "forward, every layer got the network's X; give each the output of the one before": (
            np.array([[4.0], [9.0]]),
            np.array([[4.0], [-60.0]]),
        ),
        "forward, the layers run from the last to the first": (
            np.array([[5.0], [10.0]]),
            np.array([[4.0], [-60.0]]),
        ),
        "dX is X itself: did backward get dY and X in this order, backward(dY, X)?": (
            Y,
            np.array([[2.0], [-3.0]]),
        ),
        "dY comes back as it was: is there a backward loop, and does it pass each layer's dX on?": (
            Y,
            np.array([[1.0], [10.0]]),
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "there_and_back-order", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The squares times a matrix: here it matters in which order the layers run back."""
A = np.array([[1.0, 1.0], [0.0, 2.0]])
layers = [
    Layer("X²", lambda X: X**2, lambda dY, X: 2 * X * dY),
    Layer("XA", lambda X: X @ A, lambda dY, X: dY @ A.T),
]
Y = np.array([[1.0, 9.0]])
check_close(
    call(there_and_back, layers, np.array([[1.0, 2.0]]), np.array([[1.0, 10.0]])),
    (Y, np.array([[22.0, 80.0]])),
    "backward, from the last layer to the first",
    parts=("Y", "dX"),
    suspects={
        "backward, what each layer returned was multiplied by dY once more; layer.backward has done that": (
            Y,
            np.array([[242.0, 160000.0]]),
        ),
        "backward, every layer got the network's output, 1 and 9": (Y, np.array([[22.0, 360.0]])),
        "backward, the layers run from the first to the last; reverse them": (
            Y,
            np.array([[42.0, 80.0]]),
        ),
        "backward, X² got 1 and 4, its output; its own input was 1 and 2": (
            Y,
            np.array([[22.0, 160.0]]),
        ),
        "the first layer was left out of the backward loop": (Y, np.array([[11.0, 20.0]])),
        "that is the first layer's backward function of the network's own dY; give it the dX of the layer after it": (
            Y,
            np.array([[2.0, 40.0]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "there_and_back-network", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: a network of dense, ReLU and dense layers, and a layer that comes twice; the inputs stay the same."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(709)
A, B = rng.normal(size=(4, 5)), rng.normal(size=(5, 2))
layers = [
    Layer("XA", lambda X: X @ A, lambda dY, X: dY @ A.T),
    Layer("max(0, X)", lambda X: np.maximum(X, 0), lambda dY, X: dY * (X > 0)),
    Layer("XB", lambda X: X @ B, lambda dY, X: dY @ B.T),
]
X, dY = rng.normal(size=(6, 4)), rng.normal(size=(6, 2))
answer = call(there_and_back, layers, X, dY)
check_close(
    answer,
    (np.maximum(X @ A, 0) @ B, (dY @ B.T * (X @ A > 0)) @ A.T),
    "a network of three layers",
    parts=("Y", "dX"),
    suspects={
        "only the first and the last layer were used; there may be any number of them": (
            X @ A @ B,
            dY @ B.T @ A.T,
        ),
    },
)
check_unchanged(answer)


def _places_after():
    """Return the old place of each layer in the list, after there_and_back was given it."""
    row = list(layers)
    there_and_back(row, X, dY)
    return np.array([layers.index(layer) for layer in row], dtype=float)


check_close(
    call(_places_after),
    np.array([0.0, 1.0, 2.0]),
    "the list of layers is left in its order",
    suspects={
        "the list layers was reversed in place; reversed(layers) and layers[::-1] leave it as it is": np.array(
            [2.0, 1.0, 0.0]
        ),
    },
)
half = Layer("X/2", lambda X: X / 2, lambda dY, X: dY / 2)
sine = Layer("sin X", np.sin, lambda dY, X: np.cos(X) * dY)
square = Layer("X²", lambda X: X**2, lambda dY, X: 2 * X * dY)
X, dY = np.array([3.1, -0.47]), np.array([1.3, -2.2])
Z = np.sin(X / 2) ** 2
check_close(
    call(there_and_back, [half, sine, square, sine], X, dY),
    (np.sin(Z), np.cos(Z) * 2 * np.sin(X / 2) * np.cos(X / 2) / 2 * dY),
    "four layers, of which two are the same",
    parts=("Y", "dX"),
    suspects={
        "a layer that comes twice was given its last input both times: keep an input for each place, not for each layer or name": (
            np.sin(Z),
            np.cos(Z) * 2 * np.sin(X / 2) * np.cos(Z) / 2 * dY,
        ),
        "a layer that comes twice was given its first input both times: keep an input for each place, not for each layer or name": (
            np.sin(Z),
            np.cos(X / 2) * 2 * np.sin(X / 2) * np.cos(X / 2) / 2 * dY,
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "there_and_back-lengths", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: one layer alone, and twelve layers, of which some are the same; X and dY stay."""
### BEGIN HIDDEN TESTS
square = Layer("X²", lambda X: X**2, lambda dY, X: 2 * X * dY)
half = Layer("X/2", lambda X: X / 2, lambda dY, X: dY / 2)
same = Layer("X", lambda X: X, lambda dY, X: dY)
X, dY = np.array([3.1, -0.47]), np.array([1.3, -2.2])
answer = call(there_and_back, [square], X, dY)
check_close(
    answer,
    (X**2, 2 * X * dY),
    "one layer alone",
    parts=("Y", "dX"),
    suspects={
        "written for two layers: there may be any number of them, also one": (
            X**4,
            2 * X * 2 * X**2 * dY,
        ),
        "dY comes back as it was: is there a backward loop, and does it reach the first layer?": (
            X**2,
            dY,
        ),
    },
)
check_unchanged(answer)
answer = call(there_and_back, [same, square] + 8 * [half] + [square, same], X, dY)
check_close(
    answer,
    (X**4 / 2**16, 4 * X**3 * dY / 2**16),
    "twelve layers, of which two do nothing",
    parts=("Y", "dX"),
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "evaluate-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. From outputs to labels, and to an accuracy
#
# **Goal.** The last layer has one output for each class: the logits, the numbers before the softmax. The predicted label is the class with the largest one, and the accuracy is the share of examples whose prediction is right:
#
# $$\hat t_i = \operatorname*{arg\,max}_{k} Y_{ik}, \qquad a = \frac{\text{number of } i \text{ with } \hat t_i = t_i}{n}.$$
#
# The logits may be any finite numbers, also 5000, all negative, or nearly equal; the largest of a row is above the others by $10^{-9}$ or more. Classes count from 0.
#
# **Shapes.** `logits` is $Y$, $(n, K)$ for $K$ classes, and `t` is $(n,)$, whole numbers from 0 to $K - 1$. Return the labels $\hat t$, $(n,)$, and the accuracy $a$, one number between 0 and 1. Leave the inputs as they were.
#
# **Why.** The loss is what training makes small; the accuracy is what the user feels. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# The softmax keeps the order of the logits. Is it needed to find the largest?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# `np.argmax` gives the place of the largest entry. The classes lie along axis 1.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `axis=1` gives one place for each row. `==` compares two arrays entry by entry, and `True` counts as 1 in a mean.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "evaluate", "locked": false, "schema_version": 3, "solution": true, "task": false}
def evaluate(logits: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the predicted labels (n,) and the accuracy, for logits (n, K) and labels t (n,).

    >>> evaluate(np.array([[1.0, 3.0], [2.0, 0.0]]), np.array([1, 1]))
    (array([1, 0]), 0.5)
    """
    ### BEGIN SOLUTION
    # Why: The softmax keeps the order of a row, so the largest logit and the largest probability
    # stand in the same place, and no softmax is needed; a plain one would overflow at $e^{5000}$,
    # and `argmax` takes the NaN that follows for the largest. Rows are examples and the classes lie
    # along axis 1, so `axis=1` gives one label for each example; `axis=0` gives one place for each
    # class, and where $n = K$ nothing complains. `labels == t` is 1 for a right label and 0 for a
    # wrong one, so its mean is the number of right ones divided by $n$, where `np.sum` would give
    # the number itself.
    labels = np.argmax(logits, axis=1)
    return labels, float(np.mean(labels == t))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "evaluate-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Five examples, three classes: 1, 0, 2, 2 and 1 are predicted, and two of them are right."""
logits = np.array(
    [[0.5, 2.0, 1.0], [3.0, 0.0, 1.0], [-1.0, 0.0, 4.0], [0.2, 0.1, 0.3], [-0.5, 0.8, 0.7]]
)
labels = np.array([1, 0, 2, 2, 1])
answer = call(evaluate, logits, np.array([1, 2, 1, 2, 0]))
check_close(
    answer,
    (labels, 0.4),
    "two of five are right",
    parts=("labels", "accuracy"),
    suspects={
        "the accuracy is a count; divide by the number of examples": (labels, 2.0),
        "the accuracy is a percentage; wanted is a share between 0 and 1": (labels, 40.0),
        "the accuracy is the share of wrong labels": (labels, 0.6),
        "the accuracy was cut to a whole number, or is that of the last example alone: is this a division by //, int(…), or np.all in place of a mean?": (
            labels,
            0.0,
        ),
        "the labels are of the smallest logit, not of the largest": (
            np.array([0, 1, 0, 1, 0]),
            0.2,
        ),
        "the labels are of the second largest logit, not of the largest": (
            np.array([2, 2, 1, 0, 2]),
            0.4,
        ),
        "the classes count from 1 here; they count from 0": (labels + 1, 0.0),
        "that is the largest logit; wanted is its place, argmax": (
            np.array([2.0, 3.0, 4.0, 0.3, 0.8]),
            0.0,
        ),
        "the matches were divided by the number of classes; divide by that of the examples": (
            labels,
            2 / 3,
        ),
        "the accuracy compares which labels occur, or how often, or is that of the first example alone; compare place by place": (
            labels,
            1.0,
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "evaluate-square", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""As many examples as classes, most logits negative: the largest in each row counts."""
logits = np.array([[-1.0, -5.0, -7.0], [-2.0, -3.0, -0.5], [9.0, -2.0, -1.0]])
check_close(
    call(evaluate, logits, np.array([0, 2, 1])),
    (np.array([0, 2, 0]), 2 / 3),
    "the largest in each row, though most are negative",
    parts=("labels", "accuracy"),
    suspects={
        "that is the largest in each column; the classes lie along axis 1": (
            np.array([2, 2, 1]),
            2 / 3,
        ),
        "the accuracy is a count; divide by the number of examples": (np.array([0, 2, 0]), 2.0),
        "the accuracy was rounded": (np.array([0, 2, 0]), 0.7),
        "the sign was lost: −7 is smaller than −1": (np.array([2, 1, 0]), 0.0),
        "every label is 0: is a logit compared with ½ or 0? The largest one counts": (
            np.zeros(3),
            1 / 3,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "evaluate-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other sizes, also two classes and one example, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(710)


def _outputs(n, K, right):
    """Return random logits (n, K) and labels of which so many are right."""
    logits = rng.normal(size=(n, K))
    labels = logits.argsort(axis=1)[:, -1]
    return logits, np.where(np.arange(n) < right, labels, (labels + 1) % K)


def _labels_of(logits):
    """Return the place of the largest in each row."""
    return logits.argsort(axis=1)[:, -1]


def _slip(share, labels=_labels_of):
    """Return an evaluate that makes another number of its labels and t, or other labels."""
    return lambda logits, t: (labels(logits), share(labels(logits), t))


check_function(
    evaluate,
    lambda logits, t: (_labels_of(logits), np.count_nonzero(_labels_of(logits) == t) / len(t)),
    [
        _outputs(41, 10, 23),
        _outputs(7, 2, 5),
        _outputs(7, 2, 3),
        _outputs(3, 7, 1),
        _outputs(1, 4, 0),
        tuple(part[::-1].copy() for part in _outputs(9, 3, 4)),
    ],
    "right for other sizes",
    parts=("labels", "accuracy"),
    suspects={
        "the accuracy is the share of wrong labels": _slip(lambda labels, t: np.mean(labels != t)),
        "the accuracy was rounded": _slip(lambda labels, t: round(np.mean(labels == t), 1)),
        "the first example is not counted: does the loop begin at 1?": _slip(
            lambda labels, t: np.sum(labels[1:] == t[1:]) / len(t)
        ),
        "the last example is not counted: does the loop end too early?": _slip(
            lambda labels, t: np.sum(labels[:-1] == t[:-1]) / len(t)
        ),
        "the matches were divided by n − 1; divide by n": _slip(
            lambda labels, t: np.sum(labels == t) / (len(t) - 1)
        ),
        "the matches were divided by the number of classes; divide by that of the examples": lambda logits, t: (
            _labels_of(logits),
            np.sum(_labels_of(logits) == t) / logits.shape[1],
        ),
        "the matches were divided by the number of all logits; divide by that of the examples": lambda logits, t: (
            _labels_of(logits),
            np.sum(_labels_of(logits) == t) / logits.size,
        ),
        "the accuracy is that of the first example alone: is the return inside a loop?": _slip(
            lambda labels, t: float(labels[0] == t[0])
        ),
        "the accuracy is that of the last example alone": _slip(
            lambda labels, t: float(labels[-1] == t[-1])
        ),
        "the labels are those of the truth, t": lambda logits, t: (t, 1.0),
        "of two classes, the second one was taken where its logit is positive; the larger logit of the row wins": _slip(
            lambda labels, t: np.mean(labels == t),
            lambda logits: (logits[:, 1] > 0) * 1 if logits.shape[1] == 2 else _labels_of(logits),
        ),
        "of two classes, the second one was taken where the first logit is not positive; the larger logit of the row wins": _slip(
            lambda labels, t: np.mean(labels == t),
            lambda logits: (logits[:, 0] <= 0) * 1 if logits.shape[1] == 2 else _labels_of(logits),
        ),
        "the classes count from 1 here; they count from 0": _slip(
            lambda labels, t: np.mean(labels == t), lambda logits: _labels_of(logits) + 1
        ),
        "the classes are counted from the end": _slip(
            lambda labels, t: np.mean(labels == t),
            lambda logits: logits.shape[1] - 1 - _labels_of(logits),
        ),
        "the accuracy is a count; divide by the number of examples": _slip(
            lambda labels, t: np.sum(labels == t)
        ),
        "the accuracy is a percentage; wanted is a share between 0 and 1": _slip(
            lambda labels, t: 100 * np.mean(labels == t)
        ),
        "the accuracy was cut to a whole number: is this a division by //, int(…), or np.all in place of a mean?": _slip(
            lambda labels, t: float(np.all(labels == t))
        ),
        "the labels are of the smallest logit, not of the largest": _slip(
            lambda labels, t: np.mean(labels == t), lambda logits: logits.argmin(axis=1)
        ),
        "the labels are of the second largest logit, not of the largest": _slip(
            lambda labels, t: np.mean(labels == t), lambda logits: logits.argsort(axis=1)[:, -2]
        ),
        "the sign was lost: the logit of the largest size was taken, not the largest one": _slip(
            lambda labels, t: np.mean(labels == t), lambda logits: np.abs(logits).argmax(axis=1)
        ),
        "the accuracy compares which labels occur; compare place by place": _slip(
            lambda labels, t: float({*labels.tolist()} == {*t.tolist()})
        ),
    },
    unchanged=True,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "evaluate-large", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: logits so large that e^logit overflows, so negative that it is 0, and nearly equal ones."""
### BEGIN HIDDEN TESTS
far = np.array(
    [
        [0.0, 1000.0, 5000.0],
        [100.0, 0.0, 5000.0],
        [45.0, 51.0, 50.0],
        [-900.0, -800.0, -1e12],
        [1.0, 0.0, 5000.0],
    ]
)
check_close(
    call(evaluate, far, np.array([2, 2, 1, 1, 2])),
    (np.array([2, 2, 1, 1, 2]), 1.0),
    "logits of thousands",
    parts=("labels", "accuracy"),
    suspects={
        "e^logit overflows to infinity, and is 0 for very negative logits: then argmax finds NaN, or several that are the same. No softmax is needed": (
            np.array([1, 2, 1, 0, 2]),
            0.6,
        ),
        "large logits count as the same: a sigmoid is 1 for all of them, and 0 for very negative ones. Compare the logits": (
            np.array([1, 0, 0, 0, 2]),
            0.2,
        ),
        "the largest of each row was looked for from a number on that is larger than all of it": (
            np.array([2, 2, 1, 0, 2]),
            0.8,
        ),
        "the sign was lost: the logit of the largest size was taken, not the largest one": (
            np.array([2, 2, 1, 2, 2]),
            0.8,
        ),
    },
)
near = np.array([[0.3, 0.300001, 0.1], [7.0, 7.00001, 7.000001], [-2e-9, -3e-9, -1e-9]])
nearer = np.array([[0.3, 0.3 + 2e-9, 0.1], [7.0, 7.0, 7.0 + 4e-9], [-0.4, -0.4 + 3e-9, -3.0]])


def _of_places(places):
    """Return an evaluate that finds the labels in another way."""
    return lambda logits, t: (places(logits), float(np.mean(places(logits) == t)))


check_function(
    evaluate,
    _of_places(lambda logits: np.argmax(logits, axis=1)),
    [(near, np.array([1, 1, 2])), (nearer, np.array([1, 2, 1]))],
    "the largest counts, however little larger it is",
    parts=("labels", "accuracy"),
    suspects={
        "logits that are nearly equal count as equal here: compare them as they are": _of_places(
            lambda logits: np.argmax(np.isclose(logits, logits.max(axis=1, keepdims=True)), axis=1)
        ),
        "the logits are rounded to float32, where nearly equal ones become equal: compare them as they are": _of_places(
            lambda logits: np.argmax(logits.astype(np.float32), axis=1)
        ),
        "the logits are rounded to a few places, where nearly equal ones become equal: compare them as they are": _of_places(
            lambda logits: np.argmax(np.round(logits, 8), axis=1)
        ),
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "train-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Together: read handwritten digits
#
# **Goal.** Train a network of two dense layers with a ReLU between them, by mini-batches. In each epoch, take the rows of $X$ in their order (no shuffling), `batch_size` rows at a time; the last batch has what is left. (If `batch_size` is larger than $n$, that one batch is all.) For each batch $x$ of $B$ rows, with its one-hot targets $t$:
#
# 1. *Forward*: $Z = x W_1 + b_1$, $H = \max(0, Z)$, $Y = H W_2 + b_2$ (the logits) and $P = \operatorname{softmax}(Y)$.
# 2. *Backward*: $dY = (P - t)/B$, which is the gradient of the batch's mean cross-entropy. From it $dW_2$, $db_2$ and $dH$ as in question 2, $dZ$ as in question 3 (at $Z = 0$ the slope is 0), and $dW_1$, $db_1$ as in question 2 again.
# 3. *Step*: take $\eta$ times its gradient off each of $W_1$, $b_1$, $W_2$ and $b_2$. All gradients of a step belong to the weights *before* it.
#
# **Shapes.** $X$ is $(n, d)$, $T$ is $(n, K)$. `weights` is the tuple of $W_1$ $(d, m)$, $b_1$ $(m,)$, $W_2$ $(m, K)$ and $b_2$ $(K,)$ to begin with. `eta` is $\eta$. Return the tuple `W1, b1, W2, b2` after all epochs. Leave $X$, $T$ and the arrays of `weights` as they were. `softmax` is imported: `softmax(Y)` works row by row.
#
# **Why.** These lines are a complete deep-learning program. Compare its score with what you would get by guessing. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Two loops, one in the other: over the epochs, and over the first rows of the batches, 0, `batch_size`, 2 · `batch_size`, … Inside them, the weights of the step before go in, and new ones come out.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# $dW_2 = H^\top dY$, $dZ = (dY\, W_2^\top) \circ [Z > 0]$ and $dW_1 = x^\top dZ$. Each $db$ is the sum of the rows. Compute all of them before you change $W_2$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `for start in range(0, len(X), batch_size):` and `x, t = X[start : start + batch_size], T[start : start + batch_size]`. A slice that reaches beyond the end is just shorter, so `len(x)` is $B$. `W1 = W1 - …` makes a new array, where `W1 -= …` changes the one that you were given.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(
    X: np.ndarray, T: np.ndarray, weights: tuple, eta: float, epochs: int, batch_size: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return W1 (d, m), b1 (m,), W2 (m, K) and b2 (K,) after training on X (n, d) and T (n, K).

    >>> start = np.zeros((1, 1)), np.ones(1), np.zeros((1, 2)), np.zeros(2)
    >>> train(np.array([[5.0]]), np.array([[1.0, 0.0]]), start, 2.0, 1, 1)[3]
    array([ 1., -1.])
    """
    ### BEGIN SOLUTION
    # Why: $dY = (P - t)/B$ is the slope of the batch's mean loss by the logits; the second layer's
    # input was $H$, so $dW_2 = H^\top dY$, and $dY\, W_2^\top$ passes the ReLU where $Z > 0$. `dZ`
    # is computed before $W_2$ changes: with the new $W_2$ the first layer would follow the slope of
    # a network that was never run. The division is by `len(x)`, because the last batch may be
    # smaller, and `batch_size` would make its step too short; the sums over rows are not divided
    # again. The weights are unpacked once, before both loops, so each batch goes on where the one
    # before stopped, and `W1 = W1 - …` makes a new array, where `W1 -= …` would change the
    # caller's.
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            Z = x @ W1 + b1
            H = np.maximum(Z, 0)
            dY = (softmax(H @ W2 + b2) - t) / len(x)
            dZ = dY @ W2.T * (Z > 0)
            W1, b1 = W1 - eta * x.T @ dZ, b1 - eta * dZ.sum(axis=0)
            W2, b2 = W2 - eta * H.T @ dY, b2 - eta * dY.sum(axis=0)
    return W1, b1, W2, b2
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "train-step", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""One step on one batch of two examples. X, T and the arrays of `weights` stay as they were."""
X, T = np.array([[1.0], [2.0]]), np.array([[1.0, 0.0], [0.0, 1.0]])
weights = (
    np.array([[1.0, -1.0]]),
    np.array([0.0, 1.5]),
    np.array([[1.0, -1.0], [0.5, 2.0]]),
    np.array([0.0, 1.0]),
)
answer = call(train, X, T, weights, 0.25, 1, 2)
check_close(
    answer,
    (
        np.array([[0.633169, -1.082092]]),
        np.array([-0.128688, 1.417908]),
        np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
        np.array([-0.064344, 1.064344]),
    ),
    "one step on one batch",
    parts=("W1", "b1", "W2", "b2"),
    tolerance=1e-5,
    suspects={
        "b1 has not moved; it has a gradient, too": (
            np.array([[0.633169, -1.082092]]),
            np.array([0.0, 1.5]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([-0.064344, 1.064344]),
        ),
        "the slope of the ReLU was taken by the sign of dH; the sign of Z decides": (
            np.array([[0.523713, -1.082092]]),
            np.array([-0.238144, 1.417908]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([-0.064344, 1.064344]),
        ),
        "the logits went through a ReLU, too; only the first layer has one": (
            np.array([[0.669057, -1.082092]]),
            np.array([-0.110743, 1.417908]),
            np.array([[0.834529, -0.834529], [0.527364, 1.972636]]),
            np.array([-0.055372, 1.055372]),
        ),
        "db2 is averaged over the rows; wanted is the sum": (
            np.array([[0.633169, -1.082092]]),
            np.array([-0.128688, 1.417908]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([-0.032172, 1.032172]),
        ),
        "the weights are as they were: was a batch used at all, and are the new ones returned?": weights,
        "dY is not divided by the number of rows B": (
            np.array([[0.266338, -1.164184]]),
            np.array([-0.257375, 1.335816]),
            np.array([[0.633169, -0.633169], [0.554728, 1.945272]]),
            np.array([-0.128688, 1.128688]),
        ),
        "the sign of the step: the weights climb": (
            np.array([[1.366831, -0.917908]]),
            np.array([0.128688, 1.582092]),
            np.array([[1.183416, -1.183416], [0.472636, 2.027364]]),
            np.array([0.064344, 0.935656]),
        ),
        "the slope of the ReLU is missing in dZ": (
            np.array([[0.633169, -0.724877]]),
            np.array([-0.128688, 1.596516]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([-0.064344, 1.064344]),
        ),
        "dH was computed with the new W2; all gradients belong to the weights before the step": (
            np.array([[0.700451, -1.079097]]),
            np.array([-0.105084, 1.420903]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([-0.064344, 1.064344]),
        ),
        "dH has W2 where its transpose belongs": (
            np.array([[0.908292, -1.164184]]),
            np.array([-0.032172, 1.335816]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([-0.064344, 1.064344]),
        ),
        "the biases have not moved; they have gradients, too": (
            np.array([[0.633169, -1.082092]]),
            np.array([0.0, 1.5]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([0.0, 1.0]),
        ),
        "db is averaged over the rows; wanted is the sum": (
            np.array([[0.633169, -1.082092]]),
            np.array([-0.064344, 1.458954]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([-0.032172, 1.032172]),
        ),
        "the first layer has not moved": (
            np.array([[1.0, -1.0]]),
            np.array([0.0, 1.5]),
            np.array([[0.816584, -0.816584], [0.527364, 1.972636]]),
            np.array([-0.064344, 1.064344]),
        ),
        "the softmax is missing: dY has P in it, not Y": (
            np.array([[0.09375, -1.265625]]),
            np.array([-0.40625, 1.234375]),
            np.array([[0.46875, -0.625], [0.484375, 1.9375]]),
            np.array([-0.28125, 1.125]),
        ),
        "the ReLU is missing in the forward pass: H is max(0, Z)": (
            np.array([[0.620945, -1.082092]]),
            np.array([-0.1348, 1.417908]),
            np.array([[0.810472, -0.810472], [0.588428, 1.911572]]),
            np.array([-0.0674, 1.0674]),
        ),
        "η has no effect: the step is the whole gradient": (
            np.array([[-0.467325, -1.328368]]),
            np.array([-0.514751, 1.171632]),
            np.array([[0.266338, -0.266338], [0.609456, 1.890544]]),
            np.array([-0.257375, 1.257375]),
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "train-digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""1,000 digits, 6 epochs: about 95 of 100 test digits are read, where guessing reads 10."""
digits = datasets.digits()
(X, t), (X_test, t_test) = digits.train, digits.test
rng = np.random.default_rng(0)
W1, W2 = rng.normal(0, 0.18, (64, 32)), rng.normal(0, 0.25, (32, 10))
weights = W1, np.zeros(32), W2, np.zeros(10)
trained = call(train, X, one_hot(t, 10), weights, 0.5, 6, 50)
share = call(share_read, trained.value, X_test, t_test)
check_close(
    min(share.value, 0.92),
    0.92,
    "at least 92 of 100 test digits are read",
    suspects={
        "the weights are as they were: return the new ones": share_read(weights, X_test, t_test),
    },
    advice="if one step is right, look at the loops: do they reach all epochs and all batches?",
)
print(f"{share.value:.1%} of the test digits are read rightly")

# %% nbgrader={"grade": true, "grade_id": "train-loop", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: batches that do not divide, a batch larger than all rows, one and several epochs."""


### BEGIN HIDDEN TESTS
def _in_order(n, size):
    """Return the rows of each batch."""
    return [range(start, min(start + size, n)) for start in range(0, n, size)]


def _steps(
    X,
    T,
    weights,
    eta,
    epochs,
    size,
    *,
    batches=_in_order,
    divide=lambda B, size, n: B,
    activation=lambda Z: np.maximum(Z, 0),
    slope=lambda Z, dH: Z > 0,
    output=softmax,
    bias1=lambda dZ: dZ.sum(axis=0),
    bias2=lambda dY: dY.sum(axis=0),
    rate=lambda eta, epoch: (eta, eta, eta, eta),
    later=False,
):
    """Return the weights after all epochs; the options are the slips that suspects make."""
    W1, b1, W2, b2 = weights
    for epoch in range(epochs):
        for rows in batches(len(X), size):
            x, t = X[list(rows)], T[list(rows)]
            Z = x @ W1 + b1
            H = activation(Z)
            dY = (output(H @ W2 + b2) - t) / divide(len(x), size, len(X))
            a, b, c, d = rate(eta, epoch)
            new = W2 - c * H.T @ dY
            dH = dY @ (new if later else W2).T
            dZ = dH * slope(Z, dH)
            W1, b1 = W1 - a * x.T @ dZ, b1 - b * bias1(dZ)
            W2, b2 = new, b2 - d * bias2(dY)
    return W1, b1, W2, b2


def _slip(**options):
    """Return steps with other options."""
    return lambda *given: _steps(*given, **options)


def _with_epochs(change):
    """Return steps with another number of epochs."""
    return lambda X, T, weights, eta, epochs, size: _steps(X, T, weights, eta, change(epochs), size)


rng = np.random.default_rng(711)
shapes = (7, 3, 4, 3), (5, 2, 5, 2), (4, 3, 2, 5), (6, 2, 3, 4)
inputs = [
    (
        rng.normal(size=(n, d)),
        one_hot(rng.integers(0, K, n), K),
        tuple(rng.normal(size=shape) for shape in ((d, m), m, (m, K), K)),
    )
    for n, d, m, K in shapes
]
for X, _, (_, b1, _, _) in inputs:
    X[0], b1[0] = 0.0, 0.0  # so that one Z is 0
check_function(
    train,
    _steps,
    [
        (*given, *rest)
        for given, rest in zip(inputs, ((0.31, 2, 3), (0.23, 3, 2), (0.42, 2, 9), (0.37, 3, 4)))
    ],
    "batches that do not divide, and one larger than all rows",
    parts=("W1", "b1", "W2", "b2"),
    suspects={
        "the slope of the ReLU at Z = 0 has to be 0: > and not ≥": _slip(slope=lambda Z, dH: Z >= 0),
        "the last, smaller batch was left out": _slip(
            batches=lambda n, size: [rows for rows in _in_order(n, size) if len(rows) == size]
        ),
        "a batch larger than all rows has to make a step, with the rows that there are": _slip(
            batches=lambda n, size: _in_order(n, size) if size <= n else []
        ),
        "the rows were shared out evenly; each batch but the last has batch_size of them": _slip(
            batches=lambda n, size: np.array_split(np.arange(n), -(-n // size))
        ),
        "the last batch was divided by batch_size; divide by its own number of rows": _slip(
            divide=lambda B, size, n: size
        ),
        "the batches were divided by the number of all rows; divide by their own": _slip(
            divide=lambda B, size, n: n
        ),
        "dY is not divided by the number of rows B": _slip(divide=lambda B, size, n: 1),
        "that is one epoch: does the loop end too early, or does each epoch begin with the first weights?": (
            _with_epochs(lambda epochs: 1)
        ),
        "one epoch too many was run": _with_epochs(lambda epochs: epochs + 1),
        "that is one batch of all rows in each epoch; batch_size has no effect": _slip(
            batches=lambda n, size: [range(n)]
        ),
        "that is the first batch alone in each epoch": _slip(
            batches=lambda n, size: _in_order(n, size)[:1]
        ),
        "the batches overlap: the next one begins batch_size rows later, not one": _slip(
            batches=lambda n, size: [range(i, min(i + size, n)) for i in range(n)]
        ),
        "that is one step alone: is the return inside the loops?": lambda *given: _steps(
            *given[:4], 1, given[5], batches=lambda n, size: _in_order(n, size)[:1]
        ),
        "each batch is used several times in a row: the loop over the epochs is the outer one": lambda *given: (
            _steps(
                *given[:4],
                1,
                given[5],
                batches=lambda n, size: [
                    rows for rows in _in_order(n, size) for _ in range(given[4])
                ],
            )
        ),
        "the weights are as they were: was a batch used at all, and are the new ones returned?": lambda *given: (
            given[2]
        ),
        "the sign of the step: the weights climb": _slip(rate=lambda eta, epoch: (-eta,) * 4),
        "η has no effect: the step is the whole gradient": _slip(rate=lambda eta, epoch: (1,) * 4),
        "b1 has not moved; it has a gradient, too": _slip(
            rate=lambda eta, epoch: (eta, 0, eta, eta)
        ),
        "the biases have not moved; they have gradients, too": _slip(
            rate=lambda eta, epoch: (eta, 0, eta, 0)
        ),
        "the first layer has not moved": _slip(rate=lambda eta, epoch: (0, 0, eta, eta)),
        "db2 is averaged over the rows; wanted is the sum": _slip(bias2=lambda dY: dY.mean(axis=0)),
        "db is averaged over the rows; wanted is the sum": _slip(
            bias1=lambda dZ: dZ.mean(axis=0), bias2=lambda dY: dY.mean(axis=0)
        ),
        "db1 was summed over all rows and all neurons; each neuron has its own": _slip(
            bias1=lambda dZ: dZ.sum()
        ),
        "the slope of the ReLU is missing in dZ": _slip(slope=lambda Z, dH: 1),
        "the slope of the ReLU was taken by the sign of dH; the sign of Z decides": _slip(
            slope=lambda Z, dH: dH > 0
        ),
        "dZ lets a hundredth through where Z is negative: that is a leaky ReLU's slope": _slip(
            slope=lambda Z, dH: np.where(Z > 0, 1, 0.01)
        ),
        "the ReLU is missing in the forward pass: H is max(0, Z)": _slip(activation=lambda Z: Z),
        "the logits went through a ReLU, too; only the first layer has one": _slip(
            output=lambda Y: softmax(np.maximum(Y, 0))
        ),
        "the softmax is missing: dY has P in it, not Y": _slip(output=lambda Y: Y),
        "dH was computed with the new W2; all gradients belong to the weights before the step": _slip(
            later=True
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the inputs are the same after the call; at Z = 0 the slope is 0; the rows keep their order."""
### BEGIN HIDDEN TESTS
W2 = np.array([[1.0, -1.0], [3.0, 1.0], [2.0, 0.0]])
weights = np.array([[1.0, 2.0, 1.0]]), np.array([0.0, -2.0, -3.0]), W2, np.array([-1.0, 1.0])
answer = call(train, np.array([[1.0]]), np.array([[1.0, 0.0]]), weights, 1.0, 1, 1)
second = np.array([[1.5, -1.5], [3.0, 1.0], [2.0, 0.0]]), np.array([-0.5, 0.5])
check_close(
    answer,
    (np.array([[2.0, 2.0, 1.0]]), np.array([1.0, -2.0, -3.0]), *second),
    "one step from logits that are all 0",
    parts=("W1", "b1", "W2", "b2"),
    suspects={
        "the slope of the ReLU at Z = 0 has to be 0: > and not ≥": (
            np.array([[2.0, 3.0, 1.0]]),
            np.array([1.0, -1.0, -3.0]),
            *second,
        ),
    },
)
check_unchanged(answer)
rng = np.random.default_rng(712)
given = (
    rng.normal(size=(4, 2)),
    one_hot(np.array([2, 0, 1, 2]), 3),
    tuple(rng.normal(size=shape) for shape in ((2, 5), 5, (5, 3), 3)),
)


def _one_by_one(order):
    """Return the weights after a step for each row, in this order."""
    W1, b1, W2, b2 = given[2]
    for i in order:
        x, t = given[0][[i]], given[1][[i]]
        H = np.maximum(x @ W1 + b1, 0)
        dY = softmax(H @ W2 + b2) - t
        dH = np.where(H > 0, dY @ W2.T, 0)
        W1, b1 = W1 - 0.7 * x.T @ dH, b1 - 0.7 * dH[0]
        W2, b2 = W2 - 0.7 * H.T @ dY, b2 - 0.7 * dY[0]
    return W1, b1, W2, b2


def _alike(values, others):
    """Return whether an answer is these four arrays of numbers."""
    if not isinstance(values, tuple | list) or len(values) != 4:
        return False
    pairs = [(np.asarray(a), b) for a, b in zip(values, others)]
    return all(a.dtype.kind == "f" and a.shape == b.shape and np.allclose(a, b) for a, b in pairs)


answer = call(train, *given, 0.7, 1, 1)
orders = itertools.permutations(range(4))  # the first is the right one
found = next((order for order in orders if _alike(answer.value, _one_by_one(order))), (0, 1, 2, 3))
check_equal(
    float(found != (0, 1, 2, 3)),
    0.0,
    "the rows are taken one after the other",
    suspects={"the rows were taken in another order than theirs: no shuffling": 1.0},
)
check_close(
    answer,
    _one_by_one(range(4)),
    "four rows, one after the other",
    parts=("W1", "b1", "W2", "b2"),
)
### END HIDDEN TESTS
