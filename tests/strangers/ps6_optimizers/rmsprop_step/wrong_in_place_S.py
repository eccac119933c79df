# wrong: right numbers, but S[...] = writes into the caller's S
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S[...] = beta * S + (1 - beta) * g**2
    return w - eta * g / (np.sqrt(S) + epsilon), S
