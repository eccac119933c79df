# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # Exercises 8: convolution
#
# You will write a convolution and its two gradients, max-pooling and its gradient, and flattening.
# Then you will find out which of them move along with a shifted image, and read real digits with what you wrote.
#
# **How it works.** Each question has a statement, a cell for your answer, and a few tests. Run
# your cell, then run the tests below it. A failing test says what went wrong, and often why.
# A test marked *hidden* shows its result after you submit: it runs your function on other inputs, and
# asks for nothing that the statement does not say. Every test counts on its own. The work is to be your own:
# while an answer runs, what of `dlcourse` does the same refuses; what the statement names you may use.
#
# **Symbols.** An image $X$ has shape $(H, W)$, a filter $K$ has shape $(f, f)$ (in question 3 it may be a rectangle), and rows and columns count from 0. $p$ is the padding,
# $s$ the stride. $dY$ is short for $\partial L/\partial Y$, the gradient of the loss by $Y$, and has the shape of $Y$. All numbers come as floats.
#
# **Data.** Digits: Alpaydin and Kaynak (1998), UCI, CC BY 4.0.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
from collections.abc import Callable

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from dlcourse import datasets
from dlcourse.checks import call, check_close, check_equal, check_function, check_unchanged
from dlcourse.convolution import Conv2D, im2col
from dlcourse.layers import Dense
from dlcourse.losses import CategoricalCrossEntropyFromLogits, one_hot
from dlcourse.network import Sequential
from dlcourse.optimizers import Adam
from dlcourse.training import accuracy, fit

# What of dlcourse each answer has to do without: there the question asks for your own.
own_work = {
    "output_side": "convolution.output_size convolution.im2col convolution.Conv2D convolution.MaxPool2D",
    "convolve": "convolution.Conv2D",
    "filter_gradient": "convolution.Conv2D gradcheck",
    "image_gradient": "convolution.Conv2D convolution.col2im gradcheck",
    "relu_pool": "convolution.MaxPool2D activations.relu activations.ReLU",
    "pool_gradient": "convolution.MaxPool2D gradcheck",
    "flatten": "layers",
    "features": "convolution.Conv2D convolution.MaxPool2D layers.Flatten activations.relu activations.ReLU",
}

# %% [markdown] nbgrader={"grade": false, "grade_id": "output_side-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. How many places has the window?
#
# **Goal.** A window of $f$ pixels walks along $n$ pixels, with $p$ zeros added at *both* ends. Its first place is at the first pixel of all (with padding, that is a zero). Then it goes
# on in steps of $s$, as long as the whole window fits. Return the number of its places.
#
# **Find the slip.** The notes say: "with stride $s$ the output size is $\frac{n + 2p - f + 1}{s}$". For $n = 7$, $f = 3$, $p = 0$ and $s = 2$ that is $2\tfrac12$ places.
# Draw seven pixels and count. Then write the rule that is meant.
#
# **Shapes.** $n$, $f$, $p$ and $s$ are whole numbers with $f \le n + 2p$ and $s \ge 1$. The result is one whole number, as an `int` or as a float such as `3.0`.
#
# **Why.** Every layer's output has this many rows and columns, and the next layer has to know it. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Count the steps first. How far is it from the first place to the last that is possible? The number of places is not the number of steps.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With the zeros there are $n + 2p$ pixels. The window takes up $f$ of them, and what is left is room for walking, in whole steps of $s$. The place before the first step is one more.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# In Python `a // s` divides and rounds down. Does the 1 of the first place belong into the room for walking, or is it added after the division?
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "output_side", "locked": false, "schema_version": 3, "solution": true, "task": false}
def output_side(n: int, f: int, p: int, s: int) -> int:
    """Return the number of places of a window of f pixels along n, with padding p and stride s.

    >>> output_side(6, 3, 1, 1)
    6
    """
    ### BEGIN SOLUTION
    # Why: The window starts at 0 at the earliest and at $n + 2p - f$ at the latest, so there is
    # room for $\lfloor (n + 2p - f)/s \rfloor$ whole steps, rounded down because a window that
    # sticks out does not count. The first place needs no step, so there is one place more than
    # there are steps, as a fence has one post more than gaps. The notes add this 1 before the
    # division, which makes no difference for $s = 1$; but for $n = 7$, $f = 3$, $s = 2$ the starts
    # 0, 2 and 4 are three places, not $2\tfrac12$. The padding stands at *both* ends, hence $2p$.
    return (n + 2 * p - f) // s + 1
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "output_side-padding", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Stride 1: 7 pixels and 2 zeros at both ends are 11; a window of 3 has 9 places there."""
check_equal(
    call(output_side, 7, 3, 2, 1),
    9,
    "9 places for n = 7, f = 3, p = 2, s = 1",
    suspects={
        "the window goes on by its own width f; it goes on by s": 3,
        "the padding was counted once; there are p zeros at both ends, 2p in all": 7,
        "the padding p was left out": 5,
        "one place too few: is that the number of steps (the first place is one more), or is the last place missing?": 8,
        "f was added; the window takes its f pixels away": 15,
        "f has no effect here: the window has to fit, so its last start is f pixels before the end": 12,
    },
)

# %% nbgrader={"grade": true, "grade_id": "output_side-stride", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Stride 3 along 30 pixels: a window of 5 has 9 places. Stride 2 along 7: a window of 3 starts at 0, 2 and 4."""
check_equal(
    call(output_side, 30, 5, 0, 3),
    9,
    "9 places for n = 30, f = 5, p = 0, s = 3",
    suspects={
        "with the 1 added before the division, as in the notes, the result must be rounded up": 26 / 3,
        "one place too few: is the 1 added before the division (the slip of the notes), or nowhere?": 8,
        "that is not a whole number of places: round the division down, with // in place of /": 28
        / 3,
        "the stride s has no effect here; the window goes on by s pixels": 26,
        "the window goes on by its own width f; it goes on by s": 6,
        "f has no effect here: the window has to fit, so its last start is f pixels before the end": 11,
    },
    advice="draw the pixels, and count the starts at which the whole window fits",
)
check_equal(
    call(output_side, 7, 3, 0, 2),
    3,
    "3 places for n = 7, f = 3, p = 0, s = 2",
    suspects={"the last place is missing: the window that ends at the last pixel still fits": 2},
    advice="draw the pixels, and count the starts at which the whole window fits",
)

# %% nbgrader={"grade": true, "grade_id": "output_side-rounding", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Rounded down: with stride 5 along 15 pixels, a window of 7 starts at 0 and 5; at 10 it would stick out."""
check_equal(
    call(output_side, 15, 7, 0, 5),
    2,
    "2 places for n = 15, f = 7, p = 0, s = 5",
    suspects={
        "that is not a whole number of places: round the division down, with // in place of /": 2.6,
        "one place too many: is the division rounded up or to the nearest, or is f left out? A window that sticks out does not count": 3,
        "with the 1 added before the division, as in the notes, the result must be rounded up": 1.8,
        "one place too few: is the 1 added before the division (the slip of the notes), or nowhere?": 1,
    },
    advice="draw the pixels, and count the starts at which the whole window fits",
)

