# wrong: True where the step arrives, the wrong way round
def lost(w, g, eta):
    return (w - eta * g) != w
