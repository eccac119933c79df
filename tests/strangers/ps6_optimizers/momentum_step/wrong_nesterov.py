# wrong: steps along Nesterov's look-ahead beta V + (1 - beta) g, not along the new V
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return w - eta * (beta * V + (1 - beta) * g), V
