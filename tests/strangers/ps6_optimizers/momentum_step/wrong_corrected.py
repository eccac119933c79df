# wrong: a bias correction that is not asked for, copied from question 3 with t = 1
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    V_hat = V / (1 - beta)
    return w - eta * V_hat, V
