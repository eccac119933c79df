# wrong: the padding is added after the division: right for s = 1 (or p = 0) only
def output_side(n, f, p, s):
    return (n - f) // s + 1 + 2 * p
