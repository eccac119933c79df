# diagnosis: the sign of an error below 0 was lost
def descend(s, r, eta, k):
    return -r * s, abs(r) * (1 - eta * s**2) ** k
