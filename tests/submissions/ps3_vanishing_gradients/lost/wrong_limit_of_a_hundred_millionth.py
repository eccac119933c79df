# diagnosis: use no fixed limit
def lost(w, g, eta):
    return np.isclose(w - eta * g, w, rtol=0, atol=1e-8)
