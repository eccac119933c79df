# wrong: the loop is capped at ten thousand steps to end in time, later steps are left out
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    error = r
    for _ in range(min(k, 10_000)):
        error *= 1 - eta * s**2
    return -r * s, error
