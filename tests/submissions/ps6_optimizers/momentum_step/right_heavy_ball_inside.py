def momentum_step(w, g, V, eta, beta):
    U = beta * V / (1 - beta) + g
    step = eta * (1 - beta) * U
    return w - step, step / eta
