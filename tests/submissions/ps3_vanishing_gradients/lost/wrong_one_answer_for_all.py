# diagnosis: that is one True or False for all
def lost(w, g, eta):
    return np.array_equal(w - eta * g, w)
