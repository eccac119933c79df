# wrong: the steps are rounded to the nearest whole number, not down
def output_side(n, f, p, s):
    return round((n + 2 * p - f) / s) + 1
