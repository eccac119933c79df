def backward(X, T, W1, b1, W2, b2):
    A1 = sigmoid(X @ W1 + b1)
    A2 = sigmoid(A1 @ W2 + b2)
    dA2 = (A2 - T) / X.shape[0]
    dZ2 = np.einsum("rk,rk,rk->rk", dA2, A2, 1 - A2)
    dZ1 = np.einsum("rk,mk->rm", dZ2, W2) * A1 * (1 - A1)
    ones = np.ones(len(X))
    return [np.einsum("rd,rm->dm", X, dZ1), ones @ dZ1, np.einsum("rm,rk->mk", A1, dZ2), ones @ dZ2]
