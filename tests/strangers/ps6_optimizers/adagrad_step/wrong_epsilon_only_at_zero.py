# wrong: epsilon is added only where S is 0
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g * g
    root = np.where(S == 0, epsilon, np.sqrt(S))
    return w - eta * g / root, S
