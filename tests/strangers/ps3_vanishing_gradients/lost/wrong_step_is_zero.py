# wrong: asks whether the step underflows to 0, not whether it is lost beside w
def lost(w, g, eta):
    return eta * g == 0
