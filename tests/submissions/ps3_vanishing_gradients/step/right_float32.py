def step(w, x, y, eta):
    w, x = w.astype("float32"), x.astype("float32")
    return w - np.float32(eta) * (w @ x - np.float32(y)) * x
