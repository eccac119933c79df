# wrong: brackets are missing, epsilon is added to the rate and not to the root
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    rate = eta / np.sqrt(S) + epsilon
    return w - rate * g, S
