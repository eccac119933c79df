# diagnosis: the scores are divided by the largest size in their row
def softmax_rows(Z):
    E = np.exp(Z / np.abs(Z).max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
