# diagnosis: the padding p was left out
def output_side(n, f, p, s):
    return (n - f) // s + 1
