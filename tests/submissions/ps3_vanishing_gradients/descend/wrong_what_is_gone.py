# diagnosis: that is what the steps have taken away
def descend(s, r, eta, k):
    return -r * s, r * (1 - (1 - eta * s**2) ** k)
