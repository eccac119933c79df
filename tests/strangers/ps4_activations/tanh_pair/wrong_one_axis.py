# wrong: the list of math.tanh(v) works for one axis only
import math


def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    y = np.array([math.tanh(v) for v in x])
    return y, 1 - y**2
