# wrong: each step is given the size of the first one
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    step = eta * r * s**2
    return -r * s, r - k * step
