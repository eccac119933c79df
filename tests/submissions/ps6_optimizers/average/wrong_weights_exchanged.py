# diagnosis: β and 1 − β are exchanged
# also: that is right for 1 − beta in the place of beta
def average(a, beta, corrected):
    v, out = 0.0, []
    for t, a_t in enumerate(a, 1):
        v = (1 - beta) * v + beta * a_t
        out.append(v / (1 - (1 - beta) ** t) if corrected else v)
    return np.array(out)
