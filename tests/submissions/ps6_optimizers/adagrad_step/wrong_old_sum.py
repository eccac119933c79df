# diagnosis: the step was made with the old S
# also: there is a
def adagrad_step(w, g, S, eta, epsilon):
    return w - eta / (np.sqrt(S) + epsilon) * g, S + g**2
