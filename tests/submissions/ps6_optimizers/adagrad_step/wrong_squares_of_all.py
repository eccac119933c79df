# diagnosis: the squares of all weights went into every S
def adagrad_step(w, g, S, eta, epsilon):
    S = S + np.sum(g**2)
    return w - eta * g / (np.sqrt(S) + epsilon), S
