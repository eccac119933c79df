import math


def output_side(n, f, p, s):
    return math.ceil((n + 2 * p - f + 1) / s)
