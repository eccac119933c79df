# wrong: the step eta*V comes back in the place of V
def momentum_step(w, g, V, eta, beta):
    step = eta * (beta * V + (1 - beta) * g)
    return w - step, step
