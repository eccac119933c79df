# wrong: the gradient without its minus (the inner slope -1 of y - yhat is forgotten)
def descend(s, r, eta, k):
    return r * s, r * (1 - eta * s**2) ** k
