# diagnosis: Python was asked for one yes or no about a whole array
def lost(w, g, eta):
    if w - eta * g == w:
        return True
    return False
