# diagnosis: r stands inside the power
def descend(s, r, eta, k):
    return -r * s, (r * (1 - eta * s**2)) ** k
