# wrong: the root of the mean of the squares, not of their sum
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.sqrt(np.mean((X.T @ dZ) ** 2)))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
