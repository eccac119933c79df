# diagnosis: one place too many: is the division rounded up or to the nearest
# also: the division is rounded up
import math


def output_side(n, f, p, s):
    return math.ceil((n + 2 * p - f) / s) + 1
