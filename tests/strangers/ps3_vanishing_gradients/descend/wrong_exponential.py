# wrong: e^(-k eta s^2) in place of (1 - eta s^2)^k, close only for tiny steps
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -r * s, r * np.exp(-k * eta * s**2)
