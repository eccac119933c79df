# wrong: the formula of the notes, only rounded down: the 1 is added before the division
def output_side(n, f, p, s):
    return (n + 2 * p - f + 1) // s
