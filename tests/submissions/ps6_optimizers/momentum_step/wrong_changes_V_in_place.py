# diagnosis: momentum_step changed its argument w and V in place
def momentum_step(w, g, V, eta, beta):
    V *= beta
    V += (1 - beta) * g
    w -= eta * V
    return w, V
