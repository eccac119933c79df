# diagnosis: the exponentials are divided by the largest of their row
# also: what comes is the wanted one, times
def softmax_rows(Z):
    return np.exp(Z - Z.max(axis=1, keepdims=True))
