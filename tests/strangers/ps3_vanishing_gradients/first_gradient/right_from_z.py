# right: the slopes are computed anew from z = w*o of this very chain, as 1/(4 cosh^2(z/2))
def first_gradient(o: np.ndarray, w: np.ndarray, y: float) -> float:
    z = w * o[:-1]
    slopes = 0.25 / np.cosh(z / 2) ** 2
    factors = slopes.copy()
    factors[1:] *= w[1:]
    return float(o[0] * factors.prod() * (o[-1] - y))
