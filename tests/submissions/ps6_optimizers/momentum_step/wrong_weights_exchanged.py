# diagnosis: β and 1 − β are exchanged
def momentum_step(w, g, V, eta, beta):
    V = (1 - beta) * V + beta * g
    return w - eta * V, V
