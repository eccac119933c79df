# diagnosis: w moved by the old V
# also: that is right for beta = 1: is beta left out?; or: that is right where V stands in the place of g
def momentum_step(w, g, V, eta, beta):
    new_w = w - eta * V
    return new_w, beta * V + (1 - beta) * g
