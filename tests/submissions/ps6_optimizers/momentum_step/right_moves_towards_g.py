def momentum_step(w, g, V, eta, beta):
    new = V.copy()
    new += (1 - beta) * (g - V)
    return np.add(w, -eta * new), new
