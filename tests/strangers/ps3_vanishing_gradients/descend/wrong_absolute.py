# wrong: the error is returned without its sign
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -r * s, abs(r) * (1 - eta * s**2) ** k
