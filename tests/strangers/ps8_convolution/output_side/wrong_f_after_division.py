# wrong: f is taken off after the division: right for s = 1 only
def output_side(n, f, p, s):
    return (n + 2 * p) // s - f + 1
