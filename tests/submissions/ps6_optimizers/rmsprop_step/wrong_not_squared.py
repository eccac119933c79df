# diagnosis: the gradient was averaged without squaring it
# also: there is a NaN
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g
    return w - eta * g / (np.sqrt(S) + epsilon), S
