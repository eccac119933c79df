def gradient_lengths(inputs, weights, slopes, dY):
    K = len(weights)
    lengths = np.zeros(K)
    for k in range(K - 1, -1, -1):
        dZ = dY * slopes[k]
        lengths[k] = np.linalg.norm(inputs[k].T @ dZ)
        dY = np.dot(dZ, weights[k].T)
    return lengths
