# wrong: the power is k + 1, one step too many
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    return -s * r, r * (1 - eta * s**2) ** (k + 1)
