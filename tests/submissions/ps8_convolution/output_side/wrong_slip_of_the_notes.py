# diagnosis: with the 1 added before the division, as in the notes, the result must be rounded up
def output_side(n, f, p, s):
    return (n + 2 * p - f + 1) / s
