# right: the power by repeated squaring, about 40 rounds; while the share taken is small it is the one that is kept
def descend(s: float, r: float, eta: float, k: int) -> tuple[float, float]:
    gradient = -1.0 * r * s
    taken = eta * s * s
    factor, left, steps = 1.0 - taken, 1.0, int(k)
    while steps > 0:
        if steps % 2 == 1:
            left *= factor
        if taken < 0.5:
            taken = taken * (2.0 - taken)
            factor = 1.0 - taken
        else:
            factor *= factor
        steps //= 2
    return gradient, left * r
