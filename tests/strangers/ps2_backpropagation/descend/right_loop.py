# right: Python loops, the residual y − ŷ, and a plus
def descend(w, x, y, eta):
    rest = y
    for a, c in zip(w, x):
        rest = rest - a * c
    return np.array([a + eta * rest * c for a, c in zip(w, x)])
