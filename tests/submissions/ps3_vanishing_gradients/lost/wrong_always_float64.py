# diagnosis: only the last one is lost: is the step done in float64?
# also: only a step of 0 counts as lost: is the gradient compared with 0, or is the step done in float64?
def lost(w, g, eta):
    w, g = w.astype(float), g.astype(float)
    return w - eta * g == w
