# wrong: math.exp raises OverflowError for z = -1000 instead of giving 0
import math


def sigmoid(z: np.ndarray) -> np.ndarray:
    return np.vectorize(lambda v: 1 / (1 + math.exp(-v)))(z)
