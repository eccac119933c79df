# diagnosis: gradient_lengths returns a list, not an array
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.linalg.norm(X.T @ dZ))
        dY = dZ @ W.T
    return lengths[::-1]
