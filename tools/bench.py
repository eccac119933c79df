"""How fast dlcourse is: ratios of times, each against a peer timed in the same run. `make bench`.

Every time is the median of runs that alternate, ours, theirs, ours, …, all on as many threads:
python -m tools.bench [threads], one unless given. A ratio of 2× says that we take twice as long.
The accuracies are means over seeds that were fixed beforehand, with settings that were not tuned.
"""

from __future__ import annotations

import platform
import statistics
import sys
import time
import tracemalloc
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from numpy.typing import NDArray

from dlcourse.activations import ReLU
from dlcourse.arrays import Array
from dlcourse.convolution import Conv2D, MaxPool2D
from dlcourse.datasets import digits
from dlcourse.layers import Dense, Flatten, Layer
from dlcourse.losses import CategoricalCrossEntropyFromLogits, one_hot
from dlcourse.network import Sequential
from dlcourse.optimizers import Adam
from dlcourse.plotting import use_course_style
from dlcourse.training import accuracy, fit

try:
    import sklearn
    import torch
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier
    from threadpoolctl import threadpool_info, threadpool_limits
except ImportError as missing:
    sys.exit(
        f"{missing}. The bench needs its peers, in an environment of their own: make bench, or\n"
        "python -m venv _build/bench/venv && _build/bench/venv/bin/pip install torch==2.13.0 "
        "scikit-learn numpy matplotlib sympy"
    )

FOLDER = Path(__file__).parents[1] / "_build" / "bench"
EPOCHS, BATCH = 30, 32
RATE, RATE_CNN = 0.005, 0.002  # Adam's, for the MLP and the CNN and for their peers

Row = tuple[str, str, str, str, str]  # what, ours, the peer's, measured, wanted


def alternate(*runs: Callable[[], object], times: int) -> list[float]:
    """Return the median time of each run in seconds, after one run each that does not count."""
    seconds: list[list[float]] = [[] for _ in runs]
    for turn in range(times + 1):
        for run, taken in zip(runs, seconds, strict=True):
            start = time.perf_counter()
            run()
            if turn:
                taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in seconds]


def duration(seconds: float) -> str:
    """Return a time in words, in seconds or milliseconds."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.1f} ms"


def timed(what: str, seconds: list[float], peer: str, wanted: str = "") -> Row:
    """Return the row of two times, ours and a peer's, in seconds."""
    ours, theirs = seconds
    return what, duration(ours), f"{duration(theirs)} {peer}", f"{ours / theirs:.2f}×", wanted


# --- one layer, forward and backward ----------------------------------------------------------


def against_torch(what: str, layer: Layer, peer: torch.nn.Module, X: Array, times: int) -> Row:
    """Time the layer and its peer on one batch, after a check that both compute the same."""
    for name, W in layer.params.items():
        getattr(peer, {"W": "weight", "b": "bias"}[name]).data = torch.from_numpy(W.copy())
    dY = np.random.default_rng(1).normal(size=layer.forward(X).shape).astype(X.dtype)
    X_torch, dY_torch = torch.from_numpy(X).requires_grad_(), torch.from_numpy(dY)

    def ours() -> tuple[Array, Array]:
        return layer.forward(X, train=True), layer.backward(dY)

    def theirs() -> tuple[Array, Array]:
        X_torch.grad = None
        peer.zero_grad()
        Y = peer(X_torch)
        Y.backward(dY_torch)
        assert X_torch.grad is not None
        return Y.detach().numpy(), X_torch.grad.numpy()

    tolerance = 1e-10 if X.dtype == np.float64 else 1e-3
    for one, other in zip(ours(), theirs(), strict=True):
        np.testing.assert_allclose(one, other, atol=tolerance, rtol=tolerance)
    return timed(what, alternate(ours, theirs, times=times), "PyTorch", "≤ 1×")


def layers() -> Iterable[Row]:
    """Time one layer at a time, forward and backward."""
    rng = np.random.default_rng(0)
    images, maps = rng.normal(size=(128, 3, 32, 32)), rng.normal(size=(128, 32, 28, 28))
    for dtype, torch_dtype in ((np.float64, torch.float64), (np.float32, torch.float32)):
        name = np.dtype(dtype).name
        yield against_torch(
            f"Conv2D(3, 32, 5), batch 128 of 32×32, {name}",
            Conv2D(3, 32, 5, rng=rng, dtype=dtype),
            torch.nn.Conv2d(3, 32, 5, dtype=torch_dtype),
            images.astype(dtype),
            times=11,
        )
        yield against_torch(
            f"MaxPool2D(2), batch 128 of 32×28×28, {name}",
            MaxPool2D(2),
            torch.nn.MaxPool2d(2),
            maps.astype(dtype),
            times=11,
        )


