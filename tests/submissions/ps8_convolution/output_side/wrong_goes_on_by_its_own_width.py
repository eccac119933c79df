# diagnosis: the window goes on by its own width f
def output_side(n, f, p, s):
    return (n + 2 * p - f) // f + 1
