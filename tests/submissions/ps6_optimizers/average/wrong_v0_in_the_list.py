# diagnosis: the list begins with v₀; begin with v₁
# also: the length is
def average(a, beta, corrected):
    v = [0.0]
    for t, a_t in enumerate(a, 1):
        v.append(beta * v[-1] + (1 - beta) * a_t)
    v = np.array(v)
    if corrected:
        v[1:] = v[1:] / (1 - beta ** np.arange(1, len(a) + 1))
    return v
