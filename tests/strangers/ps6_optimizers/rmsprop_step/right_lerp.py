# right: the average as a difference, the rate named
def rmsprop_step(w, g, S, eta, beta, epsilon):
    new_S = S - (1 - beta) * (S - g * g)
    rates = eta / (epsilon + new_S**0.5)
    return w - rates * g, new_S
