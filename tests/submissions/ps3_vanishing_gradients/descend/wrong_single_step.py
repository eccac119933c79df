# diagnosis: that is the error after a single step
# also: the error is still what it was, after all these steps
# also: one step too many
def descend(s, r, eta, k):
    return -r * s, r * (1 - eta * s**2)
