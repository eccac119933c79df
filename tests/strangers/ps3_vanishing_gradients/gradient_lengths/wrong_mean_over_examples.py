# wrong: divides each dW by the number of examples, which the statement does not do
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    n = len(dY)
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.linalg.norm(X.T @ dZ / n))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
