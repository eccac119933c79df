# diagnosis: the scores were clipped
def softmax_rows(Z):
    E = np.exp(np.clip(Z, -500, 500))
    return E / E.sum(axis=1, keepdims=True)
