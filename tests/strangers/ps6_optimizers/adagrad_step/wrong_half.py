# wrong: ** 1 / 2 is half of S, not its root
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta / (S ** 1 / 2 + epsilon) * g, S
