# diagnosis: r is missing from the gradient, or s stands there twice
def descend(s, r, eta, k):
    return -r * s**2, r * (1 - eta * s**2) ** k
