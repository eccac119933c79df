# diagnosis: the learning rate η is missing
# also: that is right for eta = 1: is eta left out?
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    return w - g / (np.sqrt(S) + epsilon), S
