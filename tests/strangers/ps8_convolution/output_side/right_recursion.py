# right: recursion: as long as one more step fits, one place more
def output_side(n, f, p, s):
    length = n + 2 * p
    if length < f:
        return 0
    return 1 + output_side(length - s, f, 0, s)
