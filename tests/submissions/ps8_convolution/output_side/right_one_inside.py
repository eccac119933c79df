def output_side(n, f, p, s):
    return (n + 2 * p - f + s) // s