# --- whole networks on the digits -------------------------------------------------------------


def train(network: Sequential, X: Array, t: NDArray[Any], rate: float, seed: int) -> Sequential:
    """Train a network on images X (n, …) with labels t (n,), and return it."""
    loss, optimizer = CategoricalCrossEntropyFromLogits(), Adam(rate)
    rng = np.random.default_rng(seed)
    fit(network, loss, optimizer, X, one_hot(t, 10), epochs=EPOCHS, batch_size=BATCH, rng=rng)
    return network


def mlp(seed: int) -> Sequential:
    """Return a network of two dense layers, 64 to 64 to 10."""
    rng = np.random.default_rng(seed)
    return Sequential(Dense(64, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))


def mlp_on_digits() -> Iterable[Row]:
    """Train the dense network and scikit-learn's on the digits."""
    (X, t), (X_test, t_test) = digits().train, digits().test

    def theirs(seed: int = 0) -> MLPClassifier:
        peer = MLPClassifier(
            (64,),
            solver="adam",
            learning_rate_init=RATE,
            alpha=0,  # no weight decay: ours has none
            batch_size=BATCH,
            max_iter=EPOCHS,
            tol=0,
            n_iter_no_change=EPOCHS + 1,  # never stop early
            random_state=seed,
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # all 30 epochs are wanted
            return peer.fit(X, t)

    ours = [accuracy(train(mlp(seed), X, t, RATE, seed), X_test, t_test) for seed in range(5)]
    peers = [theirs(seed).score(X_test, t_test) for seed in range(5)]
    yield graded("MLP 64-64-10 on digits, 5 seeds: accuracy", ours, peers, "scikit-learn", 0.971)
    seconds = alternate(lambda: train(mlp(0), X, t, RATE, 0), theirs, times=15)
    yield timed("MLP 64-64-10, 30 epochs of batch 32: time", seconds, "scikit-learn", "≤ 1×")


def cnn(seed: int) -> Sequential:
    """Return a convolutional network for images of 8 × 8."""
    rng = np.random.default_rng(seed)
    return Sequential(
        Conv2D(1, 16, 3, padding=1, rng=rng),
        ReLU(),
        MaxPool2D(2),
        Conv2D(16, 32, 3, padding=1, rng=rng),
        ReLU(),
        MaxPool2D(2),
        Flatten(),
        Dense(128, 10, rng=rng),
    )


def cnn_of_torch(seed: int) -> torch.nn.Sequential:
    """Return the same convolutional network in PyTorch."""
    torch.manual_seed(seed)
    nn = torch.nn
    network = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 10),
    ).double()
    for layer in network:  # the same first weights as ours: He normal, biases 0
        if isinstance(layer, nn.Conv2d | nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)
    return network


def train_torch(
    network: torch.nn.Sequential, X: Array, t: NDArray[Any], seed: int
) -> torch.nn.Sequential:
    """Train PyTorch's network as `train` does ours, and return it."""
    X_torch, t_torch = torch.from_numpy(X), torch.from_numpy(t)
    loss, optimizer = torch.nn.CrossEntropyLoss(), torch.optim.Adam(network.parameters(), RATE_CNN)
    torch.manual_seed(seed)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(X_torch)).split(BATCH):
            optimizer.zero_grad()
            loss(network(X_torch[batch]), t_torch[batch]).backward()
            optimizer.step()
    return network


def cnn_on_digits() -> Iterable[Row]:
    """Train the convolutional network and PyTorch's on the digits."""
    (X, t), (X_test, t_test) = digits().train, digits().test
    X, X_test = X.reshape(-1, 1, 8, 8), X_test.reshape(-1, 1, 8, 8)
    ours, peers = [], []
    for seed in range(3):
        ours.append(accuracy(train(cnn(seed), X, t, RATE_CNN, seed), X_test, t_test))
        peer = train_torch(cnn_of_torch(seed), X, t, seed)
        with torch.no_grad():
            answers = peer(torch.from_numpy(X_test)).argmax(dim=1).numpy()
        peers.append(float(np.mean(answers == t_test)))
    yield graded("CNN 16-32-10 on digits, 3 seeds: accuracy", ours, peers, "PyTorch", 0.984)
    seconds = alternate(
        lambda: train(cnn(0), X, t, RATE_CNN, 0),
        lambda: train_torch(cnn_of_torch(0), X, t, 0),
        times=3,
    )
    yield timed("CNN 16-32-10, 30 epochs of batch 32: time", seconds, "PyTorch", "≤ 1×")


