def softmax_rows(Z):
    m = np.max(Z, axis=-1)[:, None]
    e = np.exp(Z - m)
    return e / np.sum(e, axis=-1)[:, None]
