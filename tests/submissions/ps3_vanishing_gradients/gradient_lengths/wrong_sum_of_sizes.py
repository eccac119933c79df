# diagnosis: those are sums of sizes
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.sum(np.abs(X.T @ dZ)))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
