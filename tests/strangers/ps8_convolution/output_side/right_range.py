# right: the length of the range of the starts
def output_side(n, f, p, s):
    return len(range(0, n + 2 * p - f + 1, s))
