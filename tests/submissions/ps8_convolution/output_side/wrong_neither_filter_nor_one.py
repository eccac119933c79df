# diagnosis: one place too many: is the division rounded up or to the nearest, or is f left out
# also: that is right where s stands in the place of f
def output_side(n, f, p, s):
    return (n + 2 * p) // s
