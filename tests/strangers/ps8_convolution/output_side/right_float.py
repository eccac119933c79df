# right: a floor of a float division; the result is a float such as 3.0
def output_side(n: int, f: int, p: int, s: int) -> int:
    return 1 + np.floor((n + 2 * p - f) / s)
