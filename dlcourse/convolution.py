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

from dlcourse.arrays import Array, as_float
from dlcourse.initializers import Initializer, he_normal
from dlcourse.layers import Layer, float_dtype, in_dtype_of

Pair = int | tuple[int, int]

CACHE = 4 * 2**20  # bytes to work on at a time: more would leave the processor's cache in between


def output_size(n: int, kernel_size: int, *, padding: int = 0, stride: int = 1) -> int:
    """Return ⌊(n + 2p − f)/s⌋ + 1: how many places a kernel of f pixels finds along n pixels.

    >>> output_size(8, 3), output_size(6, 3, padding=1), output_size(7, 3, stride=2)
    (6, 6, 3)

    Raises ValueError for a kernel larger than the padded image, a kernel or stride below 1, and
    a padding below 0.
    """
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
    n, channels, _, _ = X.shape
    h, w = _output_sizes(X.shape, kernel_size, padding, stride)
    if any(padding):
        X = np.pad(X, ((0, 0), (0, 0), (padding[0],) * 2, (padding[1],) * 2))
    C = np.empty((n, channels, kernel_size[0] * kernel_size[1], h, w), dtype=X.dtype)
    for k, pixels in enumerate(_under_each_entry(X, kernel_size, stride, (h, w))):
        C[:, :, k] = pixels
    return C.reshape(n, channels * kernel_size[0] * kernel_size[1], h * w)


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
    n, channels, height, width = shape
    h, w = _output_sizes(shape, kernel_size, padding, stride)
    wanted = (n, channels * kernel_size[0] * kernel_size[1], h * w)
    if C.shape != wanted:
        raise ValueError(
            f"C has shape {C.shape}; wanted {wanted} = (n, channels·kh·kw, h'·w'), as im2col "
            f"makes of images of shape {shape}. Pass the same kernel_size, padding and stride to "
            "both"
        )
    C = C.reshape(n, channels, kernel_size[0] * kernel_size[1], h, w)
    top, left = padding
    X = np.zeros((n, channels, height + 2 * top, width + 2 * left), dtype=C.dtype)
    for k, pixels in enumerate(_under_each_entry(X, kernel_size, stride, (h, w))):
        pixels += C[:, :, k]  # a view: this adds to X
    return X[:, :, top : top + height, left : left + width]


class Conv2D(Layer):
    """Y = W ⋆ X + b for W (filters, channels, kh, kw), b (filters,), Y (n, filters, h', w').

    Y[i, f, y, x] = b[f] + Σ W[f, c, u, v] X[i, c, s·y + u − p, s·x + v − p] over c, u and v, with
    0 for a pixel outside the image: with the columns C of image i, Y = W C + b. Backward, with
    dY (n, filters, h', w'): dW = Σ dY Cᵀ over the images, dX = col2im(Wᵀ dY), and db the sum of
    dY over images and places.

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
        if channels < 1 or filters < 1:
            raise ValueError(
                f"Conv2D({channels}, {filters}, …); wanted at least 1 channel and 1 filter"
            )
        self.kernel_size, self.padding, self.stride = _pairs(kernel_size, padding, stride)
        dtype = float_dtype(dtype)
        W = initializer((filters, channels, *self.kernel_size), rng=rng, dtype=dtype)
        self.params = {"W": W, "b": np.zeros(filters, dtype)}

    def _columns(self, X: Array) -> Array:
        return im2col(X, self.kernel_size, padding=self.padding, stride=self.stride)

    def _forward(self, X: Array, train: bool) -> Array:
        W, b = in_dtype_of(self.params["W"], X), in_dtype_of(self.params["b"], X)
        filters, channels = W.shape[:2]
        X = _as_images(X, channels)
        h, w = _output_sizes(X.shape, self.kernel_size, self.padding, self.stride)
        self._X, self._W = X, W
        self._chunks = list(_chunks(len(X), h * w * W[0].nbytes))
        Y = np.empty((len(X), filters, h * w), dtype=X.dtype)
        for chunk in self._chunks:
            np.matmul(W.reshape(filters, -1), self._columns(X[chunk]), out=Y[chunk])
        Y += b[:, np.newaxis]
        return Y.reshape(len(X), filters, h, w)

    def _backward(self, dY: Array) -> Array:
        n, filters, h, w = dY.shape
        X, W = self._X, self._W.reshape(filters, -1)
        dY = dY.reshape(n, filters, h * w)
        dX, dWT = np.empty(X.shape, dtype=X.dtype), np.zeros_like(W.T)
        for chunk in self._chunks:
            # dWᵀ = Σ C dYᵀ, since BLAS turns the smaller factor faster than the columns.
            dWT += (self._columns(X[chunk]) @ dY[chunk].transpose(0, 2, 1)).sum(axis=0)
            dC, shape = W.T @ dY[chunk], X[chunk].shape
            dX[chunk] = col2im(
                dC, shape, self.kernel_size, padding=self.padding, stride=self.stride
            )
        dW = np.ascontiguousarray(dWT.T).reshape(self._W.shape)
        self.grads = {"W": dW, "b": dY.sum(axis=(0, 2))}
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
        self._chunks = list(_chunks(len(X), 2 * X[:1].nbytes))  # X and what is made of it
        Y = np.empty((*X.shape[:2], *size), dtype=X.dtype)
        # Which entry of the kernel, in row order, lies on the largest pixel.
        self._largest = np.zeros(
            Y.shape, np.min_scalar_type(self.kernel_size[0] * self.kernel_size[1] - 1)
        )
        for chunk in self._chunks:
            y, largest = Y[chunk], self._largest[chunk]
            entries = _under_each_entry(X[chunk], self.kernel_size, self.stride, size)
            y[...] = next(entries)
            for k, pixels in enumerate(entries, start=1):
                # k rises, so the maximum is an assignment where the pixel is larger, but faster.
                np.maximum(largest, (pixels > y) * largest.dtype.type(k), out=largest)
                np.maximum(y, pixels, out=y)
        return Y

    def _backward(self, dY: Array) -> Array:
        dX = np.zeros(self._shape, dtype=self._dtype)
        for chunk in self._chunks:
            dy, largest = dY[chunk], self._largest[chunk]
            entries = _under_each_entry(dX[chunk], self.kernel_size, self.stride, dY.shape[2:])
            for k, pixels in enumerate(entries):
                pixels += dy * (largest == k)  # a view: this adds to dX; faster than np.where
        return dX


def _under_each_entry(
    X: Array, kernel_size: tuple[int, int], stride: tuple[int, int], size: tuple[int, ...]
) -> Iterator[Array]:
    """Yield for each entry of the kernel, in row order, a view of the pixels it meets.

    A view is (n, channels, h', w'): one pixel for each place, and no pixel twice.
    """
    (h, w), (down, right) = size, stride
    for u in range(kernel_size[0]):
        for v in range(kernel_size[1]):
            yield X[:, :, u : u + down * h : down, v : v + right * w : right]


def _chunks(n: int, nbytes: int) -> Iterator[slice]:
    """Yield slices of n images, as many at a time as fit in the cache at so many bytes each."""
    step = max(1, CACHE // max(1, nbytes))
    for start in range(0, n, step):
        yield slice(start, min(n, start + step))


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
