# wrong: s stands once in the factor, where s^2 belongs
def descend(s, r, eta, k):
    return -r * s, r * (1 - eta * s) ** k
