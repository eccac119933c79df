# wrong: eps*|w| as limit; but rounding loses less than about half of the spacing, which is not eps*|w|
def lost(w, g, eta):
    eps = np.finfo(w.dtype).eps
    return np.abs(eta * g) < eps * np.abs(w)
