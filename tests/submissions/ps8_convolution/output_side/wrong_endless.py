# diagnosis: it goes on for ever on this input
def output_side(n, f, p, s):
    places, start = 0, 0
    while start + f <= n + 2 * p:
        places += 1
    return places
