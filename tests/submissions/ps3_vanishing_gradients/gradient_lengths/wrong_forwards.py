# diagnosis: two arrays have shapes
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs, weights, slopes):
        dZ = dY @ W.T * S
        lengths.append(np.linalg.norm(X.T @ dZ))
        dY = dZ
    return np.array(lengths)
