def pool_gradient(Y, dP):
    dY, h, w = np.zeros(Y.shape), *dP.shape
    largest = Y.reshape(h, 2, w, 2).max(axis=(1, 3))
    taken = np.zeros((h, w), dtype=bool)
    for u, v in ((0, 0), (0, 1), (1, 0), (1, 1)):
        winner = (Y[u::2, v::2] == largest) & ~taken
        dY[u::2, v::2] = np.where(winner, dP, 0)
        taken |= winner
    return dY
