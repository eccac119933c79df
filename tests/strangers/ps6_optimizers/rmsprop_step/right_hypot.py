# right: the root from two legs, without the square
def rmsprop_step(w, g, S, eta, beta, epsilon):
    rms = np.hypot(np.sqrt(beta * S), np.sqrt(1 - beta) * g)
    return w - eta * (g / (rms + epsilon)), beta * S + (1 - beta) * np.square(g)
