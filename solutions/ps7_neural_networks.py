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

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse import datasets
from dlcourse.activations import softmax
from dlcourse.checks import call, check_close, check_gradient, check_unchanged
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
# `X @ W` has shape $(n, m)$. NumPy adds an array of shape $(m,)$ to each of its rows.
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
"""A worked example with 2 examples, 2 inputs and 3 neurons: the first entry is 1·1 + 2·2 + 0.5 = 5.5."""
X, b = np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([0.5, 0.0, 1.0])
W = np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]])
check_close(
    call(dense_forward, X, W, b),
    np.array([[5.5, 2.0, 0.0], [1.5, -1.0, -2.0]]),
    "the worked example",
    suspects={
        "the bias b was left out": np.array([[5.0, 2.0, -1.0], [1.0, -1.0, -3.0]]),
        "the bias b was subtracted": np.array([[4.5, 2.0, -2.0], [0.5, -1.0, -4.0]]),
        "the bias b was added once for each input; add it once, after the sum": np.array(
            [[6.0, 2.0, 1.0], [2.0, -1.0, -1.0]]
        ),
        "the fractions were cut off: is this an array of whole numbers?": np.array(
            [[5, 2, 0], [1, -1, -2]]
        ),
        "that is the first example alone; wanted is a row for each": np.array([5.5, 2.0, 0.0]),
        "the mean was taken where the sum was wanted": np.array(
            [[3.0, 1.0, 0.5], [1.0, -0.5, -0.5]]
        ),
        "an activation was applied: negative entries became 0. A dense layer keeps them": np.array(
            [[5.5, 2.0, 0.0], [1.5, 0.0, 0.0]]
        ),
    },
)

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
        "the bias b was left out": np.array([[1.0, 9.0], [3.0, 23.0]]),
        "the bias b was subtracted": np.array([[-9.0, -11.0], [-7.0, 3.0]]),
        "W is transposed here; each neuron has a column of W, so it is XW": np.array(
            [[21.0, 24.0], [33.0, 28.0]]
        ),
        "W stands on the left; the order is XW": np.array([[26.0, 42.0], [16.0, 28.0]]),
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
"""Hidden: other sizes, and X, W and b are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(701)
for n, d, m in ((1, 5, 3), (6, 1, 4), (4, 3, 1)):
    X, W, b = rng.normal(size=(n, d)), rng.normal(size=(d, m)), rng.normal(size=m)
    answer = call(dense_forward, X, W, b)
    check_close(
        answer,
        np.einsum("ik,kj->ij", X, W) + b[np.newaxis],
        "right for other sizes",
        suspects={"the bias b was left out": X @ W, "the bias b was subtracted": X @ W - b},
    )
    check_unchanged(answer)
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
# **Shapes.** $dY$ is $(n, m)$, $X$ is $(n, d)$, $W$ is $(d, m)$. Return $dX$ $(n, d)$, $dW$ $(d, m)$ and $db$ $(m,)$, in this order. Leave $dY$, $X$ and $W$ as they were.
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
# $dX = dY\, W^\top$, $dW = X^\top dY$, and $db$ is the sum of the rows of $dY$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `W.T` is the transpose. `dY.sum(axis=0)` sums over the examples. End with `return dX, dW, db`.
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
"""A worked example with 2 examples, 2 inputs and 3 neurons."""
X, W = np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]])
dY = np.array([[1.0, -1.0, 2.0], [2.0, 0.0, 1.0]])
dX, dW = np.array([[-1.0, 1.0], [1.0, 4.0]]), np.array([[7.0, -1.0, 5.0], [0.0, -2.0, 3.0]])
db = np.array([3.0, -1.0, 3.0])
check_close(
    call(dense_backward, dY, X, W),
    (dX, dW, db),
    "the worked example",
    parts=("dX", "dW", "db"),
    suspects={
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
        "dW has X where Xᵀ belongs: dW = Xᵀ dY": (
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
        "dX has W where Wᵀ belongs: dX = dY Wᵀ": (np.array([[1.0, 23.0], [2.0, 4.0]]), dW, db),
        "dX has W on the left; the order is dY Wᵀ": (np.array([[7.0, 7.0], [4.0, -2.0]]), dW, db),
        "dW has X where Xᵀ belongs: dW = Xᵀ dY": (dX, np.array([[5.0, 8.0], [13.0, 25.0]]), db),
        "dW has dY on the left; the order is Xᵀ dY": (dX, np.array([[21.0, 53.0], [0.0, 1.0]]), db),
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
"""Hidden: random numbers, 5 examples, 4 inputs and 3 neurons."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(702)
layer = Dense(4, 3, rng=rng)
X, W, dY = rng.normal(size=(5, 4)), layer.params["W"], rng.normal(size=(5, 3))
layer.forward(X)
dX = layer.backward(dY)
dW, db = layer.grads["W"], layer.grads["b"]
check_close(
    call(dense_backward, dY, X, W),
    (dX, dW, db),
    "right for random numbers",
    parts=("dX", "dW", "db"),
    suspects={
        "db is averaged over the examples; wanted is the sum": (dX, dW, db / 5),
        "dW and db are averaged over the examples; wanted are the sums": (dX, dW / 5, db / 5),
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
# **Shapes.** $dY$ and $X$ have one shape, any shape; $dX$ has it too. Leave $dY$ and $X$ as they were.
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
# `X > 0` is an array of `True` and `False`, which count as 1 and 0 when multiplied by `dY`.
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
"""The gradient passes where X is 2, 4 and 1, and stops where X is −1."""
dY, X = np.array([[3.0, 5.0], [-2.0, -7.0]]), np.array([[2.0, -1.0], [1.0, 4.0]])
check_close(
    call(relu_backward, dY, X),
    np.array([[3.0, 0.0], [-2.0, -7.0]]),
    "passes where X is positive, and only there",
    suspects={
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
        "that is a product of matrices; multiply entry by entry, *": np.array(
            [[8.0, 5.0], [-9.0, -7.0]]
        ),
    },
)

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
"""Hidden: random numbers in an array with three axes."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(703)
X, dY = rng.normal(size=(2, 3, 4)), rng.normal(size=(2, 3, 4))
check_gradient(
    call(relu_backward, dY, X),
    lambda X: float(np.sum(dY * np.maximum(X, 0))),
    X,
    "the gradient of Σ dY ∘ max(0, X)",
    suspects={
        "the sign of dY decides here; the sign of X has to": np.maximum(dY, 0),
        "that is the slope alone; multiply it by dY": np.where(X > 0, 1.0, 0.0),
        "dY passes unchanged: the slope is missing": dY,
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "relu_backward-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: dY and X are the same after the call."""
### BEGIN HIDDEN TESTS
answer = call(relu_backward, np.array([[1.0, 2.0]]), np.array([[-1.0, 3.0]]))
check_close(answer, np.array([[0.0, 2.0]]), "the gradient 2 passes, the gradient 1 does not")
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "first_weights-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. The first weights
#
# **Goal.** Draw the first weights of a dense layer with $d$ inputs and $m$ neurons, from the normal distribution with mean 0 and the standard deviation
#
# $$s = \sqrt{\frac{2}{d}} \;\text{ for ReLU (He)}, \qquad s = \sqrt{\frac{2}{d + m}} \;\text{ for tanh and sigmoid (Xavier)}.$$
#
# **Shapes.** `shape` is the tuple $(d, m)$, `kind` is the text `"he"` or `"xavier"`, and `rng` is a NumPy generator such as `np.random.default_rng(0)`.
# Return an array of shape $(d, m)$. Draw all its entries by *one* call of `rng.normal` or `rng.standard_normal`, so that the same `rng` gives the same weights.
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
# `d, m = shape`, choose `s` by `kind`, then `rng.normal(0, s, size=shape)`.
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
check_close(
    call(first_weights, (8, 3), "he", np.random.default_rng(7)),
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
        "the numbers come from np.random.default_rng(0); draw them from the rng that was given": 0.5
        * np.random.default_rng(0).standard_normal((8, 3)),
        "the shape was turned round: wanted is (d, m)": 0.5
        * np.random.default_rng(7).standard_normal((3, 8)),
        "all weights are equal, and equal weights stay equal": np.full((8, 3), 0.5),
        "all weights are 0: no weight of a network of zeros ever moves": np.zeros((8, 3)),
        "one number was drawn for all weights: give the shape": np.full((8, 3), 0.5 * Z[0, 0]),
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
        "that has the variance as its deviation: a square root is missing": 0.25 * Z,
        "that is He's deviation √(2/d), not Xavier's": np.sqrt(2 / 3) * Z,
        "the root is over the 2 alone: √2/(d + m); it has to reach over the whole fraction": np.sqrt(
            2
        )
        / 8
        * Z,
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
for seed, (d, m) in ((704, (50, 20)), (705, (1, 6)), (706, (20, 1))):
    Z = np.random.default_rng(seed).standard_normal((d, m))
    check_close(
        call(first_weights, (d, m), "he", np.random.default_rng(seed)),
        Z * (2 / d) ** 0.5,
        "He's weights of other shapes",
        suspects={
            "that is Xavier's deviation √(2/(d + m)), not He's": Z * (2 / (d + m)) ** 0.5,
            "that has the variance as its deviation: a square root is missing": Z * 2 / d,
        },
    )
    check_close(
        call(first_weights, (d, m), "xavier", np.random.default_rng(seed)),
        Z * (2 / (d + m)) ** 0.5,
        "Xavier's weights of other shapes",
        suspects={"that is He's deviation √(2/d), not Xavier's": Z * (2 / d) ** 0.5},
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
# **Shapes.** $X$, $U$ and $Y$ have one shape, any shape. $p$ is a number with $0 \le p < 1$, the share to drop. `train` is `True` or `False`. Leave $X$ and $U$ as they were.
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
# Begin with `if not train: return X`. After that, `(U >= p) / (1 - p)` is the mask.
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
"""In training with p = ¼: the entry at U = 0.1 is dropped, the others grow by 4/3."""
X, U = np.array([[3.0, 6.0], [9.0, -12.0]]), np.array([[0.9, 0.1], [0.25, 0.6]])
check_close(
    call(dropout_forward, X, U, 0.25, True),
    np.array([[4.0, 0.0], [12.0, -16.0]]),
    "masked and scaled in training",
    suspects={
        "the kept entries are not divided by 1 − p": np.array([[3.0, 0.0], [9.0, -12.0]]),
        "the kept entries are multiplied by 1 − p; divide": np.array([[2.25, 0.0], [6.75, -9.0]]),
        "the kept entries are divided by p; divide by 1 − p": np.array(
            [[12.0, 0.0], [36.0, -48.0]]
        ),
        "the mask is the wrong way round: kept is what has U ≥ p": np.array(
            [[0.0, 8.0], [0.0, 0.0]]
        ),
        "p is the share to drop, not to keep": np.array([[0.0, 24.0], [0.0, 0.0]]),
        "the entry with U = p has to be kept: ≥, not >": np.array([[4.0, 0.0], [0.0, -16.0]]),
        "nothing is dropped in training": np.array([[4.0, 8.0], [12.0, -16.0]]),
        "that is the mask alone; multiply it by X": np.array([[4.0, 0.0], [4.0, 4.0]]) / 3,
        "the division by 1 − p was done twice": np.array([[16.0, 0.0], [48.0, -64.0]]) / 3,
        "X comes back as it is: training and inference are exchanged, or train was never found to be True": X,
        "X − p instead of a division: only a factor keeps the average": np.array(
            [[2.75, 0.0], [8.75, -12.25]]
        ),
    },
)

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
        "the kept entries are not divided by 1 − p": np.repeat([0.0, 2.0], [4, 6]),
        "the kept entries are multiplied by 1 − p; divide": np.repeat([0.0, 1.2], [4, 6]),
        "the kept entries are divided by p; divide by 1 − p": np.repeat([0.0, 5.0], [4, 6]),
        "the mask is the wrong way round: kept is what has U ≥ p": np.repeat([10 / 3, 0.0], [4, 6]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "dropout_forward-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random numbers and several p, also p = 0, which drops nothing."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(707)
for p in (0.1, 0.7, 0.95, 0.0):
    X, U = rng.normal(size=(20, 3)), rng.random((20, 3))
    check_close(
        call(dropout_forward, X, U, p, True),
        np.where(U < p, 0.0, X / (1 - p)),
        "right in training for random numbers",
        suspects={"the kept entries are not divided by 1 − p": np.where(U < p, 0.0, X)},
    )
    check_close(call(dropout_forward, X, U, p, False), X, "X at inference, for random numbers")
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
# **Goal.** In training, dropout's forward pass is $Y = X \circ M$ with the mask $M_{ij} = \frac{1}{1-p}$ where $U_{ij} \ge p$, and 0 where $U_{ij} < p$. It is given $dY$. Compute, with the *same* mask,
#
# $$dX = dY \circ M.$$
#
# **Shapes.** $dY$, $U$ and $dX$ have one shape, any shape; $0 \le p < 1$. Leave $dY$ and $U$ as they were. (There is no flag: only training has a backward pass.)
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
# $dX_{ij} = dY_{ij} / (1 - p)$ where $U_{ij} \ge p$, and 0 elsewhere: the slope is $M_{ij}$, once.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `M = (U >= p) / (1 - p)`; multiply `dY` by it.
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
"""With p = ¼, the gradient at U = 0.1 stops, and the others grow by 4/3."""
dY, U = np.array([[3.0, 6.0], [-9.0, 12.0]]), np.array([[0.9, 0.1], [0.25, 0.6]])
check_close(
    call(dropout_backward, dY, U, 0.25),
    np.array([[4.0, 0.0], [-12.0, 16.0]]),
    "the same mask, with its scale",
    suspects={
        "the scale 1/(1 − p) is missing: it is part of the slope": np.array(
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

# %% nbgrader={"grade": true, "grade_id": "dropout_backward-large", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With p = 0.8, what is kept grows by 5; with p = 0, all passes as it is."""
dY, U = np.array([1.0, -2.0, 3.0, 4.0]), np.array([0.5, 0.85, 0.1, 0.99])
check_close(
    call(dropout_backward, dY, U, 0.8),
    np.array([0.0, -10.0, 0.0, 20.0]),
    "a large p drops much and scales much",
    suspects={
        "the scale 1/(1 − p) is missing: it is part of the slope": np.array([0.0, -2.0, 0.0, 4.0]),
        "the mask's scale was applied twice; the slope is M, once": np.array(
            [0.0, -50.0, 0.0, 100.0]
        ),
        "it is divided by p; divide by 1 − p": np.array([0.0, -2.5, 0.0, 5.0]),
        "it is multiplied by 1 − p; divide, as in the forward pass": np.array(
            [0.0, -0.4, 0.0, 0.8]
        ),
        "p is the share that was dropped, not kept": np.array([1.25, 0.0, 3.75, 0.0]),
    },
)
check_close(call(dropout_backward, dY, U, 0.0), dY, "with p = 0 the gradient passes as it is")

# %% nbgrader={"grade": true, "grade_id": "dropout_backward-gradient", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: equal to the measured slopes of Σ dY ∘ X ∘ M, for random numbers."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(708)
X, dY, U = rng.normal(size=(5, 4)), rng.normal(size=(5, 4)), rng.random((5, 4))
for p in (0.3, 0.6):
    check_gradient(
        call(dropout_backward, dY, U, p),
        lambda X, p=p: float(np.sum(dY * np.where(U < p, 0.0, X / (1 - p)))),
        X,
        "the slopes of the forward pass",
        suspects={
            "the scale 1/(1 − p) is missing: it is part of the slope": np.where(U < p, 0.0, dY),
            "the mask's scale was applied twice; the slope is M, once": np.where(U < p, 0.0, dY)
            / (1 - p) ** 2,
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
        "the scale 1/(1 − p) is missing: it is part of the slope": np.array([2.0, 0.0, 7.0]),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "there_and_back-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. There and back through a row of layers
#
# **Goal.** Write the two loops that are all of backpropagation. `layers` is a list, the first layer first. Each layer has two functions:
#
# - `layer.forward(X)` returns the layer's output for its input `X`;
# - `layer.backward(dY, X)` returns $dX$ for the gradient `dY` of its output. It needs the `X` that this layer was given in the forward pass.
#
# Forward, each layer's output is the next one's input. Backward, from the last layer to the first, each layer's $dX$ is the $dY$ of the one before it. (The layers of `dlcourse` keep their own input. These do not: your first loop keeps it for them.)
#
# **Shapes.** `X` is the input of the first layer, `dY` the gradient of the loss by the last layer's output. Return that output $Y$, and the gradient $dX$ by the input of the first layer, of the shape of `X`. Leave `layers`, `X` and `dY` as they were.
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
# In the first loop, `inputs.append(X)` comes before `X = layer.forward(X)`. The second is `for layer, X_in in zip(reversed(layers), reversed(inputs))`.
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
"""X + 1, then X²: 2 becomes 3, then 9. Backward, the square needs its own input, 3: its slope is 6."""
layers = [
    Layer("X + 1", lambda X: X + 1, lambda dY, X: dY),
    Layer("X²", lambda X: X**2, lambda dY, X: 2 * X * dY),
]
Y = np.array([[9.0], [4.0]])
check_close(
    call(there_and_back, layers, np.array([[2.0], [-3.0]]), np.array([[1.0], [10.0]])),
    (Y, np.array([[6.0], [-40.0]])),
    "each layer gets its own input back",
    parts=("Y", "dX"),
    suspects={
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
"""Hidden: a network of dense, ReLU and dense layers, and layers, X and dY are the same after the call."""
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
)
check_unchanged(answer)


def places_after():
    """Return the old place of each layer in the list, after there_and_back was given it."""
    row = list(layers)
    there_and_back(row, X, dY)
    return np.array([layers.index(layer) for layer in row], dtype=float)


check_close(
    call(places_after),
    np.array([0.0, 1.0, 2.0]),
    "the list of layers is left in its order",
    suspects={
        "the list layers was reversed in place; reversed(layers) and layers[::-1] leave it as it is": np.array(
            [2.0, 1.0, 0.0]
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "there_and_back-lengths", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: one layer alone, and ten layers."""
### BEGIN HIDDEN TESTS
square = Layer("X²", lambda X: X**2, lambda dY, X: 2 * X * dY)
half = Layer("X/2", lambda X: X / 2, lambda dY, X: dY / 2)
X, dY = np.array([3.0, -0.5]), np.array([1.0, -2.0])
check_close(
    call(there_and_back, [square], X, dY),
    (X**2, 2 * X * dY),
    "one layer alone",
    parts=("Y", "dX"),
)
check_close(
    call(there_and_back, [square] + 8 * [half] + [square], X, dY),
    (X**4 / 2**16, 4 * X**3 * dY / 2**16),
    "ten layers",
    parts=("Y", "dX"),
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "evaluate-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. From outputs to labels, and to an accuracy
#
# **Goal.** The last layer has one output for each class: the logits, the numbers before the softmax. The predicted label is the class with the largest one, and the accuracy is the share of examples whose prediction is right:
#
# $$\hat t_i = \operatorname*{arg\,max}_{k} Y_{ik}, \qquad a = \frac{\text{number of } i \text{ with } \hat t_i = t_i}{n}.$$
#
# The logits may be any finite numbers, also 5000 or all negative. Classes count from 0.
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
# `labels = np.argmax(logits, axis=1)`, then the mean of `labels == t`.
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
"""Four examples, three classes: 1, 0, 2 and 2 are predicted, and three of them are right."""
logits = np.array([[0.5, 2.0, 1.0], [3.0, 0.0, 1.0], [-1.0, 0.0, 4.0], [0.2, 0.1, 0.3]])
labels = np.array([1, 0, 2, 2])
check_close(
    call(evaluate, logits, np.array([1, 0, 2, 0])),
    (labels, 0.75),
    "three of four are right",
    parts=("labels", "accuracy"),
    suspects={
        "the accuracy is a count; divide by the number of examples": (labels, 3.0),
        "the accuracy is a percentage; wanted is a share between 0 and 1": (labels, 75.0),
        "the accuracy is the share of wrong labels": (labels, 0.25),
        "the accuracy was cut to a whole number: is this a division by //, int(…), or np.all in place of a mean?": (
            labels,
            0.0,
        ),
        "the labels are of the smallest logit, not of the largest": (np.array([0, 1, 0, 1]), 0.0),
        "the classes count from 1 here; they count from 0": (labels + 1, 0.0),
        "that is the largest logit; wanted is its place, argmax": (
            np.array([2.0, 3.0, 4.0, 0.3]),
            0.0,
        ),
        "the matches were divided by the number of classes; divide by that of the examples": (
            labels,
            1.0,
        ),
    },
)

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
"""Hidden: ten classes, random logits, and the inputs are the same after the call."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(710)
logits, t = rng.normal(size=(40, 10)), rng.integers(0, 10, 40)
t[:25] = logits[:25].argsort(axis=1)[:, -1]
labels = logits.argsort(axis=1)[:, -1]
share = np.count_nonzero(labels == t) / 40
answer = call(evaluate, logits, t)
check_close(
    answer,
    (labels, share),
    "forty examples of ten classes",
    parts=("labels", "accuracy"),
    suspects={
        "the accuracy is the share of wrong labels": (labels, 1 - share),
        "the accuracy was rounded": (labels, round(share, 1)),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "evaluate-large", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: logits so large that e^logit overflows."""
### BEGIN HIDDEN TESTS
logits = np.array([[1000.0, 5000.0, 0.0], [0.0, 900.0, 800.0], [2.0, 1.0, 3000.0]])
check_close(
    call(evaluate, logits, np.array([1, 1, 2])),
    (np.array([1, 1, 2]), 1.0),
    "logits of thousands",
    parts=("labels", "accuracy"),
    suspects={
        "e^logit overflows, infinity / infinity is NaN, and argmax takes a NaN for the largest; no softmax is needed": (
            np.array([0, 1, 2]),
            2 / 3,
        ),
    },
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "train-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Together: read handwritten digits
#
# **Goal.** Train a network of two dense layers with a ReLU between them, by mini-batches. In each epoch, take the rows of $X$ in their order (no shuffling), `batch_size` rows at a time; the last batch has what is left. For each batch $x$ of $B$ rows, with its one-hot targets $t$:
#
# 1. *Forward*: $Z = x W_1 + b_1$, $H = \max(0, Z)$, $Y = H W_2 + b_2$ (the logits) and $P = \operatorname{softmax}(Y)$.
# 2. *Backward*: $dY = (P - t)/B$, which is the gradient of the batch's mean cross-entropy. From it $dW_2$, $db_2$ and $dH$ as in question 2, $dZ$ as in question 3, and $dW_1$, $db_1$ as in question 2 again.
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
# `for start in range(0, len(X), batch_size):` and `x, t = X[start : start + batch_size], T[start : start + batch_size]`. A slice that reaches beyond the end is just shorter, so `len(x)` is $B$. Then for example `W1 = W1 - eta * x.T @ dZ`.
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
"""One step on one batch of two examples."""
X, T = np.array([[1.0], [2.0]]), np.array([[1.0, 0.0], [0.0, 1.0]])
weights = (
    np.array([[1.0, -1.0]]),
    np.array([0.0, 1.5]),
    np.array([[1.0, -1.0], [0.5, 2.0]]),
    np.array([0.0, 1.0]),
)
check_close(
    call(train, X, T, weights, 0.25, 1, 2),
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
        "dH has W2 where its transpose belongs: dH = dY W2ᵀ": (
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
        "the softmax is missing: dY is (P − t)/B, not (Y − t)/B": (
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

# %% nbgrader={"grade": true, "grade_id": "train-digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""1,000 digits, 20 epochs: about 96 of 100 test digits are read, where guessing reads 10."""
digits = datasets.digits()
(X, t), (X_test, t_test) = digits.train, digits.test
rng = np.random.default_rng(0)
W1, W2 = rng.normal(0, 0.18, (64, 32)), rng.normal(0, 0.25, (32, 10))
weights = W1, np.zeros(32), W2, np.zeros(10)
trained = call(train, X, one_hot(t, 10), weights, 0.5, 20, 50)
share = call(share_read, trained.value, X_test, t_test)
check_close(
    share.value,
    0.96,
    "at least 92 of 100 test digits are read",
    tolerance=0.04,
    suspects={
        "the weights are as they were: return the new ones": share_read(weights, X_test, t_test),
        "that is one class for every digit: have the weights become NaN, or too large?": np.mean(
            t_test == 0
        ),
    },
    advice="if one step is right, look at the loops: do they reach all epochs and all batches?",
)
print(f"{share.value:.1%} of the test digits are read rightly")

# %% nbgrader={"grade": true, "grade_id": "train-loop", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: five rows in batches of two, for three epochs."""


### BEGIN HIDDEN TESTS
def steps(X, T, weights, eta, epochs, starts, size, mean_of=None):
    """Return the weights after one step from each start in each epoch."""
    W1, b1, W2, b2 = weights
    for _ in range(epochs):
        for start in starts:
            x, t = X[start : start + size], T[start : start + size]
            H = np.maximum(x @ W1 + b1, 0)
            dY = (softmax(H @ W2 + b2) - t) / (mean_of or len(x))
            dH = np.where(H > 0, dY @ W2.T, 0)
            gradients = x.T @ dH, dH.sum(axis=0), H.T @ dY, dY.sum(axis=0)
            W1, b1, W2, b2 = (w - eta * g for w, g in zip((W1, b1, W2, b2), gradients))
    return W1, b1, W2, b2


rng = np.random.default_rng(711)
X, T = rng.normal(size=(5, 3)), one_hot(rng.integers(0, 3, 5), 3)
weights = tuple(rng.normal(size=shape) for shape in ((3, 4), 4, (4, 3), 3))
check_close(
    call(train, X, T, weights, 0.3, 3, 2),
    steps(X, T, weights, 0.3, 3, (0, 2, 4), 2),
    "five rows in batches of two, three epochs",
    parts=("W1", "b1", "W2", "b2"),
    suspects={
        "the last, smaller batch was left out": steps(X, T, weights, 0.3, 3, (0, 2), 2),
        "the last batch was divided by batch_size; divide by its own number of rows": steps(
            X, T, weights, 0.3, 3, (0, 2, 4), 2, mean_of=2
        ),
        "the batches were divided by the number of all rows; divide by their own": steps(
            X, T, weights, 0.3, 3, (0, 2, 4), 2, mean_of=5
        ),
        "that is one epoch: does the loop end too early, or does each epoch begin with the first weights?": steps(
            X, T, weights, 0.3, 1, (0, 2, 4), 2
        ),
        "that is one batch of all rows in each epoch; batch_size has no effect": steps(
            X, T, weights, 0.3, 3, (0,), 5
        ),
        "that is the first batch alone in each epoch": steps(X, T, weights, 0.3, 3, (0,), 2),
        "the batches overlap: the next one begins batch_size rows later, not one": steps(
            X, T, weights, 0.3, 3, range(5), 2
        ),
        "that is one step alone: is the return inside the loops?": steps(
            X, T, weights, 0.3, 1, (0,), 2
        ),
        "one epoch too many was run": steps(X, T, weights, 0.3, 4, (0, 2, 4), 2),
        "each batch is used three times in a row: the loop over the epochs is the outer one": steps(
            X, T, weights, 0.3, 1, (0, 0, 0, 2, 2, 2, 4, 4, 4), 2
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: X, T and all of the first weights are the same after the call; at Z = 0 the slope is 0."""
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
        "the slope of the ReLU at Z = 0 has to be 0, as in question 3: > and not ≥": (
            np.array([[2.0, 3.0, 1.0]]),
            np.array([1.0, -1.0, -3.0]),
            *second,
        ),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS
