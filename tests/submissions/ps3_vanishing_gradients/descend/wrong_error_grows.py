# diagnosis: the error grows
# also: that is right for −eta: is a sign turned?
def descend(s, r, eta, k):
    return -r * s, r * (1 + eta * s**2) ** k
