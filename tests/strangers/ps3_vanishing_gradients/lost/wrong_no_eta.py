# wrong: the learning rate is forgotten in the step
def lost(w, g, eta):
    return w - g == w
