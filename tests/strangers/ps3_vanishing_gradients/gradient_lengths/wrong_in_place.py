# wrong: dY *= S changes the caller's dY
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for k in range(len(weights) - 1, -1, -1):
        dY *= slopes[k]
        lengths.insert(0, np.linalg.norm(inputs[k].T @ dY))
        dY = dY @ weights[k].T
    return np.array(lengths)
