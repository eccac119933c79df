# wrong: the maximum is subtracted as in a softmax, which changes σ
def sigmoid(z):
    e = np.exp(z - np.max(z))
    return e / (1 + e)
