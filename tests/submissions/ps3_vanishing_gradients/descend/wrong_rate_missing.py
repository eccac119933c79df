# diagnosis: the learning rate η is missing
# also: that is right for eta = 1: is eta left out?
# also: η is missing from the error that is left
def descend(s, r, eta, k):
    return -r * s, r * (1 - s**2) ** k
