# diagnosis: the smallest score of each row was subtracted
def softmax_rows(Z):
    E = np.exp(Z - Z.min(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
