# diagnosis: the gradient was added without squaring it
# also: there is a
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g
    return w - eta / (np.sqrt(S) + epsilon) * g, S
