# diagnosis: w moved by η g; it moves by η V
# also: that is right for beta = 0: is beta left out?; or: that is right where g stands in the place of V
def momentum_step(w, g, V, eta, beta):
    V = beta * V + (1 - beta) * g
    return w - eta * g, V
