# diagnosis: that is what the steps have taken away
# also: that is what of the error is gone; wanted is what is left
def descend(s, r, eta, k):
    return -r * s, r * (1 - (1 - eta * s**2) ** k)
