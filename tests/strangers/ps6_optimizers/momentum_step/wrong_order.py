# wrong: the results come back in the wrong order, V first
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    w = w - eta * V
    return V, w
