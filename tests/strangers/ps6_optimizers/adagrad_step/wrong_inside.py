# wrong: epsilon inside the root, as in the notes
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta / np.sqrt(S + epsilon) * g, S
