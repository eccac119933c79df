"""Convolution and max-pooling of images X (n, channels, height, width). Chapter 8.

The kernel_size is a pair (height, width), or one number for both; so are padding p and stride s.
What the field calls a convolution is a cross-correlation: the filter is not turned around. Source:
Y. LeCun et al., "Gradient-based learning applied to document recognition", Proceedings of the
IEEE 86 (1998), 2278–2324. As one matrix product: K. Chellapilla, S. Puri and P. Simard, "High
performance convolutional neural networks for document processing", IWFHR (2006).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from dlcourse.arrays import Array, as_float, as_whole, float_dtype
from dlcourse.initializers import Initializer, he_normal
from dlcourse.layers import Layer, in_dtype_of

Pair = int | tuple[int, int]

CACHE = 4 * 2**20  # bytes to work on at a time: more would leave the processor's cache in between


def output_size(n: int, kernel_size: int, *, padding: int = 0, stride: int = 1) -> int:
    """Return ⌊(n + 2p − f)/s⌋ + 1: how many places a kernel of f pixels finds along n pixels.

    >>> output_size(8, 3), output_size(6, 3, padding=1), output_size(7, 3, stride=2)
    (6, 6, 3)

    Raises ValueError for a kernel larger than the padded image, a kernel or stride below 1, and
    a padding below 0.
    """
    n = as_whole(n, "n")
    _pair(kernel_size, "kernel_size", 1)
    _pair(stride, "stride", 1)
    _pair(padding, "padding", 0)
    if kernel_size > n + 2 * padding:
        raise ValueError(
            f"kernel_size is {kernel_size}, and the image has {n} pixels with padding {padding} on "
            f"both sides, {n + 2 * padding} in all; wanted a kernel no larger than that. Take a "
            f"kernel of at most {n + 2 * padding} or a padding of at least "
            f"{(kernel_size - n + 1) // 2}"
        )
    return (n + 2 * padding - kernel_size) // stride + 1


def im2col(X: ArrayLike, kernel_size: Pair, *, padding: Pair = 0, stride: Pair = 1) -> Array:
    """Return the columns C (n, channels·kh·kw, h'·w'): one column for each place of the kernel.

    A column holds the pixels under the kernel at that place, channel by channel and each in row
    order, so that W.reshape(filters, −1) @ C is the convolution. Pixels of the padding are 0.

    Raises ValueError for an X that is not (n, channels, height, width), and as `output_size`.
    """
    X = _as_images(X)
    kernel_size, padding, stride = _pairs(kernel_size, padding, stride)
    size = _output_sizes(X.shape, kernel_size, padding, stride)
    C = _columns(X.transpose(IMAGES_LAST), kernel_size, padding, stride, size)
    return np.ascontiguousarray(C.reshape(len(C), size[0] * size[1], len(X)).transpose(2, 0, 1))


def col2im(
    C: ArrayLike,
    shape: tuple[int, int, int, int],
    kernel_size: Pair,
    *,
    padding: Pair = 0,
    stride: Pair = 1,
) -> Array:
    """Return X of this shape, each pixel the sum of all the entries of C that are copies of it.

    This is the adjoint of `im2col`, ⟨im2col(X), C⟩ = ⟨X, col2im(C)⟩, and so its backward pass;
    it is not the inverse, since kernels at neighbouring places overlap.

    Raises ValueError unless C has the shape that im2col gives for X, and as `output_size`.
    """
    C = as_float(C, "C")
    kernel_size, padding, stride = _pairs(kernel_size, padding, stride)
    if len(shape) != 4:
        raise ValueError(
            f"shape is {shape}; wanted that of the images, (n, channels, height, width)"
        )
    n, channels, height, width = shape
    h, w = _output_sizes(shape, kernel_size, padding, stride)
    wanted = (n, channels * kernel_size[0] * kernel_size[1], h * w)
    if C.shape != wanted:
        raise ValueError(
            f"C has shape {C.shape}; wanted {wanted} = (n, channels·kh·kw, h'·w'), as im2col "
            f"makes of images of shape {shape}. Pass the same kernel_size, padding and stride to "
            "both"
        )
    last = (channels, height, width, n)
    X = _images(C.transpose(1, 2, 0), last, kernel_size, padding, stride, (h, w))
    return np.ascontiguousarray(X.transpose(IMAGES_FIRST))


class Conv2D(Layer):
    """Y = W ⋆ X + b for W (filters, channels, kh, kw), b (filters,), Y (n, filters, h', w').

    Y[i, f, y, x] = b[f] + Σ W[f, c, u, v] X[i, c, s·y + u − p, s·x + v − p] over c, u and v, with
    0 for a pixel outside the image: with the columns C of the images, Y = W C + b. Backward, with
    dY (n, filters, h', w'): dW = dY Cᵀ, dX = col2im(Wᵀ dY), and db the sum of dY over images and
    places.

    The columns are kh·kw times as large as X, so a few images at a time go through them, and
    backward makes them anew, so that they need not be kept.
    """

    def __init__(
        self,
        channels: int,
        filters: int,
        kernel_size: Pair,
        *,
        rng: np.random.Generator,
        stride: Pair = 1,
        padding: Pair = 0,
        initializer: Initializer = he_normal,
        dtype: DTypeLike = np.float64,
    ) -> None:
        super().__init__()
        channels, filters = as_whole(channels, "channels"), as_whole(filters, "filters")
        if channels < 1 or filters < 1:
            raise ValueError(
                f"Conv2D({channels}, {filters}, …); wanted at least 1 channel and 1 filter"
            )
        self.kernel_size, self.padding, self.stride = _pairs(kernel_size, padding, stride)
        dtype = float_dtype(dtype)
        W = initializer((filters, channels, *self.kernel_size), rng=rng, dtype=dtype)
        self.params = {"W": W, "b": np.zeros(filters, dtype)}

    def _forward(self, X: Array, train: bool) -> Array:
        W, b = in_dtype_of(self.params["W"], X), in_dtype_of(self.params["b"], X)
        X = _as_images(X, channels=W.shape[1])
        size = _output_sizes(X.shape, self.kernel_size, self.padding, self.stride)
        self._X, self._W = X, W
        self._places = self.kernel_size, self.padding, self.stride, size
        self._nbytes = size[0] * size[1] * W[0].nbytes  # of one image's columns
        Y, W = np.empty((len(X), len(W), *size), dtype=X.dtype), W.reshape(len(W), -1)
        for x, y in _chunks(self._nbytes, X, Y):
            C = _columns(x, *self._places)
            y[...] = (W @ C + b[:, np.newaxis]).reshape(y.shape)
        return Y

    def _backward(self, dY: Array) -> Array:
        X, W = self._X, self._W.reshape(len(self._W), -1)
        dX, dW, db = np.empty(X.shape, X.dtype), np.zeros_like(W), np.zeros(len(W), X.dtype)
        for x, dx, dy in _chunks(self._nbytes, X, dX, dY):
            C, dy = _columns(x, *self._places), dy.reshape(len(W), -1)
            dW += (C @ dy.T).T  # dY Cᵀ, in the order that BLAS computes faster
            db += dy.sum(axis=1)
            dx[...] = _images(W.T @ dy, dx.shape, *self._places)
        self.grads = {"W": dW.reshape(self._W.shape), "b": db}
        return dX


class MaxPool2D(Layer):
    """Y (n, channels, h', w'): the largest pixel under the kernel, at each of its places.

    The stride is the kernel's size unless given; places may overlap. Where the stride does not
    divide, the last rows and columns lie under no place and get gradient 0. Backward, the whole
    of dY goes to the largest pixel; of several equal ones, to the first in row order.

    An infinite dY spreads NaN over its window; a NaN in X gives NaN in Y.

    Source: D. Scherer, A. Müller and S. Behnke, "Evaluation of pooling operations in
    convolutional architectures for object recognition", ICANN (2010), 92–101.
    """

    def __init__(self, kernel_size: Pair, *, stride: Pair | None = None) -> None:
        super().__init__()
        self.kernel_size, _, self.stride = _pairs(
            kernel_size, 0, kernel_size if stride is None else stride
        )

    def _forward(self, X: Array, train: bool) -> Array:
        X = _as_images(X)
        size = _output_sizes(X.shape, self.kernel_size, (0, 0), self.stride)
        self._dtype, self._shape = X.dtype, X.shape
        self._nbytes = 2 * X[:1].nbytes  # of an image and what is made of it
        Y = np.empty((*X.shape[:2], *size), dtype=X.dtype)
        # Which entry of the kernel, in row order, lies on the largest pixel.
        entries = self.kernel_size[0] * self.kernel_size[1]
        self._largest = np.zeros(Y.shape, np.min_scalar_type(entries - 1))
        for x, y, largest in _chunks(self._nbytes, X, Y, self._largest):
            views = _under_each_entry(x, self.kernel_size, self.stride, size)
            y[...] = next(views)
            for k, pixels in enumerate(views, start=1):
                # k rises, so the maximum is an assignment where the pixel is larger, but faster.
                np.maximum(largest, (pixels > y) * largest.dtype.type(k), out=largest)
                np.maximum(y, pixels, out=y)
        return Y

    def _backward(self, dY: Array) -> Array:
        dX = np.zeros(self._shape, dtype=self._dtype)
        for dx, dy, largest in _chunks(self._nbytes, dX, dY, self._largest):
            views = _under_each_entry(dx, self.kernel_size, self.stride, dY.shape[2:])
            for k, pixels in enumerate(views):
                pixels += dy * (largest == k)  # a view: this adds to dX; faster than np.where
        return dX


# --- inside, the images come last: (channels, height, width, n) --------------------------------

IMAGES_LAST, IMAGES_FIRST = (1, 2, 3, 0), (3, 0, 1, 2)  # so that what is copied lies together


def _chunks(nbytes: int, *arrays: Array) -> Iterator[tuple[Array, ...]]:
    """Yield views of a few images of each array at a time, images last.

    As many at a time as fit in the cache at so many bytes each.
    """
    step = max(1, CACHE // max(1, nbytes))
    for start in range(0, len(arrays[0]), step):
        yield tuple(array[start : start + step].transpose(IMAGES_LAST) for array in arrays)


def _columns(
    X: Array,
    kernel_size: tuple[int, int],
    padding: tuple[int, int],
    stride: tuple[int, int],
    size: tuple[int, ...],
) -> Array:
    """Return the columns of all images as one matrix C (channels·kh·kw, h'·w'·n)."""
    channels, height, width, n = X.shape
    top, left = padding
    padded = np.zeros((channels, height + 2 * top, width + 2 * left, n), dtype=X.dtype)
    padded[:, top : top + height, left : left + width] = X
    C = np.empty((channels, kernel_size[0] * kernel_size[1], *size, n), dtype=X.dtype)
    for k, pixels in enumerate(_under_each_entry(padded, kernel_size, stride, size)):
        C[:, k] = pixels
    return C.reshape(channels * kernel_size[0] * kernel_size[1], size[0] * size[1] * n)


def _images(
    C: Array,
    shape: tuple[int, ...],
    kernel_size: tuple[int, int],
    padding: tuple[int, int],
    stride: tuple[int, int],
    size: tuple[int, ...],
) -> Array:
    """Return X of this shape, each pixel the sum of all its copies in the matrix C."""
    channels, height, width, n = shape
    C = C.reshape(channels, kernel_size[0] * kernel_size[1], *size, n)
    top, left = padding
    padded = np.zeros((channels, height + 2 * top, width + 2 * left, n), dtype=C.dtype)
    for k, pixels in enumerate(_under_each_entry(padded, kernel_size, stride, size)):
        pixels += C[:, k]  # a view: this adds to the images
    return padded[:, top : top + height, left : left + width]


def _under_each_entry(
    X: Array, kernel_size: tuple[int, int], stride: tuple[int, int], size: tuple[int, ...]
) -> Iterator[Array]:
    """Yield for each entry of the kernel, in row order, a view of the pixels it meets.

    A view is (channels, h', w', n): one pixel for each place, and no pixel twice.
    """
    (h, w), (down, right) = size, stride
    for u in range(kernel_size[0]):
        for v in range(kernel_size[1]):
            yield X[:, u : u + down * h : down, v : v + right * w : right]


# --- what is asked of arguments ----------------------------------------------------------------


def _pair(size: Pair, name: str, minimum: int) -> tuple[int, int]:
    pair = size if isinstance(size, tuple) else (size, size)
    whole = all(isinstance(s, int | np.integer) and not isinstance(s, bool) for s in pair)
    if len(pair) != 2 or not whole or min(pair) < minimum:
        raise ValueError(
            f"{name} is {size!r}; wanted a whole number of at least {minimum}, or a pair of them, "
            f"(height, width)"
        )
    return pair


def _pairs(kernel_size: Pair, padding: Pair, stride: Pair) -> tuple[tuple[int, int], ...]:
    return (
        _pair(kernel_size, "kernel_size", 1),
        _pair(padding, "padding", 0),
        _pair(stride, "stride", 1),
    )


def _output_sizes(
    shape: tuple[int, ...],
    kernel_size: tuple[int, int],
    padding: tuple[int, int],
    stride: tuple[int, int],
) -> tuple[int, int]:
    """Return h' and w' for images of this shape (n, channels, height, width)."""
    h, w = (
        output_size(n, f, padding=p, stride=s)
        for n, f, p, s in zip(shape[2:], kernel_size, padding, stride, strict=True)
    )
    return h, w


def _as_images(X: ArrayLike, channels: int | None = None) -> Array:
    X = as_float(X, "X")
    if X.ndim == 4 and channels in (None, X.shape[1]):
        return X
    hint = ""
    if X.ndim == 3:
        hint = "; for one image write X[np.newaxis], for images without channels X[:, np.newaxis]"
    elif X.ndim == 4 and X.shape[3] == channels:
        hint = "; for channels that come last write X.transpose(0, 3, 1, 2)"
    count = "channels" if channels is None else channels
    why = "" if channels is None else f", since the filters have {channels} channels"
    raise ValueError(f"X has shape {X.shape}; wanted (n, {count}, height, width){why}{hint}")
