# wrong: |g| is added to S, not its square
def adagrad_step(w, g, S, eta, epsilon):
    S = S + np.abs(g)
    return w - eta / (np.sqrt(S) + epsilon) * g, S
