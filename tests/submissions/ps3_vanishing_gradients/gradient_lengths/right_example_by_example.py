def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dW = np.zeros(W.shape)
        dX = np.zeros(X.shape)
        for i in range(len(X)):
            dz = dY[i] * S[i]
            dW += np.outer(X[i], dz)
            dX[i] = W @ dz
        lengths.append(float((dW * dW).sum()) ** 0.5)
        dY = dX
    return np.flip(lengths)
