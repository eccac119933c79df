# wrong: V, w come back; wanted is w, V
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    w = w - eta * V
    return V, w
