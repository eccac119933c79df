# wrong: layer k uses the slopes of layer k - 1 on the way back (negative index for the first)
def gradient_lengths(inputs, weights, slopes, dY):
    n = len(weights)
    result = np.zeros(n)
    dZ = dY * slopes[-1]
    for k in range(n - 1, -1, -1):
        result[k] = np.sqrt(((inputs[k].T @ dZ) ** 2).sum())
        dZ = (dZ @ weights[k].T) * (slopes[k - 2] if k > 1 else slopes[0])
    return result
