# wrong: brackets are missing: only f is divided by s
def output_side(n: int, f: int, p: int, s: int) -> int:
    return n + 2 * p - f // s + 1
