# diagnosis: the sign of the step
# also: that is right for −g: is a sign turned?; or: that is right for −eta: is a sign turned?
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w + eta / (np.sqrt(S) + epsilon) * g, S
