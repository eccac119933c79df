# diagnosis: s is there once, but acts twice
# also: is s² written as s?
def descend(s, r, eta, k):
    return -r * s, r * (1 - eta * s) ** k
