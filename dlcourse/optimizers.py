"""Optimisers, in rising order of complexity: how a gradient becomes a step. Chapter 6.

An optimiser holds its hyper-parameters and nothing else. For each parameter w there is a state:
`init(w)` makes the first one, and `update(g, state)` returns the step and the next state, both
new arrays. The parameter then moves by w ← w − step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.arrays import Array, as_float, as_number


def exponentially_weighted_average(
    a: ArrayLike, beta: float, *, bias_correction: bool = False
) -> Array:
    """Return v₁ … v_n with v_t = β v_(t−1) + (1 − β) a_t and v₀ = 0, for a of shape (n, …).

    The weights (1 − β) β^k of the values seen so far sum to 1 − β^t. With bias correction each v_t
    is divided by this sum, which makes it a weighted mean from the first value on.

    Raises ValueError unless 0 ≤ β < 1, and for a single number a.
    """
    _check_fraction("beta", beta)
    a = as_float(a, "a")
    if a.ndim == 0:
        raise ValueError(f"a is the single number {a}; wanted a sequence (n, …), first value first")
    if beta == 0:
        return a.copy()  # 0·∞ would be NaN
    v, averages = np.zeros_like(a, shape=a.shape[1:]), np.empty_like(a)
    for t, a_t in enumerate(a, 1):
        v = beta * v + (1 - beta) * a_t
        averages[t - 1] = v / (1 - beta**t) if bias_correction else v
    return averages


class Optimizer(Protocol):
    """What `fit` needs of an optimiser."""

    def init(self, w: Array) -> Any:
        """Return the state before the first step of the parameter w."""

    def update(self, g: Array, state: Any) -> tuple[Array, Any]:
        """Return the step for the gradient g, of its shape and dtype, and the next state."""


@dataclass(frozen=True)
class SGD:
    """step = η g. Full, stochastic and mini-batch descent differ in the batch alone."""

    learning_rate: float = 0.1

    def __post_init__(self) -> None:
        _check_positive("learning_rate", self.learning_rate)

    def init(self, w: Array) -> None:
        """Return None: there is nothing to remember."""

    def update(self, g: Array, state: None) -> tuple[Array, None]:
        """Return η g."""
        g = as_float(g, "g")
        return _like(g, self.learning_rate * g), None


@dataclass(frozen=True)
class Momentum:
    """V ← β V + (1 − β) g and step = η V, the notes' form: an average of the gradients.

    Libraries mostly write the heavy ball V ← β V + g, step = η V. It makes the same steps with
    the learning rate η (1 − β). Source: B. T. Polyak, "Some methods of speeding up the
    convergence of iteration methods", USSR Computational Mathematics 4 (1964), 1–17.
    """

    learning_rate: float = 0.1
    beta: float = 0.9

    def __post_init__(self) -> None:
        _check_positive("learning_rate", self.learning_rate)
        _check_fraction("beta", self.beta)

    def init(self, w: Array) -> Array:
        """Return V = 0, of w's shape."""
        return np.zeros_like(as_float(w, "w"))

    def update(self, g: Array, state: Array) -> tuple[Array, Array]:
        """Return η V and V."""
        g = _gradient(g, state)
        V = _like(g, self.beta * state + (1 - self.beta) * g)
        return _like(g, self.learning_rate * V), V


@dataclass(frozen=True)
class Adagrad:
    """S ← S + g² and step = η g / (√S + ε): the rate of each weight falls as its gradients add up.

    Source: J. Duchi, E. Hazan and Y. Singer, "Adaptive subgradient methods for online learning and
    stochastic optimization", JMLR 12 (2011), 2121–2159. ε keeps from dividing by 0; it stands
    outside the root, as in PyTorch; some libraries put it inside.
    """

    learning_rate: float = 0.01
    epsilon: float = 1e-8

    def __post_init__(self) -> None:
        _check_positive("learning_rate", self.learning_rate)
        _check_positive("epsilon", self.epsilon)

    def init(self, w: Array) -> Array:
        """Return S = 0, of w's shape."""
        return np.zeros_like(as_float(w, "w"))

    def update(self, g: Array, state: Array) -> tuple[Array, Array]:
        """Return η g / (√S + ε) and S."""
        g = _gradient(g, state)
        S = _squares(g, state, 1)
        return _like(g, _over_root(self.learning_rate * g, S, self.epsilon)), S


