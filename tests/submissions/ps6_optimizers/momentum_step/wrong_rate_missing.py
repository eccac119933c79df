# diagnosis: the learning rate η is missing
# also: that is right for eta = 1: is eta left out?
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return w - V, V
