# wrong: the gradient is taken with the error after k steps, not at the start
def descend(s, r, eta, k):
    r = r * (1 - eta * s**2) ** k
    return -r * s, r
