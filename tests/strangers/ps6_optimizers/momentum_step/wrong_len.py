# wrong: the loop writes into flat arrays of length len(w), which serves vectors alone
def momentum_step(w, g, V, eta, beta):
    new_w, new_V = np.zeros(len(w)), np.zeros(len(w))
    for i in range(len(w)):
        new_V[i] = beta * V[i] + (1 - beta) * g[i]
        new_w[i] = w[i] - eta * new_V[i]
    return new_w, new_V
