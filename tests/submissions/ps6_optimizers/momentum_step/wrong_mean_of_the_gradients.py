# diagnosis: the mean of all gradients went into V
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * np.mean(g)
    return w - eta * V, V
