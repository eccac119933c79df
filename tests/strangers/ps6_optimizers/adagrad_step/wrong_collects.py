# wrong: epsilon is added to the S that comes back, and would pile up from step to step
def adagrad_step(w, g, S, eta, epsilon):
    S_new = S + g**2
    root = np.sqrt(S_new) + epsilon
    return w - eta * g / root, S_new + epsilon
