# diagnosis: one step too many
def descend(s, r, eta, k):
    return -r * s, r * (1 - eta * s**2) ** (k + 1)
