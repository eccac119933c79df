# diagnosis: that is the largest entry of dW, in size
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.abs(X.T @ dZ).max())
        dY = dZ @ W.T
    return np.array(lengths[::-1])
