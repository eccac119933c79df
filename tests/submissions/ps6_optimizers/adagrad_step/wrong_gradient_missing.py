# diagnosis: g is missing from the step
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta / (np.sqrt(S) + epsilon), S
