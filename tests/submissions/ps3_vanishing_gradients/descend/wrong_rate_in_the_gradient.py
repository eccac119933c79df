# diagnosis: η is part of the step, not of the gradient
def descend(s, r, eta, k):
    return -eta * r * s, r * (1 - eta * s**2) ** k
