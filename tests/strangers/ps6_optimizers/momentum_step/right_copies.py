# right: copies first, then changes the copies in place
def momentum_step(w, g, V, eta, beta):
    w, V = np.array(w, dtype=float), np.array(V, dtype=float)
    V *= beta
    V += (1 - beta) * g
    w -= eta * V
    return w, V
