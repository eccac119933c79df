# right: all three sums as einsum
def dense_backward(dY, X, W):
    dX = np.einsum("ij,kj->ik", dY, W)
    dW = np.einsum("ik,il->kl", X, dY)
    db = np.einsum("il->l", dY)
    return dX, dW, db
