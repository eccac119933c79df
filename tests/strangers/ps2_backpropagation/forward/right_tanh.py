# right: the sigmoid is written anew by tanh, the sum term by term
import math


def forward(x: np.ndarray, w: np.ndarray, b1: float, w4: float, b2: float) -> tuple[float, float]:
    def σ(z):
        return (1 + math.tanh(z / 2)) / 2

    o1 = σ(w[0] * x[0] + w[1] * x[1] + w[2] * x[2] + b1)
    return o1, σ(w4 * o1 + b2)