# %% nbgrader={"grade": true, "grade_id": "output_side-counted", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: many cases, against a count of the places."""
### BEGIN HIDDEN TESTS
cases = [
    (n, f, p, s)
    for s in (1, 2, 3)
    for n in range(1, 8)
    for f in range(1, 5)
    for p in range(3)
    if f <= n + 2 * p
][::7]
check_function(
    output_side,
    lambda n, f, p, s: sum(start + f <= n + 2 * p for start in range(0, n + 2 * p, s)),
    [(23, 4, 0, 3), (24, 5, 2, 4), (9, 2, 1, 3), *cases, (224, 7, 3, 2), (5, 2, 0, 30)],
    "equal to the number of places, counted one by one",
    suspects={
        "brackets are missing: f alone is divided by s": lambda n, f, p, s: n + 2 * p - f // s + 1,
        "brackets are missing: f alone is divided by s, and not rounded": lambda n, f, p, s: (
            n + 2 * p - f / s + 1
        ),
        "with the 1 added before the division, as in the notes, the result must be rounded up": lambda n, f, p, s: (
            (n + 2 * p - f + 1) / s
        ),
        "with the 1 added before the division, as in the notes, the result must be rounded up, not down": lambda n, f, p, s: (
            (n + 2 * p - f + 1) // s
        ),
        "that is the number of steps; the first place is one more": lambda n, f, p, s: (
            (n + 2 * p - f) // s
        ),
        "the last place is missing where the window ends at the last pixel: there it still fits": lambda n, f, p, s: (
            -(-(n + 2 * p - f) // s)
        ),
        "that is not a whole number of places: round the division down, with // in place of /": lambda n, f, p, s: (
            (n + 2 * p - f) / s + 1
        ),
        "a window as long as all pixels has one place; here it has none": lambda n, f, p, s: (
            (n + 2 * p - f) // s + (f < n + 2 * p)
        ),
        "one place too many": lambda n, f, p, s: (n + 2 * p - f) // s + 2,
        "the padding was counted twice at each end; there are p zeros there, 2p in all": lambda n, f, p, s: (
            (n + 4 * p - f) // s + 1
        ),
        "the padding is subtracted; it makes the image larger": lambda n, f, p, s: (
            (n - 2 * p - f) // s + 1
        ),
        "brackets are missing: 2p − f alone is divided by s": lambda n, f, p, s: (
            n + (2 * p - f) // s + 1
        ),
        "the division is rounded up; a window that sticks out does not count": lambda n, f, p, s: (
            -(-(n + 2 * p - f) // s) + 1
        ),
        "the division is rounded to the nearest; a window that sticks out does not count": lambda n, f, p, s: (
            round((n + 2 * p - f) / s) + 1
        ),
        "the padding was counted once; there are p zeros at both ends, 2p in all": lambda n, f, p, s: (
            (n + p - f) // s + 1
        ),
        "the padding p was left out": lambda n, f, p, s: (n - f) // s + 1,
        "the stride s has no effect here; the window goes on by s pixels": lambda n, f, p, s: (
            n + 2 * p - f + 1
        ),
        "the window goes on by its own width f; it goes on by s": lambda n, f, p, s: (
            (n + 2 * p - f) // f + 1
        ),
        "f has no effect here: the window has to fit, so its last start is f pixels before the end": lambda n, f, p, s: (
            (n + 2 * p) // s + 1
        ),
        "f was added; the window takes its f pixels away": lambda n, f, p, s: (
            (n + 2 * p + f) // s + 1
        ),
    },
    tolerance=0.0,
)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "convolve-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. Convolution
#
# **Goal.** Put $p$ rows and columns of zeros around the image on every side; call that $\bar X$. Then slide the filter over it in steps of $s$:
#
# $$Y_{i,j} = \sum_{u=0}^{f-1} \sum_{v=0}^{f-1} K_{u,v}\, \bar X_{s i + u,\; s j + v}.$$
#
# The filter is *not* turned around: mathematics calls this a cross-correlation, the field a convolution.
#
# **Shapes.** $X$ is $(H, W)$, not always square, and $K$ is $(f, f)$. $Y$ has a row for each place of the window downwards, and a column for each place to the right, as in question 1.
# Leave $X$ and $K$ as they were.
#
# **Why.** One small detector, used everywhere: this is the layer that the chapter is about. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which pixels of $\bar X$ lie under the filter at the place $(i, j)$? In which row does that window begin if the stride is 2?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The window at $(i, j)$ has the rows $si$ to $si + f - 1$ and the columns $sj$ to $sj + f - 1$. Multiply it by $K$ entry by entry, and add up.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.pad(X, p)` adds the zeros, also none if `p` is 0. Start with `Y = np.zeros((h, w))` and two loops; a window is a slice in both axes, as in `A[2:5, 4:7]`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "convolve", "locked": false, "schema_version": 3, "solution": true, "task": false}
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    """Return the convolution Y of X (H, W) with K (f, f), with padding p and stride s.

    >>> convolve(np.array([[1.0, 2.0, 4.0]] * 3), np.ones((2, 2)), 0, 1)
    array([[ 6., 12.],
           [ 6., 12.]])
    """
    ### BEGIN SOLUTION
    # Why: The window of $Y_{i,j}$ begins at row $si$ and column $sj$ of the padded image;
    # multiplied by $K$ entry by entry and added up, it is the double sum of the statement. There
    # $K_{u,v}$ meets the pixel $u$ rows down and $v$ columns to the right, so the filter is not
    # turned around: turned, the edge filter would answer with the opposite sign. The stride belongs
    # in the size of $Y$ *and* in the start of the window; `X[i : i + f, j : j + f]` gives the right
    # number of windows, but from the wrong places. After `np.pad`, which makes a new array,
    # `len(X)` is $H + 2p$ already, and rows and columns are counted apart because the image need
    # not be square.
    f, X = len(K), np.pad(X, p)
    Y = np.zeros(((len(X) - f) // s + 1, (X.shape[1] - f) // s + 1))
    for i, j in np.ndindex(Y.shape):
        Y[i, j] = np.sum(K * X[s * i : s * i + f, s * j : s * j + f])
    return Y
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "convolve-edge", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The vertical edge of the chapter: the 6×6 image gives 4×4, with a bright band in the middle. X and K stay as they were."""
X, K = np.array([[10.0, 10.0, 10.0, 0.0, 0.0, 0.0]] * 6), np.array([[1.0, 0.0, -1.0]] * 3)
answer = call(convolve, X, K, 0, 1)
check_close(
    answer,
    np.array([[0.0, 30.0, 30.0, 0.0]] * 4),
    "the vertical edge answers 30 in two columns",
    suspects={
        "the filter was turned around, or its left and right are exchanged: the field's convolution is a cross-correlation, without the turn": np.array(
            [[0.0, -30.0, -30.0, 0.0]] * 4
        ),
        "nothing but zeros: are the rows and columns of the filter exchanged, as for a horizontal edge? Is there an @ where * belongs? Or was Y never filled?": np.zeros(
            (4, 4)
        ),
        "one row and one column are missing: there are n − f + 1 places, not n − f": np.array(
            [[0.0, 30.0, 30.0]] * 3
        ),
        "that is the mean over the window; wanted is the sum": np.array(
            [[0.0, 10 / 3, 10 / 3, 0.0]] * 4
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "convolve-padding", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""With padding 1, a 2×2 image and a 2×2 filter give 3×3: the filter meets each corner alone."""
X, K = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 2.0], [5.0, 7.0]])
check_close(
    call(convolve, X, K, 1, 1),
    np.array([[7.0, 19.0, 10.0], [23.0, 48.0, 22.0], [6.0, 11.0, 4.0]]),
    "a row and a column of zeros on every side",
    suspects={
        "the zeros stand only below and on the right: put p rows and columns of them on every side": np.array(
            [[48.0, 22.0, 0.0], [11.0, 4.0, 0.0], [0.0, 0.0, 0.0]]
        ),
        "the filter stands upside down": np.array(
            [[2.0, 5.0, 2.0], [13.0, 30.0, 14.0], [21.0, 43.0, 20.0]]
        ),
        "the filter was turned around: the field's convolution is a cross-correlation, without the turn": np.array(
            [[1.0, 4.0, 4.0], [8.0, 27.0, 22.0], [15.0, 41.0, 28.0]]
        ),
        "the padding p has no effect here": np.array([[48.0]]),
        "the last row and column are missing: put p zeros below and on the right too, and let the window go on to the end": np.array(
            [[7.0, 19.0], [23.0, 48.0]]
        ),
        "the padding repeats the pixels at the border; wanted are zeros": np.array(
            [[15.0, 24.0, 30.0], [39.0, 48.0, 54.0], [45.0, 54.0, 60.0]]
        ),
        "the rows and columns of the filter are exchanged": np.array(
            [[7.0, 16.0, 4.0], [26.0, 45.0, 10.0], [15.0, 23.0, 4.0]]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "convolve-stride", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Stride 2 on a 6×7 image whose pixels are 0 to 41: places in 2 rows and 3 columns."""
X, K = np.arange(42.0).reshape(6, 7), np.array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 10.0]])
check_close(
    call(convolve, X, K, 0, 2),
    np.array([[168.0, 190.0, 212.0], [322.0, 344.0, 366.0]]),
    "the window goes two pixels to the right, and two down",
    suspects={
        "the window moves by one pixel each time: begin it at row s·i and column s·j": np.array(
            [[168.0, 179.0, 190.0], [245.0, 256.0, 267.0]]
        ),
        "the stride s has no effect here": np.array(
            [
                [168.0, 179.0, 190.0, 201.0, 212.0],
                [245.0, 256.0, 267.0, 278.0, 289.0],
                [322.0, 333.0, 344.0, 355.0, 366.0],
                [399.0, 410.0, 421.0, 432.0, 443.0],
            ]
        ),
        "the stride is used downwards only; the window goes to the right by s too": np.array(
            [[168.0, 179.0, 190.0, 201.0, 212.0], [322.0, 333.0, 344.0, 355.0, 366.0]]
        ),
        "the last column is missing: count the columns by W, and a window that ends at the last pixel still fits": np.array(
            [[168.0, 190.0], [322.0, 344.0]]
        ),
        "the filter was turned around: the field's convolution is a cross-correlation, without the turn": np.array(
            [[8.0, 30.0, 52.0], [162.0, 184.0, 206.0]]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "convolve-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: random images and filters, with several paddings and strides."""


### BEGIN HIDDEN TESTS
def _convolved(X, K, p, s, pad=np.pad, step=None, f=None):
    """Return the convolution of X, padded by another function perhaps, in other steps perhaps."""
    windows = sliding_window_view(pad(X, p), f or K.shape)
    down, right = step or (s, s)
    return np.einsum("ijuv,uv->ij", windows[::down, ::right], K)


def _one_by_one(X, K, p, s):
    """Return as many places as are right, but from windows that move by one pixel."""
    h, w = _convolved(X, K, p, s).shape
    return _convolved(X, K, p, 1)[:h, :w]


def _in_place(X, K, p, s):
    """Return the convolution by a window that is multiplied where it stands, in the image."""
    A, f = np.pad(X, p), len(K)
    Y = np.zeros(_convolved(X, K, p, s).shape)
    for i, j in np.ndindex(Y.shape):
        window = A[s * i : s * i + f, s * j : s * j + f]
        window *= K
        Y[i, j] = window.sum()
    return Y


def _from_windows(X, K, p, s, down, right):
    """Return as many places as are right, in these steps."""
    h, w = _convolved(X, K, p, s).shape
    return _convolved(X, K, p, s, step=(down, right))[:h, :w]


rng = np.random.default_rng(801)
check_function(
    convolve,
    _convolved,
    [
        (size * rng.normal(size=shape), size * rng.normal(size=(f, f)), p, s)
        for size, shape, f, p, s in (
            (1, (7, 5), 3, 0, 1),
            (1, (7, 5), 3, 0, 1),
            (1, (4, 9), 2, 1, 2),
            (1, (8, 9), 3, 2, 3),
            (1, (5, 6), 1, 0, 1),
            (300, (4, 5), 2, 1, 1),
            (1e-7, (4, 5), 2, 0, 1),
        )
    ],
    "right for random images, filters, paddings and strides",
    suspects={
        "the filter was turned around: the field's convolution is a cross-correlation, without the turn": lambda X, K, p, s: (
            _convolved(X, K[::-1, ::-1], p, s)
        ),
        "the rows and columns of the filter are exchanged": lambda X, K, p, s: _convolved(
            X, K.T, p, s
        ),
        "the filter stands upside down": lambda X, K, p, s: _convolved(X, K[::-1], p, s),
        "left and right of the filter are exchanged": lambda X, K, p, s: _convolved(
            X, K[:, ::-1], p, s
        ),
        "the padding p has no effect here": lambda X, K, p, s: _convolved(X, K, 0, s),
        "the padding repeats the pixels at the border; wanted are zeros": lambda X, K, p, s: (
            _convolved(X, K, p, s, pad=lambda X, p: np.pad(X, p, mode="edge"))
        ),
        "the zeros stand only below and on the right: put p rows and columns of them on every side": lambda X, K, p, s: (
            _convolved(X, K, p, s, pad=lambda X, p: np.pad(X, (0, 2 * p)))
        ),
        "the padding is 1 for every p but 0": lambda X, K, p, s: _convolved(X, K, min(p, 1), s),
        "the stride s has no effect here": lambda X, K, p, s: _convolved(X, K, p, 1),
        "the window moves by one pixel each time: begin it at row s·i and column s·j": _one_by_one,
        "the stride is used downwards only; the window goes to the right by s too": lambda X, K, p, s: (
            _convolved(X, K, p, s, step=(s, 1))
        ),
        "that is the mean over the window; wanted is the sum": lambda X, K, p, s: (
            _convolved(X, K, p, s) / K.size
        ),
        "the window is multiplied where it stands, window *= K, which changes the image for the next ones": _in_place,
        "the windows begin at row s·i, but at column j; they begin at column s·j": lambda X, K, p, s: (
            _from_windows(X, K, p, s, s, 1)
        ),
        "the windows begin at column s·j, but at row i; they begin at row s·i": lambda X, K, p, s: (
            _from_windows(X, K, p, s, 1, s)
        ),
        "the stride is used to the right only; the window goes down by s too": lambda X, K, p, s: (
            _convolved(X, K, p, s, step=(1, s))
        ),
        "the zeros stand only above and on the left: put p rows and columns of them on every side": lambda X, K, p, s: (
            _convolved(X, K, p, s, pad=lambda X, p: np.pad(X, (2 * p, 0)))
        ),
        "the zeros stand above and below only: put p rows and columns of them on every side": lambda X, K, p, s: (
            _convolved(X, K, p, s, pad=lambda X, p: np.pad(X, ((p, p), (0, 0))))
        ),
        "the zeros stand on the left and on the right only: put p rows and columns of them on every side": lambda X, K, p, s: (
            _convolved(X, K, p, s, pad=lambda X, p: np.pad(X, ((0, 0), (p, p))))
        ),
        "the image is padded by ones; wanted are zeros": lambda X, K, p, s: (
            _convolved(X, K, p, s, pad=lambda X, p: np.pad(X, p, constant_values=1))
        ),
        "the padding goes on with the other side of the image; wanted are zeros": lambda X, K, p, s: (
            _convolved(X, K, p, s, pad=lambda X, p: np.pad(X, p, mode="wrap"))
        ),
        "the largest of the products was taken; wanted is their sum": lambda X, K, p, s: np.max(
            sliding_window_view(np.pad(X, p), K.shape)[::s, ::s] * K, axis=(2, 3)
        ),
        "the windows are multiplied by K as matrices, @; multiply entry by entry": lambda X, K, p, s: (
            np.sum(sliding_window_view(np.pad(X, p), K.shape)[::s, ::s] @ K, axis=(2, 3))
        ),
        "the sum goes on from window to window: begin it anew for each": lambda X, K, p, s: (
            np.cumsum(_convolved(X, K, p, s)).reshape(_convolved(X, K, p, s).shape)
        ),
        "negative numbers became 0: that is a ReLU, which does not belong here": lambda X, K, p, s: (
            np.maximum(_convolved(X, K, p, s), 0)
        ),
        "the filter's last row and column are left out": lambda X, K, p, s: _convolved(
            X, K * np.outer(np.arange(len(K)) < len(K) - 1, np.arange(len(K)) < len(K) - 1), p, s
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "convolve-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: X and K are the same after the call as before it."""
### BEGIN HIDDEN TESTS
X, K = np.random.default_rng(802).normal(size=(5, 4)), np.array([[1.0, 0.0], [0.0, 0.0]])
answer = call(convolve, X, K, 0, 1)
check_close(answer, X[:4, :3], "a filter that takes the upper left pixel of each window")
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "filter_gradient-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. Backward: the filter
#
# **Goal.** A layer has computed $Y_{i,j} = b + \sum_{u,v} K_{u,v} X_{i+u,\,j+v}$, without padding and with stride 1. From above comes $dY$. Return
#
# $$dK_{u,v} = \sum_{i,j} dY_{i,j}\, X_{i+u,\,j+v}, \qquad db = \sum_{i,j} dY_{i,j}.$$
#
# **Shapes.** $X$ is $(H, W)$ and $dY$ is $(h, w)$, neither always square. $dK$ has the shape of the filter, which may be a rectangle: $(H - h + 1, W - w + 1)$. $db$ is one number. Leave $X$ and $dY$ as they were.
#
# **Why.** With these a network learns its own filters. The same weight serves every window, so what every window says about it is added up. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which pixel does the weight $K_{0,0}$ meet in the first window, and which in the others?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Go through the places $(i, j)$ of $dY$. Each adds its whole window of $X$, multiplied by $dY_{i,j}$, to $dK$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# Let `f` and `g` be the two sides of $dK$. Start with `dK = np.zeros((f, g))`. The window at `i, j` is `X[i : i + f, j : j + g]`; what becomes of it before it is added to `dK`?
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "filter_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def filter_gradient(X: np.ndarray, dY: np.ndarray) -> tuple[np.ndarray, float]:
    """Return dK (H − h + 1, W − w + 1) and the number db, for X (H, W) and dY (h, w).

    >>> filter_gradient(np.array([[1.0, 2.0, 3.0]]), np.array([[10.0, 1.0]]))
    (array([[12., 23.]]), 11.0)
    """
    ### BEGIN SOLUTION
    # Why: $K_{u,v}$ goes into every $Y_{i,j}$ with the slope $X_{i+u,\,j+v}$, and the window of $X$
    # at $(i, j)$ holds just these slopes, in the order of the filter; so each place adds its
    # window, multiplied by its $dY_{i,j}$. One weight serves all windows, so what they say is added
    # up: with `=` in place of `+=` only the last window would count, and a mean would be too small
    # by the number of places. The bias has the slope 1 at every place, so $db$ is the sum of $dY$,
    # one number. The size of the filter follows from $h = H - f + 1$, so $f = H - h + 1$, and
    # likewise for the columns.
    f, g = X.shape[0] - dY.shape[0] + 1, X.shape[1] - dY.shape[1] + 1
    dK = np.zeros((f, g))
    for i, j in np.ndindex(dY.shape):
        dK += dY[i, j] * X[i : i + f, j : j + g]
    return dK, float(dY.sum())
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "filter_gradient-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""A worked example: the pixels 1 to 9, a 2×2 filter, and four gradients; dK₀₀ = 1·1 + 0·2 + 2·4 − 1·5 = 4. X and dY stay as they were."""
X, dY = np.arange(1.0, 10.0).reshape(3, 3), np.array([[1.0, 0.0], [2.0, -1.0]])
answer = call(filter_gradient, X, dY)
check_close(
    answer,
    (np.array([[4.0, 6.0], [10.0, 12.0]]), 2.0),
    "the worked example",
    parts=("dK", "db"),
    suspects={
        "dK is turned around: its last row and column come first": (
            np.array([[12.0, 10.0], [6.0, 4.0]]),
            2.0,
        ),
        "db is the sum of dK; wanted is the sum of dY": (
            np.array([[4.0, 6.0], [10.0, 12.0]]),
            32.0,
        ),
        "dY was turned around; it meets the image as it is": (
            np.array([[8.0, 10.0], [14.0, 16.0]]),
            2.0,
        ),
        "the rows and columns of dK are exchanged": (np.array([[4.0, 10.0], [6.0, 12.0]]), 2.0),
        "only the last window was kept: add to dK with +=, not =; or do the loops begin at 1?": (
            np.array([[-5.0, -6.0], [-8.0, -9.0]]),
            2.0,
        ),
        "the mean was taken over the places; wanted is the sum": (
            np.array([[1.0, 1.5], [2.5, 3.0]]),
            0.5,
        ),
        "db is a mean; wanted is the sum": (np.array([[4.0, 6.0], [10.0, 12.0]]), 0.5),
        "the windows were added up without their dY": (np.array([[12.0, 16.0], [24.0, 28.0]]), 2.0),
        "the sign: no minus belongs here": (np.array([[-4.0, -6.0], [-10.0, -12.0]]), -2.0),
        "db is not yet summed: the same bias serves every place, so add all of dY": (
            np.array([[4.0, 6.0], [10.0, 12.0]]),
            np.array([[1.0, 0.0], [2.0, -1.0]]),
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "filter_gradient-rectangle", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A 3×4 image and a 2×2 dY: the filter is 2×3, with as many rows and columns as the shapes say."""
X, dY = (
    np.array([[1.0, 0.0, 2.0, 0.0], [0.0, 3.0, 0.0, 4.0], [5.0, 0.0, 6.0, 0.0]]),
    np.array([[1.0, 10.0], [100.0, 1000.0]]),
)
check_close(
    call(filter_gradient, X, dY),
    (np.array([[3001.0, 320.0, 4002.0], [530.0, 6003.0, 640.0]]), 1111.0),
    "a filter of 2 rows and 3 columns",
    parts=("dK", "db"),
    suspects={
        "dY was turned around; it meets the image as it is": (
            np.array([[1003.0, 230.0, 2004.0], [350.0, 3006.0, 460.0]]),
            1111.0,
        ),
        "dK has as many columns as rows: count its columns by those of X and of dY": (
            np.array([[3001.0, 320.0], [530.0, 6003.0]]),
            1111.0,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "filter_gradient-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random images, and filters that are not all square."""


### BEGIN HIDDEN TESTS
def _gradients(X, dY, turn=lambda dY: dY):
    """Return dK and db, with a slip on the way perhaps."""
    windows = sliding_window_view(X, dY.shape)
    return np.einsum("uvij,ij->uv", windows, turn(dY)), float(dY.sum())


def _slip(dK=lambda dK, X, dY: dK, db=lambda dK, X, dY: dY.sum()):
    """Return gradients with a slip in one of the parts, which are functions of the right dK, X and dY."""

    def wrong(X, dY):
        right = _gradients(X, dY)[0]
        return dK(right, X, dY), db(right, X, dY)

    return wrong


def _last_window(X, dY):
    """Return dK of the last place alone."""
    h, w = dY.shape
    return dY[-1, -1] * X[h - 1 :, w - 1 :]


rng = np.random.default_rng(803)
check_function(
    filter_gradient,
    _gradients,
    [
        (size * rng.normal(size=shape), rng.normal(size=places))
        for size, shape, places in (
            (1, (6, 7), (4, 5)),
            (1, (6, 7), (4, 5)),
            (1, (5, 8), (3, 2)),
            (1, (4, 3), (2, 1)),
            (300, (3, 6), (2, 4)),
        )
    ],
    "right for random numbers and other sizes",
    parts=("dK", "db"),
    suspects={
        "dY was turned around; it meets the image as it is": lambda X, dY: _gradients(
            X, dY, lambda dY: dY[::-1, ::-1]
        ),
        "dK is turned around: its last row and column come first": _slip(
            dK=lambda dK, X, dY: dK[::-1, ::-1]
        ),
        "the rows and columns of dK are exchanged": _slip(dK=lambda dK, X, dY: dK.T),
        "only the last window was kept: add to dK with +=, not =": _slip(
            dK=lambda dK, X, dY: _last_window(X, dY)
        ),
        "the mean was taken over the places; wanted is the sum": _slip(
            dK=lambda dK, X, dY: dK / dY.size, db=lambda dK, X, dY: dY.mean()
        ),
        "db is a mean; wanted is the sum": _slip(db=lambda dK, X, dY: dY.mean()),
        "db is the sum of dK; wanted is the sum of dY": _slip(db=lambda dK, X, dY: dK.sum()),
        "db is the sum of X; wanted is the sum of dY": _slip(db=lambda dK, X, dY: X.sum()),
        "db was added to dK; it is a gradient of its own": _slip(dK=lambda dK, X, dY: dK + dY.sum()),
        "dK is made of the first window alone: add those of all places": _slip(
            dK=lambda dK, X, dY: dY[0, 0] * X[: len(dK), : dK.shape[1]]
        ),
        "the places of the last row of dY are left out": _slip(
            dK=lambda dK, X, dY: _gradients(X[:-1], dY[:-1])[0]
        ),
        "the places of the last column of dY are left out": _slip(
            dK=lambda dK, X, dY: _gradients(X[:, :-1], dY[:, :-1])[0]
        ),
        "the places of the last row and of the last column of dY are left out": _slip(
            dK=lambda dK, X, dY: _gradients(X[:-1, :-1], dY[:-1, :-1])[0]
        ),
        "the squares of dY are in dK": _slip(dK=lambda dK, X, dY: _gradients(X, dY * dY)[0]),
        "db is divided by the number of rows alone; wanted is the sum": _slip(
            db=lambda dK, X, dY: dY.sum() / len(dY)
        ),
        "db is the sum of the sizes, without their signs": _slip(db=lambda dK, X, dY: np.abs(dY).sum()),
        "db is the largest of dY; wanted is the sum": _slip(db=lambda dK, X, dY: dY.max()),
        "db is the number of places; wanted is the sum of dY": _slip(db=lambda dK, X, dY: dY.size),
        "db is the sum over the rows; wanted is one number": _slip(db=lambda dK, X, dY: dY.sum(axis=0)),
        "db is the sum over the columns; wanted is one number": _slip(
            db=lambda dK, X, dY: dY.sum(axis=1)
        ),
        "the windows were added up without their dY": lambda X, dY: (
            _gradients(X, np.ones(dY.shape))[0],
            dY.sum(),
        ),
        "the sign: no minus belongs here": _slip(
            dK=lambda dK, X, dY: -dK, db=lambda dK, X, dY: -dY.sum()
        ),
        "db is not yet summed: the same bias serves every place, so add all of dY": _slip(
            db=lambda dK, X, dY: dY
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "filter_gradient-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: X and dY are the same after the call as before it."""
### BEGIN HIDDEN TESTS
X = np.random.default_rng(804).normal(size=(4, 5))
answer = call(filter_gradient, X, np.array([[2.0]]))
check_close(answer, (2 * X, 2.0), "one place alone: dK is the image, times dY", parts=("dK", "db"))
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "image_gradient-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. Backward: the image
#
# **Goal.** The same layer, without padding and with stride 1. Now return the gradient by the image:
#
# $$dX_{a,c} = \sum_{i,j} dY_{i,j}\, K_{a-i,\,c-j},$$
#
# where entries of $K$ outside the filter count as 0. In words: each $dY_{i,j}$, multiplied by $K$ entry by entry, is laid over its window; where windows overlap, the parts add up.
#
# **Shapes.** $K$ is $(f, f)$ and $dY$ is $(h, w)$. $dX$ has the shape of the image: $(h + f - 1, w + f - 1)$. Leave $K$ and $dY$ as they were.
#
# **Why.** The layer below needs it: without this sum a network could have one convolution only. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Take the window at $(i, j)$. Which pixels lie in it, and by which factor did each go into $Y_{i,j}$?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The pixel $X_{i+u,\,j+v}$ has the factor $K_{u,v}$, so $dX_{i+u,\,j+v}$ gets $dY_{i,j} K_{u,v}$ *added*, for every place $(i, j)$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# Start with zeros of shape `(h + f - 1, w + f - 1)`, and go through the places of $dY$. `A[i : i + f, j : j + f] += …` adds to a window of `A` alone.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "image_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    """Return dX (h + f − 1, w + f − 1) for the filter K (f, f) and dY (h, w).

    >>> image_gradient(np.array([[3.0]]), np.array([[1.0, 2.0]]))
    array([[3., 6.]])
    """
    ### BEGIN SOLUTION
    # Why: The pixel $X_{i+u,\,j+v}$ went into $Y_{i,j}$ with the factor $K_{u,v}$, so it gets
    # $dY_{i,j} K_{u,v}$ back: the filter as it is, multiplied by $dY_{i,j}$, is laid over the
    # window. A pixel under several windows reaches the loss through each of them, so the parts are
    # added; `=` in place of `+=` would let a later window wipe out an earlier one. The minus signs
    # in $K_{a-i,\,c-j}$ tempt to turn the filter, but with $a = i + u$ and $c = j + v$ this is
    # $K_{u,v}$; a turned filter belongs to the other way, a convolution of the padded $dY$. From
    # $h = H - f + 1$ the image has $H = h + f - 1$ rows, more than $dY$ unless $f = 1$.
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i, j in np.ndindex(h, w):
        dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "image_gradient-window", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One window alone: dY is 2 at the place (0, 1) and 0 elsewhere, so twice the filter lies there. K and dY stay as they were."""
K, dY = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[0.0, 2.0], [0.0, 0.0], [0.0, 0.0]])
expected = np.array([[0.0, 2.0, 4.0], [0.0, 6.0, 8.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
answer = call(image_gradient, K, dY)
check_close(
    answer,
    expected,
    "one gradient, spread over its window",
    suspects={
        "each window lies one row too low and one column too far right": np.array(
            [[0.0, 0.0, 0.0], [0.0, 0.0, 2.0], [0.0, 0.0, 6.0], [0.0, 0.0, 0.0]]
        ),
        "the filter lies the wrong way round: spread each dY by K as it is (only a convolution of the padded dY needs K turned around)": np.array(
            [[0.0, 8.0, 6.0], [0.0, 4.0, 2.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
        ),
        "the rows and columns of the filter are exchanged": np.array(
            [[0.0, 2.0, 6.0], [0.0, 4.0, 8.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
        ),
        "dX has the shape of the image, larger than dY; that is the shape that a convolution forward would give": np.array(
            [[4.0], [0.0]]
        ),
        "a later window overwrites an earlier one: add with +=, not =": np.array(
            [[0.0, 2.0, 4.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
        ),
        "each window gets K itself: multiply it by its dY": np.array(
            [[1.0, 3.0, 2.0], [4.0, 10.0, 6.0], [4.0, 10.0, 6.0], [3.0, 7.0, 4.0]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "image_gradient-overlap", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Four windows that overlap: in the middle, all four parts add up to 400 + 30 + 40 + 1."""
K, dY = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[100.0, 10.0], [20.0, 1.0]])
check_close(
    call(image_gradient, K, dY),
    np.array([[100.0, 210.0, 20.0], [320.0, 471.0, 42.0], [60.0, 83.0, 4.0]]),
    "where windows overlap, the parts add up",
    suspects={
        "the filter lies the wrong way round: spread each dY by K as it is (only a convolution of the padded dY needs K turned around)": np.array(
            [[400.0, 340.0, 30.0], [280.0, 184.0, 13.0], [40.0, 22.0, 1.0]]
        ),
        "the rows and columns of the filter are exchanged": np.array(
            [[100.0, 310.0, 30.0], [220.0, 481.0, 43.0], [40.0, 82.0, 4.0]]
        ),
        "a later window overwrites an earlier one: add with +=, not =": np.array(
            [[100.0, 10.0, 20.0], [20.0, 1.0, 2.0], [60.0, 3.0, 4.0]]
        ),
        "the sum was divided by the number of windows over each pixel; wanted is the sum": np.array(
            [[100.0, 105.0, 20.0], [160.0, 117.75, 21.0], [60.0, 41.5, 4.0]]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "image_gradient-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: random filters and gradients of several sizes."""


### BEGIN HIDDEN TESTS
def _spread(K, dY):
    """Return dX, as a convolution of the padded dY with the filter turned around."""
    f = len(K)
    windows = sliding_window_view(np.pad(dY, f - 1), K.shape)
    return np.einsum("ijuv,uv->ij", windows, K[::-1, ::-1])


def _by_layer(K, dY):
    """Return what the layer of dlcourse gives."""
    layer = Conv2D(1, 1, len(K), rng=np.random.default_rng(0))
    layer.params["W"] = K[np.newaxis, np.newaxis]
    layer.forward(np.zeros((1, 1, *np.add(dY.shape, len(K) - 1))))
    return layer.backward(dY[np.newaxis, np.newaxis])[0, 0]


def _window_by_window(K, dY, add):
    """Return dX, each window of it made by add of what was there, of dY and of K."""
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i, j in np.ndindex(h, w):
        dX[i : i + f, j : j + f] = add(dX[i : i + f, j : j + f], dY[i, j], K)
    return dX


def _from_the_end(K, dY):
    """Return dX as a sum in which negative places of K count from its end."""
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for a, c in np.ndindex(dX.shape):
        for i, j in np.ndindex(h, w):
            if abs(a - i) < f and abs(c - j) < f:
                dX[a, c] += dY[i, j] * K[a - i, c - j]
    return dX


def _too_far(K, dY):
    """Return dX one row lower and one column to the right."""
    dX = np.zeros(np.add(dY.shape, len(K) - 1))
    dX[1:, 1:] = _spread(K, dY)[:-1, :-1]
    return dX


rng = np.random.default_rng(805)
check_function(
    image_gradient,
    _by_layer,
    [
        (size * rng.normal(size=(f, f)), rng.normal(size=shape))
        for size, f, shape in (
            (1, 3, (4, 5)),
            (1, 3, (4, 5)),
            (1, 2, (2, 5)),
            (1, 3, (3, 1)),
            (300, 4, (2, 3)),
        )
    ],
    "right for random numbers and other sizes",
    suspects={
        "the filter lies the wrong way round: spread each dY by K as it is (only a convolution of the padded dY needs K turned around)": lambda K, dY: (
            _spread(K[::-1, ::-1], dY)
        ),
        "the rows and columns of the filter are exchanged": lambda K, dY: _spread(K.T, dY),
        "a later window overwrites an earlier one: add with +=, not =": lambda K, dY: (
            _window_by_window(K, dY, lambda before, dy, K: dy * K)
        ),
        "each window gets K itself: multiply it by its dY": lambda K, dY: _spread(
            K, np.ones(dY.shape)
        ),
        "the sum was divided by the number of windows over each pixel; wanted is the sum": lambda K, dY: (
            _spread(K, dY) / _spread(np.ones(K.shape), np.ones(dY.shape))
        ),
        "each window lies one row too low and one column too far right": _too_far,
        "negative places of K count from its end: a − i and c − j have to be 0 or more": _from_the_end,
        "the filter is turned by a quarter; by a half, in a convolution of the padded dY, or not at all": lambda K, dY: (
            _spread(np.rot90(K), dY)
        ),
        "the filter is turned by a quarter, the other way; by a half, in a convolution of the padded dY, or not at all": lambda K, dY: (
            _spread(np.rot90(K, -1), dY)
        ),
        "the filter stands upside down": lambda K, dY: _spread(K[::-1], dY),
        "left and right of the filter are exchanged": lambda K, dY: _spread(K[:, ::-1], dY),
        "the mean was taken; wanted is the sum": lambda K, dY: _spread(K, dY) / K.size,
        "only the largest part is kept where windows overlap; they add up": lambda K, dY: (
            _window_by_window(K, dY, lambda before, dy, K: np.maximum(before, dy * K))
        ),
        "the places of the last row and of the last column of dY are left out": lambda K, dY: (
            _spread(K, dY * np.outer(np.arange(len(dY)) < len(dY) - 1, np.arange(dY.shape[1]) < dY.shape[1] - 1))
        ),
        "dY was turned around; it is spread as it is": lambda K, dY: _spread(K, dY[::-1, ::-1]),
        "dX is cut to the shape of dY; the image is larger": lambda K, dY: _spread(K, dY)[
            : len(dY), : dY.shape[1]
        ],
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "image_gradient-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: K and dY are the same after the call as before it, to the last digit."""
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(806)
K, dY = rng.normal(size=(2, 2)), rng.normal(size=(3, 4))
answer = call(image_gradient, K, dY)
check_close(
    answer,
    sum(np.pad(K[u, v] * dY, ((u, 1 - u), (v, 1 - v))) for u in range(2) for v in range(2)),
    "a filter of four weights",
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "relu_pool-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. ReLU, then the largest
#
# **Goal.** Turn the negative numbers of a feature map into 0 (ReLU), cut it into windows of 2×2 that do not overlap, and keep the largest number of each:
#
# $$P_{i,j} = \max\left(0,\; Y_{2i,\,2j},\; Y_{2i,\,2j+1},\; Y_{2i+1,\,2j},\; Y_{2i+1,\,2j+1}\right).$$
#
# **Shapes.** $Y$ is $(H, W)$ with even $H$ and $W$, not always square; $P$ is $(H/2, W/2)$. Leave $Y$ as it was.
#
# **Why.** The notes end with the four numbers 5, 7, 3 and 5. The chapter's image, after the convolution, leads there in this way, and so will your function. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which four entries of $Y$ belong to $P_{0,1}$? What comes out if all four are negative?
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# The window of $P_{i,j}$ has the rows $2i$ and $2i + 1$ and the columns $2j$ and $2j + 1$. The largest of its four numbers and 0 is wanted.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.maximum(Y, 0)` is ReLU. Then two loops and `.max()` of a slice in both axes. Without loops: reshape to `(H // 2, 2, W // 2, 2)`; which two of the axes count the positions inside a window?
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "relu_pool", "locked": false, "schema_version": 3, "solution": true, "task": false}
def relu_pool(Y: np.ndarray) -> np.ndarray:
    """Return P (H/2, W/2): the largest of each 2×2 window of max(0, Y), for Y (H, W).

    >>> relu_pool(np.array([[1.0, 2.0, -1.0, -4.0], [3.0, 0.0, -2.0, -3.0]]))
    array([[3., 0.]])
    """
    ### BEGIN SOLUTION
    # Why: The reshape splits row $2i + u$ into $(i, u)$ and column $2j + v$ into $(j, v)$, so axes
    # 1 and 3 count the positions in a window, and the largest over both is the largest of its four
    # entries. The shape `(H // 2, W // 2, 2, 2)` has as many entries and runs too, but it gathers
    # four numbers that follow each other in reading order, which is not a window unless $W = 2$.
    # ReLU may come before or after the largest, since it never turns an order round; left out, a
    # window of four negative numbers would give a negative number and not 0.
    H, W = Y.shape
    return np.maximum(Y, 0).reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "relu_pool-table", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The chapter's feature map leads to 5 and 7 above 3 and 5. Y stays as it was."""
Y = np.array(
    [[2.0, 2.0, 5.0, -2.0], [-3.0, 5.0, 7.0, -5.0], [1.0, 3.0, 5.0, -6.0], [0.0, -1.0, 3.0, -2.0]]
)
answer = call(relu_pool, Y)
check_close(
    answer,
    np.array([[5.0, 7.0], [3.0, 5.0]]),
    "the table 5 7 / 3 5 of the notes",
    suspects={
        "the minus signs were dropped; ReLU makes negative numbers 0": np.array(
            [[5.0, 7.0], [3.0, 6.0]]
        ),
        "rows and columns of the result are exchanged, or the largest is taken along other axes than those of a window": np.array([[5.0, 3.0], [7.0, 5.0]]),
        "that is the mean of each window; wanted is the largest": np.array(
            [[2.25, 3.0], [1.0, 2.0]]
        ),
        "that is the sum of each window; wanted is the largest": np.array(
            [[9.0, 12.0], [4.0, 8.0]]
        ),
        "nothing but zeros: is that the smallest of each window, or min(0, Y) in place of max(0, Y)? Or was the result never filled?": np.zeros(
            (2, 2)
        ),
        "the windows overlap: they go on by two pixels, not by one": np.array(
            [[5.0, 7.0, 7.0], [5.0, 7.0, 7.0], [3.0, 5.0, 5.0]]
        ),
        "these are the largest of four neighbours in one row; a window has two rows": np.array(
            [[5.0, 7.0], [5.0, 3.0]]
        ),
        "only the upper left entry of each window came through; wanted is the largest of four": np.array(
            [[2.0, 5.0], [1.0, 5.0]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "relu_pool-negative", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A window of negative numbers gives 0: ReLU has turned them into 0."""
Y = np.array([[-1.0, -2.0, 3.0, -9.0], [-4.0, -3.0, 1.5, 2.5]])
check_close(
    call(relu_pool, Y),
    np.array([[0.0, 3.0]]),
    "0 where all four are negative",
    suspects={
        "negative numbers came through, divided by 100: that is a leaky ReLU": np.array(
            [[-0.01, 3.0]]
        ),
        "ReLU is missing: a window of negative numbers has to give 0": np.array([[-1.0, 3.0]]),
        "the minus signs were dropped; ReLU makes negative numbers 0": np.array([[4.0, 9.0]]),
        "that is the mean of each window; wanted is the largest": np.array([[0.0, 1.75]]),
        "a 1 for every positive number: ReLU keeps positive numbers as they are": np.array(
            [[0.0, 1.0]]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "relu_pool-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: random feature maps that are not square, also large and tiny ones."""


### BEGIN HIDDEN TESTS
def _corners(Y):
    """Return the four entries of each window, along the first axis."""
    return np.stack([Y[::2, ::2], Y[::2, 1::2], Y[1::2, ::2], Y[1::2, 1::2]])


def _pooled(Y, relu=lambda Y: np.maximum(Y, 0), pick=lambda four: four.max(axis=0)):
    """Return the pooled map, with a slip on the way perhaps."""
    return pick(_corners(relu(Y)))


def _slip(**options):
    """Return pooled with other options."""
    return lambda Y: _pooled(Y, **options)


def _beginning(Y, down, right):
    """Return the largest of windows that begin at row down·i and column right·j."""
    largest = sliding_window_view(np.maximum(Y, 0), (2, 2)).max(axis=(2, 3))
    return largest[::down, ::right][: len(Y) // 2, : Y.shape[1] // 2]


rng = np.random.default_rng(807)
check_function(
    relu_pool,
    _pooled,
    [
        (size * rng.normal(loc=-0.5, size=shape),)
        for size, shape in (
            (1, (6, 4)),
            (1, (6, 4)),
            (1, (2, 10)),
            (1, (8, 6)),
            (1000, (4, 6)),
            (1e-9, (4, 6)),
        )
    ],
    "right for random feature maps",
    suspects={
        "ReLU is missing: a window of negative numbers has to give 0": _slip(relu=lambda Y: Y),
        "that is the mean of each window; wanted is the largest": _slip(
            pick=lambda four: four.mean(axis=0)
        ),
        "that is the sum of each window; wanted is the largest": _slip(
            pick=lambda four: four.sum(axis=0)
        ),
        "that is the smallest of each window; wanted is the largest": _slip(
            pick=lambda four: four.min(axis=0)
        ),
        "only the upper left entry of each window came through; wanted is the largest of four": _slip(
            pick=lambda four: four[0]
        ),
        "only the upper left and the lower right entry of each window were compared; it has four": _slip(
            pick=lambda four: four[[0, 3]].max(axis=0)
        ),
        "the largest was taken over the axes 1 and 2 of (H/2, 2, W/2, 2); the places in a window are counted by the axes 1 and 3": lambda Y: (
            np.maximum(Y, 0).reshape(len(Y) // 2, 2, Y.shape[1] // 2, 2).max(axis=(1, 2))
        ),
        "the windows begin at row i; they begin at row 2i": lambda Y: _beginning(Y, 1, 2),
        "the windows begin at column j; they begin at column 2j": lambda Y: _beginning(Y, 2, 1),
        "the largest of each 2×2 window is taken, and its minus sign dropped; ReLU makes it 0": _slip(
            relu=lambda Y: Y, pick=lambda four: np.abs(four.max(axis=0))
        ),
        "the second largest of each window was taken": _slip(
            pick=lambda four: np.sort(four, axis=0)[-2]
        ),
        "only the second row of each window was looked at; it has two": _slip(
            pick=lambda four: four[2:].max(axis=0)
        ),
        "only the second column of each window was looked at; it has two": _slip(
            pick=lambda four: four[[1, 3]].max(axis=0)
        ),
        "only the lower right entry of each window came through; wanted is the largest of four": _slip(
            pick=lambda four: four[3]
        ),
        "that is the median of each window; wanted is the largest": _slip(
            pick=lambda four: np.median(four, axis=0)
        ),
        "only the upper right and the lower left entry of each window were compared; it has four": _slip(
            pick=lambda four: four[[1, 2]].max(axis=0)
        ),
        "only the first row of each window was looked at; it has two": _slip(
            pick=lambda four: four[:2].max(axis=0)
        ),
        "only the first column of each window was looked at; it has two": _slip(
            pick=lambda four: four[[0, 2]].max(axis=0)
        ),
        "the windows overlap: they go on by two pixels, not by one, though their number is right": lambda Y: (
            np.maximum(sliding_window_view(Y, (2, 2)).max(axis=(2, 3)), 0)[
                : len(Y) // 2, : Y.shape[1] // 2
            ]
        ),
        **{
            f"the entry at the {where} of each window is left out": _slip(
                pick=lambda four, left=left: np.delete(four, left, axis=0).max(axis=0)
            )
            for left, where in enumerate(
                ("upper left", "upper right", "lower left", "lower right")
            )
        },
        "the minus signs were dropped; ReLU makes negative numbers 0": _slip(relu=np.abs),
        "negative numbers came through, divided by 100: that is a leaky ReLU": _slip(
            relu=lambda Y: np.maximum(Y, 0.01 * Y)
        ),
        "a 1 for every positive number: ReLU keeps positive numbers as they are": _slip(
            relu=lambda Y: (Y > 0) * 1.0
        ),
        "that is ReLU the wrong way round, min(0, Y)": _slip(relu=lambda Y: np.minimum(Y, 0)),
        "the windows overlap: they go on by two pixels, not by one": lambda Y: np.maximum(
            sliding_window_view(Y, (2, 2)).max(axis=(2, 3)), 0
        ),
        "these are the largest of four neighbours in one row; a window has two rows": lambda Y: (
            np.maximum(Y, 0).reshape(len(Y) // 2, Y.shape[1] // 2, 4).max(axis=2)
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "relu_pool-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: Y is the same after the call as before it."""
### BEGIN HIDDEN TESTS
answer = call(relu_pool, np.array([[-1.0, 4.0], [2.0, -3.0]]))
check_close(answer, np.array([[4.0]]), "the largest of one window")
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "pool_gradient-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. Backward: max-pooling
#
# **Goal.** Max-pooling (without ReLU this time) has kept the largest entry of each 2×2 window of $Y$; from above comes $dP$, one number for each window. Return $dY$: the whole $dP_{i,j}$ goes to
# the winner, the largest entry of window $(i, j)$, and the other three get 0. If several entries are exactly equal (nearly is not enough), the *first in reading order* wins (row by row, each from left to right).
#
# **Shapes.** $Y$ is $(H, W)$ with even $H$ and $W$, and $dP$ is $(H/2, W/2)$. $dY$ has the shape of $Y$. Leave $Y$ and $dP$ as they were.
#
# **Why.** Move the winner a little, and the output moves with it. Move another, and nothing happens. After ReLU there are many ties, since many entries are 0. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# How many entries of each window get a gradient that is not 0, if $dP_{i,j}$ is not 0? Never more than one.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# In the window of $(i, j)$ find the position $k$ of the first largest entry, from 0 to 3 in reading order. Its row is $2i + \lfloor k/2 \rfloor$, and its column $2j$ plus the remainder of $k/2$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.argmax(window)` gives the position of the first largest in reading order, and `divmod(k, 2)` its row and column in the window. Where is that in $Y$?
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "pool_gradient", "locked": false, "schema_version": 3, "solution": true, "task": false}
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    """Return dY (H, W) for Y (H, W) and dP (H/2, W/2): each dP goes to its window's first largest.

    >>> pool_gradient(np.array([[1.0, 2.0], [3.0, 0.0]]), np.array([[5.0]]))
    array([[0., 0.],
           [5., 0.]])
    """
    ### BEGIN SOLUTION
    # Why: As long as the winner stays the largest, the output of a window *is* that entry, so its
    # slope is 1 and the others' is 0: the winner gets the whole $dP_{i,j}$, neither shared nor
    # multiplied by its own value. `argmax` reads the window row by row and gives the first largest
    # as a number from 0 to 3, and `divmod` by 2 makes a row and a column of it. A mask such as
    # `window == window.max()` is tempting, but in a tie several entries would each get the whole
    # gradient, and after ReLU ties of zeros are common. The windows do not overlap, so no entry is
    # set twice, and `=` is enough.
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        u, v = divmod(np.argmax(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]), 2)
        dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "pool_gradient-winners", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The chapter's table: four gradients go to the four winners, a 5, a 7, a 3 and a 5. Y and dP stay as they were."""
Y = np.array(
    [[2.0, 2.0, 5.0, 0.0], [0.0, 5.0, 7.0, 0.0], [1.0, 3.0, 5.0, 0.0], [0.0, 0.0, 3.0, 0.0]]
)
dP = np.array([[10.0, 20.0], [30.0, 40.0]])
answer = call(pool_gradient, Y, dP)
check_close(
    answer,
    np.array([[0, 0, 0, 0], [0, 10, 20, 0], [0, 30, 40, 0], [0, 0, 0, 0]], dtype=float),
    "each gradient goes to its window's winner",
    suspects={
        "the whole gradient goes to the largest entry of all; each window has its own winner": np.array(
            [[0, 0, 0, 0], [0, 0, 100, 0], [0, 0, 0, 0], [0, 0, 0, 0]], dtype=float
        ),
        "the winner's value was looked for in the whole of Y; look in its own window": np.array(
            [[0, 0, 40, 0], [0, 0, 20, 0], [0, 30, 0, 0], [0, 0, 0, 0]], dtype=float
        ),
        "all four entries of a window get the gradient; only the largest does": np.array(
            [[10, 10, 20, 20], [10, 10, 20, 20], [30, 30, 40, 40], [30, 30, 40, 40]], dtype=float
        ),
        "the gradient is spread evenly over the window, as for a mean; the largest gets all of it": np.array(
            [[2.5, 2.5, 5, 5], [2.5, 2.5, 5, 5], [7.5, 7.5, 10, 10], [7.5, 7.5, 10, 10]]
        ),
        "that marks the winners, but with 1: put their dP there": np.array(
            [[0, 0, 0, 0], [0, 1, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0]], dtype=float
        ),
        "the gradient goes to the smallest entry; it belongs to the largest": np.array(
            [[0, 0, 0, 20], [10, 0, 0, 0], [0, 0, 0, 40], [30, 0, 0, 0]], dtype=float
        ),
        "the row and the column of the winner in its window are exchanged; divmod(k, 2) gives the row first": np.array(
            [[0, 0, 0, 20], [0, 10, 0, 0], [0, 0, 40, 0], [30, 0, 0, 0]], dtype=float
        ),
        "the gradient was multiplied by the winner's own value; its factor is 1": np.array(
            [[0, 0, 0, 0], [0, 50, 140, 0], [0, 90, 200, 0], [0, 0, 0, 0]], dtype=float
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "pool_gradient-tie", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A tie: of several equally large entries, the first in reading order gets everything."""
Y, dP = np.array([[1.0, 5.0, 0.0, 3.0], [5.0, 5.0, 3.0, 3.0]]), np.array([[6.0, 12.0]])
check_close(
    call(pool_gradient, Y, dP),
    np.array([[0.0, 6.0, 0.0, 12.0], [0.0, 0.0, 0.0, 0.0]]),
    "a tie goes to the first in reading order",
    suspects={
        "in a tie all the largest get the gradient; only the first in reading order does": np.array(
            [[0.0, 6.0, 0.0, 12.0], [6.0, 6.0, 12.0, 12.0]]
        ),
        "in a tie the gradient is shared; the first in reading order gets all of it": np.array(
            [[0.0, 2.0, 0.0, 4.0], [2.0, 2.0, 4.0, 4.0]]
        ),
        "in a tie the last one wins here; the first has to (is this >= where > belongs?)": np.array(
            [[0.0, 0.0, 0.0, 0.0], [0.0, 6.0, 0.0, 12.0]]
        ),
        "the first was looked for column by column, or the winner's row and column are exchanged; reading order goes row by row": np.array(
            [[0.0, 0.0, 0.0, 0.0], [6.0, 0.0, 12.0, 0.0]]
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "pool_gradient-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: many ties, entries that are nearly equal, and numbers of any size."""


### BEGIN HIDDEN TESTS
def _blocks(Y):
    """Return the windows of Y, four entries each in reading order, shape (h, w, 4)."""
    H, W = Y.shape
    return Y.reshape(H // 2, 2, W // 2, 2).transpose(0, 2, 1, 3).reshape(H // 2, W // 2, 4)


def _back(windows):
    """Return the array whose windows these are."""
    h, w, _ = windows.shape
    return windows.reshape(h, w, 2, 2).transpose(0, 2, 1, 3).reshape(2 * h, 2 * w)


def _first(marked):
    """Return the first True along the last axis alone."""
    return marked & (np.cumsum(marked, axis=-1) == 1)


def _given_to(share):
    """Return a function that gives each dP to its window in these shares of its entries."""
    return lambda Y, dP: _back(share(_blocks(Y)) * dP[..., np.newaxis] + 0.0)


def _largest(windows):
    """Return where the largest entries are."""
    return windows == windows.max(axis=-1, keepdims=True)


ORDER = [0, 2, 1, 3]  # column by column
rng = np.random.default_rng(808)
ties = [
    (rng.integers(-3, 2, size=shape).astype(float), rng.normal(size=(shape[0] // 2, shape[1] // 2)))
    for shape in ((6, 8), (6, 8), (8, 2), (4, 6))
]
nearly = [
    (
        size * (rng.integers(-2, 3, size=(6, 8)) + gap * rng.integers(0, 4, size=(6, 8))),
        rng.normal(size=(3, 4)),
    )
    for size, gap in ((1, 1e-6), (1e-9, 0.3), (500, 1e-6), (1, 1e-12), (1, 1e-9))
]
right = _given_to(lambda four: _first(_largest(four)))


def _unravelled(Y, dP):
    """Return dY, each winner's place in its window worked out as one in the whole of Y."""
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        k = np.argmax(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2])
        u, v = np.unravel_index(k, Y.shape)
        if 2 * j + v < Y.shape[1]:
            dY[2 * i + u, 2 * j + v] += dP[i, j]
    return dY


def _from_zero(Y, dP):
    """Return dY, the largest of each window looked for from 0 on, by variables that stay."""
    dY, u, v = np.zeros(Y.shape), 0, 0
    for i, j in np.ndindex(dP.shape):
        best = 0.0
        for a, c in np.ndindex(2, 2):
            if Y[2 * i + a, 2 * j + c] > best:
                best, u, v = Y[2 * i + a, 2 * j + c], a, c
        dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY


def _one_place(Y, dP):
    """Return dY, the winner's place of the first window used in all."""
    dY = np.zeros(Y.shape)
    u, v = divmod(np.argmax(Y[:2, :2]), 2)
    dY[u::2, v::2] = dP
    return dY


slips = {
    "the winner's place in its window is worked out with the shape of Y; the window's is (2, 2)": _unravelled,
    "the search for the largest starts at 0, so in a window without a positive entry the place of the window before is used": _from_zero,
    "the place of the first window's winner is used in every window": _one_place,
    "the gradient goes to the largest, less their mean": _given_to(
        lambda four: _first(_largest(four)) - 0.25
    ),
    "the gradient has lost its sign": lambda Y, dP: right(Y, np.abs(dP)),
    "negative gradients came as 0: is there a ReLU?": lambda Y, dP: right(Y, np.maximum(dP, 0)),
    "the gradient of a window without a positive entry goes to its upper left corner": _given_to(
        lambda four: np.where(
            (four > 0).any(axis=-1, keepdims=True),
            _first(_largest(four)),
            np.arange(4) == 0,
        )
    ),
    "the dP are read with rows and columns exchanged": lambda Y, dP: right(
        Y, dP.T.reshape(dP.shape)
    ),
    "in a tie all the largest get the gradient; only the first in reading order does": _given_to(
        _largest
    ),
    "in a tie the gradient is shared; the first in reading order gets all of it": _given_to(
        lambda four: _largest(four) / _largest(four).sum(axis=-1, keepdims=True)
    ),
    "in a tie the last one wins here; the first has to (is this >= where > belongs?)": _given_to(
        lambda four: _first(_largest(four)[..., ::-1])[..., ::-1]
    ),
    "in a tie the first column by column wins; reading order goes row by row": _given_to(
        lambda four: _first(_largest(four)[..., ORDER])[..., ORDER]
    ),
    "the row and the column of the winner in its window are exchanged; divmod(k, 2) gives the row first": _given_to(
        lambda four: _first(_largest(four))[..., ORDER]
    ),
    "the gradient goes to the smallest entry; it belongs to the largest": _given_to(
        lambda four: _first(_largest(-four))
    ),
    "the gradient goes to the entry that is largest without its sign; −3 is smaller than −1": _given_to(
        lambda four: _first(_largest(np.abs(four)))
    ),
    "all four entries of a window get the gradient; only the largest does": _given_to(
        lambda four: np.ones(four.shape)
    ),
    "the gradient is spread evenly over the window, as for a mean; the largest gets all of it": _given_to(
        lambda four: np.full(four.shape, 0.25)
    ),
    "the other entries of a window kept their own values; they get 0": lambda Y, dP: np.where(
        right(Y, np.ones(dP.shape)) > 0, right(Y, dP), Y
    ),
    "that marks the winners, but with 1: put their dP there": lambda Y, dP: right(
        Y, np.ones(dP.shape)
    ),
    "the gradient was multiplied by the winner's own value; its factor is 1": lambda Y, dP: (
        Y * right(Y, dP)
    ),
    "a winner that is 0 gets no gradient here; it is the largest all the same": lambda Y, dP: (
        np.where(Y == 0, 0.0, right(Y, dP))
    ),
    "windows without a positive entry get no gradient: does the search for the largest start at 0, or is there a ReLU? Negative numbers have a largest too": lambda Y, dP: (
        np.where(Y > 0, right(Y, dP), 0.0)
    ),
}
check_function(
    pool_gradient, right, ties, "right for random numbers with many ties", suspects=slips
)
check_function(
    pool_gradient,
    right,
    nearly,
    "the largest wins, however little larger it is",
    suspects={
        "entries that are nearly equal count as a tie here; only equal ones are": _given_to(
            lambda four: _first(np.isclose(four, four.max(axis=-1, keepdims=True)))
        ),
        "Y is rounded to float32, where nearly equal entries become ties: compare them as they are": _given_to(
            lambda four: _first(_largest(four.astype(np.float32)))
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "pool_gradient-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: Y and dP are the same after the call as before it."""
### BEGIN HIDDEN TESTS
answer = call(pool_gradient, np.array([[-1.0, -4.0], [-2.0, -3.0]]), np.array([[7.0]]))
check_close(
    answer,
    np.array([[7.0, 0.0], [0.0, 0.0]]),
    "the largest of four negative numbers wins",
    suspects={
        "nothing but zeros: negative numbers have a largest too. Does the search for it start at 0?": np.zeros(
            (2, 2)
        ),
    },
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "flatten-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. Flattening, and back
#
# **Goal.** A dense layer wants one row of numbers for each image. Write the feature maps of each image in one row: first map first, and each map in reading order (row by row). Backward, put the gradient $dR$ of those rows
# back into tables, so that each gradient stands where its number stood:
#
# $$R_{k,\; (c H + i) W + j} = Y_{k,c,i,j}, \qquad dY_{k,c,i,j} = dR_{k,\; (c H + i) W + j}.$$
#
# **Shapes.** $Y$ is $(N, F, H, W)$: $N$ images with $F$ feature maps each. $R$ and $dR$ are $(N, FHW)$; $dY$ is $(N, F, H, W)$. Return $R$ and $dY$. Leave $Y$ and $dR$ as they were.
#
# **Why.** The numbers stay the same, only their places change; so there is nothing to derive, but an order to keep. *4 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Which axis must survive? The images stay apart: $R$ has $N$ rows, also if $N = 1$.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# In NumPy's usual order the last axis runs fastest, which is the order asked for: a reshape to $(N, FHW)$ is all, and a reshape to the shape of $Y$ leads back.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# In `A.reshape(5, -1)`, `-1` lets NumPy work out the number of columns. `Y.shape` is a tuple that `reshape` takes as it is.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "flatten", "locked": false, "schema_version": 3, "solution": true, "task": false}
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows R (N, F·H·W) of Y (N, F, H, W), and dR (N, F·H·W) as tables dY (N, F, H, W).

    >>> flatten(np.array([[[[1.0], [2.0]]]]), np.array([[3.0, 4.0]]))
    (array([[1., 2.]]), array([[[[3.],
             [4.]]]]))
    """
    ### BEGIN SOLUTION
    # Why: A reshape keeps reading order, in which the last axis runs fastest, so in the row of
    # image $k$ the entry $Y_{k,c,i,j}$ comes after $c$ maps of $HW$ numbers, $i$ rows of $W$ and
    # $j$ single ones: at $cHW + iW + j = (cH + i)W + j$, as asked. `len(Y)` keeps the axis of the
    # images, and `-1` becomes $FHW$; `Y.ravel()` would write all images into one row. Backward is
    # the same reshape the other way, so each gradient lands where its number stood. A transpose
    # before it, or `order="F"`, can give the right shapes as well, but with numbers in the wrong
    # places.
    return Y.reshape(len(Y), -1), dR.reshape(Y.shape)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "flatten-table", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One image with one map: 5 and 7 above 3 and 5 is the row 5, 7, 3, 5, and its gradient goes back."""
Y, dR = np.array([[[[5.0, 7.0], [3.0, 5.0]]]]), np.array([[0.1, 0.2, 0.3, 0.4]])
check_close(
    call(flatten, Y, dR),
    (np.array([[5.0, 7.0, 3.0, 5.0]]), np.array([[[[0.1, 0.2], [0.3, 0.4]]]])),
    "the table 5 7 / 3 5 in a row, and its gradient in a table",
    parts=("R", "dY"),
    suspects={
        "R was read column by column; reading order goes row by row": (
            np.array([[5.0, 3.0, 7.0, 5.0]]),
            np.array([[[[0.1, 0.2], [0.3, 0.4]]]]),
        ),
        "both ways go column by column; reading order goes row by row": (
            np.array([[5.0, 3.0, 7.0, 5.0]]),
            np.array([[[[0.1, 0.3], [0.2, 0.4]]]]),
        ),
        "the axis of the images is lost: R is a table with one row for each image": (
            np.array([5.0, 7.0, 3.0, 5.0]),
            np.array([[[[0.1, 0.2], [0.3, 0.4]]]]),
        ),
        "dY is still flat: give it the shape of Y": (
            np.array([[5.0, 7.0, 3.0, 5.0]]),
            np.array([[0.1, 0.2, 0.3, 0.4]]),
        ),
        "R is one column; wanted is a row for each image": (
            np.array([[5.0], [7.0], [3.0], [5.0]]),
            np.array([[[[0.1, 0.2], [0.3, 0.4]]]]),
        ),
        "dY holds the numbers of Y; wanted are those of dR": (
            np.array([[5.0, 7.0, 3.0, 5.0]]),
            np.array([[[[5.0, 7.0], [3.0, 5.0]]]]),
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "flatten-order", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Two images with two maps of 1×2: the first map of an image comes first, then the second. Y and dR stay as they were."""
Y = np.array([[[[1.0, 2.0]], [[3.0, 4.0]]], [[[5.0, 6.0]], [[7.0, 8.0]]]])
dR = np.array([[10.0, 20.0, 30.0, 40.0], [50.0, 60.0, 70.0, 80.0]])
expected = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
answer = call(flatten, Y, dR)
check_close(
    answer,
    (expected, 10 * Y),
    "one row for each image, map after map",
    parts=("R", "dY"),
    suspects={
        "the maps are mixed: all numbers of the first map come before those of the second": (
            np.array([[1.0, 3.0, 2.0, 4.0], [5.0, 7.0, 6.0, 8.0]]),
            np.array([[[[10.0, 30.0]], [[20.0, 40.0]]], [[[50.0, 70.0]], [[60.0, 80.0]]]]),
        ),
        "the images were mixed into one row; each keeps a row of its own": (
            expected.reshape(1, 8),
            10 * Y,
        ),
        "the images stand in columns here; they belong in rows": (expected.T, 10 * Y),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "flatten-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random feature maps that are not square."""


### BEGIN HIDDEN TESTS
def _by_places(Y, dR):
    """Return R and dY, entry by entry."""
    _, _, H, W = Y.shape
    R, dY = np.empty(dR.shape), np.empty(Y.shape)
    for k, c, i, j in np.ndindex(*Y.shape):
        column = (c * H + i) * W + j
        R[k, column], dY[k, c, i, j] = Y[k, c, i, j], dR[k, column]
    return R, dY


def _in_order(axes, back=True):
    """Return a flatten that goes through these axes last, backward too perhaps."""

    def wrong(Y, dR):
        R = Y.transpose(0, *axes).reshape(len(Y), -1)
        shape = [Y.shape[0], *(Y.shape[axis] for axis in axes)]
        dY = dR.reshape(shape).transpose(0, *(1 + axes.index(axis) for axis in (1, 2, 3)))
        return R, dY if back else _by_places(Y, dR)[1]

    return wrong


def _other_columns(column, back=False):
    """Return a flatten with other columns of R, worked out from c, i, j, H and W."""

    def wrong(Y, dR):
        _, _, H, W = Y.shape
        R, dY = np.zeros(dR.shape), np.zeros(Y.shape)
        for k, c, i, j in np.ndindex(*Y.shape):
            place = column(c, i, j, H, W)
            R[k, place], dY[k, c, i, j] = Y[k, c, i, j], dR[k, place]
        return R, dY if back else _by_places(Y, dR)[1]

    return wrong


rng = np.random.default_rng(809)
check_function(
    flatten,
    _by_places,
    [
        (rng.normal(size=shape), rng.normal(size=(shape[0], int(np.prod(shape[1:])))))
        for shape in ((3, 2, 4, 5), (2, 3, 5, 2), (1, 3, 2, 2), (4, 2, 1, 3))
    ],
    "right for random feature maps",
    parts=("R", "dY"),
    suspects={
        "R was read column by column; reading order goes row by row": _in_order(
            (1, 3, 2), back=False
        ),
        "both ways go column by column; reading order goes row by row": _in_order((1, 3, 2)),
        "the maps are mixed: all numbers of the first map come before those of the second": _in_order(
            (2, 3, 1)
        ),
        "the maps are mixed in R: all numbers of the first map come before those of the second": _in_order(
            (2, 3, 1), back=False
        ),
        "the maps are mixed in R, and its columns come before its rows": _in_order(
            (3, 2, 1), back=False
        ),
        "dY is filled column by column; reading order goes row by row": lambda Y, dR: (
            _by_places(Y, dR)[0],
            _in_order((1, 3, 2))(Y, dR)[1],
        ),
        "the maps are mixed in dY: all numbers of the first map come before those of the second": lambda Y, dR: (
            _by_places(Y, dR)[0],
            _in_order((2, 3, 1))(Y, dR)[1],
        ),
        "dY is reshaped in the order of Fortran; reading order goes row by row": lambda Y, dR: (
            _by_places(Y, dR)[0],
            dR.reshape(Y.shape, order="F"),
        ),
        "R is reshaped in the order of Fortran; reading order goes row by row": lambda Y, dR: (
            Y.reshape(dR.shape, order="F"),
            dR.reshape(Y.shape),
        ),
        "both are reshaped in the order of Fortran; reading order goes row by row": lambda Y, dR: (
            Y.reshape(dR.shape, order="F"),
            dR.reshape(Y.shape, order="F"),
        ),
        "the images are mixed: R is made of Y with its first two axes exchanged": lambda Y, dR: (
            Y.swapaxes(0, 1).reshape(dR.shape),
            dR.reshape(Y.shape),
        ),
        "H and W are exchanged in R: the column is (cH + i)W + j, and not (cW + i)H + j": _other_columns(
            lambda c, i, j, H, W: (c * W + i) * H + j
        ),
        "H and W are exchanged both ways: the column is (cH + i)W + j, and not (cW + i)H + j": _other_columns(
            lambda c, i, j, H, W: (c * W + i) * H + j, back=True
        ),
        "W is exchanged with H at the end: the column is (cH + i)W + j, and not (cH + i)H + j": _other_columns(
            lambda c, i, j, H, W: (c * H + i) * H + j
        ),
        "the columns of the second map begin too early: the column is (cH + i)W + j": _other_columns(
            lambda c, i, j, H, W: c * H + i * W + j
        ),
        "dY holds the numbers of Y; wanted are those of dR": lambda Y, dR: (
            Y.reshape(dR.shape),
            Y,
        ),
        "every row of R is made of the first image": lambda Y, dR: (
            np.repeat(Y[:1], len(Y), axis=0).reshape(dR.shape),
            dR.reshape(Y.shape),
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "flatten-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: Y and dR are the same after the call as before it, and so are their shapes."""
### BEGIN HIDDEN TESTS
answer = call(flatten, np.full((2, 1, 1, 2), 3.0), np.full((2, 2), 4.0))
check_close(
    answer,
    (np.full((2, 2), 3.0), np.full((2, 1, 1, 2), 4.0)),
    "threes and fours",
    parts=("R", "dY"),
)
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "gaps-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 8. Does the output move along, or stay?
#
# **Goal.** Measure what a shift does. Let $S$ move an image to the right by $k$ columns: $k$ columns of zeros enter on the left, and the last $k$ columns leave. For a function $F$ that takes an image, return two numbers:
#
# $$e = \max_{i,\; j \ge k} \left| F(SX)_{i,j} - F(X)_{i,\,j-k} \right|, \qquad v = \max_{i,j} \left| F(SX)_{i,j} - F(X)_{i,j} \right|.$$
#
# If $e = 0$, the output moves along with the image ($F$ is *equivariant* to this shift). If $v = 0$, the output stays as it was ($F$ is *invariant* to it).
#
# **Shapes.** $X$ is $(H, W)$, $F$ is a Python function, and `F(X)` is an array $(h, w)$ with $w > k \ge 1$. $F$ leaves its input as it was, but may return it, or a part of it. $e$ and $v$ are numbers. Leave $X$ as it was.
#
# **Why.** The notes say that max-pooling "solves the problem of location invariance". Do not believe it, measure it. *5 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Call $F$ twice: once on $X$, once on the moved image. For $e$, which columns of the two outputs belong together? Those of $F(SX)$ start at $k$.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# With $A = F(SX)$ and $B = F(X)$: compare $A$ without its first $k$ columns to $B$ without its last $k$ columns. Both have $w - k$ columns. For $v$, compare all of $A$ to all of $B$.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# `np.zeros_like(X)` has the shape of `X`. `A[:, k:]` is `A` without its first `k` columns, and `A[:, :-k]` is `A` without its last `k`; such a slice may also stand on the left of `=`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "gaps", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gaps(F: Callable, X: np.ndarray, k: int) -> tuple[float, float]:
    """Return e and v, how far F is from moving along and from staying, when X (H, W) moves by k.

    >>> gaps(lambda X: 2 * X, np.array([[1.0, 5.0, 0.0]]), 1)
    (0.0, 10.0)
    """
    ### BEGIN SOLUTION
    # Why: If the output moves along, what stood in column $j - k$ of $F(X)$ stands in column $j$ of
    # $F(SX)$, so for $e$ the columns of $A$ from $k$ on are compared with those of $B$ without the
    # last $k$; the first $k$ columns of $A$ have no partner. For $v$ the same places are compared.
    # `SX` begins as zeros, because zeros have to enter on the left: `np.roll` would bring back
    # there what leaves on the right, which is another image. The absolute value comes before the
    # largest, since otherwise a difference of $-5$ beside a 0 would count as 0.
    SX = np.zeros_like(X)
    SX[:, k:] = X[:, :-k]
    A, B = F(SX), F(X)
    return float(np.abs(A[:, k:] - B[:, :-k]).max()), float(np.abs(A - B).max())
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "gaps-convolution", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""A convolution is equivariant: e = 0. The band of the vertical edge moves, so it does not stay: v = 120. X stays as it was."""


def _vertical_edge(X):
    """Return X (H, W) convolved with columns of 1, 0 and −1, shape (H − 2, W − 2)."""
    rows = X[:-2] + X[1:-1] + X[2:]
    return rows[:, :-2] - rows[:, 2:]


X = np.array([[10.0, 10.0, 10.0, 10.0, 0.0, 0.0, 0.0, 20.0, 0.0, 0.0]] * 4)
answer = call(gaps, _vertical_edge, X, 2)
check_close(
    answer,
    (0.0, 120.0),
    "a convolution moves along with the image",
    parts=("e", "v"),
    suspects={
        "the differences are squared; wanted are their absolute values": (0.0, 14400.0),
        "these are answers, yes or no; wanted are the two numbers": (True, False),
        "the two values are exchanged: first e (moves along), then v (stays)": (120.0, 0.0),
        "e compares place by place, as v does; let the columns of F(SX) begin at k": (120.0, 120.0),
        "e compares columns that do not belong together: either X moves to the left, or the columns are not cut by k, the first of F(SX) and the last of F(X)": (
            60.0,
            120.0,
        ),
        "X moves by one column here; it has to move by k": (60.0, 60.0),
        "X moves downwards here; columns are the second axis": (100.0, 40.0),
        "the sign counts here: take the absolute value before the largest": (0.0, 90.0),
        "that is the mean of the differences; wanted is the largest": (0.0, 45.0),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "gaps-zeros", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Weights for places do not move along, e = 2. And zeros enter on the left, which gives v = 4."""


def _weights_for_places(X):
    """Return each pixel times the weight of its column: 4, 2 and 1."""
    return X * np.array([4.0, 2.0, 1.0])


check_close(
    call(gaps, _weights_for_places, np.array([[1.0, 0.0, 3.2]]), 1),
    (2.0, 4.0),
    "a layer with weights for places does not move along",
    parts=("e", "v"),
    suspects={
        "everything goes to the left here: X moves to the right, and e compares to the right": (
            3.2,
            6.4,
        ),
        "what leaves on the right comes in again on the left; zeros have to enter": (2.0, 8.8),
        "either the first column stays where it was (zeros have to enter there), or v leaves it out": (
            2.0,
            3.2,
        ),
        "X moves to the left here": (2.4, 6.4),
        "e compares the wrong columns: leave out the first k of F(SX) and the last k of F(X)": (
            1.2,
            4.0,
        ),
    },
)

# %% nbgrader={"grade": true, "grade_id": "gaps-pooling", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Max-pooling stays as it was only while bright pixels move inside windows of two columns."""


def _pool_pairs(X):
    """Return the largest of columns 0 and 1, of 2 and 3, and so on."""
    return np.maximum(X[:, ::2], X[:, 1::2])


check_close(
    call(gaps, _pool_pairs, np.array([[0.0, 0.0, 3.0, -1.0, 5.0, 0.0]]), 1),
    (3.0, 0.0),
    "from columns 2 and 4 to 3 and 5, inside their windows, the pooled output stays as it was",
    parts=("e", "v"),
)
check_close(
    call(gaps, _pool_pairs, np.array([[0.0, 5.0, 0.0, 3.0, 0.0, 0.0]]), 1),
    (0.0, 5.0),
    "from columns 1 and 3 to 2 and 4, into the next windows, the pooled output moves",
    parts=("e", "v"),
)

# %% nbgrader={"grade": true, "grade_id": "gaps-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random images, and functions that mix neighbours, weigh places, add a number or do nothing."""


### BEGIN HIDDEN TESTS
def _moved(X, k):
    """Return X, moved to the right by k columns, with zeros on the left."""
    return np.hstack([np.zeros((len(X), k)), X[:, : X.shape[1] - k]])


def _measured(
    F,
    X,
    k,
    move=_moved,
    cut=lambda A, B, k: A[:, k:] - B[:, : B.shape[1] - k],
    difference=lambda A, B, k: A - B,
    size=lambda D: np.abs(D).max(),
):
    """Return e and v, with a slip on the way perhaps."""
    A, B = F(move(X, k)), F(X)
    return float(size(cut(A, B, k))), float(size(difference(A, B, k)))


def _slip(**options):
    """Return measured with other options."""
    return lambda F, X, k: _measured(F, X, k, **options)


def _one_buffer(F, X, k):
    """Return e and v where one array holds X and then SX, so that a view of it changes."""
    Z = X.copy()
    B = F(Z)
    Z[:] = _moved(X, k)
    A = F(Z)
    return float(np.abs(A[:, k:] - B[:, : B.shape[1] - k]).max()), float(np.abs(A - B).max())


def _in_place(F, X, k):
    """Return e, and v of an F(SX) that e has changed."""
    A, B = F(_moved(X, k)).astype(float).copy(), F(X)
    A[:, k:] -= B[:, : B.shape[1] - k]
    return float(np.abs(A[:, k:]).max()), float(np.abs(A - B).max())


rng = np.random.default_rng(810)
inputs = []
for (H, W), k in (((3, 8), 1), ((3, 8), 1), ((5, 7), 3), ((2, 9), 2)):
    X, weights = rng.normal(size=(H, W)), rng.normal(size=W - 1)
    weights[k - 1] *= 9  # so that what enters on the left counts
    inputs += [
        (lambda Z, weights=weights: (Z[:, 1:] - 2 * Z[:, :-1]) * weights, X, k),
        (lambda Z: 1.7 * Z[:-1] + 4.3, X, k),
    ]
inputs.append((lambda Z: Z, rng.normal(size=(3, 5)), 2))
check_function(
    gaps,
    _measured,
    inputs,
    "right for random images",
    parts=("e", "v"),
    suspects={
        "the two values are exchanged: first e (moves along), then v (stays)": lambda F, X, k: (
            _measured(F, X, k)[::-1]
        ),
        "what leaves on the right comes in again on the left; zeros have to enter": _slip(
            move=lambda X, k: np.roll(X, k, axis=1)
        ),
        "the first column fills what gets free on the left; zeros have to enter there": _slip(
            move=lambda X, k: np.hstack([X[:, :1]] * k + [X[:, : X.shape[1] - k]])
        ),
        "the first columns stay where they were; zeros have to enter there": _slip(
            move=lambda X, k: np.hstack([X[:, :k], X[:, : X.shape[1] - k]])
        ),
        "X moves to the left here": _slip(
            move=lambda X, k: np.hstack([X[:, k:], np.zeros((len(X), k))])
        ),
        "X moves by one column here; it has to move by k": _slip(move=lambda X, k: _moved(X, 1)),
        "e compares place by place, as v does; let the columns of F(SX) begin at k": _slip(
            cut=lambda A, B, k: A - B
        ),
        "e compares the wrong columns: leave out the first k of F(SX) and the last k of F(X)": _slip(
            cut=lambda A, B, k: A[:, : A.shape[1] - k] - B[:, k:]
        ),
        "e compares with F(X) moved to the right, zeros and all: leave the first k columns out": _slip(
            cut=lambda A, B, k: A - _moved(B, k)
        ),
        "v leaves out the first k columns; it compares all of them": _slip(
            difference=lambda A, B, k: (A - B)[:, k:]
        ),
        "the sign counts here: take the absolute value before the largest": _slip(
            size=lambda D: D.max()
        ),
        "that is the mean of the differences; wanted is the largest": _slip(
            size=lambda D: np.abs(D).mean()
        ),
        "the differences are squared; wanted are their absolute values": _slip(
            size=lambda D: (D * D).max()
        ),
        "these are answers, yes or no; wanted are the two numbers": lambda F, X, k: tuple(
            number == 0 for number in _measured(F, X, k)
        ),
        "one array holds X and then SX: where F returns its input, the first result changes with it": _one_buffer,
        "e subtracts in place, so v is made of an F(SX) that was changed": _in_place,
        "the moved image is an array of whole numbers, which cuts the fractions of X off": _slip(
            move=lambda X, k: np.trunc(_moved(X, k))
        ),
        "that is the root of the sum of squares; wanted is the largest difference": _slip(
            size=lambda D: np.sqrt((D * D).sum())
        ),
        "that is the largest singular value, as np.linalg.norm(…, 2) gives it; wanted is the largest difference": _slip(
            size=lambda D: np.linalg.norm(D, 2)
        ),
        "the sizes of the differences are added up; wanted is the largest": _slip(
            size=lambda D: np.abs(D).sum()
        ),
        "that is the largest less the smallest; wanted is the largest size": _slip(
            size=lambda D: D.max() - D.min()
        ),
        "that is the size of the smallest difference; wanted is the largest": _slip(
            size=lambda D: np.abs(D).min()
        ),
        "only the first row is looked at": _slip(size=lambda D: np.abs(D[0]).max()),
        "X moves downwards here; columns are the second axis": _slip(
            move=lambda X, k: np.vstack([np.zeros((min(k, len(X)), X.shape[1])), X])[: len(X)]
        ),
        "X moves by one column too many": _slip(move=lambda X, k: _moved(X, k + 1)),
        "both e and v compare columns from k on; v compares all of them": _slip(
            difference=lambda A, B, k: A[:, k:] - B[:, : B.shape[1] - k]
        ),
        "the differences are divided by the largest value of F(X); they stay as they are": lambda F, X, k: (
            tuple(number / np.abs(F(X)).max() for number in _measured(F, X, k))
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "gaps-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: X is the same after the call as before it, also where F returns its input or a part of it."""
### BEGIN HIDDEN TESTS
for F in (lambda Z: 3 * Z, lambda Z: Z, lambda Z: Z[:, ::-1]):
    X = np.array([[1.1, 2.0, 3.3]])
    answer = call(gaps, F, X, 1)
    A, B = F(np.array([[0.0, 1.1, 2.0]])), F(X)
    check_close(
        answer,
        (np.abs(A[:, 1:] - B[:, :-1]).max(), np.abs(A - B).max()),
        "one row of three pixels",
        parts=("e", "v"),
    )
    check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "features-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 9. Together, on real digits
#
# **Goal.** Turn images into rows of features, as a convolutional network does: convolve every image with every filter (no padding, stride 1, no bias), then ReLU, then 2×2 max-pooling, then flattening.
#
# The tests give you eight filters that look for edges: bright on the left, on the right, above, below, and four slanted ones. A dense layer of `dlcourse` is then trained on *your* features of 250 handwritten
# digits, and reads 250 others. On the bare pixels it reads 91 in 100 of them; on your features it will do better.
#
# **Shapes.** `images` is $(N, H, W)$ and `K` is $(F, 3, 3)$, with even $H$ and $W$; both may hold negative numbers. After the convolution there are $F$ maps of $(H-2, W-2)$ for each image, after pooling $F$ of $(\tfrac{H}{2}-1, \tfrac{W}{2}-1)$. The result is
# $(N,\; F \cdot (\tfrac{H}{2}-1) \cdot (\tfrac{W}{2}-1))$: one row for each image; first the map of the first filter in reading order, then the next. Leave `images` and `K` as they were.
#
# **Why.** These four steps are what puts the *convolutional* into a convolutional network. *6 points.*
#
# <details><summary>Hint 1: what to look at</summary>
#
# Follow one image: $(8, 8)$, then $(F, 6, 6)$, then $(F, 3, 3)$, then $(9F,)$. You have written each step before. If your answers to questions 2 and 5 pass, you may call them for one image and one filter at a time; hint 3 does without them.
#
# </details>
# <details><summary>Hint 2: the formula</summary>
#
# Convolve image $k$ with filter $c$ as in question 2 ($p = 0$, $s = 1$), then ReLU and the largest of each window as in question 5. That is a table. The row of image $k$ is its tables for $c = 0, 1, \dots$,
# one after the other, each flattened.
#
# </details>
# <details><summary>Hint 3: nearly the code</summary>
#
# For all images at once: `im2col(images[:, np.newaxis], 3)` has shape $(N, 9, h w)$ with $h = H - 2$ and $w = W - 2$. A product of matrices with the filters, each as a row of 9, is $(N, F, h w)$. For
# the windows of the pooling, give the two sides $h$ and $w$ two axes each.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "features", "locked": false, "schema_version": 3, "solution": true, "task": false}
def features(images: np.ndarray, K: np.ndarray) -> np.ndarray:
    """Return the pooled maps of images (N, H, W) under filters K (F, 3, 3), one row for each image.

    >>> features(np.ones((1, 4, 4)), np.ones((2, 3, 3)))
    array([[9., 9.]])
    """
    ### BEGIN SOLUTION
    # Why: Each column of `im2col` is a window of 9 pixels in reading order, and each row of
    # `K.reshape(len(K), 9)` a filter in the same order, not turned around; so for every image their
    # product, $(F, 9)$ times $(9, hw)$, holds every filter at every place. The places are in
    # reading order too, so $hw$ splits into $(h/2, 2, w/2, 2)$ as in question 5, and the largest
    # over the two axes of length 2 is that of each window; the largest over a whole map would leave
    # one number where $9$ belong for a digit. The axes left are image, filter, row and column, so a
    # reshape that keeps $N$ writes map after map; with the filter as the last axis the row is as
    # long, but the maps are mixed.
    N, H, W = images.shape
    Y = K.reshape(len(K), 9) @ im2col(images[:, np.newaxis], 3)
    Y = np.maximum(Y, 0).reshape(N, len(K), H // 2 - 1, 2, W // 2 - 1, 2)
    return Y.max(axis=(3, 5)).reshape(N, -1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "features-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The chapter's 6×6 image under the vertical edge and its mirror image: 5, 7, 3, 5 and then 3, 5, 1, 6. The inputs stay as they were."""
image = np.array(
    [
        [3.0, 1.0, 1.0, 3.0, 0.0, 2.0],
        [1.0, 3.0, 2.0, 0.0, 0.0, 2.0],
        [3.0, 3.0, 2.0, 2.0, 0.0, 3.0],
        [0.0, 2.0, 3.0, 1.0, 0.0, 3.0],
        [3.0, 1.0, 0.0, 0.0, 0.0, 3.0],
        [1.0, 0.0, 1.0, 3.0, 1.0, 0.0],
    ]
)
edge = np.array([[1.0, 0.0, -1.0]] * 3)
answer = call(features, image[np.newaxis], np.stack([edge, edge[:, ::-1]]))
check_close(
    answer,
    np.array([[5.0, 7.0, 3.0, 5.0, 3.0, 5.0, 1.0, 6.0]]),
    "the chapter's image under two filters",
    suspects={
        "the minus signs were dropped; ReLU makes negative numbers 0": np.array(
            [[5.0, 7.0, 3.0, 6.0, 5.0, 7.0, 3.0, 6.0]]
        ),
        "the filters were turned around, or their order was; use them as they are": np.array(
            [[3.0, 5.0, 1.0, 6.0, 5.0, 7.0, 3.0, 5.0]]
        ),
        "either the maps are mixed (all of the first filter's map comes before the second's), or each map was read column by column": np.array(
            [[5.0, 3.0, 7.0, 5.0, 3.0, 1.0, 5.0, 6.0]]
        ),
        "that is one number for each filter: the largest of the whole map, not of each 2×2 window": np.array(
            [[7.0, 6.0]]
        ),
        "pooling is missing: these are the maps after ReLU": np.array(
            [
                [
                    2.0,
                    2.0,
                    5.0,
                    0.0,
                    0.0,
                    5.0,
                    7.0,
                    0.0,
                    1.0,
                    3.0,
                    5.0,
                    0.0,
                    0.0,
                    0.0,
                    3.0,
                    0.0,
                    0.0,
                    0.0,
                    0.0,
                    2.0,
                    3.0,
                    0.0,
                    0.0,
                    5.0,
                    0.0,
                    0.0,
                    0.0,
                    6.0,
                    0.0,
                    1.0,
                    0.0,
                    2.0,
                ]
            ]
        ),
        "the axis of the images is lost: wanted is one row for each image, also for one alone": np.array(
            [5.0, 7.0, 3.0, 5.0, 3.0, 5.0, 1.0, 6.0]
        ),
        "that is one map of zeros: are the answers of the filters, which are opposites here, added up? Each filter has a map of its own": np.zeros(
            (1, 4)
        ),
        "that is the mean of each window; wanted is the largest": np.array(
            [[2.25, 3.0, 1.0, 2.0, 0.75, 1.75, 0.25, 2.0]]
        ),
        "the result is not yet flattened": np.array(
            [[[[5.0, 7.0], [3.0, 5.0]], [[3.0, 5.0], [1.0, 6.0]]]]
        ),
    },
)
check_unchanged(answer)

# %% nbgrader={"grade": true, "grade_id": "features-negative", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""ReLU: where a filter answers with negative numbers only, the features are 0."""
check_close(
    call(features, np.ones((2, 4, 6)), np.stack([-np.ones((3, 3)), np.eye(3)])),
    np.array([[0.0, 0.0, 3.0, 3.0], [0.0, 0.0, 3.0, 3.0]]),
    "no feature is negative",
    suspects={
        "ReLU is missing, or stands before the convolution: it belongs after it": np.array([[-9.0, -9.0, 3.0, 3.0], [-9.0, -9.0, 3.0, 3.0]]),
    },
)

# %% nbgrader={"grade": true, "grade_id": "features-digits", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""A dense layer, trained on your features of 250 digits, reads at least 93 in 100 of 250 others."""
digits = datasets.digits()
(X_train, t_train), (X_test, t_test) = digits.train, digits.test
half = np.array(
    [
        [[1.0, 0.0, -1.0], [1.0, 0.0, -1.0], [1.0, 0.0, -1.0]],
        [[1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [-1.0, -1.0, -1.0]],
        [[0.0, 1.0, 1.0], [-1.0, 0.0, 1.0], [-1.0, -1.0, 0.0]],
        [[1.0, 1.0, 0.0], [1.0, 0.0, -1.0], [0.0, -1.0, -1.0]],
    ]
)
K = np.concatenate([half, -half])
rows_train = call(features, X_train[:250].reshape(250, 8, 8), K)
rows_test = call(features, X_test[:250].reshape(250, 8, 8), K)
for rows in (rows_train, rows_test):
    any_numbers = {"tolerance": np.inf}  # here the shape alone is checked
    check_close(rows, np.zeros((250, 72)), "a row of 72 features for each digit", **any_numbers)
network = Sequential(Dense(72, 10, rng=np.random.default_rng(0)))
fit(
    network,
    CategoricalCrossEntropyFromLogits(),
    Adam(0.01),
    rows_train.value,
    one_hot(t_train[:250], 10),
    epochs=20,
    rng=np.random.default_rng(0),
)
share = accuracy(network, rows_test.value, t_test[:250])
print(f"share of 250 new digits read right: {share:.3f}")
check_close(
    min(share, 0.93),
    0.93,
    "at least 93 in 100 new digits are read right from your features",
    advice="put the worked examples above right first; then this will follow",
)

# %% nbgrader={"grade": true, "grade_id": "features-random", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: random images and filters, also large ones."""


### BEGIN HIDDEN TESTS
def _maps(images, K):
    """Return the convolved images, shape (N, F, H − 2, W − 2)."""
    return np.einsum("nijuv,fuv->nfij", sliding_window_view(images, (3, 3), axis=(1, 2)), K)


def _pooled(Y, pick=np.max):
    """Return the largest of each window, or another number of it."""
    N, F, H, W = Y.shape
    return pick(Y.reshape(N, F, H // 2, 2, W // 2, 2), axis=(3, 5))


def _rows(P, order=(0, 1, 2, 3)):
    """Return one row for each image, its axes in another order perhaps."""
    return P.transpose(order).reshape(len(P), -1)


def _relu(Y):
    """Return max(0, Y)."""
    return np.maximum(Y, 0)


rng = np.random.default_rng(811)
check_function(
    features,
    lambda images, K: _rows(_pooled(_relu(_maps(images, K)))),
    [
        (size * rng.normal(size=(N, *shape)), rng.normal(size=(F, 3, 3)))
        for size, N, F, shape in (
            (1, 3, 2, (6, 8)),
            (1, 3, 2, (6, 8)),
            (1, 1, 4, (8, 4)),
            (1, 5, 1, (4, 4)),
            (300, 2, 3, (4, 6)),
        )
    ],
    "right for random images and filters",
    suspects={
        "the filters were turned around; use them as they are": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K[:, ::-1, ::-1])))
        ),
        "the rows and columns of the filters are exchanged": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K.transpose(0, 2, 1))))
        ),
        "the filters come in the opposite order; use them as they are": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K[::-1])))
        ),
        "ReLU is missing": lambda images, K: _rows(_pooled(_maps(images, K))),
        "the minus signs were dropped; ReLU makes negative numbers 0": lambda images, K: _rows(
            _pooled(np.abs(_maps(images, K)))
        ),
        "that is the mean of each window; wanted is the largest": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K)), np.mean)
        ),
        "that is the sum of each window; wanted is the largest": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K)), np.sum)
        ),
        "pooling is missing: these are the maps after ReLU": lambda images, K: _rows(
            _relu(_maps(images, K))
        ),
        "each map was read column by column; reading order goes row by row": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K))), (0, 1, 3, 2)
        ),
        "the maps are mixed: all of the first filter's map comes before the second's": lambda images, K: (
            _rows(_pooled(_relu(_maps(images, K))), (0, 2, 3, 1))
        ),
        "the images are padded here; without padding, a map is two rows and columns smaller": lambda images, K: (
            _rows(_pooled(_relu(_maps(np.pad(images, ((0, 0), (1, 1), (1, 1))), K))))
        ),
        "the answers of all filters are added up to one map; each filter has a map of its own": lambda images, K: (
            _rows(_pooled(_relu(_maps(images, K).sum(axis=1, keepdims=True))))
        ),
        "the rows mix the images: the filters are the first axis here, and the images the second": lambda images, K: (
            _pooled(_relu(_maps(images, K))).swapaxes(0, 1).reshape(len(images), -1)
        ),
        "the windows of the pooling are those of four numbers in a row; a window has two rows": lambda images, K: (
            _relu(_maps(images, K)).reshape(len(images), -1, 4).max(axis=2)
        ),
        "the convolution is a mean over the window; wanted is the sum": lambda images, K: (
            _rows(_pooled(_relu(_maps(images, K)))) / 9
        ),
        "that is the smallest of each window; wanted is the largest": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K)), np.min)
        ),
        "the filters stand upside down; use them as they are": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K[:, ::-1])))
        ),
        "left and right of the filters are exchanged; use them as they are": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K[:, :, ::-1])))
        ),
        "every row is made of the first image": lambda images, K: _rows(
            _pooled(_relu(_maps(np.repeat(images[:1], len(images), axis=0), K)))
        ),
        "every map is made by the first filter": lambda images, K: _rows(
            _pooled(_relu(_maps(images, np.repeat(K[:1], len(K), axis=0))))
        ),
        "every map is made by the last filter": lambda images, K: _rows(
            _pooled(_relu(_maps(images, np.repeat(K[-1:], len(K), axis=0))))
        ),
        "ReLU stands before the convolution; it belongs after it": lambda images, K: _rows(
            _pooled(_maps(_relu(images), K))
        ),
        "ReLU stands before the convolution and after it; it belongs after it alone": lambda images, K: (
            _rows(_pooled(_relu(_maps(_relu(images), K))))
        ),
        "only the upper left entry of each window came through; wanted is the largest": lambda images, K: (
            _rows(_relu(_maps(images, K))[:, :, ::2, ::2])
        ),
        "the features are scaled by their largest": lambda images, K: (
            _rows(_pooled(_relu(_maps(images, K)))) / _relu(_maps(images, K)).max()
        ),
        "only the first filter was used": lambda images, K: _rows(_pooled(_relu(_maps(images, K[:1])))),
        "only the first image was used": lambda images, K: _rows(_pooled(_relu(_maps(images[:1], K)))),
        "that is one number for each filter: the largest of the whole map, not of each 2×2 window": lambda images, K: (
            _relu(_maps(images, K)).max(axis=(2, 3))
        ),
        "1 was added, as a bias would be; there is no bias": lambda images, K: _rows(
            _pooled(_relu(_maps(images, K) + 1))
        ),
        "1 was added after ReLU or pooling, as a bias would be; there is no bias": lambda images, K: (
            _rows(_pooled(_relu(_maps(images, K)))) + 1
        ),
        "the images were pooled before the convolution; it comes first": lambda images, K: _rows(
            _relu(_maps(_pooled(images[:, np.newaxis])[:, 0], K))
        ),
    },
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "features-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: images and K are the same after the call as before it."""
### BEGIN HIDDEN TESTS
images, K = np.zeros((2, 4, 4)), np.ones((1, 3, 3))
images[0, 0, 0], images[1] = -1.0, 2.0
answer = call(features, images, K)
check_close(answer, np.array([[0.0], [18.0]]), "two images, one feature each")
check_unchanged(answer)
### END HIDDEN TESTS
