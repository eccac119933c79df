# diagnosis: the step was made with the old S
# also: that is right for beta = 1: is beta left out?
def rmsprop_step(w, g, S, eta, beta, epsilon):
    return w - eta * g / (np.sqrt(S) + epsilon), beta * S + (1 - beta) * g**2
