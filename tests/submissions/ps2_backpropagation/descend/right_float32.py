def descend(w, x, y, eta):
    w, x = w.astype(np.float32), x.astype(np.float32)
    return w - np.float32(eta) * (np.dot(w, x) - np.float32(y)) * x
