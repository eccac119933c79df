# right: the 1 before the division, and rounded up
def output_side(n, f, p, s):
    return -(-(n + 2 * p - f + 1) // s)
