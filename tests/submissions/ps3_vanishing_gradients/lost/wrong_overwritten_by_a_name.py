# diagnosis: all steps seem lost
# also: nothing but ones comes
# also: at depth 11 the step still arrives
def lost(w, g, eta):
    w = w - eta * g
    return w == w
