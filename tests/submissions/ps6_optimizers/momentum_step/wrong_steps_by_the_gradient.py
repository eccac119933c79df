# diagnosis: w moved by η g; it moves by η V
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return w - eta * g, V
