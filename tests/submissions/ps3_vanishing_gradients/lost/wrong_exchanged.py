# diagnosis: True and False are exchanged
def lost(w, g, eta):
    return w - eta * g != w
