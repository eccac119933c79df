# diagnosis: returns its argument w itself
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return (w - eta * V, V) if V.any() else (w, V)
