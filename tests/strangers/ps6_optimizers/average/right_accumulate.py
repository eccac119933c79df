# right: itertools.accumulate from 0, the start left out, the correction on the whole array
def average(a, beta, corrected):
    from itertools import accumulate

    v = np.array(list(accumulate(a, lambda old, x: beta * old + (1 - beta) * x, initial=0.0)))[1:]
    if not corrected:
        return v
    return v / (1 - np.cumprod(np.full(a.shape, float(beta))))
