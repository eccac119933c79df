# diagnosis: each step was given the size of the first
def descend(s, r, eta, k):
    return -r * s, r * (1 - k * eta * s**2)
