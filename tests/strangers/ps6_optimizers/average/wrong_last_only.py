# wrong: only the last average comes back
def average(a, beta, corrected):
    v = 0
    for t, x in enumerate(a, 1):
        v = beta * v + (1 - beta) * x
    return v / (1 - beta**t) if corrected else v
