# diagnosis: it goes on for ever on this input, or far too long
def descend(s, r, eta, k):
    gradient = -r * s
    for _ in range(k):
        r = r - eta * s**2 * r
    return gradient, r
