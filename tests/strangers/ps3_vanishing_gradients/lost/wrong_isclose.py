# wrong: np.isclose forgives far more than rounding does
def lost(w, g, eta):
    return np.isclose(w - eta * g, w)
