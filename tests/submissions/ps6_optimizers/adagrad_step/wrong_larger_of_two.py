# diagnosis: the larger of √S and ε was taken
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta * g / np.maximum(np.sqrt(S), epsilon), S
