# wrong: k times the first step is taken away, as if every step had the same size
def descend(s, r, eta, k):
    gradient = -r * s
    return gradient, r - k * eta * r * s**2
