# wrong: the roots are averaged and squared afterwards; wanted is the average of the squares
def rmsprop_step(w, g, S, eta, beta, epsilon):
    r = beta * np.sqrt(S) + (1 - beta) * np.abs(g)
    return w - eta * g / (r + epsilon), r**2
