# diagnosis: the values are right, but in another order
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return V, w - eta * V
