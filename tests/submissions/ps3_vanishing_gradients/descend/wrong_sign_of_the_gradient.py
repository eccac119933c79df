# diagnosis: the sign of the gradient
def descend(s, r, eta, k):
    return r * s, r * (1 - eta * s**2) ** k
