def rmsprop_step(w, g, S, eta, beta, epsilon):
    w, g, S = (np.asarray(v, np.float32) for v in (w, g, S))
    S = np.float32(beta) * S + np.float32(1 - beta) * g * g
    return w - np.float32(eta) * g / (np.sqrt(S) + np.float32(epsilon)), S
