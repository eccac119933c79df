# wrong: the division is rounded up, so a window that sticks out counts
def output_side(n, f, p, s):
    return int(np.ceil((n + 2 * p - f) / s)) + 1
