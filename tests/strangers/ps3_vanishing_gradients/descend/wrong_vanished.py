# wrong: a small gradient is taken for 0, and the descent for standing still
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    gradient = -r * s
    if abs(gradient) < 1e-5:
        return 0.0, r
    return gradient, r * (1 - eta * s**2) ** k
