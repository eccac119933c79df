# right: neither above nor below what it was
def lost(w, g, eta):
    new = np.subtract(w, eta * g, dtype=w.dtype)
    return ~((new < w) | (new > w))
