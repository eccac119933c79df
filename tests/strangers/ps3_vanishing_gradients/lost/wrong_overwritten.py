# wrong: w is overwritten by -= and then compared with itself: always True, and the caller's w is changed
def lost(w, g, eta):
    w_old = w
    w -= eta * g
    return w == w_old
