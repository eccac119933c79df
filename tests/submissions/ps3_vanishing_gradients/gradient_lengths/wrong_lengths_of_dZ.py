# diagnosis: those are the lengths of dZ; wanted are those of dW
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for W, S in zip(weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.linalg.norm(dZ))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
