def output_side(n, f, p, s):
    return len(range(-p, n + p - f + 1, s))
