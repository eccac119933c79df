# diagnosis: r stands inside the power
# also: the power is of r, too
def descend(s, r, eta, k):
    return -r * s, (r * (1 - eta * s**2)) ** k
