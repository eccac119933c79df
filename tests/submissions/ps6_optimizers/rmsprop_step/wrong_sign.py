# diagnosis: the sign of the step
# also: that is right for −g: is a sign turned?; or: that is right for −eta: is a sign turned?
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    return w + eta * g / (np.sqrt(S) + epsilon), S
