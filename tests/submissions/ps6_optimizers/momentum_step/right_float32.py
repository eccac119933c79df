def momentum_step(w, g, V, eta, beta):
    w, g, V = w.astype(np.float32), g.astype(np.float32), V.astype(np.float32)
    V = np.float32(beta) * V + np.float32(1 - beta) * g
    return w - np.float32(eta) * V, V
