# wrong: the rate is made from the old S
def adagrad_step(w, g, S, eta, epsilon):
    rate = eta / (np.sqrt(S) + epsilon)
    S = S + g**2
    return w - rate * g, S
