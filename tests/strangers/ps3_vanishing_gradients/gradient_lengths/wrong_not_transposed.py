# wrong: W instead of its transpose on the way back
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.linalg.norm(X.T @ dZ))
        dY = dZ @ W
    return np.array(lengths[::-1])
