# diagnosis: the learning rate η is missing
def lost(w, g, eta):
    return w - g == w
