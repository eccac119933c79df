# wrong: brackets are missing: epsilon stands above the fraction line, eta/sqrt(S) + epsilon
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    rate = eta / np.sqrt(S) + epsilon
    return w - rate * g, S
