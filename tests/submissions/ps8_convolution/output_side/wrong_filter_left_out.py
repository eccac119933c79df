# diagnosis: f has no effect here
def output_side(n, f, p, s):
    return (n + 2 * p) // s + 1
