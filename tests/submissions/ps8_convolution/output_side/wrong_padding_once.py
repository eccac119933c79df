# diagnosis: the padding was counted once
def output_side(n, f, p, s):
    return (n + p - f) // s + 1
