# wrong: the gradient is that of the end, not of the start
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    left = r * (1 - eta * s**2) ** k
    return -left * s, left
