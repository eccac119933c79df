# diagnosis: s stands in the gradient twice
def descend(s, r, eta, k):
    return -r * s**2, r * (1 - eta * s**2) ** k
