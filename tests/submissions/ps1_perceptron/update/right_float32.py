def update(w, b, x, t, eta):
    w, x = w.astype(np.float32), x.astype(np.float32)
    error = t - int(w @ x + b >= 0)
    return w + np.float32(eta * error) * x, np.float32(b + eta * error)
