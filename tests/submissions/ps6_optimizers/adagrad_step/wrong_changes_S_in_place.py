# diagnosis: adagrad_step changed its argument S in place
def adagrad_step(w, g, S, eta, epsilon):
    S += g**2
    return w - eta / (np.sqrt(S) + epsilon) * g, S
