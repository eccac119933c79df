# right: windows as rows of four, argmax, and the way back by the same transposes
def pool_gradient(Y, dP):
    h, w = dP.shape
    rows = Y.reshape(h, 2, w, 2).transpose(0, 2, 1, 3).reshape(h * w, 4)
    G = np.zeros((h * w, 4))
    G[np.arange(h * w), rows.argmax(axis=1)] = dP.ravel()
    return G.reshape(h, w, 2, 2).transpose(0, 2, 1, 3).reshape(2 * h, 2 * w)
