# wrong: w moves by the old V
def momentum_step(w, g, V, eta, beta):
    new_V = beta * V + (1 - beta) * g
    new_w = w - eta * V
    return new_w, new_V
