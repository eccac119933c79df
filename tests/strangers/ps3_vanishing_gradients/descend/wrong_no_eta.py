# wrong: the learning rate is forgotten in the factor of each step
def descend(s, r, eta, k):
    return -r * s, r * (1 - s**2) ** k
