def lost(w, g, eta):
    new = np.subtract(w, np.multiply(g, eta, dtype=g.dtype))
    return np.where(new - w == 0, 1, 0)
