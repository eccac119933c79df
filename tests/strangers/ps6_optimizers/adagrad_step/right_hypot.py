# right: the root of S + g^2 as a hypotenuse
def adagrad_step(w, g, S, eta, epsilon):
    root = np.hypot(np.sqrt(S), g)
    return w - g / ((root + epsilon) / eta), S + np.abs(g) ** 2
