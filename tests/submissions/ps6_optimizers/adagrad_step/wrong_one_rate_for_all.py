# diagnosis: all weights share one sum; each weight has its own
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta / (np.sqrt(np.sum(S)) + epsilon) * g, S
