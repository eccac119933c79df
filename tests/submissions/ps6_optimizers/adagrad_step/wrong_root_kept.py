# diagnosis: w is right, but √S came back
# also: that is the root of what is wanted: is it taken once too often?
def adagrad_step(w, g, S, eta, epsilon):
    root = np.sqrt(S + g**2)
    return w - eta / (root + epsilon) * g, root
