# right: the root of S + g² by hypot
def adagrad_step(w, g, S, eta, epsilon):
    root = np.hypot(np.sqrt(S), g)
    rate = eta / (epsilon + root)
    return w - rate * g, S + np.square(g)
