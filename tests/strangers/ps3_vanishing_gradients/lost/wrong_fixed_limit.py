# wrong: one fixed limit of 1e-8 for the step, whatever the size of w and its precision
def lost(w, g, eta):
    return np.abs(eta * g) < 1e-8
