# diagnosis: use no fixed limit
# also: all is right but where g is positive and next to 0
# also: all is right but where w is 0
def lost(w, g, eta):
    return np.isclose(w - eta * g, w, rtol=0, atol=1e-8)
