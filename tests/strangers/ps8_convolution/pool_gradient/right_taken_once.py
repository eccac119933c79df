# right: the four positions in reading order; a winner has to be the largest, with none before it
def pool_gradient(Y, dP):
    largest = np.maximum(np.maximum(Y[::2, ::2], Y[::2, 1::2]), np.maximum(Y[1::2, ::2], Y[1::2, 1::2]))
    free = np.ones(dP.shape, dtype=bool)
    dY = np.zeros(Y.shape)
    for u, v in ((0, 0), (0, 1), (1, 0), (1, 1)):
        wins = free & (Y[u::2, v::2] == largest)
        dY[u::2, v::2] = np.where(wins, dP, 0.0)
        free = free & ~wins
    return dY
