def gradient_lengths(inputs, weights, slopes, dY):
    lengths, d = [], dY.astype(np.float32)
    for X, W, S in reversed(list(zip(inputs, weights, slopes))):
        d = d * S.astype(np.float32)
        lengths.insert(0, np.linalg.norm(X.T.astype(np.float32) @ d))
        d = (W.astype(np.float32) @ d.T).T
    return np.array(lengths, dtype=np.float32)
