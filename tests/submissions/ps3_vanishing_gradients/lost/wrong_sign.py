# diagnosis: the sign of the step
# also: at depth 11 the step still arrives
def lost(w, g, eta):
    return w + eta * g == w
