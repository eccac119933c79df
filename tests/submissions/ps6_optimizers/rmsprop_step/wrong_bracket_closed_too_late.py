# diagnosis: brackets are missing: 1 − β is a factor of g², (1 − β)·g²
# also: there is a NaN
def rmsprop_step(w, g, S, eta, beta, epsilon):
    new = beta * S + 1 - beta * g * g
    return w - eta / (np.sqrt(new) + epsilon) * g, new
