# right: the window walks
def output_side(n, f, p, s):
    start, places = -p, 0
    while start + f <= n + p:
        places += 1
        start += s
    return float(places)
