# wrong: ^ is not the power in Python
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -r * s, r * (1 - eta * s * s) ^ k
