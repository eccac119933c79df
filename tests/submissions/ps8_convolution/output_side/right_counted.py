def output_side(n, f, p, s):
    return sum(1 for start in range(0, n + 2 * p, s) if start + f <= n + 2 * p)
