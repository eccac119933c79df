# diagnosis: one step too many
# also: that is the error after one step more
# also: that is right for k + 1 in the place of k
def descend(s, r, eta, k):
    return -r * s, r * (1 - eta * s**2) ** (k + 1)
