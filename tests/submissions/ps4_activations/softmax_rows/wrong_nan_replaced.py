# diagnosis: the NaN were replaced, which hides them
def softmax_rows(Z):
    E = np.exp(Z)
    return np.nan_to_num(E / E.sum(axis=1, keepdims=True))
