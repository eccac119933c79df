def backward(X, T, W1, b1, W2, b2):
    n = X.shape[0]
    A1 = 1 / (1 + np.exp(-(X @ W1 + b1)))
    A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
    dZ2 = (A2 - T) * (A2 - A2**2)
    dZ1 = (dZ2 @ W2.T) * (A1 - A1**2)
    return (dZ1.T @ X).T / n, dZ1.mean(axis=0), (dZ2.T @ A1).T / n, dZ2.mean(axis=0)
