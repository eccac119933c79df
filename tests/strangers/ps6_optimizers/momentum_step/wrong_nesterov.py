# wrong: w moves by the average of the new V and g once more (Nesterov)
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return w - eta * (beta * V + (1 - beta) * g), V
