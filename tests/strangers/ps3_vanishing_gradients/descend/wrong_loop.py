# wrong: a loop over all steps, which does not end in time for k = 10^11
def descend(s, r, eta, k):
    error = r
    for _ in range(k):
        error = error * (1 - eta * s**2)
    return -r * s, error
