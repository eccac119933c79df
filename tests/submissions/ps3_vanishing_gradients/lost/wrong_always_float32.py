# diagnosis: that is right for float32; keep the precision of the arrays
def lost(w, g, eta):
    w, g = w.astype(np.float32), g.astype(np.float32)
    return w - np.float32(eta) * g == w
