# wrong: every step takes as much as the first
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -r * s, r * (1 - k * eta * s**2)
