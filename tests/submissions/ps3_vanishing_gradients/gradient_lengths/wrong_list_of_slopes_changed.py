# diagnosis: gradient_lengths changed its argument slopes in place
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = np.zeros(len(weights))
    for k in reversed(range(len(weights))):
        slopes[k] = dY * slopes[k]
        lengths[k] = np.linalg.norm(inputs[k].T @ slopes[k])
        dY = slopes[k] @ weights[k].T
    return lengths
