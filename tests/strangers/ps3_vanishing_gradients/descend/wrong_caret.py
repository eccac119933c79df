# wrong: ^ is no power in Python
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -r * s, r * (1 - eta * s ^ 2) ^ k
