# wrong: r is overwritten first, so the gradient is that after k steps, not that at the start
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    r = r * (1 - eta * s**2) ** k
    return -r * s, r
