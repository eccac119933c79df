# diagnosis: only a step of 0 counts as lost
def lost(w, g, eta):
    return eta * g == 0
