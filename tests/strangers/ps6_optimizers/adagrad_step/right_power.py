# right: the fraction line as a power of -1
def adagrad_step(w, g, S, eta, epsilon):
    new = np.add(S, np.square(g))
    return np.subtract(w, eta * g * (new**0.5 + epsilon) ** -1.0), new
