# wrong: the starts begin in the padding at the left, but the zeros at the right end are forgotten
def output_side(n, f, p, s):
    return len(range(-p, n - f + 1, s))
