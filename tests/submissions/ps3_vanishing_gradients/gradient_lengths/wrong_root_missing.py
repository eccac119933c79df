# diagnosis: that is the sum of the squares; take its root
# also: that is the square of what is wanted
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.sum((X.T @ dZ) ** 2))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
