# diagnosis: one place too few: the 1 is added before the division (the slip of the notes)
def output_side(n, f, p, s):
    return (n + 2 * p - f + 1) // s
