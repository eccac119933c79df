# diagnosis: close is not equal
# also: all steps seem lost: is close taken for equal
# also: at depth 11 the step still arrives
def lost(w, g, eta):
    return np.isclose(w - eta * g, w)