def graded(what: str, ours: list[float], peers: list[float], peer: str, minimum: float) -> Row:
    """Return the row of accuracies over seeds, from 0 to 1, ours and a peer's."""
    worst_to_best = f"{100 * min(ours):.1f} to {100 * max(ours):.1f}"
    theirs = f"{100 * statistics.mean(peers):.2f} % {peer}"
    return what, f"{100 * statistics.mean(ours):.2f} %", theirs, worst_to_best, f"≥ {minimum:.1%}"


# --- how a convolution's cost grows -----------------------------------------------------------


def growth(path: Path) -> None:
    """Draw the time and the memory of Conv2D against batch, channels and kernel; save it there."""
    base = {"batch": 16, "channels": 8, "kernel size": 3}
    ranges = {
        "batch": [1, 2, 4, 8, 16, 32, 64, 128],
        "channels": [1, 2, 4, 8, 16, 32, 64],
        "kernel size": [1, 3, 5, 7, 9, 11],
    }
    rng = np.random.default_rng(0)
    use_course_style()
    figure, axes = plt.subplots(2, 3, figsize=(9, 5), sharey="row", layout="constrained")
    for (name, values), (above, below) in zip(ranges.items(), axes.T, strict=True):
        seconds, peaks = [], []
        for value in values:
            size = base | {name: value}
            layer = Conv2D(size["channels"], 16, size["kernel size"], rng=rng)
            X = rng.normal(size=(size["batch"], size["channels"], 32, 32))
            dY = layer.forward(X)
            seconds += alternate(lambda: (layer.forward(X), layer.backward(dY)), times=5)  # noqa: B023
            tracemalloc.start()
            layer.forward(X)
            layer.backward(dY)
            peaks.append(tracemalloc.get_traced_memory()[1] / 2**20)
            tracemalloc.stop()
        above.loglog(values, np.multiply(seconds, 1000), "o-")
        below.loglog(values, peaks, "o-")
        fixed = ", ".join(f"{other} {base[other]}" for other in base if other != name)
        above.set_title(fixed)
        below.set_xlabel(name)
        for axis in (above, below):
            axis.set_xticks(values, [str(value) for value in values])
            axis.minorticks_off()
    axes[0, 0].set_ylabel("time in ms")
    axes[1, 0].set_ylabel("peak memory in MiB")
    figure.suptitle("Conv2D, 16 filters, images of 32×32, forward and backward, float64")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)
    plt.close(figure)


# --- the table --------------------------------------------------------------------------------

HEAD: Row = ("what", "dlcourse", "peer", "ratio or range", "wanted")
WIDTHS = (48, 10, 24, 15, 8)


def show(row: Row) -> None:
    """Print one row at once."""
    print("  ".join(f"{cell:<{n}}" for cell, n in zip(row, WIDTHS, strict=True)).rstrip())
    sys.stdout.flush()


def main() -> None:
    """Print the table row by row, and draw the growth."""
    threads = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    torch.set_num_threads(threads)
    with threadpool_limits(limits=threads):
        print(
            f"Python {platform.python_version()}, NumPy {np.__version__}, "
            f"PyTorch {torch.__version__}, scikit-learn {sklearn.__version__}"
        )
        pools = {f"{pool['internal_api']} {pool['num_threads']}" for pool in threadpool_info()}
        print(f"threads: PyTorch {torch.get_num_threads()}, {', '.join(sorted(pools))}")
        print(f"learning rates of Adam, ours and the peer's: MLP {RATE}, CNN {RATE_CNN}\n")
        show(HEAD)
        for rows in (layers, mlp_on_digits, cnn_on_digits):
            for row in rows():
                show(row)
        growth(FOLDER / "growth.svg")
        print(f"\nHow the cost of Conv2D grows: {FOLDER / 'growth.svg'}")


if __name__ == "__main__":
    main()
