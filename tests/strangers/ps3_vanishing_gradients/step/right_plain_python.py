# right: plain Python lists and math.fsum, turned into an array at the end
import math


def step(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    old, inputs = w.tolist(), x.tolist()
    miss = y - math.fsum(a * b for a, b in zip(old, inputs))
    return np.array([a + eta * miss * b for a, b in zip(old, inputs)])
