# wrong: right numbers, but V *= and += change the caller's V
def momentum_step(w, g, V, eta, beta):
    V *= beta
    V += (1 - beta) * g
    return w - eta * V, V
