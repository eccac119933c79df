# diagnosis: the learning rate η is missing
def descend(s, r, eta, k):
    return -r * s, r * (1 - s**2) ** k
