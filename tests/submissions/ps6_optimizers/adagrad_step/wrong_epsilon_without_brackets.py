# diagnosis: brackets are missing: ε is not below the fraction line
# also: 0/0 is NaN
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta * g / np.sqrt(S) + epsilon, S
