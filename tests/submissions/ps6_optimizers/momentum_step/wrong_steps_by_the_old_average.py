# diagnosis: w moved by the old V
def momentum_step(w, g, V, eta, beta):
    new_w = w - eta * V
    return new_w, beta * V + (1 - beta) * g
