# diagnosis: the new gradient was subtracted from V
# also: the sign of the step
# also: that is right for −V: is a sign turned?
def momentum_step(w, g, V, eta, beta):
    V = beta * V - (1 - beta) * g
    return w + eta * V, V
