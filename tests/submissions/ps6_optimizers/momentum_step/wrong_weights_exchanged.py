# diagnosis: β and 1 − β are exchanged
# also: that is right where g and V are exchanged; or: that is right for 1 − beta in the place of beta
def momentum_step(w, g, V, eta, beta):
    V = (1 - beta) * V + beta * g
    return w - eta * V, V
