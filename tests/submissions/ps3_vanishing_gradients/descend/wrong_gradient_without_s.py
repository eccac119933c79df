# diagnosis: s is missing from the gradient
def descend(s, r, eta, k):
    return -r, r * (1 - eta * s**2) ** k
