# wrong: range(n - 1, 0, -1) stops before layer 0, whose length stays 0
def gradient_lengths(inputs, weights, slopes, dY):
    n = len(weights)
    result = np.zeros(n)
    for k in range(n - 1, 0, -1):
        dZ = dY * slopes[k]
        result[k] = np.linalg.norm(inputs[k].T @ dZ)
        dY = dZ @ weights[k].T
    return result
