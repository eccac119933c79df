"""A network: layers in a row. Its forward and backward passes are the two loops of chapter 7."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlcourse.arrays import Array, as_float, length
from dlcourse.layers import Layer


class Sequential:
    """Layers, each fed with the output of the one before."""

    def __init__(self, *layers: Layer) -> None:
        if not layers:
            raise ValueError("Sequential() has no layers; wanted at least one, first to last")
        for layer in layers:
            if not isinstance(layer, Layer):
                raise TypeError(
                    f"Sequential got {type(layer).__name__} {layer!r}; wanted layers, such as "
                    "Sequential(Dense(2, 3, rng=rng), ReLU())"
                )
        if len({id(layer) for layer in layers}) < len(layers):
            raise ValueError(
                "Sequential got one layer twice, but a layer keeps only its last forward pass; "
                "make a new layer for each place"
            )
        self.layers = layers

    def forward(self, X: ArrayLike, *, train: bool = False) -> Array:
        """Return the last layer's output for a batch X, whose first axis counts the examples."""
        Y = as_float(X, "X")
        for layer in self.layers:
            Y = layer.forward(Y, train=train)
        return Y

    def backward(self, dY: ArrayLike) -> Array:
        """Return ∂L/∂X for dY = ∂L/∂Y; afterwards each layer's `grads` hold its own gradients."""
        dX = as_float(dY, "dY")
        for layer in reversed(self.layers):
            dX = layer.backward(dX)
        return dX

    def count_parameters(self) -> int:
        """Return how many numbers the network can learn."""
        return sum(W.size for layer in self.layers for W in layer.params.values())


def gradient_norms(network: Sequential) -> Array:
    """Return for each layer with parameters the length of its gradient, first layer first.

    All gradients of a layer count as one vector. Call it after `backward`: chapter 3 plots it
    against depth to show gradients vanish or explode.

    Raises RuntimeError before the first backward pass.
    """
    norms = []
    for layer in network.layers:
        if layer.params and not layer.grads:
            raise RuntimeError(
                "there are no gradients yet; call network.forward(X), then network.backward(dY)"
            )
        if layer.params:
            norms.append(length(*layer.grads.values()))
    return np.array(norms)
