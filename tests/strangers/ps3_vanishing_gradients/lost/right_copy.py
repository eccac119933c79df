# right: a copy, stepped in place, and then compared
def lost(w, g, eta):
    stepped = w.copy()
    stepped -= w.dtype.type(eta) * g
    return np.equal(stepped, w)
