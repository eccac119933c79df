# diagnosis: W stands where its transpose Wᵀ belongs
# also: two arrays have shapes that cannot be multiplied so
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.linalg.norm(X.T @ dZ))
        dY = dZ @ W
    return np.array(lengths[::-1])
