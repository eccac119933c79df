# right: math.tanh through np.vectorize
import math


def tanh_pair(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    both = np.vectorize(lambda v: (math.tanh(v), 1 - math.tanh(v) ** 2), otypes=[float, float])
    y, slope = both(x)
    return np.asarray(y), np.asarray(slope)
