# wrong: brackets are missing: only f is divided by s
def output_side(n, f, p, s):
    return n + 2 * p - f // s + 1
