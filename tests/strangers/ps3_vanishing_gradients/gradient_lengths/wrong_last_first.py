# wrong: the list is not turned round, the last layer comes first
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.sqrt(np.sum((X.T @ dZ) ** 2)))
        dY = dZ @ W.T
    return np.array(lengths)
