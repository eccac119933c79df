# diagnosis: that limit is too large below 1
# also: at depth 11 the step still arrives
def lost(w, g, eta):
    return np.abs(eta * g) <= np.finfo(w.dtype).eps * np.abs(w)
