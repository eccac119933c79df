# diagnosis: ε has no effect here
# also: 0/0 is NaN
# also: that is right for epsilon = 0: is epsilon left out?
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta / np.sqrt(S) * g, S
