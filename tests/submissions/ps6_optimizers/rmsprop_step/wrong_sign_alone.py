# diagnosis: each weight moves by ±η
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + (1 - beta) * g**2
    return w - eta * np.sign(g), S
