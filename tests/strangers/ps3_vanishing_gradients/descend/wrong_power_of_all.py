# wrong: the brackets take r into the power, too
def descend(s, r, eta, k):
    return -r * s, (r * (1 - eta * s**2)) ** k
