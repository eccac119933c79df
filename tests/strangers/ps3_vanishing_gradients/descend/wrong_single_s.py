# wrong: s once in the factor, it acts twice
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -r * s, r * (1 - eta * s) ** k
