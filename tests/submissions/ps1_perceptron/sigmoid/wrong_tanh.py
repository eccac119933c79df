# diagnosis: that is tanh
def sigmoid(z):
    return np.tanh(z)
