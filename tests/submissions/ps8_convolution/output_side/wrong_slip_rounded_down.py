# diagnosis: one place too few: is the 1 added before the division (the slip of the notes)
# also: the 1 is added before the division, the slip of the notes, and the result is rounded down
def output_side(n, f, p, s):
    return (n + 2 * p - f + 1) // s
