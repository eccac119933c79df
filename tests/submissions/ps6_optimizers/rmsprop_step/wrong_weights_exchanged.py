# diagnosis: β and 1 − β are exchanged
# also: that is right for 1 − beta in the place of beta
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = (1 - beta) * S + beta * g**2
    return w - eta * g / (np.sqrt(S) + epsilon), S
