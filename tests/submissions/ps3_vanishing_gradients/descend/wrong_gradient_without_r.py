# diagnosis: r is missing from the gradient
def descend(s, r, eta, k):
    return -s, r * (1 - eta * s**2) ** k
