# wrong: np.sum puts the squares of all weights into every S
def adagrad_step(w, g, S, eta, epsilon):
    S = S + np.sum(g**2)
    return w - eta / (np.sqrt(S) + epsilon) * g, S
