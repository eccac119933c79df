# right: the notes' fraction rounded up, which is the same whole number
def output_side(n: int, f: int, p: int, s: int) -> int:
    return -((-(n + 2 * p - f + 1)) // s)
