# wrong: a loop cut off after 10000 steps
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    left = r
    for _ in range(min(k, 10_000)):
        left = left * (1 - eta * s**2)
    return -r * s, left
