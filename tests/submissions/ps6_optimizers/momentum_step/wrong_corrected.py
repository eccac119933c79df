# diagnosis: w moved by V/(1 − β), a bias correction
# also: w moved by η g
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return w - eta * V / (1 - beta), V
