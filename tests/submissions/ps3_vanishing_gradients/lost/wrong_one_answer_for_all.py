# diagnosis: that is one number; wanted is an array of shape (8,)
# also: that is one number; wanted is an array of shape
def lost(w, g, eta):
    return np.array_equal(w - eta * g, w)
