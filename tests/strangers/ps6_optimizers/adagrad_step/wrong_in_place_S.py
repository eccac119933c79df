# wrong: right numbers, but S += changes the caller's S
def adagrad_step(w, g, S, eta, epsilon):
    S += g**2
    return w - eta * g / (np.sqrt(S) + epsilon), S
