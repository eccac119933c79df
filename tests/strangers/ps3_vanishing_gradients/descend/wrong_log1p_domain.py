# wrong: a logarithm of 1 - eta s^2, which is NaN where a step overshoots (eta s^2 > 1)
def descend(s, r, eta, k):
    return -r * s, r * np.exp(k * np.log1p(-eta * s * s))
