# wrong: one answer for all weights (np.all), not one for each
def lost(w, g, eta):
    return np.all(w - eta * g == w)
