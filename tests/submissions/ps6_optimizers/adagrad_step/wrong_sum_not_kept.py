# diagnosis: w is right, but the old S came back
# also: that is right for g = 0: is g left out?
def adagrad_step(w, g, S, eta, epsilon):
    return w - eta * g / (np.sqrt(S + g**2) + epsilon), S
