# diagnosis: the last place is missing
# also: one place too few: is that the number of steps
def output_side(n, f, p, s):
    return len(range(0, n + 2 * p - f, s))
