def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    w, g, V, S = (np.asarray(v, np.float32) for v in (w, g, V, S))
    V = np.float32(beta1) * V + np.float32(1 - beta1) * g
    S = np.float32(beta2) * S + np.float32(1 - beta2) * g**2
    V_hat, S_hat = V / np.float32(1 - beta1**t), S / np.float32(1 - beta2**t)
    return w - np.float32(eta) * V_hat / (np.sqrt(S_hat) + np.float32(epsilon)), V, S
