# wrong: everything is done in float64, so the float32 arrays lose their precision
def lost(w, g, eta):
    w64, g64 = np.asarray(w, dtype=float), np.asarray(g, dtype=float)
    return w64 - eta * g64 == w64
