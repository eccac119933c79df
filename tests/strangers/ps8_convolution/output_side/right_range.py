# right: counts the starts
def output_side(n: int, f: int, p: int, s: int) -> int:
    first, last = -p, n + p - f
    return len(range(first, last + 1, s))
