# diagnosis: that is the heavy ball V ← βV + g; here the new gradient has the weight 1 − β
# also: that is the heavy ball V ← βV + g, or V = g at the start
def momentum_step(w, g, V, eta, beta):
    V = beta * V + g
    return w - eta * V, V
