# diagnosis: w is right, but the old V came back
# also: that is right for beta = 1: is beta left out?; or: that is right where V stands in the place of g
def momentum_step(w, g, V, eta, beta):
    return w - eta * (beta * V + (1 - beta) * g), V
