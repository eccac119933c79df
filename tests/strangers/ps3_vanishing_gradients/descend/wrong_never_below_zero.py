# wrong: the share that is left is kept from going below 0, but a step may overshoot and turn the sign
def descend(s, r, eta, k):
    left = max(0.0, 1 - eta * s * s)
    return -r * s, r * left**k
