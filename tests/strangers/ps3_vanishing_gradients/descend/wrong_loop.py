# wrong: a loop over the steps, which does not end in time for k = 100,000,000,000
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    gradient = -r * s
    for _ in range(k):
        r = r - eta * r * s**2
    return gradient, r
