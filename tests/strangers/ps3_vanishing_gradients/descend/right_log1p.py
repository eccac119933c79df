# right: the power by logarithm, log1p is exact for tiny eta s^2
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -(r * s), float(r * np.exp(k * np.log1p(-eta * s * s)))
