# diagnosis: half as long: is there a mean where the sum is wanted?
# also: that is the root of the mean of the squares; wanted is that of their sum
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.sqrt(np.mean((X.T @ dZ) ** 2)))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
