# diagnosis: one fixed limit decides for all weights
# also: at depth 11 the step still arrives
def lost(w, g, eta):
    return np.abs(eta * g) < 1e-7
