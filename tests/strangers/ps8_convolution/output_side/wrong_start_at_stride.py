# wrong: the walk starts at s and not at 0, the first place is not counted
def output_side(n, f, p, s):
    places = 0
    start = s
    while start + f <= n + 2 * p:
        places += 1
        start += s
    return places
