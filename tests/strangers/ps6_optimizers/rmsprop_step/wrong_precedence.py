# wrong: the bracket closes too late: (1 - beta*g^2) instead of (1 - beta)*g^2
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta * g**2)
    return w - eta * g / (np.sqrt(S) + epsilon), S
