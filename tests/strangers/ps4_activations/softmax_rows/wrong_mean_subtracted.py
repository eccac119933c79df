# wrong: the mean of the row is subtracted, which still overflows where one score is far above the others
def softmax_rows(Z):
    E = np.exp(Z - Z.mean(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
