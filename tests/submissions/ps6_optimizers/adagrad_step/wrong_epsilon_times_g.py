# diagnosis: g is multiplied by ε alone
# also: g is missing from the step
# also: there is an infinity
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta / np.sqrt(S) + epsilon * g, S
