# diagnosis: one place too few: is the 1 added before the division (the slip of the notes)
# also: with the 1 added before the division, as in the notes, the result must be rounded up, not down
def output_side(n, f, p, s):
    return (n + 2 * p - f + 1) // s
