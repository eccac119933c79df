# diagnosis: the learning rate η is missing
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return w - V, V
