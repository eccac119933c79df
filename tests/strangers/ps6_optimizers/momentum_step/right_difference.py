# right: the average as the old one plus a share of the difference; w by both parts
def momentum_step(w, g, V, eta, beta):
    return w - eta * beta * V - eta * (1 - beta) * g, V + (1 - beta) * (g - V)
