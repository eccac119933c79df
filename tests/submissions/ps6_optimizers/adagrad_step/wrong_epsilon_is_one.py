# diagnosis: ε was taken as 1
# also: that is right for epsilon = 1: is epsilon left out?
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta * g / (np.sqrt(S) + 1), S
