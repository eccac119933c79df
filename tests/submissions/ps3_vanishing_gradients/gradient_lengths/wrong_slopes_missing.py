# diagnosis: the slopes are missing
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W in zip(inputs[::-1], weights[::-1]):
        lengths.append(np.linalg.norm(X.T @ dY))
        dY = dY @ W.T
    return np.array(lengths[::-1])
