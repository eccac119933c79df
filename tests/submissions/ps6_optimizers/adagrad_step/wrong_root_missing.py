# diagnosis: the root is missing: divide by √S, not by S
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    return w - eta / (S + epsilon) * g, S
