# right: the notes' fraction, but rounded up (minus, floor, minus), which is the same for whole numbers
def output_side(n, f, p, s):
    return -(-(n + 2 * p - f + 1) // s)
