def lost(w, g, eta):
    old = w.copy()
    new = w.copy()
    new -= eta * g
    return ~(old != new)
