# wrong: the range stops before n + 2p - f, so a window that ends at the last pixel is not counted
def output_side(n, f, p, s):
    return len(range(0, n + 2 * p - f, s))
