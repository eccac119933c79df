# wrong: the heavy ball, the new gradient counts in full
def momentum_step(w, g, V, eta, beta):
    V = beta * V + g
    return w - eta * V, V
