# wrong: the 1 is added before the division, which is then rounded down
def output_side(n: int, f: int, p: int, s: int) -> int:
    return (n + 2 * p - f + 1) // s
