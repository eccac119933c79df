# wrong: the result is an array of whole numbers
def average(a, beta, corrected):
    out = np.zeros(len(a), dtype=int)
    v = 0
    for i, x in enumerate(a):
        v = beta * v + (1 - beta) * x
        out[i] = v / (1 - beta ** (i + 1)) if corrected else v
    return out
