# diagnosis: r is missing from the gradient
# also: that is right for r = 1: is r left out?
def descend(s, r, eta, k):
    return -s, r * (1 - eta * s**2) ** k
