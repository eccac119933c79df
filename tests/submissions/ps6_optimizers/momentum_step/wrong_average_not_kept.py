# diagnosis: w is right, but the old V came back
def momentum_step(w, g, V, eta, beta):
    return w - eta * (beta * V + (1 - beta) * g), V
