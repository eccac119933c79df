# right: functools.reduce over Python floats, the size taken at the end of the product of w/4
from functools import reduce


def through(slopes: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    factors = [float(s) * float(v) for s, v in zip(slopes, w)]
    product = reduce(lambda a, b: a * b, factors, 1.0)
    bound = abs(reduce(lambda a, b: a * b, [float(v) / 4 for v in w], 1.0))
    return product, bound
