# wrong: the division is rounded to the nearest
def output_side(n, f, p, s):
    return round((n + 2 * p - f) / s) + 1
