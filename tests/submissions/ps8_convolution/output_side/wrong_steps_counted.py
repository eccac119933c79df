# diagnosis: that is the number of steps; the first place is one more
# also: one place too few
def output_side(n, f, p, s):
    return (n + 2 * p - f) // s
