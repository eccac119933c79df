# wrong: the loop over range(len(w)) fails for one number, which has no len
def momentum_step(w, g, V, eta, beta):
    w_new, V_new = np.zeros_like(w), np.zeros_like(V)
    for i in range(len(w)):
        V_new[i] = beta * V[i] + (1 - beta) * g[i]
        w_new[i] = w[i] - eta * V_new[i]
    return w_new, V_new
