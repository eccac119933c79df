# diagnosis: the exponentials are divided by their mean
# also: what comes is the wanted one, times
def softmax_rows(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.mean(axis=1, keepdims=True)
