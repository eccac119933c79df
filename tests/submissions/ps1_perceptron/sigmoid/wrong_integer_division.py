# diagnosis: all that is below 1 became 0
def sigmoid(z):
    return 1 // (1 + np.exp(-z))
