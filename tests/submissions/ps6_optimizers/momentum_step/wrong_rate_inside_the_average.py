# diagnosis: V has η in it, and no 1 − β
def momentum_step(w, g, V, eta, beta):
    V = beta * V + eta * g
    return w - V, V
