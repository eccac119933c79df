# diagnosis: that is a softmax
def sigmoid(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)
