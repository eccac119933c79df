# wrong: what goes on to the layer before is dY W^T, without the slopes
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dW = X.T @ (dY * S)
        lengths.append(np.linalg.norm(dW))
        dY = dY @ W.T
    return np.array(lengths[::-1])
