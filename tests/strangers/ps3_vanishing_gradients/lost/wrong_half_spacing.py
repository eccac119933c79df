# wrong: half of np.spacing(w) as the limit, which is negative for w < 0 (and too large below a power of two)
def lost(w, g, eta):
    return np.abs(eta * g) < np.spacing(w) / 2