@dataclass(frozen=True)
class RMSprop:
    """S ← β S + (1 − β) g² and step = η g / (√S + ε): Adagrad that forgets old gradients.

    Source: T. Tieleman and G. Hinton, Coursera: Neural networks for machine learning, lecture 6.5
    (2012); β = 0.95 as in the notes.
    """

    learning_rate: float = 0.001
    beta: float = 0.95
    epsilon: float = 1e-8

    def __post_init__(self) -> None:
        _check_positive("learning_rate", self.learning_rate)
        _check_fraction("beta", self.beta)
        _check_positive("epsilon", self.epsilon)

    def init(self, w: Array) -> Array:
        """Return S = 0, of w's shape."""
        return np.zeros_like(as_float(w, "w"))

    def update(self, g: Array, state: Array) -> tuple[Array, Array]:
        """Return η g / (√S + ε) and S."""
        g = _gradient(g, state)
        S = _squares(g, self.beta * state, 1 - self.beta)
        return _like(g, _over_root(self.learning_rate * g, S, self.epsilon)), S


@dataclass(frozen=True)
class AdamState:
    """The averages V of the gradients and S of their squares, after t steps."""

    V: Array
    S: Array
    t: int


@dataclass(frozen=True)
class Adam:
    """Momentum and RMSprop at once: step = η V̂ / (√Ŝ + ε), V̂ = V/(1 − β₁ᵗ), Ŝ = S/(1 − β₂ᵗ).

    Both averages start at 0 and are too small at first; the divisions mend that. Without
    `bias_correction` it is the notes' form. Source: D. P. Kingma and J. Ba, "Adam: a method for
    stochastic optimization", ICLR (2015), algorithm 1.
    """

    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8
    bias_correction: bool = True

    def __post_init__(self) -> None:
        _check_positive("learning_rate", self.learning_rate)
        _check_fraction("beta1", self.beta1)
        _check_fraction("beta2", self.beta2)
        _check_positive("epsilon", self.epsilon)

    def init(self, w: Array) -> AdamState:
        """Return V = 0 and S = 0, of w's shape, after 0 steps."""
        zeros = np.zeros_like(as_float(w, "w"))
        return AdamState(zeros, zeros, 0)

    def update(self, g: Array, state: AdamState) -> tuple[Array, AdamState]:
        """Return η V̂ / (√Ŝ + ε) and the state after one more step."""
        g, t = _gradient(g, state.V), state.t + 1
        V = _like(g, self.beta1 * state.V + (1 - self.beta1) * g)
        S = _squares(g, self.beta2 * state.S, 1 - self.beta2)
        V_hat = V / (1 - self.beta1**t) if self.bias_correction else V
        S_hat = S / (1 - self.beta2**t) if self.bias_correction else S
        step = _over_root(self.learning_rate * V_hat, S_hat, self.epsilon)
        return _like(g, step), AdamState(V, S, t)


def _gradient(g: ArrayLike, average: Array) -> Array:
    """Return g as floats; ValueError unless it has the shape of the average in the state."""
    g = as_float(g, "g")
    if g.shape != average.shape:
        raise ValueError(
            f"g has shape {g.shape}, the state {average.shape}; wanted the same. Keep a state of "
            "its own for each parameter: state = optimizer.init(w)"
        )
    return g


def _squares(g: Array, before: Array, share: float) -> Array:
    """Return before + share · g² in g's dtype; OverflowError where a finite g makes it infinite.

    A step divided by ∞ would be 0, and the weight would stay where it is without a word.
    """
    with np.errstate(over="ignore"):
        S = _like(g, before + share * g**2)
    beyond = np.isinf(S) & np.isfinite(g)
    if beyond.any():
        raise OverflowError(
            f"g has {g[beyond][0]:.3g}, whose square is beyond the largest {g.dtype}; make the "
            "gradient smaller, or use float64"
        )
    return S


def _over_root(V: Array, S: Array, epsilon: float) -> Array:
    """Return V / (√S + ε); NaN where both are infinite, which `fit` reports."""
    with np.errstate(invalid="ignore"):
        return V / (np.sqrt(S) + epsilon)


def _like(g: Array, value: Array) -> Array:
    """Return value in g's dtype, whatever kind of number the hyper-parameters are."""
    return value.astype(g.dtype, copy=False)


def _check_positive(name: str, value: float) -> None:
    if not 0 < as_number(value, name) < np.inf:
        raise ValueError(f"{name} is {value}; wanted a finite number above 0")


def _check_fraction(name: str, value: float) -> None:
    if not 0 <= as_number(value, name) < 1:
        raise ValueError(f"{name} is {value}; wanted at least 0 and below 1")
