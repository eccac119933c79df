# diagnosis: that is 1 at the largest score and 0 elsewhere
def softmax_rows(Z):
    return np.eye(Z.shape[1])[Z.argmax(axis=1)]
