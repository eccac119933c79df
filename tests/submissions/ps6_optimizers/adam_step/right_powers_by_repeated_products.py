def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = np.multiply(V, beta1) + np.multiply(g, 1 - beta1)
    S = np.multiply(S, beta2) + np.multiply(g * g, 1 - beta2)
    power1 = power2 = 1.0
    for _ in range(t):
        power1, power2 = power1 * beta1, power2 * beta2
    step = V / (1 - power1) / (np.sqrt(S / (1 - power2)) + epsilon)
    return [w - step * eta, V, S]
