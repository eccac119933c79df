# wrong: V is new, but w -= changes the caller's w
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    w -= eta * V
    return w, V
