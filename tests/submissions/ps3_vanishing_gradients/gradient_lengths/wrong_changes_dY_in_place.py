# diagnosis: gradient_lengths changed its argument dY in place
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dY *= S
        lengths.append(np.linalg.norm(X.T @ dY))
        dY = dY @ W.T
    return np.array(lengths[::-1])
