# right: the power by repeated squaring
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    left, factor, n = r, 1.0 - eta * s * s, k
    while n:
        if n % 2:
            left *= factor
        factor *= factor
        n //= 2
    return -s * r, left
