# diagnosis: w is right, but the old S came back
# also: that is right for beta = 1: is beta left out?
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S_new = beta * S + (1 - beta) * g**2
    return w - eta * g / (np.sqrt(S_new) + epsilon), S
