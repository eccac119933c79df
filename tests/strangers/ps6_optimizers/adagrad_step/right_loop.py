# right: a Python loop over the flattened arrays, put back into shape at the end
def adagrad_step(w, g, S, eta, epsilon):
    shape = np.shape(w)
    new_w, new_S = [], []
    for a, b, c in zip(np.ravel(w), np.ravel(g), np.ravel(S)):
        c = c + b * b
        new_S.append(c)
        new_w.append(a - eta * b / (c**0.5 + epsilon))
    return np.array(new_w).reshape(shape), np.array(new_S).reshape(shape)
