# wrong: the division is rounded to the nearest, not down
def output_side(n: int, f: int, p: int, s: int) -> int:
    return round((n + 2 * p - f) / s) + 1
