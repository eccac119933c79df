# wrong: sqrt(S + epsilon**2) is not sqrt(S) + epsilon
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta * g / np.sqrt(S + epsilon**2), S
