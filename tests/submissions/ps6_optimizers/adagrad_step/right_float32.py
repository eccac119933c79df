def adagrad_step(w, g, S, eta, epsilon):
    w, g, S = w.astype("float32"), g.astype("float32"), S.astype("float32")
    S = S + g * g
    return w - np.float32(eta) * g / (np.sqrt(S) + np.float32(epsilon)), S
