# diagnosis: ε has no effect here
# also: there is a NaN
# also: that is right for epsilon = 0: is epsilon left out?
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    return w - eta * g / np.sqrt(S), S
