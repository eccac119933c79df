# right: a function of single numbers, spread over arrays by np.vectorize
def rmsprop_step(w, g, S, eta, beta, epsilon):
    average = np.vectorize(lambda s, x: beta * s + (1 - beta) * x * x, otypes=[float])
    step = np.vectorize(lambda s, x: eta * x / (s**0.5 + epsilon), otypes=[float])
    S = average(S, g)
    return w - step(S, g), S
