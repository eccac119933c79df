# wrong: ((1 - beta) g)² : the share is squared too
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + ((1 - beta) * g) ** 2
    return w - eta / (np.sqrt(S) + epsilon) * g, S
