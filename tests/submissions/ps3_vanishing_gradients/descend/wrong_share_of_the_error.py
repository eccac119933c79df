# diagnosis: r is missing from the error that is left
def descend(s, r, eta, k):
    return -r * s, (1 - eta * s**2) ** k
