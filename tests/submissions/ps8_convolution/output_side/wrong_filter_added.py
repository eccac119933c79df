# diagnosis: f was added
def output_side(n, f, p, s):
    return (n + 2 * p + f) // s + 1
