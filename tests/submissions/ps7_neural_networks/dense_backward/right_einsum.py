def dense_backward(dY, X, W):
    dX = np.einsum("ij,kj->ik", dY, W)
    dW = np.einsum("ik,ij->kj", X, dY)
    return dX, dW, np.einsum("ij->j", dY)
