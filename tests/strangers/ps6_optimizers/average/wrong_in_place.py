# wrong: right numbers, but they are written into the caller's a
def average(a, beta, corrected):
    v = 0.0
    for i in range(len(a)):
        v = beta * v + (1 - beta) * a[i]
        a[i] = v / (1 - beta ** (i + 1)) if corrected else v
    return a
