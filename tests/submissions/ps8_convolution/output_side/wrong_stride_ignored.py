# diagnosis: the stride s has no effect here
def output_side(n, f, p, s):
    return n + 2 * p - f + 1
