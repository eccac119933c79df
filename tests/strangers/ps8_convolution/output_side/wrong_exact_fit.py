# wrong: a window as long as all pixels (f = n + 2p) gets 0 places; it has one
def output_side(n: int, f: int, p: int, s: int) -> int:
    if f >= n + 2 * p:
        return 0
    return (n + 2 * p - f) // s + 1
