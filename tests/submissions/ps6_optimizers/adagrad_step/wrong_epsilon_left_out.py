# diagnosis: ε was left out
# also: 0/0 is NaN
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta / np.sqrt(S) * g, S
