# diagnosis: the weights are missing on the way back, as in the notes
# also: two arrays have shapes that do not fit together
# also: the weights are missing on the way back: dY goes on as it is
def gradient_lengths(inputs, weights, slopes, dY):
    lengths = []
    for X, S in zip(inputs[::-1], slopes[::-1]):
        dY = dY * S
        lengths.append(np.linalg.norm(X.T @ dY))
    return np.array(lengths[::-1])
