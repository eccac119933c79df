# right: V moves a share 1 - beta of the way to g
def momentum_step(w, g, V, eta, beta):
    V_new = V + (1 - beta) * (g - V)
    return np.subtract(w, np.multiply(eta, V_new)), V_new
