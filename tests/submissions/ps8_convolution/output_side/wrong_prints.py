# diagnosis: output_side prints, but returns None
def output_side(n, f, p, s):
    print((n + 2 * p - f) // s + 1)
